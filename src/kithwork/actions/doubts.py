"""What of an entry waits for the owner's word: a mention that could be several, and who it may be."""

from dataclasses import dataclass
from datetime import datetime

from kithwork.actions import naming
from kithwork.domain.journal import MentionKind
from kithwork.store.queries.journal import EntryLine, MentionLine
from kithwork.store.queries.people import PersonLine


@dataclass(frozen=True, slots=True)
class Doubt:
    """A mention of which the owner has not said whom it means, and who it may be."""

    mention: MentionLine
    candidates: tuple[PersonLine, ...]


def of_entry(*, owner_id: int, entry: EntryLine, now: datetime) -> list[Doubt]:
    """What of an entry waits for the owner's word, and who it may be."""
    waiting = [one for one in entry.mentions if one.kind is MentionKind.OPEN]
    if not waiting:
        return []
    heard = {one.words: one.candidates for one in naming.hear(owner_id=owner_id, words=entry.words, on=entry.on, now=now)}
    return [Doubt(one, heard.get(one.words, ())) for one in waiting]
