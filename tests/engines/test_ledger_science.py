"""What went to and fro, in words: no sum can be had from it, and few words ask for anything."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kithwork.engines import ledger
from kithwork.engines.ledger import Entry, Side

TODAY = date(2026, 11, 21)


def entry(side, days=10, words="They helped you", **rest):
    return Entry(side, "help", words, TODAY - timedelta(days=days), "your word", **rest)


def test_a_year_is_lately_and_a_day_more_is_not():
    found = [entry(Side.GAVE, 365), entry(Side.GAVE, 366), entry(Side.GAVE, -1)]

    assert ledger.lately(found, Side.GAVE, today=TODAY) == found[:1]


@given(st.lists(st.builds(entry, st.sampled_from([Side.GAVE, Side.RECEIVED]), st.integers(0, 900), is_thanked=st.booleans())), st.integers(0, 9))
def test_whatever_is_on_file_there_are_at_most_two_prompts_and_no_balance(found, asked):
    said = ledger.prompts(found, asked=asked, today=TODAY)

    assert len(said) <= 2
    assert not any(word in " ".join([*said, ledger.summed_up(found, today=TODAY)]) for word in ("owe", "balance", "score", "points", "%"))


def test_more_than_three_are_summed_up_as_more():
    found = [entry(Side.RECEIVED, days, f"They helped you ({days})") for days in (1, 2, 3, 4, 5)]

    assert ledger.summed_up(found, today=TODAY).endswith("They helped you (1); they helped you (2); they helped you (3); and 2 more.")


@pytest.mark.parametrize(("typed", "kept"), [("Listening", "listened"), ("intro", "introduction"), ("soup ", "soup"), ("REVIEWED", "review")])
def test_a_kind_is_known_however_it_is_typed(typed, kept):
    assert ledger.kind_of(typed) == kept


def test_a_count_of_all_years_is_not_told_as_one_of_the_last_twelve_months():
    counted = Entry(Side.GAVE, "reviewed", "You reviewed 4 changes of theirs in all", TODAY, "git", last="You reviewed a change of theirs")

    assert ledger.summed_up([counted], today=TODAY) == "In the last twelve months: You reviewed a change of theirs."
