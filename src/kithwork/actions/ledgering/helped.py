"""Who helped the owner to a win of theirs, by the owner's word?"""

from collections.abc import Iterator
from datetime import date

from kithwork.engines.ledger import Entry, Side
from kithwork.store.queries import own_wins


def entries(*, owner_id: int, person_id: int, until: date) -> Iterator[Entry]:
    """What they had part in."""
    for one in own_wins.helped(owner_id, person_id=person_id):
        if one.on <= until:
            yield Entry(Side.RECEIVED, "help", f"They helped you to a win ({one.win})", one.on, "your wins")
