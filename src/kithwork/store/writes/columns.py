"""What the owner says of the columns of a table, written through a journal so that it can be taken back."""

from kithwork.store import models
from kithwork.store.writes.changes import Journal


def say(journal: Journal, *, header: str, name: str, meaning: str) -> None:
    """A column means this; nothing takes the owner's word back."""
    if meaning:
        journal.put(models.ColumnMapping, {"header": header, "name": name}, meaning=meaning)
        return
    where = {"owner_id": journal.owner_id, "header": header, "name": name}
    for row_id in models.ColumnMapping.objects.filter(**where).values_list("id", flat=True):
        journal.delete(models.ColumnMapping, row_id)
