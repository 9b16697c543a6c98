"""What is due with somebody for whom one worked?"""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kithwork.engines import clients

DELIVERED = date(2026, 6, 1)
NOTHING = {"testimonial_on": None, "is_given": False, "referral_on": None, "last_talk_on": None}


def due(days, **said):
    found = clients.due(DELIVERED, **{**NOTHING, **said}, today=DELIVERED + timedelta(days=days))
    return found and found[0]


@pytest.mark.parametrize(("days", "what"), [(13, None), (14, "testimonial"), (56, "testimonial"), (57, None), (89, None), (90, "warm")])
def test_a_testimonial_is_asked_while_the_work_is_fresh_and_then_a_word_when_it_grows_silent(days, what):
    assert due(days) == what


@pytest.mark.parametrize(("days", "is_given", "what"), [(103, True, None), (110, True, "referral"), (110, False, "warm"), (202, True, "warm")])
def test_a_referral_is_asked_only_of_who_gave_a_testimonial_and_no_sooner_than_a_second_ask_may_be(days, is_given, what):
    assert due(days, testimonial_on=DELIVERED + timedelta(days=20), is_given=is_given) == what


def test_who_was_asked_for_both_is_kept_warm():
    said = {"testimonial_on": DELIVERED + timedelta(days=20), "is_given": True, "referral_on": DELIVERED + timedelta(days=111)}

    assert due(112, **said) is None
    assert due(201, **said) == "warm"


@settings(max_examples=60)
@given(st.integers(0, 600), st.none() | st.integers(0, 600), st.booleans(), st.none() | st.integers(0, 600))
def test_what_is_due_was_due_since_a_day_that_has_come(days, testimonial, is_given, talk):
    today = DELIVERED + timedelta(days=days)
    on = DELIVERED + timedelta(days=testimonial) if testimonial is not None and testimonial <= days else None
    talked = DELIVERED + timedelta(days=talk) if talk is not None and talk <= days else None

    found = clients.due(DELIVERED, testimonial_on=on, is_given=is_given, referral_on=None, last_talk_on=talked, today=today)

    assert found is None or found[1] <= today
