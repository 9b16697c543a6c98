"""What the owner learns: skills that serve their goals, what people gave them to learn from, what they were told; and guides and paces of their own."""

from django.db import models

from kithwork.store.models.asking import Goal
from kithwork.store.models.evidence import Identity
from kithwork.store.models.owners import Owner


class SkillServes(models.Model):
    """That a skill which the owner learns serves another goal of theirs."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    skill = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="serving", db_index=False)
    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="served")

    class Meta:
        db_table = "skill_serves"
        indexes = [models.Index(fields=["owner"], name="skill_serves_owner")]
        constraints = [models.UniqueConstraint(fields=["skill", "goal"], name="skill_serves_once")]


class Resource(models.Model):
    """Something to learn from, who gave it, for which skill, and what became of it."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    key = models.CharField(max_length=40)
    thing = models.TextField()
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE, null=True)
    goal = models.ForeignKey(Goal, on_delete=models.SET_NULL, null=True)
    words = models.TextField(blank=True)
    source = models.CharField(max_length=8)
    got_on = models.DateField()
    state = models.CharField(max_length=8)
    state_on = models.DateField()
    outcome = models.TextField(blank=True)

    class Meta:
        db_table = "resource"
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="resource_once")]


class Feedback(models.Model):
    """What somebody told the owner about how they do something, and what the owner did about it."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    key = models.CharField(max_length=16)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE)
    words = models.TextField()
    topic = models.TextField(blank=True)  # the skill, where it is no goal
    goal = models.ForeignKey(Goal, on_delete=models.SET_NULL, null=True)
    said_on = models.DateField()
    done = models.TextField(blank=True)
    done_on = models.DateField(null=True)
    is_dropped = models.BooleanField(default=False)

    class Meta:
        db_table = "feedback"
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="feedback_once")]


class OwnPlaybook(models.Model):
    """A guide in the owner's words: in the place of one that comes with Kithwork, or one of their own."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    key = models.CharField(max_length=40)
    title = models.TextField()
    words = models.TextField()
    changed_on = models.DateField()

    class Meta:
        db_table = "own_playbook"
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="own_playbook_once")]


class StartingChoice(models.Model):
    """As whom the owner begins."""

    owner = models.OneToOneField(Owner, on_delete=models.CASCADE)
    name = models.CharField(max_length=12)
    chosen_on = models.DateField()

    class Meta:
        db_table = "starting_choice"


class ClosenessPace(models.Model):
    """How often the owner wants to be in touch with people of one closeness, where it is not what comes with Kithwork."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    closeness = models.CharField(max_length=8)
    every_days = models.PositiveSmallIntegerField()
    at_most_days = models.PositiveSmallIntegerField()

    class Meta:
        db_table = "closeness_pace"
        constraints = [
            models.UniqueConstraint(fields=["owner", "closeness"], name="closeness_pace_once"),
            models.CheckConstraint(condition=models.Q(at_most_days__gte=models.F("every_days")), name="closeness_pace_interval"),
        ]
