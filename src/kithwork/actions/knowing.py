"""Whom the owner knows, and who knows whom, as the engine of ways takes it. Reads only, without Django (ADR 0013)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from kithwork.engines import acquaintance
from kithwork.engines.paths import likelihood
from kithwork.store.queries import outcomes
from kithwork.store.queries import ways as queries

FRESH: Final = 30  # days for which chances as of one day are good enough: all fade alike, and their order hardly changes; ours: ADR 0027


@dataclass(frozen=True, slots=True)
class Known:
    """Chances as of a day: of the owner's own ties, and whom each of some persons knows."""

    own: Mapping[int, float]
    ties: Mapping[int, list[tuple[int, float]]]

    def neighbours(self, person_id: int) -> list[tuple[int, float]]:
        """Whom somebody knows, and the chance that a request is carried on."""
        return self.ties.get(person_id, [])


def is_fresh(state: queries.State, today: int) -> bool:
    """Can questions be answered by what is kept, and by searching where it does not hold?"""
    return bool(state.made_day) and not state.stirred_count and today - state.made_day < FRESH


def own_chances(owner_id: int, person_ids: Collection[int] | None = None, *, today: int) -> dict[int, float]:
    """Of those whom the owner knows, of these or of all: the chance that each would do something for them."""
    past = outcomes.by_person(owner_id)
    found = {}
    for row in queries.own(owner_id, person_ids):
        chance = likelihood.own(row.received, row.received_day, today=today, is_near=row.is_near, relation=row.relation)
        known = past.get(row.person_id)
        found[row.person_id] = likelihood.learnt(chance, asked_count=known.asked_count, answered_count=known.answered_count) if known else chance
    return found


def around(owner_id: int, person_ids: Collection[int], *, day: int) -> Known:
    """What a search for the ways to these persons looks at."""
    found = near(owner_id, person_ids, day=day)
    further = {other for some in found.values() for other, _ in some} - found.keys()
    found |= near(owner_id, further, day=day)
    everybody = {other for some in found.values() for other, _ in some} | set(person_ids)
    return Known(own_chances(owner_id, everybody, today=day), found)


def near(owner_id: int, person_ids: Collection[int], *, day: int) -> dict[int, list[tuple[int, float]]]:
    """Whom each of these persons knows, and the chance that a request is carried on."""
    found = queries.neighbours(owner_id, person_ids)
    carried = {one: [(other, acquaintance.chance(f, w, today=day)) for other, f, w in some] for one, some in found.items()}
    return {one: [tie for tie in some if tie[1]] for one, some in carried.items()}
