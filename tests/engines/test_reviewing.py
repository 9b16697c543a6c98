"""The list of a week is bounded, shorter after a pause, and sorted by what matters most."""

from datetime import date

import pytest

from kithwork.domain.reviewing import ReviewStep
from kithwork.engines.reviewing import MINUTES, missed, room, sorted_out, week_of
from kithwork.engines.today import Candidate, Mark, Reason

TODAY = date(2026, 11, 22)


def test_the_steps_take_twenty_minutes_and_reflection_as_long_as_one_likes():
    assert sum(MINUTES.values()) == 20
    assert MINUTES[ReviewStep.REFLECTION] == 0


@pytest.mark.parametrize("step", [step for step in ReviewStep if step is not ReviewStep.REFLECTION])
def test_the_longer_nobody_looked_the_shorter_is_each_step_and_one_thing_stays(step):
    sizes = [room(step, weeks) for weeks in (0, 1, 4, 12, 500)]

    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] == 1


def test_the_first_review_ever_is_a_whole_one():
    assert missed(None, TODAY) == 0
    assert [missed(date(2026, 11, day), TODAY) for day in (15, 8, 1)] == [0, 1, 2]


@pytest.mark.parametrize(("weekday", "day"), [(6, 22), (0, 16), (5, 21)])
def test_a_week_begins_on_the_day_of_the_review(weekday, day):
    assert week_of(TODAY, weekday) == date(2026, 11, day)


def candidate(person, reason, urgency=1.0):
    return Candidate(person, reason, urgency, "Why.", "gloss")


def test_everybody_stands_in_one_step_the_weightiest_first():
    found = sorted_out([candidate(1, Reason.QUIET, 0.2), candidate(2, Reason.CLOSENESS), candidate(1, Reason.WIN)], {}, today=TODAY)

    assert [one.person_id for one in found[ReviewStep.GIVES]] == [1]
    assert [one.person_id for one in found[ReviewStep.REACH_OUTS]] == [2]


def test_nobody_stands_there_about_whom_an_answer_asks_for_quiet():
    found = sorted_out([candidate(1, Reason.QUIET)], {1: Mark("never", TODAY, None)}, today=TODAY)

    assert not any(found.values())
