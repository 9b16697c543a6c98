"""Today: at most seven people, each with why now; and what the owner answers."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

from kithwork.actions import people
from kithwork.actions.proposing import registry
from kithwork.domain import dates
from kithwork.engines import ties
from kithwork.engines import today as engine
from kithwork.store.queries import person as person_queries
from kithwork.store.queries import today as queries
from kithwork.store.queries import words as typed
from kithwork.store.queries.people import PersonLine, by_ids


@dataclass(frozen=True, slots=True)
class Card:
    """One person of the day."""

    person: PersonLine
    headline: str
    warmth: str
    why: str
    gloss: str
    reason: str
    also: tuple[str, ...]
    last_talk: person_queries.Moment | None


@dataclass(frozen=True, slots=True)
class Day:
    """The whole of Today."""

    on: date
    title: str
    cards: tuple[Card, ...]
    promises: tuple[typed.PromiseLine, ...]
    tomorrow: tuple[queries.Planned, ...]
    week: tuple[tuple[date, int, int], ...]  # day, people looked after, of whom face to face


def day(*, owner_id: int, now: datetime, limit: int = engine.LENGTH) -> Day:
    """Who matters today; the same all day long."""
    today = now.date()
    marks = queries.marks(owner_id)
    answered = {person_id for person_id, _, marked_on, _ in marks if marked_on == today}
    left = min(limit, engine.LENGTH) - len(answered)  # whoever was answered today had their place; nobody moves up
    picks = engine.choose(_candidates(owner_id, now), quiet=_left_alone(marks, today), limit=max(0, left))
    lines = by_ids(owner_id, [pick.person_id for pick in picks])
    cards = tuple(_card(owner_id, pick, lines[pick.person_id], now) for pick in picks if pick.person_id in lines)
    start = datetime.combine(today + timedelta(days=1), datetime.min.time(), UTC)
    planned = tuple(queries.planned(owner_id, from_at=start, until_at=start + timedelta(days=1)))
    promises = tuple(typed.promises(owner_id, is_open=True))
    return Day(today, _title(len(cards), len(promises), len(planned)), cards, promises, planned, _week(owner_id, now))


def _candidates(owner_id: int, now: datetime) -> list[engine.Candidate]:
    found = list(registry.candidates(owner_id=owner_id, now=now))
    usable = _contactable(owner_id, [candidate.person_id for candidate in found])
    return [candidate for candidate in found if candidate.person_id in usable]


def _contactable(owner_id: int, ids: list[int]) -> set[int]:
    return {line.id for line in by_ids(owner_id, ids).values() if not line.is_do_not_contact and not line.is_archived and line.standing == "known"}


def _left_alone(marks: list[tuple[int, str, date, date | None]], today: date) -> set[int]:
    latest = {person_id: until_on for person_id, _, _, until_on in marks}
    return {person_id for person_id, until_on in latest.items() if until_on is None or until_on > today}


def _last_talk(owner_id: int, person_id: int, now: datetime) -> person_queries.Moment | None:
    found = person_queries.moments(owner_id, person_id, limit=5, until_day=dates.day_of(now))
    weighty = [moment for moment in found if moment.kind not in ties.TRACES]
    return next(iter(weighty or found), None)


def _card(owner_id: int, pick: engine.Pick, line: PersonLine, now: datetime) -> Card:
    shown, why = people.shown(line, dates.day_of(now)), pick.candidate
    return Card(line, people.headline(line), shown.warmth, why.why, why.gloss, why.reason.value, pick.also, _last_talk(owner_id, line.id, now))


def _week(owner_id: int, now: datetime) -> tuple[tuple[date, int, int], ...]:
    monday = now.date() - timedelta(days=now.weekday())
    first = dates.day_of(now) - now.weekday()
    found = queries.looked_after(owner_id, from_day=first, until_day=first + now.weekday())
    return tuple(
        (
            monday + timedelta(days=i),
            len({p for p, day_, _ in found if day_ == first + i}),
            len({p for p, day_, is_met in found if day_ == first + i and is_met}),
        )
        for i in range(7)
    )


_NUMBERS: Final = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")


def _title(people_count: int, promises: int, planned: int) -> str:
    """The day in a sentence that could end the visit."""
    if not people_count:
        return "Nobody needs a word from you today."
    parts = [f"{_NUMBERS[people_count]} {'person' if people_count == 1 else 'people'} today"]
    if promises:
        number = _NUMBERS[promises].lower() if promises < len(_NUMBERS) else str(promises)
        parts.append(f"{number} open promise{'' if promises == 1 else 's'}")
    if planned:
        number = _NUMBERS[planned].lower() if planned < len(_NUMBERS) else str(planned)
        parts.append(f"{number} meeting{'' if planned == 1 else 's'} tomorrow")
    return f"{parts[0]}." if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}."
