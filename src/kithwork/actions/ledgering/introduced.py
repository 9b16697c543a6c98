"""Who was brought together with whom, by the owner or for them?"""

from collections.abc import Iterator
from datetime import date

from kithwork.domain.introducing import IntroductionStep, Seat
from kithwork.engines.ledger import Entry, Side
from kithwork.store.queries import introductions


def entries(*, owner_id: int, person_id: int, until: date) -> Iterator[Entry]:
    """Introductions that were made: the owner's to both, and somebody's to the owner."""
    for one in introductions.listed(owner_id, person_id=person_id):
        on = one.on(IntroductionStep.INTRODUCED)
        if on is None or on > until:
            continue
        if one.seat is Seat.CONNECTOR:
            other = one.target if one.requester.id == person_id else one.requester
            yield Entry(Side.GAVE, "introduction", f"You brought them together with {other.name}", on, "your introduction")
        elif one.connector.id == person_id:
            other = one.target if one.seat is Seat.REQUESTER else one.requester
            is_thanked = IntroductionStep.CLOSED in one.taken  # which is reached by thanks alone
            yield Entry(Side.RECEIVED, "introduction", f"They brought you together with {other.name}", on, "your introduction", is_thanked=is_thanked)
