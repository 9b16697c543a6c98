"""Pieces that are to be made public, and how often, written through a journal so that it can be taken back."""

from collections.abc import Sequence
from datetime import date

from kithwork.store import models
from kithwork.store.writes.changes import Fields, Journal
from kithwork.store.writes.mentoring import key_of


def begin(journal: Journal, said: Fields, *, people: Sequence[int]) -> int:
    """A piece; returns its number."""
    taken = frozenset(models.Piece.objects.filter(owner_id=journal.owner_id).values_list("key", flat=True))
    made = journal.insert(models.Piece, key=key_of(f"{said['title']}|{said['begun_on']}", taken), **said)
    for anchor_id in people:
        journal.insert(models.PiecePerson, piece_id=made, anchor_id=anchor_id)
    return made


def change(journal: Journal, piece_id: int, said: Fields) -> None:
    """Other words, another stage, another next step."""
    journal.update(models.Piece, piece_id, **said)


def meant_for(journal: Journal, piece_id: int, anchor_id: int) -> None:
    """It is for somebody, too."""
    journal.insert(models.PiecePerson, piece_id=piece_id, anchor_id=anchor_id)


def not_for(journal: Journal, piece_id: int, anchor_ids: Sequence[int]) -> None:
    """It is not for somebody any more."""
    rows = models.PiecePerson.objects.filter(owner_id=journal.owner_id, piece_id=piece_id, anchor_id__in=anchor_ids)
    for row_id in rows.values_list("id", flat=True):
        journal.delete(models.PiecePerson, row_id)


def drop(journal: Journal, piece_id: int) -> None:
    """It goes, as if it had never been thought of; what it became stays."""
    for row_id in models.PiecePerson.objects.filter(owner_id=journal.owner_id, piece_id=piece_id).values_list("id", flat=True):
        journal.delete(models.PiecePerson, row_id)
    journal.delete(models.Piece, piece_id)


def say_pace(journal: Journal, *, times: int, span: str, on: date) -> None:
    """How often the owner wants to."""
    journal.put(models.Pace, {}, times=times, span=span, said_on=on)


def drop_pace(journal: Journal) -> None:
    """They want to be held to nothing."""
    for row_id in models.Pace.objects.filter(owner_id=journal.owner_id).values_list("id", flat=True):
        journal.delete(models.Pace, row_id)
