"""The owner says how near they want somebody, and how often they want to be in touch; or lets that go."""

from datetime import datetime

from django.db import transaction

from kithwork.actions import closeness as closeness_reading
from kithwork.actions import people, words
from kithwork.domain import spans
from kithwork.domain.closeness import Closeness
from kithwork.domain.errors import Refused
from kithwork.engines import closeness as engine
from kithwork.store.queries import closeness as queries
from kithwork.store.queries import person as person_queries
from kithwork.store.writes import words as writes
from kithwork.store.writes.changes import Journal


class NoSuchCloseness(Refused):
    """People are kept inner, close, active or wide."""

    exit_code = 2


class NotAnInterval(Refused):
    """That is no interval; write 10d, 6w, 3m, 1y or “six weeks”, ten years at most."""

    exit_code = 2


class ShorterThanIdeal(Refused):
    """The longest interval cannot be shorter than the ideal one."""

    exit_code = 2


class TheOwner(Refused):
    """That is you."""


def keep(*, owner_id: int, person_id: int, closeness: str, now: datetime, every: str = "", at_most: str = "") -> str:
    """Keep somebody near; returns the owner's promise as a sentence. Raises NoSuchCloseness, NotAnInterval, ShorterThanIdeal, TheOwner."""
    if closeness not in set(Closeness):
        raise NoSuchCloseness
    line, every_days, at_most_days = people.line_of(owner_id, person_id), days_of(every), days_of(at_most)
    if line.standing == "own":
        raise TheOwner
    wanted = closeness_reading.holding(owner_id, Closeness(closeness), every_days, at_most_days)
    if wanted.at_most < wanted.every:
        raise ShorterThanIdeal
    with transaction.atomic():
        journal, anchors = Journal(owner_id), person_queries.anchors(owner_id, person_id)
        writes.keep(journal, anchors, closeness=closeness, every_days=every_days, at_most_days=at_most_days)
        if journal.rows:
            words.close(journal, f"Kept {line.name} {closeness}", now)
    latest = spans.in_words(wanted.at_most)
    said = f"{line.name} is kept {closeness}: you want to be in touch about {spans.every(wanted.every)}, and after {latest} at the latest."
    return f"{said} {engine.crowded((Closeness(row.closeness) for row in queries.kept(owner_id)), Closeness(closeness))}".rstrip()


def let_go(*, owner_id: int, person_id: int, now: datetime) -> bool:
    """Want nothing of the kind any more; False when nothing was said."""
    line = people.line_of(owner_id, person_id)
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.let_go(journal, person_queries.anchors(owner_id, person_id))
        if journal.rows:
            words.close(journal, f"No longer keeps {line.name} near", now)
    return bool(journal.rows)


def days_of(text: str) -> int | None:
    """The days of an interval as it is typed; nothing where nothing is. Raises NotAnInterval."""
    if not text.strip():
        return None
    days = spans.days_of(text)
    if days is None:
        raise NotAnInterval(f"“{text.strip()}” is no interval; write 10d, 6w, 3m, 1y or “six weeks”, ten years at most.")
    return days
