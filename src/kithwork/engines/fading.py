"""Whose tie cools although they mattered, who was dear and is long silent, and which of these are worth a first word?

Drifting: at least three days in touch in the last year or in the year before, silent for less than a year, and little strength left. Among ties that mattered, low strength
tells who is about to go silent better than silence alone, and far better than silence against one's usual gap.
Reviving: a tie that was strong once and has been silent for a year. Dormant ties give advice as good as current ones, and those that were strong
keep their trust (Levin, Walter & Murnighan, Organization Science 2011); the most useful are not the ones that come to mind first (Walter, Levin &
Murnighan 2015), so that a few from elsewhere are named beside them. Thresholds are ours: ADR 0024.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from kithwork.engines.ties import DEFAULT, Params

YEAR: Final = 365
MATTERED: Final = 3  # ours, ADR 0024: days in touch in a year, from which on somebody mattered in it
LIVELY: Final = 1.0  # ours, ADR 0024: strength from which on nothing fades
RESTING: Final = 30  # ours, ADR 0024: days of silence that mean nothing
DEAR: Final = 3.0  # ours, ADR 0024: what a tie must have been worth on its best day
BEYOND: Final = 3  # ours, ADR 0024: how many are named beside the first that come to mind


@dataclass(frozen=True, slots=True)
class Past:
    """Days in touch with somebody, in days since 1970, the earliest first; how strong the tie is; where they are."""

    person_id: int
    days: tuple[int, ...]
    strength: float
    place: str = ""


@dataclass(frozen=True, slots=True)
class Drift:
    """Somebody who cools: days in touch in the year before last, in the last year, and the last of all."""

    person_id: int
    before_count: int
    since_count: int
    last_day: int


@dataclass(frozen=True, slots=True)
class Dormant:
    """Somebody who was dear: the day on which the tie was at its best, days in touch in the year up to it, and the last day of all."""

    person_id: int
    peak: float
    peak_day: int
    year_count: int
    last_day: int
    is_beyond: bool = False


def drifting(pasts: Iterable[Past], *, today: int) -> list[Drift]:
    """Those who cool, who mattered most first."""
    found = [_drift(past, today) for past in pasts if past.days and past.strength < LIVELY and RESTING < today - past.days[-1] < YEAR]
    mattered = [drift for drift in found if max(drift.before_count, drift.since_count) >= MATTERED]
    return sorted(mattered, key=lambda drift: (-max(drift.before_count, drift.since_count), -drift.last_day, drift.person_id))


def _drift(past: Past, today: int) -> Drift:
    since = sum(1 for day in past.days if day > today - YEAR)
    before = sum(1 for day in past.days if today - 2 * YEAR < day <= today - YEAR)
    return Drift(past.person_id, before, since, past.days[-1])


def reviving(pasts: Sequence[Past], *, today: int, limit: int) -> list[Dormant]:
    """Those who were dearest, and a few of the rest who are nowhere near them."""
    found = [dormant for past in pasts if past.days and today - past.days[-1] >= YEAR and (dormant := _dormant(past)).peak >= DEAR]
    ranked = sorted(found, key=lambda dormant: (-dormant.peak, dormant.person_id))
    first, rest = ranked[: max(0, limit - BEYOND)], ranked[max(0, limit - BEYOND) :]
    place_of = {past.person_id: past.place for past in pasts}
    taken = {place_of[dormant.person_id] for dormant in first}
    beyond: list[Dormant] = []
    for dormant in rest:
        place = place_of[dormant.person_id]
        if len(beyond) < BEYOND and (place not in taken or not place):
            taken.add(place)
            beyond.append(Dormant(dormant.person_id, dormant.peak, dormant.peak_day, dormant.year_count, dormant.last_day, is_beyond=True))
    return [*first, *beyond]


def _dormant(past: Past) -> Dormant:
    peak, peak_day = best(past.days)
    year = sum(1 for day in past.days if peak_day - YEAR < day <= peak_day)
    return Dormant(past.person_id, peak, peak_day, year, past.days[-1])


def best(days: Sequence[int], params: Params = DEFAULT) -> tuple[float, int]:
    """The most that these days in touch were ever worth together, and the day on which they were; the last of equals."""
    faded, last, found = 0.0, days[0] if days else 0, (0.0, 0)
    for day in days:
        faded = faded * 2 ** (-(day - last) / params.half_life) + 1
        last = day
        found = max(found, (faded, day))
    return found
