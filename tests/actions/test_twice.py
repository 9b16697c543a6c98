"""What is said twice changes nothing the second time: one undo takes it back."""

import pytest

from kithwork.actions import answers, changes, contradictions, decisions, identities, people, portability, questions, words
from kithwork.actions.contradictions import NoSuchContradiction
from kithwork.actions.questions import Settled
from kithwork.store import models
from kithwork.store.queries import contradictions as contradiction_queries

pytestmark = pytest.mark.usefixtures("crowds")


@pytest.fixture
def find(owner, now):
    return lambda text: people.find(owner_id=owner, text=text, now=now).id


def bundle(owner, thread):
    return next(one for one in questions.listed(owner_id=owner).bundles if one.thread == thread)


def count(owner):
    return len(changes.listed(owner_id=owner))


@pytest.mark.parametrize("said", ["same", "different", "later"])
def test_one_answer_twice_is_one_change(owner, now, said):
    number = bundle(owner, "handle").questions[0].id
    before = portability.canonical(owner_id=owner)

    first, second = (decisions.answer(owner_id=owner, question_id=number, said=said, now=now) for _ in range(2))
    many = count(owner)
    changes.undo(owner_id=owner, now=now)

    assert (first, many) == (second, 1)
    assert portability.canonical(owner_id=owner) == before


@pytest.mark.parametrize("said", ["same", "different", "later", "shared"])
def test_one_answer_to_many_twice_is_one_change(owner, now, said):
    numbers = [one.id for one in bundle(owner, "handle").questions]

    first, second = (decisions.answer_together(owner_id=owner, question_ids=numbers, said=said, now=now) for _ in range(2))

    assert (first, count(owner)) == (second, 1)


def test_another_answer_to_what_is_answered_is_refused(owner, now):
    number = bundle(owner, "handle").questions[0].id
    decisions.answer(owner_id=owner, question_id=number, said="same", now=now)

    with pytest.raises(Settled):
        decisions.answer(owner_id=owner, question_id=number, said="different", now=now)


def test_a_contradiction_is_settled_once(owner, now, find):
    home = models.Identity.objects.get(owner_id=owner, value="hopper@home.example").id
    identities.split(owner_id=owner, person_id=find("grace@navy.example"), identity_ids=[home], now=now)
    (told,) = contradiction_queries.listed(owner)

    first, second = (contradictions.keep_apart(owner_id=owner, number=told.id, now=now) for _ in range(2))

    assert (first, count(owner)) == (second, 2)
    with pytest.raises(NoSuchContradiction):
        contradictions.take_back(owner_id=owner, number=told.id, now=now)


@pytest.mark.parametrize("answer", ["done", "later", "never"])
def test_a_card_is_answered_once_a_day(owner, now, find, answer):
    for _ in range(2):
        answers.mark(owner_id=owner, person_id=find("Ada Byron"), answer=answer, now=now)

    assert count(owner) == 1


def test_words_that_change_nothing_are_no_change(owner, now, find):
    for _ in range(2):
        words.edit(owner_id=owner, person_id=find("Ada Byron"), fields={"city": "Leeds"}, now=now)
        words.set_aside(owner_id=owner, person_id=find("Ada Byron"), archived=True, now=now)

    assert count(owner) == 2
