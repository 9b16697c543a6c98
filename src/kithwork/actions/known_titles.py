"""Under which title is a conversation on file, whose file is called otherwise now?"""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from kithwork.importers.protocol import ByTitle, Importer, Member, Opening, Reading
from kithwork.store import known_keys
from kithwork.store.queries import chat_titles as queries

ENOUGH: Final = 4  # messages that are on file, and most of the first ones: fewer may have been said in two groups; ours: ADR 0011
WRITERS: Final = 2  # of these: what one sends to everybody is in all of their groups; ours: ADR 0011
MANY: Final = 10  # messages that are all of the file's first ones, and on file under one title alone: whoever wrote them; ours: ADR 0011


def of(owner_id: int, member: Member, importer: Importer, reading: Reading) -> str | None:
    """The title under which most of its first messages are on file; None where its own does, or no other."""
    if not isinstance(importer, ByTitle):
        return None
    titles = queries.groups(owner_id, importer.source)
    told = importer.openings(member, reading, ["", *titles]) if titles else {}
    there = known_keys.there(owner_id, importer.source, {one.key for several in told.values() for one in several})
    if not there or _known(told[None], there):
        return None
    best = max(told, key=lambda title: len(_known(told[title], there)))
    known = _known(told[best], there)
    is_most = len(known) >= max(ENOUGH, len(told[best]) // 2 + 1) and len({one.writer for one in known}) >= WRITERS
    return best if is_most or (len(known) == len(told[best]) >= MANY and _is_alone(told, best, there)) else None


def _is_alone(told: Mapping[str | None, Sequence[Opening]], best: str | None, there: Collection[str]) -> bool:
    """Is nothing of it on file under any title that is another one?"""
    return not any(_known(several, there) for several in told.values() if several != told[best])


def _known(several: Sequence[Opening], there: Collection[str]) -> list[Opening]:
    return [one for one in several if one.key in there]
