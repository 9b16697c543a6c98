"""The owner's own words. Each hangs on an identity (its anchor) and not on a person, so that merging moves nothing."""

from django.db import models

from kithwork.store.models.evidence import Identity
from kithwork.store.models.owners import Owner


class PersonField(models.Model):
    """One thing that the owner typed about somebody; it wins over every source."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE)
    field = models.CharField(max_length=24)
    value = models.TextField()

    class Meta:
        db_table = "person_field"
        constraints = [models.UniqueConstraint(fields=["anchor", "field"], name="person_field_once")]


class SharedHandle(models.Model):
    """A handle of which the owner said that it is nobody's alone: it joins nobody any more."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    kind = models.CharField(max_length=16)
    value = models.TextField()

    class Meta:
        db_table = "shared_handle"
        constraints = [models.UniqueConstraint(fields=["owner", "kind", "value"], name="shared_handle_once")]


class Note(models.Model):
    """Words about somebody, by the owner, or told to the owner by somebody else."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE)
    told_by = models.ForeignKey(Identity, on_delete=models.SET_NULL, null=True, related_name="+")
    words = models.TextField()
    written_on = models.DateField()
    is_private = models.BooleanField(default=False)
    is_not_to_raise = models.BooleanField(default=False)

    class Meta:
        db_table = "note"


class Tag(models.Model):
    """A word on a person."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE)
    word = models.TextField()

    class Meta:
        db_table = "tag"
        constraints = [models.UniqueConstraint(fields=["anchor", "word"], name="tag_once")]


class TopicOf(models.Model):
    """A topic that a person has to do with, by the owner's word."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE)
    topic = models.TextField()

    class Meta:
        db_table = "topic_of"
        constraints = [models.UniqueConstraint(fields=["anchor", "topic"], name="topic_of_once")]


class Group(models.Model):
    """People who share a context, made by hand."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    name = models.TextField()

    class Meta:
        db_table = "group"
        constraints = [models.UniqueConstraint(fields=["owner", "name"], name="group_once")]


class Membership(models.Model):
    """That somebody belongs to a group."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    group = models.ForeignKey(Group, on_delete=models.CASCADE)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE)

    class Meta:
        db_table = "membership"
        constraints = [models.UniqueConstraint(fields=["group", "anchor"], name="membership_once")]


class OriginStory(models.Model):
    """How, where, when and through whom the owner met somebody."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    anchor = models.OneToOneField(Identity, on_delete=models.CASCADE)
    words = models.TextField(blank=True)
    event = models.TextField(blank=True)
    on = models.CharField(max_length=10, blank=True)

    class Meta:
        db_table = "origin_story"


class StoryPerson(models.Model):
    """Somebody through whom the owner met somebody else."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    story = models.ForeignKey(OriginStory, on_delete=models.CASCADE)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE)

    class Meta:
        db_table = "story_person"
        constraints = [models.UniqueConstraint(fields=["story", "anchor"], name="story_person_once")]


class Relation(models.Model):
    """A tie between two others, declared by the owner: who is what to whom."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    one = models.ForeignKey(Identity, on_delete=models.CASCADE, related_name="+")
    word = models.TextField()
    other = models.ForeignKey(Identity, on_delete=models.CASCADE, related_name="+")

    class Meta:
        db_table = "relation"
        constraints = [models.UniqueConstraint(fields=["one", "word", "other"], name="relation_once")]


class TieAnswer(models.Model):
    """Do two others know each other? The owner's answer to what was inferred; a no is never asked again."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    one = models.ForeignKey(Identity, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Identity, on_delete=models.CASCADE, related_name="+")
    is_so = models.BooleanField()

    class Meta:
        db_table = "tie_answer"
        constraints = [models.UniqueConstraint(fields=["one", "other"], name="tie_answer_once")]


class OrganisationWord(models.Model):
    """What the owner says of an organisation: another name of it, a domain of its addresses, or of what it is a part."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    name = models.TextField()
    name_key = models.TextField()
    kind = models.CharField(max_length=8)
    value = models.TextField()
    value_key = models.TextField()

    class Meta:
        db_table = "organisation_word"
        constraints = [models.UniqueConstraint(fields=["owner", "name_key", "kind", "value_key"], name="organisation_word_once")]


class Closeness(models.Model):
    """How near the owner wants somebody; intervals in days where they said one, else those of the closeness hold (see `engines.closeness`)."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    anchor = models.OneToOneField(Identity, on_delete=models.CASCADE)
    closeness = models.CharField(max_length=8)
    every_days = models.PositiveSmallIntegerField(null=True)
    at_most_days = models.PositiveSmallIntegerField(null=True)

    class Meta:
        db_table = "closeness"
        constraints = [models.CheckConstraint(condition=models.Q(at_most_days__gte=models.F("every_days")), name="closeness_interval")]


class Promise(models.Model):
    """What one of two said they would do."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE)
    is_mine = models.BooleanField()
    words = models.TextField()
    made_on = models.DateField()
    due_on = models.DateField(null=True)
    kept_on = models.DateField(null=True)
    is_dropped = models.BooleanField(default=False)

    class Meta:
        db_table = "promise"


class KeptWin(models.Model):
    """A win that the owner told, congratulated on, or said is none: theirs, whatever becomes of the record that told of it."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE)
    key = models.TextField()
    kind = models.CharField(max_length=12)
    words = models.TextField()
    on = models.DateField()
    source = models.CharField(max_length=64)
    congratulated_on = models.DateField(null=True)
    is_dropped = models.BooleanField(default=False)

    class Meta:
        db_table = "kept_win"
        constraints = [models.UniqueConstraint(fields=["anchor", "key"], name="kept_win_once")]


class TodayMark(models.Model):
    """What the owner answered to somebody on Today; it is quiet about them until that day (for ever when there is none)."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE)
    answer = models.CharField(max_length=8)
    marked_on = models.DateField()
    until_on = models.DateField(null=True)

    class Meta:
        db_table = "today_mark"


class SavedView(models.Model):
    """A question to the people page, kept under a name."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    name = models.TextField()
    query = models.TextField()

    class Meta:
        db_table = "saved_view"
        constraints = [models.UniqueConstraint(fields=["owner", "name"], name="saved_view_once")]


class ColumnMapping(models.Model):
    """What a column means in tables with one header, by the owner's word. Without a name it is about all dates there: which number is the month."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    header = models.CharField(max_length=32)
    name = models.TextField(blank=True)
    meaning = models.CharField(max_length=16)

    class Meta:
        db_table = "column_mapping"
        constraints = [models.UniqueConstraint(fields=["owner", "header", "name"], name="column_mapping_once")]


class Change(models.Model):
    """One thing that the owner did, and the rows as they were before, so that it can be undone."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    made_at = models.DateTimeField()
    summary = models.TextField()  # empty for what is taken back in a way of its own, such as an import
    rows = models.JSONField()
    is_undone = models.BooleanField(default=False)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "change"
