"""The owner's journal. A mention of a person hangs on an identity; one of an event or an opportunity names it by its key, which outlives the row."""

from django.db import models

from kithwork.store.models.evidence import Identity
from kithwork.store.models.owners import Owner


class JournalEntry(models.Model):
    """Some words of the owner's on a day, in Markdown. `key` is stable; exports and files of a vault name it so."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    key = models.CharField(max_length=16)
    kind = models.CharField(max_length=12)
    on = models.DateField()
    words = models.TextField()

    class Meta:
        db_table = "journal_entry"
        indexes = [models.Index(fields=["owner", "on"], name="journal_entry_day")]
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="journal_entry_once")]


class JournalMention(models.Model):
    """Whom or what an entry names: as it is written there, and what that is. `target` is a key of an event or an opportunity, or a topic."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    entry = models.ForeignKey(JournalEntry, on_delete=models.CASCADE)
    words = models.TextField()
    kind = models.CharField(max_length=12)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE, null=True)
    target = models.TextField(blank=True)

    class Meta:
        db_table = "journal_mention"
        indexes = [models.Index(fields=["owner", "kind", "target"], name="journal_mention_target")]
