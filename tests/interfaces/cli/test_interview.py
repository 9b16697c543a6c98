"""Interviews and candidates on the command line."""

import pytest


@pytest.fixture
def acme(say):
    say("init")
    say("opportunity", "add", "platform engineer", "--at", "Acme")
    say("add", "Grace Hopper")


def test_a_round_is_written_down_prepared_debriefed_and_thanked_for(say, data, acme):
    made = data("interview", "add", "1", "--on", "2026-11-20", "--at", "14:30", "--with", "grace", "--new", "Mia Chen", "--about", "Kafka")
    say("interview", "prepare", "1", "--technical", "draw the queue", "--personal", "why I left")
    asked = ("--asked", "How does a hash map grow? | by doubling", "--personal", "Tell me of a conflict")
    say("interview", "debrief", "1", *asked, "--learned", "they deploy daily", "--cares", "mia: tests first", "--learn", "CRDTs | 2026-12-01")
    pack, shown = data("interview", "prep", "1"), data("interview", "show", "1")
    thanks = data("interview", "thanks", "1")
    say("interview", "thanked", "1", "mia")

    assert made["interview"] == 1
    assert [row["kind"] for row in shown["heard"]] == ["asked", "asked", "learned", "cares"]
    assert [seat["met"] for seat in pack["interviewers"]] == ["interviewed me at Acme", "interviewed me at Acme"]
    assert {row["name"] for row in thanks} == {"Grace Hopper", "Mia Chen"}
    assert [row["name"] for row in data("interview")["to_thank"]] == ["Grace Hopper"]
    assert "nothing was changed" in say("interview", "thanked", "1", "mia").output
    assert data("interview", "learning")[0]["due_on"] == "2026-12-01"
    assert [one["kind"] for one in data("practice")] == ["technical", "personal"]
    assert "cares about tests first" in say("brief", "mia").output
    for words in (("prep", "1"), ("show", "1"), ("thanks", "1"), ("list", "--all"), ("learning",)):
        assert say("interview", *words).output


def test_what_follows_a_no_is_kept(say, data, acme):
    say("interview", "add", "1", "--on", "2026-11-10", "--new", "Mia Chen")
    say("opportunity", "close", "1", "rejected")
    say("interview", "after", "1", "feedback", "more", "SQL", "--learn", "window functions")

    (closed,) = data("interview", "watched")

    assert [row["step"] for row in closed["due"]] == ["interest"]
    assert "more SQL" in say("interview", "watched").output
    assert "Nothing that ended with a no" not in say("interview", "watched").output


def test_a_candidate_is_kept_with_consent_matched_and_forgotten(say, data, acme):
    say("candidate", "keep", "grace", "--position", "backend", "--why", "curious", code=5)
    say("candidate", "keep", "grace", "--position", "backend developer", "--why", "curious about Kafka", "--agreed", "yes, by mail")
    opened = data("candidate", "open", "A developer for our Kafka backend")

    assert opened["candidates"] == [1]
    assert "both speak of" in say("candidate", "matches").output
    assert "agreed on 21 Nov 2026 (yes, by mail)" in say("candidate").output
    say("candidate", "step", "1", "told")
    say("candidate", "positions")
    say("candidate", "close", "1")
    assert say("candidate", "forget", "1").output.startswith("Nothing is kept of Grace Hopper")
    assert "Nobody yet" in say("candidate").output


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("interview", "show", "9"), 3, "There is no round of that number."),
        (("interview", "add", "9", "--on", "friday"), 3, "There is no opportunity of that number."),
        (("interview", "add", "1", "--on", "friday", "--at", "noon"), 2, "That is no time of day"),
        (("interview", "add", "1", "--on", "2126-11-10"), 2, "10 Nov 2126 is too far ahead to be meant"),
        (("interview", "add", "1", "--on", "1026-11-10"), 2, "10 Nov 1026 is too long ago to be meant"),
        (("interview", "debrief", "1"), 2, "Say what you remember"),
        (("interview", "after", "1", "interest"), 1, "did not end with a no"),
        (("interview", "seat", "1"), 2, "Say who it is"),
        (("interview", "prepare", "1"), 2, "Say what you prepare"),
        (("candidate", "forget", "9"), 3, "There is no candidate of that number."),
    ],
)
def test_what_is_misread_or_not_there_is_one_sentence(say, acme, words, code, sentence):
    assert sentence in say(*words, code=code).output


def test_proposals_and_the_cycle_are_said(say, data, acme):
    assert "Nothing in your mail" in say("interview", "proposals").output
    assert "proposed any more" in say("interview", "accept", "abc", code=3).output
    assert "proposed any more" in say("interview", "decline", "abc", code=3).output
    say("interview", "add", "1", "--on", "2026-11-21", "--new", "Mia Chen")

    assert "networking → interview" in say("interview", "cycle", "acme").output
    assert data("interview", "cycle", "Acme")["organisation"] == "Acme"
    assert "Nothing is on file" in say("interview", "cycle", "Nowhere", code=3).output
