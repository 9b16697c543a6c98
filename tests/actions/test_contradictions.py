"""Where the owner's no goes against something certain, the owner is told, and has two ways out."""

import pytest

from kithwork.actions import beliefs, changes, contradictions, decisions, identities, people, person, portability, questions
from kithwork.actions.contradictions import NoSuchContradiction
from kithwork.store import models
from kithwork.store.queries import contradictions as queries

pytestmark = pytest.mark.usefixtures("crowds")


@pytest.fixture
def find(owner, now):
    return lambda text: people.find(owner_id=owner, text=text, now=now)


@pytest.fixture
def parted(owner, now, find):
    """Grace's card has two addresses, and the owner says that they are two people's."""
    grace = find("grace@navy.example")
    (home,) = models.Identity.objects.filter(owner_id=owner, value="hopper@home.example").values_list("id", flat=True)
    identities.split(owner_id=owner, person_id=grace.id, identity_ids=[home], now=now)
    (told,) = queries.listed(owner)
    return told


def test_a_no_against_one_card_is_told_with_both_words(owner, parted):
    assert {parted.one.identity.value, parted.other.identity.value} == {"grace@navy.example", "hopper@home.example"}
    assert parted.words == ("one entry holds both",)
    assert len(parted.noes) == 1
    assert queries.count(owner) == 1


def test_both_pages_tell_of_it_and_nobody_elses(owner, now, find, parted):
    def told(text):
        return [one.id for one in person.page(owner_id=owner, person_id=find(text).id, now=now).contradictions]

    assert told("grace@navy.example") == told("hopper@home.example") == [parted.id]
    assert told("Ada Byron") == []


def test_a_no_that_is_taken_back_lets_what_is_certain_join_them(owner, now, find, parted):
    assert contradictions.take_back(owner_id=owner, number=parted.id, now=now).startswith("Took back that")

    assert find("grace@navy.example").id == find("hopper@home.example").id
    assert queries.listed(owner) == []


def test_a_no_that_is_stood_by_is_not_told_again_and_holds(owner, now, find, parted):
    contradictions.keep_apart(owner_id=owner, number=parted.id, now=now)
    models.Touched.objects.bulk_create(models.Touched(owner_id=owner, identity_id=one.id) for one in models.Identity.objects.filter(owner_id=owner))
    beliefs.refresh(owner_id=owner, now=now)

    assert queries.listed(owner) == []
    assert queries.count(owner) == 0
    assert find("grace@navy.example").id != find("hopper@home.example").id


@pytest.mark.parametrize("do", [contradictions.take_back, contradictions.keep_apart])
def test_either_way_is_undone_to_the_byte(owner, now, parted, do):
    before = portability.canonical(owner_id=owner)

    do(owner_id=owner, number=parted.id, now=now)
    between = portability.canonical(owner_id=owner)
    changes.undo(owner_id=owner, now=now)

    assert between != before
    assert portability.canonical(owner_id=owner) == before
    assert [one.words for one in queries.listed(owner)] == [parted.words]


def test_a_contradiction_keeps_its_number_when_beliefs_are_made_again(owner, now, parted):
    models.Touched.objects.bulk_create(models.Touched(owner_id=owner, identity_id=one.id) for one in models.Identity.objects.filter(owner_id=owner))
    beliefs.refresh(owner_id=owner, now=now)

    assert [one.id for one in queries.listed(owner)] == [parted.id]


def test_what_is_settled_cannot_be_settled_again(owner, now, parted):
    contradictions.keep_apart(owner_id=owner, number=parted.id, now=now)

    with pytest.raises(NoSuchContradiction):
        contradictions.take_back(owner_id=owner, number=parted.id, now=now)


def test_the_owners_own_answers_can_collide_too(owner, now, find):
    ada, anne, ralph = (find(f"{name} Byron").id for name in ("Ada", "Anne", "Ralph"))
    identities.merge(owner_id=owner, one=ada, other=anne, now=now)
    identities.merge(owner_id=owner, one=find("Anne Byron").id if ada != ralph else ada, other=ralph, now=now)
    one, other = (models.Identity.objects.get(owner_id=owner, name=f"{name} Byron").id for name in ("Anne", "Ralph"))
    models.Decision.objects.update_or_create(
        owner_id=owner, one_id=min(one, other), other_id=max(one, other), defaults={"answer": "different", "decided_at": now}
    )
    models.Touched.objects.create(owner_id=owner, identity_id=one)
    beliefs.refresh(owner_id=owner, now=now)

    (told,) = queries.listed(owner)
    assert told.words == ("you said that they are one",)


def test_a_no_that_is_stood_by_outlives_an_export(owner, now, parted):
    contradictions.keep_apart(owner_id=owner, number=parted.id, now=now)

    assert b'"is_confirmed":true' in portability.canonical(owner_id=owner)


def test_all_the_same_across_an_earlier_no_is_told_and_the_no_holds(owner, now):
    asked = next(one for one in questions.listed(owner_id=owner).bundles if one.thread == "handle").questions
    pairs = {tuple(sorted((one.one.identity.id, one.other.identity.id))) for one in asked}
    ids = {i for pair in pairs for i in pair}
    ((one, other),) = {(i, j) for i in ids for j in ids if i < j} - pairs
    models.Decision.objects.create(owner_id=owner, one_id=one, other_id=other, answer="different", decided_at=now)

    decisions.answer_together(owner_id=owner, question_ids=[one.id for one in asked], said="same", now=now)

    persons = dict(models.Identity.objects.filter(id__in=ids).values_list("id", "person_id"))
    assert [told.words for told in queries.listed(owner)] == [("you said that they are one",)]
    assert persons[one] != persons[other]
