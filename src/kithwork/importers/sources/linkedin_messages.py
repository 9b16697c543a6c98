"""LinkedIn messages: messages.csv (also messages_1.csv and so on) from "Get a copy of your data".

Messages have no id, so what they say makes their key. The coaches' files (guide_messages.csv, ...) have the same columns and are not people.
Rows whose recipients the row alone does not tell apart wait for a second pass, which knows everybody who writes in the file.
"""

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from hashlib import blake2b
from itertools import chain
from operator import attrgetter
from typing import Final, NamedTuple

from kithwork.domain import handles
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
from kithwork.importers import linkedin_dates, linkedin_files, linkedin_recipients, secrets, tables
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
_USUAL: Final = "INBOX"  # folder
_YES: Final = frozenset({"yes", "true"})
_BULK: Final = InteractionKind.BULK
_FROM: Final = Part.FROM
_TO: Final = Part.TO
_TWO: Final = 2  # heads, or one, where the other side is not named
_CAMPAIGN: Final = "spinmail-quill-editor"  # the editor in which campaigns are written
_TAG: Final = re.compile(r"<(/?)(p|br|div|li|ul|ol|h[1-6]|span|a|b|i|u|em|strong|img)\b[^<>]*>", re.IGNORECASE)
_BLOCKS: Final = frozenset({"p", "br", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6"})
_WRITER, _PEOPLE, _IS_USUAL = attrgetter("writer"), attrgetter("people"), attrgetter("is_usual")
_ENOUGH: Final = 2  # conversations before somebody is believed to be the owner
_NEARLY_ALL: Final = 0.9  # of the conversations that the owner takes part in; the rest are with deleted accounts


@dataclass(slots=True)
class _Sides:
    """Who writes to whom, as the four fields of a row tell; hundreds of thousands of rows have the same few thousand of them."""

    writer: str  # as a key calls them
    people: tuple[Participant, ...] | None  # None where the row alone does not tell the recipients apart
    kind: InteractionKind
    why: str  # it is left out, or nothing
    is_signed: bool
    is_usual: bool  # there is nothing to say but that they wrote
    has_urls: bool  # of those who receive it
    has_written: bool = False
    talks: int = 0  # conversations in which these came first


@dataclass(slots=True)
class _Seen:
    """What one reading has come across; grows with the messages by one number each, otherwise with people and conversations."""

    messages: set[int] = field(default_factory=set)
    conversations: set[int] = field(default_factory=set)
    counted: str = ""  # the conversation that came last
    sides: dict[tuple[str, str, str, str], _Sides] = field(default_factory=dict)
    late: set[int] = field(default_factory=set)  # lines that wait for the second pass
    line: int = 0  # the last

    def takes(self, keys: Sequence[str]) -> bool:
        """Are these messages new, each of them? Then they are noted."""
        numbers = set(map(hash, keys))
        is_new = len(numbers) == len(keys) and self.messages.isdisjoint(numbers)
        if is_new:
            self.messages |= numbers
        return is_new

    def count(self, written: Iterable[tuple[_Sides, str]]) -> None:
        """Note who wrote, and new conversations for those who take part; without the recipients' URLs, whoever writes first would look like the owner."""
        for one, thread in written:
            one.has_written = True
            if thread != self.counted and one.has_urls:
                self.counted, number = thread, hash(thread)
                if number not in self.conversations:
                    self.conversations.add(number)
                    one.talks += 1

    def writers(self, known_as: str | None = None) -> linkedin_recipients.Writers:
        """Everybody who has written, or only those whom a key calls so."""
        wanted = [who[:2] for who, sides in self.sides.items() if sides.has_written and known_as in (None, sides.writer)]
        return linkedin_recipients.Writers.of(set(wanted))

    def present(self) -> dict[str, int]:
        """Whose URL is in how many conversations."""
        found: dict[str, int] = {}
        for (_, sender_url, _, urls), sides in self.sides.items():
            if sides.talks:
                for url in {sender_url, *(map(str.strip, urls.split(",")) if "," in urls else (urls.strip(),))}:
                    found[url] = found.get(url, 0) + sides.talks
        return found


class _Columns(NamedTuple):
    """What becomes of some rows, in the order in which a record has it."""

    origins: list[Origin]
    moments: list[datetime | None]
    kinds: list[InteractionKind]
    people: list[tuple[Participant, ...] | None]
    abouts: Sequence[str]
    words: Sequence[str]
    threads: Sequence[str]


class LinkedInMessages:
    """Who wrote to whom, when, and in which conversation."""

    source = "linkedin-messages"

    def recognises(self, member: Member) -> bool:
        """By its columns, unless the name says that a coach wrote it."""
        return linkedin_files.stem(member.name) not in _COACHES and linkedin_files.is_table(member, HEADER)

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:
        """One interaction for each message, then the owner where one member is in nearly all conversations."""
        return chain.from_iterable(self._portions(member, reading))  # without a step of Python for each

    def _portions(self, member: Member, reading: Reading) -> Iterator[Iterable[Item]]:
        seen = _Seen()
        yield from self._first_pass(member, seen, reading)
        if seen.late:
            yield self._second_pass(member, seen.late, seen.writers(), reading)
        yield self._owner(seen)

    def _first_pass(self, member: Member, seen: _Seen, reading: Reading) -> Iterator[Iterable[Item]]:
        """What each row says by itself."""
        try:
            for lines, columns in linkedin_files.columns(member, HEADER, _COLUMNS):
                yield self._items(lines, columns, seen, reading)
        except linkedin_files.BROKEN as error:
            yield [tables.unread(self.source, member, seen.line, error)]

    def _second_pass(self, member: Member, late: set[int], writers: linkedin_recipients.Writers, reading: Reading) -> Iterator[Item]:
        """The rows that waited, now that everybody who writes is known."""
        line = 0
        try:
            for lines, columns in linkedin_files.columns(member, HEADER, _COLUMNS):
                for line, *fields in zip(lines, *columns, strict=True):
                    if line in late:
                        yield from self._late_items(line, fields, writers, reading)
        except linkedin_files.BROKEN as error:
            yield tables.unread(self.source, member, line, error)

    def _items(self, lines: Sequence[int], columns: list[Sequence[str]], seen: _Seen, reading: Reading) -> Iterable[Item]:
        """What some rows say, but for those that wait. It runs for hundreds of thousands: column by column, and row by row only where one is unusual."""
        threads, titles, senders, sender_urls, names, urls, dates, subjects, contents, *folders = columns
        known, whos = seen.sides, zip(senders, sender_urls, names, urls, strict=True)
        sides = [known.get(who) or _sides(seen, who) for who in whos]
        keys = _keys(threads, dates, map(_WRITER, sides), contents)
        said = _Columns(
            [Origin(self.source, key, f"line {line}") for line, key in zip(lines, keys, strict=True)],
            linkedin_dates.stamps(dates),
            [_BULK if _CAMPAIGN in content else one.kind for one, content in zip(sides, contents, strict=True)],
            list(map(_PEOPLE, sides)),
            _abouts(subjects, titles),
            list(map(_words, contents)) if reading.with_words else [""] * len(keys),
            threads,
        )
        seen.line = lines[-1] if lines else seen.line
        reasons = _reasons(folders)
        if any(reasons) or not all(said.moments) or not all(map(_IS_USUAL, sides)) or not seen.takes(keys):
            return _row_by_row(said, lines, dates, reasons, sides, seen)
        seen.count(zip(sides, threads, strict=True))
        return map(InteractionRecord, *said)

    def _late_items(self, line: int, fields: list[str], writers: linkedin_recipients.Writers, reading: Reading) -> Iterator[Item]:
        thread, title, sender, sender_url, names, urls, date, subject, content, *_ = fields
        writer = linkedin_files.mention(sender, sender_url)
        people = _people(writer, linkedin_recipients.by_writers(names, urls, writers))
        (key,) = _keys([thread], [date], [linkedin_files.known_as(writer)], [content])
        origin = Origin(self.source, key, f"line {line}")
        kind = InteractionKind.BULK if _CAMPAIGN in content else _kind(people)
        if sent_at := linkedin_dates.stamp(date.strip()):
            words = _words(content) if reading.with_words else ""
            yield InteractionRecord(origin, sent_at, kind, people, _about(subject, title), words, thread)

    def _owner(self, seen: _Seen) -> Iterator[Item]:
        present: Counter[Handle] = Counter()
        for url, count in seen.present().items():
            handle = handles.profile_url(url) if url else None
            if handle:
                present[handle] += count
        likely = [handle for handle, count in present.most_common(2) if count > _NEARLY_ALL * len(seen.conversations)]
        if len(likely) == 1 and present[likely[0]] >= _ENOUGH:
            where = f"in {present[likely[0]]} of {len(seen.conversations)} conversations"
            value = likely[0].value
            name = seen.writers(value).name_of.get(value, "")
            yield OwnerRecord(Origin(self.source, "owner", where), Mention(name, (likely[0],)))


def _row_by_row(
    said: _Columns, lines: Sequence[int], dates: Sequence[str], reasons: Sequence[str], sides: list[_Sides], seen: _Seen
) -> Iterator[Item]:
    """What these rows say where some are left out, wait, or say the same as another."""
    written: list[tuple[_Sides, str]] = []
    rows = zip(lines, dates, reasons, sides, said.moments, said.threads, map(InteractionRecord, *said), strict=True)
    for line, date, reason, one, sent_at, thread, record in rows:
        why = reason or one.why
        if why or sent_at is None or not one.is_signed:
            yield _unused(record.origin, why, sent_at, date)
        elif (number := hash(record.origin.key)) in seen.messages:
            yield Skipped(record.origin, "the same message again")
        else:
            seen.messages.add(number)
            written.append((one, thread))
            if one.people is None:
                seen.late.add(line)
            else:
                yield record
    seen.count(written)


def _unused(origin: Origin, why: str, sent_at: datetime | None, date: str) -> Skipped | Unreadable:
    """Why a row is no message."""
    if why:
        return Skipped(origin, why)
    return Unreadable(origin, linkedin_dates.complaint(date) if sent_at is None else "it does not say who wrote it")


def _keys(threads: Sequence[str], dates: Sequence[str], writers: Iterable[str], contents: Sequence[str]) -> list[str]:
    plain = [content.replace("\r\n", "\n") if "\r" in content else content for content in contents]  # Excel changes line ends
    texts = map("\x1f".join, zip(threads, dates, writers, plain, strict=True))
    return [blake2b(text, digest_size=16).hexdigest() for text in map(str.encode, texts)]


@lru_cache(maxsize=256)
def _left_out(folder: str, is_draft: str, is_first_draft: str) -> str:
    if is_draft.casefold() in _YES or is_first_draft.casefold() in _YES:
        return "draft"
    return "spam" if folder.casefold() == "spam" else ""


def _reasons(folders: list[Sequence[str]]) -> Sequence[str]:
    """Why rows are left out, by their folder and whether they are drafts; mostly nothing."""
    names, *drafts = folders
    if names.count(_USUAL) == len(names) and not any(map(any, drafts)):
        return [""] * len(names)
    return list(map(_left_out, *folders))


def _abouts(subjects: Sequence[str], titles: Sequence[str]) -> Sequence[str]:
    return list(map(_about, subjects, titles)) if any(subjects) or any(titles) else [""] * len(subjects)


def _sides(seen: _Seen, who: tuple[str, str, str, str]) -> _Sides:
    sender, sender_url, names, urls = who
    writer = linkedin_files.mention(sender, sender_url)
    recipients = linkedin_recipients.plainly(names, urls)
    people = None if recipients is None else _people(writer, recipients)
    is_gone = (sender == linkedin_files.NOBODY and not sender_url) or linkedin_recipients.is_only_nobody(names, urls)
    kind = _kind(people) if people else InteractionKind.MESSAGE
    why = "deleted account" if is_gone else ""
    is_signed = bool(sender or sender_url)
    is_usual = people is not None and not why and is_signed
    sides = seen.sides[who] = _Sides(linkedin_files.known_as(writer), people, kind, why, is_signed, is_usual, bool(urls))
    return sides


def _kind(people: tuple[Participant, ...]) -> InteractionKind:
    return InteractionKind.MESSAGE if len(people) <= _TWO else InteractionKind.GROUP_MESSAGE


def _about(subject: str, title: str) -> str:
    said = subject or title
    return secrets.masked(said) if said else ""


def _words(content: str) -> str:
    return secrets.masked(_plain(content))


def _people(writer: Mention, recipients: tuple[Mention, ...]) -> tuple[Participant, ...]:
    others = [who for who in recipients if not _is_same(who, writer)]
    if len(others) == 1:
        return (Participant(writer, _FROM), Participant(others[0], _TO))
    return (Participant(writer, _FROM), *[Participant(who, _TO) for who in dict.fromkeys(others)])


def _is_same(one: Mention, other: Mention) -> bool:
    if not one.handles or not other.handles:
        return one.name == other.name
    return one.handles[0].value == other.handles[0].value and one.handles == other.handles  # which is slow, and seldom so


def _plain(content: str) -> str:
    """The text without its markup; code in angle brackets is no markup and stays."""
    bare = _TAG.sub(lambda tag: "\n" if tag[2].casefold() in _BLOCKS else "", content) if "<" in content else content
    return "\n".join(line.strip() for line in html.unescape(bare).splitlines()).strip()
