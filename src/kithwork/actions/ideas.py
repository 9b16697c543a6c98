"""Ideas to do together: with whom, what comes next and when, who else could join and why, and what came of each."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from kithwork.actions import seeking
from kithwork.domain.errors import NotFound
from kithwork.engines import partners as engine
from kithwork.store.queries import mentoring as queries
from kithwork.store.queries import people as people_queries
from kithwork.store.queries.mentoring import IdeaLine
from kithwork.store.queries.people import PersonLine

TERMS: Final = 6  # of what an idea is about, or lacks


class NoSuchIdea(NotFound):
    """There is no idea of that number. `kith idea` lists them."""


@dataclass(frozen=True, slots=True)
class Could:
    """Somebody who could join, and why, as sentences."""

    person: PersonLine
    why: tuple[str, ...]


def listed(*, owner_id: int, is_open: bool = True) -> list[IdeaLine]:
    """Ideas that are still to be done, or all; what comes next first."""
    return [one for one in queries.ideas(owner_id) if one.is_open or not is_open]


def numbered(*, owner_id: int, idea_id: int) -> IdeaLine:
    """The idea of this number. Raises NoSuchIdea."""
    found = next((one for one in queries.ideas(owner_id) if one.id == idea_id), None)
    if not found:
        raise NoSuchIdea
    return found


def could_join(*, owner_id: int, line: IdeaLine, now: datetime) -> list[Could]:
    """Who brings what the idea lacks, or cares for what it is about; each with what says so."""
    today = now.date()
    lacks = {term: seeking.skilled(owner_id=owner_id, term=term, today=today) for term in terms(line.lacks)}
    about = {term: seeking.caring(owner_id=owner_id, term=term, today=today) for term in terms(line.topics)}
    ids = sorted({number for found in (*lacks.values(), *about.values()) for number in found})
    lines = {
        number: one
        for number, one in people_queries.by_ids(owner_id, ids).items()
        if one.standing == "known" and not one.is_archived and not one.is_do_not_contact
    }
    without = {number for number, _ in line.partners} | (set(ids) - set(lines))
    near = {number: seeking.nearness(one) for number, one in lines.items()}
    return [Could(lines[one.person_id], _why(one)) for one in engine.choose(lacks, about, nearness=near, without=without)]


def _why(one: engine.Partner) -> tuple[str, ...]:
    brought = [f"Brings {term}, which you lack: {evidence}." for term, evidence in one.brings]
    return (*brought, *(f"Cares for {term}: {evidence}." for term, evidence in one.shares))


def terms(text: str) -> tuple[str, ...]:
    """What stands between commas, each once."""
    return tuple(dict.fromkeys(term for part in text.split(",") if (term := " ".join(part.split()))))[:TERMS]
