from datetime import timedelta

import pytest
from tests.files import ME, letter, mbox

from kithwork.actions import answers, capture, changes, closeness, identities, imports, keeping, people, portability, today, words
from kithwork.domain.closeness import Closeness
from kithwork.store.queries import export, owners
from kithwork.store.writes import emptying

pytestmark = pytest.mark.usefixtures("network")


@pytest.fixture
def ada(owner, now):
    return people.find(owner_id=owner, text="Ada", now=now).id


@pytest.fixture
def grace(owner, now):
    return people.find(owner_id=owner, text="Grace", now=now).id


def kept(owner, now):
    return {one.person.name: one for one in closeness.kept(owner_id=owner, now=now)}


def test_closeness_is_said_as_a_promise_of_the_owners(owner, now, ada):
    said = keeping.keep(owner_id=owner, person_id=ada, closeness="close", now=now)

    assert said == "Ada Lovelace is kept close: you want to be in touch about every six weeks, and after twelve weeks at the latest."
    assert kept(owner, now)["Ada Lovelace"].closeness == Closeness.CLOSE


def test_an_interval_of_the_owners_own_holds(owner, now, ada):
    keeping.keep(owner_id=owner, person_id=ada, closeness="inner", every="10d", at_most="3w", now=now)

    wanted = kept(owner, now)["Ada Lovelace"].wanted

    assert (wanted.every, wanted.at_most) == (10, 21)


def test_who_is_due_comes_up_today_and_not_after_a_talk(owner, now, ada):
    keeping.keep(owner_id=owner, person_id=ada, closeness="close", now=now)
    (card,) = [card for card in today.day(owner_id=owner, now=now).cards if card.person.id == ada]

    capture.keep(owner_id=owner, line="coffee with Ada Lovelace", now=now)

    assert card.reason == "closeness"
    assert "You wanted to be in touch about every six weeks" in card.why
    assert ada not in {card.person.id for card in today.day(owner_id=owner, now=now + timedelta(days=1)).cards}
    assert kept(owner, now)["Ada Lovelace"].next_on == now.date() + timedelta(days=42)


def test_a_moment_written_down_late_moves_nothing_backwards(owner, now, grace):
    keeping.keep(owner_id=owner, person_id=grace, closeness="close", now=now)
    before = kept(owner, now)["Grace Hopper"].next_on

    capture.keep(owner_id=owner, line="coffee with Grace Hopper in March 2024", now=now)

    assert kept(owner, now)["Grace Hopper"].next_on == before


def test_whoever_was_copied_in_is_not_in_touch(owner, now, grace, tmp_path):
    keeping.keep(owner_id=owner, person_id=grace, closeness="inner", now=now)
    later = now + timedelta(days=20)
    copied = letter(ME, "Ada Lovelace <ada@engines.example>", later, cc="Grace Hopper <grace@navy.example>")
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "cc.mbox", [copied])], now=later)

    assert kept(owner, later)["Grace Hopper"].talked_on == now.date() - timedelta(days=4)


def test_done_on_today_starts_the_clock_anew(owner, now, ada):
    keeping.keep(owner_id=owner, person_id=ada, closeness="close", now=now)

    answers.mark(owner_id=owner, person_id=ada, answer="done", now=now)

    assert kept(owner, now)["Ada Lovelace"].next_on == now.date() + timedelta(days=42)
    assert ada not in {card.person.id for card in today.day(owner_id=owner, now=now + timedelta(days=20)).cards}


def test_it_can_be_undone_changed_and_let_go(owner, now, ada):
    keeping.keep(owner_id=owner, person_id=ada, closeness="close", now=now)
    keeping.keep(owner_id=owner, person_id=ada, closeness="inner", now=now)
    changes.undo(owner_id=owner, now=now)
    assert kept(owner, now)["Ada Lovelace"].closeness == Closeness.CLOSE

    assert keeping.let_go(owner_id=owner, person_id=ada, now=now)
    assert kept(owner, now) == {}
    assert not keeping.let_go(owner_id=owner, person_id=ada, now=now)


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"closeness": "dear"}, keeping.NoSuchCloseness),
        ({"closeness": "close", "every": "soon"}, keeping.NotAnInterval),
        ({"closeness": "close", "every": "6w", "at_most": "3w"}, keeping.ShorterThanIdeal),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(owner, now, ada, said, refusal):
    with pytest.raises(refusal, match=r"\w+ .+\."):
        keeping.keep(owner_id=owner, person_id=ada, now=now, **said)


def test_it_follows_a_merge_and_its_undo(owner, now, ada, grace):
    keeping.keep(owner_id=owner, person_id=ada, closeness="close", every="3w", now=now)
    keeping.keep(owner_id=owner, person_id=grace, closeness="wide", now=now)

    identities.merge(owner_id=owner, one=ada, other=grace, now=now)
    (merged,) = closeness.kept(owner_id=owner, now=now)
    changes.undo(owner_id=owner, now=now)

    assert (merged.closeness, merged.wanted.every) == (Closeness.WIDE, 365)
    assert {one.closeness for one in closeness.kept(owner_id=owner, now=now)} == {Closeness.CLOSE, Closeness.WIDE}


def test_of_two_who_turn_out_to_be_one_what_was_said_last_holds_however_often_it_was_said_before(owner, now, ada, grace):
    keeping.keep(owner_id=owner, person_id=ada, closeness="wide", now=now)
    keeping.keep(owner_id=owner, person_id=grace, closeness="active", now=now)
    keeping.keep(owner_id=owner, person_id=ada, closeness="close", now=now)

    identities.merge(owner_id=owner, one=ada, other=grace, now=now)

    assert [one.closeness for one in closeness.kept(owner_id=owner, now=now)] == [Closeness.CLOSE]


def test_to_say_the_same_once_more_is_nothing_to_undo(owner, now, ada):
    for _ in range(2):
        keeping.keep(owner_id=owner, person_id=ada, closeness="close", now=now)

    changes.undo(owner_id=owner, now=now)

    assert closeness.kept(owner_id=owner, now=now) == []


@pytest.mark.parametrize("is_ada_last", [True, False])
def test_what_was_said_last_of_two_who_are_one_comes_back_from_an_export(owner, now, ada, grace, tmp_path, is_ada_last):
    for one, said in ((ada, "close"), (grace, "wide"))[:: -1 if is_ada_last else 1]:
        keeping.keep(owner_id=owner, person_id=one, closeness=said, now=now)
    identities.merge(owner_id=owner, one=ada, other=grace, now=now)
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=now)

    emptying.empty(owner)
    portability.restore(path=tmp_path / "out.zip", now=now)

    assert [one.closeness for one in closeness.kept(owner_id=owners.only(), now=now)] == ["close" if is_ada_last else "wide"]


def test_it_is_exported_and_restored(owner, now, ada):
    keeping.keep(owner_id=owner, person_id=ada, closeness="close", every="3w", now=now)

    lines = [line for line in export.canonical(owner) if b'"type":"closeness"' in line]

    assert len(lines) == 1
    assert b'"closeness":"close","every_days":21' in lines[0]


def test_nobody_is_proposed_who_is_placed_or_left_in_peace(owner, now, ada):
    before = {one.person.id for one in closeness.proposals(owner_id=owner, now=now)}

    keeping.keep(owner_id=owner, person_id=ada, closeness="wide", now=now)
    placed = {one.person.id for one in closeness.proposals(owner_id=owner, now=now)}
    keeping.let_go(owner_id=owner, person_id=ada, now=now)
    words.set_aside(owner_id=owner, person_id=ada, do_not_contact=True, now=now)

    assert ada in before
    assert ada not in placed
    assert ada not in {one.person.id for one in closeness.proposals(owner_id=owner, now=now)}


def test_who_must_not_be_contacted_is_kept_and_never_comes_up(owner, now, ada):
    keeping.keep(owner_id=owner, person_id=ada, closeness="inner", now=now)

    words.set_aside(owner_id=owner, person_id=ada, do_not_contact=True, now=now)

    assert ada not in {card.person.id for card in today.day(owner_id=owner, now=now).cards}
