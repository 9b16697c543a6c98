"""What we believe. All but decisions are derived from records, decisions and the owner's words, and can be thrown away and made again."""

from django.db import models

from kithwork.store.models.evidence import Identity, Record
from kithwork.store.models.keys import RowKey
from kithwork.store.models.owners import Owner


class Standing(models.TextChoices):
    """Where somebody stands towards the owner."""

    OWN = "own"  # the owner
    KNOWN = "known"  # in touch, in the owner's books, or named by the owner
    SEEN = "seen"  # in sources only


class Person(models.Model):
    """One human, as we believe: the ids are stable, everything else is made from identities, records and words."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    name = models.TextField()
    sort_name = models.TextField()
    organisation = models.TextField(blank=True)
    title = models.TextField(blank=True)
    city = models.TextField(blank=True)
    birthday = models.CharField(max_length=10, blank=True)
    standing = models.CharField(max_length=8, choices=Standing)
    is_archived = models.BooleanField(default=False)
    is_do_not_contact = models.BooleanField(default=False)
    has_met = models.BooleanField(default=False)
    identities_count = models.PositiveIntegerField(default=0)

    class Meta:
        db_table = "person"
        indexes = [
            models.Index(fields=["owner", "standing", "is_archived", "sort_name"], name="person_by_name"),
            models.Index(fields=["owner", "birthday"], name="person_birthday", condition=models.Q(birthday__gt="")),
        ]


class Tie(models.Model):
    """How owner and person are in touch. What fades is kept as of the tie engine's reference day (see `engines.ties`)."""

    person = RowKey(Person, on_delete=models.CASCADE, primary_key=True)
    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    faded = models.FloatField()
    mutuality = models.FloatField()
    first_day = models.IntegerField()
    last_day = models.IntegerField()
    days_count = models.PositiveIntegerField()
    own_days_count = models.PositiveIntegerField()  # on which the owner wrote
    their_days_count = models.PositiveIntegerField()  # on which they wrote
    met_days_count = models.PositiveIntegerField()
    gap = models.FloatField()  # their usual gap in days, the median of the last twenty
    talk_day = models.IntegerField(default=0)  # the last one that was more than a trace; 0 for none
    plain = models.FloatField(default=0)  # days in touch, each worth one
    received = models.FloatField(default=0)  # days on which they wrote or were there
    received_day = models.IntegerField(default=0)  # the last of these; 0 for none
    companions = models.FloatField(null=True)  # people who were there as well; none while it is yet to be looked at

    class Meta:
        db_table = "tie"
        indexes = [
            models.Index(fields=["owner", "last_day", "faded", "talk_day", "companions", "mutuality", "days_count", "gap"], name="tie_ranking"),
            models.Index(fields=["owner"], name="tie_companions_unknown", condition=models.Q(companions__isnull=True)),
        ]


class Rhythm(models.Model):
    """When owner and person were in touch, as pictures draw it (see `engines.rhythm`). Lists are JSON: they are read whole or not at all."""

    person = RowKey(Person, on_delete=models.CASCADE, primary_key=True)
    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    months = models.TextField()  # [month, faces, sent, received], months since the year 0
    met_days = models.TextField()
    milestones = models.TextField()  # [kind, first day]
    first_day = models.IntegerField()
    first_kind = models.CharField(max_length=16)
    first_part = models.CharField(max_length=8)
    talk_day = models.IntegerField()  # of the last moment that was more than a trace; 0 for none
    moments_count = models.PositiveIntegerField()
    years = models.TextField(default="[]")  # [year, days]
    favours = models.TextField(default="[]")  # [kind, whether it was the owner who did it, how often, last day, its record]

    class Meta:
        db_table = "rhythm"


class LookBack(models.Model):
    """What would have been foretold on days gone by, and what happened (see `engines.lookback`); as of the day on which it was worked out."""

    owner = RowKey(Owner, on_delete=models.CASCADE, primary_key=True)
    made_day = models.IntegerField()
    content = models.TextField()  # JSON: it is read whole or not at all

    class Meta:
        db_table = "look_back"


class Role(models.Model):
    """Who was what where, as one record says it; `is_now` while the newest record of that source says so."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE)
    record = models.ForeignKey(Record, on_delete=models.CASCADE)
    organisation = models.TextField(blank=True)
    organisation_key = models.TextField(blank=True)
    title = models.TextField(blank=True)
    from_on = models.CharField(max_length=10, blank=True)
    to_on = models.CharField(max_length=10, blank=True)
    is_now = models.BooleanField(default=True)

    class Meta:
        db_table = "role"
        indexes = [models.Index(fields=["owner", "organisation_key"], name="role_organisation")]


class Win(models.Model):
    """Something that somebody can be congratulated on: what records tell, and what the owner said of it, as one (see `engines.wins`)."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, db_index=False)
    record = models.ForeignKey(Record, on_delete=models.CASCADE, null=True)
    key = models.TextField()  # the same for ever, whoever tells of it
    kind = models.CharField(max_length=12)
    words = models.TextField()
    on = models.DateField()
    after_on = models.DateField(null=True)  # the last day on which it was not yet so
    source = models.CharField(max_length=64)
    congratulated_on = models.DateField(null=True)

    class Meta:
        db_table = "win"
        constraints = [models.UniqueConstraint(fields=["person", "key"], name="win_once")]
        indexes = [models.Index(fields=["owner", "on"], name="win_day")]


class Answer(models.TextChoices):
    """What the owner decided about two identities."""

    SAME = "same"
    DIFFERENT = "different"
    LATER = "later"


class Decision(models.Model):
    """The owner's answer about two identities, for ever. Not derived: an owner's word."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    one = models.ForeignKey(Identity, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Identity, on_delete=models.CASCADE, related_name="+")
    answer = models.CharField(max_length=10, choices=Answer)
    decided_at = models.DateTimeField()
    is_confirmed = models.BooleanField(default=False)  # the owner stands by it, although something certain says otherwise

    class Meta:
        db_table = "decision"
        constraints = [models.UniqueConstraint(fields=["owner", "one", "other"], name="decision_once")]


class Question(models.Model):
    """Two identities that may be one human, and why we are in doubt."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    one = models.ForeignKey(Identity, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Identity, on_delete=models.CASCADE, related_name="+")
    reasons_for = models.JSONField(default=list)  # [words, weight as a log-odds], the weightiest first
    reasons_against = models.JSONField(default=list)
    probability = models.FloatField(default=0.5)

    class Meta:
        db_table = "question"
        constraints = [models.UniqueConstraint(fields=["owner", "one", "other"], name="question_once")]


class Link(models.Model):
    """Why two identities were put together: the sum of reasons that joined their groups."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    one = models.ForeignKey(Identity, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Identity, on_delete=models.CASCADE, related_name="+")
    words = models.TextField()
    reasons = models.JSONField(default=list)  # [words, weight as a log-odds]; empty for what is certain
    probability = models.FloatField()

    class Meta:
        db_table = "link"


class Contradiction(models.Model):
    """Two identities that the owner called two, although something certain, or the owner's other answers, say that they are one."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    one = models.ForeignKey(Identity, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Identity, on_delete=models.CASCADE, related_name="+")
    words = models.TextField()

    class Meta:
        db_table = "contradiction"
        constraints = [models.UniqueConstraint(fields=["owner", "one", "other", "words"], name="contradiction_once")]


class Touched(models.Model):
    """Identities whose evidence changed and whose beliefs are yet to be made again; written with the evidence, in one transaction."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    identity = RowKey(Identity, on_delete=models.CASCADE, primary_key=True)

    class Meta:
        db_table = "touched"
