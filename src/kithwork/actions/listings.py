"""A list of people as it is shown: a page of those whom a filter fits, and how many there are."""

from dataclasses import dataclass
from datetime import datetime

from kithwork.actions import people
from kithwork.domain import dates
from kithwork.identity.normalise import organisation_key
from kithwork.store.queries import filters
from kithwork.store.queries import listings as queries


@dataclass(frozen=True, slots=True)
class Listing:
    """A part of the list of people."""

    shown: tuple[people.Shown, ...]
    total: int
    offset: int
    limit: int
    tokens: tuple[filters.Token, ...]
    words: str


def listing(*, owner_id: int, text: str, now: datetime, order: str = "tie", limit: int = 50, offset: int = 0) -> Listing:
    """Persons whom a query fits. Raises filters.BadQuery."""
    query = filters.parse(text)
    works = next((token.value for token in query.tokens if token.key == "works"), "")
    page = queries.listing(owner_id, query, people.ranking(now), order=order, organisation_key=organisation_key(works), limit=limit, offset=offset)
    today = dates.day_of(now)
    return Listing(tuple(people.shown(line, today) for line in page.lines), page.total, offset, limit, query.tokens, query.words)
