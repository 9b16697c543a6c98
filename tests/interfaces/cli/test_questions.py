from datetime import timedelta

import pytest
from tests.files import ME, calendar, card, letter, mbox, meeting, vcf


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


def test_a_day_that_is_planned_is_not_seen_and_one_day_is_said_once(say, data, now, owner, tmp_path):
    weis = [letter(f"Wei Chen <{address}>", ME, now - timedelta(days=1)) for address in ("wei@one.example", "chen@two.example")]
    planned = meeting("m", "Board", now + timedelta(days=2), [("Robin", "robin@adeyemi.example"), ("Wei Chen", "wei@one.example")])
    paths = [str(mbox(tmp_path / "w.mbox", weis)), str(calendar(tmp_path / "c.ics", [planned]))]
    say("import", *paths, "--me", "robin@adeyemi.example")

    told = " ".join(say("questions").output.split())

    assert told.count(f"seen on {now - timedelta(days=1):%-d %b %Y} (mail") == 2
    assert "Board" not in told


def test_a_number_that_was_answered_is_told_from_one_that_never_was(say, data, crowds):
    (bundle,) = data("questions")["bundles"]
    numbers = [one["id"] for one in bundle["questions"]]
    say("questions", "answer", str(numbers[0]), "different")

    for verb in ("answer", "together"):
        assert (
            f"Question {numbers[0]} is not open any more: it was answered already" in say("questions", verb, str(numbers[0]), "same", code=3).output
        )
        assert "There is no question 987654." in say("questions", verb, "987654", "same", code=3).output


def test_what_was_put_off_is_listed_or_said_to_be_nothing(say, data, crowds):
    before = say("questions", "list", "--put-off").output
    (bundle,) = data("questions")["bundles"]
    say("questions", "together", str(bundle["questions"][0]["id"]), "later")

    after = data("questions", "list", "--put-off")

    assert "Nothing is put off." in before
    assert after["total"] == 2
    assert all(one["is_put_off"] for bundle in after["bundles"] for one in bundle["questions"])


def test_a_list_that_is_cut_says_how_to_see_the_rest(say, crowds, now, tmp_path):
    weis = [letter(f"Wei Chen <{address}>", ME, now) for address in ("wei@one.example", "chen@two.example")]
    say("import", str(mbox(tmp_path / "w.mbox", weis)))

    told = " ".join(say("questions", "--limit", "1").output.split())

    assert "of 3 questions; --limit shows more." in told
    assert "3 of 3 questions." in " ".join(say("questions").output.split())


def test_why_a_reason_is_not_enough_is_a_note_and_nothing_against(say, data, owner, now, tmp_path):
    weis = [letter(f"Wei Chen <{address}>", ME, now) for address in ("wei@one.example", "chen@two.example")]
    say("import", str(mbox(tmp_path / "w.mbox", weis)), "--me", "robin@adeyemi.example")

    (bundle,) = data("questions")["bundles"]
    (asked,) = bundle["questions"]
    told = " ".join(say("questions").output.split())
    said = data("questions", "answer", str(asked["id"]), "different")["done"]

    assert asked["reasons_against"] == []
    assert "in all: very likely one; others may bear that name too, so a name alone joins nobody" in told
    assert asked["note"] == "others may bear that name too, so a name alone joins nobody"
    assert sorted(said.removesuffix(" are two people.").split(" and ")) == ["Wei Chen (chen@two.example)", "Wei Chen (wei@one.example)"]


def test_an_address_that_nobody_has_is_not_made_nobodys_alone(say, crowds):
    assert "Nobody here has nobody@x.example." in say("people", "shared", "nobody@x.example", code=3).output


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


def test_the_number_of_somebody_who_was_merged_leads_to_who_they_are_now(say, data, crowds):
    numbers = {one["name"]: one["id"] for one in data("people", "--seen")["people"] + data("people")["people"]}
    kept = data("people", "merge", str(numbers["Ada Byron"]), str(numbers["Grace Hopper"]))["id"]
    (gone,) = {numbers["Ada Byron"], numbers["Grace Hopper"]} - {kept}

    told = say("show", str(gone)).output

    assert f"{gone} is " in told
    assert f"(#{kept}) now." in told
    assert data("show", f"#{gone}")["id"] == kept
    say("show", "987654", code=3)


def test_an_answer_that_is_missing_is_said_in_whole_sentences(say, crowds):
    assert "different, later. `kith questions answer --help` says more." in say("questions", "answer", "1", code=2).stderr
