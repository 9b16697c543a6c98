"""Promises, mine and theirs."""

from datetime import date, datetime

from django.db import transaction

from kithwork.actions import beliefs, people
from kithwork.domain.errors import NotFound, Refused
from kithwork.store.queries import person, promises
from kithwork.store.writes import words
from kithwork.store.writes.changes import Journal


class NoSuchPromise(NotFound):
    """There is no such promise."""


def add(*, owner_id: int, person_id: int, text: str, is_mine: bool, now: datetime, due_on: date | None = None) -> int:
    """What one of two said they would do; returns the promise's number."""
    if not text.strip():
        raise Refused("A promise needs words.")
    with transaction.atomic():
        journal = Journal(owner_id)
        anchor = person.anchors(owner_id, person_id)[0]
        made = words.add_promise(journal, anchor, is_mine=is_mine, words=text.strip(), made_on=now.date(), due_on=due_on)
        who = people.line_of(owner_id, person_id).name
        journal.close(f"Promised {who}: {text.strip()}" if is_mine else f"{who} promised: {text.strip()}", now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return made


def settle(*, owner_id: int, promise_id: int, said: str, now: datetime) -> str:
    """A promise was `kept`, let go (`dropped`), or is `open` again; returns what happened. Raises NoSuchPromise."""
    found = next((line for line in promises.promises(owner_id) if line.id == promise_id), None)
    if not found:
        raise NoSuchPromise
    with transaction.atomic():
        journal = Journal(owner_id)
        words.settle_promise(journal, promise_id, kept_on=now.date() if said == "kept" else None, is_dropped=said == "dropped")
        summary = {"kept": "Kept", "dropped": "Let go", "open": "Open again"}[said] + f": {found.words} ({found.person})"
        journal.close(summary, now=now)
    return summary
