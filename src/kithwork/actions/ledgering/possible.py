"""Who told whom of something that could be had?"""

from collections.abc import Iterator
from datetime import date

from kithwork.domain.opportunities import PersonPart
from kithwork.engines.ledger import Entry, Side
from kithwork.store.queries import opportunities as queries


def entries(*, owner_id: int, person_id: int, until: date) -> Iterator[Entry]:
    """What somebody told the owner of, and what the owner kept an eye on for them."""
    for one in queries.of_person(owner_id, person_id):
        if one.for_id == person_id and one.begun_on <= until:
            yield Entry(Side.GAVE, "opportunity", f"You kept an eye on something for them ({one.name})", one.begun_on, "your opportunities")
        for row in one.parts:
            if row.person_id == person_id and row.part is PersonPart.HEARD_FROM and row.on <= until:
                yield Entry(Side.RECEIVED, "opportunity", f"They told you of something ({one.name})", row.on, "your opportunities")
