"""The owner keeps something to learn from that somebody gave them, and says how far they are with it."""

from datetime import date, datetime
from pathlib import Path
from typing import Final

from django.db import transaction

from kithwork.actions import asking, people, resources, shares, skills, whole_words, words
from kithwork.domain.errors import Refused
from kithwork.domain.learning import STATES_SAID, ResourceSource, ResourceState
from kithwork.store.queries import learning as queries
from kithwork.store.queries import person as person_queries
from kithwork.store.queries.learning import ResourceLine
from kithwork.store.writes import learning as writes
from kithwork.store.writes.changes import Fields, Journal

LONGEST: Final = 300


class NoSuchState(Refused):
    """A resource is to-read, reading, used or let-go."""

    exit_code = 2


def keep(
    *, owner_id: int, text: str, now: datetime, person_id: int | None = None, skill_id: int | None = None, about: str = "", on: date | None = None,
    folder: Path | None = None,
) -> int:  # fmt: skip
    """A web address, a file (its name and what is in it, where `folder` says from where to look) or words; the same once more takes what is new.

    Returns its number. Raises shares.NothingToShare, skills.NoSuchSkill, asking.StillToCome.
    """
    thing, day = shares.thing(text, folder=folder), on or now.date()
    said = whole_words.any_(about, "What it is about", longest=LONGEST)
    if day > now.date():
        raise asking.StillToCome
    if skill_id is not None:
        skills.numbered(owner_id=owner_id, skill_id=skill_id)
    name = people.line_of(owner_id, person_id).name if person_id is not None else ""
    known = next((one for one in queries.resources(owner_id) if one.key == thing.key), None)
    fields: Fields = {"thing": thing.name}
    if not known:
        fields |= {"source": ResourceSource.TYPED, "got_on": day, "state": ResourceState.TO_READ, "state_on": day}
    elif known.state is ResourceState.LET_GO:
        fields |= {"state": ResourceState.TO_READ, "state_on": now.date()}
    if person_id is not None and not (known and known.person_id == person_id):
        fields["anchor_id"] = person_queries.anchors(owner_id, person_id)[0]
    if skill_id is not None:
        fields["goal_id"] = skill_id
    if said:
        fields["words"] = said
    return _write(owner_id, thing.key, fields, f"To learn from{f', of {name}' if name else ''}: {thing.name}", now)


def take(*, owner_id: int, key: str, now: datetime, state: str = ResourceState.TO_READ, skill_id: int | None = None) -> int:
    """What lies about is kept, or let go for good; returns its number. Raises resources.NoSuchResource, NoSuchState, skills.NoSuchSkill."""
    found, said = resources.found_as(owner_id=owner_id, key=key), _state(state)
    if skill_id is not None:
        skills.numbered(owner_id=owner_id, skill_id=skill_id)
    anchor = person_queries.anchors(owner_id, found.person_id)[0]
    days: Fields = {"got_on": found.got_on, "state": said, "state_on": now.date() if said is not ResourceState.TO_READ else found.got_on}
    fields: Fields = {"thing": found.thing, "anchor_id": anchor, "goal_id": skill_id, "words": found.words, "source": found.source, **days}
    return _write(
        owner_id, found.key, fields, f"{'Let go' if said is ResourceState.LET_GO else 'To learn from'}, of {found.person}: {found.thing}", now
    )


def move(*, owner_id: int, resource_id: int, state: str, now: datetime, text: str = "", on: date | None = None) -> str:
    """How far the owner is with it, and what it gave; returns it as a sentence. Raises resources.NoSuchResource, NoSuchState, asking.StillToCome."""
    found, said, day = resources.numbered(owner_id=owner_id, resource_id=resource_id), _state(state), on or now.date()
    if day > now.date():
        raise asking.StillToCome
    gave = whole_words.any_(text, "What it gave", longest=LONGEST)
    fields: Fields = {"state": said, "state_on": found.state_on if said is found.state and on is None else day}
    if gave:
        fields["outcome"] = gave
    summary = f"{STATES_SAID[said].capitalize()}: {found.thing}{f' ({gave})' if gave else ''}"
    _change(owner_id, found, fields, summary, now)
    return summary


def _change(owner_id: int, found: ResourceLine, fields: Fields, summary: str, now: datetime) -> None:
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.change_resource(journal, found.id, fields)
        words.close(journal, summary, now)


def _write(owner_id: int, key: str, fields: Fields, summary: str, now: datetime) -> int:
    with transaction.atomic():
        journal = Journal(owner_id)
        made = writes.resource(journal, key, fields)
        words.close(journal, summary, now)
    return made


def _state(text: str) -> ResourceState:
    if text not in set(ResourceState):
        raise NoSuchState
    return ResourceState(text)
