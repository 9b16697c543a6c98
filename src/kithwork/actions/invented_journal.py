"""The journal of the invented owner, put in through the action that everybody uses."""

from collections.abc import Callable
from datetime import datetime, timedelta

from kithwork.actions import journaling
from kithwork.domain.journal import EntryKind
from kithwork.invented import journal


def write(*, owner_id: int, name_of: Callable[[str], str], now: datetime) -> None:
    """All of it; `name_of` gives somebody's full name by their key."""
    for one in journal.ENTRIES:
        then = now - timedelta(days=one.days)
        words = one.words.format_map(_Named(name_of))
        journaling.write(owner_id=owner_id, words=words, on=then.date(), kind=EntryKind(one.kind), now=then)


class _Named(dict[str, str]):
    """Names by their keys, as a pattern asks for them."""

    def __init__(self, name_of: Callable[[str], str]) -> None:
        super().__init__()
        self._name_of = name_of

    def __missing__(self, key: str) -> str:
        return f'@"{self._name_of(key)}"'
