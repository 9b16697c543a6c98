"""A person is proposed to be split where they hang together least, and what the owner parts stays apart."""

from datetime import timedelta

import pytest
from tests.files import ME, card, letter, mbox, vcf

from kithwork.actions import decisions, identities, imports, people
from kithwork.store import models


@pytest.fixture
def ada(owner, network, now):
    return people.find(owner_id=owner, text="Ada Lovelace", now=now).id


def values(some):
    return {one.value for one in some}


def test_the_parts_are_those_without_the_weakest_join(owner, ada):
    parting = identities.parting(owner_id=owner, person_id=ada)

    assert values(parting.stays) | values(parting.goes) == {"ada@engines.example", "ada@home.example"}
    assert len(parting.goes) == 1
    assert parting.words == "the same full name, Ada Lovelace"


def test_the_part_of_which_less_was_read_goes_however_many_addresses_it_has(owner, now, tmp_path):
    letters = [letter("Grace Hopper <grace@navy.example>", ME, now - timedelta(days=i)) for i in range(4)]
    book = [card("Grace Hopper", uid="g", email="grace@home.example", extra=["EMAIL:hopper@home.example"])]
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "m.mbox", letters), vcf(tmp_path / "g.vcf", book)], now=now, me=["robin@adeyemi.example"])

    parting = identities.parting(owner_id=owner, person_id=people.find(owner_id=owner, text="grace@navy.example", now=now).id)

    assert values(parting.goes) == {"grace@home.example", "hopper@home.example"}


def test_who_is_held_together_for_certain_is_not_parted(owner, network, now):
    (robin,) = models.Person.objects.filter(owner_id=owner, standing="own").values_list("id", flat=True)

    assert identities.parting(owner_id=owner, person_id=robin).goes == ()


def test_a_join_that_the_owner_denies_comes_apart_in_its_two_parts_for_good(owner, network, now):
    link, one, other = models.Link.objects.filter(owner_id=owner).exclude(reasons=[]).values_list("id", "one_id", "other_id").order_by("id")[0]

    decisions.review(owner_id=owner, link_id=link, said="different", now=now)

    assert models.Identity.objects.get(id=one).person_id != models.Identity.objects.get(id=other).person_id
