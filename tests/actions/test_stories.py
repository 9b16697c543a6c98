"""Stories with their proof, and the questions that they answer."""

from datetime import timedelta

import pytest

from kithwork.actions import changes, portability, practice, practising, stories, telling
from kithwork.domain.errors import NotFound, Refused
from kithwork.store import models
from kithwork.store.writes import owners as owner_writes

BUILD = {"situation": "Builds of the payments service took an hour", "action": "I cached containers and paired on TDD", "result": "six minutes"}
REVIEW = {"situation": "A colleague was hurt by my review", "answers": "a conflict, a mistake"}


@pytest.fixture
def build(owner, now):
    return telling.tell(owner_id=owner, title="The build", parts=BUILD, topics=["ci, tdd"], now=now)


@pytest.fixture
def review(owner, now):
    return telling.tell(owner_id=owner, title="The review", parts=REVIEW, now=now)


@pytest.fixture
def question(owner, now):
    return practising.add(owner_id=owner, text="Tell me of a conflict", kind="personal", now=now)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [("Tell me of a conflict", ["The review"]), ("How would you speed up CI?", ["The build"]), ("Which book did you read last?", [])],
)
def test_a_question_finds_the_story_that_answers_it_and_none_where_none_does(owner, build, review, asked, expected):
    assert [one.story.title for one in stories.fitting(owner_id=owner, text=asked)] == expected


def test_what_both_speak_of_is_said(owner, build):
    (one,) = stories.fitting(owner_id=owner, text="How would you speed up CI?")

    assert "ci" in one.why


def test_a_part_is_told_anew_and_the_others_stay(owner, now, build):
    telling.retell(owner_id=owner, story_id=build, parts={"proof": "https://example.org/build"}, now=now)

    found = stories.numbered(owner_id=owner, story_id=build)

    assert (found.proof, found.situation, found.topics) == ("https://example.org/build", BUILD["situation"], ("ci", "tdd"))


def test_two_stories_cannot_be_called_the_same(owner, now, build, review):
    with pytest.raises(telling.ToldAlready, match=f"kith story edit {build}"):
        telling.tell(owner_id=owner, title="The build", parts=REVIEW, now=now)
    with pytest.raises(telling.ToldAlready):
        telling.retell(owner_id=owner, story_id=review, title="The build", parts={}, now=now)


def test_what_is_too_long_is_refused_and_not_cut(owner, now, build):
    with pytest.raises(Refused, match="1,500 letters"):
        telling.retell(owner_id=owner, story_id=build, parts={"action": "x" * 1501}, now=now)


def test_a_question_goes_and_comes_back_with_what_was_practised(owner, now, question):
    practising.practise(owner_id=owner, question_id=question, went="well", now=now, on=now.date() - timedelta(days=1))
    practising.drop(owner_id=owner, question_id=question, now=now)
    gone = practice.listed(owner_id=owner, now=now, is_due=False)
    changes.undo(owner_id=owner, now=now)

    (back,) = practice.listed(owner_id=owner, now=now, is_due=False)

    assert gone == []
    assert (back.due_on, back.is_due) == (now.date() + timedelta(days=1), False)


def test_a_story_that_goes_leaves_the_questions_that_it_answered(owner, now, review, question):
    practising.choose(owner_id=owner, question_id=question, story_id=review, now=now)
    telling.drop(owner_id=owner, story_id=review, now=now)
    without = practice.numbered(owner_id=owner, question_id=question, now=now).line
    changes.undo(owner_id=owner, now=now)

    again = practice.numbered(owner_id=owner, question_id=question, now=now).line

    assert (without.story, again.story) == ("", "The review")


def test_the_chosen_story_stands_before_those_that_fit(owner, now, build, review, question):
    practising.choose(owner_id=owner, question_id=question, story_id=build, now=now)

    found = practice.answers(owner_id=owner, line=practice.numbered(owner_id=owner, question_id=question, now=now).line)

    assert [one.story.title for one in found] == ["The build", "The review"]


def test_a_question_that_is_kept_twice_is_one(owner, now, question):
    assert practising.add(owner_id=owner, text="tell me of a  conflict", kind="technical", now=now) == question


def test_practice_that_is_still_to_come_is_refused(owner, now, question):
    with pytest.raises(Refused, match="still to come"):
        practising.practise(owner_id=owner, question_id=question, went="well", on=now.date() + timedelta(days=1), now=now)


def test_stories_of_another_owner_cannot_be_reached(owner, now, build, question):
    other = owner_writes.make(name="Two", now=now)

    assert (stories.listed(owner_id=other), practice.listed(owner_id=other, now=now, is_due=False)) == ([], [])
    with pytest.raises(NotFound):
        telling.drop(owner_id=other, story_id=build, now=now)
    with pytest.raises(NotFound):
        practising.drop(owner_id=other, question_id=question, now=now)


def test_an_export_brings_stories_and_practice_back(owner, now, build, review, question, tmp_path):
    practising.choose(owner_id=owner, question_id=question, story_id=review, now=now)
    practising.practise(owner_id=owner, question_id=question, went="halting", text="the figure first", now=now)
    before = portability.canonical(owner_id=owner)
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=now)
    models.Owner.objects.all().delete()

    portability.restore(path=tmp_path / "out.zip", now=now)

    assert portability.canonical(owner_id=models.Owner.objects.get().id) == before
