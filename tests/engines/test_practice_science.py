"""Practice with growing pauses (Leitner 1972; Cepeda et al. 2006), as the rule of the house says it."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from kithwork.domain.practice import Went
from kithwork.engines import practice

DAY = date(2026, 11, 21)


def test_a_question_that_was_never_practised_waits_at_once():
    assert practice.due_on(DAY, []) == DAY


def test_a_good_answer_doubles_the_pause_and_a_bad_one_begins_anew():
    gaps = [practice.gap([Went.WELL] * count) for count in range(8)]

    assert gaps == [1, 2, 4, 8, 16, 32, 64, 64]
    assert practice.gap([Went.WELL, Went.WELL, Went.HALTING]) == 4
    assert practice.gap([Went.WELL, Went.WELL, Went.BADLY]) == 1


def test_the_pause_is_counted_from_the_last_practice_in_whatever_order_they_were_written_down():
    later, earlier = (DAY, Went.WELL), (DAY - timedelta(days=9), Went.BADLY)

    assert practice.due_on(DAY, [later, earlier]) == DAY + timedelta(days=2)


@settings(max_examples=50)
@given(st.lists(st.sampled_from(Went)))
def test_a_better_last_answer_never_brings_a_question_back_sooner(answers):
    badly, halting, well = (practice.gap([*answers, went]) for went in (Went.BADLY, Went.HALTING, Went.WELL))

    assert practice.FIRST <= badly <= halting <= well <= practice.LONGEST
