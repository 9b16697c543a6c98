"""What the owner enters into the ledger: what was given and received, thanks, and with whom none is kept."""

from datetime import date, datetime
from typing import Final

from django.db import transaction

from kithwork.actions import beliefs, people
from kithwork.actions.ledgering import account
from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import NotFound, Refused, StillToCome
from kithwork.engines import ledger as engine
from kithwork.engines.ledger import Side
from kithwork.store.queries import ledger as queries
from kithwork.store.queries import person as person_queries
from kithwork.store.writes import giving, words
from kithwork.store.writes.changes import Journal

LONGEST: Final = 300


class NoKind(Refused):
    """Say in a word or two what it was: listened, review, advice, help, introduction, link."""


class NoSuchEntry(NotFound):
    """There is no line of yours with that number in the ledger. `kith ledger PERSON` shows them."""


def enter(*, owner_id: int, person_id: int, is_mine: bool, kind: str, now: datetime, text: str = "", on: date | None = None) -> str:
    """The owner gave something, or received it; returns what is kept, as a sentence. Raises NobodyOfThatName, NoKind, StillToCome."""
    line, clean = people.line_of(owner_id, person_id), engine.kind_of(kind)
    said = " ".join(text.split())
    if not clean or len(clean) > 24 or len(said) > LONGEST:
        raise NoKind
    side, day = Side.GAVE if is_mine else Side.RECEIVED, _checked(on, now)
    with transaction.atomic():
        journal = Journal(owner_id)
        giving.enter(journal, person_queries.anchors(owner_id, person_id)[0], side=side.value, kind=clean, words=said, on=day)
        sentence = f"{engine.sentence(side, clean, said)} ({line.name})"
        journal.close(f"Kept: {sentence}", now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return sentence


def thank(*, owner_id: int, person_id: int, now: datetime, on: date | None = None) -> str:
    """The owner gave thanks for whatever somebody did up to that day. Raises NobodyOfThatName, StillToCome."""
    line, day = people.line_of(owner_id, person_id), _checked(on, now)
    before = queries.thanked_on(owner_id, person_id)
    with transaction.atomic():
        journal = Journal(owner_id)
        if before is None or before < day:
            giving.enter(journal, person_queries.anchors(owner_id, person_id)[0], side=Side.THANKED.value, kind="", words="", on=day)
            journal.close(f"Thanked {line.name}", now=now)
            beliefs.refresh(owner_id=owner_id, now=now)
    return f"Thanked {line.name} for everything up to {day_in_words(day)}"


def strike(*, owner_id: int, entry_id: int, now: datetime) -> str:
    """A line that the owner wrote goes; returns what it was. Raises NoSuchEntry."""
    found = queries.numbered(owner_id, entry_id)
    if not found:
        raise NoSuchEntry
    with transaction.atomic():
        journal = Journal(owner_id)
        giving.strike(journal, entry_id)
        summary = f"Struck out of the ledger: {found.kind or 'thanks'} ({found.person})"
        journal.close(summary, now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return summary


def exempt(*, owner_id: int, person_id: int, is_exempt: bool, now: datetime) -> str:
    """Of somebody, family perhaps, no ledger is to be kept; or it is again. What was written stays on file. Raises NobodyOfThatName."""
    line = people.line_of(owner_id, person_id)
    with transaction.atomic():
        journal = Journal(owner_id)
        words.set_field(journal, person_queries.anchors(owner_id, person_id), account.EXEMPT, "yes" if is_exempt else "")
        summary = f"{'No ledger is kept' if is_exempt else 'A ledger is kept again'} between you and {line.name}"
        if journal.rows:
            journal.close(summary, now=now)
            beliefs.refresh(owner_id=owner_id, now=now)
    return summary


def _checked(on: date | None, now: datetime) -> date:
    day = on or now.date()
    if day > now.date():
        raise StillToCome(f"{day_in_words(day)} is still to come; say when it was.")
    return day
