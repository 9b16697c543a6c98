"""Mastodon: following_accounts.csv from Preferences, "Import and export", and the archive of one's posts from the same page.

Whom the owner follows, to whom they turned and what they passed on. What others wrote is not in it, and favourites name no day.
"""

import csv
import html
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from typing import Final

from kithwork.domain import handles
from kithwork.domain.records import InteractionKind, Item, Mention, Origin, OwnerRecord, PersonRecord, Skipped, Unreadable
from kithwork.importers import chats, json_parts, tables
from kithwork.importers.chats import Chat, Message, line
from kithwork.importers.json_parts import listing, mapping
from kithwork.importers.protocol import Member, Reading

SOURCE: Final = "mastodon"
_BOM: Final = rb"\A(?:\xef\xbb\xbf)?\s*"
_HEADER: Final = ("Account address", "Show boosts")
_ACTOR: Final = re.compile(
    _BOM + rb'\{(?=.*"preferredUsername"\s*:)(?=.*"type"\s*:\s*"(?:Person|Service|Application|Group|Organization)")', re.DOTALL
)
_OUTBOX: Final = re.compile(_BOM + rb'\{(?=.*"type"\s*:\s*"OrderedCollection")(?=.*"orderedItems"\s*:\s*\[)', re.DOTALL)
_NO_DAY: Final = {"likes.json": "a favourite, of which no day is named", "bookmarks.json": "a bookmark, of which no day is named"}
_FILES: Final = frozenset({"outbox.json", *_NO_DAY})
_ADDRESS: Final = re.compile(r"@?([\w.\-]+)@((?:[\w\-]+\.)+[\w\-]+)\Z")
_BARE_ADDRESS: Final = re.compile(rb"@?[A-Za-z0-9_.\-]+@[^\s,;@]+\.[^\s,;@]+(?:,(?:true|false))*\Z")
_USER_PAGE: Final = re.compile(r"https?://([^/]+)/(?:users/|@)([\w.\-]+)(?:/.*)?\Z")
_TAG: Final = re.compile(r"<(/?)(p|br)?[^<>]*>")
_EVERYBODY: Final = ("#Public", "as:Public", "/followers")
_OWNER: Final = Mention("", (handles.entry(SOURCE, "owner"),))
_REL_ME: Final = re.compile(r'href="(https://(?:github\.com|(?:www\.)?linkedin\.com/in|gitlab\.com|codeberg\.org)/[^"]+)"')


class Mastodon:
    """One record for each who is followed, and for each post that turns to somebody."""

    source = SOURCE

    def recognises(self, member: Member) -> bool:
        """By its columns, or by the names of an archive's files and what they hold."""
        name, head = member.name.casefold(), member.head()
        if name.endswith(".csv"):
            return tables.has_header(head, _HEADER) or ("following" in name and _is_bare_list(head))
        if name == "actor.json":
            return bool(_ACTOR.match(head))
        return name in _FILES and bool(_OUTBOX.match(head))

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:
        """What the file holds, by its form."""
        name = member.name.casefold()
        try:
            if name.endswith(".csv"):
                yield from _following(member)
            elif name == "actor.json":
                yield from _owner(member)
            elif name in _NO_DAY:
                yield from _dayless(member, _NO_DAY[name])
            else:
                yield from _posts(member, reading)
        except (json_parts.Damaged, csv.Error, OSError, UnicodeError) as error:
            yield Unreadable(Origin(SOURCE, f"file:{member.place}", member.place), str(error))


@lru_cache(maxsize=16_384)
def _mention(address: str, host: str = "") -> Mention | None:
    """Somebody by their address (`ada@social.example`), or on the owner's own server by login alone."""
    text = address.strip().lstrip("@").casefold()
    found = _ADDRESS.match(text if "@" in text else f"{text}@{host}")
    profile = handles.profile_url(f"{found[2]}/@{found[1]}") if found else None
    return Mention("", (profile,)) if profile else None


def _of_page(address: str) -> Mention | None:
    """Somebody by the page of their account, or of one of their posts."""
    found = _USER_PAGE.match(address)
    return _mention(f"{found[2]}@{found[1]}") if found else None


def _following(member: Member) -> Iterator[Item]:
    seen: set[str] = set()
    for number, text in _addresses(member):
        who = _mention(text)
        origin = Origin(SOURCE, f"following/{text.strip().lstrip('@').casefold()}" if who else f"line {number}", f"line {number}")
        if who is None:
            yield Unreadable(origin, "it is no address of an account")
        elif origin.key in seen:
            yield Skipped(origin, "the same account again")
        else:
            seen.add(origin.key)
            yield PersonRecord(origin, who, labels=("you follow them on Mastodon",), is_entry=True)


def _addresses(member: Member) -> Iterator[tuple[int, str]]:
    """The column of addresses; the oldest files are nothing but addresses."""
    if tables.has_header(member.head(), _HEADER):
        yield from ((row.line, row[_HEADER[0]]) for row in tables.rows(member, _HEADER))
        return
    with member.open() as stream:
        for number, text in enumerate(stream, 1):
            bare = chats.line(text.decode("utf-8-sig", "replace")).partition(",")[0]
            if bare:
                yield number, bare


def _is_bare_list(head: bytes) -> bool:
    lines = [text.strip() for text in head.removeprefix(b"\xef\xbb\xbf").splitlines()[:5]]
    return any(lines) and all(_BARE_ADDRESS.match(text) for text in lines if text)


def _owner(member: Member) -> Iterator[Item]:
    with member.open() as stream:
        for part in json_parts.parts(stream, member.head()[:4], lambda path: not path):
            actor = mapping(part.value)
            address = _of_page(line(actor.get("url"))) or _of_page(line(actor.get("id")))
            links = [found for one in map(mapping, listing(actor.get("attachment"))) for found in _REL_ME.findall(chats.clean(one.get("value")))]
            profiles = (handles.profile_url(link) for link in links)
            known = (*(address.handles if address else ()), *_OWNER.handles, *(profile for profile in profiles if profile))
            yield OwnerRecord(Origin(SOURCE, "owner", "actor.json"), Mention(line(actor.get("name")), tuple(dict.fromkeys(known))))


def _dayless(member: Member, why: str) -> Iterator[Item]:
    has_any = False
    with member.open() as stream:
        for number, part in enumerate(json_parts.parts(stream, member.head()[:4], _is_item), 1):
            has_any = True
            yield Skipped(Origin(SOURCE, line(part.value) or f"item {number}", f"item {number}"), why)
    if not has_any:
        yield Skipped(Origin(SOURCE, f"file:{member.name}", member.place), "an empty list")


def _is_item(path: json_parts.Path) -> bool:
    return len(path) == 2 and path[0] == "orderedItems"


def _posts(member: Member, reading: Reading) -> Iterator[Item]:
    seen: set[str] = set()
    with member.open() as stream:
        for number, part in enumerate(json_parts.parts(stream, member.head()[:4], _is_item), 1):
            found = mapping(part.value)
            item = _boost(found, f"post {number}", reading) if found.get("type") == "Announce" else _post(found, f"post {number}", reading)
            if item.origin.key not in seen or not isinstance(item, Skipped):
                item = Skipped(item.origin, "the same once more") if item.origin.key in seen else item
            seen.add(item.origin.key)
            yield item


def _post(found: dict[str, object], where: str, reading: Reading) -> Item:
    said = mapping(found.get("object"))
    origin = Origin(SOURCE, line(said.get("id")) or line(found.get("id")) or where, where)
    host = (_USER_PAGE.match(line(found.get("actor"))) or ["", ""])[1]
    tags = [one for one in map(mapping, listing(said.get("tag"))) if one.get("type") == "Mention"]
    to = tuple(who for one in tags if (who := _of_page(line(one.get("href"))) or _mention(line(one.get("name")), host)))
    at = chats.at_iso(said.get("published") or found.get("published"), reading.now)
    if not said or found.get("type") != "Create":
        return Skipped(origin, "nothing that was said")
    answered = _of_page(line(said.get("inReplyTo")))
    own = _of_page(line(found.get("actor")))
    to = tuple(one for one in (*to, *([answered] if answered else [])) if one != own)
    if not to:
        return Skipped(origin, "a post that turns to nobody")
    if at is None:
        return Unreadable(origin, chats.LATE)
    words = _plain(said.get("content")) if reading.with_words else ""
    thread = line(said.get("conversation")) or origin.key
    is_to_one = not _is_public(said) and len(set(to)) == 1
    chat = Chat(SOURCE, thread, is_group=False)
    message = chats.record(Message(origin, at, _OWNER, words, to), chat)
    return message if is_to_one else replace(message, kind=InteractionKind.GROUP_MESSAGE)  # what everybody may read is no letter


def _is_public(said: dict[str, object]) -> bool:
    heard = [line(one) for key in ("to", "cc") for one in (listing(said.get(key)) or [said.get(key)])]
    return any(one.endswith(_EVERYBODY) for one in heard) or not any(heard)


def _boost(found: dict[str, object], where: str, reading: Reading) -> Item:
    said = found.get("object")
    author = _of_page(line(said) or line(mapping(said).get("attributedTo")) or line(mapping(said).get("id")))
    at: datetime | None = chats.at_iso(found.get("published"), reading.now)
    if author is None or author == _of_page(line(found.get("actor"))):
        return Skipped(Origin(SOURCE, line(found.get("id")) or where, where), "a boost of one's own, or that does not name whose it is")
    if at is None:
        return Unreadable(Origin(SOURCE, line(found.get("id")) or where, where), chats.LATE)
    origin = Origin(SOURCE, f"boosted/{at.date()}/{author.handles[0].value}", where)
    return chats.trace(origin, at, InteractionKind.LIKED, _OWNER, author)


def _plain(content: object) -> str:
    """The text of a post without its markup."""
    bare = _TAG.sub(lambda tag: "\n" if tag[2] and (tag[2] == "br" or tag[1]) else "", chats.clean(content))
    return html.unescape(bare).strip()
