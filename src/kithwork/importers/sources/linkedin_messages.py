"""LinkedIn messages: messages.csv (also messages_1.csv and so on) from "Get a copy of your data".

Messages have no id, so what they say makes their key. The coaches' files (guide_messages.csv, ...) have the same columns and are not people.
Rows whose recipients the row alone does not tell apart wait for a second pass, which knows everybody who writes in the file.
"""

import html
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from hashlib import blake2b
from typing import Final, NamedTuple, TypeAlias

from kithwork.domain.handles import Handle
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
from kithwork.importers import linkedin_dates, linkedin_files, linkedin_recipients, secrets
from kithwork.importers.protocol import Member, Reading

HEADER: Final = ("CONVERSATION ID", "FROM", "TO", "DATE", "CONTENT")

_COACHES: Final = frozenset({"guide messages", "coach messages", "learning coach messages", "learning role play messages", "learningcoachmessages"})
_COLUMNS: Final = (
    "conversation id",
    "conversation title",
    "from",
    "sender profile url",
    "to",
    "recipient profile urls",
    "date",
    "subject",
    "content",
    "folder",
    "is message draft",
    "is conversation draft",
)
_THREAD, _TITLE, _DATE, _SUBJECT, _CONTENT = (
    _COLUMNS.index(name) for name in ("conversation id", "conversation title", "date", "subject", "content")
)
_YES: Final = frozenset({"yes", "true"})
_KIND_OF: Final = {1: InteractionKind.MESSAGE, 2: InteractionKind.MESSAGE}  # by heads; one, where the other side is not named
_CAMPAIGN: Final = "spinmail-quill-editor"  # the editor in which campaigns are written
_TAG: Final = re.compile(r"<(/?)(p|br|div|li|ul|ol|h[1-6]|span|a|b|i|u|em|strong|img)\b[^<>]*>", re.IGNORECASE)
_BLOCKS: Final = frozenset({"p", "br", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6"})
_ENOUGH: Final = 2  # conversations before somebody is believed to be the owner
_NEARLY_ALL: Final = 0.9  # of the conversations that the owner takes part in; the rest are with deleted accounts

_Fields: TypeAlias = tuple[str, ...]  # one for each of _COLUMNS


class _Sides(NamedTuple):
    """Who wrote to whom, as the four fields of a row tell; hundreds of thousands of rows have the same few thousand of them."""

    writer: str  # as a key calls them
    people: tuple[Participant, ...] | None  # None where the row alone does not tell the recipients apart
    why: str  # it is left out, or nothing


@dataclass(slots=True)
class _Seen:
    """What one reading has come across; grows with the messages by one number each, otherwise with people and conversations."""

    messages: set[int] = field(default_factory=set)
    conversations: set[int] = field(default_factory=set)
    writers: set[tuple[str, str]] = field(default_factory=set)
    present: Counter[str] = field(default_factory=Counter)  # URL, in how many conversations
    late: set[int] = field(default_factory=set)  # lines that wait for the second pass


class LinkedInMessages:
    """Who wrote to whom, when, and in which conversation."""

    source = "linkedin-messages"

    def recognises(self, member: Member) -> bool:
        """By its columns, unless the name says that a coach wrote it."""
        return linkedin_files.stem(member.name) not in _COACHES and linkedin_files.is_table(member, HEADER)

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:
        """One interaction for each message, then the owner where one member is in nearly all conversations."""
        seen = _Seen()
        yield from self._first_pass(member, seen, reading)
        writers = linkedin_recipients.Writers.of(seen.writers)
        if seen.late:
            yield from self._second_pass(member, seen.late, writers, reading)
        yield from self._owner(seen, writers)

    def _first_pass(self, member: Member, seen: _Seen, reading: Reading) -> Iterator[Item]:
        """What each row says by itself."""
        line = 0
        try:
            for line, fields in linkedin_files.columns(member, HEADER, _COLUMNS):
                item = self._item(line, fields, seen, reading)
                if item:
                    yield item
        except linkedin_files.BROKEN as error:
            yield linkedin_files.broken_off(self.source, member, line, error)

    def _second_pass(self, member: Member, late: set[int], writers: linkedin_recipients.Writers, reading: Reading) -> Iterator[Item]:
        """The rows that waited, now that everybody who writes is known."""
        line = 0
        try:
            for line, fields in linkedin_files.columns(member, HEADER, _COLUMNS):
                sent_at = linkedin_dates.stamp(fields[_DATE].strip()) if line in late else None
                if sent_at:
                    yield self._late_item(line, fields, sent_at, writers, reading)
        except linkedin_files.BROKEN as error:
            yield linkedin_files.broken_off(self.source, member, line, error)

    def _item(self, line: int, fields: _Fields, seen: _Seen, reading: Reading) -> Item | None:
        """What a row says; None where it has to wait. It runs hundreds of thousands of times, so what can be spared is spared."""
        thread, _, sender, sender_url, names, urls, date, _, content, folder, *drafts = fields
        sides = _sides(sender, sender_url, names, urls)
        key = _key(thread, date, sides.writer, content)
        origin = Origin(self.source, key, f"line {line}")
        if why := _left_out(folder, drafts) or sides.why:
            return Skipped(origin, why)
        sent_at = linkedin_dates.stamp(date.strip())
        if sent_at is None:
            return Unreadable(origin, linkedin_dates.complaint(date))
        if not sender and not sender_url:
            return Unreadable(origin, "it does not say who wrote it")
        number = hash(key)
        if number in seen.messages:
            return Skipped(origin, "the same message again")
        seen.messages.add(number)
        _watch(seen, thread, sender, sender_url, urls)
        if sides.people is None:
            seen.late.add(line)
            return None
        return _interaction(origin, sent_at, fields, sides.people, reading)

    def _late_item(self, line: int, fields: _Fields, sent_at: datetime, writers: linkedin_recipients.Writers, reading: Reading) -> Item:
        thread, _, sender, sender_url, names, urls, date, _, content, *_ = fields
        writer = linkedin_files.mention(sender, sender_url)
        people = _people(writer, linkedin_recipients.by_writers(names, urls, writers))
        origin = Origin(self.source, _key(thread, date, linkedin_files.known_as(writer), content), f"line {line}")
        return _interaction(origin, sent_at, fields, people, reading)

    def _owner(self, seen: _Seen, writers: linkedin_recipients.Writers) -> Iterator[Item]:
        present: Counter[Handle] = Counter()
        for url, count in seen.present.items():
            present.update(dict.fromkeys(linkedin_files.mention("", url).handles, count))
        likely = [handle for handle, count in present.most_common(2) if count > _NEARLY_ALL * len(seen.conversations)]
        if len(likely) == 1 and present[likely[0]] >= _ENOUGH:
            where = f"in {present[likely[0]]} of {len(seen.conversations)} conversations"
            yield OwnerRecord(Origin(self.source, "owner", where), Mention(writers.name_of.get(likely[0].value, ""), (likely[0],)))


def _key(thread: str, date: str, writer: str, content: str) -> str:
    if "\r" in content:
        content = content.replace("\r\n", "\n")  # Excel changes line ends
    return blake2b(f"{thread}\x1f{date}\x1f{writer}\x1f{content}".encode("utf-8", "replace"), digest_size=16).hexdigest()


def _left_out(folder: str, drafts: Sequence[str]) -> str:
    if any(drafts) and any(said.casefold() in _YES for said in drafts):
        return "draft"
    return "spam" if folder.casefold() == "spam" else ""


def _watch(seen: _Seen, thread: str, sender: str, sender_url: str, urls: str) -> None:
    seen.writers.add((sender, sender_url))
    conversation = hash(thread)
    if urls and conversation not in seen.conversations:  # without the recipients' URLs, whoever writes first would look like the owner
        seen.conversations.add(conversation)
        for url in {sender_url, *map(str.strip, urls.split(","))}:
            seen.present[url] += 1


@lru_cache(maxsize=16_384)  # those who write to one another write again
def _sides(sender: str, sender_url: str, names: str, urls: str) -> _Sides:
    writer = linkedin_files.mention(sender, sender_url)
    recipients = linkedin_recipients.plainly(names, urls)
    is_gone = (sender == linkedin_files.NOBODY and not sender_url) or linkedin_recipients.is_only_nobody(names, urls)
    people = None if recipients is None else _people(writer, recipients)
    return _Sides(linkedin_files.known_as(writer), people, "deleted account" if is_gone else "")


def _people(writer: Mention, recipients: tuple[Mention, ...]) -> tuple[Participant, ...]:
    others = [who for who in recipients if not _is_same(who, writer)]
    unique = dict.fromkeys(others) if len(others) > 1 else others
    return (Participant(writer, Part.FROM), *[Participant(who, Part.TO) for who in unique])


def _interaction(origin: Origin, at: datetime, fields: _Fields, people: tuple[Participant, ...], reading: Reading) -> InteractionRecord:
    content, about = fields[_CONTENT], fields[_SUBJECT] or fields[_TITLE]
    kind = InteractionKind.BULK if _CAMPAIGN in content else _KIND_OF.get(len(people), InteractionKind.GROUP_MESSAGE)
    words = secrets.masked(_plain(content)) if reading.with_words else ""
    return InteractionRecord(origin, at, kind, people, secrets.masked(about) if about else "", words, fields[_THREAD])


def _is_same(one: Mention, other: Mention) -> bool:
    return one.handles == other.handles if one.handles and other.handles else one.name == other.name


def _plain(content: str) -> str:
    """The text without its markup; code in angle brackets is no markup and stays."""
    bare = _TAG.sub(lambda tag: "\n" if tag[2].casefold() in _BLOCKS else "", content) if "<" in content else content
    return "\n".join(line.strip() for line in html.unescape(bare).splitlines()).strip()
