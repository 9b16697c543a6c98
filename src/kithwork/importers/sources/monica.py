"""Monica 2 to 4: the JSON or SQL file from Settings, Export data. The JSON file says more.

People with what was written of them, who is what to whom, calls, conversations and what was done together. The newer Monica exports vCard alone.
"""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from kithwork.domain import handles
from kithwork.domain.records import (
    InteractionKind,
    InteractionRecord,
    Item,
    Mention,
    Origin,
    OwnerRecord,
    Part,
    Participant,
    Skipped,
    Unreadable,
)
from kithwork.importers import json_parts, monica_export, monica_kept, monica_sql, profiles
from kithwork.importers.json_parts import listing, mapping, text
from kithwork.importers.monica_export import Index, Json
from kithwork.importers.people_rows import Rows, Told
from kithwork.importers.protocol import Member, Reading

_BEGIN: Final = re.compile(rb'\s*\{\s*"(?:version|app_version|export_date|account)"')
_SQL: Final = re.compile(rb"^# [^\r\n]*export of data", re.MULTILINE)
_MARKS: Final = (b'"app_version"', b'"exported_by"')
_AFAR: Final = re.compile(r"\b(?:call|phone|video|online|zoom|chat|remote|mail)")
_NUMBER: Final = re.compile(r"\+?[\d\s().\-/]{6,24}\Z")
_NO_PLACE: Final = ("pet", "document", "photo")


class Monica:
    """Everything that has a place here."""

    source = "monica"

    def recognises(self, member: Member) -> bool:
        """By what stands at the beginning of such an export."""
        head = member.head().removeprefix(b"\xef\xbb\xbf")
        if member.name.casefold().endswith(".sql"):
            return _is_sql(member)
        return bool(_BEGIN.match(head)) and any(mark in head for mark in _MARKS) and b'"account"' in head

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:
        """People with their calls and conversations, and what was done together."""
        seen = 0
        try:
            every = monica_sql.parts(member) if _is_sql(member) else None  # small enough to be held; JSON is read twice instead
            found = monica_export.index(every or monica_export.parts(member))
            yield OwnerRecord(Origin(self.source, "owner", "the account"), found.owner)
            rows, told = Rows(self.source), Tell(found, with_words=reading.with_words)
            for kind, part in every or monica_export.parts(member):
                if kind == "contact":
                    seen += 1
                    yield from _person(told, rows, part, f"person {seen}")
                elif kind == "activity":
                    yield from told.together(part)
        except (OSError, json_parts.Damaged, monica_sql.Damaged) as error:
            why = f"it could be read only so far: {error}"
            yield Unreadable(Origin(self.source, f"file:{member.name}", f"after person {seen}" if seen else member.place), why)


def _is_sql(member: Member) -> bool:
    head = member.head()
    return bool(_SQL.search(head)) and b"INSERT " in head


def _person(told: "Tell", rows: Rows, part: Json, where: str) -> Iterator[Item]:
    uuid, said = text(part.get("uuid")), monica_export.properties(part)
    if uuid in told.index.own:
        yield Skipped(Origin(Monica.source, uuid or where, where), "yourself")
        return
    is_own = not (monica_export.is_yes(said.get("is_partial")) or monica_export.is_yes(said.get("is_dead")))
    yield from rows.items(_told(told.index, part, where), is_own_book=is_own)
    if not uuid:
        return
    yield from told.calls(part, uuid, where)
    yield from told.conversations(part, uuid, where)
    yield from told.gifts(part, uuid, where)
    for activity in map(mapping, monica_export.hanging(part, "activity")):
        if "happened_at" in monica_export.properties(activity):  # whole, and not only named
            yield from told.together(activity)
    for kind, count in Counter(dict(monica_export.kinds_hanging(part))).items():
        if kind in _NO_PLACE and count:
            for number in range(count):
                yield Skipped(Origin(Monica.source, f"{uuid}:{kind}:{number}", where), f"a {kind}, which has no place here yet")


def _told(index: Index, part: Json, where: str) -> Told:
    uuid, said = text(part.get("uuid")), monica_export.properties(part)
    told = Told(
        where,
        entry=uuid,
        name=monica_export.name_of(said),
        organisation=text(said.get("company")),
        title=text(said.get("job")),
        birthday=monica_export.special_day(said.get("birthdate")),
        labels=[text(tag) or text(mapping(tag).get("name")) for tag in listing(said.get("tags"))],
        other_names=[text(said.get("nickname"))],
        known_as=[handles.entry(Monica.source, uuid)] if uuid else [],
    )
    if monica_export.is_yes(said.get("is_dead")):
        told.labels.append("died")
    for address in map(mapping, monica_export.hanging(part, "address")):
        told.city = told.city or text(monica_export.properties(address).get("city"))
    for one in map(mapping, monica_export.hanging(part, "contact_field")):
        _reach(told, index, monica_export.properties(one))
    told.relations = [(word, index.people[other].name) for word, other in index.relations.get(uuid, []) if other in index.people]
    through = index.people.get(text(said.get("first_met_through")), Mention())
    if through.name:
        told.relations.append(("introduced by", through.name))
    told.notes = [*_how_met(said, through.name), text(said.get("description")), *_notes(part), *monica_kept.notes(part)]
    if food := text(said.get("food_preferences")):
        told.notes.append(f"Food: {food}")
    return told


def _reach(told: Told, index: Index, said: Json) -> None:
    """One way to reach somebody, by the name of its service, else by what it looks like."""
    value = text(said.get("data")) or text(said.get("value"))
    kind = said.get("type") or said.get("contact_field_type")
    service = index.services.get(text(kind) or text(mapping(kind).get("uuid")), text(kind).casefold())
    if handles.email(value):
        told.emails.append(value)
    elif "/" in value:
        told.addresses.append(value)
    elif service in profiles.SERVICES:
        told.addresses.append(profiles.at_service(service, value))
    elif _NUMBER.match(value) and (not service or service in {"phone", "whatsapp"} or "phone" in service):
        told.phones.append(value)


def _how_met(said: Json, through: str) -> Iterator[str]:
    words, on = text(said.get("first_met_additional_info")), monica_export.special_day(said.get("first_met_date"))
    if words or on or through:
        place = text(said.get("first_met_where")) or text(said.get("first_met"))
        yield f"How you met: {', '.join(part for part in (on, place, f'through {through}' if through else '', words) if part)}"


def _notes(part: Json) -> Iterator[str]:
    """Notes and events of a life, each with its day."""
    for one in map(mapping, monica_export.hanging(part, "note")):
        said = monica_export.properties(one)
        if body := text(said.get("body")):
            yield f"{text(one.get('created_at'))[:10]}: {body}".removeprefix(": ")
    for one in map(mapping, monica_export.hanging(part, "life_event")):
        said = monica_export.properties(one)
        words = ": ".join(part for part in (text(said.get("name")), text(said.get("note"))) if part)
        if words:
            yield f"{text(said.get('happened_at'))[:10]}: {words}".removeprefix(": ")


class Tell:
    """Tells moments, with the people of one export."""

    def __init__(self, index: Index, *, with_words: bool) -> None:
        self.index = index
        self._with_words = with_words
        self._done: set[str] = set()

    def calls(self, part: Json, uuid: str, where: str) -> Iterator[Item]:
        """Who called whom."""
        for number, one in enumerate(map(mapping, monica_export.hanging(part, "call")), 1):
            said = monica_export.properties(one)
            key = text(one.get("uuid")) or f"{uuid}:{text(said.get('called_at'))}"
            origin = Origin(Monica.source, f"call:{key}", f"{where}, call {number}")
            is_theirs = monica_export.is_yes(said.get("contact_called"))
            yield self._between(origin, said.get("called_at"), InteractionKind.CALL, uuid, text(said.get("content")), is_theirs=is_theirs)

    def conversations(self, part: Json, uuid: str, where: str) -> Iterator[Item]:
        """Every message of every conversation."""
        for number, one in enumerate(map(mapping, monica_export.hanging(part, "conversation")), 1):
            said = monica_export.properties(one)
            key = text(one.get("uuid")) or f"{uuid}:{number}"
            messages = listing(said.get("messages")) or listing(one.get("messages")) or monica_export.hanging(one, "message")
            for index, message in enumerate(map(mapping, messages), 1):
                wrote = monica_export.properties(message)
                origin = Origin(
                    Monica.source, f"message:{text(message.get('uuid')) or f'{key}:{index}'}", f"{where}, conversation {number}, message {index}"
                )
                at = wrote.get("written_at") or said.get("happened_at")
                is_theirs = not monica_export.is_yes(wrote.get("written_by_me"))
                yield self._between(
                    origin, at, InteractionKind.MESSAGE, uuid, text(wrote.get("content")), is_theirs=is_theirs, thread=f"monica:{key}"
                )

    def gifts(self, part: Json, uuid: str, where: str) -> Iterator[Item]:
        """Every present that was handed over; ideas for others stand in the notes."""
        for number, one in enumerate(map(mapping, monica_export.hanging(part, "gift")), 1):
            gift = monica_kept.gift(one)
            if gift.is_mine is None:
                continue
            key = text(one.get("uuid")) or f"{uuid}:{gift.name}"
            origin = Origin(Monica.source, f"gift:{key}", f"{where}, gift {number}")
            yield self._between(origin, gift.at, InteractionKind.GAVE, uuid, "", is_theirs=not gift.is_mine, subject=gift.name)

    def _between(
        self, origin: Origin, at: object, kind: InteractionKind, uuid: str, words: str, *, is_theirs: bool, thread: str = "", subject: str = ""
    ) -> Item:
        """One moment between the owner and somebody."""
        when = monica_export.moment(at)
        if when is None:
            return Unreadable(origin, f"the moment '{text(at)[:40]}' cannot be read")
        other = self.index.people.get(uuid, Mention("", (handles.entry(Monica.source, uuid),)))
        both = (Participant(other, Part.FROM if is_theirs else Part.TO), Participant(self.index.owner, Part.TO if is_theirs else Part.FROM))
        return InteractionRecord(origin, when, kind, both, subject, words if self._with_words else "", thread=thread)

    def together(self, part: Json) -> Iterator[Item]:
        """What was done together, with everybody who was there."""
        uuid, said = text(part.get("uuid")), monica_export.properties(part)
        if uuid in self._done:
            return
        self._done.add(uuid)
        origin = Origin(Monica.source, f"activity:{uuid}", f"activity {uuid}")
        when = monica_export.moment(said.get("happened_at"))
        there = dict.fromkeys(one for one in self.index.at.get(uuid, []) if one not in self.index.own)
        if when is None:
            yield Unreadable(origin, f"the moment '{text(said.get('happened_at'))[:40]}' cannot be read")
        elif not there:
            yield Skipped(origin, "an activity with nobody else")
        else:
            yield self._moment_of(origin, when, said, list(there))

    def _moment_of(self, origin: Origin, when: datetime, said: Json, there: list[str]) -> Item:
        kind = said.get("activity_type") or said.get("type")
        name = self.index.types.get(text(kind) or text(mapping(kind).get("uuid")), text(kind).casefold())
        is_afar = _AFAR.search(f"{name} {text(said.get('summary')).casefold()}") is not None
        people = (*(Participant(self.index.people[one], Part.WITH) for one in there), Participant(self.index.owner, Part.WITH))
        words = text(said.get("description")) if self._with_words else ""
        return InteractionRecord(
            origin, when, InteractionKind.MEETING if is_afar else InteractionKind.IN_PERSON, people, text(said.get("summary")), words
        )
