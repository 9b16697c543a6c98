"""Which parts of the product know what one did for the other? A part joins by one line here."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from kithwork.actions.ledgering import advised, asked, done, encouraged, helped, introduced, learned, possible, promised, shared, typed
from kithwork.actions.ledgering.protocol import Bookkeeper
from kithwork.engines.ledger import Entry

BOOKKEEPERS: Final[tuple[Bookkeeper, ...]] = (
    typed.entries,
    promised.entries,
    done.entries,
    asked.entries,
    advised.entries,
    learned.entries,
    introduced.entries,
    possible.entries,
    shared.entries,
    encouraged.entries,
    helped.entries,
)


def entries(*, owner_id: int, person_id: int, until: date) -> Iterator[Entry]:
    """All that any part knows of somebody."""
    for book in BOOKKEEPERS:
        yield from book(owner_id=owner_id, person_id=person_id, until=until)
