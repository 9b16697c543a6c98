"""What the owner asks, brings together and aims for. As all words of theirs, each hangs on identities; every step has its day."""

from django.db import models

from kithwork.store.models.evidence import Identity
from kithwork.store.models.owners import Owner


class Outreach(models.Model):
    """A word to somebody that the owner marked as sent."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE)
    kind = models.CharField(max_length=12)
    sent_on = models.DateField()

    class Meta:
        db_table = "outreach"
        indexes = [models.Index(fields=["owner", "sent_on"], name="outreach_day")]


class Problem(models.Model):
    """Something that the owner is stuck on."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    words = models.TextField()
    begun_on = models.DateField()
    solved_on = models.DateField(null=True)

    class Meta:
        db_table = "problem"
        constraints = [models.UniqueConstraint(fields=["owner", "words"], name="problem_once")]


class Ask(models.Model):
    """Something that the owner asked of somebody."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE)
    kind = models.CharField(max_length=12)
    words = models.TextField()
    problem = models.ForeignKey(Problem, on_delete=models.SET_NULL, null=True)

    class Meta:
        db_table = "ask"


class AskStep(models.Model):
    """What happened to an ask, on which day, and in which words."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    ask = models.ForeignKey(Ask, on_delete=models.CASCADE)
    step = models.CharField(max_length=12)
    on = models.DateField()
    words = models.TextField(blank=True)

    class Meta:
        db_table = "ask_step"
        indexes = [models.Index(fields=["owner"], name="ask_step_owner")]


class Introduction(models.Model):
    """Two others brought together, or the owner with somebody. The owner's own seat has no identity; a target may be words only."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    seat = models.CharField(max_length=9)
    connector = models.ForeignKey(Identity, on_delete=models.CASCADE, null=True, related_name="connector_of")
    requester = models.ForeignKey(Identity, on_delete=models.CASCADE, null=True, related_name="requester_of")
    target = models.ForeignKey(Identity, on_delete=models.CASCADE, null=True, related_name="target_of")
    aim = models.TextField(blank=True)
    why = models.TextField()
    blurb = models.TextField(blank=True)

    class Meta:
        db_table = "introduction"


class IntroductionStep(models.Model):
    """What happened to an introduction, on which day, and in which words."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    introduction = models.ForeignKey(Introduction, on_delete=models.CASCADE)
    step = models.CharField(max_length=16)
    on = models.DateField()
    words = models.TextField(blank=True)

    class Meta:
        db_table = "introduction_step"
        indexes = [models.Index(fields=["owner"], name="introduction_step_owner")]


class Goal(models.Model):
    """What the owner is after, and how many hours a week they want to give it."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    kind = models.CharField(max_length=12)
    words = models.TextField()
    weekly_hours = models.PositiveSmallIntegerField(null=True)
    why = models.TextField(blank=True)
    until_on = models.DateField(null=True)
    begun_on = models.DateField()
    closed_on = models.DateField(null=True)

    class Meta:
        db_table = "goal"
        constraints = [models.UniqueConstraint(fields=["owner", "words"], name="goal_once")]


class Target(models.Model):
    """Somebody, or an organisation, that a goal leads to, or that the owner follows; and why."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    goal = models.ForeignKey(Goal, on_delete=models.SET_NULL, null=True)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE, null=True)
    organisation = models.TextField(blank=True)
    why = models.TextField(blank=True)
    begun_on = models.DateField()
    closed_on = models.DateField(null=True)

    class Meta:
        db_table = "target"


class Nearing(models.Model):
    """What the owner did about a target, or heard of it: read, comment, share, question; time spent; news."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    target = models.ForeignKey(Target, on_delete=models.CASCADE)
    kind = models.CharField(max_length=8)
    words = models.TextField(blank=True)
    minutes = models.PositiveSmallIntegerField(null=True)
    on = models.DateField()

    class Meta:
        db_table = "nearing"


class Support(models.Model):
    """For what the owner may call upon somebody."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE)
    words = models.TextField()

    class Meta:
        db_table = "support"
        constraints = [models.UniqueConstraint(fields=["anchor", "words"], name="support_once")]


class Phrase(models.Model):
    """The owner's own words for drafts: who they are, one line for family, a form of letter."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    key = models.CharField(max_length=60)
    words = models.TextField()

    class Meta:
        db_table = "phrase"
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="phrase_once")]
