"""The owner writes a guide in their own words, gets the original back, adds one of their own, or drops it."""

import re
from datetime import datetime
from typing import Final

from django.db import transaction

from kithwork.actions import playbooks, whole_words
from kithwork.domain.errors import Refused
from kithwork.engines import playbooks as engine
from kithwork.store.queries import playbooks as queries
from kithwork.store.writes import playbooks as writes
from kithwork.store.writes.changes import Journal

TITLE: Final = 80
LONGEST: Final = 8000  # letters of a guide
_KEY: Final = 40


class NotYours(Refused):
    """That playbook stands as it came with Kithwork; there is nothing of yours in it."""


def write(*, owner_id: int, key: str, text: str, now: datetime, title: str = "") -> str:
    """The owner's words in the place of a guide's; returns what happened. Raises playbooks.NoSuchPlaybook."""
    found, said = playbooks.named(owner_id=owner_id, key=key), _words(text)
    named = whole_words.some(title, "A title", longest=TITLE) if title.strip() else found.title
    original = engine.ours().get(found.key)
    if original and (original.title, original.words) == (named, said):
        return back(owner_id=owner_id, key=found.key, now=now) if found.changed_on else f"{found.title} is as it was"
    summary = f"Your words stand in the playbook “{named}”"
    with transaction.atomic():
        journal = Journal(owner_id)
        if (found.title, found.words) != (named, said):
            writes.put(journal, found.key, title=named, words=said, on=now.date())
            journal.close(summary, now=now)
    return summary


def add(*, owner_id: int, title: str, text: str, now: datetime) -> str:
    """A guide of the owner's own; returns its key."""
    named, said = whole_words.some(title, "A title", longest=TITLE), _words(text)
    taken = {one.key for one in playbooks.listed(owner_id=owner_id)}
    if any(one.title.casefold() == named.casefold() for one in playbooks.listed(owner_id=owner_id)):
        raise Refused(f"There is a playbook “{named}” already; `kith playbook edit` changes it.")
    bare = re.sub(r"[^a-z0-9]+", "-", named.casefold()).strip("-")[: _KEY - 4].rstrip("-") or "own"
    key = next(one for n in range(1, len(taken) + 3) if (one := bare if n == 1 else f"{bare}-{n}") not in taken)
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.put(journal, key, title=named, words=said, on=now.date())
        journal.close(f"A playbook of your own: {named}", now=now)
    return key


def back(*, owner_id: int, key: str, now: datetime) -> str:
    """The original is there again; one of the owner's own goes. Returns what happened. Raises playbooks.NoSuchPlaybook, NotYours."""
    found = playbooks.named(owner_id=owner_id, key=key)
    row = next((one for one in queries.own(owner_id) if one.key == found.key), None)
    if row is None:
        raise NotYours
    summary = f"“{engine.ours()[found.key].title}” stands as it came with Kithwork" if found.is_ours else f"Dropped your playbook “{found.title}”"
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.drop(journal, row.id)
        journal.close(summary, now=now)
    return summary


def _words(text: str) -> str:
    said = "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").strip().split("\n"))
    if not any(ch.isalnum() for ch in said):
        raise Refused("A playbook needs words.")
    if len(said) > LONGEST:
        raise Refused(f"A playbook has {LONGEST:,} letters at most; this one has {len(said):,}.")
    return said
