"""What interactions say of an identity: when it was seen, and in which small companies."""

import pickle
from dataclasses import fields
from datetime import date, timedelta

import pytest
from tests.files import ME, calendar, letter, mbox, meeting

from kithwork.actions import beliefs, claims, imports, merging
from kithwork.domain.kinds import InteractionKind, Part
from kithwork.store import models
from kithwork.store.queries import neighbourhood, owned
from kithwork.store.queries.neighbourhood import ClaimRow, IdentityRow, Neighbourhood
from kithwork.store.writes import words
from kithwork.store.writes.changes import Journal

ADA = "Ada Lovelace <ada@engines.example>"
GUESTS = [(f"Guest {number}", f"guest{number}@salsa.example") for number in range(30)]


@pytest.fixture
def read(owner, now):
    return lambda *paths: imports.run(owner_id=owner, paths=paths, now=now, me=["robin@adeyemi.example"])


@pytest.fixture
def known(owner):
    def of(address):
        own = owned.own_identities(owner)
        ids = models.Identity.objects.filter(value=address).values_list("id", flat=True)
        found = Neighbourhood(own=own)
        neighbourhood.extend(owner, found, ids, lambda _: False, neighbourhood.Known())
        return [(found.seen.get(i), found.circles.get(i, set())) for i in ids]

    return of


def test_somebody_is_seen_from_the_first_to_the_last_of_their_interactions(now, read, known, tmp_path):
    read(mbox(tmp_path / "m.mbox", [letter(ADA, ME, now - timedelta(days=days)) for days in (3, 900, 40)]))

    today = (now.date() - date(1970, 1, 1)).days

    assert [seen for seen, _ in known("ada@engines.example")] == [(today - 900, today - 3)]


@pytest.fixture
def came(owner, now):
    """How many days ago each came into the owner's life."""

    def when():
        found = Neighbourhood(own=owned.own_identities(owner))
        found.shown_as = neighbourhood.shown_as(owner, found, merging.is_of_one)
        neighbourhood.extend(owner, found, models.Identity.objects.values_list("id", flat=True), lambda _: False, neighbourhood.Known())
        return {found.identities[i].value: (now.date() - date(1970, 1, 1)).days - met for i, met in found.met.items()}

    return when


def test_somebody_came_into_the_owners_life_with_the_first_letter(now, read, came, tmp_path):
    read(mbox(tmp_path / "m.mbox", [letter(ADA, ME, now - timedelta(days=days)) for days in (40, 900)]))

    assert came() == {"ada@engines.example": 900}


def test_a_letter_between_two_others_brings_neither_into_the_owners_life(now, read, came, tmp_path):
    read(mbox(tmp_path / "m.mbox", [letter(ADA, "grace@navy.example", now - timedelta(days=900)), letter(ADA, ME, now - timedelta(days=3))]))

    assert came() == {"ada@engines.example": 3}


def test_whom_the_owner_is_to_meet_has_not_come_into_their_life_yet(now, owner, read, came, tmp_path):
    read(
        calendar(
            tmp_path / "c.ics",
            [meeting("1", "Salsa", now + timedelta(days=300), [("Ada", "ada@engines.example"), ("Robin", "robin@adeyemi.example")])],
        )
    )

    before = came()
    beliefs.refresh(owner_id=owner, now=now + timedelta(days=301))

    assert (before, came()) == ({}, {"ada@engines.example": -300})


def test_an_address_that_the_owner_names_later_brings_its_correspondents_into_their_life(now, owner, read, came, tmp_path):
    read(mbox(tmp_path / "m.mbox", [letter(ADA, "rob@old.example", now - timedelta(days=900)), letter(ADA, ME, now - timedelta(days=3))]))

    claims.claim_all(owner_id=owner, texts=["rob@old.example"], now=now)
    named = came()
    claims.disclaim_all(owner_id=owner, texts=["rob@old.example"], now=now)

    assert (named, came()) == ({"ada@engines.example": 900}, {"ada@engines.example": 3})


def test_a_letter_under_an_address_that_is_only_believed_to_be_the_owners_waits_for_their_word(now, owner, read, came, tmp_path):
    """By a name that is nobody else's; and beliefs hang on who came when."""
    mine = letter("Robin Adeyemi <ra7@old.example>", ADA, now - timedelta(days=900))
    read(mbox(tmp_path / "m.mbox", [mine, letter("Robin Adeyemi <robin@adeyemi.example>", ADA, now - timedelta(days=40))]))
    believed = came()

    claims.claim_all(owner_id=owner, texts=["ra7@old.example"], now=now)

    assert (believed, came()) == ({"ada@engines.example": 40}, {"ada@engines.example": 900})


def test_a_moment_that_the_owner_wrote_down_is_theirs(now, owner, read, came, tmp_path):
    read(mbox(tmp_path / "m.mbox", [letter(ADA, "grace@navy.example", now - timedelta(days=900))]))
    journal, ada = Journal(owner), models.Identity.objects.get(value="ada@engines.example").id
    coffee = {"kind": InteractionKind.IN_PERSON, "subject": "", "place": "", "own_part": Part.WITH}
    words.log_moment(journal, at=now, words="coffee", others=[ada], **coffee)

    assert came() == {"ada@engines.example": 0}


def test_who_writes_in_one_conversation_is_in_one_circle(now, read, known, tmp_path):
    first = letter(ADA, ME, now, number="1@x.example")
    answer = letter("A. L. <ada@home.example>", ME, now, number="2@x.example", answers="1@x.example")
    read(mbox(tmp_path / "m.mbox", [first, answer, letter("Grace <grace@navy.example>", ME, now, number="3@x.example")]))

    (one, other, third) = (known(address)[0][1] for address in ("ada@engines.example", "ada@home.example", "grace@navy.example"))

    assert one == other
    assert not one & third


@pytest.mark.parametrize(("count", "is_one"), [(5, True), (25, False)])
def test_a_gathering_of_few_is_a_circle_and_one_of_many_is_not(now, read, known, tmp_path, count, is_one):
    read(calendar(tmp_path / "c.ics", [meeting("1", "Salsa", now - timedelta(days=3), GUESTS[:count])]))

    (one, other) = (known(address)[0][1] for address in ("guest1@salsa.example", "guest2@salsa.example"))

    assert bool(one & other) is is_one


def test_the_owner_who_is_in_every_company_is_in_no_circle(now, read, known, tmp_path):
    read(mbox(tmp_path / "m.mbox", [letter(ADA, ME, now)]))

    assert [circles for _, circles in known("robin@adeyemi.example")] == [set()]
    assert known("ada@engines.example")[0][1]


def test_every_part_comes_through_a_pipe_as_it_was():
    row, claim = IdentityRow(3, "email", "ada@engines.example", "Ada", None, b"", 3), ClaimRow("vcard", "1", True, (7,), (3,))
    sent = Neighbourhood({3: row}, [claim])
    for place, one in enumerate(fields(Neighbourhood)[2:]):
        setattr(sent, one.name, {place})

    assert pickle.loads(pickle.dumps(sent)) == sent
    assert pickle.loads(pickle.dumps(Neighbourhood())) == Neighbourhood()
