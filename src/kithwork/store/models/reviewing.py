"""What the owner looks back on: who helped them to what they achieved, and the week's review as far as it has come."""

from django.db import models

from kithwork.store.models.evidence import Identity
from kithwork.store.models.owners import Owner
from kithwork.store.models.words import KeptWin


class WinHelper(models.Model):
    """Somebody who helped the owner to a win of theirs, by the owner's word; a no stays, so that nobody asks again."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    win = models.ForeignKey(KeptWin, on_delete=models.CASCADE)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE)
    words = models.TextField(blank=True)
    is_so = models.BooleanField()

    class Meta:
        db_table = "win_helper"
        constraints = [models.UniqueConstraint(fields=["win", "anchor"], name="win_helper_once")]


class Review(models.Model):
    """The review of one week, begun and perhaps ended; `week_on` is the day of the review on which the week began."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    week_on = models.DateField()
    begun_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "review"
        constraints = [models.UniqueConstraint(fields=["owner", "week_on"], name="review_once")]


class ReviewItem(models.Model):
    """One thing on the list of a review, as it was drawn up when the review began; and whether the owner left it for another week."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    review = models.ForeignKey(Review, on_delete=models.CASCADE)
    step = models.CharField(max_length=12)
    item = models.CharField(max_length=60)
    is_later = models.BooleanField(default=False)

    class Meta:
        db_table = "review_item"
        constraints = [models.UniqueConstraint(fields=["review", "item"], name="review_item_once")]


class ReviewDay(models.Model):
    """On which day of the week the owner likes to look back; Monday is 0."""

    owner = models.OneToOneField(Owner, on_delete=models.CASCADE)
    weekday = models.PositiveSmallIntegerField()

    class Meta:
        db_table = "review_day"
