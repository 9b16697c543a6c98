"""Past clients: a testimonial while it is fresh, a referral later, a word when it grows silent."""

from datetime import timedelta

import pytest

from kithwork.actions import asking, needs, opportunities, past_clients, prospects, stating, today, words
from kithwork.actions.opportunities import Particulars
from kithwork.store.queries import owners as owner_queries


@pytest.fixture
def alan(network, now):
    return words.add(owner_id=network, name="Alan Turing", now=now)


@pytest.fixture
def number(network, now, alan):
    said = {"owner_id": network, "now": now}
    made = opportunities.add(kind="client", of=Particulars("Bletchley", "a page"), on=(now - timedelta(days=60)).date(), **said)
    opportunities.person(opportunity_id=made, person_id=alan, part="client", **said)
    opportunities.close(opportunity_id=made, ending="delivered", on=(now - timedelta(days=20)).date(), **said)
    return made


def due(network, now):
    return [(one.person.name, one.what) for one in past_clients.due(owner_id=network, now=now)]


def test_a_testimonial_is_proposed_with_why_and_silent_once_it_is_asked(network, now, number, alan):
    (card,) = [card for card in today.day(owner_id=network, now=now).cards if card.person.id == alan]
    asking.ask(owner_id=network, person_id=alan, text="one sentence", kind="testimonial", now=now)

    assert card.why.startswith("You delivered a page at Bletchley on 1 Nov 2026; while it is fresh")
    assert due(network, now) == []


def test_a_referral_follows_a_testimonial_that_was_given(network, now, number, alan):
    made = asking.ask(owner_id=network, person_id=alan, text="one sentence", kind="testimonial", now=now)
    assert due(network, now + timedelta(days=91)) == [("Alan Turing", "warm")]

    asking.step(owner_id=network, ask_id=made.id, step="answered", text="“She listens.”", now=now)

    assert due(network, now + timedelta(days=91)) == [("Alan Turing", "referral")]


def test_nothing_is_asked_of_who_is_not_for_asks_and_they_are_kept_warm_all_the_same(network, now, number, alan):
    asking.spare(owner_id=network, person_id=alan, now=now, is_spared=True)

    assert due(network, now) == []
    assert due(network, now + timedelta(days=80)) == [("Alan Turing", "warm")]


def test_who_is_a_client_again_is_no_past_one(network, now, number):
    opportunities.stage(owner_id=network, opportunity_id=number, stage="again", now=now)

    assert due(network, now + timedelta(days=200)) == []


def test_a_proposal_is_laid_out_from_what_they_said_and_what_one_has_to_show(network, now, number):
    opportunities.say(owner_id=network, opportunity_id=number, kind="need", text="a Terraform module", now=now)
    own = owner_queries.own_person(network) or 0
    stating.add(owner_id=network, person_id=own, said=needs.Stated("writes Terraform modules"), is_offer=True, now=now)

    outline = prospects.of(owner_id=network, opportunity_id=number, now=now).outline

    assert [(part.title, part.lines[0][0]) for part in outline.parts] == [
        ("What you need", "a Terraform module"),
        ("Why me", "writes Terraform modules"),
    ]
    assert outline.missing[-1] == "No terms are written down."
