"""Two people are brought together, and the owner is one of the three: who asked, who was asked, what they answered, and what became of it."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from django.db import transaction

from kithwork.actions import asking, beliefs, guardrails, people, whole_words, words
from kithwork.actions import introduction_moves as moves
from kithwork.actions.introduced import NoSuchIntroduction
from kithwork.domain.asking import WordKind
from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import Refused
from kithwork.domain.introducing import IntroductionStep, Seat
from kithwork.engines import blurbs
from kithwork.engines import introductions as engine
from kithwork.store.queries import introductions as queries
from kithwork.store.queries import person as person_queries
from kithwork.store.queries.introductions import IntroductionLine
from kithwork.store.writes import introductions as writes
from kithwork.store.writes.changes import Journal

LONGEST: Final = 300


class NotNow(Refused):
    """That cannot come next."""


class NotReady(Refused):
    """The words cannot be passed on as they are."""


class Seated(Refused):
    """Three people belong to an introduction, one of them you: name the other two."""

    exit_code = 2


def begin(*, owner_id: int, seats: Mapping[Seat, int], why: str, now: datetime, aim: str = "", blurb: str = "") -> int:
    """An introduction begins; `seats` names the two others, and where nobody is named sits the owner. Returns its number.

    Somebody whom nobody on file is can be aimed at in words (`aim`), when the owner asks. Raises Seated, guardrails.Held.
    """
    seat, about = _own_seat(seats, aim), whole_words.any_(why, "What an introduction is about", longest=LONGEST)
    if not any(ch.isalnum() for ch in about):
        raise Refused("Say what the introduction is about.")
    aimed = whole_words.any_(aim, "Whom it is to, in words,", longest=LONGEST)
    names = [people.line_of(owner_id, person_id) for person_id in seats.values()]
    if len({line.id for line in names}) < len(names) or any(line.standing == "own" for line in names):
        raise Seated("Somebody cannot be introduced to themselves, nor by themselves.")
    with transaction.atomic():
        for line in names:
            guardrails.before_draft(owner_id=owner_id, person_id=line.id, kind=WordKind.SHARE)
        journal = Journal(owner_id)
        anchors = {name.value: person_queries.anchors(owner_id, person_id)[0] for name, person_id in seats.items()}
        begins = [step.value for step in engine.BEGINS[seat]]
        made = writes.add(journal, seat=seat, seats=anchors, aim=aimed, why=about, blurb=blurb.strip(), steps=begins, on=now.date())
        words.close(journal, f"Began an introduction about {about}", now)
    return made


def _own_seat(seats: Mapping[Seat, int], aim: str) -> Seat:
    free = [seat for seat in Seat if seat not in seats and not (seat is Seat.TARGET and aim)]
    if len(free) != 1 or (aim and free != [Seat.REQUESTER]):
        raise Seated
    return free[0]


def lint(*, owner_id: int, introduction_id: int, blurb: str, now: datetime) -> tuple[str, ...]:
    """Keep the words to pass on, and say what is in their way. Raises NoSuchIntroduction."""
    found = _found(owner_id, introduction_id)
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.word(journal, introduction_id, blurb.strip())
        journal.close(f"Wrote the words for {_title(found)}", now=now)
    return blurbs.lint(blurb)


def advance(*, owner_id: int, introduction_id: int, step: str, now: datetime, on: date | None = None, text: str = "") -> str:
    """What happened to an introduction; returns it as a sentence.

    Words that cannot be passed on are refused with what is in their way; asking somebody comes by the guardrails, when it is done today.
    Raises NoSuchIntroduction, NotNow, NotReady, asking.StillToCome, guardrails.Held.
    """
    day = on or now.date()
    if step not in set(IntroductionStep):
        raise NotNow("That is nothing that happens to an introduction.")
    taken = IntroductionStep(step)
    if day > now.date():
        raise asking.StillToCome
    told = whole_words.any_(text, "What happened", longest=asking.LONGEST)
    with transaction.atomic():  # which waits for whoever is writing, so what is checked is what is added to
        found = _found(owner_id, introduction_id)
        _check(owner_id, found, taken, day, now)
        said = moves.said(found.seat, taken)
        summary = f"{said[0].upper()}{said[1:]}: {_title(found)}"
        journal = Journal(owner_id)
        writes.step(journal, introduction_id, step=taken, on=day, words=told)
        if taken is IntroductionStep.CONNECTOR_ASKED and found.seat is Seat.REQUESTER:
            anchors = person_queries.anchors(owner_id, found.connector.id)
            asking.mark_sent(journal, anchors, kind=WordKind.INTRODUCTION, on=day, now=now)
        journal.close(summary, now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return summary


def _check(owner_id: int, found: IntroductionLine, taken: IntroductionStep, day: date, now: datetime) -> None:
    _check_order(found, taken, day)
    if taken is IntroductionStep.BLURB_READY and (wrong := blurbs.lint(found.blurb)):
        raise NotReady(" ".join(wrong))
    if day == now.date():
        _guard(owner_id, found, taken, now)


def _check_order(found: IntroductionLine, taken: IntroductionStep, day: date) -> None:
    ahead = engine.ahead(found.taken, own=found.seat)
    if taken not in ahead:
        after = " or ".join(f"“{moves.said(found.seat, one)}”" for one in ahead)
        what = f"only {after}" if ahead else "for it is over"
        raise NotNow(
            f"{_title(found)[0].upper()}{_title(found)[1:]} stands at “{moves.said(found.seat, found.last.step)}”; “{moves.said(found.seat, taken)}” cannot come next, {what}."
        )
    if day < found.steps[-1].on:
        raise NotNow(f"The step before was on {day_in_words(found.steps[-1].on)}; this one cannot be earlier.")


def _guard(owner_id: int, found: IntroductionLine, taken: IntroductionStep, now: datetime) -> None:
    if found.seat is Seat.REQUESTER and taken is IntroductionStep.CONNECTOR_ASKED:
        guardrails.before_word(owner_id=owner_id, person_id=found.connector.id, kind=WordKind.INTRODUCTION, now=now)
    if found.seat is Seat.CONNECTOR and taken is IntroductionStep.TARGET_ASKED:
        guardrails.before_target_is_asked(owner_id=owner_id, person_id=found.target.id, now=now)


def _found(owner_id: int, introduction_id: int) -> IntroductionLine:
    found = queries.numbered(owner_id, introduction_id)
    if not found:
        raise NoSuchIntroduction
    return found


def _title(line: IntroductionLine) -> str:
    requester = "you" if line.seat is Seat.REQUESTER else line.requester.name
    target = "you" if line.seat is Seat.TARGET else line.target.name
    return f"{requester} and {target}, about {line.why}"
