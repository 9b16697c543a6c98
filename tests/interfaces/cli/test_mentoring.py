import pytest


@pytest.fixture
def network(say):
    say("add", "Marisol Vega")
    say("mentoring", "begin", "marisol", "--as", "mentor", "--goal", "a first post", "--every", "4w", "--want", "teach")


@pytest.mark.usefixtures("network")
class TestMentoring:
    def test_a_session_what_was_agreed_and_the_sheet(self, say, data):
        say("mentoring", "session", "1", "TDD,", "a kata", "--on", "2026-10-01", "--notes", "small steps")
        say("mentoring", "agree", "1", "one kata a week", "--whose", "them", "--by", "friday")
        say("mentoring", "progress", "1", "her first merge")

        sheet = say("mentoring", "sheet", "1").stdout

        assert "You mentor Marisol Vega #1: a first post" in say("mentoring").stdout
        assert "You wanted to meet every four weeks; plan the next session." in say("mentoring").stdout
        assert all(part in sheet for part in ("TDD, a kata (1 Oct 2026)", "small steps", "they: one kata a week", "her first merge", "Questions"))
        assert data("mentoring", "sheet", "1")["theirs"][0]["whose"] == "them"
        assert data("mentoring")[0]["years"][0]["topics"] == ["TDD", "a kata"]

    def test_a_planned_session_is_postponed_and_skipped(self, say, data):
        say("mentoring", "plan", "1", "a kata", "--on", "2026-11-25")
        say("mentoring", "postpone", "1", "--on", "2026-11-27")

        assert "27 Nov 2026: a kata (planned, number 1)" in say("mentoring", "show", "1").stdout
        say("mentoring", "skip", "1")
        assert data("mentoring")[0]["sessions"] == []

    def test_steps_are_done_or_dropped_and_it_ends_with_thanks(self, say, data):
        for text in ("a kata", "a book"):
            say("mentoring", "agree", "1", text, "--whose", "me")
        say("mentoring", "done", "1")
        say("mentoring", "drop", "2")
        say("mentoring", "end", "1", "I learnt to listen")
        say("mentoring", "outcome", "1", "engineer at Stonecrop")

        shown = " ".join(say("mentoring", "show", "1").stdout.split())

        assert "What it gave me: I learnt to listen." in shown
        assert "What became of it: engineer at Stonecrop" in shown
        assert data("mentoring") == []
        assert [action["is_dropped"] for action in data("mentoring", "list", "--all")[0]["actions"]] == [False, True]

    def test_saying_it_again_changes_nothing_and_says_so(self, say):
        say("mentoring", "change", "1", "--every", "2w")

        assert "nothing was changed" in say("mentoring", "change", "1", "--every", "2w").stdout

    @pytest.mark.parametrize(
        ("words", "code", "sentence"),
        [
            (("mentoring", "show", "9"), 3, "There is no mentorship of that number. `kith mentoring list --all` shows them."),
            (("mentoring", "skip", "9"), 3, "There is no planned session of that number. `kith mentoring show N` lists them."),
            (("mentoring", "done", "9"), 3, "There is no such step agreed in a session. `kith mentoring show N` lists them with their numbers."),
            (("mentoring", "change", "1", "--every", "often"), 2, "“often” is no interval; write 10d, 6w, 3m, 1y or “six weeks”, ten years at most."),
            (("mentoring", "session", "1"), 1, "Say what the session was about."),
            (("advice", "told", "9"), 3, "There is no advice of that number. `kith advice` lists it."),
            (("idea", "show", "9"), 3, "There is no idea of that number. `kith idea` lists them."),
        ],
    )
    def test_what_makes_no_sense_is_one_clear_sentence(self, say, words, code, sentence):
        assert say(*words, code=code).stderr.strip() == sentence

    def test_advice_goes_round(self, say, data):
        say("advice", "from", "marisol", "show them how you think", "--on", "2026-11-01")
        say("advice", "applied", "1", "said it aloud", "--on", "2026-11-02")

        assert "Tell Marisol Vega how it worked, by 2 Dec 2026." in say("advice").stdout
        say("advice", "told", "1")
        assert data("advice") == []
        assert [step["step"] for step in data("advice", "list", "--all")[0]["steps"]] == ["applied", "told"]

    def test_advice_given_and_left_aside(self, say, data):
        say("advice", "to", "marisol", "write the test first")
        say("advice", "left", "1", "not with this code")

        assert data("advice", "list", "marisol", "--all")[0]["by"] == "me"

    def test_an_idea_and_whoever_could_join(self, say, data):
        say("add", "Ada Lovelace")
        say("offer", "add", "ada", "draws illustrations for talks")
        say("idea", "add", "an article", "--with", "marisol", "--lacks", "illustrations", "--next", "the outline", "--by", "2026-11-30")

        assert "next: the outline, by 30 Nov 2026." in say("idea").stdout
        assert "Brings illustrations, which you lack" in say("idea", "show", "1").stdout
        say("idea", "with", "1", "ada")
        say("idea", "next", "1", "a draft")
        say("idea", "without", "1", "marisol")
        assert data("idea", "show", "1")["partners"] == [{"person": 2, "name": "Ada Lovelace"}]
        say("idea", "done", "1", "published")
        assert data("idea") == []
        assert "published, 21 Nov 2026." in say("idea", "list", "--all").stdout

    def test_a_mentor_is_sought_by_a_topic(self, say, data):
        say("add", "Ada Lovelace")
        say("offer", "add", "ada", "can explain parsers and grammars to anybody")

        assert "can explain parsers" in say("mentoring", "seek", "parsers").stdout
        assert data("mentoring", "seek", "parsers")[0]["name"] == "Ada Lovelace"
        assert "Nobody on file has to do with cobol." in " ".join(say("mentoring", "seek", "cobol").stdout.split())


def test_with_nothing_each_list_says_how_to_begin(say, owner):
    assert "kith mentoring begin" in say("mentoring").stdout
    assert "kith advice from" in say("advice").stdout
    assert "kith idea add" in say("idea").stdout
