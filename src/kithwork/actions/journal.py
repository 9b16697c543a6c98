"""The owner's journal, to be read: entries, and where they are found."""

from collections.abc import Sequence
from datetime import date

from kithwork.domain.errors import NotFound
from kithwork.domain.journal import EntryKind, MentionKind
from kithwork.engines.capture.words import folded
from kithwork.store.queries import journal as queries
from kithwork.store.queries.journal import EntryLine


class NoSuchEntry(NotFound):
    """There is no entry of that number. `kith journal` lists them."""


def listed(*, owner_id: int, since: date | None = None, until: date | None = None, kind: EntryKind | None = None, text: str = "") -> list[EntryLine]:
    """Entries, the newest first: of some days, of a kind, or in which all these words stand."""
    wanted = folded(text).split()
    found = (one for one in queries.listed(owner_id, since, until) if not kind or one.kind is kind)
    return [one for one in found if all(word in _all_words(one) for word in wanted)]


def _all_words(one: EntryLine) -> str:
    return folded("\n".join([one.words, *(mention.name for mention in one.mentions)]))


def numbered(*, owner_id: int, entry_id: int) -> EntryLine:
    """The entry of this number. Raises NoSuchEntry."""
    found = queries.numbered(owner_id, entry_id)
    if not found:
        raise NoSuchEntry
    return found


def of_person(*, owner_id: int, person_id: int) -> Sequence[EntryLine]:
    """Those that name somebody, the newest first."""
    return queries.of_person(owner_id, person_id)


def of_event(*, owner_id: int, key: str) -> Sequence[EntryLine]:
    """Those that name an event, the newest first."""
    return queries.of_target(owner_id, MentionKind.EVENT, key)


def of_opportunity(*, owner_id: int, key: str) -> Sequence[EntryLine]:
    """Those that name an opportunity, the newest first."""
    return queries.of_target(owner_id, MentionKind.OPPORTUNITY, key)
