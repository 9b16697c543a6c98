"""The owner's stories with their proof, and the questions that they practise."""

from django.db import models

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
