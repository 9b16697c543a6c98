"""An idea is kept, comes further, finds people, and ends."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from django.db import transaction

from kithwork.actions import ideas, people, whole_words, words
from kithwork.domain.errors import Refused
from kithwork.store.queries import mentoring as queries
from kithwork.store.queries import person as person_queries
from kithwork.store.queries.mentoring import IdeaLine
from kithwork.store.writes import mentoring as writes
from kithwork.store.writes.changes import Fields, Journal

LONGEST: Final = 300


class Over(Refused):
    """That idea is done, or let go."""


def add(
    *,
    owner_id: int,
    text: str,
    now: datetime,
    partners: Sequence[int] = (),
    topics: str = "",
    lacks: str = "",
    step: str = "",
    by: date | None = None,
) -> int:
    """Something that could be done together; one of the same words is found again, and takes whoever is new. Returns its number."""
    said = whole_words.some(text, "An idea", longest=LONGEST)
    lines = [people.line_of(owner_id, person_id) for person_id in dict.fromkeys(partners)]
    if any(one.standing == "own" for one in lines):
        raise Refused("You are in on your own ideas; name the others.")
    known = next((one for one in queries.ideas(owner_id) if one.words == said), None)
    if known and not known.is_open:
        raise Over(f"“{said}” is over: {known.outcome or 'it was let go'}. Say the new one in other words.")
    fields: Fields = {"topics": _list(topics, "What it is about"), "lacks": _list(lacks, "What it lacks")}
    fields |= {"next_step": whole_words.any_(step, "The next step", longest=LONGEST), "next_on": by}
    with transaction.atomic():
        journal = Journal(owner_id)
        new = [one for one in lines if not known or one.id not in {number for number, _ in known.partners}]
        anchors = [person_queries.anchors(owner_id, one.id)[0] for one in new]
        if known:
            made = known.id
            writes.change_idea(journal, made, {name: value for name, value in fields.items() if value})
            for anchor in anchors:
                writes.join(journal, made, anchor)
        else:
            made = writes.idea(journal, said={"words": said, "begun_on": now.date(), **fields}, partners=anchors)
        words.close(journal, f"An idea: {said}", now)
    return made


def next_step(*, owner_id: int, idea_id: int, text: str, now: datetime, by: date | None = None) -> str:
    """What comes next, and by when. Raises NoSuchIdea, Over."""
    found, said = _open(owner_id, idea_id), whole_words.some(text, "The next step", longest=LONGEST)
    return _change(owner_id, found, {"next_step": said, "next_on": by}, f"Next for “{found.words}”: {said}", now)


def end(*, owner_id: int, idea_id: int, now: datetime, outcome: str = "") -> str:
    """It was done, and something came of it; without a word, it is let go. Raises NoSuchIdea, Over."""
    found, said = _open(owner_id, idea_id), whole_words.any_(outcome, "What came of it", longest=LONGEST)
    summary = f"“{found.words}”: {said}" if said else f"Let go: {found.words}"
    return _change(owner_id, found, {"closed_on": now.date(), "outcome": said}, summary, now)


def join(*, owner_id: int, idea_id: int, person_id: int, now: datetime) -> str:
    """Somebody is in on it. Raises NoSuchIdea, Over."""
    found, line = _open(owner_id, idea_id), people.line_of(owner_id, person_id)
    if line.standing == "own":
        raise Refused("You are in on your own ideas; name the others.")
    summary = f"{line.name} is in on “{found.words}”"
    with transaction.atomic():
        journal = Journal(owner_id)
        if person_id not in {number for number, _ in found.partners}:
            writes.join(journal, idea_id, person_queries.anchors(owner_id, person_id)[0])
        words.close(journal, summary, now)
    return summary


def leave(*, owner_id: int, idea_id: int, person_id: int, now: datetime) -> str:
    """Somebody is not in on it any more. Raises NoSuchIdea, Over."""
    found, line = _open(owner_id, idea_id), people.line_of(owner_id, person_id)
    summary = f"{line.name} is not in on “{found.words}”"
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.leave(journal, idea_id, person_queries.anchors(owner_id, person_id))
        words.close(journal, summary, now)
    return summary


def _change(owner_id: int, found: IdeaLine, said: Fields, summary: str, now: datetime) -> str:
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.change_idea(journal, found.id, said)
        journal.close(summary, now=now)
    return summary


def _open(owner_id: int, idea_id: int) -> IdeaLine:
    found = ideas.numbered(owner_id=owner_id, idea_id=idea_id)
    if not found.is_open:
        raise Over
    return found


def _list(text: str, what: str) -> str:
    return ", ".join(ideas.terms(whole_words.any_(text, what, longest=LONGEST)))
