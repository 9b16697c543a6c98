"""Evidence: what sources said, when it was read, and by which handles they know people. Nothing here is ever overwritten.

Owners have no index of their own: one file holds one, and the indexes that a shared server needs begin with the owner.
"""

from django.db import models

from kithwork.domain.runs import RunState
from kithwork.store.models.keys import RowKey
from kithwork.store.models.owners import Owner


class ImportRun(models.Model):
    """One reading of one or more sources."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    number = models.PositiveIntegerField()
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    state = models.CharField(max_length=12, choices=[(state.value, state.value.capitalize()) for state in RunState])
    paths = models.JSONField(default=list)
    has_words = models.BooleanField(default=False)
    counts = models.JSONField(default=dict)

    class Meta:
        db_table = "import_run"
        constraints = [models.UniqueConstraint(fields=["owner", "number"], name="import_run_number_once")]


class RunMember(models.Model):
    """One file or folder of a run: what it was, and whether it was read to its end."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE)
    place = models.TextField()
    source = models.CharField(max_length=64, blank=True)
    fingerprint = models.CharField(max_length=96)  # with the version of Kithwork that read it: a better reader reads again
    as_of = models.CharField(
        max_length=32
    )  # ISO 8601, by the owner's clock: when its source wrote it, as far as its name tells, else when it was first read
    is_done = models.BooleanField(default=False)
    counts = models.JSONField(default=dict)
    size = models.PositiveBigIntegerField(default=0)  # bytes; 0 for a folder

    class Meta:
        db_table = "run_member"
        indexes = [models.Index(fields=["owner", "fingerprint"], name="run_member_fingerprint")]


class RunItem(models.Model):
    """Items of a run that gave no record: left out on purpose (counted by reason), unreadable (each), or remarks."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE)
    outcome = models.CharField(max_length=12)
    source = models.CharField(max_length=64)
    place = models.TextField()
    where = models.TextField(blank=True)
    why = models.TextField()
    count = models.PositiveIntegerField(default=1)

    class Meta:
        db_table = "run_item"
        indexes = [models.Index(fields=["run", "outcome"], name="run_item_outcome")]


class Record(models.Model):
    """One version of what a source said of one item. `content` holds what has no table of its own."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    source = models.CharField(max_length=64)
    key = models.TextField()
    digest = models.BigIntegerField()
    kind = models.CharField(max_length=12)
    is_current = models.BooleanField(default=True)
    is_entry = models.BooleanField(default=False)  # its source keeps its people apart
    is_own_book = models.BooleanField(default=False)  # the owner's own address book, connections
    content = models.TextField(blank=True)

    class Meta:
        db_table = "record"
        constraints = [models.UniqueConstraint(fields=["owner", "source", "key", "digest"], name="record_version_once")]
        indexes = [
            models.Index(fields=["owner"], name="record_superseded", condition=models.Q(is_current=False)),
            models.Index(fields=["owner"], name="record_of_owner", condition=models.Q(kind="owner")),
            models.Index(fields=["owner"], name="record_of_post", condition=models.Q(kind="role")),
            models.Index(fields=["owner"], name="record_of_fact", condition=models.Q(kind="fact")),
            models.Index(fields=["owner"], name="record_of_release", condition=models.Q(kind="release")),
            models.Index(fields=["owner"], name="record_of_commit", condition=models.Q(kind="commit")),
        ]


class Saying(models.Model):
    """That a run found a record in one of its members, and where. A record that no run says any more is gone."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    record = models.ForeignKey(Record, on_delete=models.CASCADE, db_index=False)
    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, db_index=False)
    member = models.ForeignKey(RunMember, on_delete=models.CASCADE, db_index=False)
    where = models.TextField(blank=True)

    class Meta:
        db_table = "saying"
        constraints = [models.UniqueConstraint(fields=["record", "member"], name="saying_once")]
        indexes = [models.Index(fields=["run", "record"], name="saying_run")]


class Identity(models.Model):
    """A handle, as somebody was called with it. `person` is what we believe, and may change at any time."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    kind = models.CharField(max_length=16)
    value = models.TextField()
    name = models.TextField(blank=True)
    name_key = models.TextField(blank=True)
    person = models.ForeignKey("Person", on_delete=models.SET_NULL, null=True)

    class Meta:
        db_table = "identity"
        constraints = [models.UniqueConstraint(fields=["owner", "kind", "value", "name"], name="identity_once")]
        indexes = [models.Index(fields=["owner", "name_key"], name="identity_name_key")]


class RecordIdentity(models.Model):
    """That a record of a person says: these identities are theirs."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    record = models.ForeignKey(Record, on_delete=models.CASCADE, db_index=False)
    identity = models.ForeignKey(Identity, on_delete=models.CASCADE)

    class Meta:
        db_table = "record_identity"
        constraints = [models.UniqueConstraint(fields=["record", "identity"], name="record_identity_once")]


class Context(models.Model):
    """The repository, list or gathering that interactions belong to."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    kind = models.CharField(max_length=16)
    key = models.TextField()
    label = models.TextField()

    class Meta:
        db_table = "context"
        constraints = [models.UniqueConstraint(fields=["owner", "kind", "key"], name="context_once")]


class Interaction(models.Model):
    """A past (or planned) moment in touch. `own_part` is derived: what the owner did in it, empty when they were not there.

    `thread` stands for: not named in it, but it is a group's message in a conversation in which the owner wrote.
    """

    record = RowKey(Record, on_delete=models.CASCADE, primary_key=True)
    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    at = models.DateTimeField()
    day = models.IntegerField()  # days since 1970-01-01, where the owner lives
    kind = models.CharField(max_length=16)
    subject = models.TextField(blank=True)
    words = models.TextField(blank=True)
    thread = models.TextField(blank=True)
    place = models.TextField(blank=True)
    people_count = models.PositiveIntegerField(default=0)
    own_part = models.CharField(max_length=8, blank=True)
    is_current = models.BooleanField(default=True)
    context = models.ForeignKey(Context, on_delete=models.SET_NULL, null=True)

    class Meta:
        db_table = "interaction"
        indexes = [
            models.Index(fields=["owner", "day"], name="interaction_day"),
            models.Index(fields=["owner", "thread"], name="interaction_group_thread", condition=models.Q(kind="group-message")),
            models.Index(fields=["owner", "own_part", "thread"], name="interaction_own_group", condition=models.Q(kind="group-message")),
        ]


class Participant(models.Model):
    """Who was in an interaction, under which identity, and what they did. `day` is the interaction's, so that somebody's last ones are found at once."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    interaction = models.ForeignKey(Interaction, on_delete=models.CASCADE)
    identity = models.ForeignKey(Identity, on_delete=models.CASCADE, db_index=False)
    part = models.CharField(max_length=8)
    day = models.IntegerField()

    class Meta:
        db_table = "participant"
        indexes = [models.Index(fields=["identity", "day", "interaction"], name="participant_identity")]


class Presence(models.Model):
    """That an identity was in an interaction of a context: gathered from participants, of whom there are too many to be asked each time."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    context = models.ForeignKey(Context, on_delete=models.CASCADE, db_index=False)
    identity = models.ForeignKey(Identity, on_delete=models.CASCADE)

    class Meta:
        db_table = "presence"
        constraints = [models.UniqueConstraint(fields=["context", "identity"], name="presence_once")]
