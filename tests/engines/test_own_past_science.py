from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kithwork.engines import own_past

EPOCH = date(1970, 1, 1)
TODAY = (date(2026, 11, 21) - EPOCH).days
YEAR_24 = (date(2024, 1, 1) - EPOCH).days


def compare(days, *, today):
    """The comparison of a past given by its days."""
    past = {day for day in days if day <= today}
    return own_past.compare(own_past.by_year(past), sum(day > today - 365 for day in past), today=today)


def lived(then, now):
    """So many days in touch in 2024, and so many in the last year."""
    return [YEAR_24 + 3 * number for number in range(then)] + [TODAY - 3 * number for number in range(now)]


@pytest.mark.parametrize(
    ("then", "now", "words"),
    [
        (20, 10, "Half as often as in 2024 (10 days in the last year, 20 then)."),
        (20, 20, "About as often as in 2024 (20 days in the last year, 20 then)."),
        (20, 15, "A little less often than in 2024 (15 days in the last year, 20 then)."),
        (30, 10, "A third as often as in 2024 (10 days in the last year, 30 then)."),
        (40, 10, "A quarter as often as in 2024 (10 days in the last year, 40 then)."),
        (40, 1, "Far less often than in 2024 (1 day in the last year, 40 then)."),
        (10, 0, "Not in touch in the last year; on 10 days in 2024."),
        (10, 30, "More often than in any year before (30 days in the last year, 10 in 2024)."),
    ],
)
def test_the_last_year_is_held_against_the_liveliest_before_it(then, now, words):
    assert compare(lived(then, now), today=TODAY).words == words


def test_where_there_is_no_year_before_nothing_is_compared():
    assert compare(lived(2, 30), today=TODAY) is None
    assert compare([], today=TODAY) is None


def test_a_year_that_overlaps_the_last_one_is_no_year_before():
    assert compare([(date(2025, 3, day) - EPOCH).days for day in range(1, 9)], today=TODAY) is None


@given(st.lists(st.integers(TODAY - 4000, TODAY + 100)), st.randoms())
def test_order_doubles_and_days_to_come_change_nothing(days, random):
    shuffled = [*random.sample(days, len(days)), *days]

    assert compare(shuffled, today=TODAY) == compare([day for day in days if day <= TODAY], today=TODAY)
