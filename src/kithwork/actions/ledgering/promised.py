"""Which promises between the two were kept?"""

from collections.abc import Iterator
from datetime import date

from kithwork.engines.ledger import Entry, Side
from kithwork.store.queries import promises


def entries(*, owner_id: int, person_id: int, until: date) -> Iterator[Entry]:
    """Promises kept, of either."""
    for one in promises.promises(owner_id, person_id=person_id):
        if one.kept_on and one.kept_on <= until:
            side, who = (Side.GAVE, "You") if one.is_mine else (Side.RECEIVED, "They")
            yield Entry(side, "promise", f"{who} kept a promise ({one.words})", one.kept_on, "promised")
