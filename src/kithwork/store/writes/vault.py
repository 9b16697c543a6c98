"""What a vault changes that nothing else does: notes in other words, and notes that go. Through a journal, so that it can be taken back."""

from collections.abc import Sequence

from kithwork.store import models
from kithwork.store.writes.changes import Journal


def note(journal: Journal, note_id: int, words: str) -> None:
    """A note about somebody, in other words; who told it stays."""
    journal.update(models.Note, note_id, words=words)


def drop_note(journal: Journal, note_id: int) -> None:
    """A note about somebody goes."""
    journal.delete(models.Note, note_id)


def event_note(journal: Journal, note_id: int, words: str) -> None:
    """A line that was captured at an event, in other words."""
    journal.update(models.EventNote, note_id, words=words)


def drop_event_note(journal: Journal, note_id: int) -> None:
    """A line that was captured at an event goes."""
    journal.delete(models.EventNote, note_id)


def remove_topic(journal: Journal, anchors: Sequence[int], topic: str) -> None:
    """A topic goes off somebody."""
    rows = models.TopicOf.objects.filter(owner_id=journal.owner_id, anchor_id__in=anchors, topic=topic)
    for row_id in list(rows.values_list("id", flat=True)):
        journal.delete(models.TopicOf, row_id)
