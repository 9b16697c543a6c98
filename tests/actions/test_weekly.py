"""The review of the week: a short list that is drawn up once, answered by the actions that there are, and ended with who was looked after."""

from datetime import UTC, datetime, timedelta

import pytest
from tests.files import ME, letter, mbox

from kithwork.actions import (
    achieving,
    answers,
    changes,
    congratulations,
    drafting,
    imports,
    ledger_entries,
    people,
    portability,
    promises,
    reviewing,
    today,
    weekly,
    wins,
    words,
)
from kithwork.actions.proposing import registry
from kithwork.domain.reviewing import ReviewStep
from kithwork.engines.today import Reason
from kithwork.store.queries import owners
from kithwork.store.queries import promises as promise_queries
from kithwork.store.writes import emptying
from kithwork.store.writes import inbox as inbox_writes

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)  # a Sunday
LATER = NOW + timedelta(minutes=30)


@pytest.fixture
def ada(owner):
    return words.add(owner_id=owner, name="Ada Lovelace", now=NOW - timedelta(days=30))


@pytest.fixture
def promised(owner, ada):
    """Ten promises, more than a step has room for."""
    return [promises.add(owner_id=owner, person_id=ada, text=f"paper {i}", is_mine=True, now=NOW - timedelta(days=3)) for i in range(10)]


def week(owner, at=NOW):
    return weekly.week(owner_id=owner, now=at)


def keys(owner, step=ReviewStep.DUE, at=NOW):
    return [item.key for item in week(owner, at).part(step).items]


def answer(owner, key, said="done", at=LATER):
    return reviewing.act(owner_id=owner, key=key, answer=said, now=at)


def test_a_step_holds_what_it_has_room_for_and_nothing_moves_up(owner, promised):
    reviewing.begin(owner_id=owner, now=NOW)
    before = keys(owner)
    answer(owner, before[0])

    assert len(before) == 5
    assert keys(owner, at=LATER) == before[1:]


@pytest.mark.parametrize("weeks", [1, 4, 12])
def test_the_list_is_not_longer_after_weeks_unused(owner, promised, weeks):
    reviewing.begin(owner_id=owner, now=NOW)
    first = sum(len(part.items) for part in week(owner).parts)
    after = NOW + timedelta(weeks=weeks + 1)
    for i in range(weeks):
        promises.add(owner_id=owner, person_id=promise_queries.promises(owner)[0].person_id, text=f"more {i}", is_mine=True, now=NOW)

    assert sum(len(part.items) for part in week(owner, after).parts) <= first
    assert week(owner, after).line is None


def test_what_is_done_elsewhere_is_gone_here_and_undo_brings_it_back(owner, promised):
    reviewing.begin(owner_id=owner, now=NOW)
    promises.settle(owner_id=owner, promise_id=promised[0], said="kept", now=LATER)
    without = keys(owner, at=LATER)
    changes.undo(owner_id=owner, now=LATER)

    assert f"promise:{promised[0]}" not in without
    assert f"promise:{promised[0]}" in keys(owner, at=LATER)


def test_later_waits_for_another_week_and_is_said_kindly(owner, promised):
    reviewing.begin(owner_id=owner, now=NOW)
    answer(owner, f"promise:{promised[0]}", "later")

    assert [item.key for item in week(owner, LATER).part(ReviewStep.DUE).later] == [f"promise:{promised[0]}"]
    assert promise_queries.promises(owner, is_open=True)[0].id == promised[0]


def test_it_may_be_left_and_goes_on_for_a_week(owner, promised):
    number = reviewing.begin(owner_id=owner, now=NOW)
    again = reviewing.begin(owner_id=owner, now=NOW + timedelta(days=4))

    assert number == again
    assert week(owner, NOW + timedelta(days=4)).is_open
    assert week(owner, NOW + timedelta(days=8)).line is None


def test_it_ends_with_who_was_really_looked_after(owner, ada, promised):
    grace = words.add(owner_id=owner, name="Grace Hopper", now=NOW - timedelta(days=30))
    ledger_entries.enter(owner_id=owner, person_id=grace, is_mine=True, kind="help", now=NOW - timedelta(days=1))
    reviewing.begin(owner_id=owner, now=NOW)
    answer(owner, f"promise:{promised[0]}")
    answer(owner, f"promise:{promised[1]}", "drop")
    ledger_entries.enter(owner_id=owner, person_id=grace, is_mine=True, kind="review", now=LATER)
    changes.undo(owner_id=owner, now=LATER)

    assert reviewing.end(owner_id=owner, now=LATER) == "1 person looked after: Ada Lovelace."
    assert not week(owner, LATER).is_open
    with pytest.raises(reviewing.NotBegun):
        answer(owner, f"promise:{promised[2]}")


def test_a_review_in_which_nothing_was_done_ends_kindly(owner):
    reviewing.begin(owner_id=owner, now=NOW)

    assert reviewing.end(owner_id=owner, now=LATER) == "Nothing had to be done; you looked, and that is enough."


def test_a_line_of_the_inbox_is_kept_or_let_go(owner, ada):
    inbox_writes.wait(owner, [("k", "coffee with @Ada", NOW.date(), "notes.txt"), ("l", "milk", NOW.date(), "notes.txt")])
    reviewing.begin(owner_id=owner, now=NOW)
    coffee, milk = keys(owner, ReviewStep.INBOX)
    answer(owner, coffee)
    answer(owner, milk, "drop")

    assert keys(owner, ReviewStep.INBOX, LATER) == []
    assert weekly.looked_after(owner_id=owner, line=week(owner, LATER).line, now=LATER) == [(ada, "Ada Lovelace")]


def test_thanks_in_the_review_are_thanks_in_the_ledger(owner, ada):
    number = achieving.add(owner_id=owner, text="Shipped", now=NOW)
    achieving.helped(owner_id=owner, win_id=number, person_id=ada, now=NOW)
    reviewing.begin(owner_id=owner, now=NOW)

    assert answer(owner, f"today:{ada}:thanks").startswith("Thanked Ada Lovelace")
    assert keys(owner, at=LATER) == []


def test_who_wrote_and_has_had_no_word_waits_for_a_reply(owner, tmp_path):
    ada = "Ada Lovelace <ada@engines.example>"
    letters = [
        letter(ada, ME, NOW - timedelta(days=40)),
        letter(ME, ada, NOW - timedelta(days=39)),
        letter(ada, ME, NOW - timedelta(days=2), subject="Looms"),
    ]
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "in.mbox", letters)], now=NOW, me=["robin@adeyemi.example"])
    number = people.find(owner_id=owner, text="Ada", now=NOW).id
    reviewing.begin(owner_id=owner, now=NOW)
    (item,) = week(owner).part(ReviewStep.DUE).items
    drafted = drafting.draft(owner_id=owner, to=[number], kind=item.draft, now=NOW).letter
    assert drafted.subject == "Re: Looms"
    assert "Thank you for writing about “Looms”" in drafted.words
    answer(owner, item.key)

    assert (item.key, item.words) == (f"reply:{number}", "They wrote about “Looms”.")
    assert keys(owner, at=LATER) == []


def test_a_reply_that_is_done_settles_nothing_but_the_letter(owner, tmp_path):
    ada = "Ada Lovelace <ada@engines.example>"
    letters = [
        letter(ada, ME, NOW - timedelta(days=40)),
        letter(ME, ada, NOW - timedelta(days=39)),
        letter(ada, ME, NOW - timedelta(days=2), subject="Shall we meet?"),
    ]
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "in.mbox", letters)], now=NOW, me=["robin@adeyemi.example"])
    number = people.find(owner_id=owner, text="Ada", now=NOW).id
    words.edit(owner_id=owner, person_id=number, fields={"birthday": "--11-24"}, now=NOW)
    congratulations.add(owner_id=owner, person_id=number, text="won the prize", now=NOW)
    reviewing.begin(owner_id=owner, now=NOW)

    assert answer(owner, f"reply:{number}") == "Answered Ada Lovelace"
    assert keys(owner, at=LATER) == []
    assert [one.is_open for one in wins.listed(owner_id=owner, now=LATER)] == [True]
    (card,) = today.day(owner_id=owner, now=LATER).cards
    reasons = {one.reason for one in registry.candidates(owner_id=owner, now=LATER, spoken_in=())}
    assert "birthday" in reasons
    assert "letter" not in reasons
    assert len(card.also) == 1
    reviewing.end(owner_id=owner, now=LATER)
    assert weekly.looked_after(owner_id=owner, line=week(owner, LATER).line, now=LATER) == [(number, "Ada Lovelace")]


def test_what_is_done_for_another_reason_congratulates_on_nothing(owner, ada):
    words.edit(owner_id=owner, person_id=ada, fields={"birthday": "--11-22"}, now=NOW)
    congratulations.add(owner_id=owner, person_id=ada, text="won the prize", now=NOW)

    answers.mark(owner_id=owner, person_id=ada, answer="done", now=NOW, reasons={Reason.BIRTHDAY})

    assert [one.words for one in wins.listed(owner_id=owner, now=NOW)] == ["won the prize"]


@pytest.mark.parametrize("then", ["friday", "tuesday"])
def test_another_day_does_not_open_a_review_that_is_over(owner, promised, then):
    reviewing.begin(owner_id=owner, now=NOW)
    reviewing.end(owner_id=owner, now=LATER)

    reviewing.set_day(owner_id=owner, day=then, now=LATER)

    for days in (0, 2):
        assert week(owner, LATER + timedelta(days=days)).line.ended_at is not None
    assert week(owner, LATER + timedelta(days=9)).line is None


@pytest.mark.parametrize(("said", "refusal"), [("never", reviewing.NoSuchAct), ("drop", reviewing.NoSuchAct)])
def test_an_answer_that_there_is_not_is_refused(owner, ada, said, refusal):
    number = achieving.add(owner_id=owner, text="Shipped", now=NOW)
    achieving.helped(owner_id=owner, win_id=number, person_id=ada, now=NOW)
    reviewing.begin(owner_id=owner, now=NOW)

    with pytest.raises(refusal):
        answer(owner, f"today:{ada}:thanks", said)
    with pytest.raises(reviewing.NotOnTheList):
        answer(owner, "promise:99")


def test_the_day_can_be_chosen_and_is_the_only_one_on_which_today_speaks_of_it(owner):
    sunday = weekly.is_due(owner_id=owner, now=NOW)
    reviewing.set_day(owner_id=owner, day="fri", now=NOW)

    assert sunday
    assert not weekly.is_due(owner_id=owner, now=NOW)
    assert weekly.is_due(owner_id=owner, now=NOW + timedelta(days=5))
    with pytest.raises(reviewing.NoSuchDay):
        reviewing.set_day(owner_id=owner, day="noday", now=NOW)


def test_a_week_that_is_looked_back_on_is_not_spoken_of(owner):
    reviewing.begin(owner_id=owner, now=NOW)
    reviewing.end(owner_id=owner, now=LATER)

    assert not weekly.is_due(owner_id=owner, now=LATER)


def test_reviews_come_back_from_an_export(owner, promised, tmp_path):
    reviewing.set_day(owner_id=owner, day="monday", now=NOW)
    reviewing.begin(owner_id=owner, now=NOW)
    before = portability.canonical(owner_id=owner)
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=NOW)

    emptying.empty(owner)
    portability.restore(path=tmp_path / "out.zip", now=NOW)

    restored = owners.only()
    assert portability.canonical(owner_id=restored) == before
    assert week(restored).is_open
    assert len(keys(restored)) == 5


@pytest.mark.parametrize(
    ("subjects", "has_written", "waits"), [(("Catch up",), False, True), (("Re: Looms", "Re: Looms"), True, True), (("Re: Looms",), True, False)]
)
def test_who_waits_for_an_answer_waits_on_today_and_in_the_review(owner, tmp_path, subjects, has_written, waits):
    tariq, before = "Tariq El-Amin <tariq@sand.example>", []
    if has_written:
        before = [letter(ME, tariq, NOW - timedelta(days=40), subject="Looms", number="a@x.example")]
    answers_ = "a@x.example" if has_written else ""
    theirs = [letter(tariq, ME, NOW - timedelta(days=5 - i), subject=subject, answers=answers_) for i, subject in enumerate(subjects)]
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "in.mbox", [*before, *theirs])], now=NOW, me=["robin@adeyemi.example"])

    on_today = [card.person.name for card in today.day(owner_id=owner, now=NOW).cards if card.reason == "letter"]
    in_review = [item.person for item in week(owner).part(ReviewStep.DUE).items if item.key.startswith("reply:")]

    assert on_today == in_review == (["Tariq El-Amin"] if waits else [])
