"""What the owner made that proves what they can, who noticed it and what came of that; and what they are about to make public."""

from django.db import models

from kithwork.store.models.asking import Introduction
from kithwork.store.models.evidence import Identity
from kithwork.store.models.interviews import WorkStory
from kithwork.store.models.opportunities import Opportunity
from kithwork.store.models.owners import Owner


class Artifact(models.Model):
    """Something that the owner made and can show. `key` is stable; exports name it so. `source` names the proposal that it was, if it was one."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    key = models.CharField(max_length=16)
    kind = models.CharField(max_length=12)
    title = models.TextField()
    words = models.TextField(blank=True)
    on = models.CharField(max_length=10)  # partial date
    url = models.TextField(blank=True)
    commit = models.CharField(max_length=200, blank=True)
    result = models.TextField(blank=True)
    skills = models.TextField(blank=True)
    source = models.CharField(max_length=40, blank=True)

    class Meta:
        db_table = "artifact"
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="artifact_once")]


class ArtifactNo(models.Model):
    """Something that was proposed as an artifact, or as something to write, of which the owner said no."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    key = models.CharField(max_length=40)

    class Meta:
        db_table = "artifact_no"
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="artifact_no_once")]


class Noticing(models.Model):
    """That somebody noticed an artifact: when, where, in what words."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    artifact = models.ForeignKey(Artifact, on_delete=models.CASCADE)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE)
    on = models.DateField()
    place = models.TextField(blank=True)
    words = models.TextField(blank=True)

    class Meta:
        db_table = "noticing"
        indexes = [models.Index(fields=["owner"], name="noticing_owner")]


class ArtifactLed(models.Model):
    """What came of an artifact, by the owner's word: with whom, and to which opportunity or introduction where it is one of those on file."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    artifact = models.ForeignKey(Artifact, on_delete=models.CASCADE)
    kind = models.CharField(max_length=12)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE, null=True)
    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE, null=True)
    introduction = models.ForeignKey(Introduction, on_delete=models.CASCADE, null=True)
    on = models.DateField()
    words = models.TextField(blank=True)

    class Meta:
        db_table = "artifact_led"
        indexes = [models.Index(fields=["owner"], name="artifact_led_owner")]


class StoryArtifact(models.Model):
    """That an artifact proves a story."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    story = models.ForeignKey(WorkStory, on_delete=models.CASCADE)
    artifact = models.ForeignKey(Artifact, on_delete=models.CASCADE)

    class Meta:
        db_table = "story_artifact"
        constraints = [models.UniqueConstraint(fields=["story", "artifact"], name="story_artifact_once")]


class Piece(models.Model):
    """Something that the owner wants to make public, on its way from an idea to where others can see it."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    key = models.CharField(max_length=16)
    title = models.TextField()
    words = models.TextField(blank=True)
    stage = models.CharField(max_length=8)
    topics = models.TextField(blank=True)
    audience = models.TextField(blank=True)
    next_step = models.TextField(blank=True)
    next_on = models.DateField(null=True)
    begun_on = models.DateField()
    drafted_on = models.DateField(null=True)
    out_on = models.DateField(null=True)
    left_on = models.DateField(null=True)
    url = models.TextField(blank=True)
    source = models.CharField(max_length=40, blank=True)
    artifact = models.ForeignKey(Artifact, on_delete=models.SET_NULL, null=True)

    class Meta:
        db_table = "piece"
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="piece_once")]


class PiecePerson(models.Model):
    """For whom something is written."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    piece = models.ForeignKey(Piece, on_delete=models.CASCADE)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE)

    class Meta:
        db_table = "piece_person"
        constraints = [models.UniqueConstraint(fields=["piece", "anchor"], name="piece_person_once")]


class Pace(models.Model):
    """How often the owner wants to make something public, by their own word."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    times = models.PositiveSmallIntegerField()
    span = models.CharField(max_length=8)
    said_on = models.DateField()

    class Meta:
        db_table = "pace"
        constraints = [models.UniqueConstraint(fields=["owner"], name="pace_once")]
