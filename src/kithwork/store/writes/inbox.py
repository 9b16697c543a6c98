"""Lines that wait for the owner's yes."""

from collections.abc import Sequence
from datetime import date

from kithwork.store import models
from kithwork.store.writes.changes import Journal


def wait(owner_id: int, lines: Sequence[tuple[str, str, date, str]]) -> int:
    """Lines by key, with their words, day and file; one that was read before, settled or not, is not read again. Returns how many are new."""
    known = set(models.WaitingLine.objects.filter(owner_id=owner_id).values_list("key", flat=True))
    fresh = {key: (words, on, file) for key, words, on, file in lines if key not in known}
    models.WaitingLine.objects.bulk_create(
        [models.WaitingLine(owner_id=owner_id, key=key, words=words, said_on=on, file=file) for key, (words, on, file) in fresh.items()]
    )
    return len(fresh)


def settle(journal: Journal, line_id: int) -> None:
    """The owner kept it, or let it go."""
    journal.update(models.WaitingLine, line_id, is_settled=True)
