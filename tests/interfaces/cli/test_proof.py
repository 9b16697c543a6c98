import pytest


@pytest.fixture
def shown(say):
    say("add", "Ada Lovelace")
    say("opportunity", "add", "developer", "--at", "Dovetail")
    say("proof", "add", "talk", "Tests that find bugs", "--on", "2026-10", "--url", "https://robin.example/tests", "--skill", "testing")


@pytest.mark.usefixtures("shown")
class TestProof:
    def test_who_noticed_it_and_where_that_led(self, say, data):
        say("proof", "noticed", "1", "ada", "uses it", "--at", "PyLeeds", "--on", "2026-10-15")
        say("proof", "led", "1", "referral", "put in a word", "--person", "ada", "--opportunity", "1")
        (one,) = data("proof")
        page = say("proof", "show", "1").stdout

        assert (one["on"], one["noticed"][0]["words"], one["led_to"][0]["opportunity"]) == ("2026-10", "uses it", 1)
        assert "Ada Lovelace #1, 15 Oct 2026, PyLeeds: “uses it”" in page
        assert "referral with Ada Lovelace #1, opportunity 1" in page
        assert "Tests that find bugs" in say("what-led-to", "1").stdout
        say("proof", "unled", "1")
        say("proof", "unnoticed", "1")
        assert (data("proof")[0]["noticed"], data("proof")[0]["led_to"]) == ([], [])

    def test_words_a_story_and_the_check(self, say, data):
        say("story", "add", "The build", "--situation", "An hour")
        say("proof", "edit", "1", "--result", "two teams", "--skill", "testing")
        say("proof", "proves", "1", "1")

        assert "two teams" in say("proof", "show", "1").stdout
        assert "Tests that find bugs (`kith proof show 1`)" in say("story").stdout
        assert data("proof", "check")["without_claim"] == [{"skill": "testing", "artifacts": [1]}]
        say("proof", "drop", "1")
        assert data("proof") == []

    @pytest.mark.parametrize(
        ("words", "code"),
        [(["show", "9"], 3), (["add", "post", "x", "--url", "nowhere"], 2), (["led", "1", "interview", "--person", "ada"], 2), (["accept", "zz"], 3)],
    )
    def test_what_cannot_be_is_said_in_one_sentence(self, say, words, code):
        said = say("proof", *words, code=code)

        assert said.stderr.count("\n") == 1

    def test_from_an_idea_to_proof(self, say, data):
        say("publish", "add", "Queues, explained", "--topic", "queues", "--with", "ada", "--next", "an outline", "--by", "2026-11-30")
        say("publish", "draft", "1")
        say("publish", "pace", "one a month")
        before = say("publish").stdout
        say("publish", "out", "1", "--url", "https://robin.example/queues", "--proof")

        assert all(words in before for words in ("Drafts", "for Ada Lovelace", "next: an outline, by 30 Nov 2026", "You want one a month."))
        assert (data("publish")[0]["stage"], data("publish")[0]["artifact"]) == ("out", 2)
        assert data("proof")[0]["title"] == "Queues, explained"
