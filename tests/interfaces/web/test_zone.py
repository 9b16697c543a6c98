"""Which day it is on the pages: the one where the owner lives."""

import importlib
from datetime import UTC, datetime

import pytest

from kithwork.interfaces.web import clock
from kithwork.store.queries import owners
from kithwork.store.writes import owners as owner_writes


@pytest.fixture
def told(web, monkeypatch):
    """The clock itself, which the other tests of pages stop."""
    importlib.reload(clock)
    return lambda moment: monkeypatch.setenv("KITH_NOW", moment)


def test_another_clock_is_said_on_the_page_of_the_data(web, network):
    answer = web.post("/data/zone", {"zone": "asia/tokyo"}, follow=True).content.decode()

    assert owners.zone(network) == "Asia/Tokyo"
    assert "You live by the clock of Asia/Tokyo" in answer


def test_a_zone_of_no_place_is_refused_beside_its_field_with_the_one_that_was_meant(web, network):
    answer = web.post("/data/zone", {"zone": "Tokio"})

    assert (answer.status_code, owners.zone(network)) == (422, "UTC")
    assert "Did you mean Asia/Tokyo?" in answer.content.decode()
    assert "Say the name of a time zone." in web.post("/data/zone", {"zone": " "}).content.decode()


def test_the_clock_of_the_pages_is_the_owners(told, network):
    owner_writes.set_zone(network, "America/New_York")

    told("2026-03-13T02:00:00Z")
    assert clock.now() == datetime(2026, 3, 12, 22, 0, tzinfo=UTC)

    told("2026-03-13T21:00:00")
    assert clock.now() == datetime(2026, 3, 13, 21, 0, tzinfo=UTC)


def test_pages_that_are_open_across_midnight_turn_to_the_next_day_with_the_owners_clock(told, web, network):
    owner_writes.set_zone(network, "America/New_York")
    days = []
    for moment in ("2026-11-22T04:59:00Z", "2026-11-22T05:01:00Z"):
        told(moment)
        days.append(web.get("/data").content.decode().partition("where it is ")[2].partition(".")[0])

    assert days == ["23:59 on 21 Nov 2026", "00:01 on 22 Nov 2026"]
