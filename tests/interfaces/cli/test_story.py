"""Stories and practice on the command line."""


def test_a_story_is_told_found_changed_and_dropped(say, data):
    say("init")
    told = data("story", "add", "The build", "--situation", "Builds took an hour", "--proof", "https://example.org/build", "--topic", "ci")
    found = data("story", "find", "How", "would", "you", "speed", "up", "CI?")
    say("story", "edit", "1", "--result", "six minutes")
    again = say("story", "edit", "1", "--result", "six minutes").output

    assert told["story"] == 1
    assert [(one["title"], one["proof"]) for one in found] == [("The build", "https://example.org/build")]
    assert "nothing was changed" in again
    assert data("story", "show", "1")["result"] == "six minutes"
    assert "six minutes" in say("story", "show", "1").output
    assert "Proof: https://example.org/build" in say("story").output
    say("story", "drop", "1")
    assert "No story yet" in say("story").output


def test_a_question_is_practised_and_comes_again(say, data):
    say("init")
    say("story", "add", "The review", "--situation", "A conflict about a review")
    say("practice", "add", "Tell", "me", "of", "a", "conflict", "--kind", "personal", "--story", "1")
    due = data("practice")
    went = data("practice", "done", "1", "well", "the", "figure", "first")
    shown = say("practice", "show", "1").output

    assert [(one["kind"], one["story"], one["is_due"]) for one in due] == [("personal", 1, True)]
    assert went["due_on"] == "2026-11-23"
    assert "well: the figure first" in shown
    assert "The review (your choice)" in shown
    assert say("practice").output.startswith("Nothing is due.\n1 question rests; the next comes on 23 Nov 2026.")
    assert "again on 23 Nov 2026" in say("practice", "--all").output
    assert "answered by no story" in say("practice", "answer", "1").output
    say("practice", "drop", "1")


def test_what_is_not_there_or_misread_is_one_sentence(say):
    say("init")

    assert say("story", "show", "9", code=3).output == "There is no story of that number. `kith story` lists them.\n"
    assert "begins with its situation" in say("story", "add", "The build", code=2).output
    assert say("practice", "done", "9", "well", code=3).output.count("\n") == 1
    assert say("practice", "done", "9", "superbly", code=2).output.count("\n") <= 2
