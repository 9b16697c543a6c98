"""How did the owner encourage them?"""

from collections.abc import Iterator
from datetime import date

from kithwork.engines.ledger import Entry, Side
from kithwork.store.queries import dreams


def entries(*, owner_id: int, person_id: int, until: date) -> Iterator[Entry]:
    """Encouragements on the way to a dream of theirs."""
    for one in dreams.steps(owner_id, person_id=person_id):
        if one.is_mine and one.on <= until:
            yield Entry(Side.GAVE, "encouragement", f"You encouraged them ({one.words})", one.on, "their dream")
