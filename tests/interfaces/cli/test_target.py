import pytest


@pytest.fixture
def network(say):
    say("add", "Grace Hopper")
    say("target", "goal", "a role in compilers", "--hours", "3")


@pytest.mark.usefixtures("network")
class TestTarget:
    def test_a_target_its_steps_and_the_next_hour(self, say, data):
        say("target", "add", "grace", "--goal", "1", "--why", "leads them")
        say("target", "near", "1", "read", "her paper", "--minutes", "20")

        listed = " ".join(say("target").stdout.split())

        assert "a role in compilers 1 Grace Hopper #1: leads them" in listed
        assert "An ask now would be a cold one. Say one thoughtful thing about it" in listed
        assert "20 minutes of 3 hours written down so far" in " ".join(say("target", "hour").stdout.split())
        assert data("target")[0]["done"] == ["read"]
        assert data("target", "hour")["target"]["id"] == 1

    def test_a_dossier_has_sources(self, say, data):
        say("target", "add", "--organisation", "Acme")
        say("target", "near", "1", "news", "They open in Leeds")

        assert "Acme: They open in Leeds" in say("target", "news").stdout
        assert "21 Nov 2026, as you wrote down" in say("target", "show", "1").stdout
        assert data("target", "show", "1")["known"] == [
            {"label": "news", "words": "They open in Leeds", "source": "21 Nov 2026, as you wrote down", "person": None}
        ]

    def test_goals_and_targets_are_closed(self, say, data):
        say("target", "add", "grace", "--goal", "1")
        say("target", "drop", "1")
        say("target", "reached", "1")

        assert data("target") == data("target", "goals") == []
        assert "(closed)" in say("target", "goals", "--all").stdout

    def test_on_whom_one_can_call(self, say, data):
        say("support", "add", "grace", "a", "bad", "week")
        assert "a bad week     Grace Hopper #1" in say("support").stdout
        say("support", "drop", "grace", "a bad week")
        assert data("support") == []

    @pytest.mark.parametrize(
        ("words", "code", "sentence"),
        [
            (("target", "show", "9"), 3, "There is no target of that number. `kith target` lists them."),
            (("target", "reached", "9"), 3, "There is no open goal of that number. `kith target goals` lists them."),
            (("target", "add"), 2, "A target is somebody on file or an organisation, one of the two."),
            (("support", "drop", "grace", "x"), 3, "Grace Hopper is not on the list for x."),
        ],
    )
    def test_what_makes_no_sense_is_one_clear_sentence(self, say, words, code, sentence):
        assert say(*words, code=code).stderr.strip() == sentence


def test_with_nothing_each_list_says_how_to_begin(say, owner):
    assert "kith target goal TEXT" in say("target").stdout
    assert "kith target goal TEXT" in say("target", "goals").stdout
    assert "Nothing new." in say("target", "news").stdout
    assert "kith support add" in say("support").stdout
    assert "Say what you are after first." in say("target", "hour").stdout
