"""Stages, and the clock of what was sent: working days, two follow-ups, then stop."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kithwork.domain.opportunities import STAGES, OpportunityKind, Sense
from kithwork.engines import opportunities as engine

FRIDAY = date(2026, 11, 6)


@pytest.mark.parametrize(("until", "days"), [(6, 0), (7, 0), (8, 0), (9, 1), (13, 5), (14, 5), (16, 6), (17, 7)])
def test_a_weekend_is_no_working_day(until, days):
    assert engine.working_days(FRIDAY, date(2026, 11, until)) == days


@settings(max_examples=40)
@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 60))
def test_the_day_so_many_working_days_later_is_so_many_working_days_later(since, count):
    day = engine.working_day(since, count)

    assert engine.working_days(since, day) == count
    assert count == 0 or day.weekday() < 5


@settings(max_examples=40)
@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 400))
def test_working_days_are_the_mondays_to_fridays_that_one_counts_on_fingers(since, span):
    counted = sum((since + timedelta(days=i)).weekday() < 5 for i in range(1, span + 1))

    assert engine.working_days(since, since + timedelta(days=span)) == counted


def test_the_first_follow_up_is_due_on_the_seventh_working_day_and_not_before():
    before, on = (engine.clock(FRIDAY, [], today=date(2026, 11, day)) for day in (16, 17))

    assert (before.due, before.due_on) == ("", date(2026, 11, 17))
    assert (on.due, on.days) == ("follow-up", 7)


def test_the_second_is_due_at_fourteen_and_is_the_last():
    sent = [date(2026, 11, 17)]

    assert engine.clock(FRIDAY, sent, today=date(2026, 11, 25)).due == ""
    assert engine.clock(FRIDAY, sent, today=date(2026, 11, 26)).due == "last follow-up"


def test_a_first_one_that_waited_fourteen_days_is_the_last_as_well():
    assert engine.clock(FRIDAY, [], today=date(2026, 11, 26)).due == "last follow-up"


def test_a_follow_up_that_went_out_late_is_given_as_long_as_one_in_time():
    late = [date(2026, 11, 25)]

    assert engine.clock(FRIDAY, late, today=date(2026, 12, 3)).due == ""
    assert engine.clock(FRIDAY, late, today=date(2026, 12, 4)).due == "last follow-up"


def test_after_two_follow_ups_there_is_no_third_but_an_end():
    sent = [date(2026, 11, 17), date(2026, 11, 26)]

    assert engine.clock(FRIDAY, sent, today=date(2026, 12, 4)).due == ""
    assert engine.clock(FRIDAY, sent, today=date(2026, 12, 7)).due == "ghosted"


def test_what_nobody_followed_up_is_over_after_twenty_one_days():
    assert engine.clock(FRIDAY, [], today=date(2026, 12, 7)).due == "ghosted"


@settings(max_examples=60)
@given(st.integers(0, 200), st.lists(st.integers(0, 200), max_size=4))
def test_a_third_follow_up_is_never_due(age, follow_ups):
    found = engine.clock(FRIDAY, sorted(FRIDAY + timedelta(days=i) for i in follow_ups), today=FRIDAY + timedelta(days=age))

    assert "follow-up" not in found.due or len(follow_ups) < 2


@pytest.mark.parametrize("kind", OpportunityKind)
def test_every_kind_begins_open_has_an_end_that_one_wishes_for_and_may_end_otherwise(kind):
    found = engine.stages(kind)

    assert found[0].sense is Sense.OPEN
    assert any(stage.sense is Sense.WON for stage in found)
    assert [stage.name for stage in found[-3:]] == ["rejected", "withdrawn", "ghosted"]
    assert engine.read(engine.written(STAGES[kind])) == STAGES[kind]


def test_a_known_name_means_what_it_means_and_another_is_told():
    assert [stage.sense for stage in engine.read("Seen, applied, trial day=talking, accepted=won")] == [
        Sense.OPEN,
        Sense.SENT,
        Sense.TALKING,
        Sense.WON,
    ]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("heard, heard, delivered", "name of its own"),
        ("heard, rejected, delivered", "there already"),
        ("heard, applied", "must mean that you have it"),
        ("delivered, heard", "begin"),
        ("heard, delivered, x=lost", "none of them"),
        (", ".join(f"s{i}" for i in range(12)) + ", delivered", "at most"),
        ("-, delivered", "has a name"),
        (" , ", "begin"),
    ],
)
def test_what_can_be_no_list_of_stages_is_refused(text, why):
    with pytest.raises(engine.NotStages, match=why):
        engine.read(text)
