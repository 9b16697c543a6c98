"""Interviews from both chairs: stories and practice, rounds and what was said in them, what is done after a no, candidates kept in mind."""

from django.db import models

from kithwork.store.models.evidence import Identity
from kithwork.store.models.opportunities import Opportunity
from kithwork.store.models.owners import Owner


class WorkStory(models.Model):
    """Something that the owner did, told so that it answers a question."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    title = models.TextField()
    situation = models.TextField()
    action = models.TextField(blank=True)
    result = models.TextField(blank=True)
    proof = models.TextField(blank=True)
    answers = models.TextField(blank=True)
    topics = models.TextField(blank=True)
    told_on = models.DateField()

    class Meta:
        db_table = "work_story"
        constraints = [models.UniqueConstraint(fields=["owner", "title"], name="work_story_once")]


class PracticeQuestion(models.Model):
    """A question that the owner practises to answer."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    words = models.TextField()
    kind = models.CharField(max_length=10)
    topics = models.TextField(blank=True)
    story = models.ForeignKey(WorkStory, on_delete=models.SET_NULL, null=True)
    heard = models.TextField(blank=True)
    begun_on = models.DateField()

    class Meta:
        db_table = "practice_question"
        constraints = [models.UniqueConstraint(fields=["owner", "words"], name="practice_question_once")]


class Practice(models.Model):
    """That a question was practised: on which day, how it went, and what to say better."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    question = models.ForeignKey(PracticeQuestion, on_delete=models.CASCADE)
    went = models.CharField(max_length=8)
    on = models.DateField()
    words = models.TextField(blank=True)

    class Meta:
        db_table = "practice"
        indexes = [models.Index(fields=["owner"], name="practice_owner")]


class Round(models.Model):
    """One conversation about an opportunity: when, in which form, about what, and how the owner prepared. `key` is stable; exports name it so."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE)
    key = models.CharField(max_length=40)
    number = models.PositiveSmallIntegerField()
    on = models.DateField()
    at = models.CharField(max_length=5, blank=True)
    form = models.CharField(max_length=10)
    words = models.TextField(blank=True)
    technical = models.TextField(blank=True)
    personal = models.TextField(blank=True)
    debriefed_on = models.DateField(null=True)
    is_called_off = models.BooleanField(default=False)

    class Meta:
        db_table = "round"
        indexes = [models.Index(fields=["owner", "on"], name="round_day")]
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="round_once")]


class RoundPerson(models.Model):
    """Who interviews in a round, as what, and when the owner thanked them."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    round = models.ForeignKey(Round, on_delete=models.CASCADE)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE)
    words = models.TextField(blank=True)
    thanked_on = models.DateField(null=True)

    class Meta:
        db_table = "round_person"
        constraints = [models.UniqueConstraint(fields=["round", "anchor"], name="round_person_once")]


class RoundWord(models.Model):
    """What was asked in a round and answered, what the owner learned, and who cares about what."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    round = models.ForeignKey(Round, on_delete=models.CASCADE)
    kind = models.CharField(max_length=8)
    words = models.TextField()
    answer = models.TextField(blank=True)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE, null=True)

    class Meta:
        db_table = "round_word"
        indexes = [models.Index(fields=["owner"], name="round_word_owner")]


class Learning(models.Model):
    """Something that the owner wants to learn or do better after a round or a no."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE)
    words = models.TextField()
    begun_on = models.DateField()
    due_on = models.DateField(null=True)
    done_on = models.DateField(null=True)
    is_dropped = models.BooleanField(default=False)

    class Meta:
        db_table = "learning"
        indexes = [models.Index(fields=["owner"], name="learning_owner")]


class AfterNo(models.Model):
    """What the owner did after a no, on which day."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE)
    step = models.CharField(max_length=16)
    on = models.DateField()
    words = models.TextField(blank=True)

    class Meta:
        db_table = "after_no"
        indexes = [models.Index(fields=["owner"], name="after_no_owner")]


class RoundNo(models.Model):
    """A round, a stage or an interviewer that was proposed from a source, of which the owner said no."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    key = models.CharField(max_length=40)

    class Meta:
        db_table = "round_no"
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="round_no_once")]


class Candidate(models.Model):
    """Somebody whom the owner interviewed and keeps in mind, with their consent, for a position to come."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    anchor = models.ForeignKey(Identity, on_delete=models.CASCADE)
    position = models.TextField()
    seen_on = models.DateField()
    attitude = models.TextField(blank=True)
    curiosity = models.TextField(blank=True)
    reasons = models.TextField()
    topics = models.TextField(blank=True)
    consent_on = models.DateField()
    consent_how = models.TextField()

    class Meta:
        db_table = "candidate"
        constraints = [models.UniqueConstraint(fields=["anchor"], name="candidate_once")]


class CandidateMove(models.Model):
    """What became of a candidate."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE)
    step = models.CharField(max_length=8)
    on = models.DateField()
    words = models.TextField(blank=True)

    class Meta:
        db_table = "candidate_move"
        indexes = [models.Index(fields=["owner"], name="candidate_move_owner")]


class Position(models.Model):
    """A position that is open where the owner hires."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, db_index=False)
    words = models.TextField()
    topics = models.TextField(blank=True)
    opened_on = models.DateField()
    closed_on = models.DateField(null=True)

    class Meta:
        db_table = "position"
        constraints = [models.UniqueConstraint(fields=["owner", "words"], name="position_once")]
