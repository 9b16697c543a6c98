"""When others last saw something of the owner's, and whether that is long for them."""

from datetime import date, timedelta

import pytest

from kithwork.domain.artifacts import Span
from kithwork.engines import visible
from kithwork.engines.visible import Seen

TODAY = date(2026, 11, 22)


def seen(*ago):
    return [Seen(TODAY - timedelta(days=days), f"“{days}”") for days in ago]


@pytest.mark.parametrize(("days", "is_quiet"), [(30, False), (45, False), (46, True)])
def test_it_is_long_against_what_the_owner_wants(days, is_quiet):
    assert bool(visible.quiet(seen(days, 400), times=1, span=Span.MONTH, today=TODAY)) is is_quiet


def test_it_is_said_with_the_last_thing_and_its_day_and_without_a_count_of_days():
    found = visible.quiet(seen(90), times=1, span=Span.MONTH, today=TODAY)

    assert found.words == "You wanted one a month. The last that others could see was “90”, 24 Aug 2026. Something small would do."


def test_without_a_wish_it_is_measured_against_what_is_usual_and_nothing_is_said_of_few_days():
    often = seen(*range(60, 360, 30))

    assert visible.quiet(often, today=TODAY).measure == "Others usually see something of yours about every 4 weeks."
    assert visible.quiet(often[:4], today=TODAY) is None
    assert visible.quiet(seen(*range(60, 3600, 300)), today=TODAY) is None


def test_a_busy_time_makes_no_silence_of_two_weeks():
    assert visible.quiet(seen(*range(20, 40)), today=TODAY) is None


def test_nothing_ever_and_what_is_still_to_come_are_no_silence():
    assert visible.quiet([], times=1, span=Span.MONTH, today=TODAY) is None
    assert visible.quiet(seen(-3), times=1, span=Span.MONTH, today=TODAY) is None


def test_what_is_old_is_no_reason_to_think_of_somebody():
    made = {"title": "Queues", "fits": "queues", "today": TODAY}
    fresh, old = visible.to_show(1, made_on=TODAY, **made), visible.to_show(1, made_on=TODAY - timedelta(days=61), **made)

    assert fresh.cool_down
    assert old is None
    assert fresh.urgency > visible.to_show(1, made_on=TODAY - timedelta(days=30), **made).urgency
