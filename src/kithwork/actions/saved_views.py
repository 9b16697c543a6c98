"""Questions to the people page, kept under names."""

from datetime import datetime

from django.db import transaction

from kithwork.domain.errors import NotFound, Refused
from kithwork.store.queries import filters, people
from kithwork.store.writes import words
from kithwork.store.writes.changes import Journal


class NoSuchView(NotFound):
    """There is no saved view of that number."""


class NothingToSave(Refused):
    """A saved view needs a name and a question."""


def save(*, owner_id: int, name: str, query: str, now: datetime) -> None:
    """Keep a question under a name; the same name again takes the place of the old one. Raises NothingToSave, filters.BadQuery."""
    clean, asked = " ".join(name.split()), " ".join(query.split())
    if not clean or not asked:
        raise NothingToSave
    filters.parse(asked)
    with transaction.atomic():
        journal = Journal(owner_id)
        words.save_view(journal, name=clean, query=asked)
        journal.close(f"Saved the view “{clean}”", now=now)


def forget(*, owner_id: int, view_id: int, now: datetime) -> None:
    """A saved view goes. Raises NoSuchView."""
    name = next((name for number, name, _ in people.saved_views(owner_id) if number == view_id), None)
    if name is None:
        raise NoSuchView
    with transaction.atomic():
        journal = Journal(owner_id)
        words.forget_view(journal, view_id)
        journal.close(f"Forgot the view “{name}”", now=now)
