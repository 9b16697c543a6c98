import pytest


@pytest.fixture
def network(say):
    say("add", "Ada Lovelace", "--email", "ada@engines.example")
    say("add", "Grace Hopper")


@pytest.mark.usefixtures("network")
class TestAsk:
    def test_an_ask_is_kept_with_easier_ways_to_begin(self, say, data):
        said = say("ask", "ada", "review my talk", "--kind", "review").stdout

        (one,) = data("asks")

        assert "Asked Ada Lovelace for a review: review my talk." in said
        assert said.count("  - ") == 3
        assert (one["name"], one["step"], one["next"][0]) == ("Ada Lovelace", "asked", "answered")

    def test_its_steps_are_said_by_number(self, say, data):
        say("ask", "ada", "review my talk", "--kind", "review", "--on", "2026-10-01")
        say("asks", "answered", "1", "cut", "the", "half", "--on", "2026-10-03")

        listed = say("asks").stdout

        assert "asked 1 Oct 2026, answered 3 Oct 2026 (“cut the half”)." in listed
        assert "Tell them what became of it." in listed
        assert [step["step"] for step in data("asks")[0]["steps"]] == ["asked", "answered"]

    def test_what_is_over_is_listed_when_it_is_asked_for(self, say, data):
        say("ask", "ada", "review my talk")
        say("asks", "silence", "1")

        assert data("asks") == []
        assert [one["step"] for one in data("asks", "list", "--all")] == ["silence"]

    def test_what_is_held_back_says_until_when(self, say):
        say("ask", "ada", "review my talk")

        refused = say("ask", "ada", "and my slides", code=5)

        assert refused.stderr.strip() == "You asked Ada Lovelace on 21 Nov 2026; a second ask waits 90 days: possible from 19 Feb 2027 on."

    def test_somebody_is_spared_from_asks(self, say):
        say("quiet", "ada", "--asks")

        assert say("ask", "ada", "anything", code=5).stderr.startswith("Ada Lovelace is not for asks")
        say("quiet", "ada", "off", "--asks")
        say("ask", "ada", "anything")

    @pytest.mark.parametrize(
        ("words", "code", "sentence"),
        [
            (("ask", "nobody", "help"), 3, "There is nobody called “nobody” here."),
            (("ask", "ada", "?!"), 1, "An ask needs words."),
            (("asks", "answered", "9"), 3, "There is no ask of that number. `kith asks` lists them."),
            (("problem", "solved", "9"), 3, "There is no problem of that number. `kith problem` lists them."),
        ],
    )
    def test_what_makes_no_sense_is_one_clear_sentence(self, say, words, code, sentence):
        assert say(*words, code=code).stderr.strip() == sentence

    def test_the_problem_board_says_who_helped(self, say, data):
        say("problem", "add", "flaky tests")
        say("ask", "grace", "how to find them", "--about", "flaky tests")
        say("asks", "answered", "1")

        assert "Grace Hopper helped." in say("asks", "--stuck").stdout
        assert data("problem")[0]["helped"] == [2]
        say("problem", "solved", "1")
        assert data("problem") == []

    def test_nobody_is_known_to_vouch_yet(self, say):
        assert "Nobody is on file" in say("asks", "vouch").stdout


def test_without_any_ask_it_says_how_to_write_one_down(say, owner):
    assert "kith ask PERSON TEXT" in say("asks").stdout
    assert "kith problem add TEXT" in say("problem").stdout
