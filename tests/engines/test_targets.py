"""Small steps before an ask, and where the next hour goes."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kithwork.domain.aims import WARMING, NearingKind
from kithwork.engines import targets
from kithwork.engines.targets import Effort, Waiting

TODAY = date(2026, 11, 21)


def waiting(number, goal=1, days=0):
    return Waiting(number, goal, (), None, TODAY - timedelta(days=days))


@given(st.lists(st.sampled_from(NearingKind)))
def test_the_next_small_step_is_one_that_was_not_taken(done):
    step = targets.next_step(done)

    assert (step is None) == (set(WARMING) <= set(done))
    assert step not in done


def test_the_same_step_twice_warms_once():
    assert not targets.is_warm([NearingKind.READ, NearingKind.READ])
    assert targets.is_warm([NearingKind.READ, NearingKind.COMMENT])
    assert not targets.is_warm([NearingKind.TIME, NearingKind.NEWS])


def test_the_hour_goes_to_the_goal_that_got_least_of_its_week():
    efforts = [Effort(1, 4, 120), Effort(2, 1, 0)]

    assert targets.next_hour([waiting(1, goal=1), waiting(2, goal=2)], efforts).target_id == 2


def test_within_a_goal_it_goes_to_whoever_waited_longest():
    assert targets.next_hour([waiting(1, days=3), waiting(2, days=9)], [Effort(1, 4, 0)]).target_id == 2


def test_a_goal_that_got_its_hours_waits_for_the_next_week():
    assert targets.next_hour([waiting(1)], [Effort(1, 1, 60)]) is None
    assert targets.next_hour([waiting(1)], [Effort(1, 0, 0)]) is None


def test_what_serves_no_goal_gets_no_hour():
    assert targets.next_hour([waiting(1, goal=0)], [Effort(1, 4, 0)]) is None
