"""Something to make public is kept, comes further, comes out and becomes proof, or is left aside; and how often the owner wants to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from django.db import transaction

from kithwork.actions import asking, people, proving, publishing, whole_words, words
from kithwork.domain.artifacts import STAGES_SAID, ArtifactKind, PieceStage
from kithwork.domain.errors import Refused
from kithwork.store.queries import person as person_queries
from kithwork.store.queries import publishing as queries
from kithwork.store.queries.publishing import PieceLine
from kithwork.store.writes import artifacts as artifact_writes
from kithwork.store.writes import publishing as writes
from kithwork.store.writes.changes import Fields, Journal

LONGEST_TITLE: Final = 200
LONGEST: Final = 1500
_DAYS: Final = {PieceStage.DRAFT: "drafted_on", PieceStage.OUT: "out_on", PieceStage.LEFT: "left_on"}


class NoSuchStage(Refused):
    """A piece is an idea, a draft, out or left."""

    exit_code = 2


class NotOut(Refused):
    """It is not out yet; `kith publish out NUMBER --url ADDRESS` says where it can be seen."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a piece when it is kept: what it is about, for whom, and what comes next."""

    text: str = ""
    topics: Sequence[str] = ()
    audience: str = ""
    people: Sequence[int] = ()
    step: str = ""
    by: date | None = None


def add(*, owner_id: int, title: str, now: datetime, told: Told = Told(), source: str = "") -> int:
    """Something to make public; of the same title it is the same, and takes what is new. Returns its number."""
    name = whole_words.some(title, "What you want to make public", longest=LONGEST_TITLE)
    said = _fields(told.text, told.topics, told.audience) | _next(told.step, told.by)
    names = ", ".join(_other(owner_id, one) for one in told.people)
    known = next((one for one in queries.listed(owner_id) if one.title.casefold() == name.casefold()), None)
    if known and not known.is_open:
        raise Refused(f"“{known.title}” is {STAGES_SAID[known.stage]}; give the new one another name.")
    there = {number for number, _ in known.people} if known else set()
    with transaction.atomic():
        journal = Journal(owner_id)
        anchors = [person_queries.anchors(owner_id, one)[0] for one in dict.fromkeys(told.people) if one not in there]
        if known:
            made = known.id
            writes.change(journal, made, {field: value for field, value in said.items() if value})
            for anchor in anchors:
                writes.meant_for(journal, made, anchor)
        else:
            begun: Fields = {"title": name, "stage": PieceStage.IDEA, "begun_on": now.date(), "source": source, **said}
            made = writes.begin(journal, begun, people=anchors)
        words.close(journal, f"To make public: {name}{f', for {names}' if names else ''}", now)
    return made


def change(
    *, owner_id: int, piece_id: int, now: datetime, title: str = "", text: str | None = None, topics: Sequence[str] | None = None,
    audience: str | None = None, url: str | None = None,
) -> str:  # fmt: skip
    """Other words for what is named; the rest stays. Returns what happened. Raises NoSuchPiece, proving.NoAddress."""
    found = publishing.numbered(owner_id=owner_id, piece_id=piece_id)
    said = _fields(text, topics, audience)
    if title:
        said["title"] = whole_words.some(title, "What you want to make public", longest=LONGEST_TITLE)
    if url is not None:
        said["url"] = proving.url(url)
    return _change(owner_id, found, said, f"In other words: {said.get('title', found.title)}", now)


def next_step(*, owner_id: int, piece_id: int, text: str, now: datetime, by: date | None = None) -> str:
    """What comes next, and by when; without words nothing does. Raises NoSuchPiece."""
    found = publishing.numbered(owner_id=owner_id, piece_id=piece_id)
    said = _next(text, by)
    summary = f"Next for “{found.title}”: {said['next_step']}" if said["next_step"] else f"No next step for “{found.title}”"
    return _change(owner_id, found, said, summary, now)


def move(*, owner_id: int, piece_id: int, stage: str, now: datetime, on: date | None = None, url: str = "") -> str:
    """To which stage it came; back is a way, too. Returns what happened. Raises NoSuchPiece, NoSuchStage, proving.NoAddress, asking.StillToCome."""
    found, to = publishing.numbered(owner_id=owner_id, piece_id=piece_id), _stage(stage)
    day = on or now.date()
    if day > now.date():
        raise asking.StillToCome
    said: Fields = {"stage": to}
    said |= {field: None for one, field in _DAYS.items() if _order(one) > _order(to)}
    if to in _DAYS:
        said[_DAYS[to]] = day
    if to is PieceStage.OUT:
        said |= {"next_step": "", "next_on": None, "url": proving.url(url) or found.url}
    return _change(owner_id, found, said, f"“{found.title}” is {_said(to)}", now)


def prove(*, owner_id: int, piece_id: int, now: datetime, kind: str = ArtifactKind.POST) -> int:
    """What is out becomes an artifact, once; returns its number. Raises NoSuchPiece, NotOut, proving.NoSuchKind."""
    found = publishing.numbered(owner_id=owner_id, piece_id=piece_id)
    if found.artifact_id:
        return found.artifact_id
    if found.stage is not PieceStage.OUT or not found.out_on:
        raise NotOut
    said = proving.fields(
        owner_id=owner_id, kind=kind, title=found.title, parts={"words": found.words, "url": found.url}, skills=found.topics,
        on=found.out_on.isoformat(), today=now.date(),
    )  # fmt: skip
    with transaction.atomic():
        journal = Journal(owner_id)
        made = artifact_writes.add(journal, said)
        writes.change(journal, piece_id, {"artifact_id": made})
        journal.close(f"To show: {found.title}", now=now)
    return made


def meant_for(*, owner_id: int, piece_id: int, person_id: int, now: datetime, is_so: bool = True) -> str:
    """It is for somebody, or is not any more; returns what happened. Raises NoSuchPiece, NobodyOfThatName."""
    found, name = publishing.numbered(owner_id=owner_id, piece_id=piece_id), _other(owner_id, person_id)
    summary = f"“{found.title}” is {'' if is_so else 'not '}for {name}"
    with transaction.atomic():
        journal, anchors = Journal(owner_id), person_queries.anchors(owner_id, person_id)
        if not is_so:
            writes.not_for(journal, piece_id, anchors)
        elif person_id not in {number for number, _ in found.people}:
            writes.meant_for(journal, piece_id, anchors[0])
        words.close(journal, summary, now)
    return summary


def drop(*, owner_id: int, piece_id: int, now: datetime) -> str:
    """It goes, as if it had never been thought of; returns what happened. Raises NoSuchPiece."""
    found = publishing.numbered(owner_id=owner_id, piece_id=piece_id)
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.drop(journal, piece_id)
        if found.source:
            artifact_writes.decline(journal, found.source)
        words.close(journal, f"Dropped: {found.title}", now)
    return f"Dropped: {found.title}"


def accept(*, owner_id: int, key: str, now: datetime, title: str = "") -> int:
    """What was proposed is something to write; returns its number. Raises proving.NoSuchProposal."""
    found = _proposed(owner_id, key)
    return add(owner_id=owner_id, title=title or found.title[:LONGEST_TITLE], told=Told(found.evidence, found.topics), source=found.key, now=now)


def decline(*, owner_id: int, key: str, now: datetime) -> str:
    """It is nothing to write of, and is not proposed again; returns what happened. Raises proving.NoSuchProposal."""
    found = _proposed(owner_id, key)
    with transaction.atomic():
        journal = Journal(owner_id)
        artifact_writes.decline(journal, key)
        journal.close(f"Not to write of: {found.title}", now=now)
    return f"Not to write of: {found.title}"


def say_pace(*, owner_id: int, text: str, now: datetime) -> str:
    """How often the owner wants to; without words they want to be held to nothing. Returns what happened. Raises publishing.NotAPace."""
    with transaction.atomic():
        journal = Journal(owner_id)
        if text.strip():
            times, span = publishing.read_pace(text)
            writes.say_pace(journal, times=times, span=span, on=now.date())
            summary = f"You want to make something public: {text.strip()}"
        else:
            writes.drop_pace(journal)
            summary = "You want to make something public whenever it comes"
        journal.close(summary, now=now)
    return summary


def _proposed(owner_id: int, key: str) -> publishing.Proposal:
    found = [one for one in publishing.proposals(owner_id=owner_id, limit=1000) if key and one.key.startswith(key)]
    if len(found) != 1:
        raise proving.NoSuchProposal("Nothing of that name is proposed. `kith publish ideas` lists what is.")
    return found[0]


def _fields(text: str | None, topics: Sequence[str] | None, audience: str | None) -> Fields:
    said: Fields = {}
    if text is not None:
        said["words"] = whole_words.any_(text, "What it is about", longest=LONGEST)
    if topics is not None:
        said["topics"] = proving.skills_of(topics)
    if audience is not None:
        said["audience"] = whole_words.any_(audience, "For whom it is", longest=LONGEST_TITLE)
    return said


def _next(step: str, by: date | None) -> Fields:
    said = whole_words.any_(step, "The next step", longest=LONGEST_TITLE)
    return {"next_step": said, "next_on": by if said else None}


def _change(owner_id: int, found: PieceLine, said: Fields, summary: str, now: datetime) -> str:
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.change(journal, found.id, said)
        journal.close(summary, now=now)
    return summary


def _stage(text: str) -> PieceStage:
    try:
        return PieceStage(text)
    except ValueError as problem:
        raise NoSuchStage from problem


def _order(stage: PieceStage) -> int:
    return list(PieceStage).index(stage)


def _said(stage: PieceStage) -> str:
    return {PieceStage.IDEA: "an idea again", PieceStage.DRAFT: "a draft"}.get(stage) or STAGES_SAID[stage]


def _other(owner_id: int, person_id: int) -> str:
    line = people.line_of(owner_id, person_id)
    if line.standing == "own":
        raise Refused("That is you; name somebody else.")
    return line.name
