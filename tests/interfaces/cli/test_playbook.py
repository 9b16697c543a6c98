import pytest


def test_the_list_and_one_of_them(say, data):
    say("add", "Ada Lovelace")

    assert "Say thank you (thank)" in say("playbook").stdout
    shown = say("playbook", "show", "thank").stdout
    assert "1. Name the thing." in shown
    assert "Nobody, as far as is on file." in shown
    assert data("playbook", "show", "thank")["now"] == []


def test_whom_it_fits_stands_below_with_what_to_type(say):
    say("add", "Ada Lovelace")
    say("mentoring", "begin", "ada", "--as", "mentor", "--goal", "a first talk")

    shown = " ".join(say("playbook", "show", "mentor").stdout.split())

    assert "Ada Lovelace #1: You mentor them: a first talk." in shown
    assert "`kith mentoring sheet 1`" in shown


def test_ones_own_words_stand_in_it_and_the_original_comes_back(say, tmp_path):
    file = tmp_path / "thanks.md"
    file.write_text("Within two days.\n", encoding="utf-8")
    say("add", "Ada Lovelace")
    say("playbook", "edit", "thank", "--file", str(file))
    changed = say("playbook", "show", "thank").stdout
    say("playbook", "original", "thank")

    assert "Within two days." in changed
    assert "In your words" in changed
    assert "Name the thing" in say("playbook", "show", "thank").stdout


def test_one_is_added_from_what_is_typed_and_dropped(say):
    say("add", "Ada Lovelace")
    say("playbook", "add", "Move", "abroad", "--file", "-", typed="Pack light.")

    assert "Pack light." in say("playbook", "show", "move").stdout
    say("playbook", "drop", "move-abroad")
    say("playbook", "show", "move", code=3)


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("show", "nothing"), 3, "There is no playbook of that name."),
        (("original", "thank"), 1, "nothing of yours in it"),
        (("drop", "thank"), 1, "comes with Kithwork"),
        (("edit", "thank", "--file", "/nowhere.md"), 2, "nowhere.md"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(say, words, code, sentence):
    say("add", "Ada Lovelace")

    assert sentence in " ".join(say("playbook", *words, code=code).stderr.split())
