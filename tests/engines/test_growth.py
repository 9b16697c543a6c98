"""Months beside each other, and promises by quarter in words."""

from datetime import date

import pytest

from kithwork.engines.growth import Given, months, number, quarters

TODAY = date(2026, 11, 21)
SINCE = date(2025, 12, 1)


def promise(due, kept=None, *, is_mine=True, is_dropped=False):
    return Given(is_mine, date(2026, 1, 1), due, kept, is_dropped)


def test_the_last_twelve_months_end_with_this_one():
    found = months(TODAY)

    assert (len(found), found[0], found[-1]) == (12, date(2025, 12, 1), date(2026, 11, 1))


@pytest.mark.parametrize(
    ("some", "sentence"),
    [
        ([promise(date(2026, 7, 5), date(2026, 7, 4))], "Kept the one that there was."),
        ([promise(date(2026, 7, 5), date(2026, 7, 9)), promise(date(2026, 8, 5), date(2026, 8, 1))], "Kept all two (one a little later)."),
        ([promise(date(2026, 7, 5), date(2026, 7, 4)), promise(date(2026, 9, 5), is_dropped=True)], "Kept one of two and one let go."),
        ([promise(date(2026, 7, 5))], "One still open."),
    ],
)
def test_how_promises_were_kept_is_a_sentence(some, sentence):
    (quarter,) = quarters(some, since=SINCE, today=TODAY)

    assert (quarter.name, quarter.mine, quarter.theirs) == ("July to September 2026", sentence, "")


def test_the_sides_are_told_apart_and_what_is_still_to_come_is_not_spoken_of():
    some = [promise(date(2026, 7, 5), date(2026, 7, 4), is_mine=False), promise(date(2026, 12, 24)), promise(date(2024, 1, 1))]
    (quarter,) = quarters(some, since=SINCE, today=TODAY)

    assert (quarter.mine, quarter.theirs) == ("", "Kept the one that there was.")


def test_small_counts_are_words():
    assert [number(count) for count in (1, 12, 13, 1204)] == ["one", "twelve", "13", "1,204"]
