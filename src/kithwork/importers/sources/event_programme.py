"""Conference programmes: schedule.json, schedule.xml or schedule.ics of pretalx and frab, from the programme's "Export" menu; or what an interface answers.

These are Indico's `/export/event/…json?detail=contributions`, Sessionize's `/view/All`, `/view/Speakers` or `/view/GridSmart`, and pretalx's submissions.
Who speaks when about what. Speakers are seen in a source and no more: you need not know them. The text about a talk or a speaker is not read.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO, Final

from kithwork.domain import handles
from kithwork.domain.records import (
    Context,
    ContextKind,
    InteractionKind,
    InteractionRecord,
    Item,
    Mention,
    Origin,
    Part,
    Participant,
    PersonRecord,
    Skipped,
    Unreadable,
)
from kithwork.importers import json_items, programme_answers, programmes, prologues
from kithwork.importers.programmes import Programme, Speaker, Talk
from kithwork.importers.protocol import Member, Reading

_BOM: Final = b"\xef\xbb\xbf"
_XML: Final = re.compile(rb"<schedule[\s>]")
_JSON: Final = re.compile(rb'\A\s*\{.*?"schedule"\s*:\s*\{.*?"conference"\s*:\s*\{', re.DOTALL)
_CALENDAR: Final = re.compile(rb"\A\s*BEGIN:VCALENDAR\s.*?PRODID:[^\r\n]*pretalx", re.DOTALL | re.IGNORECASE)


class EventProgramme:
    """One record for each speaker, and one for each talk, in which its speakers were together."""

    source = "event-programme"

    def recognises(self, member: Member) -> bool:
        """By its first words: a schedule with a conference, or a calendar that pretalx made."""
        head = member.head().removeprefix(_BOM)
        if _XML.match(prologues.skipped(head)) or _CALENDAR.match(head[:2048]):
            return True
        return (bool(_JSON.match(head)) and "schedule" in json_items.opening(head)) or programme_answers.is_one(head)

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:  # noqa: ARG002  there are no words to be asked for
        """Speakers as they come, each once, and talks."""
        try:
            with member.open() as stream:
                programme, talks = self._open(member, stream)
                yield from self._items(programme, talks)
        except (programmes.Damaged, OSError, UnicodeError) as error:
            yield Unreadable(Origin(self.source, key=f"file:{member.name}", where=member.place), str(error))

    def _open(self, member: Member, stream: BinaryIO) -> tuple[Programme, Iterator[Talk]]:
        head = member.head().removeprefix(_BOM).lstrip()
        if not _JSON.match(head) and programme_answers.is_one(head):
            return programme_answers.read(programmes.whole(stream), member.name)
        if head.startswith(b"{"):
            return programmes.of_json(stream)
        return programmes.of_xml(stream) if head.startswith(b"<") else programmes.of_calendar(stream, head)

    def _items(self, programme: Programme, talks: Iterator[Talk]) -> Iterator[Item]:
        speakers: dict[str, Mention] = {}
        keys: set[str] = set()
        for talk in talks:
            origin = Origin(self.source, key=f"{programme.key}/{talk.key}", where=talk.where)
            for one in talk.speakers:
                if one.key not in speakers:
                    yield self._speaker(programme, one, talk.where, speakers)
            if talk.why:
                yield Skipped(Origin(self.source, f"{origin.key or talk.where}:{talk.where}", talk.where), talk.why)
                continue
            if not talk.key or talk.at is None:
                yield Unreadable(origin, "it does not say which talk it is" if not talk.key else "it does not say when it begins")
                continue
            if talk.key in keys:
                yield Skipped(origin, "the same talk again")
                continue
            keys.add(talk.key)
            if not talk.speakers:
                yield Skipped(origin, "nobody speaks")
                continue
            people = tuple(Participant(speakers[key], Part.WITH) for key in dict.fromkeys(one.key for one in talk.speakers))
            context = Context(ContextKind.EVENT, key=programme.context or programme.key, label=programme.title)
            yield InteractionRecord(origin, talk.at, InteractionKind.MEETING, people, subject=talk.title, place=talk.room[:120], context=context)

    def _speaker(self, programme: Programme, one: Speaker, where: str, speakers: dict[str, Mention]) -> PersonRecord:
        """Somebody who speaks, known again within this programme alone: names are all that it shares with other sources."""
        key = f"{programme.key}/speaker/{one.key}"
        speakers[one.key] = Mention(one.name, (handles.entry(self.source, key), *one.known))
        return PersonRecord(Origin(self.source, key, where), speakers[one.key], one.organisation, one.title, is_entry=True)
