"""By whose clock a moment is told."""

import copy
import pickle
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kithwork.domain import zones
from kithwork.domain.zones import NoSuchZone

BERLIN, NEW_YORK, TOKYO, AUCKLAND, KATHMANDU = (
    zones.of(name) for name in ("Europe/Berlin", "America/New_York", "Asia/Tokyo", "Pacific/Auckland", "Asia/Kathmandu")
)


def utc(*numbers):
    return datetime(*numbers, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "zone", "shown"),
    [
        (utc(2026, 3, 13, 2, 0), NEW_YORK, utc(2026, 3, 12, 22, 0)),
        (utc(2026, 1, 14, 2, 0), NEW_YORK, utc(2026, 1, 13, 21, 0)),
        (utc(2026, 3, 12, 22, 0), TOKYO, utc(2026, 3, 13, 7, 0)),
        (utc(2026, 12, 31, 11, 0), AUCKLAND, utc(2027, 1, 1, 0, 0)),
        (utc(2026, 3, 12, 18, 15), KATHMANDU, utc(2026, 3, 13, 0, 0)),
        (utc(2026, 3, 13, 23, 30), BERLIN, utc(2026, 3, 14, 0, 30)),
        (datetime(2026, 3, 13, 23, 30, tzinfo=timezone(timedelta(hours=-5))), BERLIN, utc(2026, 3, 14, 5, 30)),
    ],
)
def test_an_instant_is_told_by_the_clock_of_where_the_owner_lives(at, zone, shown):
    assert zones.by_the_wall(at, zone) == shown


@pytest.mark.parametrize("at", [datetime(2026, 3, 13, 23, 30, tzinfo=zones.WALL), datetime(2026, 3, 13, 23, 30)])  # noqa: DTZ001
def test_what_is_told_by_the_clock_on_the_wall_stays_as_it_is(at):
    assert {zones.by_the_wall(at, zone) for zone in (BERLIN, NEW_YORK, TOKYO)} == {utc(2026, 3, 13, 23, 30)}


def test_an_hour_that_strikes_twice_is_the_same_on_the_wall_and_the_first_of_the_two_as_an_instant():
    both = [zones.by_the_wall(at, BERLIN) for at in (utc(2026, 10, 25, 0, 30), utc(2026, 10, 25, 1, 30))]

    assert both == [utc(2026, 10, 25, 2, 30)] * 2
    assert zones.instant(both[1], BERLIN) == utc(2026, 10, 25, 0, 30)


def test_an_hour_that_is_left_out_is_on_no_wall_and_is_an_instant_all_the_same():
    before, after = (zones.by_the_wall(at, BERLIN) for at in (utc(2026, 3, 29, 0, 59), utc(2026, 3, 29, 1, 0)))

    assert (before.hour, after.hour) == (1, 3)
    assert zones.instant(utc(2026, 3, 29, 2, 30), BERLIN) == utc(2026, 3, 29, 1, 30)


@pytest.mark.parametrize("at", [utc(1, 1, 1), utc(9999, 12, 31, 23)])
def test_the_first_and_the_last_day_that_there_are_bring_nothing_down(at):
    assert zones.by_the_wall(at, NEW_YORK if at.year == 1 else TOKYO) == at


moments = st.datetimes(datetime(1990, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@given(moments, moments, st.sampled_from([BERLIN, NEW_YORK, TOKYO, AUCKLAND, KATHMANDU]))
def test_what_came_later_stands_later_on_the_wall_unless_the_clock_was_set_back_between(one, other, zone):
    first, last = sorted((one, other))
    shown = [zones.by_the_wall(at, zone) for at in (first, last)]

    assert shown[0] <= shown[1] or last - first <= timedelta(hours=1)


@given(moments, st.sampled_from([BERLIN, NEW_YORK, TOKYO, AUCKLAND, KATHMANDU]))
def test_the_wall_leads_back_to_the_instant_but_for_the_second_of_two_equal_hours(at, zone):
    assert at - zones.instant(zones.by_the_wall(at, zone), zone) in {timedelta(0), timedelta(hours=1)}


@pytest.mark.parametrize(
    ("told", "meant"),
    [("europe/berlin", "Europe/Berlin"), ("America/New York", "America/New_York"), ("utc", "UTC"), ("Asia/Kathmandu", "Asia/Kathmandu")],
)
def test_a_zone_is_found_however_its_letters_are_written(told, meant):
    assert zones.spelled(told) == meant


@pytest.mark.parametrize(
    ("told", "offered"),
    [
        ("Berlin", "Europe/Berlin"),
        ("Europe/Berln", "Europe/Berlin"),
        ("new york", "America/New_York"),
        ("Tokio", "Asia/Tokyo"),
        ("EST", "America/New_York"),
        ("cet", "Europe/Berlin"),
    ],
)
def test_a_name_that_is_none_is_refused_with_the_one_that_was_meant(told, offered):
    with pytest.raises(NoSuchZone, match=f"Did you mean {offered}"):
        zones.spelled(told)


@pytest.mark.parametrize("told", ["", "Mars/Base", "../etc/passwd", "Europe", "/etc/localtime", "\0", "x" * 5000, "localtime", "right/UTC"])
def test_what_is_no_place_is_refused_in_a_sentence(told):
    with pytest.raises(NoSuchZone, match="is no time zone"):
        zones.spelled(told)


@pytest.mark.parametrize("sent", [copy.copy, copy.deepcopy, lambda at: pickle.loads(pickle.dumps(at))])
def test_what_names_no_zone_is_still_known_by_that_after_it_was_copied_or_sent_to_another_process(sent):
    at = datetime(2026, 3, 13, 23, 30, tzinfo=zones.WALL)

    assert sent(at).tzinfo is zones.WALL
    assert zones.by_the_wall(sent(at), TOKYO) == utc(2026, 3, 13, 23, 30)
    assert (at, at.isoformat(), at.astimezone(UTC)) == (utc(2026, 3, 13, 23, 30), "2026-03-13T23:30:00+00:00", utc(2026, 3, 13, 23, 30))
