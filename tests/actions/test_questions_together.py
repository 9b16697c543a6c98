"""Questions that hang on one thing have one answer, which is one step for undo."""

import pytest
from tests.files import letter, mbox

from kithwork.actions import changes, decisions, imports, listings, portability, questions, weighing
from kithwork.actions.decisions import NoSuchAnswer
from kithwork.actions.questions import NoSuchQuestion, Thread
from kithwork.store import models

pytestmark = pytest.mark.usefixtures("crowds")


@pytest.fixture
def bundle(owner):
    def of(thread):
        return next(one for one in questions.listed(owner_id=owner).bundles if one.thread is thread)

    return of


@pytest.fixture
def say(owner, now, bundle):
    """One answer to all of a kind."""

    def answer(thread, said):
        numbers = [one.id for one in bundle(thread).questions]
        return decisions.answer_together(owner_id=owner, question_ids=numbers, said=said, now=now)

    return answer


def called(owner, now, name):
    return sum(name in one.person.name for one in listings.listing(owner_id=owner, text="", now=now).shown)


def test_a_family_at_one_address_and_a_crowd_of_one_name_are_one_question_each(owner, bundle):
    assert bundle(Thread.HANDLE).about == "home@byron.example"
    assert bundle(Thread.NAME).about == "Wei Chen"
    assert questions.listed(owner_id=owner).total == sum(len(bundle(thread).questions) for thread in (Thread.HANDLE, Thread.NAME))


@pytest.mark.parametrize(("thread", "name", "said", "humans"), [
    (Thread.NAME, "Wei Chen", "same", 1), (Thread.NAME, "Wei Chen", "different", 3), (Thread.NAME, "Wei Chen", "later", 3),
    (Thread.HANDLE, "Byron", "same", 1), (Thread.HANDLE, "Byron", "different", 3), (Thread.HANDLE, "Byron", "shared", 3),
])  # fmt: skip
def test_one_answer_settles_all_and_one_undo_restores_every_byte(owner, now, say, thread, name, said, humans):
    before = portability.canonical(owner_id=owner)

    say(thread, said)
    told = [one.thread for one in questions.listed(owner_id=owner).bundles]
    after = called(owner, now, name)
    changes.undo(owner_id=owner, now=now)

    assert told == [one for one in (Thread.NAME, Thread.HANDLE) if one is not thread]
    assert after == humans
    assert portability.canonical(owner_id=owner) == before


def test_all_different_is_said_of_each_two_and_not_only_of_those_asked_about(owner, say):
    say(Thread.NAME, "different")

    assert models.Decision.objects.filter(owner_id=owner, answer="different").count() == 3


def test_none_of_them_says_nothing_of_the_others(owner, now):
    falko, *others = [
        models.Identity.objects.filter(owner_id=owner, value=value).first() for value in ("wei@one.example", "chen@two.example", "wc@three.example")
    ]
    models.Question.objects.filter(owner_id=owner).delete()
    for identity, name in zip((falko, *others), ("Falko", "Falko Ash", "Falko Elm"), strict=True):
        models.Identity.objects.filter(id=identity.id).update(name=name, name_key="")
    numbers = [models.Question.objects.create(owner_id=owner, one=falko, other=other, reasons_for=[["x", 1.0]]).id for other in others]

    decisions.answer_together(owner_id=owner, question_ids=numbers, said="different", now=now)

    said = models.Decision.objects.filter(owner_id=owner).values_list("one_id", "other_id")
    assert set(said) == {tuple(sorted((falko.id, other.id))) for other in others}


def test_all_of_them_are_one_also_where_no_question_connects_them(owner, now, tmp_path):
    more = mbox(tmp_path / "more.mbox", [letter("Wei Chen <chen4@four.example>", "Robin <robin@adeyemi.example>", now)])
    imports.run(owner_id=owner, paths=[more], now=now)
    several = list(models.Identity.objects.filter(owner_id=owner, name="Wei Chen").order_by("id"))
    models.Question.objects.filter(owner_id=owner).delete()
    pairs = [several[:2], several[2:4]]
    numbers = [models.Question.objects.create(owner_id=owner, one=one, other=other, reasons_for=[["x", 1.0]]).id for one, other in pairs]

    decisions.answer_together(owner_id=owner, question_ids=numbers, said="same", now=now)

    assert len(several) == 4
    assert models.Identity.objects.filter(owner_id=owner, name="Wei Chen").values("person_id").distinct().count() == 1


def test_nobodys_alone_is_kept_as_a_word_about_the_handle(owner, say):
    assert say(Thread.HANDLE, "shared") == "home@byron.example is nobody’s alone: 2 pairs"
    assert models.SharedHandle.objects.get(owner_id=owner).value == "home@byron.example"


def test_only_what_the_owner_saw_is_answered(owner, now, bundle):
    first, *_ = bundle(Thread.NAME).questions

    decisions.answer_together(owner_id=owner, question_ids=[first.id], said="different", now=now)

    assert models.Decision.objects.filter(owner_id=owner).count() == 1


def test_what_cannot_be_said_of_all_is_refused_in_a_sentence(owner, now, bundle):
    numbers = [one.id for one in bundle(Thread.NAME).questions]

    with pytest.raises(NoSuchAnswer, match="The answers here are same, different and later"):
        decisions.answer_together(owner_id=owner, question_ids=numbers, said="shared", now=now)
    for gone in ([], [10**9]):
        with pytest.raises(NoSuchQuestion):
            decisions.answer_together(owner_id=owner, question_ids=gone, said="same", now=now)


def test_both_sides_say_by_what_one_might_know_them(bundle):
    (question, *_) = bundle(Thread.NAME).questions

    assert question.one.last.subject == "Hello"
    assert question.one.first_day is not None
    assert question.one.person.tie.days_count == 1


@pytest.mark.parametrize(("weight", "words"), [(0.0, ""), (0.4, "hardly anything"), (-2.9, "a little"), (4.0, "something"), (-6.0, "much")])
def test_a_weight_is_said_in_words_whether_for_or_against(weight, words):
    assert weighing.in_words(weight) == words


@pytest.mark.parametrize(("probability", "words"), [(0.9, "very likely one"), (0.6, "more likely one than two"), (0.4, "more likely two than one")])
def test_a_chance_is_said_in_words(probability, words):
    assert weighing.chance(probability) == words
