"""Whose network this is: one owner in a local file, many on a shared server."""

from django.db import models


class Owner(models.Model):
    """Somebody whose network lies here."""

    name = models.TextField(blank=True)
    made_at = models.DateTimeField()
    is_invented = models.BooleanField(default=False)  # nobody's own: `kith demo` made everybody up
    zone = models.CharField(max_length=64, blank=True)  # an IANA name; none in an older file until it is opened to write
    last_day = models.IntegerField(default=0)  # when beliefs were last brought up to date, in days since 1970

    class Meta:
        db_table = "owner"


class OwnHandle(models.Model):
    """A handle that the owner said is their own; those that sources tell stand in records."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    kind = models.CharField(max_length=16)
    value = models.TextField()

    class Meta:
        db_table = "own_handle"
        constraints = [models.UniqueConstraint(fields=["owner", "kind", "value"], name="own_handle_once")]
