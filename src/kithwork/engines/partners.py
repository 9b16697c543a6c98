"""Who could join an idea: who can do what it lacks, and cares for what it is about?

A team of people who can different things and want the same thing is what an idea needs; each half alone is named as such. Sorted by how much of
what is lacking somebody brings, then by how much they share, then by how near they are. Nobody gets a number. The order is ours: ADR 0033.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

SHOWN: Final = 5

Found = Mapping[str, Mapping[int, str]]  # by skill or topic, who has to do with it and what says so


@dataclass(frozen=True, slots=True)
class Partner:
    """Somebody who could join, and why: each with what says so."""

    person_id: int
    brings: tuple[tuple[str, str], ...]
    shares: tuple[tuple[str, str], ...]

    @property
    def is_both(self) -> bool:
        """Do they bring something, and care for it?"""
        return bool(self.brings and self.shares)


def choose(lacks: Found, about: Found, *, nearness: Mapping[int, float], without: Collection[int] = (), limit: int = SHOWN) -> list[Partner]:
    """The best, with reasons; where something is lacking, whoever shares the interest alone comes after those who bring it."""
    people = {one for found in (*lacks.values(), *about.values()) for one in found} - set(without)
    partners = [Partner(one, _said(lacks, one), _said(about, one)) for one in people]
    partners.sort(key=lambda one: (-len(one.brings), -len(one.shares), -nearness.get(one.person_id, 0.0), one.person_id))
    return partners[:limit]


def _said(found: Found, person_id: int) -> tuple[tuple[str, str], ...]:
    return tuple((term, people[person_id]) for term, people in found.items() if person_id in people)
