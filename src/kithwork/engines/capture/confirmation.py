"""How do we say back what was read? Short phrases for one line: "face to face, today", "topic: TDD", "you promised Ada a link, Fri 13 March"."""

import calendar
from datetime import date, timedelta
from typing import Final

from kithwork.domain.dates import in_words
from kithwork.domain.records import InteractionKind
from kithwork.engines.capture import dates
from kithwork.engines.capture.captured import Captured, Direction, Fact, Promise, Relation

_KINDS: Final = {
    InteractionKind.IN_PERSON: "face to face",
    InteractionKind.CALL: "a call",
    InteractionKind.MEETING: "a meeting",
    InteractionKind.MESSAGE: "a message",
    InteractionKind.PAIRED: "side by side",
    InteractionKind.REVIEWED: "a review",
    InteractionKind.CO_AUTHORED: "written together",
    InteractionKind.CONNECTED: "connected",
    InteractionKind.FOLLOWED: "following",
    InteractionKind.LIKED: "a like",
}


def _day(day: date, *, today: date) -> str:
    near = {today: "today", today - timedelta(days=1): "yesterday", today + timedelta(days=1): "tomorrow"}
    year = "" if abs((day - today).days) < 330 else f" {day.year}"
    return near.get(day) or f"{calendar.day_abbr[day.weekday()]} {day.day} {calendar.month_name[day.month]}{year}"


def _name(captured: Captured, person: int | None) -> str:
    return captured.people[person].name if person is not None else "somebody"


def _promise(captured: Captured, promise: Promise, today: date) -> str:
    other = _name(captured, promise.person)
    said = f"you promised {other}: {promise.words}" if promise.direction is Direction.MINE else f"{other} promised: {promise.words}"
    if promise.due_on is None:
        return said
    return f"{said}, {calendar.day_abbr[promise.due_on.weekday()]} {promise.due_on.day} {calendar.month_name[promise.due_on.month]}" + (
        f" {promise.due_on.year}" if promise.due_on.year != today.year else ""
    )


def _fact(captured: Captured, fact: Fact) -> str:
    teller = f" ({_name(captured, fact.told_by)} says)" if fact.told_by is not None else ""
    return f"{_name(captured, fact.about)}: {fact.words}{teller}"


def _relation(captured: Captured, tie: Relation) -> str:
    owner = "your" if tie.a is None else f"{_name(captured, tie.a)}'s"
    return f"{_name(captured, tie.a)} knows {_name(captured, tie.b)}" if tie.word == "knows" else f"{_name(captured, tie.b)} is {owner} {tie.word}"


def _is_described(captured: Captured, tie: Relation) -> bool:
    """Does the name itself ("Mum's friend") already say the tie?"""
    return tie.a is not None and captured.people[tie.b].name.startswith(f"{captured.people[tie.a].name}'s ")


def _moment(captured: Captured, today: date) -> tuple[str, ...]:
    kind = captured.kind or captured.planned
    if kind is None:
        return ()
    what = f"{'planned: ' if captured.planned else ''}{_KINDS.get(kind, kind.value)}"
    if captured.no_days and captured.on == today:
        return (what,)
    day = _day(captured.on, today=today) if captured.on_partial == captured.on.isoformat() else in_words(captured.on_partial)
    return (f"{what}, {day}",)


def no_day(words: str) -> str:
    """A day that is none, or could be two, and what has to be settled."""
    if dates.is_either(words):
        return f"{words} could be two days; which day was it?"
    if dates.is_far(words):
        return f"{words} is too far away; which day was it?"
    is_day_first = "/" in words and not dates.has_year(words)
    return f"{words} is no day{', read with the day first' if is_day_first else ''}; which day was it?"


def heard(captured: Captured, *, today: date) -> tuple[str, ...]:
    """The phrases of a confirmation, in the order in which an owner checks them."""
    where = [f"at {name}" for name in (captured.event, captured.place) if name]
    return (
        *_moment(captured, today),
        *where,
        *(f"topic: {topic}" for topic in captured.topics),
        *(_promise(captured, promise, today) for promise in captured.promises),
        *(_relation(captured, tie) for tie in captured.relations if not _is_described(captured, tie)),
        *(_fact(captured, fact) for fact in captured.facts),
    )
