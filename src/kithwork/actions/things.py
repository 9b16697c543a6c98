"""What is it that one wants to pass on, and whom does it fit who has not had it?

Nothing is fetched and nothing is sent. Of a web address only its own words are read, of a file its beginning where it is text.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import file_digest
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from kithwork.actions import liked, needs, topic_reading, whole_words
from kithwork.actions.liked import Liked
from kithwork.domain import keys
from kithwork.domain.errors import Refused
from kithwork.engines import drafts, links
from kithwork.engines.matching import index, matches
from kithwork.engines.matching.said import Kind, Said
from kithwork.store.queries import owners
from kithwork.store.queries import shares as queries
from kithwork.store.queries.people import PersonLine, by_ids
from kithwork.store.queries.shares import ShareLine

SHOWN: Final = 5
WIDE: Final = 6  # times as many lines are looked at as people are shown: several may be of one; ours: ADR 0028
READ: Final = 20_000  # bytes of a file that say what it is about; ours: ADR 0028
LONGEST: Final = 2000
_WEB: Final = ("http://", "https://")
_NOISE: Final = re.compile(r"\b(?:https?|www|html?|php|aspx?|index|blog|posts?|articles?|20\d\d|\d+)\b")


class NothingToShare(Refused):
    """Say what it is: a web address, a file, or words in quotes."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something worth passing on: how it is named to others, what it is about, and the key by which it is known again."""

    name: str
    words: str
    key: str
    is_web: bool


@dataclass(frozen=True, slots=True)
class Fit:
    """Somebody whom it fits, why, and a draft."""

    person: PersonLine
    why: tuple[str, ...]
    evidence: str
    draft: drafts.Draft


def thing(text: str, *, about: str = "", folder: Path | None = None) -> Thing:
    """What was named: a web address, a file of that name (where `folder` says from where to look), or words. Raises NothingToShare."""
    clean = whole_words.any_(text, "Something to pass on", longest=LONGEST)
    extra = whole_words.any_(about, "What it is about", longest=LONGEST)
    if not clean:
        raise NothingToShare
    if clean.lower().startswith(_WEB):
        return _at(clean, extra)
    path = _file(text, folder)
    if path:
        return _in(path, extra)
    return Thing(clean, f"{clean} {extra}".strip(), keys.of("words", clean.casefold()), is_web=False)


def _at(url: str, extra: str) -> Thing:
    try:
        return Thing(url, f"{_of_address(url)} {extra}".strip(), links.key(url), is_web=True)
    except ValueError as problem:
        raise NothingToShare(f"“{needs.short(url)}” is no web address.") from problem


def _in(path: Path, extra: str) -> Thing:
    """A file is known by what is in it: two of one name are two things, and one that was renamed is the same."""
    try:
        with path.open("rb") as file:
            digest = file_digest(file, "blake2b").hexdigest()
        return Thing(path.name, f"{_of_file(path)} {extra}".strip(), keys.of("file", digest), is_web=False)
    except OSError as problem:
        raise NothingToShare(f"The file {path.name} cannot be read.") from problem


def _of_address(url: str) -> str:
    parts = urlsplit(url)
    return " ".join(_NOISE.sub(" ", re.sub(r"[^\w']+", " ", unquote(f"{parts.path} {parts.query} {parts.fragment}")).replace("_", " ")).split())


def _file(text: str, folder: Path | None) -> Path | None:
    if folder is None or "\n" in text or len(text) > 1000:
        return None
    try:
        path = folder / Path(text).expanduser()
        return path if path.is_file() else None
    except (OSError, RuntimeError, ValueError):  # a name that no file can have
        return None


def _of_file(path: Path) -> str:
    name = " ".join(re.sub(r"[^\w']+", " ", path.stem).replace("_", " ").split())
    with path.open("rb") as file:
        start = file.read(READ)
    try:
        text = start.decode("utf-8", "strict" if len(start) < READ else "ignore")
    except UnicodeDecodeError:
        return name
    return name if "\0" in text else f"{name} {' '.join(re.sub(r'<[^>]*>', ' ', text).split())}"[:LONGEST]


def fits(*, owner_id: int, of: Thing, now: datetime, shown: int = SHOWN, skills: Sequence[str] = ()) -> list[Fit]:
    """Whom it fits, the best first, without those who had it. Nobody, where nothing on file goes with it.

    `skills`: only by what names one of these, by this name or another.
    """
    if not of.words:
        return []
    vocabulary = topic_reading.vocabulary(owner_id=owner_id)
    whose = dict(enumerate(liked.by_people(owner_id, now.date(), vocabulary, skills)))
    said = [Said(number, one.anchor_id, one.words, Kind.TOOL, one.on or now.date(), one.topics) for number, one in whose.items()]
    known = index.index(said, vocabulary)
    lines, had = (
        by_ids(owner_id, list({one.person_id for one in whose.values()})),
        {line.person_id for line in queries.of_thing(owner_id, of.key)},
    )
    usable = {i for i, line in lines.items() if i not in had and line.standing == "known" and not line.is_do_not_contact and not line.is_archived}
    best, name = _best(Said(0, -1, of.words, Kind.TOOL, now.date()), known, whose, usable, shown), owners.name(owner_id)
    return [_fit(lines[i], match, whose[match.need.id], of, name) for i, match in best.items()]


def _best(asked: Said, known: index.Index, whose: Mapping[int, Liked], usable: set[int], shown: int) -> dict[int, matches.Match]:
    """The best line of each, so many people as are shown: whoever has many lines does not crowd out the others."""
    best: dict[int, matches.Match] = {}
    while len(best) < shown:
        out = {number for number, one in whose.items() if one.person_id in best or one.person_id not in usable}
        found = matches.needs_for(asked, known, today=asked.said_on, declined=out, shown=shown * WIDE)
        if not found:
            break
        for match in found:
            best.setdefault(whose[match.need.id].person_id, match)
    return dict(list(best.items())[:shown])


def _fit(line: PersonLine, match: matches.Match, found_in: Liked, of: Thing, own_name: str) -> Fit:
    """The draft names the topic alone: what the owner noted of somebody, or was told of them, is not theirs to read."""
    found = [one for one in match.why if not one.startswith(("both speak of something to use", "the one seeks"))]
    why = tuple(one for place, one in enumerate(found) if not any(one.removeprefix("both say ") in before for before in found[:place]))
    topic = next((one.partition(":")[0] for one in why if ":" in one), "")
    evidence = f"“{needs.short(found_in.words)}”, {found_in.evidence}"
    return Fit(line, why or match.why, evidence, drafts.share(to=line.name, by=own_name, thing=of.name, about=topic))


def listed(*, owner_id: int, limit: int = 100) -> list[ShareLine]:
    """What was passed on, the newest first."""
    return queries.listed(owner_id, limit=limit)
