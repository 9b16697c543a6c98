"""What the owner learns from others and gives on: mentorships with their sessions, advice, ideas to do together; and what led to what by their word."""

from django.db import models

from kithwork.store.models.asking import Introduction
from kithwork.store.models.evidence import Identity
from kithwork.store.models.opportunities import Opportunity
from kithwork.store.models.owners import Owner


class Mentorship(models.Model):
    """The owner and somebody, one of whom guides, teaches or challenges the other for a while."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE)
    key = models.CharField(max_length=16)
    side = models.CharField(max_length=6)  # the owner's
    help = models.CharField(max_length=24, blank=True)  # kinds, with spaces between
    goal = models.TextField()
    agreement = models.TextField(blank=True)
    every_days = models.PositiveSmallIntegerField(null=True)
    begun_on = models.DateField()
    closed_on = models.DateField(null=True)
    gave = models.TextField(blank=True)  # what it gave, said when it ended

    class Meta:
        db_table = "mentorship"
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="mentorship_once")]


class MentoringSession(models.Model):
    """One conversation of a mentorship, planned or held; the notes are the owner's alone."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    mentorship = models.ForeignKey(Mentorship, on_delete=models.CASCADE)
    on = models.DateField()
    is_held = models.BooleanField()
    topics = models.TextField(blank=True)
    notes = models.TextField(blank=True)

    class Meta:
        db_table = "mentoring_session"
        indexes = [models.Index(fields=["owner"], name="mentoring_session_owner")]


class MentoringAction(models.Model):
    """What one of the two said they would do until the next time."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    mentorship = models.ForeignKey(Mentorship, on_delete=models.CASCADE)
    is_mine = models.BooleanField()
    words = models.TextField()
    made_on = models.DateField()
    due_on = models.DateField(null=True)
    done_on = models.DateField(null=True)
    is_dropped = models.BooleanField(default=False)

    class Meta:
        db_table = "mentoring_action"
        indexes = [models.Index(fields=["owner"], name="mentoring_action_owner")]


class MentoringMark(models.Model):
    """Progress, or what became of it, on its day."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    mentorship = models.ForeignKey(Mentorship, on_delete=models.CASCADE)
    kind = models.CharField(max_length=8)
    words = models.TextField()
    on = models.DateField()

    class Meta:
        db_table = "mentoring_mark"
        indexes = [models.Index(fields=["owner"], name="mentoring_mark_owner")]


class Advice(models.Model):
    """Advice that somebody gave the owner, or the owner somebody."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE)
    is_mine = models.BooleanField()  # the owner gave it
    words = models.TextField()
    said_on = models.DateField()

    class Meta:
        db_table = "advice"


class AdviceStep(models.Model):
    """What became of advice, on which day, and by which evidence."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    advice = models.ForeignKey(Advice, on_delete=models.CASCADE)
    step = models.CharField(max_length=8)
    on = models.DateField()
    words = models.TextField(blank=True)

    class Meta:
        db_table = "advice_step"
        indexes = [models.Index(fields=["owner"], name="advice_step_owner")]


class Idea(models.Model):
    """Something that could be done together: an article, a talk, a project."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    key = models.CharField(max_length=16)
    words = models.TextField()
    topics = models.TextField(blank=True)  # what it is about, and whoever joins would care for
    lacks = models.TextField(blank=True)  # what the owner cannot do alone
    next_step = models.TextField(blank=True)
    next_on = models.DateField(null=True)
    begun_on = models.DateField()
    closed_on = models.DateField(null=True)
    outcome = models.TextField(blank=True)

    class Meta:
        db_table = "idea"
        constraints = [
            models.UniqueConstraint(fields=["owner", "key"], name="idea_once"),
            models.UniqueConstraint(fields=["owner", "words"], name="idea_words_once"),
        ]


class IdeaPartner(models.Model):
    """Who is in on an idea."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    idea = models.ForeignKey(Idea, on_delete=models.CASCADE)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE)

    class Meta:
        db_table = "idea_partner"
        constraints = [models.UniqueConstraint(fields=["idea", "anchor"], name="idea_partner_once")]


class Led(models.Model):
    """The owner's own word that something led to an opportunity: somebody, an introduction, or an event or a channel by its name."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE)
    kind = models.CharField(max_length=12)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE, null=True)
    introduction = models.ForeignKey(Introduction, on_delete=models.CASCADE, null=True)
    name = models.TextField(blank=True)
    on = models.DateField(null=True)
    words = models.TextField(blank=True)

    class Meta:
        db_table = "led"
        indexes = [models.Index(fields=["owner"], name="led_owner")]
