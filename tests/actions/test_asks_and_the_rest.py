"""What is asked is known wherever it matters: to the ledger, to the ways, and before the next ask."""

from datetime import timedelta

import pytest
from tests.files import ME, letter, mbox

from kithwork.actions import (
    acquainting,
    asking,
    burdens,
    changes,
    giving_first,
    imports,
    introductions,
    knowing,
    ledger_entries,
    tie_answers,
    ways,
    words,
)
from kithwork.actions import asked as asked_of
from kithwork.actions.ledgering import account
from kithwork.domain import dates
from kithwork.domain.introducing import Seat


@pytest.fixture
def ada(owner, now, tmp_path):
    letters = [letter("Ada Lovelace <ada@engines.example>", ME, now - timedelta(days=day)) for day in (40, 300)]
    letters += [letter(ME, "Ada Lovelace <ada@engines.example>", now - timedelta(days=day)) for day in (39, 299)]
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "in.mbox", letters)], now=now, me=["robin@adeyemi.example"])
    return words.people.find(owner_id=owner, text="Ada", now=now).id


@pytest.fixture
def grace(owner, now):
    return words.add(owner_id=owner, name="Grace Hopper", now=now)


def asked(owner, person, now, *steps):
    number = asking.ask(owner_id=owner, person_id=person, text="my talk", kind="review", now=now, on=now.date() - timedelta(days=20)).id
    for step in steps:
        asking.step(owner_id=owner, ask_id=number, step=step, now=now)
    return number


def chance(owner, person, now):
    return knowing.own_chances(owner, [person], today=dates.day_of(now))[person]


def test_what_somebody_did_when_asked_stands_in_the_ledger(owner, now, ada):
    asked(owner, ada, now, "answered")

    (received,) = account.of(owner_id=owner, person_id=ada, now=now).received

    assert received.words == "They reviewed something of yours (my talk)"
    assert not received.is_thanked


def test_thanks_for_what_was_asked_are_on_file_already(owner, now, ada):
    asked(owner, ada, now, "answered", "thanked")

    assert account.of(owner_id=owner, person_id=ada, now=now).received[0].is_thanked


def test_an_ask_without_an_answer_is_nothing_received(owner, now, ada):
    asked(owner, ada, now)
    asked(owner, ada, now, "silence")

    assert account.of(owner_id=owner, person_id=ada, now=now).received == ()


def test_whoever_answers_is_likelier_to_help_again_and_silence_makes_it_less_likely(owner, now, ada):
    before = chance(owner, ada, now)
    number = asked(owner, ada, now)
    undecided = chance(owner, ada, now)

    asking.step(owner_id=owner, ask_id=number, step="answered", now=now)
    after = chance(owner, ada, now)
    changes.undo(owner_id=owner, now=now)
    asking.step(owner_id=owner, ask_id=number, step="silence", now=now)

    assert before == undecided
    assert chance(owner, ada, now) < before < after < 1


def test_an_ask_is_one_burden_on_its_day(owner, now, ada):
    asked(owner, ada, now)
    once = burdens.bears(owner_id=owner, now=now)[ada]

    ledger_entries.enter(owner_id=owner, person_id=ada, is_mine=True, kind="review", now=now)
    asking.ask(owner_id=owner, person_id=ada, text="a second one", kind="help", now=now, on=now.date() - timedelta(days=20))

    assert once < 1
    assert burdens.bears(owner_id=owner, now=now)[ada] == once


def test_where_nothing_was_given_three_small_things_come_first(owner, now, ada):
    hints = giving_first.advise(owner_id=owner, person_id=ada, now=now)
    ledger_entries.enter(owner_id=owner, person_id=ada, is_mine=True, kind="review", now=now)

    assert [hint.startswith("Five minutes first?") for hint in hints] == [False, True, True, True]
    assert giving_first.advise(owner_id=owner, person_id=ada, now=now) == ()


def test_whoever_is_brought_together_with_somebody_was_given_an_introduction(owner, now, ada, grace):
    number = introductions.begin(owner_id=owner, seats={Seat.REQUESTER: ada, Seat.TARGET: grace}, why="compilers", now=now)
    for step in ("connector-yes", "target-asked", "target-yes", "introduced"):
        introductions.advance(owner_id=owner, introduction_id=number, step=step, now=now)

    given = [account.of(owner_id=owner, person_id=person, now=now).given[0].words for person in (ada, grace)]

    assert given == ["You brought them together with Grace Hopper", "You brought them together with Ada Lovelace"]


@pytest.mark.parametrize("steps", [("no", "thanked"), ("no",), ("silence",)])
def test_neither_a_no_that_was_thanked_for_nor_silence_is_help(owner, now, ada, steps):
    asking.start(owner_id=owner, problem="review in vain", now=now)
    before = chance(owner, ada, now)
    number = asking.ask(
        owner_id=owner, person_id=ada, text="review of my talk", kind="help", problem="a talk", now=now, on=now.date() - timedelta(days=400)
    ).id
    for step in steps:
        asking.step(owner_id=owner, ask_id=number, step=step, on=now.date() - timedelta(days=399), now=now)
    words.note(owner_id=owner, person_id=ada, text="review of compilers", now=now)

    stuck = {one.problem.words: one for one in asked_of.stuck(owner_id=owner, now=now)}

    assert chance(owner, ada, now) < before
    assert stuck["a talk"].helped == ()
    assert [why for _, why in stuck["review in vain"].could] == ["your note of 21 Nov 2026: “review of compilers”"]


def not_for_asks(owner, person, now):
    asking.spare(owner_id=owner, person_id=person, now=now, is_spared=True)


def said_no(owner, person, now):
    asked(owner, person, now, "no")


@pytest.mark.parametrize("hold", [not_for_asks, said_no])
def test_nobody_is_sent_to_whoever_is_not_to_be_asked(owner, now, ada, grace, hold):
    tie_answers.answer(owner_id=owner, one=ada, other=grace, is_so=True, now=now)
    acquainting.see_to(owner_id=owner, now=now)
    words.note(owner_id=owner, person_id=ada, text="debugged kubernetes clusters", now=now)
    asking.start(owner_id=owner, problem="kubernetes", now=now)
    firsts = lambda text: [way.first.id for way in ways.find(owner_id=owner, text=text, now=now).ways]  # noqa: E731
    helpers = lambda: [line.id for line, _ in asked_of.stuck(owner_id=owner, now=now)[0].could]  # noqa: E731
    before = firsts("Grace Hopper"), firsts("Ada Lovelace"), helpers()

    hold(owner, ada, now)

    assert before == ([ada, grace], [ada, grace], [ada])
    assert (firsts("Grace Hopper"), firsts("Ada Lovelace"), helpers()) == ([grace], [], [])
    assert "Ada Lovelace" in ways.find(owner_id=owner, text="Ada Lovelace", now=now).note


def test_a_quiet_no_to_an_introduction_holds_for_the_ways_as_well_and_ends_with_the_year(owner, now, ada, grace):
    number = introductions.begin(owner_id=owner, seats={Seat.REQUESTER: grace, Seat.TARGET: ada}, why="compilers", now=now)
    for step in ("connector-yes", "target-asked", "declined"):
        introductions.advance(owner_id=owner, introduction_id=number, step=step, now=now)

    load = [burdens.bears(owner_id=owner, now=now + timedelta(days=days)).get(ada) for days in (0, 364, 365)]

    assert load == [0, 0, None]
