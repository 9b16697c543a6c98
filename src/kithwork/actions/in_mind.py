"""Whom does the owner keep in mind, with their consent, and who of them fits a position that is open?"""

from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import NotFound
from kithwork.store.queries import candidates as queries
from kithwork.store.queries.candidates import CandidateLine, PositionLine


class NoSuchCandidate(NotFound):
    """There is no candidate of that number. `kith candidate` lists them."""


def listed(*, owner_id: int, is_open: bool = False) -> list[CandidateLine]:
    """All of them, the newest first; or those who may be told of a position."""
    return [one for one in queries.listed(owner_id) if one.is_open or not is_open]


def numbered(*, owner_id: int, candidate_id: int) -> CandidateLine:
    """The candidate of this number. Raises NoSuchCandidate."""
    found = next((one for one in queries.listed(owner_id) if one.id == candidate_id), None)
    if not found:
        raise NoSuchCandidate
    return found


def positions(*, owner_id: int) -> list[PositionLine]:
    """Those that are open, the newest first."""
    return [one for one in queries.positions(owner_id) if one.closed_on is None]


def said_of(one: CandidateLine) -> str:
    """Why they are kept in mind, and that they agreed."""
    parts = (one.attitude and f"attitude: {one.attitude}", one.curiosity and f"curiosity: {one.curiosity}", one.reasons)
    agreed = f"agreed on {day_in_words(one.consent_on)} ({one.consent_how})"
    return "; ".join([part for part in parts if part] + [agreed])
