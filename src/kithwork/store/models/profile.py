"""What the owner says of themself: pieces of words, items, and what was proposed and is not so. Pitches are phrases."""

from django.db import models

from kithwork.store.models.evidence import Identity
from kithwork.store.models.owners import Owner


class OwnWord(models.Model):
    """One piece of words: story, work, values, availability, place, pronouns."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    kind = models.CharField(max_length=12)
    words = models.TextField()
    is_public = models.BooleanField(default=False)  # on the site
    is_on_card = models.BooleanField(default=False)

    class Meta:
        db_table = "own_word"
        constraints = [models.UniqueConstraint(fields=["owner", "kind"], name="own_word_once")]


class OwnItem(models.Model):
    """A skill, link, post, project and so on; a reference is somebody's words, and hangs on them."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    key = models.CharField(max_length=16)
    kind = models.CharField(max_length=12)
    name = models.TextField()
    by = models.TextField(blank=True)  # organisation, school, publisher
    level = models.TextField(blank=True)
    link = models.TextField(blank=True)
    from_on = models.CharField(max_length=10, blank=True)  # partial dates
    to_on = models.CharField(max_length=10, blank=True)
    words = models.TextField(blank=True)
    is_public = models.BooleanField(default=False)
    is_on_card = models.BooleanField(default=False)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE, null=True)

    class Meta:
        db_table = "own_item"
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="own_item_once")]


class OwnItemNo(models.Model):
    """Something that was proposed for the profile, and is not to be proposed again."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    key = models.CharField(max_length=16)

    class Meta:
        db_table = "own_item_no"
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="own_item_no_once")]
