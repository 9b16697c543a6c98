"""Under which title is a conversation on file, whose file is called otherwise now?"""

from collections.abc import Sequence
from typing import Final

from kithwork.importers.protocol import ByTitle, Importer, Member, Reading
from kithwork.store.queries import chat_titles as queries

ENOUGH: Final = 4  # messages that are on file, and most of the first ones: fewer may have been said in two groups; ours: ADR 0011


def of(owner_id: int, member: Member, importer: Importer, reading: Reading) -> str | None:
    """The title under which most of its first messages are on file; None where its own does, or no other."""
    if not isinstance(importer, ByTitle):
        return None
    titles = queries.groups(owner_id, importer.source)
    told = importer.openings(member, reading, ["", *titles]) if titles else {}
    there = queries.there(owner_id, importer.source, {key for keys in told.values() for key in keys})
    if not there or not there.isdisjoint(told[None]):
        return None
    best = max(told, key=lambda title: _known(told[title], there))
    return best if _known(told[best], there) >= max(ENOUGH, len(told[best]) // 2 + 1) else None


def _known(keys: Sequence[str], there: set[str]) -> int:
    return sum(key in there for key in keys)
