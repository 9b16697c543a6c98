"""Chances are as the public sets gave them, and the owner's own past moves them no further than it can vouch for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kithwork.engines import chances

warmths = st.floats(1e-4, 50)


def test_they_are_the_fitted_formulas():
    assert chances.in_touch(1.0, within=30) == pytest.approx(0.1817, abs=1e-4)
    assert chances.in_touch(1.0, within=90) == pytest.approx(0.3038, abs=1e-4)
    assert chances.answer(1.0) == pytest.approx(0.5275, abs=1e-4)


def test_whoever_never_wrote_answers_as_often_as_such_people_did():
    assert chances.answer(0.0) == pytest.approx(0.16)


def test_nobody_unknown_is_foretold():
    assert chances.in_touch(0.0, within=30) == 0.0


@given(warmths, warmths, st.sampled_from(chances.HORIZONS))
def test_the_warmer_the_likelier(one, other, within):
    low, high = sorted((one, other))

    assert chances.in_touch(low, within=within) <= chances.in_touch(high, within=within)
    assert chances.answer(low) <= chances.answer(high)


@given(warmths)
def test_what_is_in_touch_within_a_month_is_so_within_three(warmth):
    assert chances.in_touch(warmth, within=30) <= chances.in_touch(warmth, within=90)


@given(st.floats(-3, 3), st.integers(0, 40))
def test_only_a_tie_that_mattered_can_cool(shift, days):
    own = chances.Own((0.0, shift), 0.0)

    cooled = chances.cooling(1.0, days, own=own)

    assert cooled is None if days < 3 else cooled == pytest.approx(1 - chances.in_touch(1.0, within=90, own=own))


def test_without_a_past_nothing_is_shifted():
    assert chances.fit([], []).shift == 0.0


@given(st.lists(st.tuples(st.floats(-6, 4), st.booleans()), min_size=1, max_size=60))
def test_the_fit_is_the_likeliest_under_its_prior(rows):
    logits, happened = [row[0] for row in rows], [row[1] for row in rows]

    found = chances.fit(logits, happened)

    slope = sum(happened) - sum(chances.sigma(logit + found.shift) for logit in logits) - found.shift
    assert slope == pytest.approx(0, abs=1e-6)
    assert found.loss <= found.loss_before + 1e-12


def test_much_that_happened_moves_further_than_little():
    little, much = (chances.fit([-3.0] * count, [True] * count).shift for count in (1, 200))

    assert 0 < little < 1 < much
