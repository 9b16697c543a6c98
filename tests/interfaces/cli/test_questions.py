from datetime import timedelta

import pytest
from tests.files import ME, card, letter, mbox, vcf


@pytest.fixture
def crowds(say, owner, now, tmp_path):
    """Three Byrons at one address, and Grace, whose card has two."""
    home = [letter(f"{name} Byron <home@byron.example>", ME, now - timedelta(days=i + 1)) for i, name in enumerate(["Ada", "Anne", "Ralph"])]
    book = [card("Grace Hopper", uid="c1", email="grace@navy.example", extra=["EMAIL:hopper@home.example"])]
    say("import", str(mbox(tmp_path / "m.mbox", home)), str(vcf(tmp_path / "b.vcf", book)), "--me", "robin@adeyemi.example")


def test_pairs_that_hang_together_are_told_together_and_answered_at_once(say, data, crowds):
    told = say("questions").output
    (bundle,) = data("questions")["bundles"]
    number = bundle["questions"][0]["id"]

    said = data("questions", "together", str(number), "shared")

    assert "2 pairs hang on one handle, home@byron.example." in told
    assert f"kith questions together {number} same|different|shared|later" in " ".join(told.split())
    assert said["done"] == "home@byron.example is nobody’s alone: 2 pairs."
    assert len(said["questions"]) == 2
    assert data("questions")["bundles"] == []


def test_what_no_bundle_takes_as_an_answer_is_refused(say, crowds, owner):
    say("questions", "together", "99", "same", code=3)


def test_a_review_without_an_answer_is_misread(say, crowds):
    say("questions", "review", "7", code=2)


def test_a_contradiction_is_told_in_the_list_and_on_both_sides_and_settled(say, data, crowds):
    numbers = {identity["value"]: identity["id"] for part in data("people", "split", "grace") for identity in part}
    say("people", "split", "grace", str(numbers["hopper@home.example"]))
    (told,) = data("questions")["contradictions"]
    shown = say("show", "grace@navy.example").output

    said = say("questions", "contradiction", str(told["id"]), "keep-apart").output

    assert told["reasons"] == ["one entry holds both"]
    assert "You said that these are two people" in shown
    assert "stay two people" in said
    assert data("questions")["contradictions"] == []
    say("questions", "contradiction", str(told["id"]), "take-back", code=3)


def test_the_history_of_somebody_is_told_step_by_step(say, data, crowds):
    say("people", "split", "grace", *[str(one["id"]) for part in data("people", "split", "grace") for one in part if "home" in one["value"]])
    say("undo")

    told = " ".join(say("people", "history", "grace").output.split())

    assert "grace@navy.example and hopper@home.example came in (address book, import 1)" in told
    assert "were joined: one entry holds both (by Kithwork, with import 1)" in told
    assert "Split Grace Hopper (by you; taken back on 21 Nov 2026)" in told
    assert [one["doer"] for one in data("people", "history", "grace")] == ["source", "engine", "owner"]
    say("people", "history", "nobody", code=3)
