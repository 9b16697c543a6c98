"""Candidates and positions, written through a journal so that they can be taken back; and forgotten so that nothing can."""

from collections.abc import Collection, Sequence
from datetime import date

from kithwork.store import models
from kithwork.store.writes.changes import Fields, Journal


def keep(journal: Journal, anchors: Sequence[int], fields: Fields) -> int:
    """Somebody is kept in mind, in place of what was kept of them before; returns its number."""
    known = models.Candidate.objects.filter(owner_id=journal.owner_id, anchor_id__in=anchors).values_list("id", flat=True).first()
    if known is None:
        return journal.insert(models.Candidate, anchor_id=anchors[0], **fields)
    journal.update(models.Candidate, known, **fields)
    return known


def move(journal: Journal, candidate_id: int, *, step: str, on: date, words: str) -> None:
    """What became of somebody."""
    journal.insert(models.CandidateMove, candidate_id=candidate_id, step=step, on=on, words=words)


def forget(owner_id: int, anchors: Collection[int]) -> None:
    """Whoever asks to be forgotten is: the rows go, and so does what the journal remembers of them under any number, which no undo brings back."""
    rows, changes = models.Candidate.objects.filter(owner_id=owner_id, anchor_id__in=anchors), models.Change.objects.filter(owner_id=owner_id)
    gone = set(rows.values_list("id", flat=True))
    for change in changes.iterator():
        gone |= {row[1] for row in change.rows if row[0] == "Candidate" and _says(row, "anchor_id", anchors)}
    rows.delete()
    for change in changes.iterator():
        kept = [row for row in change.rows if not _is_of(row, gone)]
        if len(kept) != len(change.rows):
            change.rows, change.summary = kept, "Something about a candidate who was forgotten"
            change.is_undone = change.is_undone or not kept
            change.save()


def _is_of(row: Sequence[object], gone: Collection[object]) -> bool:
    return (row[0] == "Candidate" and row[1] in gone) or (row[0] == "CandidateMove" and _says(row, "candidate_id", gone))


def _says(row: Sequence[object], name: str, values: Collection[object]) -> bool:
    return any(isinstance(side, dict) and side.get(name) in values for side in row[2:])


def open_position(journal: Journal, words: str, *, topics: str, on: date) -> int:
    """A position is open; the one of these words is opened again, or asks for these topics too. Returns its number."""
    found = models.Position.objects.filter(owner_id=journal.owner_id, words=words).values_list("id", "closed_on", "topics").first()
    if found is None:
        return journal.insert(models.Position, words=words, topics=topics, opened_on=on)
    if found[1] is not None:
        journal.update(models.Position, found[0], topics=topics, opened_on=on, closed_on=None)
    else:
        more = dict.fromkeys(part for part in (*found[2].split(", "), *topics.split(", ")) if part)
        journal.update(models.Position, found[0], topics=", ".join(more))
    return found[0]


def close_position(journal: Journal, position_id: int, *, on: date) -> None:
    """It is filled, or is no more."""
    journal.update(models.Position, position_id, closed_on=on)
