"""Events as the owner writes them down: what, where, when, who is there, whom they hope to meet, and what was said from the front."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from django.db import transaction

from kithwork.actions import event_lines, people, whole_words, words
from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import NoSuchKind, NotFound, Refused
from kithwork.domain.events import EventKind, EventPart
from kithwork.engines import gatherings
from kithwork.store.queries import events as queries
from kithwork.store.queries import person as person_queries
from kithwork.store.queries.events import EventLine
from kithwork.store.writes import events as writes
from kithwork.store.writes.changes import Fields, Journal

_NO_SUCH_KIND: Final = "Events are meetup, conference, hackathon, festival, class or community; people there are attendee, speaker or host."
LONGEST: Final = 300  # letters of a name, a goal, a reason
LONGEST_PITCH: Final = 2000
MOST_DAYS: Final = 60  # of one event
FAR: Final = 9000  # the year; days after it can be counted still


class NotADay(Refused):
    """An event ends on the day on which it begins or after it, and lasts sixty days at most."""

    exit_code = 2


class TooFar(Refused):
    """No calendar goes that far: an event begins before the year 9000."""

    exit_code = 2


class OtherWords(Refused):
    """An event of that name and day is written down already, with other words."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the owner says of an event; what is None is not said."""

    name: str | None = None
    kind: str | None = None
    series: str | None = None
    is_remote: bool | None = None
    place: str | None = None
    region: str | None = None
    begins_on: date | None = None
    ends_on: date | None = None
    goal: str | None = None
    questions: Sequence[str] | None = None
    pitch: str | None = None
    offer: str | None = None


def add(*, owner_id: int, told: Told, now: datetime, calendar: str = "") -> int:
    """A new event; one of the same name and day is found again, and what was not said of it is filled in. Returns its number.

    Raises NoSuchKind, NotADay, TooFar, OtherWords.
    """
    fields = _fields(told)
    name, begins_on = str(fields.get("name", "")), told.begins_on or now.date()
    whole_words.some(name, "An event", longest=LONGEST)
    ends_on = told.ends_on or begins_on
    _check_days(begins_on, ends_on)
    same = next((one for one in queries.listed(owner_id, from_on=begins_on, until_on=begins_on) if _is_same(one, name, begins_on)), None)
    if same:
        _fill(owner_id, same, {**fields, **({"ends_on": ends_on} if told.ends_on else {})}, now)
        return same.id
    fields["kind"] = fields.get("kind") or (gatherings.kind_of(name) or EventKind.MEETUP).value
    fields.setdefault("series", gatherings.series_of(name))
    with transaction.atomic():
        journal = Journal(owner_id)
        days = {"begins_on": begins_on, "ends_on": ends_on}
        texts = {key: value for key, value in fields.items() if isinstance(value, str | bool) and key not in days}
        made = writes.add(journal, **{**texts, **days, "calendar": calendar})
        journal.close(f"Wrote down the event {name}, {day_in_words(begins_on)}", now=now)
    return made


def _fill(owner_id: int, line: EventLine, said: Fields, now: datetime) -> None:
    """What is said of an event that is on file already: more is kept, something else is asked about. Raises OtherWords."""
    known: Fields = {field: "\n".join(line.questions) if field == "questions" else getattr(line, field) for field in said if field != "name"}
    if line.ends_on == line.begins_on:
        known.pop("ends_on", None)
    told: Fields = {field: value for field, value in said.items() if field != "name" and value and value != known.get(field)}
    other = [str(known[field]) for field in told if known.get(field)]
    if other:
        raise OtherWords(f"{line.name} is written down for that day already, with {', '.join(other)}; change it there: it is number {line.id}.")
    if told:
        with transaction.atomic():
            journal = Journal(owner_id)
            writes.edit(journal, line.id, told)
            journal.close(f"Said more of {line.name}", now=now)


def _is_same(one: EventLine, name: str, begins_on: date) -> bool:
    return one.begins_on == begins_on and one.name.casefold() == name.casefold()


def edit(*, owner_id: int, event_id: int, told: Told, now: datetime) -> str:
    """Another word on an event; returns what happened. Raises NoSuchEvent, NoSuchKind, NotADay, TooFar."""
    line, fields = event_lines.numbered(owner_id=owner_id, event_id=event_id), _fields(told)
    if "name" in fields:
        whole_words.some(str(fields["name"]), "An event", longest=LONGEST)
    begins_on = told.begins_on or line.begins_on
    if begins_on.year >= FAR:
        raise TooFar
    moved = begins_on + (line.ends_on - line.begins_on)  # an event that is put off keeps its length
    _check_days(begins_on, told.ends_on or moved)
    fields |= {"begins_on": begins_on, "ends_on": told.ends_on or moved}
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.edit(journal, event_id, fields)
        journal.close(f"Changed what is said of {line.name}", now=now)
    return f"Changed what is said of {line.name}"


def _check_days(begins_on: date, ends_on: date) -> None:
    if begins_on.year >= FAR:
        raise TooFar
    if not timedelta(0) <= ends_on - begins_on < timedelta(days=MOST_DAYS):
        raise NotADay


def _fields(told: Told) -> Fields:
    """What is said, checked; days are left to the caller. Raises NoSuchKind."""
    found: Fields = {}
    for field, what in (
        ("name", "A name"),
        ("series", "A series"),
        ("place", "A place"),
        ("region", "A region"),
        ("goal", "A goal"),
        ("offer", "That"),
    ):
        value: str | None = getattr(told, field)
        if value is not None:
            found[field] = whole_words.any_(value, what, longest=LONGEST)
    if told.pitch is not None:
        found["pitch"] = whole_words.any_(told.pitch, "A pitch", longest=LONGEST_PITCH)
    if told.questions is not None:
        found["questions"] = "\n".join(filter(None, (whole_words.any_(one, "A question", longest=LONGEST) for one in told.questions)))
    if told.is_remote is not None:
        found["is_remote"] = told.is_remote
    if told.kind:
        if told.kind not in set(EventKind):
            raise NoSuchKind(_NO_SUCH_KIND)
        found["kind"] = told.kind
    return found


def drop(*, owner_id: int, event_id: int, now: datetime) -> str:
    """An event goes, with all that was said of it; returns what happened. Raises NoSuchEvent."""
    line = event_lines.numbered(owner_id=owner_id, event_id=event_id)
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.drop(journal, event_id)
        words.close(journal, f"Dropped the event {line.name}", now)
    return f"Dropped the event {line.name}"


def there(*, owner_id: int, event_id: int, person_ids: Sequence[int], now: datetime, part: str = EventPart.ATTENDEE) -> str:
    """People are, or will be, at an event; returns what happened. Raises NoSuchEvent, NoSuchKind."""
    if part not in set(EventPart):
        raise NoSuchKind(_NO_SUCH_KIND)
    return _say(owner_id, event_id, person_ids, {"part": part}, {"attendee": "At", "speaker": "Speaking at", "host": "Hosting"}[part], now)


def want(*, owner_id: int, event_id: int, person_id: int, now: datetime, why: str = "") -> str:
    """The owner hopes to meet somebody there; returns what happened. Raises NoSuchEvent."""
    said: Fields = {"is_wanted": True}
    if why:
        said["why"] = whole_words.any_(why, "A reason", longest=LONGEST)
    return _say(owner_id, event_id, [person_id], said, "To meet at", now)


def met(*, owner_id: int, event_id: int, person_ids: Sequence[int], now: datetime) -> str:
    """The owner met people there; returns what happened. Raises NoSuchEvent, Refused for an event that is still to come."""
    line = event_lines.numbered(owner_id=owner_id, event_id=event_id)
    if line.begins_on > now.date():
        raise Refused(f"{line.name} is still to come ({day_in_words(line.begins_on)}); `kith event want` says whom you hope to meet.")
    return _say(owner_id, event_id, person_ids, {"is_met": True}, "Met at", now)


def unsay(*, owner_id: int, event_id: int, person_id: int, now: datetime) -> str:
    """Nothing is said of somebody at an event any more; returns what happened. Raises NoSuchEvent."""
    line, who = event_lines.numbered(owner_id=owner_id, event_id=event_id), people.line_of(owner_id, person_id)
    with transaction.atomic():
        journal = Journal(owner_id)
        if not writes.not_there(journal, event_id, person_queries.anchors(owner_id, person_id)):
            raise NotFound(f"Nothing was said of {who.name} at {line.name}.")
        words.close(journal, f"Not at {line.name}: {who.name}", now)
    return f"Not at {line.name}: {who.name}"


def _say(owner_id: int, event_id: int, person_ids: Sequence[int], said: Fields, done: str, now: datetime) -> str:
    line = event_lines.numbered(owner_id=owner_id, event_id=event_id)
    lines = [people.line_of(owner_id, one) for one in dict.fromkeys(person_ids)]
    if not lines:
        raise Refused("Say who it is.")
    if any(one.standing == "own" for one in lines):
        raise Refused("That is you.")
    summary = f"{done} {line.name}: {', '.join(one.name for one in lines)}"
    with transaction.atomic():
        journal = Journal(owner_id)
        for one in lines:
            writes.person(journal, event_id, person_queries.anchors(owner_id, one.id), said)
        words.close(journal, summary, now)
    return summary


def talk(*, owner_id: int, event_id: int, title: str, now: datetime, person_id: int | None = None) -> str:
    """Something is said from the front, by somebody; returns what happened. Raises NoSuchEvent."""
    line, said = event_lines.numbered(owner_id=owner_id, event_id=event_id), whole_words.some(title, "A talk", longest=LONGEST)
    summary = f"Talk at {line.name}: {said}"
    with transaction.atomic():
        journal = Journal(owner_id)
        anchors = person_queries.anchors(owner_id, person_id) if person_id else []
        writes.talk(journal, event_id, said, anchors[0] if anchors else None)
        if anchors:
            writes.person(journal, event_id, anchors, {"part": EventPart.SPEAKER.value})
        words.close(journal, summary, now)
    return summary
