"""Persons in lists: find them, and say in words how near they are. Every command loads this; everything about one stands in `person`."""

import re
from collections.abc import Collection
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from operator import attrgetter
from typing import Final

from kithwork.domain import dates
from kithwork.engines import tie_words, ties
from kithwork.store.queries import people
from kithwork.store.queries.people import PersonLine, Ranking, TieRow

ME: Final = frozenset({"me", "myself", "i"})
YOU: Final = "This is you"
_PARTS: Final = attrgetter(*(field.name for field in fields(TieRow)))  # `astuple` copies each, and takes a hundred times as long


@dataclass(frozen=True, slots=True)
class Shown:
    """A person in a list, with the tie in words."""

    person: PersonLine
    warmth: str
    last_on: date | None


class SomebodyElseNow(people.NobodyOfThatName):
    """That number is somebody else's now."""


def ranking(now: datetime) -> Ranking:
    """How strength is worked out at this moment."""
    today = dates.day_of(now)
    return Ranking(ties.fading(today), ties.DEFAULT.floor, ties.PATIENCE, today)


def find(*, owner_id: int, text: str, now: datetime) -> PersonLine:
    """The one person whom the owner means; of a number that became somebody else's it is said whose. Raises NobodyOfThatName, Several."""
    if text.strip().casefold() in ME:
        raise people.NobodyOfThatName("That is you; here it is about somebody else.")
    try:
        return people.find_one(owner_id, text, ranking(now))
    except people.NobodyOfThatName:
        say_whose(owner_id, text)
        raise


def say_whose(owner_id: int, text: str) -> None:
    """Raises SomebodyElseNow where a text is the number of somebody who went in a merge."""
    heir = people.heir(owner_id, text)
    if heir:
        raise SomebodyElseNow(f"{text.strip().removeprefix('#')} is {heir.name} now: #{heir.id}.")


def suggest(*, owner_id: int, text: str, now: datetime, limit: int = 8) -> list[Shown]:
    """Persons whose names or handles begin with what is being typed."""
    today = dates.day_of(now)
    return [shown(line, today) for line in people.suggest(owner_id, text, ranking(now), limit=limit)]


def shown(line: PersonLine, today: int) -> Shown:
    """A person with the tie in words."""
    made = tie_of(line)
    return Shown(line, tie_in_short(line, today), tie_words.date_of(made.last_day) if made else None)


def tie_in_short(line: PersonLine, today: int) -> str:
    """A few words on the tie; nobody has one to themselves."""
    return YOU if line.standing == "own" else tie_words.in_short(tie_of(line), today=today)


def tie_of(line: PersonLine) -> ties.Tie | None:
    """The tie as the engine knows it."""
    return ties.Tie(*_PARTS(line.tie)) if line.tie else None


def headline(line: PersonLine, fields: dict[str, str] | None = None) -> str:
    """Who somebody is, in one line."""
    is_in_title = bool(line.organisation) and re.search(rf"(?:\bat|@)\s*{re.escape(line.organisation)}\b", line.title, re.IGNORECASE)
    post = " at ".join(part for part in (line.title, "" if is_in_title else line.organisation) if part)
    place = f" in {line.city}" if line.city and post else line.city
    pronouns = f" ({fields['pronouns']})" if fields and fields.get("pronouns") else ""
    return f"{post}{place}{pronouns}".strip()


def line_of(owner_id: int, person_id: int) -> PersonLine:
    """A person as a list shows them. Raises NobodyOfThatName."""
    found = people.by_ids(owner_id, [person_id]).get(person_id)
    if not found:
        raise people.NobodyOfThatName
    return found


def may_be_named(owner_id: int, ids: Collection[int]) -> set[int]:
    """Those of them who are known, and neither left in peace nor out of sight."""
    found = people.by_ids(owner_id, sorted(set(ids))).values()
    return {line.id for line in found if not line.is_do_not_contact and not line.is_archived and line.standing == "known"}


def within(now: datetime, days: int) -> list[date]:
    """Today and the days after it."""
    return [(now + timedelta(days=i)).date() for i in range(days + 1)]
