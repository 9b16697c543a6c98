from datetime import timedelta

import pytest


@pytest.fixture
def begun(say):
    say("init", "--name", "Robin Adeyemi")
    for name in ("Ada Lovelace", "Sam Okoro", "Sam Weller"):
        say("add", name)


def test_an_entry_is_written_and_says_whom_it_names_and_who_is_open(begun, say):
    said = say("journal", "write", "Paired with @ada, then @sam came", "--kind", "learned").stdout

    assert "It names Ada Lovelace. Open: @sam; `kith journal show 1` asks who." in " ".join(said.split())
    shown = " ".join(say("journal", "show", "1").stdout.split())
    assert "kith journal who 1 '@sam' PERSON" in shown


def test_who_is_meant_is_said_once(begun, say, data):
    say("journal", "write", "@sam came")
    say("journal", "who", "1", "@sam", "sam", "weller")

    assert [row["name"] for row in data("journal", "show", "1")["mentions"]] == ["Sam Weller"]
    assert say("journal", "who", "1", "@tom", "nobody", code=2).stderr.startswith("There is nothing of these words")


def test_an_entry_comes_from_standard_input_and_is_of_another_day(begun, say, data, now):
    say("journal", "write", "--on", "yesterday", typed="# Yes\n\nlast line\n")

    (entry,) = data("journal")
    assert (entry["on"], entry["words"]) == ((now.date() - timedelta(days=1)).isoformat(), "# Yes\n\nlast line")


def test_an_entry_is_changed_dropped_and_brought_back(begun, say, data):
    say("journal", "write", "one")
    say("journal", "edit", "1", "two @ada")
    say("journal", "edit", "1", "--kind", "surprise")
    say("journal", "drop", "1")
    assert data("journal") == []

    say("undo")

    assert [(one["words"], one["kind"]) for one in data("journal")] == [("two @ada", "surprise")]


def test_what_is_not_there_and_what_says_nothing_are_refused_in_a_sentence(begun, say):
    assert say("journal", "show", "9", code=3).stderr == "There is no entry of that number. `kith journal` lists them.\n"
    assert say("journal", "write", "...", code=1).stderr == "An entry needs words.\n"
    assert "No entry yet." in say("journal").stdout
    assert say("journal", "list", "nowhere").stdout == "No such entry.\n"


def test_other_words_from_standard_input_hold_beside_another_day(begun, say, data):
    say("journal", "write", "first words")

    say("journal", "edit", "1", "--on", "yesterday", typed="second words\n")
    say("journal", "edit", "1", "--kind", "surprise", typed="")

    assert data("journal", "show", "1")["words"] == "second words"
