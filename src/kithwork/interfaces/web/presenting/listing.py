"""The people page, as its partials take it."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from kithwork.actions import listings
from kithwork.interfaces.web.presenting import said
from kithwork.store.queries.filters import Token

SIZE = 50
MEANING = {"last>": "last talk more than", "last<": "last talk within", "is": "is"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A filter in the bar."""

    key: str
    words: str
    name: str
    value: str
    without_url: str


@dataclass(frozen=True, slots=True)
class View:
    """A saved view."""

    id: int
    words: str
    url: str
    person_count: int
    is_here: bool


@dataclass(frozen=True, slots=True)
class Pages:
    """Where one is in a long list."""

    words: str
    previous_url: str
    next_url: str


def url(**asked: str) -> str:
    """The people page with a question."""
    kept = {key: value for key, value in asked.items() if value}
    return f"{reverse('people')}?{urlencode(kept)}" if kept else reverse("people")


def tokens(found: Sequence[Token], words: str) -> list[Shown]:
    """The filters, each with the way to take it away."""
    shown = []
    for place, token in enumerate(found):
        rest = " ".join([*(str(other) for number, other in enumerate(found) if number != place), words]).strip()
        key = f"{'not ' if token.is_not else ''}{MEANING.get(token.key, token.key)}"
        shown.append(Shown(key, token.value, "f", str(token), url(q=rest)))
    return shown


def pages(listing: listings.Listing, asked: str, order: str) -> Pages | None:
    """The way to the other parts of the list; nothing when it fits."""
    if listing.total <= listing.limit:
        return None
    first, last = listing.offset + 1, min(listing.offset + listing.limit, listing.total)
    here = listing.offset // listing.limit + 1
    ordered = "" if order == "tie" else order
    before = url(q=asked, order=ordered, page=str(here - 1)) if here > 1 else ""
    after = url(q=asked, order=ordered, page=str(here + 1)) if last < listing.total else ""
    return Pages(f"People {first:,} to {last:,} of {listing.total:,}", before, after)


def found_words(total: int) -> str:
    """How many, as a sentence."""
    return said.counted(total, "person", "people") if total else "Nobody"
