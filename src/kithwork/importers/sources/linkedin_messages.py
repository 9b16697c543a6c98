"""LinkedIn messages: messages.csv (also messages_1.csv and so on) from "Get a copy of your data".

Messages have no id, so what they say makes their key. The coaches' files (guide_messages.csv, ...) have the same columns and are not people.
Rows whose recipients the row alone does not tell apart wait for a second pass, which knows everybody who writes in the file.
"""

import html
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache, partial
from hashlib import blake2b
from typing import Final, NamedTuple

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
from kithwork.importers.tables import Row

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
_YES: Final = frozenset({"yes", "true"})
_KIND_OF: Final = {1: InteractionKind.MESSAGE, 2: InteractionKind.MESSAGE}  # by heads; one, where the other side is not named
_CAMPAIGN: Final = "spinmail-quill-editor"  # the editor in which campaigns are written
_TAG: Final = re.compile(r"<(/?)(p|br|div|li|ul|ol|h[1-6]|span|a|b|i|u|em|strong|img)\b[^<>]*>", re.IGNORECASE)
_BLOCKS: Final = frozenset({"p", "br", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6"})
_ENOUGH: Final = 2  # conversations before somebody is believed to be the owner
_NEARLY_ALL: Final = 0.9  # of the conversations that the owner takes part in; the rest are with deleted accounts


class _Said(NamedTuple):
    """The fields of one row, taken out once: there are hundreds of thousands of rows."""

    thread: str
    title: str
    sender: str
    sender_url: str
    names: str
    urls: str
    date: str
    subject: str
    content: str
    folder: str
    is_draft: str
    is_first_draft: str


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
        yield from linkedin_files.items(self.source, member, HEADER, partial(self._first_pass, seen, reading))
        writers = linkedin_recipients.Writers.of(seen.writers)
        if seen.late:
            yield from linkedin_files.items(self.source, member, HEADER, partial(self._second_pass, seen.late, writers, reading))
        yield from self._owner(seen, writers)

    def _first_pass(self, seen: _Seen, reading: Reading, row: Row) -> tuple[Item, ...]:
        said = _said(row)
        origin = self._origin(said, row)
        why = _left_out(said)
        if why:
            return (Skipped(origin, why),)
        sent_at = linkedin_dates.stamp(said.date.strip())
        if sent_at is None:
            return (Unreadable(origin, linkedin_dates.complaint(said.date)),)
        if not said.sender and not said.sender_url:
            return (Unreadable(origin, "it does not say who wrote it"),)
        number = hash(origin.key)
        if number in seen.messages:
            return (Skipped(origin, "the same message again"),)
        seen.messages.add(number)
        _watch(seen, said)
        people = _plain_people(said.sender, said.sender_url, said.names, said.urls)
        if people is None:
            seen.late.add(row.line)
            return ()
        return (_interaction(origin, sent_at, said, people, reading),)

    def _second_pass(self, late: set[int], writers: linkedin_recipients.Writers, reading: Reading, row: Row) -> tuple[Item, ...]:
        if row.line not in late:
            return ()
        said = _said(row)
        sent_at = linkedin_dates.stamp(said.date.strip())
        writer = linkedin_files.mention(said.sender, said.sender_url)
        people = _people(writer, linkedin_recipients.by_writers(said.names, said.urls, writers))
        return (_interaction(self._origin(said, row), sent_at, said, people, reading),) if sent_at else ()

    def _origin(self, said: _Said, row: Row) -> Origin:
        content = said.content.replace("\r\n", "\n")  # Excel changes line ends
        text = f"{said.thread}\x1f{said.date}\x1f{_writer(said.sender, said.sender_url)}\x1f{content}"
        return Origin(self.source, blake2b(text.encode("utf-8", "replace"), digest_size=16).hexdigest(), f"line {row.line}")

    def _owner(self, seen: _Seen, writers: linkedin_recipients.Writers) -> Iterator[Item]:
        present: Counter[Handle] = Counter()
        for url, count in seen.present.items():
            present.update(dict.fromkeys(linkedin_files.mention("", url).handles, count))
        likely = [handle for handle, count in present.most_common(2) if count > _NEARLY_ALL * len(seen.conversations)]
        if len(likely) == 1 and present[likely[0]] >= _ENOUGH:
            where = f"in {present[likely[0]]} of {len(seen.conversations)} conversations"
            yield OwnerRecord(Origin(self.source, "owner", where), Mention(writers.name_of.get(likely[0].value, ""), (likely[0],)))


def _said(row: Row) -> _Said:
    get = row.fields.get
    return _Said._make([get(column, "") for column in _COLUMNS])


@lru_cache(maxsize=4096)
def _writer(sender: str, sender_url: str) -> str:
    return linkedin_files.known_as(linkedin_files.mention(sender, sender_url))


def _left_out(said: _Said) -> str:
    if said.is_draft.casefold() in _YES or said.is_first_draft.casefold() in _YES:
        return "draft"
    if said.folder.casefold() == "spam":
        return "spam"
    if said.sender == linkedin_files.NOBODY and not said.sender_url:
        return "deleted account"
    return "deleted account" if linkedin_recipients.is_only_nobody(said.names, said.urls) else ""


def _watch(seen: _Seen, said: _Said) -> None:
    seen.writers.add((said.sender, said.sender_url))
    conversation = hash(said.thread)
    if said.urls and conversation not in seen.conversations:  # without the recipients' URLs, whoever writes first would look like the owner
        seen.conversations.add(conversation)
        for url in {said.sender_url, *map(str.strip, said.urls.split(","))}:
            seen.present[url] += 1


@lru_cache(maxsize=4096)  # a conversation's messages stand together
def _plain_people(sender: str, sender_url: str, names: str, urls: str) -> tuple[Participant, ...] | None:
    recipients = linkedin_recipients.plainly(names, urls)
    return None if recipients is None else _people(linkedin_files.mention(sender, sender_url), recipients)


def _people(writer: Mention, recipients: tuple[Mention, ...]) -> tuple[Participant, ...]:
    others = [who for who in recipients if not _is_same(who, writer)]
    unique = dict.fromkeys(others) if len(others) > 1 else others
    return (Participant(writer, Part.FROM), *[Participant(who, Part.TO) for who in unique])


def _interaction(origin: Origin, at: datetime, said: _Said, people: tuple[Participant, ...], reading: Reading) -> InteractionRecord:
    kind = InteractionKind.BULK if _CAMPAIGN in said.content else _KIND_OF.get(len(people), InteractionKind.GROUP_MESSAGE)
    words = secrets.masked(_plain(said.content)) if reading.with_words else ""
    return InteractionRecord(origin, at, kind, people, secrets.masked(said.subject or said.title), words, said.thread)


def _is_same(one: Mention, other: Mention) -> bool:
    return one.handles == other.handles if one.handles and other.handles else one.name == other.name


def _plain(content: str) -> str:
    """The text without its markup; code in angle brackets is no markup and stays."""
    bare = _TAG.sub(lambda tag: "\n" if tag[2].casefold() in _BLOCKS else "", content) if "<" in content else content
    return "\n".join(line.strip() for line in html.unescape(bare).splitlines()).strip()
