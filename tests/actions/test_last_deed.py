"""Undo takes back what was done last, or says what that was; never what came before it."""

import pytest
from tests.files import card, vcf

from kithwork.actions import changes, claims, imports, owners, people, words, zone_moves
from kithwork.actions.changes import TakenBackElsewhere
from kithwork.store import models
from kithwork.store.queries import owners as owner_queries

MINE = "me@adeyemi.example"


@pytest.fixture
def noted(owner, now):
    words.add_all(owner_id=owner, names=["Ann Able"], now=now)
    ann = people.find(owner_id=owner, text="Ann", now=now).id
    words.note(owner_id=owner, person_id=ann, text="Likes coffee.", now=now)
    return ann


def notes(owner):
    return sorted(models.Note.objects.filter(owner_id=owner).values_list("words", flat=True))


def own(owner):
    return [value for _, value, _ in owner_queries.addresses(owner)]


def test_an_address_is_given_back_by_undo(owner, now, noted):
    claims.claim_all(owner_id=owner, texts=[MINE], now=now)

    changes.undo(owner_id=owner, now=now)

    assert own(owner) == []
    assert notes(owner) == ["Likes coffee."]


def test_an_address_that_was_denied_comes_back_with_what_it_wrote(network, now):
    before = owner_queries.addresses(network), people.find(owner_id=network, text="Ada", now=now)
    claims.disclaim_all(owner_id=network, texts=["robin@adeyemi.example"], now=now)
    assert own(network) == []

    changes.undo(owner_id=network, now=now)

    assert (owner_queries.addresses(network), people.find(owner_id=network, text="Ada", now=now)) == before


def test_a_name_goes_back_to_the_one_before(owner, now, noted):
    before = owner_queries.name(owner)
    owners.rename(owner_id=owner, name="Robin", now=now)
    owners.rename(owner_id=owner, name="Robin Adeyemi", now=now)

    changes.undo(owner_id=owner, now=now)
    assert owner_queries.name(owner) == "Robin"
    changes.undo(owner_id=owner, now=now)

    assert owner_queries.name(owner) == before
    assert notes(owner) == ["Likes coffee."]


@pytest.mark.parametrize(
    ("what", "said", "way"),
    [
        ("an import", "was an import", "kith imports undo 1"),
        ("an import taken back", "take back import 1", "kith import"),
        ("another clock", "another clock", "kith owner zone UTC"),
    ],
)
def test_what_has_its_own_way_back_is_named_and_not_passed_over(owner, now, noted, tmp_path, what, said, way):
    zone_moves.say(owner_id=owner, name="UTC", now=now)
    words.note(owner_id=owner, person_id=noted, text="Reads.", now=now)
    if what == "another clock":
        zone_moves.say(owner_id=owner, name="Asia/Tokyo", now=now)
    else:
        imports.run(owner_id=owner, paths=[vcf(tmp_path / "book.vcf", [card("Ada Lovelace", uid="c1", email="ada@home.example")])], now=now)
    if what == "an import taken back":
        imports.undo(owner_id=owner, number=1, now=now)

    with pytest.raises(TakenBackElsewhere, match=said) as refused:
        changes.undo(owner_id=owner, now=now)

    assert way in refused.value.terminal_hint
    assert notes(owner) == ["Likes coffee.", "Reads."]
    changes.undo(owner_id=owner, now=now, is_past=True)
    assert notes(owner) == ["Likes coffee."]


def test_what_came_after_an_import_is_taken_back_as_ever(network, now):
    ada = people.find(owner_id=network, text="Ada", now=now).id
    words.note(owner_id=network, person_id=ada, text="Likes tea.", now=now)

    changes.undo(owner_id=network, now=now)

    assert notes(network) == []
