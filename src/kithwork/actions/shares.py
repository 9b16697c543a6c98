"""What was passed on to whom: remembered, so that the same never goes to anybody twice, and told what became of it."""

from datetime import datetime
from typing import Final

from django.db import transaction

from kithwork.actions import asking, beliefs, guardrails, needs, people, whole_words
from kithwork.actions.things import Fit, NothingToShare, Thing, fits, listed, thing
from kithwork.domain.asking import WordKind
from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import NotFound, Refused
from kithwork.store.queries import person as person_queries
from kithwork.store.queries import shares as queries
from kithwork.store.writes import giving
from kithwork.store.writes.changes import Journal

__all__ = ["Fit", "NothingToShare", "Thing", "fits", "listed", "thing"]

LONGEST_OUTCOME: Final = 300


class SharedAlready(Refused):
    """They had that from you already."""


class NoSuchShare(NotFound):
    """Nothing was passed on under that number. `kith share list` shows what was."""


def pass_on(*, owner_id: int, of: Thing, person_id: int, now: datetime) -> int:
    """Remember that it went to somebody, a word unasked; returns its number. Raises SharedAlready, NobodyOfThatName, guardrails.Held."""
    line = people.line_of(owner_id, person_id)
    if line.standing == "own":
        raise Refused("That is you.")
    before = next((one for one in queries.of_thing(owner_id, of.key) if one.person_id == person_id), None)
    if before:
        raise SharedAlready(f"{line.name} had that from you on {day_in_words(before.on)}.")
    with transaction.atomic():
        guardrails.before_word(owner_id=owner_id, person_id=person_id, kind=WordKind.SHARE, now=now)
        journal, anchors = Journal(owner_id), person_queries.anchors(owner_id, person_id)
        asking.mark_sent(journal, anchors, kind=WordKind.SHARE, on=now.date(), now=now)
        made = giving.pass_on(journal, anchors[0], of.key, thing=of.name, words=of.words[:300], on=now.date())
        journal.close(f"Passed on to {line.name}: {needs.short(of.name)}", now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return made


def tell(*, owner_id: int, share_id: int, outcome: str, now: datetime) -> str:
    """What became of it; returns it as a sentence. Raises NoSuchShare."""
    found = queries.numbered(owner_id, share_id)
    if not found:
        raise NoSuchShare
    said = whole_words.any_(outcome, "What became of it", longest=LONGEST_OUTCOME)
    with transaction.atomic():
        journal = Journal(owner_id)
        giving.tell_outcome(journal, share_id, said)
        summary = f"What became of it, {found.person}: {said}" if said else f"Nothing is known of what became of it, {found.person}"
        journal.close(summary, now=now)
    return summary
