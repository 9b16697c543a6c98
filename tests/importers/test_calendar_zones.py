"""Clocks by name."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from kithwork.domain.zones import WALL
from kithwork.importers import calendar_zones
from kithwork.importers.calendar_zones import Zone

OSLO = [("16011028T030000", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "+0100"), ("16010325T020000", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "+0200")]
CHICAGO = [("20071104T020000", "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU", "-0600"), ("20070311T020000", "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "-0500")]


@pytest.mark.parametrize("changes", [OSLO, CHICAGO], ids=["Oslo", "Chicago"])
@pytest.mark.parametrize("month", [1, 4, 7, 11])
def test_a_zone_of_somebodys_own_stands_as_the_place_that_changes_with_it(changes, month):
    place = ZoneInfo("Europe/Oslo" if changes is OSLO else "America/Chicago")
    zone = calendar_zones.named("Customised", {"Customised": Zone(changes=changes)})

    assert datetime(2026, month, 10, tzinfo=zone).utcoffset() == datetime(2026, month, 10, tzinfo=place).utcoffset()


def test_a_zone_without_summer_time_is_its_offset():
    zone = calendar_zones.named("Customised", {"Customised": Zone(changes=[("16010101T000000", "", "+0545")])})

    assert datetime(2026, 1, 1, tzinfo=zone).utcoffset() == datetime(2026, 1, 1, tzinfo=ZoneInfo("Asia/Kathmandu")).utcoffset()


def test_a_known_name_outranks_what_the_calendar_says_of_it():
    assert calendar_zones.named("Europe/Oslo", {"Europe/Oslo": Zone(changes=CHICAGO)}) == ZoneInfo("Europe/Oslo")


@pytest.mark.parametrize("name", ["", "Europe", "/etc/hostname", "../../etc/passwd", "Middle Earth"])
def test_a_name_that_nobody_knows_is_the_clock_on_the_wall(name):
    assert calendar_zones.named(name, {}) is WALL


def test_a_definition_that_makes_no_sense_is_utc():
    zone = calendar_zones.named("Odd", {"Odd": Zone(changes=[("soon", "FREQ=SECONDLY", "+99"), ("", "", "")])})

    assert datetime(2026, 1, 1, tzinfo=zone).utcoffset() == datetime(2026, 1, 1, tzinfo=UTC).utcoffset()
