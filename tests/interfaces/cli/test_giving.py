"""Needs, offers and matches on a terminal: only translation is asked here."""

import pytest

from kithwork.actions import matching

HELP, GIVE = "help getting her Elixir release onto Kubernetes", "looks at anybody's Elixir deployment on Kubernetes"


@pytest.fixture(autouse=True)
def _nothing_read():
    matching.forget()


@pytest.fixture
def two(say):
    say("init", "--name", "Robin Adeyemi")
    say("add", "Ada Lovelace")
    say("add", "Ben Carter")


def test_a_need_and_an_offer_are_written_down_and_matched_at_once(say, two):
    first = say("need", "ada", HELP, "--until", "2027-01-31", "--kind", "skill", "--place", "Leeds").output
    second = " ".join(say("offer", "ben", GIVE, "--place", "leeds", "--told-by", "ada").output.split())

    assert "until 31 Jan 2027" in " ".join(first.split())
    assert "Nothing on file goes with it yet" in first
    assert "Ada Lovelace #1 looks for: “help getting her Elixir release onto Kubernetes”" in second
    assert "Ask Ben Carter whether it still holds" in second
    assert "Ada Lovelace said so on 21 Nov 2026" in second


def test_matches_are_listed_declined_and_brought_back(say, data, two):
    data("need", "me", HELP)
    data("offer", "ben", GIVE)
    (pair,) = data("matches")

    assert pair["next"] == "Ask Ben Carter."
    assert pair["need"]["person"]["is_owner"]
    assert data("matches", "me") == data("matches", "ben") == [pair]
    say("matches", "no", str(pair["need"]["id"]), str(pair["offer"]["id"]))
    assert "Nothing on file goes together" in say("matches").output
    say("undo")
    assert data("matches") == [pair]
    say("matches", "done", "1", "2")
    assert data("need") == []


def test_needs_are_listed_settled_and_misread_in_a_sentence(say, data, two):
    say("need", "ada", HELP)

    assert [one["state"] for one in data("need", "list")] == ["open"]
    say("need", "met", "1")
    assert "No need is open" in say("need").output
    assert [one["state"] for one in data("need", "list", "--all")] == ["met"]
    say("need", "reopen", "1")
    say("need", "withdraw", "1")
    assert "Say what it is" in say("need", "ada", code=2).output
    assert "no need or offer of that number" in say("need", "met", "9", code=3).output
    assert "lies behind us" in say("need", "ada", "x", "--until", "2026-11-20", code=1).output


def test_words_of_others_cannot_drive_a_terminal(say, two):
    shown = say("need", "ada", "\x1b]0;gone\x07help \u202ereversed").output

    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_topics_of_ones_own_are_added_listed_and_dropped(say, data, two):
    say("topic", "add", "zorbing", "--heard", "plastic bubble")

    assert data("topic") == [{"name": "zorbing", "under": "", "names": "", "heard": "plastic bubble"}]
    assert "which is no topic" in " ".join(say("topic", "add", "x", "--under", "nothing known", code=1).output.split())
    say("topic", "drop", "zorbing")
    assert "no topic" in say("topic").output


def test_what_went_to_and_fro_is_kept_in_one_word_and_shown(say, data, two):
    say("gave", "ada", "listened")
    say("received", "ada", "review", "my", "talk", "--on", "2026-11-19")

    shown = say("ledger", "ada").output

    assert "You listened (21 Nov 2026, your word, line 1)" in " ".join(shown.split())
    assert "They reviewed something of yours (my talk)" in " ".join(shown.split())
    assert "Given and received" in say("show", "ada").output
    say("thanked", "ada")
    assert data("ledger", "ada")["received"][0]["is_thanked"]
    say("ledger", "strike", "1")
    assert data("ledger", "ada")["given"] == []
    assert len(data("ledger", "before", "ada")["gives"]) == 3
    say("ledger", "off", "ada")
    assert data("ledger", "ada")["is_exempt"]
    assert "no line of yours" in " ".join(say("ledger", "strike", "9", code=3).output.split())


def test_a_logged_need_is_kept_as_one_with_a_flag_and_told_of_without(say, data, two):
    without = say("log", "--yes", "Ada is looking for a reviewer").output

    assert "--needs keeps it" in " ".join(without.split())
    assert data("need") == []
    say("log", "--yes", "--needs", "Ada is looking for a reviewer")
    assert [one["words"] for one in data("need")] == ["a reviewer"]
    assert data("log", "--dry-run", "Ada is looking for a reviewer")["wishes"][0]["words"] == "a reviewer"


def test_on_a_terminal_each_need_is_asked_about(say, data, two, monkeypatch):
    monkeypatch.setattr("kithwork.interfaces.cli.commands.log.is_asked", lambda: True)

    shown = say("log", "Ada is looking for a reviewer", typed="y\n").output

    assert "Keep as a need of Ada: “a reviewer”?" in shown
    assert len(data("need")) == 1


def test_something_is_passed_on_and_what_became_of_it_is_told(say, data, two):
    say("note", "ada", "fights with Elixir deployments on Kubernetes")
    shown = " ".join(say("share", "https://example.org/elixir-on-kubernetes").output.split())

    assert "Ada Lovelace #1" in shown
    assert "Hello Ada, I came across this and thought of you:" in shown
    say("share", "to", "ada", "https://example.org/elixir-on-kubernetes")
    assert "had that from you" in " ".join(say("share", "to", "ada", "https://example.org/elixir-on-kubernetes", code=1).output.split())
    say("share", "told", "1", "she used it")
    assert data("share", "list")[0]["outcome"] == "she used it"
    assert data("share", "https://example.org/elixir-on-kubernetes") == []


def test_dreams_are_written_down_encouraged_and_listed(say, data, two):
    say("encourage", "add", "ada", "a flying machine")
    say("encourage", "told", "1", "that her drawings fly already")
    say("encourage", "step", "1", "built a wing", "--on", "yesterday")

    assert [step["words"] for step in data("encourage")[0]["steps"]] == ["built a wing", "that her drawings fly already"]
    assert "“a flying machine”" in say("encourage").output
    assert "no dream of that number" in " ".join(say("encourage", "step", "9", "x", code=3).output.split())


def test_proposals_from_notes_are_answered_by_their_key(say, data, two):
    say("note", "ada", "Looking for a reviewer")
    say("note", "ben", "Can teach Latin")
    keys = {one["words"]: one["key"] for one in data("need", "proposals")}

    assert "your note" in say("need", "proposals").output
    say("need", "yes", keys["a reviewer"][:6])
    say("need", "no", keys["Can teach Latin"][:6])
    assert data("need", "proposals") == []
    assert [one["words"] for one in data("need")] == ["a reviewer"]


def test_what_is_so_already_is_no_deed_and_nothing_else_is_taken_back(say, data):
    say("add", "Ada Lovelace")
    say("need", "ada", "help with a Kubernetes move")
    say("gave", "ada", "advice")

    said = say("need", "reopen", str(data("need")[0]["id"])).stdout

    assert "That is so already; nothing was changed." in said
    assert "kith undo" not in said


def test_the_owner_is_nobody_else(say, two):
    assert "That is you" in say("gave", "me", "advice", code=3).output


def test_of_a_confidential_need_it_is_not_said_that_it_is_compared(say, two):
    said = " ".join(say("need", "ada", HELP, "--confidential").output.split())

    assert "compared with nothing" in said
    assert "whatever comes later" not in said


def test_the_command_after_fits_can_be_pasted(say, two):
    say("note", "ada", "fights with Elixir on Kubernetes")
    said = " ".join(say("share", "fits", "some words; more", "--about", "Elixir on Kubernetes").output.split())

    assert "`kith share to 1 'some words; more' --about 'Elixir on Kubernetes'`" in said


def test_what_goes_together_is_said_with_anybody(say, data, two):
    say("need", "me", "somebody who knows Kubernetes", "--kind", "skill")
    say("offer", "ben", "explains Kubernetes")

    assert "You look for it, and they offer it (kubernetes)" in " ".join(say("common", "ben").output.split())
    assert data("common", "ben")["complementary"]
    assert "Nothing on file says what you and Ada Lovelace share." in say("common", "ada").output


def test_what_is_said_again_is_told_and_kept_once(say, data, two):
    say("need", "ada", HELP)

    again = " ".join(say("need", "ada", f"{HELP}!").output.split())

    assert "That is so already, kept as 1: " in again
    assert "kith undo" not in again
    assert len(data("need")) == 1
