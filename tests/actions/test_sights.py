"""Of whom do names and handles show all there is to be seen?"""

import pytest
from tests.files import card, vcf

from kithwork.actions import imports, merging
from kithwork.actions.sights import Sights
from kithwork.store import models
from kithwork.store.queries import neighbourhood, owned
from kithwork.store.queries.neighbourhood import Neighbourhood


@pytest.fixture
def told(owner, now, tmp_path):
    """After address books were read, the addresses of each whom names and handles show whole, and of those of them who stand alone."""

    def after(*books):
        for number, book in enumerate(books):
            imports.run(owner_id=owner, paths=[vcf(tmp_path / f"{number}.vcf", book)], now=now, me=["robin@adeyemi.example"])
        own = owned.own_identities(owner)
        sights = Sights(owner, Neighbourhood(own=own, shared=neighbourhood.shared_handles(owner)), merging.is_of_one)
        everybody = set(models.Identity.objects.filter(kind="email").values_list("id", flat=True))
        whole = [sight for sight in sights.around(everybody) if sight.is_all]
        return [sorted({*(node.key.value for sight in several for node in sight.nodes)}) for several in (whole, sights.that_stand_alone(everybody))]

    return after


ADA = card("Ada Lovelace", uid="1", email="ada@a.example", extra=["EMAIL:ada@b.example"])
GRACE = card("Grace Hopper", uid="2", email="grace@c.example")


def test_whom_one_record_names_is_seen_together_and_whole(told):
    assert told([ADA, GRACE]) == [["ada@a.example", "ada@b.example", "grace@c.example"]] * 2


def test_whoever_shares_an_address_is_not_seen_whole(told):
    assert told([GRACE, card("Vincent Hopper", uid="3", email="grace@c.example"), ADA])[0] == ["ada@a.example", "ada@b.example"]


def test_whoever_stands_in_two_entries_is_not_seen_whole(told):
    assert told([GRACE, card("Grace Hopper", uid="3", email="grace@c.example"), ADA])[0] == ["ada@a.example", "ada@b.example"]


def test_an_office_and_the_owner_are_not_seen_whole(told):
    assert told([card("Grace Hopper", uid="2", email="info@c.example"), card("Robin Adeyemi", uid="4", email="robin@adeyemi.example"), ADA])[0] == [
        "ada@a.example",
        "ada@b.example",
    ]


def test_whoever_is_believed_to_be_one_with_another_does_not_stand_alone(told):
    whole, alone = told([GRACE, ADA], [card("Ada Lovelace", uid="5", email="ada.lovelace@d.example")])

    assert whole == ["ada.lovelace@d.example", "ada@a.example", "ada@b.example", "grace@c.example"]
    assert alone == ["grace@c.example"]


def test_whose_name_is_but_more_frequent_now_stays_as_they_are_unless_they_may_be_somebody_else(owner, now, tmp_path, monkeypatch):
    imports.run(owner_id=owner, paths=[vcf(tmp_path / "1.vcf", [GRACE, ADA])], now=now)
    left, around = set(), merging.around

    def noting(*asked):
        found, outcome = around(*asked)
        left.update(models.Identity.objects.filter(id__in=found.left).values_list("value", flat=True))
        return found, outcome

    monkeypatch.setattr(merging, "around", noting)
    others = [card("Vincent Hopper", uid="6", email="vincent@d.example"), card("Ada M. Lovelace", uid="7", email="ada@e.example")]
    imports.run(owner_id=owner, paths=[vcf(tmp_path / "2.vcf", others)], now=now)

    assert left == {"grace@c.example"}
    assert not models.Touched.objects.filter(owner_id=owner).exists()
