"""The owner says who they are, piece by piece; answers what was proposed; and says what is shown where."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final
from urllib.parse import urlsplit

from django.db import transaction

from kithwork.actions import own_proposals, profile, whole_words
from kithwork.actions.own_proposals import Proposal
from kithwork.domain import dates, handles
from kithwork.domain.errors import NoSuchKind, NotFound, Refused
from kithwork.domain.own import CURIOUS, FAMILY, KINDS_SAID, Asking, OwnItemKind, OwnWordKind
from kithwork.identity import phones
from kithwork.store.queries import person as person_queries
from kithwork.store.queries import profile as queries
from kithwork.store.queries.profile import ItemLine
from kithwork.store.writes import asks as phrase_writes
from kithwork.store.writes import profile as writes
from kithwork.store.writes.changes import Fields, Journal

_NO_SUCH_KIND: Final = "There is no such kind. `kith me say --help` and `kith me add --help` name them."
LONGEST: Final = 4000
LINE: Final = 300
_PARTS: Final = ("by", "level", "link", "from_on", "to_on", "words")


class NoSuchItem(NotFound):
    """Nothing of that number stands in your profile. `kith me` lists it."""


class NoSuchProposal(NotFound):
    """Nothing of that key is proposed. `kith me proposals` lists what is."""


class NoAddress(Refused):
    """That is no address on the web; it begins with https:// or http://."""

    exit_code = 2


class NoDay(Refused):
    """Say a year, a month or a day: 2019, 2019-04, 2019-04-12."""

    exit_code = 2


def say(*, owner_id: int, kind: str, text: str, now: datetime) -> str:
    """One piece of words; none take it back. Returns what happened. Raises NoSuchKind."""
    if kind not in set(OwnWordKind):
        raise NoSuchKind(_NO_SUCH_KIND)
    said = _piece(kind, text)
    summary = f"Said in your profile: {kind}" if said else f"Took back from your profile: {kind}"
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.word(journal, kind, said)
        journal.close(summary, now=now)
    return summary


def say_all(*, owner_id: int, words: Mapping[OwnWordKind, str], now: datetime) -> str:
    """All pieces of words at once, as one deed; returns what happened."""
    with transaction.atomic():
        journal = Journal(owner_id)
        for kind, text in words.items():
            writes.word(journal, kind, _piece(kind, text))
        journal.close("Said who you are", now=now)
    return "Said who you are"


def _piece(kind: str, text: str) -> str:
    return _long(text) if kind in {OwnWordKind.STORY, OwnWordKind.VALUES} else whole_words.any_(text, "That", longest=LINE)


def add(*, owner_id: int, kind: str, name: str, now: datetime, parts: dict[str, str] | None = None) -> int:
    """Something of a kind; returns its number. Raises NoSuchKind, NoAddress, NoDay."""
    if kind not in set(OwnItemKind) or kind == OwnItemKind.REFERENCE:
        raise NoSuchKind(_NO_SUCH_KIND)
    said = _said(OwnItemKind(kind), name, parts or {})
    with transaction.atomic():
        journal = Journal(owner_id)
        made = writes.item(journal, said)
        journal.close(f"Added to your profile: {said['name']}", now=now)
    return made


def change(*, owner_id: int, item_id: int, now: datetime, name: str | None = None, parts: dict[str, str] | None = None) -> str:
    """Other words for something; what is not said stays. Returns what happened. Raises NoSuchItem, NoAddress, NoDay."""
    found = numbered(owner_id=owner_id, item_id=item_id)
    if found.kind is OwnItemKind.REFERENCE:
        raise Refused("Those are the words of somebody else; they stay as they are, or go.")
    told = {part: getattr(found, part) for part in _PARTS} | (parts or {})
    said = _said(found.kind, found.name if name is None else name, told)
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.change_item(journal, item_id, said)
        journal.close(f"Changed in your profile: {said['name']}", now=now)
    return f"Changed in your profile: {said['name']}"


def drop(*, owner_id: int, item_id: int, now: datetime) -> str:
    """It goes, and is not proposed again; returns what happened. Raises NoSuchItem."""
    found = numbered(owner_id=owner_id, item_id=item_id)
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.drop_item(journal, item_id)
        writes.refuse(journal, found.key)
        journal.close(f"Took out of your profile: {found.name}", now=now)
    return f"Took out of your profile: {found.name}"


def numbered(*, owner_id: int, item_id: int) -> ItemLine:
    """What has this number. Raises NoSuchItem."""
    found = next((one for one in queries.items(owner_id) if one.id == item_id), None)
    if not found:
        raise NoSuchItem
    return found


def accept(*, owner_id: int, keys: Iterable[str], now: datetime, is_all: bool = False) -> str:
    """What was proposed stands in the profile; returns what happened. Raises NoSuchProposal."""
    chosen = _chosen(owner_id, keys, is_all=is_all)
    with transaction.atomic():
        journal = Journal(owner_id)
        for one in chosen:
            _take(journal, one)
        summary = f"Took into your profile: {_named(chosen)}"
        journal.close(summary, now=now)
    return summary


def refuse(*, owner_id: int, keys: Iterable[str], now: datetime, is_all: bool = False) -> str:
    """What was proposed is not proposed again; returns what happened. Raises NoSuchProposal."""
    chosen = _chosen(owner_id, keys, is_all=is_all)
    with transaction.atomic():
        journal = Journal(owner_id)
        for one in chosen:
            writes.refuse(journal, one.key)
        summary = f"Left out of your profile: {_named(chosen)}"
        journal.close(summary, now=now)
    return summary


def show(*, owner_id: int, words: Iterable[str], items: Iterable[int], now: datetime, is_card: bool = False) -> str:
    """Exactly these stand on the site, or on the card, and nothing else does; returns what happened."""
    name = "is_on_card" if is_card else "is_public"
    held, wanted, chosen = queries.held(owner_id), set(words), set(items)
    with transaction.atomic():
        journal = Journal(owner_id)
        for word in held.words:
            if getattr(word, name) != (word.kind.value in wanted):
                writes.show_word(journal, word.kind, {name: word.kind.value in wanted})
        for item in held.items:
            if getattr(item, name) != (item.id in chosen):
                writes.change_item(journal, item.id, {name: item.id in chosen})
        summary = f"Chose what your {'card' if is_card else 'site'} shows"
        journal.close(summary, now=now)
    return summary


def show_more(*, owner_id: int, what: Sequence[str], now: datetime, is_on: bool = True, is_card: bool = False) -> str:
    """These too, or these no longer: kinds of words, numbers or kinds of items, or `all`. Returns what happened. Raises NoSuchKind, NoSuchItem."""
    name = "is_on_card" if is_card else "is_public"
    held = queries.held(owner_id)
    words = {one.kind.value for one in held.words if getattr(one, name)}
    items = {one.id for one in held.items if getattr(one, name)}
    for one in what:
        some_words, some_items = _meant(one, held)
        words = words | some_words if is_on else words - some_words
        items = items | some_items if is_on else items - some_items
    return show(owner_id=owner_id, words=words, items=items, now=now, is_card=is_card)


def shown(*, owner_id: int, is_card: bool = False) -> tuple[str, ...]:
    """What the site, or the card, shows now: words by their kind, items by their name."""
    name = "is_on_card" if is_card else "is_public"
    held = queries.held(owner_id)
    words = (one.kind.value for one in held.words if getattr(one, name))
    items = (f"{KINDS_SAID[one.kind]} {one.name}" for one in held.items if getattr(one, name))
    return (*words, *items)


def _meant(text: str, held: queries.ProfileLine) -> tuple[set[str], set[int]]:
    if text == "all":  # save what others wrote: each of those is chosen by itself
        return {one.kind.value for one in held.words}, {one.id for one in held.items if one.kind is not OwnItemKind.REFERENCE}
    if text.isdecimal():
        if not any(one.id == int(text) for one in held.items):
            raise NoSuchItem
        return set(), {int(text)}
    if text in set(OwnWordKind):
        return {text}, set()
    if text in set(OwnItemKind) and text != OwnItemKind.REFERENCE:
        return set(), {one.id for one in held.items if one.kind == text}
    raise NoSuchKind("Say a kind of words or items, a number, or all; a reference is shown by its number only.")


def pitch(*, owner_id: int, to: str, text: str, now: datetime) -> str:
    """Who the owner is, for those of a kind; no words take it back. Returns what happened."""
    key = profile.pitch_key(to)
    said = _long(text)
    summary = f"Your pitch {profile.label(key)}" if said else f"Took back your pitch {profile.label(key)}"
    with transaction.atomic():
        journal = Journal(owner_id)
        phrase_writes.phrase(journal, key, " ".join(said.split()) if key == FAMILY else said)
        journal.close(summary, now=now)
    return summary


def ask(*, owner_id: int, occasion: str, questions: str, now: datetime) -> str:
    """What the owner asks on an occasion, one question a line; none give ours back. Returns what happened. Raises NoSuchKind."""
    if occasion not in set(Asking):
        raise NoSuchKind(f"Occasions are {', '.join(Asking)}.")
    said = "\n".join(line for part in _long(questions).splitlines() if (line := " ".join(part.split())))
    summary = f"Your questions for this occasion: {occasion}" if said else f"Our questions again for this occasion: {occasion}"
    with transaction.atomic():
        journal = Journal(owner_id)
        phrase_writes.phrase(journal, f"{CURIOUS}{occasion}", said)
        journal.close(summary, now=now)
    return summary


def _chosen(owner_id: int, keys: Iterable[str], *, is_all: bool) -> list[Proposal]:
    every = own_proposals.listed(owner_id=owner_id)
    if is_all:  # save what others wrote: each of those is taken by itself
        every = [one for one in every if one.kind is not OwnItemKind.REFERENCE]
        if not every:
            raise NoSuchProposal("Nothing is proposed for your profile now.")
        return every
    by_key = {one.key: one for one in every}
    found = []
    for key in dict.fromkeys(keys):
        fits = [one for known, one in by_key.items() if known.startswith(key)] if len(key) >= 4 else []
        if len(fits) != 1:
            raise NoSuchProposal
        found += fits
    if not found:
        raise NoSuchProposal
    return found


def _take(journal: Journal, one: Proposal) -> None:
    if isinstance(one.kind, OwnWordKind):
        writes.word(journal, one.kind, one.name)
        return
    said: Fields = {"kind": one.kind.value, "name": one.name, **{part: getattr(one, part) for part in _PARTS}}
    if one.person_id:
        said["anchor_id"] = person_queries.anchors(journal.owner_id, one.person_id)[0]
    writes.item(journal, said)


def _named(some: Sequence[Proposal]) -> str:
    names = [f"{one.kind}" if one.is_word else one.name for one in some[:3]]
    return ", ".join(names) + (f" and {len(some) - 3} more" if len(some) > 3 else "")


def _said(kind: OwnItemKind, name: str, parts: dict[str, str]) -> Fields:
    named = whole_words.some(name, f"A {KINDS_SAID[kind]}", longest=LINE)
    said = {part: _long(parts.get(part, "")) if part == "words" else whole_words.any_(parts.get(part, ""), "That", longest=LINE) for part in _PARTS}
    if kind is OwnItemKind.LINK and not said["link"]:
        named, said["link"] = _site_of(named), named
    if said["link"] and not _is_address(said["link"]):
        raise NoAddress
    if kind is OwnItemKind.EMAIL and not handles.email(named):
        raise Refused("That is no e-mail address.")
    if kind is OwnItemKind.PHONE:
        found = phones.phone(named)
        named = found.value if found else named
    for day in ("from_on", "to_on"):
        if said[day] and (not dates.is_partial(said[day]) or said[day].startswith("-")):
            raise NoDay
    return {"kind": kind.value, "name": named, **said}


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme in {"https", "http"} and bool(parts.hostname) and not any(ch.isspace() for ch in text)
    except ValueError:
        return False


def _site_of(address: str) -> str:
    return (urlsplit(address).hostname or "").removeprefix("www.") if _is_address(address) else address


def _long(text: str) -> str:
    said = text.replace("\r\n", "\n").strip()
    if len(said) > LONGEST:
        raise Refused(f"That has {LONGEST:,} letters at most.")
    return said
