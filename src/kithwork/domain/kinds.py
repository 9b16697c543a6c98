"""What kinds of moments are there, and of parts in them? Apart from records, since lists and Today need nothing else of those (ADR 0013)."""

from enum import StrEnum


class Part(StrEnum):
    """What somebody did in an interaction."""

    FROM = "from"  # wrote, invited, authored, reviewed, recommended
    TO = "to"  # was written to, invited, reviewed, recommended
    CC = "cc"  # was copied in, or one of many
    WITH = "with"  # was there, as everybody else was
    SILENT = "silent"  # was asked to be there, and never said whether


class InteractionKind(StrEnum):
    """How two people were in touch; the value is stored and never changes."""

    IN_PERSON = "in-person"
    CALL = "call"
    MEETING = "meeting"
    MESSAGE = "message"
    GROUP_MESSAGE = "group-message"
    BULK = "bulk"  # sent by a machine in a person's name; counts once the owner has answered
    CO_AUTHORED = "co-authored"
    PAIRED = "paired"  # sat at one piece of work together, in a room or not
    REVIEWED = "reviewed"
    TESTED = "tested"
    REPORTED = "reported"
    CO_EDITED = "co-edited"
    INVITED = "invited"
    CONNECTED = "connected"
    RECOMMENDED = "recommended"
    ENDORSED = "endorsed"
    GAVE = "gave"  # handed over a present
    FOLLOWED = "followed"  # subscribed to what the other says in public
    LIKED = "liked"  # pressed a button under what the other had said


TRACES = frozenset(  # side by side, and no word spoken
    {InteractionKind.CO_EDITED, InteractionKind.CONNECTED, InteractionKind.INVITED, InteractionKind.ENDORSED}
    | {InteractionKind.FOLLOWED, InteractionKind.LIKED}
)
HELD = frozenset({InteractionKind.MEETING, InteractionKind.IN_PERSON, InteractionKind.CALL})
"""Kinds that can stand ahead: a letter dated tomorrow comes from a clock that is ahead."""

UNSAID = TRACES | {InteractionKind.BULK}
"""Kinds in which no word of one to the other was said."""

WITH_THE_OWNER = frozenset({InteractionKind.CONNECTED, InteractionKind.ENDORSED, InteractionKind.FOLLOWED, InteractionKind.RECOMMENDED})
"""Kinds of which a source names the other one only: that the owner is the second goes without saying."""


class FactKind(StrEnum):
    """What sort of thing a source says of the owner; the value is stored and never changes."""

    SKILL = "skill"
    LANGUAGE = "language"
    PROJECT = "project"
    PUBLICATION = "publication"
    CERTIFICATE = "certificate"
    HONOUR = "honour"
    COURSE = "course"
    POST = "post"  # something that the owner made public in their own words
    HEADLINE = "headline"  # what they do, as one line
    STORY = "story"  # who they are, in their words
    LINK = "link"  # where else they are found
    PLACE = "place"
    VALUES = "values"
    AVAILABILITY = "availability"
    PRONOUNS = "pronouns"
    FOLLOWS = "follows"  # an organisation, whose news the owner wants to hear
