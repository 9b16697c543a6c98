"""What sorts of event are there, who is who at one, and what becomes of meeting somebody there? Values are stored and never change."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

PROGRAMME: Final = "event-programme"  # the source that tells of talks
PLANNING: Final = frozenset({"icalendar", PROGRAMME})  # sources that tell of what is to come, in zones of their own
GUEST_LISTS: Final = ("eventbrite", "linkedin-events", "luma", "meetup")  # sources that tell who came


class EventKind(StrEnum):
    """Sorts of event."""

    MEETUP = "meetup"
    CONFERENCE = "conference"
    HACKATHON = "hackathon"
    FESTIVAL = "festival"
    CLASS = "class"
    COMMUNITY = "community"  # a meeting of a group or community


class EventPart(StrEnum):
    """What somebody does at an event, beside being there."""

    ATTENDEE = "attendee"
    SPEAKER = "speaker"
    HOST = "host"


class AfterAnswer(StrEnum):
    """What the owner did about somebody whom they met at an event."""

    WRITTEN = "written"
    NOTED = "noted"
    LET_GO = "let-go"


class CommunityDeed(StrEnum):
    """What the owner did in a community."""

    ASKED = "asked"
    ANSWERED = "answered"
    SHARED = "shared"
    TOOK_PART = "took-part"


KINDS_SAID: Final = {
    EventKind.MEETUP: "meetup",
    EventKind.CONFERENCE: "conference",
    EventKind.HACKATHON: "hackathon",
    EventKind.FESTIVAL: "festival",
    EventKind.CLASS: "class",
    EventKind.COMMUNITY: "meeting of a community",
}


@dataclass(frozen=True, slots=True)
class Occasion:
    """The event at which a line was captured."""

    event_id: int
    name: str
    begins_on: date
    ends_on: date
    place: str
    is_remote: bool

    def day(self, on: date) -> date:
        """A day of the event: the one that was said, where it is one, else the last of its days that is not later."""
        return min(max(on, self.begins_on), self.ends_on)
