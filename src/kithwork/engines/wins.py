"""What has somebody achieved, going by what sources said of them before and say now?

A win is news: something that a source says and that no source said before. Two exports of one card or profile that differ in the organisation
are a new role, in the title alone a new title; a handle used under another family name, or with a degree, is a new name or title; a tag that
somebody put on a project is a release, and a talk of a programme that was held is one. What only says more (a post where none stood), spells otherwise or goes back to what was known is no
news. One win has one key, whoever tells of it, so that two sources and two imports are one win; what
two kinds tell of in the same days, a role and a title at one place or a talk and the owner's words for it, is one as well. Thresholds: ADR 0023, 0041.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from difflib import SequenceMatcher
from itertools import groupby, pairwise, takewhile
from typing import Final

from kithwork.domain.wins import BEFORE, WIN_WORDS, WinKind

APART: Final = timedelta(days=30)  # ours, ADR 0023: how long an old name may go on beside a new one
USED: Final = 2  # ours, ADR 0023: days on which a new name must have been used
SPELLING: Final = 0.75  # ours, ADR 0023: family names more alike than this are one, misspelt
NEARBY: Final = timedelta(days=200)  # ours, ADR 0023: what was told and what was seen within this time may be one win
DEGREES: Final = {"dr": "Dr", "prof": "Professor"}
TOGETHER: Final = timedelta(days=14)  # ours, ADR 0041: what two sources or two kinds tell of within so many days may be one win
TOLD: Final = "told:"  # how the key of a win begins that the owner told
_ROLES: Final = frozenset({WinKind.ROLE, WinKind.TITLE})
_BY_NAME: Final = frozenset({WinKind.RELEASE, WinKind.NAME, WinKind.BIRTHDAY})  # of these words in common prove nothing
_LITTLE: Final = frozenset(
    {"and", "the", "for", "with", "from", "her", "his", "their", "has", "was", "now", "new", "first", "before", "that", "about"}
)
_VERSION: Final = re.compile(r"(?P<before>(?:[a-z][a-z._/@-]*[-_/@])?)(?:v?\d+\.\d+(?:\.(?P<patch>\d+))?|v\d+)\Z", re.IGNORECASE)
_TRIAL: Final = re.compile(r"alpha|beta|rc|pre|dev|test|nightly|build|snapshot", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Post:
    """What one version of a record says of somebody's work, from the first time that it was said to the last day."""

    item: str  # source and key: versions of one item follow each other
    source: str
    record_id: int
    first_at: datetime
    last_on: date
    organisation: str
    organisation_key: str
    title: str
    title_key: str

    @property
    def words(self) -> str:
        """In a line."""
        return " at ".join(part for part in (self.title, self.organisation) if part)


@dataclass(frozen=True, slots=True)
class Called:
    """A name under which somebody was known by one handle or card, from the first day to the last."""

    item: str
    source: str
    record_id: int | None
    name: str
    parts: tuple[str, ...]  # folded, without titles and degrees
    degrees: frozenset[str]  # keys of `DEGREES`
    first_on: date
    last_on: date
    days_count: int


@dataclass(frozen=True, slots=True)
class Release:
    """A tag that somebody put on a project."""

    source: str
    record_id: int
    project_key: str
    project: str
    tag: str
    on: date


@dataclass(frozen=True, slots=True)
class Win:
    """Something to celebrate. `after_on`: the last day on which it was not yet so, where a source was looked at twice; `about`: what it names."""

    key: str
    kind: str
    words: str
    on: date
    source: str
    record_id: int | None = None
    after_on: date | None = None
    about: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """What the owner said of a win: told it, congratulated on it, or that it is none."""

    win: Win
    congratulated_on: date | None = None
    is_dropped: bool = False


@dataclass(frozen=True, slots=True)
class Talk:
    """Something that somebody said from the front, at an event."""

    source: str
    record_id: int
    key: str  # of the talk in its programme
    title: str
    event: str
    on: date


def found(posts: Sequence[Post] = (), names: Sequence[Called] = (), releases: Sequence[Release] = (), talks: Sequence[Talk] = ()) -> list[Win]:
    """The wins that sources tell of, the earliest first, each once."""
    told = [*_roles(posts), *_names(names), *map(_release, filter(_is_notable, releases)), *map(_talk, talks)]
    every = sorted(told, key=lambda win: (win.on, win.key, win.source))
    once: dict[str, Win] = {}
    for win in every:
        once.setdefault(win.key, win)
    return list(once.values())


def _roles(posts: Sequence[Post]) -> Iterator[Win]:
    for old, new in _steps(posts):
        before = [post for post in posts if post.first_at < new.first_at]
        if new.organisation_key != old.organisation_key:
            is_news = new.organisation_key and old.organisation_key and all(post.organisation_key != new.organisation_key for post in before)
            key, kind = f"role:{new.organisation_key}", WinKind.ROLE
        else:
            known = {post.title_key for post in before if post.organisation_key in {new.organisation_key, ""}}
            is_news = new.title_key and old.title_key and new.title_key not in known
            key, kind = f"title:{new.organisation_key}:{new.title_key}", WinKind.TITLE
        if is_news:
            words = f"{new.words}{BEFORE}{old.words}"
            yield Win(key, kind, words, new.first_at.date(), new.source, new.record_id, old.last_on, new.organisation_key or new.title_key)


def _steps(posts: Iterable[Post]) -> Iterator[tuple[Post, Post]]:
    """Versions of one item beside each other, as time went; of two that were said at one moment nobody knows which was first."""
    for _, versions in groupby(sorted(posts, key=lambda post: (post.item, post.first_at)), key=lambda post: post.item):
        alone = [together[0] for _, same in groupby(versions, key=lambda post: post.first_at) if len(together := list(same)) == 1]
        yield from pairwise(alone)


def _names(names: Sequence[Called]) -> Iterator[Win]:
    for _, together in groupby(sorted(names, key=lambda one: (one.item, one.first_on, one.name)), key=lambda one: one.item):
        earlier: list[Called] = []
        for new in together:
            gone = [one for one in earlier if one.last_on <= new.first_on + APART]
            if new.days_count >= USED and len(gone) == len(earlier):
                yield from _name(gone, new, [one for one in names if one.first_on < new.first_on])
                yield from _degrees(gone, new, [one for one in names if one.first_on < new.first_on])
            earlier.append(new)


def _name(gone: Sequence[Called], new: Called, before: Sequence[Called]) -> Iterator[Win]:
    old = next((one for one in reversed(gone) if _is_renamed(one.parts, new.parts)), None)
    if old and all(new.parts[-1] not in one.parts for one in before):
        after = min(old.last_on, new.first_on)
        words = f"Now {new.name}{BEFORE}{old.name}"
        yield Win(f"name:{new.parts[-1]}", WinKind.NAME, words, new.first_on, new.source, new.record_id, after, new.parts[-1])


def _degrees(gone: Sequence[Called], new: Called, before: Sequence[Called]) -> Iterator[Win]:
    old = next((one for one in reversed(gone) if one.parts[-1:] == new.parts[-1:]), None)
    for degree in sorted(new.degrees - frozenset().union(*(one.degrees for one in before))) if old else ():
        after = min(old.last_on, new.first_on) if old else None
        yield Win(f"title:{degree}", WinKind.TITLE, f"Now {DEGREES[degree]} {new.name}", new.first_on, new.source, new.record_id, after, degree)


def _is_renamed(old: Sequence[str], new: Sequence[str]) -> bool:
    """The same given name before another family name that is no spelling of the old one."""
    if len(old) < 2 or len(new) < 2 or old[0] != new[0] or new[-1] in old or old[-1] == new[-1]:
        return False
    return SequenceMatcher(None, old[-1], new[-1]).ratio() < SPELLING and len(new[-1]) > 1 and len(old[-1]) > 1


def _is_notable(release: Release) -> bool:
    """A first, a major or a minor version: what has a third number, or is a trial, is everyday work."""
    version = _VERSION.match(release.tag)
    return version is not None and not _TRIAL.search(version["before"]) and int(version["patch"] or 0) == 0


def _talk(talk: Talk) -> Win:
    where = f" at {talk.event}" if talk.event else ""
    return Win(f"talk:{talk.key}", WinKind.TALK, f"Spoke{where}: {talk.title}", talk.on, talk.source, talk.record_id, about=talk.title.casefold())


def _release(release: Release) -> Win:
    named = release.tag if release.project.casefold() in release.tag.casefold() else f"{release.project} {release.tag}"
    about = f"{release.project} {release.tag.lstrip('vV')}"
    key = f"release:{release.project_key}:{release.tag}"
    return Win(key, WinKind.RELEASE, f"Released {named}", release.on, release.source, release.record_id, about=about.casefold())


def told(words: str, *, kind: str, on: date, source: str) -> Win:
    """A win in the owner's words; the same words are the same win."""
    return Win(TOLD + " ".join(re.findall(r"\w+", words.casefold())), kind, words, on, source)


def merged(seen: Iterable[Win], kept: Iterable[Kept]) -> list[Kept]:
    """What sources tell and what the owner said of it, as one list; what the owner told wins over what is seen of the same."""
    of: dict[str, Kept] = {}
    for one in kept:
        other = of.get(one.win.key)
        of[one.win.key] = _together(other, one) if other else one
    by_word = [one for one in of.values() if one.win.key.startswith(TOLD)]
    for win in seen:
        said, told = of.get(win.key), next((one for one in by_word if _is_same(one.win, win)), None)
        if told and said:
            del of[win.key]
            days = [day for day in (of[told.win.key].congratulated_on, said.congratulated_on) if day]
            of[told.win.key] = replace(told, congratulated_on=min(days, default=None))
        elif not told:
            of[win.key] = replace(said, win=win) if said else Kept(win)
    every = _once(sorted(of.values(), key=lambda one: (one.win.on, one.win.key)))
    return sorted((one for one in every if not one.is_dropped), key=lambda one: (one.win.on, one.win.key))


def _once(every: Iterable[Kept]) -> list[Kept]:
    """Each win once, though two sources or two kinds tell of it in the same days; what the owner told stands, else what was told first."""
    found: list[Kept] = []
    for one in every:
        at = _at(found, one.win)
        if at is None:
            found.append(one)
        else:
            found[at] = _joined(found[at], one)
    return found


def _at(found: Sequence[Kept], win: Win) -> int | None:
    """Where the same one stands already."""
    since = (win.after_on or win.on) - TOGETHER
    late = takewhile(lambda i: found[i].win.on >= since, range(len(found) - 1, -1, -1))
    return next((i for i in late if is_one(found[i].win, win)), None)


def _joined(one: Kept, other: Kept) -> Kept:
    days = [day for day in (one.congratulated_on, other.congratulated_on) if day]
    is_told = other.win.key.startswith(TOLD) and not one.win.key.startswith(TOLD)
    return Kept(other.win if is_told else one.win, min(days, default=None), one.is_dropped or other.is_dropped)


def is_one(one: Win, other: Win) -> bool:
    """Do two that were told of in the same days speak of one thing: one place, one title of a talk, or in the owner's words the same?"""
    if not _is_near(one, other):
        return False
    if {one.kind, other.kind} <= _ROLES and _place(one) and _place(one) == _place(other):
        return True
    if one.kind == other.kind and not one.key.startswith(TOLD) and not other.key.startswith(TOLD):
        return one.kind not in _ROLES and (one.words == other.words or (bool(one.about) and one.about == other.about))
    is_told = one.key.startswith(TOLD) or other.key.startswith(TOLD)
    return is_told and not {one.kind, other.kind} & _BY_NAME and _says_the_same(one, other)


def _is_near(one: Win, other: Win) -> bool:
    return (one.after_on or one.on) - TOGETHER <= other.on and (other.after_on or other.on) - TOGETHER <= one.on


def _place(win: Win) -> str:
    """The organisation that a role or a title names, by its key; a degree names none."""
    parts = win.key.split(":")
    return parts[1] if parts[0] in {WinKind.ROLE, WinKind.TITLE} and (len(parts) > 2 or parts[0] == WinKind.ROLE) else ""


def _says_the_same(one: Win, other: Win) -> bool:
    """Two words in common that say something, and at least half of what the shorter says; of two that count, the same numbers."""
    mine, theirs = _telling(one), _telling(other)
    numbers = [set(re.findall(r"\d+", win.words)) for win in (one, other)]
    if all(numbers) and numbers[0] != numbers[1]:
        return False
    shared = mine & theirs
    return len(shared) >= 2 and 2 * len(shared) >= min(len(mine), len(theirs))


def _telling(win: Win) -> set[str]:
    said = f"{win.words.partition(BEFORE)[0]} {'' if win.key.startswith(TOLD) else WIN_WORDS[WinKind(win.kind)]}"
    return {word for word in re.findall(r"[^\W\d_]{3,}", said.casefold()) if word not in _LITTLE}


def _together(one: Kept, other: Kept) -> Kept:
    """Two who were merged may both have been congratulated: the first time counts."""
    days = [day for day in (one.congratulated_on, other.congratulated_on) if day]
    return Kept(min(one.win, other.win, key=lambda win: win.on), min(days, default=None), one.is_dropped or other.is_dropped)


def _is_same(told: Win, seen: Win) -> bool:
    """Do the owner's words name what was seen, at about that time?"""
    words = re.findall(r"\w+", told.words.casefold())
    about = re.findall(r"\w+", seen.about)
    is_named = any(words[i : i + len(about)] == about for i in range(len(words))) if about else False
    after = seen.after_on or seen.on
    return is_named and after - NEARBY <= told.on <= seen.on + NEARBY
