"""Are all ties what the evidence makes of them? They are made anew in one pass, and put in place of those on file that are otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from math import isclose
from typing import Final

from django.db import transaction

from kithwork.actions import beliefs, everybody_at_once
from kithwork.domain import dates
from kithwork.store.queries import all_moments
from kithwork.store.writes import locks, people

CLOSE: Final = 1e-9  # relative: sums of powers of two, by two libraries


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """How many ties were made anew, of how many parts in moments, and whose were otherwise before."""

    people: int
    parts: int
    otherwise: tuple[int, ...]

    @property
    def words(self) -> str:
        """As a sentence."""
        made = f"{_counted(self.people, 'tie')} made anew."
        if not self.otherwise:
            return f"{made} {'Each is' if self.people != 1 else 'It is'} as it was."
        return f"{made} {_counted(len(self.otherwise), 'of them was', 'of them were')} otherwise before."


def ties(*, owner_id: int, now: datetime) -> Rebuilt:
    """Make every tie anew; what waits to be looked at is looked at first. Raises Busy while an import is under way."""
    with locks.only_one():
        beliefs.go_to(owner_id, dates.day_of(now))
        beliefs.refresh(owner_id=owner_id, now=now)
        with transaction.atomic():
            rows, parts = everybody_at_once.tie_rows(owner_id, dates.day_of(now))
            kept = all_moments.kept_ties(owner_id)
            otherwise = [person_id for person_id in sorted(rows.keys() | kept.keys()) if not _are_same(rows.get(person_id), kept.get(person_id))]
            people.save_ties(owner_id, {person_id: rows.get(person_id) for person_id in otherwise})
    return Rebuilt(len(rows), parts, tuple(otherwise))


def _are_same(one: Sequence[float | None] | None, other: Sequence[float | None] | None) -> bool:
    if one is None or other is None:
        return False
    return all(
        left is right or (left is not None and right is not None and isclose(left, right, rel_tol=CLOSE))
        for left, right in zip(one, other, strict=True)
    )


def _counted(count: int, one: str, many: str = "") -> str:
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"
