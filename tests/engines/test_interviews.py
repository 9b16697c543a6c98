"""When an interview asks for something, and when it asks no more."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kithwork.domain.interviews import AfterStep
from kithwork.engines import interviews as engine

DAY = date(2026, 11, 21)


def after(days):
    return DAY + timedelta(days=days)


def due(days, *steps):
    return [one.step for one in engine.after_no(DAY, [(step, DAY) for step in steps], today=after(days))]


@pytest.mark.parametrize(("age", "urgency"), [(-1, None), (0, 1.0), (1, 1.0), (2, 1.0), (3, 0.6), (7, 0.6), (8, None)])
def test_thanks_press_for_two_days_are_late_for_a_week_and_then_no_reason(age, urgency):
    found = engine.thanks(1, name="round 1 at Acme", fact="the talk", on=DAY, today=after(age))

    assert (found.urgency if found else None) == urgency
    assert not found or ("late" in found.why) == (age > 2)


def test_a_round_is_prepared_on_the_day_before_and_on_the_day():
    days = [age for age in range(-3, 3) if engine.prepare(1, name="round 1", number=3, on=DAY, at="", today=after(age))]

    assert days == [-1, 0]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, [AfterStep.FEEDBACK_ASKED, AfterStep.INTEREST]),
        (21, [AfterStep.FEEDBACK_ASKED, AfterStep.INTEREST]),
        (22, []),
        (41, []),
        (42, [AfterStep.UPDATE]),
        (85, []),
        (90, [AfterStep.WARM]),
        (133, []),
    ],
)
def test_after_a_no_each_thing_has_its_time(days, expected):
    assert due(days) == expected


def test_feedback_that_came_by_itself_is_not_asked_for():
    assert due(1, AfterStep.FEEDBACK) == [AfterStep.INTEREST]


@settings(max_examples=40)
@given(st.integers(0, 800), st.lists(st.sampled_from(AfterStep), max_size=6))
def test_what_was_done_is_never_due_and_what_is_let_go_asks_for_nothing(days, done):
    found = due(days, *done)

    assert not set(found) & set(done)
    assert not (AfterStep.LET_GO in done and found)


def test_an_old_interviewer_is_recognised_after_a_silence_only():
    def wrote(before, wrote_on):
        return engine.wrote_again(1, where="Acme", interviewed_on=DAY, wrote_on=wrote_on, before_on=before, today=after(100))

    assert wrote(None, after(95))
    assert not wrote(after(80), after(95))
    assert not wrote(None, after(50))


def test_what_opened_before_the_interview_is_no_news():
    assert not engine.opened(1, where="Acme", title="SRE", interviewed_on=DAY, opened_on=DAY, today=DAY)
    assert engine.opened(1, where="Acme", title="SRE", interviewed_on=DAY, opened_on=after(5), today=after(6))
