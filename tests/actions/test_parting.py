"""A person is proposed to be split where they hang together least, and what the owner parts stays apart."""

import pytest

from kithwork.actions import decisions, identities, people
from kithwork.store import models

pytestmark = pytest.mark.usefixtures("network")


@pytest.fixture
def ada(owner, now):
    return people.find(owner_id=owner, text="Ada Lovelace", now=now).id


def values(some):
    return {one.value for one in some}


def test_the_parts_are_those_without_the_weakest_join(owner, ada):
    parting = identities.parting(owner_id=owner, person_id=ada)

    assert values(parting.stays) | values(parting.goes) == {"ada@engines.example", "ada@home.example"}
    assert len(parting.goes) == 1
    assert parting.words == "the same full name, Ada Lovelace"


def test_who_is_held_together_for_certain_is_not_parted(owner, now):
    (robin,) = models.Person.objects.filter(owner_id=owner, standing="own").values_list("id", flat=True)

    assert identities.parting(owner_id=owner, person_id=robin).goes == ()


def test_a_join_that_the_owner_denies_comes_apart_in_its_two_parts_for_good(owner, now):
    link, one, other = models.Link.objects.filter(owner_id=owner).exclude(reasons=[]).values_list("id", "one_id", "other_id").order_by("id")[0]

    decisions.review(owner_id=owner, link_id=link, said="different", now=now)

    assert models.Identity.objects.get(id=one).person_id != models.Identity.objects.get(id=other).person_id
