"""What does the owner write in their journal, and whom or what may an entry name? Values are stored and never change."""

import re
from enum import StrEnum
from typing import Final

_EDGES: Final = re.compile(r"\A(?:[ \t]*\n)+|\s+\Z")


class EntryKind(StrEnum):
    """What sort of entry it is."""

    NOTE = "note"
    AWKWARD = "awkward"
    REJECTION = "rejection"
    SURPRISE = "surprise"
    REFLECTION = "reflection"
    LEARNED = "learned"


class MentionKind(StrEnum):
    """What a mention names; nobody is the owner's word that it names none whom they know, open that they have not said."""

    PERSON = "person"
    EVENT = "event"
    OPPORTUNITY = "opportunity"
    TOPIC = "topic"
    NOBODY = "nobody"
    OPEN = "open"


def trimmed(words: str) -> str:
    """The words of an entry or a note without empty lines around them; a first line may be indented, for that is code."""
    return _EDGES.sub("", words)
