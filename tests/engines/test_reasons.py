from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kithwork.engines import reasons
from kithwork.engines.today import COOL_DOWN, FEWEST, LENGTH, Mark, room

TODAY = date(2026, 3, 12)
BLAME = ("overdue", "late", "neglect", "should", "lost", "cold", "forgot")


def ago(days):
    return TODAY - timedelta(days=days)


def test_a_follow_up_is_for_the_four_days_after():
    assert reasons.follow_up(1, subject="", met_on=TODAY, today=TODAY) is None
    assert reasons.follow_up(1, subject="TDD", met_on=ago(1), today=TODAY).why == "You saw each other yesterday (TDD), and have not written since."
    assert reasons.follow_up(1, subject="", met_on=ago(5), today=TODAY) is None


def test_thanks_fade_and_end_after_three_weeks():
    fresh, old = (reasons.thanks(1, words="recommending you", on=ago(days), today=TODAY).urgency for days in (1, 20))

    assert fresh > old
    assert reasons.thanks(1, words="recommending you", on=ago(22), today=TODAY) is None


def test_a_year_of_silence_is_no_longer_quiet_but_dormant():
    assert reasons.gone_quiet(1, last_on=ago(365), gap=14, strength_rank=1, today=TODAY)
    assert reasons.gone_quiet(1, last_on=ago(366), gap=14, strength_rank=1, today=TODAY) is None
    assert reasons.dormant(1, last_on=ago(366), days_count=9, occasion="", warmth_rank=1, today=TODAY)


@pytest.mark.parametrize(("days", "said"), [(365, "It is a year ago this week."), (1096, "It is 3 years ago this week."), (500, ""), (20, "")])
def test_a_round_number_of_years_is_an_occasion(days, said):
    assert reasons.occasion(ago(days), TODAY) == said


@given(st.integers(1, 10), st.integers(-3, 3))
def test_every_day_that_is_looked_at_for_its_years_is_an_occasion(years, off):
    assert reasons.occasion(ago(round(years * 365.25) + off), TODAY)


def test_a_weekday_is_named_within_its_own_week_only():
    near, far = (reasons.newly_met(1, first_on=ago(days), today=TODAY).why for days in (6, 7))

    assert near.startswith("You first spoke on Friday.")
    assert far.startswith("You first spoke on 5 Mar.")


def test_no_sentence_ends_twice():
    assert "exam. A good week" in reasons.win(1, words="Passed the exam!", on=ago(1), today=TODAY).why


def test_a_choice_beyond_the_comfortable_one_says_so():
    found = reasons.dormant(1, last_on=ago(800), days_count=4, occasion="", warmth_rank=0, today=TODAY, is_beyond=True)

    assert "Not the first name that comes to mind" in found.why


def test_an_old_promise_presses_less_than_one_that_is_due():
    due, old = (reasons.promise(1, is_mine=True, words="it", made_on=ago(300), due_on=ago(days), today=TODAY).urgency for days in (0, 200))

    assert (due, old) == (1.0, 0.7)


@pytest.mark.parametrize(
    "found",
    [
        reasons.promise(1, is_mine=True, words="it", made_on=ago(300), due_on=ago(200), today=TODAY),
        reasons.gone_quiet(1, last_on=ago(300), gap=14, strength_rank=1, today=TODAY),
        reasons.dormant(1, last_on=ago(900), days_count=9, occasion="", warmth_rank=1, today=TODAY),
        reasons.thanks(1, words="the slides", on=ago(20), today=TODAY),
    ],
)
def test_no_reason_blames(found):
    assert not any(word in f"{found.why} {found.say}".lower().split() for word in BLAME)


@given(st.integers(0, 40))
def test_whoever_is_written_to_unasked_rests_for_a_fortnight_after_done(later):
    quiet = reasons.gone_quiet(1, last_on=ago(100), gap=14, strength_rank=1, today=TODAY)
    mark = Mark("done", TODAY, TODAY + timedelta(days=14))

    assert mark.silences(quiet, TODAY + timedelta(days=later)) == (later < COOL_DOWN)


def test_done_answers_what_was_there_and_not_what_comes_up_later():
    mark = Mark("done", ago(3), ago(3) + timedelta(days=14))
    old = reasons.win(1, words="the launch", on=ago(5), today=TODAY)
    new = reasons.win(1, words="the launch", on=ago(1), today=TODAY)

    assert mark.silences(old, TODAY)
    assert not mark.silences(new, TODAY)


@pytest.mark.parametrize("answer", ["later", "never"])
def test_later_and_never_hold_for_whatever_comes_up(answer):
    mark = Mark(answer, ago(3), ago(3) + timedelta(days=7) if answer == "later" else None)

    assert mark.silences(reasons.win(1, words="the launch", on=TODAY, today=TODAY), TODAY)


def test_a_pause_shrinks_the_list_and_never_to_nothing():
    rooms = [room(ago(days), TODAY) for days in (0, 6, 7, 14, 100)]

    assert rooms == [LENGTH, LENGTH, LENGTH - 2, FEWEST, FEWEST]
    assert room(None, TODAY) == LENGTH


@pytest.mark.parametrize(
    ("gap", "said"),
    [(2, "almost daily"), (7, "about every week"), (10, "every ten days or so"), (14, "every 2 weeks or so"), (31, "every 4 weeks or so")],
)
def test_a_rhythm_is_said_as_it_was(gap, said):
    assert said in reasons.gone_quiet(1, last_on=ago(120), gap=gap, strength_rank=1, today=TODAY).why
