"""Artifacts, who noticed them and what came of that, written through a journal so that it can be taken back."""

from collections.abc import Iterable
from datetime import date

from kithwork.store import models
from kithwork.store.writes.changes import Fields, Journal
from kithwork.store.writes.mentoring import key_of


def add(journal: Journal, said: Fields) -> int:
    """Something that the owner made; returns its number."""
    taken = frozenset(models.Artifact.objects.filter(owner_id=journal.owner_id).values_list("key", flat=True))
    return journal.insert(models.Artifact, key=key_of(f"{said['kind']}|{said['title']}|{said['on']}", taken), **said)


def change(journal: Journal, artifact_id: int, said: Fields) -> None:
    """The same, in other words."""
    journal.update(models.Artifact, artifact_id, **said)


def drop(journal: Journal, artifact_id: int) -> None:
    """It goes, with who noticed it and what came of it; a piece of which it came, and stories that it proved, stay."""
    for table in (models.Noticing, models.ArtifactLed, models.StoryArtifact):
        for row_id in table._default_manager.filter(owner_id=journal.owner_id, artifact_id=artifact_id).values_list("pk", flat=True):
            journal.delete(table, row_id)
    for piece_id in models.Piece.objects.filter(owner_id=journal.owner_id, artifact_id=artifact_id).values_list("id", flat=True):
        journal.update(models.Piece, piece_id, artifact_id=None)
    journal.delete(models.Artifact, artifact_id)


def decline(journal: Journal, key: str) -> None:
    """What was proposed is none; it is not proposed again."""
    journal.put(models.ArtifactNo, {"key": key})


def notice(journal: Journal, artifact_id: int, anchor_id: int, *, on: date, place: str, words: str) -> int:
    """Somebody noticed it; returns the number of that."""
    return journal.insert(models.Noticing, artifact_id=artifact_id, anchor_id=anchor_id, on=on, place=place, words=words)


def forget_noticing(journal: Journal, noticing_id: int) -> None:
    """They did not."""
    journal.delete(models.Noticing, noticing_id)


def came(journal: Journal, artifact_id: int, said: Fields) -> int:
    """Something came of it; returns the number of that."""
    return journal.insert(models.ArtifactLed, artifact_id=artifact_id, **said)


def forget_came(journal: Journal, came_id: int) -> None:
    """It did not."""
    journal.delete(models.ArtifactLed, came_id)


def prove(journal: Journal, artifact_id: int, story_ids: Iterable[int]) -> None:
    """It proves these stories, and no others."""
    there = dict(models.StoryArtifact.objects.filter(owner_id=journal.owner_id, artifact_id=artifact_id).values_list("story_id", "id"))
    wanted = set(story_ids)
    for story_id in sorted(wanted - there.keys()):
        journal.insert(models.StoryArtifact, story_id=story_id, artifact_id=artifact_id)
    for story_id in sorted(there.keys() - wanted):
        journal.delete(models.StoryArtifact, there[story_id])
