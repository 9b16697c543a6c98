"""Events and communities, in the owner's words. An event has a key of its own, by which other things name it in an export."""

from django.db import models

from kithwork.store.models.evidence import Identity
from kithwork.store.models.owners import Owner
from kithwork.store.models.words import Group


class Event(models.Model):
    """A gathering with a place and days. `calendar` is the key of the context that it was in a calendar or a programme, if it was."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    key = models.CharField(max_length=40)
    name = models.TextField()
    kind = models.CharField(max_length=12)
    series = models.TextField(blank=True)
    is_remote = models.BooleanField(default=False)
    place = models.TextField(blank=True)
    region = models.TextField(blank=True)
    begins_on = models.DateField()
    ends_on = models.DateField()
    calendar = models.TextField(blank=True)
    goal = models.TextField(blank=True)
    questions = models.TextField(blank=True)  # one a line
    pitch = models.TextField(blank=True)
    offer = models.TextField(blank=True)

    class Meta:
        db_table = "event"
        indexes = [models.Index(fields=["owner", "ends_on"], name="event_day")]
        constraints = [
            models.UniqueConstraint(fields=["owner", "key"], name="event_once"),
            models.CheckConstraint(condition=models.Q(ends_on__gte=models.F("begins_on")), name="event_days"),
        ]


class EventPerson(models.Model):
    """Somebody at an event by the owner's word: as what, whether the two met, whether the owner hopes to, and what became of it."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    event = models.ForeignKey(Event, on_delete=models.CASCADE)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE)
    part = models.CharField(max_length=8, blank=True)
    is_met = models.BooleanField(default=False)
    is_wanted = models.BooleanField(default=False)
    why = models.TextField(blank=True)
    answer = models.CharField(max_length=8, blank=True)
    answered_on = models.DateField(null=True)

    class Meta:
        db_table = "event_person"
        constraints = [models.UniqueConstraint(fields=["event", "anchor"], name="event_person_once")]


class Talk(models.Model):
    """Something said from the front at an event, as the owner writes it down; a programme that is imported has its own."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    event = models.ForeignKey(Event, on_delete=models.CASCADE)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE, null=True)
    title = models.TextField()

    class Meta:
        db_table = "talk"


class EventNote(models.Model):
    """A line that was captured at an event, as it was typed; what it says is kept like that of any other line."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    event = models.ForeignKey(Event, on_delete=models.CASCADE)
    words = models.TextField()
    on = models.DateField()

    class Meta:
        db_table = "event_note"


class EventNo(models.Model):
    """Something in a calendar that looks like an event, of which the owner said that it is none."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    key = models.TextField()

    class Meta:
        db_table = "event_no"
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="event_no_once")]


class WaitingLine(models.Model):
    """A line from a file in the inbox that waits for the owner's yes; nothing of what it says is kept yet."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    key = models.CharField(max_length=40)
    words = models.TextField()
    said_on = models.DateField()
    file = models.TextField()
    is_settled = models.BooleanField(default=False)

    class Meta:
        db_table = "waiting_line"
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="waiting_line_once")]


class Community(models.Model):
    """What the owner says of a group that is more than a list: what it is about, where it is, and what they are in it."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    group = models.OneToOneField(Group, on_delete=models.CASCADE)
    role = models.TextField(blank=True)
    about = models.TextField(blank=True)
    place = models.TextField(blank=True)

    class Meta:
        db_table = "community"


class CommunityStep(models.Model):
    """What the owner asked, answered or shared in a community, and what became of it."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    group = models.ForeignKey(Group, on_delete=models.CASCADE)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE, null=True)  # who helped, or was helped
    kind = models.CharField(max_length=10)
    words = models.TextField()
    on = models.DateField()
    outcome = models.TextField(blank=True)

    class Meta:
        db_table = "community_step"
