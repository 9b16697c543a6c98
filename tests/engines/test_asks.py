"""An ask goes forward, never back, and owes a word at the right time."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kithwork.domain.asking import AskKind, AskStep
from kithwork.engines import asks

ON = date(2026, 11, 1)


@given(st.sampled_from(AskKind), st.data())
def test_whatever_is_said_of_an_ask_it_ends(kind, data):
    taken = [AskStep.ASKED]
    while ahead := asks.ahead(kind, taken):
        assert AskStep.ASKED not in ahead
        taken.append(data.draw(st.sampled_from(ahead)))

    assert taken[-1] is AskStep.THANKED
    assert len(taken) <= 9


def test_a_step_may_be_passed_over():
    assert AskStep.THANKED in asks.ahead(AskKind.ADVICE, [AskStep.ASKED])


def test_a_referral_has_steps_of_its_own():
    assert asks.ahead(AskKind.REFERRAL, [AskStep.ASKED, AskStep.WILLING])[0] is AskStep.SENT
    assert AskStep.WILLING not in asks.ahead(AskKind.REVIEW, [AskStep.ASKED])


def test_a_no_can_be_thanked_for_and_silence_can_end():
    assert asks.ahead(AskKind.HELP, [AskStep.ASKED, AskStep.NO]) == (AskStep.THANKED,)
    assert AskStep.ANSWERED in asks.ahead(AskKind.HELP, [AskStep.ASKED, AskStep.SILENCE])


@pytest.mark.parametrize(
    ("step", "what", "days"),
    [(AskStep.ANSWERED, "tell", 30), (AskStep.ACTED, "tell", 2), (AskStep.TOLD, "thank", 1)],
)
def test_an_answer_owes_a_word(step, what, days):
    assert asks.due(AskKind.ADVICE, step, ON) == asks.Due(what, ON + timedelta(days=days))


@pytest.mark.parametrize("step", [AskStep.ASKED, AskStep.NO, AskStep.SILENCE, AskStep.THANKED])
def test_where_they_did_nothing_or_all_is_said_nothing_is_owed(step):
    assert asks.due(AskKind.ADVICE, step, ON) is None


@pytest.mark.parametrize("kind", list(AskKind))
def test_every_ask_has_three_easier_starts(kind):
    assert len(set(asks.starts(kind, "my talk"))) == 3
