"""What did the owner pass on to them?"""

from collections.abc import Iterator
from datetime import date

from kithwork.engines.ledger import Entry, Side
from kithwork.store.queries import shares


def entries(*, owner_id: int, person_id: int, until: date) -> Iterator[Entry]:
    """Links, files and words that went to them."""
    for one in shares.of_person(owner_id, person_id):
        if one.on <= until:
            came = f"; {one.outcome}" if one.outcome else ""
            yield Entry(Side.GAVE, "link", f"You passed on {one.thing[:80]}{came}", one.on, "passed on")
