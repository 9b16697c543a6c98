"""The interviewer's chair: candidates are kept in mind only with their consent, in words and with reasons, and told of a position that opens."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from django.db import transaction

from kithwork.actions import asking, in_mind, people, whole_words, words
from kithwork.domain.errors import Guarded, NotFound, Refused
from kithwork.domain.interviews import CANDIDATE_SAID, CandidateStep
from kithwork.store.queries import candidates as queries
from kithwork.store.queries import person as person_queries
from kithwork.store.writes import candidates as writes
from kithwork.store.writes.changes import Fields, Journal

LONGEST: Final = 500


class NoConsent(Guarded):
    """Nobody is kept as a candidate without their consent: say when they gave it, and how."""


class NoSuchPosition(NotFound):
    """There is no open position of that number. `kith candidate positions` lists them."""


class NoSuchStep(Refused):
    """A candidate is told, says yes or no, or is hired."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Kept:
    """What the owner keeps in mind of a candidate, and the consent to it."""

    position: str
    reasons: str
    consent_how: str
    consent_on: date | None
    seen_on: date | None = None
    attitude: str = ""
    curiosity: str = ""
    topics: Sequence[str] = ()


def keep(*, owner_id: int, person_id: int, of: Kept, now: datetime) -> int:
    """Somebody is kept in mind; who is already is told of anew. Returns their number. Raises NoConsent, asking.StillToCome."""
    line, today = people.line_of(owner_id, person_id), now.date()
    if line.standing == "own":
        raise Refused("That is you.")
    if of.consent_on is None or not of.consent_how.strip():
        raise NoConsent
    seen = of.seen_on or today
    if of.consent_on > today or seen > today:
        raise asking.StillToCome
    fields: Fields = {
        "position": whole_words.some(of.position, "The position", longest=LONGEST),
        "reasons": whole_words.some(of.reasons, "The reason to keep them in mind", longest=LONGEST),
        "attitude": whole_words.any_(of.attitude, "Their attitude", longest=LONGEST),
        "curiosity": whole_words.any_(of.curiosity, "Their curiosity", longest=LONGEST),
        "topics": whole_words.any_(_topics(of.topics), "Topics", longest=LONGEST),
        "seen_on": seen,
        "consent_on": of.consent_on,
        "consent_how": whole_words.some(of.consent_how, "How they agreed", longest=LONGEST),
    }
    with transaction.atomic():
        journal = Journal(owner_id)
        made = writes.keep(journal, person_queries.anchors(owner_id, person_id), fields)
        words.close(journal, f"Keeping {line.name} in mind", now)
    return made


def _topics(topics: Sequence[str]) -> str:
    said = (" ".join(part.split()) for topic in topics for part in topic.split(","))
    return ", ".join(dict.fromkeys(filter(None, said)))


def step(*, owner_id: int, candidate_id: int, step: str, now: datetime, text: str = "", on: date | None = None) -> str:
    """What became of somebody; returns what happened. Raises NoSuchCandidate, NoSuchStep, asking.StillToCome."""
    if step not in set(CandidateStep):
        raise NoSuchStep
    found, day, what = in_mind.numbered(owner_id=owner_id, candidate_id=candidate_id), on or now.date(), CandidateStep(step)
    if day > now.date():
        raise asking.StillToCome
    said = whole_words.any_(text, "What is said of it", longest=LONGEST)
    summary = f"{found.person}: {CANDIDATE_SAID[what]}"
    if found.steps and (found.steps[-1].step, found.steps[-1].on) == (what, day):
        return summary
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.move(journal, candidate_id, step=what, on=day, words=said)
        words.close(journal, summary, now)
    return summary


def forget(*, owner_id: int, candidate_id: int) -> str:
    """Somebody asked to be forgotten as a candidate: nothing of it stays here, not even what was undone, and no undo brings it back.

    Raises NoSuchCandidate.
    """
    anchor = queries.anchor_of(owner_id, candidate_id)
    if anchor is None:
        raise in_mind.NoSuchCandidate
    person_id = person_queries.person_of(owner_id, anchor)
    with transaction.atomic():
        writes.forget(owner_id, {anchor, *(person_queries.anchors(owner_id, person_id) if person_id else ())})
    return f"Nothing is kept of {people.line_of(owner_id, person_id).name if person_id else 'them'} as a candidate any more"


def open_position(*, owner_id: int, text: str, now: datetime, topics: Sequence[str] = (), on: date | None = None) -> int:
    """A position is open where the owner hires; returns its number. Raises asking.StillToCome."""
    said, day = whole_words.some(text, "A position", longest=LONGEST), on or now.date()
    if day > now.date():
        raise asking.StillToCome
    with transaction.atomic():
        journal = Journal(owner_id)
        made = writes.open_position(journal, said, topics=_topics(topics), on=day)
        journal.close(f"A position is open: {said}", now=now)
    return made


def close_position(*, owner_id: int, position_id: int, now: datetime) -> str:
    """It is filled, or is no more; returns what happened. Raises NoSuchPosition."""
    found = next((one for one in in_mind.positions(owner_id=owner_id) if one.id == position_id), None)
    if not found:
        raise NoSuchPosition
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.close_position(journal, position_id, on=now.date())
        journal.close(f"The position is closed: {found.words}", now=now)
    return f"The position is closed: {found.words}"
