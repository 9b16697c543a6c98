"""What the owner says is not theirs is not, whoever said that it is."""

import pytest
from tests.files import ME, card, letter, mbox, vcf

from kithwork.actions import changes, claims, identities, imports, people
from kithwork.store.queries import owners

ROBIN, OTHER = "robin@adeyemi.example", "shared@club.example"


@pytest.fixture
def booked(owner, now, tmp_path):
    """A card of an address book holds the owner's address and one that is not theirs."""
    paths = [
        mbox(tmp_path / "in.mbox", [letter("Ada Lovelace <ada@engines.example>", ME, now)]),
        vcf(tmp_path / "me.vcf", [card("Robin Adeyemi", uid="c1", email=ROBIN, extra=[f"EMAIL:{OTHER}"])]),
    ]
    imports.run(owner_id=owner, paths=paths, now=now, me=[ROBIN])
    return owner


def own(owner):
    return {value: is_told for kind, value, is_told in owners.addresses(owner)}


def test_an_address_that_a_source_said_is_denied_and_taken_again(booked, now):
    assert own(booked) == {ROBIN: True, OTHER: False}

    claims.disclaim_all(owner_id=booked, texts=[OTHER], now=now)
    assert own(booked) == {ROBIN: True}
    assert people.find(owner_id=booked, text=OTHER, now=now)
    changes.undo(owner_id=booked, now=now)

    assert own(booked) == {ROBIN: True, OTHER: False}


def test_an_address_that_was_named_and_denied_is_gone_though_a_source_says_so_too(booked, now):
    claims.claim_all(owner_id=booked, texts=[OTHER], now=now)
    claims.disclaim_all(owner_id=booked, texts=[OTHER], now=now)

    assert own(booked) == {ROBIN: True}


def test_the_last_word_on_an_address_counts(booked, now):
    claims.disclaim_all(owner_id=booked, texts=[OTHER], now=now)
    claims.claim_all(owner_id=booked, texts=[OTHER], now=now)

    assert own(booked) == {ROBIN: True, OTHER: True}
    assert owners.own_person(booked) == people.find(owner_id=booked, text=OTHER, now=now).id


def test_an_address_of_nobody_here_is_not_denied(booked, now):
    with pytest.raises(claims.NotYours):
        claims.disclaim_all(owner_id=booked, texts=["grace@navy.example"], now=now)


@pytest.fixture
def confirmed(owner, now, tmp_path):
    """LinkedIn says of two addresses that they are the owner's; each has written letters."""
    profile = tmp_path / "Email Addresses.csv"
    profile.write_text(f"Email Address,Confirmed,Primary,Updated On\n{ROBIN},Yes,Yes,\n{OTHER},Yes,No,\n", encoding="utf-8")
    letters = [letter("Ada Lovelace <ada@engines.example>", to, now) for to in (ME, f"The Club <{OTHER}>")]
    imports.run(owner_id=owner, paths=[profile, mbox(tmp_path / "in.mbox", letters)], now=now)
    return owner


def test_what_a_source_says_of_the_owner_does_not_outlast_their_no(confirmed, now):
    assert own(confirmed) == {ROBIN: False, OTHER: False}

    claims.disclaim_all(owner_id=confirmed, texts=[OTHER], now=now)
    assert own(confirmed) == {ROBIN: True}  # of the two, the other one, by the owner's word
    assert people.find(owner_id=confirmed, text=OTHER, now=now).id != owners.own_person(confirmed)
    changes.undo(owner_id=confirmed, now=now)

    assert own(confirmed) == {ROBIN: False, OTHER: False}


def test_the_only_address_by_which_a_source_knows_the_owner_is_not_denied(confirmed, now):
    with pytest.raises(claims.NothingElseIsYours):
        claims.disclaim_all(owner_id=confirmed, texts=[OTHER, ROBIN], now=now)

    assert own(confirmed) == {ROBIN: False, OTHER: False}


def test_who_was_denied_does_not_come_back_when_another_is_denied(confirmed, now):
    claims.disclaim_all(owner_id=confirmed, texts=[OTHER], now=now)
    claims.claim_all(owner_id=confirmed, texts=["ada@engines.example"], now=now)
    claims.disclaim_all(owner_id=confirmed, texts=[ROBIN], now=now)

    assert own(confirmed) == {"ada@engines.example": True}


def test_of_what_the_owner_answered_to_be_theirs_no_source_said_so(booked, now, tmp_path):
    imports.run(owner_id=booked, paths=[mbox(tmp_path / "more.mbox", [letter("R <r7@old.example>", "ada@engines.example", now)])], now=now)
    other = people.find(owner_id=booked, text="r7@old.example", now=now).id
    identities.merge(owner_id=booked, one=owners.own_person(booked), other=other, now=now, is_anyway=True)

    assert own(booked) == {ROBIN: True, OTHER: False, "r7@old.example": True}
