"""What have exports of conversations in common? Who is meant by a message, when it was, and how text from a stranger's file is made fit to keep.

A message to a group is told with those who took part in it, as long as they are few enough to be one company (ADR 0018); in a larger one only who wrote and
to whom they turned. Times without a zone are those of the telephone's clock, which is taken for the owner's.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from hashlib import blake2b
from itertools import groupby, islice
from typing import Final

from kithwork.domain.records import (
    Context,
    ContextKind,
    InteractionKind,
    InteractionRecord,
    Mention,
    Origin,
    Part,
    Participant,
)
from kithwork.domain.zones import WALL
from kithwork.importers import secrets

MARKS: Final = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"  # they steer the direction of writing, and nobody sees them
NO_MARKS: Final = dict.fromkeys(map(ord, MARKS))
FEW: Final = 20  # people in a conversation who are still one company: ADR 0018
_EARLIEST: Final = datetime(1990, 1, 1, tzinfo=UTC)
_AHEAD: Final = timedelta(days=2)
_MILLISECONDS: Final = 10**11  # seconds would be in the year 5138
LATE: Final = "it does not say when, or a moment that cannot be"


@dataclass(frozen=True, slots=True)
class Chat:
    """A conversation: by what it is known again, what it is called, and whether it is one of two or a group's."""

    source: str
    key: str
    label: str = ""
    is_group: bool = False

    @property
    def thread(self) -> str:
        """The conversation that a message belongs to."""
        return f"{self.source}:{self.key}"

    @property
    def context(self) -> Context | None:
        """The group as a context; a talk of two has none."""
        return Context(ContextKind.GROUP, self.thread, self.label or "a group") if self.is_group else None


@dataclass(frozen=True, slots=True)
class Message:
    """A message before it is known who else took part on its day."""

    origin: Origin
    at: datetime
    writer: Mention
    words: str = ""
    to: tuple[Mention, ...] = ()


def clean(value: object) -> str:
    """Text, or a whole number as text, such as can be stored: no half of a surrogate pair, no NUL."""
    if isinstance(value, str):
        text = value if value.isascii() else value.encode("utf-8", "replace").decode()
        return text.replace("\0", "").replace("\r\n", "\n").strip()
    return str(value) if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**30 else ""


def line(value: object) -> str:
    """The same in one line, without marks that only steer the direction of writing."""
    if value is None:
        return ""
    if isinstance(value, str) and value.isascii() and value.isprintable():  # numbers and most names, by the hundred thousand
        return " ".join(value.split()) if " " in value else value
    return " ".join(clean(value).translate(NO_MARKS).split())


def digest(*parts: str) -> str:
    """What makes a key of a message that has none."""
    return blake2b("\x1f".join(parts).encode("utf-8", "replace"), digest_size=16).hexdigest()


def of_two(senders: Iterable[str], title: str, began: str) -> tuple[tuple[str, ...], ...]:
    """By what a talk of two is known, the first of which holds: who speaks, or how it began; then by what it may have been known under another name of its file."""
    names = sorted(senders)
    ways = [("two", *names)] if len(names) == 2 else []
    return (*ways, ("began", began), *((one,) for one in dict.fromkeys((title, "", *names))))


def of_group(title: str, senders: Iterable[str], heard: int, began: str) -> tuple[tuple[str, ...], ...]:
    """By what a group is known: its name, and not who talks, for somebody new may join in. What was said before a third one spoke may be on file as a talk of two."""
    first = sorted(islice(senders, 2))
    return ((title,), ("two", *first), ("began", began)) if heard <= 2 else ((title,),)


def origin(source: str, ways: Iterable[tuple[str, ...]], said: tuple[str, str, str], where: str, seen: Counter[str]) -> Origin:
    """Of a message without a key of its own, by its conversation, minute, sender and text, with a number where two are alike."""
    key, *former = [digest(*way, *said) for way in ways]
    seen[key] += 1
    again = f"/{seen[key]}" if seen[key] > 1 else ""
    return Origin(source, f"{key}{again}", where, tuple([f"{one}{again}" for one in former]))


def at_second(value: object, now: datetime) -> datetime | None:
    """The moment of a number of seconds or milliseconds since 1970, however it is written; None for what is none or cannot be."""
    try:
        number = float(clean(value) if not isinstance(value, float) else value)
        found = datetime.fromtimestamp(number / 1000 if abs(number) > _MILLISECONDS else number, UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return believable(found, now)


def at_iso(value: object, now: datetime, zone: tzinfo = WALL) -> datetime | None:
    """The moment that a text of ISO 8601 names, by the clock of the zone where it says none."""
    try:
        found = datetime.fromisoformat(clean(value))
    except ValueError:
        return None
    return believable(found if found.tzinfo else found.replace(tzinfo=zone), now)


def believable(at: datetime, now: datetime) -> datetime | None:
    """The moment, unless it is before all such services or still to come."""
    try:
        return at if _EARLIEST <= at <= now + _AHEAD else None
    except OverflowError:  # the first and the last year, in a zone
        return None


def record(message: Message, chat: Chat, others: Iterable[Mention] = ()) -> InteractionRecord:
    """A message of one to the other, or to a group: turned to some of it, heard by the others where these are few."""
    return _told(message, chat, _cast(message, chat, others))


def _cast(message: Message, chat: Chat, others: Iterable[Mention]) -> tuple[Participant, ...]:
    turned_to = _apart(message.to, but=(message.writer,))
    rest = _apart(others, but=(message.writer, *turned_to))
    if chat.is_group:
        heard = [Participant(one, Part.CC) for one in rest] if len(rest) + len(turned_to) < FEW else []
    else:
        heard = [Participant(one, Part.TO) for one in rest]
    return (Participant(message.writer, Part.FROM), *[Participant(one, Part.TO) for one in turned_to], *heard)


def _told(message: Message, chat: Chat, people: tuple[Participant, ...]) -> InteractionRecord:
    kind = InteractionKind.GROUP_MESSAGE if chat.is_group else InteractionKind.MESSAGE
    return InteractionRecord(message.origin, message.at, kind, people, words=secrets.masked(message.words), thread=chat.thread, context=chat.context)


def records_by_day(messages: Iterable[Message], chat: Chat) -> Iterator[InteractionRecord]:
    """Messages of a group of which nothing says who is in it: heard by those who wrote on the same day. They come in the order of the file."""
    for _, day in groupby(messages, key=lambda message: message.at.date()):
        together = list(day)
        writers = _apart([message.writer for message in together], but=())
        casts: dict[object, tuple[Participant, ...]] = {}  # by writer, of messages that turn to nobody: most of them
        for message in together:
            known = _known_as(message.writer)
            people = None if message.to else casts.get(known)
            if people is None:
                people = _cast(message, chat, writers)
                if not message.to:
                    casts[known] = people
            yield _told(message, chat, people)


def call(origin: Origin, at: datetime, caller: Mention, called: Iterable[Mention]) -> InteractionRecord:
    """A call that was taken."""
    people = (Participant(caller, Part.FROM), *(Participant(one, Part.TO) for one in _apart(called, but=(caller,))))
    return InteractionRecord(origin, at, InteractionKind.CALL, people)


def trace(origin: Origin, at: datetime, kind: InteractionKind, who: Mention, whom: Mention) -> InteractionRecord:
    """A press on a button, kept by its day in UTC, so that its key stays: one for each day and pair is enough."""
    day = at.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=WALL)
    return InteractionRecord(origin, day, kind, (Participant(who, Part.FROM), Participant(whom, Part.TO)))


def _apart(people: Iterable[Mention], *, but: Iterable[Mention]) -> tuple[Mention, ...]:
    """Each of them once, without those in `but`; whoever has neither name nor handle nor number is left out."""
    known = [_known_as(one) for one in but]
    found = {_known_as(one): one for one in people if one.name or one.handles or one.phones}
    return tuple([one for key, one in found.items() if key not in known])


def _known_as(one: Mention) -> object:
    return one.handles or one.phones or one.name.casefold()
