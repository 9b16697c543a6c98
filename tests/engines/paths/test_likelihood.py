"""What somebody would do for the owner, how much they can bear, and what outcomes teach."""

from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kithwork.engines.paths import likelihood

TODAY = 20_700
chances = st.floats(0.01, 0.99)
counts = st.integers(0, 500)


def test_somebody_seen_now_and_then_is_worth_nearly_as_much_as_a_close_one():
    close, now_and_then = (likelihood.own(worth * 2 ** ((TODAY - 18_262) / 365), TODAY, today=TODAY) for worth in (5.0, 0.5))

    assert now_and_then > 0.6 * close


def test_family_is_asked_in_full_whatever_was_written():
    assert likelihood.own(0, 0, today=TODAY, relation="father") == likelihood.FAMILY


def test_whoever_the_owner_wants_near_is_likelier():
    assert likelihood.own(0, 0, today=TODAY, is_near=True) > likelihood.own(0, 0, today=TODAY)


def test_a_burden_weighs_less_from_day_to_day():
    assert likelihood.bears([0]) < likelihood.bears([30]) < likelihood.bears([]) == 1


@given(chances, counts, counts)
def test_outcomes_move_a_chance_by_a_bounded_step_and_never_to_certainty(chance, one, other):
    asked, answered = max(one, other), min(one, other)
    after = likelihood.learnt(chance, asked_count=asked, answered_count=answered)

    assert 0 < after < 1
    assert abs(logit(after) - logit(chance)) <= likelihood.BOUND + 1e-9


@pytest.mark.parametrize("chance", [0.2, 0.5, 0.8])
def test_an_answer_raises_and_silence_lowers(chance):
    assert likelihood.learnt(chance, asked_count=3, answered_count=3) > chance > likelihood.learnt(chance, asked_count=3, answered_count=0)


def test_without_outcomes_nothing_is_learnt():
    assert likelihood.learnt(0.3, asked_count=0, answered_count=0) == 0.3


def logit(chance):
    return log(chance / (1 - chance))
