import pytest


@pytest.fixture
def network(say):
    say("add", "Grace Hopper")
    say("opportunity", "add", "platform engineer", "--at", "Acme", "--from", "grace", "--place", "Leeds")


@pytest.mark.usefixtures("network")
class TestOpportunity:
    def test_it_stands_in_the_list_with_what_comes_next(self, say, data):
        say("opportunity", "next", "1", "send", "the", "talk", "--by", "friday")

        listed = " ".join(say("opportunities").stdout.split())

        assert "1 job platform engineer at Acme: heard since 21 Nov 2026 Next: send the talk, by 27 Nov 2026" in listed
        assert data("opportunity")[0]["next_on"] == "2026-11-27"
        assert data("opportunities", "--kind", "client") == []

    def test_everything_on_file(self, say, data):
        say("opportunity", "person", "1", "grace", "hiring-manager")
        say("opportunity", "say", "1", "topic", "kubernetes")
        say("opportunity", "told", "1", "grace", "they pair on everything")
        say("opportunity", "sent", "1", "--cv", "cv-7", "--way", "their form", "--on", "yesterday")
        say("opportunity", "edit", "1", "--terms", "45 k")

        shown = " ".join(say("opportunity", "show", "1").stdout.split())

        for said in (
            "they pair on everything (culture; Grace Hopper #1",
            "terms 45 k",
            "kubernetes Nothing of yours on file speaks for it.",
            "20 Nov 2026: cv-7, their form",
        ):
            assert said in shown
        assert "Grace Hopper #1 hires for it" in shown
        assert [row["part"] for row in data("opportunity", "show", "1")["people"]] == ["heard-from", "hiring-manager"]

    def test_what_was_told_is_taken_back(self, say, data):
        say("opportunity", "told", "1", "grace", "they pair")
        say("opportunity", "told", "1", "grace", "They  pair", "--off")

        assert data("opportunity", "show", "1")["insights"] == []
        assert "not on file with" in say("opportunity", "told", "1", "grace", "x y", "--off", code=3).stderr

    def test_it_goes_through_stages_to_an_end(self, say, data):
        say("opportunity", "stage", "1", "interview", "with", "Grace")
        assert say("opportunity", "close", "1", "accepted").stdout.startswith("platform engineer at Acme: accepted.")

        assert data("opportunities") == []
        assert data("opportunities", "--all")[0]["stage"] == "accepted"

    def test_stages_of_ones_own(self, say):
        said = say("opportunity", "stages", "job", "heard, applied, trial day=talking, accepted").stdout

        assert said.startswith("Stages of a job: heard, applied, trial day, accepted.")
        assert "trial day (talking)" in say("opportunity", "stages", "job").stdout
        assert "preparing (open)" in (say("opportunity", "stages", "job", "--reset"), say("opportunity", "stages", "job"))[1].stdout

    @pytest.mark.parametrize(
        ("words", "code", "sentence"),
        [
            (("opportunity", "show", "9"), 3, "There is no opportunity of that number. `kith opportunities` lists them."),
            (("opportunity", "add"), 1, "An opportunity needs words."),
            (("opportunity", "close", "1", "interview"), 2, "“interview” ends nothing; it ends accepted, rejected, withdrawn, ghosted."),
            (("opportunity", "stages", "job", "heard"), 1, "One of the stages must mean that you have it: write it as in “signed=won”."),
            (("opportunity", "sent", "1", "--kind", "follow-up"), 1, "Nothing was sent that could be followed up; write down first what you sent."),
        ],
    )
    def test_what_makes_no_sense_is_one_clear_sentence(self, say, words, code, sentence):
        assert say(*words, code=code).stderr.strip() == sentence


def test_without_one_the_list_says_how_to_begin(say):
    say("init", "--name", "Robin")

    assert "`kith opportunity add TEXT --at ORGANISATION` writes one down" in " ".join(say("opportunities").stdout.split())
