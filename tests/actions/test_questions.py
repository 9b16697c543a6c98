import pytest

from kithwork.actions import decisions, imports, listings, questions
from kithwork.actions.decisions import NoSuchAnswer
from kithwork.actions.questions import NoSuchQuestion
from kithwork.store.queries import questions as queries

pytestmark = pytest.mark.usefixtures("network")


def asked(owner, **how):
    return [question for bundle in questions.listed(owner_id=owner, **how).bundles for question in bundle.questions]


def ask(owner):
    (question,) = asked(owner)
    return question


def count_of(owner, now, name):
    return sum(one.person.name == name for one in listings.listing(owner_id=owner, text="", now=now).shown)


def test_a_common_name_is_asked_about_with_both_sides(owner):
    question = ask(owner)

    assert {question.one.identity.value, question.other.identity.value} == {"wei@one.example", "wei@two.example"}
    assert question.reasons_for == ("the same full name, Wei Chen, which many bear", "nobody else you know is as likely to be meant")
    assert question.reasons_against == ()
    assert question.note == "others may bear that name too, so a name alone joins nobody"
    assert [weight > 0 for _, weight in question.reasons] == [True, True]


@pytest.mark.parametrize(("said", "persons"), [("same", 1), ("different", 2), ("later", 2)])
def test_an_answer_is_followed_and_the_question_is_gone(owner, now, said, persons):
    decisions.answer(owner_id=owner, question_id=ask(owner).id, said=said, now=now)

    assert count_of(owner, now, "Wei Chen") == persons
    assert asked(owner) == []
    assert queries.count(owner) == 0


def test_what_was_put_off_can_be_found_again(owner, now):
    decisions.answer(owner_id=owner, question_id=ask(owner).id, said="later", now=now)

    assert len(asked(owner, is_put_off=True)) == 1


@pytest.mark.parametrize("said", ["same", "different"])
def test_an_answer_outlives_undoing_and_importing_again(owner, now, tmp_path, said):
    decisions.answer(owner_id=owner, question_id=ask(owner).id, said=said, now=now)

    imports.undo(owner_id=owner, number=1, now=now)
    imports.run(owner_id=owner, paths=[tmp_path / "book.vcf", tmp_path / "in.mbox"], now=now)

    assert asked(owner) == []
    assert count_of(owner, now, "Wei Chen") == (1 if said == "same" else 2)


def test_only_the_three_answers_are_taken(owner, now):
    with pytest.raises(NoSuchAnswer):
        decisions.answer(owner_id=owner, question_id=ask(owner).id, said="perhaps", now=now)
    with pytest.raises(NoSuchQuestion):
        decisions.answer(owner_id=owner, question_id=10**9, said="same", now=now)
