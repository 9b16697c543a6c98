"""What does the owner write in their journal, and whom or what may an entry name? Values are stored and never change."""

from enum import StrEnum


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
