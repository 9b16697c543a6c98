"""What led to what on its page, on that of an opportunity, and on that of whoever has part in it."""

from datetime import timedelta

import pytest

from kithwork.actions import introductions, led, opportunities, own_links
from kithwork.domain.introducing import Seat


@pytest.fixture
def number(network, now):
    of = opportunities.Particulars("Dovetail", "developer")
    made = opportunities.add(owner_id=network, kind="job", of=of, now=now - timedelta(days=30))
    opportunities.stage(owner_id=network, opportunity_id=made, stage="interview", now=now - timedelta(days=5))
    return made


def test_what_is_unknown_is_said_and_can_be_told(web, network, number, id_of):
    unknown = web.get(f"/opportunities/{number}").content.decode()
    answer = web.post("/led", {"opportunity": str(number), "who": "Ada Lovelace", "text": "heard my talk"})
    web.post("/events", {"name": "Leeds meetup #7", "begins_on": "2026-11-01"})
    web.post("/led", {"opportunity": str(number), "event": "leeds meetup #7", "on": "2026-11-01"})

    page, person = web.get("/led").content.decode(), web.get(f"/people/{id_of('Ada Lovelace')}").content.decode()

    assert "Unknown: nothing on file says what led there." in unknown
    assert answer["Location"] == f"/led#opportunity-{number}"
    assert "Your interview goes back to Leeds meetup." in page
    assert "Two ways led there" in page
    assert "heard my talk" in page
    assert "<title>What led to developer at Dovetail: " in page
    assert "What came of knowing them" in person
    assert "What led to developer at Dovetail" in web.get(f"/opportunities/{number}").content.decode()


def test_a_link_is_taken_away(web, network, number):
    web.post("/led", {"opportunity": str(number), "channel": "my post"})
    (link,) = own_links.listed(owner_id=network)

    web.post(f"/led/{link.id}")

    assert own_links.listed(owner_id=network) == []


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({}, "Name one thing that led to it"),
        ({"who": "Nobody"}, "There is nobody called"),
        ({"who": "Ada Lovelace", "channel": "b"}, "Name one thing that led to it"),
        ({"channel": "a", "on": "2030-01-01"}, "still to come"),
        ({"event": "Leds meetup"}, "No event on file is called “Leds meetup”"),
    ],
)
def test_what_cannot_be_kept_is_said_above_the_form(web, number, typed, sentence):
    answer = web.post("/led", {"opportunity": str(number), **typed})

    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_without_an_outcome_the_page_says_what_it_waits_for(web, network):
    page = web.get("/led").content.decode()

    assert "this page says what led there" in page
    assert web.post("/led", {"opportunity": "9"}).status_code == 422


def test_an_introduction_stands_by_its_number_among_the_links(web, network, number, now, id_of):
    seats = {Seat.CONNECTOR: id_of("Ada Lovelace"), Seat.TARGET: id_of("Grace Hopper")}
    made = introductions.begin(owner_id=network, seats=seats, why="film", now=now)
    led.say(owner_id=network, opportunity_id=number, introduction_id=made, now=now)

    assert f"<p>Introduction {made}</p>" in web.get("/led").content.decode()
