"""Whose network it is: it begins, and its owner has a name; what is claimed stands in `claims`."""

from datetime import datetime

from django.db import transaction

from kithwork.actions import names
from kithwork.store import machine
from kithwork.store.queries import owners
from kithwork.store.writes import owners as writes
from kithwork.store.writes.changes import Journal


def begin(*, now: datetime, name: str = "") -> int:
    """The owner of this network, made when nobody has begun it yet. Raises names.NameTooLong."""
    name = names.in_one_line(name)
    with transaction.atomic():
        found = owners.only()
        if found is None:
            return writes.make(name=name, zone=machine.zone(), now=now)
        if name:
            rename(owner_id=found, name=name, now=now)
        return found


def rename(*, owner_id: int, name: str, now: datetime) -> None:
    """What the owner wants to be called; nothing, for what sources say. Raises names.NameTooLong."""
    clean = names.in_one_line(name)
    with transaction.atomic():
        journal = Journal(owner_id)
        journal.call_owner(clean)
        journal.close(f"You are called {clean}" if clean else "You are called as sources say", now=now)
