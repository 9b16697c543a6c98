"""What did the owner write into the ledger themselves?"""

from collections.abc import Iterator
from datetime import date

from kithwork.engines.ledger import Entry, Side, sentence
from kithwork.store.queries import ledger


def entries(*, owner_id: int, person_id: int, until: date) -> Iterator[Entry]:
    """What they gave and received, by their own word."""
    for one in ledger.typed(owner_id, person_id):
        if one.side != Side.THANKED and one.on <= until:
            side = Side(one.side)
            yield Entry(side, one.kind, sentence(side, one.kind, one.words), one.on, "your word", one.id)
