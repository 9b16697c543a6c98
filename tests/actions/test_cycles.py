"""Networking, the interview, and networking again, with one organisation."""

from datetime import timedelta

import pytest

from kithwork.actions import asking, cycles, debriefs, opportunities, organisation_words, rounds, words
from kithwork.actions.opportunities import Particulars
from kithwork.actions.organisations import NoSuchOrganisation
from kithwork.actions.rounds import Seat


@pytest.fixture
def mia(owner, now):
    person = words.add(owner_id=owner, name="Mia Chen", fields={"organisation": "Acme"}, now=now - timedelta(days=90))
    words.met(owner_id=owner, person_id=person, event="PyCon", on="2024", now=now)
    asking.ask(owner_id=owner, person_id=person, text="how it is there", kind="insight", on=(now - timedelta(days=80)).date(), now=now)
    return person


@pytest.fixture
def held(owner, now, mia):
    then = now - timedelta(days=30)
    number = opportunities.add(owner_id=owner, kind="job", of=Particulars(organisation="Acme", title="SRE"), now=then)
    made = rounds.add(owner_id=owner, opportunity_id=number, on=(now - timedelta(days=20)).date(), seats=[Seat(mia)], now=now)
    debriefs.thank(owner_id=owner, round_id=made, person_id=mia, on=(now - timedelta(days=20)).date(), now=now)
    return made


def test_each_turn_stands_in_its_phase_in_the_order_of_its_day(owner, now, held):
    found = cycles.of(owner_id=owner, organisation="acme", now=now)

    assert found.words == "networking → interview → networking"
    assert [turn.words for turn in found.stretches[0].turns] == [
        "You met Mia Chen (PyCon)",
        "You asked Mia Chen for an insight: how it is there",
        "SRE: heard",
    ]
    assert [turn.words for turn in found.stretches[1].turns] == ["SRE: interview", "Round 1 of SRE with Mia Chen"]
    assert [turn.words for turn in found.stretches[2].turns] == ["You thanked Mia Chen"]


def test_another_name_of_it_leads_to_the_same(owner, now, held):
    organisation_words.say(owner_id=owner, name="Acme", also=["Acme Labs"], domains=[], part_of=[], now=now)

    assert cycles.of(owner_id=owner, organisation="Acme Labs", now=now) == cycles.of(owner_id=owner, organisation="Acme", now=now)


def test_where_there_was_nothing_it_is_said(owner, now):
    with pytest.raises(NoSuchOrganisation, match=r"Nothing is on file between you and “Nowhere”\.$"):
        cycles.of(owner_id=owner, organisation="Nowhere", now=now)


def test_a_name_that_begins_alike_is_named_and_not_taken_for_it(owner, now, held):
    with pytest.raises(NoSuchOrganisation, match=r"Did you mean Acme\?"):
        cycles.of(owner_id=owner, organisation="acm", now=now)
