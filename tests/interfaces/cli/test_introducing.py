import pytest

BLURB = "Would you be open to a short talk with Robin about testing? A no is completely fine."


@pytest.fixture
def network(say):
    for name in ("Ben Carter", "Mia Wong", "Sam Po"):
        say("add", name, "--email", f"{name.split()[0].lower()}@x.example")


@pytest.mark.usefixtures("network")
class TestIntro:
    def test_it_is_begun_moved_on_and_listed_by_whose_move_it_is(self, say, data):
        say("intro", "new", "--through", "ben", "--to", "mia", "--about", "testing", "--words", BLURB)
        say("intro", "advance", "1")

        said = say("intro", "advance", "1", "connector-asked").stdout
        listed = say("intro").stdout

        assert "The connector is asked: you and Mia Wong, about testing." in said
        assert "Ben Carter’s move" in listed
        (one,) = data("intro")
        assert (one["whose_move"], one["step"], one["next"]) == ("Ben Carter", "connector-asked", ["connector-yes", "declined", "silence"])

    def test_letters_can_be_read_at_each_step(self, say):
        say("intro", "new", "--from", "sam", "--to", "mia", "--about", "testing")

        shown = say("intro", "show", "1").stdout

        assert "To ask privately, to mia@x.example" in shown
        assert "There is no introduction to Mia Wong yet." in shown

    def test_the_words_are_looked_at(self, say):
        say("intro", "new", "--through", "ben", "--to", "mia", "--about", "testing")

        assert "“amazing” flatters" in say("intro", "words", "1", "you are amazing").stdout
        assert "ready to be passed on" in say("intro", "words", "1", BLURB).stdout

    def test_a_no_is_kept_and_what_was_is_listed_with_all(self, say, data):
        say("intro", "new", "--from", "sam", "--to", "mia", "--about", "testing")
        say("intro", "decline", "1")

        assert data("intro") == []
        assert [one["step"] for one in data("intro", "list", "--all")] == ["declined"]

    def test_silence_ends_it_and_an_answer_takes_it_up_again(self, say, data):
        say("intro", "new", "--through", "ben", "--to", "mia", "--about", "testing", "--words", BLURB)
        for step in ("blurb-ready", "connector-asked", "silence"):
            say("intro", "advance", "1", step)
        over = data("intro")
        say("intro", "advance", "1")

        assert over == []
        assert [one["step"] for one in data("intro")] == ["connector-yes"]

    def test_it_is_closed_and_credited(self, say):
        say("intro", "new", "--through", "ben", "--to", "mia", "--about", "testing", "--words", BLURB)
        for step in ("blurb-ready", "connector-asked", "connector-yes", "target-asked", "target-yes", "introduced"):
            say("intro", "advance", "1", step)
        say("intro", "close", "1", "thanked over lunch")
        say("intro", "advance", "1", "outcome", "we work together")

        assert "we work together (21 Nov 2026), thanks to Ben Carter." in say("intro", "list", "--all").stdout

    @pytest.mark.parametrize(
        ("words", "code", "sentence"),
        [
            (("new", "--to", "mia", "--about", "x"), 2, "Three people belong to an introduction, one of them you: name the other two."),
            (("advance", "9"), 3, "There is no introduction of that number. `kith intro` lists them."),
            (("show", "9"), 3, "There is no introduction of that number. `kith intro` lists them."),
        ],
    )
    def test_what_makes_no_sense_is_one_clear_sentence(self, say, words, code, sentence):
        assert say("intro", *words, code=code).stderr.strip() == sentence


def test_without_any_it_says_how_one_begins(say, owner):
    assert "kith intro new --help" in say("intro").stdout
