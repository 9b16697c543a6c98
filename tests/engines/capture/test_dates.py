from datetime import date

import pytest

from kithwork.engines.capture.dates import find, impossible

THURSDAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("words", "behind", "ahead"),
    [
        ("yesterday", date(2026, 3, 11), date(2026, 3, 11)),
        ("on Monday", date(2026, 3, 9), date(2026, 3, 16)),
        ("last tuesday", date(2026, 3, 10), date(2026, 3, 10)),
        ("next friday", date(2026, 3, 20), date(2026, 3, 20)),
        ("by fri", date(2026, 3, 6), date(2026, 3, 13)),
        ("3 Dec", date(2025, 12, 3), date(2026, 12, 3)),
        ("Dec 3rd", date(2025, 12, 3), date(2026, 12, 3)),
        ("2026-12-03", date(2026, 12, 3), date(2026, 12, 3)),
        ("in two weeks", date(2026, 3, 26), date(2026, 3, 26)),
        ("12/02", date(2026, 2, 12), date(2027, 2, 12)),
        ("by end of month", date(2026, 3, 31), date(2026, 3, 31)),
        ("next month", date(2026, 4, 1), date(2026, 4, 30)),
        ("this weekend", date(2026, 3, 14), date(2026, 3, 15)),
        ("in 2019", date(2019, 1, 1), date(2019, 12, 31)),
    ],
)
def test_a_day_has_one_reading_behind_and_one_ahead(words, behind, ahead):
    (day,) = find(f"lunch {words}", today=THURSDAY)

    assert (day.behind, day.ahead) == (behind, ahead)


@pytest.mark.parametrize("words", ["sat next to Ada", "May is lovely", "PR #412", "version 3.12", "we march on", "31/02"])
def test_words_that_only_look_like_days_are_none(words):
    assert find(words, today=THURSDAY) == ()


def test_the_more_exact_of_two_readings_wins():
    (day,) = find("on Friday 6 March 2026", today=THURSDAY)

    assert day.behind == date(2026, 3, 6)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("coffee with Ada on 31 February", "31 February"),
        ("promised Ada the link by Feb 30", "Feb 30"),
        ("met Ada Friday 31 February 2026", "Friday 31 February 2026"),
        ("2026-13-01 call with Ada", "2026-13-01"),
        ("coffee with Ada 3/14", "3/14"),
        ("29 Feb 2025 coffee", "29 Feb 2025"),
    ],
)
def test_a_day_that_is_none_is_found_as_it_was_written(line, said):
    assert impossible(line, today=THURSDAY) == (said,)


@pytest.mark.parametrize("line", ["did 7/15 of it", "50/50", "40 may come", "the 32nd floor", "29 Feb coffee", "5 May 32 people", "31 may", "3 Dec"])
def test_counts_fractions_and_real_days_are_no_impossible_days(line):
    assert impossible(line, today=THURSDAY) == ()
