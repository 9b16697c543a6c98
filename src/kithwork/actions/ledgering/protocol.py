"""What does a part of the product owe, that knows what the owner and somebody did for each other?"""

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from kithwork.engines.ledger import Entry


class Bookkeeper(Protocol):
    """Tells what it knows of one person.

    It is asked for every page of a person: a query or two that an index answers. It says nothing that another part says, and need not ask who is exempt.
    """

    def __call__(self, *, owner_id: int, person_id: int, until: date) -> Iterable[Entry]:
        """All that is on file up to that day."""
