"""What the owner says of a community, did in it, and what became of that."""

from datetime import date, datetime
from typing import Final

from django.db import transaction

from kithwork.actions import communities, people, whole_words, words
from kithwork.domain.errors import NoSuchKind, NotFound, Refused
from kithwork.domain.events import CommunityDeed
from kithwork.store.queries import communities as queries
from kithwork.store.queries import person as person_queries
from kithwork.store.writes import communities as writes
from kithwork.store.writes.changes import Journal

_NO_SUCH_KIND: Final = "In a community one has asked, answered, shared, or took-part."


def say(*, owner_id: int, name: str, now: datetime, role: str | None = None, about: str | None = None, place: str | None = None) -> int:
    """What a group is about, where it is, and what the owner is in it; a group of that name is made when there is none. Returns its number."""
    clean = whole_words.some(name, "A community", longest=communities.LONGEST)
    known = next((one.name for one in queries.listed(owner_id) if one.name.casefold() == clean.casefold()), clean)
    said = {
        field: None if value is None else whole_words.any_(value, "That", longest=communities.LONGEST)
        for field, value in (("role", role), ("about", about), ("place", place))
    }
    with transaction.atomic():
        journal = Journal(owner_id)
        made = writes.say(journal, known, role=said["role"], about=said["about"], place=said["place"])
        journal.close(f"Said what {known} is", now=now)
    return made


def forget(*, owner_id: int, community_id: int, now: datetime) -> str:
    """It is a group like any other again, and what was done there goes; returns what happened. Raises NoSuchCommunity."""
    line = communities.of(owner_id=owner_id, community_id=community_id).line
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.forget(journal, community_id)
        words.close(journal, f"{line.name} is no community any more", now)
    return f"{line.name} is no community any more"


def did(*, owner_id: int, community_id: int, kind: str, text: str, now: datetime, person_id: int | None = None, on: date | None = None) -> int:
    """The owner asked, answered, shared or took part; returns its number. Raises NoSuchCommunity, NoSuchKind."""
    line, day = communities.of(owner_id=owner_id, community_id=community_id).line, on or now.date()
    if kind not in set(CommunityDeed):
        raise NoSuchKind(_NO_SUCH_KIND)
    if day > now.date():
        raise Refused("That day is still to come; write down what has happened.")
    said = whole_words.some(text, "That", longest=communities.LONGEST)
    anchor = person_queries.anchors(owner_id, people.line_of(owner_id, person_id).id)[0] if person_id else None
    with transaction.atomic():
        journal = Journal(owner_id)
        if not line.is_told:
            writes.say(journal, line.name, role=None, about=None, place=None)
        made = writes.step(journal, community_id, kind=kind, words=said, on=day, anchor_id=anchor)
        words.close(journal, f"{communities.DONE_SAID[CommunityDeed(kind)]} in {line.name}: {said}", now)
    return made


def came(*, owner_id: int, step_id: int, text: str, now: datetime) -> str:
    """What became of something that was done in a community; returns what happened. Raises NotFound."""
    found = next((one for one in queries.steps(owner_id) if one.id == step_id), None)
    if not found:
        raise NotFound("Nothing of that number was done in a community; `kith community show NAME` lists it.")
    said = whole_words.any_(text, "What became of it", longest=communities.LONGEST)
    summary = f"What became of “{found.words}”: {said}" if said else f"Nothing is known of what became of “{found.words}”"
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.outcome(journal, step_id, said)
        journal.close(summary, now=now)
    return summary
