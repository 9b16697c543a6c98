import pytest


@pytest.fixture
def network(say):
    say("add", "Ada Lovelace", "--email", "ada@engines.example")
    say("add", "Grace Hopper")


@pytest.mark.usefixtures("network")
class TestKeep:
    def test_somebody_is_kept_near_and_listed_with_when_next(self, say):
        said = say("keep", "ada", "close", "--every", "3w").stdout
        say("log", "coffee with ada lovelace")

        listed = say("keep").stdout

        assert "every three weeks" in said
        assert "Close" in listed
        assert "Ada Lovelace" in listed
        assert "next about" in listed

    def test_data_for_programs_has_the_intervals(self, say, data):
        say("keep", "ada", "inner", "--every", "10d", "--at-most", "3 weeks")

        (one,) = data("keep")

        assert (one["person"]["name"], one["closeness"], one["every_days"], one["at_most_days"]) == ("Ada Lovelace", "inner", 10, 21)
        assert data("keep", "list") == [one]

    def test_it_is_let_go_and_undone(self, say, data):
        say("keep", "ada", "wide")
        say("keep", "ada", "off")
        assert data("keep") == []

        say("undo")

        assert [one["closeness"] for one in data("keep")] == ["wide"]

    @pytest.mark.parametrize(
        ("words", "code", "sentence"),
        [
            (("ada",), 2, "Say how near: kith keep ada inner|close|active|wide, or off."),
            (("ada", "close", "--every", "soon"), 2, "“soon” is no interval; write 10d, 6w, 3m, 1y or “six weeks”, ten years at most."),
            (("ada", "close", "--every", "6w", "--at-most", "3w"), 2, "The longest interval cannot be shorter than the ideal one."),
            (("nobody", "close"), 3, "There is nobody called “nobody” here."),
        ],
    )
    def test_what_makes_no_sense_is_one_clear_sentence(self, say, words, code, sentence):
        assert say("keep", *words, code=code).stderr.strip() == sentence

    def test_it_stands_on_the_day_as_a_promise(self, say, data):
        say("keep", "ada", "close")

        (card,) = data("today")["cards"]

        assert card["reason"] == "closeness"
        assert card["why"] == "You wanted to be in touch about every six weeks, and have not talked yet."
        assert "Hello Ada," in card["draft"]["words"]


def test_without_anybody_it_says_how_to_begin(say, owner):
    assert "kith keep proposals" in say("keep").stdout
    assert "Nobody to propose" in say("keep", "proposals").stdout


@pytest.mark.parametrize(
    ("words", "sentence"), [((",",), "Name people, or a meeting"), (("ada", "--meeting", "retro"), "Name people or a meeting, one of the two.")]
)
def test_a_brief_wants_people_or_a_meeting(say, owner, words, sentence):
    assert sentence in say("brief", *words, code=2).stderr
