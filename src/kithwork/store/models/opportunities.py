"""What the owner could have: a job, a client, something to make together, a place. Every step has its day; words of others have their source."""

from django.db import models

from kithwork.store.models.evidence import Identity
from kithwork.store.models.owners import Owner


class Search(models.Model):
    """A time in which the owner looks for something, with what it is to be and what it must not be."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    words = models.TextField()
    constraints = models.TextField(blank=True)
    begun_on = models.DateField()
    closed_on = models.DateField(null=True)

    class Meta:
        db_table = "search"
        constraints = [models.UniqueConstraint(fields=["owner", "words"], name="search_once")]


class SearchStep(models.Model):
    """Whom the owner chose to tell of a search, and what came of it."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    search = models.ForeignKey(Search, on_delete=models.CASCADE)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE)
    step = models.CharField(max_length=8)
    on = models.DateField()
    words = models.TextField(blank=True)

    class Meta:
        db_table = "search_step"


class Opportunity(models.Model):
    """A post, a piece of work, a place or a stage that could be had. `key` is stable, and other tables and exports name it so."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    key = models.CharField(max_length=40)
    anchor = models.ForeignKey(Identity, on_delete=models.SET_NULL, null=True)  # for whom it is; nobody: the owner
    kind = models.CharField(max_length=16)
    organisation = models.TextField(blank=True)
    title = models.TextField(blank=True)
    place = models.TextField(blank=True)
    terms = models.TextField(blank=True)
    link = models.TextField(blank=True)
    channel = models.TextField(blank=True)
    posting = models.TextField(blank=True)
    posting_source = models.TextField(blank=True)
    posting_on = models.DateField(null=True)
    next_step = models.TextField(blank=True)
    next_on = models.DateField(null=True)
    due_on = models.DateField(null=True)
    begun_on = models.DateField()
    search = models.ForeignKey(Search, on_delete=models.SET_NULL, null=True)
    is_own = models.BooleanField(default=True)

    class Meta:
        db_table = "opportunity"
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="opportunity_once")]


class OpportunityOrigin(models.Model):
    """Which items of which sources speak of an opportunity."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE)
    source = models.CharField(max_length=60)
    source_key = models.TextField()

    class Meta:
        db_table = "opportunity_origin"
        constraints = [models.UniqueConstraint(fields=["owner", "source", "source_key"], name="opportunity_origin_once")]


class OpportunityStep(models.Model):
    """Which stage was reached on which day; `is_read` where a source says so and not the owner."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE)
    stage = models.CharField(max_length=40)
    on = models.DateField()
    words = models.TextField(blank=True)
    is_read = models.BooleanField(default=False)

    class Meta:
        db_table = "opportunity_step"
        indexes = [models.Index(fields=["owner"], name="opportunity_step_owner")]


class OpportunityPerson(models.Model):
    """Who has which part in an opportunity."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE)
    part = models.CharField(max_length=16)
    on = models.DateField()
    words = models.TextField(blank=True)

    class Meta:
        db_table = "opportunity_person"
        constraints = [models.UniqueConstraint(fields=["opportunity", "anchor", "part"], name="opportunity_person_once")]


class OpportunityWord(models.Model):
    """What an opportunity requires, or what a client needs, is after and prefers."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE)
    kind = models.CharField(max_length=12)
    words = models.TextField()
    on = models.DateField()

    class Meta:
        db_table = "opportunity_word"
        constraints = [models.UniqueConstraint(fields=["opportunity", "kind", "words"], name="opportunity_word_once")]


class OpportunitySent(models.Model):
    """What the owner sent when: an application, a proposal, a follow-up; which version of the CV, which link, which way."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE)
    kind = models.CharField(max_length=12)
    version = models.TextField(blank=True)
    link = models.TextField(blank=True)
    way = models.TextField(blank=True)
    on = models.DateField()
    is_read = models.BooleanField(default=False)

    class Meta:
        db_table = "opportunity_sent"


class OpportunityStages(models.Model):
    """The owner's own stages of a kind of opportunity, one a line."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    kind = models.CharField(max_length=16)
    stages = models.TextField()

    class Meta:
        db_table = "opportunity_stages"
        constraints = [models.UniqueConstraint(fields=["owner", "kind"], name="opportunity_stages_once")]


class OrganisationInsight(models.Model):
    """What somebody told the owner about an organisation: its culture, or what it expects."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    organisation = models.TextField()
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE)
    kind = models.CharField(max_length=12)
    words = models.TextField()
    on = models.DateField()

    class Meta:
        db_table = "organisation_insight"
        constraints = [models.UniqueConstraint(fields=["anchor", "organisation", "kind", "words"], name="organisation_insight_once")]
