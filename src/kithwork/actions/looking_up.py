"""The owner looks up to somebody, and says why; how many follow them is nowhere asked."""

from datetime import datetime
from typing import Final

from django.db import transaction

from kithwork.actions import people, whole_words, words
from kithwork.domain.errors import Refused
from kithwork.store.queries import person as person_queries
from kithwork.store.queries.learning import LOOKS_UP
from kithwork.store.writes import words as writes
from kithwork.store.writes.changes import Journal

LONGEST: Final = 300


def say(*, owner_id: int, person_id: int, why: str, now: datetime) -> str:
    """Why the owner looks up to somebody; without words they do not any more. Returns it as a sentence. Raises NobodyOfThatName."""
    line = people.line_of(owner_id, person_id)
    if line.standing == "own":
        raise Refused("That is you.")
    said = whole_words.any_(why, "Why you look up to somebody", longest=LONGEST)
    summary = f"You look up to {line.name}: {said}" if said else f"{line.name} is not on the list of those to whom you look up any more"
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.set_field(journal, person_queries.anchors(owner_id, person_id), LOOKS_UP, said)
        words.close(journal, summary, now)
    return summary
