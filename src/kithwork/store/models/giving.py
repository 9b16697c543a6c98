"""What people look for and can give, what went to and fro, and what was passed on. Each hangs on an identity, as all words of the owner's do.

Rows name each other by key and not by number, so that an export says the same of them wherever it is read.
"""

from django.db import models

from kithwork.store.models.evidence import Identity
from kithwork.store.models.owners import Owner


class NeedOffer(models.Model):
    """What somebody looks for, or can give; nothing of it is changed later but its state."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE)
    told_by = models.ForeignKey(Identity, on_delete=models.SET_NULL, null=True, related_name="+")
    key = models.CharField(max_length=40)
    is_offer = models.BooleanField()
    words = models.TextField()
    topics = models.TextField(blank=True)
    kind = models.CharField(max_length=16)
    urgency = models.CharField(max_length=8)
    place = models.TextField(blank=True)
    said_on = models.DateField()
    expires_on = models.DateField(null=True)
    is_confidential = models.BooleanField(default=False)
    is_dream = models.BooleanField(default=False)
    source = models.CharField(max_length=64)
    state = models.CharField(max_length=10)
    ended_on = models.DateField(null=True)

    class Meta:
        db_table = "need_offer"
        indexes = [
            models.Index(fields=["owner", "is_offer", "state"], name="need_offer_state"),
            models.Index(fields=["owner"], condition=models.Q(is_dream=True), name="need_offer_dream"),
        ]
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="need_offer_once")]


class NeedNo(models.Model):
    """Something that could have been a need or an offer, of which the owner said that it is none."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE)
    key = models.CharField(max_length=40)

    class Meta:
        db_table = "need_no"
        constraints = [models.UniqueConstraint(fields=["anchor", "key"], name="need_no_once")]


class MatchAnswer(models.Model):
    """What the owner said of a need and an offer that could go together: declined, or done."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    need = models.CharField(max_length=40)
    offer = models.CharField(max_length=40)
    answer = models.CharField(max_length=10)
    answered_on = models.DateField()

    class Meta:
        db_table = "match_answer"
        constraints = [models.UniqueConstraint(fields=["owner", "need", "offer"], name="match_answer_once")]


class OwnTopic(models.Model):
    """A topic that the owner added to the vocabulary, in the words of its file."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    name = models.TextField()
    broader = models.TextField(blank=True)
    names = models.TextField(blank=True)
    heard = models.TextField(blank=True)

    class Meta:
        db_table = "own_topic"
        constraints = [models.UniqueConstraint(fields=["owner", "name"], name="own_topic_once")]


class LedgerEntry(models.Model):
    """What the owner gave, received or gave thanks for, in their own word."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE)
    side = models.CharField(max_length=10)
    kind = models.CharField(max_length=24, blank=True)
    words = models.TextField(blank=True)
    on = models.DateField()

    class Meta:
        db_table = "ledger_entry"


class Share(models.Model):
    """Something that the owner passed on to somebody, and what became of it."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE)
    key = models.CharField(max_length=40)
    thing = models.TextField()
    words = models.TextField(blank=True)
    on = models.DateField()
    outcome = models.TextField(blank=True)

    class Meta:
        db_table = "share"
        constraints = [models.UniqueConstraint(fields=["anchor", "key"], name="share_once")]


class DreamStep(models.Model):
    """On the way to a dream: how the owner encouraged somebody (mine), or the step that they took."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE)
    dream = models.CharField(max_length=40)
    is_mine = models.BooleanField()
    words = models.TextField()
    on = models.DateField()

    class Meta:
        db_table = "dream_step"
