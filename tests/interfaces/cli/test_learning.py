import pytest


@pytest.fixture
def network(say):
    say("add", "Ada Lovelace")
    say("target", "goal", "an SRE role")
    say("learning", "goal", "kubernetes", "--serves", "1")


@pytest.mark.usefixtures("network")
class TestLearning:
    def test_a_skill_says_what_it_serves_and_who_could_teach_it(self, say, data):
        say("tag", "ada", "+kubernetes")
        say("learning", "teacher", "2", "ada", "--why", "runs three clusters")

        shown = " ".join(say("learning", "skill", "2").stdout.split())

        assert "serves an SRE role (job)" in shown
        assert "turned to Ada Lovelace #1: runs three clusters" in shown
        assert "tagged so by you" in shown
        assert 'kith ask "#1"' in shown
        assert data("learning", "skill", "2")["teachers"][0]["because"] == "tagged so by you"

    def test_a_link_that_somebody_gave_is_found_kept_and_used(self, say, data):
        say("received", "ada", "link", "https://example.org/pods, read it")
        (found,) = data("learning", "resources", "--found")
        say("learning", "take", found["key"][:8], "--for", "2")
        say("learning", "mark", "1", "used", "our pods restart now")

        assert say("learning", "resources").stdout.startswith("Nothing is to be read.")
        assert "our pods restart now" in " ".join(say("learning", "resources", "--all").stdout.split())
        assert data("learning", "taught")[0]["learnt"][0]["words"] == "our pods restart now"

    def test_feedback_is_listed_until_something_was_done(self, say, data):
        say("learning", "feedback", "ada", "ask more", "--about", "teaching")
        waiting = " ".join(say("learning").stdout.split())
        say("learning", "did", "1", "waited")

        assert "ask more feedback, Ada Lovelace #1, about teaching" in waiting
        assert data("learning", "list") == []
        assert data("learning", "list", "--all")[0]["did"] == "waited, 21 Nov 2026"

    def test_to_whom_one_looks_up_stands_on_the_person_too(self, say):
        say("learning", "admire", "ada", "explains so that a child could follow")

        assert "Ada Lovelace #1: explains so that a child could follow" in say("learning", "admired").stdout
        assert "explains so that a child could follow" in " ".join(say("show", "ada").stdout.split())

    @pytest.mark.parametrize(
        ("words", "code", "sentence"),
        [
            (("skill", "1"), 3, "There is no skill of that number"),
            (("serves", "2", "9"), 3, "There is no open goal"),
            (("mark", "7", "used"), 3, "There is no resource"),
            (("take", "zzz"), 3, "There is no resource"),
            (("did", "4"), 3, "There is no feedback"),
            (("admire", "ada"), 2, "Say why"),
            (("mark", "7", "eaten"), 2, "eaten"),
        ],
    )
    def test_what_is_not_there_is_said_in_a_sentence(self, say, words, code, sentence):
        assert sentence in " ".join(say("learning", *words, code=code).stderr.split())


def test_with_nothing_on_file_each_list_says_what_to_do(say):
    say("add", "Ada Lovelace")

    for words in ((), ("list",), ("resources",), ("taught",), ("admired",)):
        assert "`kith " in say("learning", *words).stdout
