"""How much is too much: each rule on its edge."""

from datetime import date, timedelta

import pytest

from kithwork.domain.asking import WordKind
from kithwork.engines import guardrails
from kithwork.engines.guardrails import Past

TODAY = date(2026, 11, 21)


def ago(days):
    return TODAY - timedelta(days=days)


def test_a_second_word_unasked_waits_fourteen_days():
    said = guardrails.word(Past("Ada", written=[ago(13)]), WordKind.HELLO, TODAY)

    assert said.words == "You wrote to Ada on 8 Nov 2026; a second word unasked waits 14 days: possible from 22 Nov 2026 on."
    assert said.from_on == date(2026, 11, 22)
    assert guardrails.word(Past("Ada", written=[ago(14)]), WordKind.HELLO, TODAY) is None


@pytest.mark.parametrize("kind", [WordKind.THANKS, WordKind.CONGRATS, WordKind.FOLLOW_UP])
def test_a_word_that_something_asks_for_is_free(kind):
    assert guardrails.word(Past("Ada", written=[ago(1)], written_today_count=9), kind, TODAY) is None


def test_whoever_answered_may_be_answered():
    assert guardrails.word(Past("Ada", written=[ago(3)], answered=[ago(2)]), WordKind.HELLO, TODAY) is None
    assert guardrails.word(Past("Ada", written=[ago(3)], answered=[ago(4)]), WordKind.HELLO, TODAY)


def test_five_unasked_on_one_day_are_enough():
    said = guardrails.word(Past("Ada", written_today_count=5), WordKind.SHARE, TODAY)

    assert said.from_on == date(2026, 11, 22)
    assert guardrails.word(Past("Ada", written_today_count=4), WordKind.SHARE, TODAY) is None


def test_a_second_ask_waits_ninety_days():
    assert guardrails.ask(Past("Ada", asked=[ago(89)]), WordKind.ASK, TODAY).from_on == date(2026, 11, 22)
    assert guardrails.ask(Past("Ada", asked=[ago(90)]), WordKind.ASK, TODAY) is None


def test_a_no_holds_for_a_year():
    said = guardrails.ask(Past("Ada", asked=[ago(200)], noes=[ago(100)]), WordKind.ASK, TODAY)

    assert said.from_on == ago(100) + timedelta(days=365)
    assert guardrails.ask(Past("Ada", noes=[ago(365)]), WordKind.ASK, TODAY) is None


@pytest.mark.parametrize("kind", list(WordKind))
def test_whoever_is_left_in_peace_gets_no_word_of_any_kind(kind):
    said = guardrails.word(Past("Ada", is_do_not_contact=True), kind, TODAY)

    assert said.from_on is None
    assert "left in peace" in said.words


def test_whoever_is_not_for_asks_may_be_thanked_and_greeted():
    past = Past("Ada", is_not_for_asks=True)

    assert guardrails.ask(past, WordKind.ASK, TODAY)
    assert guardrails.introduction(past, TODAY)
    assert guardrails.word(past, WordKind.HELLO, TODAY) is None


def test_nobody_is_asked_for_a_third_introduction_within_a_year():
    said = guardrails.introduction(Past("Ben", introductions_asked=[ago(100), ago(200), ago(400)]), TODAY)

    assert said.from_on == ago(200) + timedelta(days=365)
    assert guardrails.introduction(Past("Ben", introductions_asked=[ago(100), ago(365)]), TODAY) is None


def test_three_introductions_are_open_at_most():
    said = guardrails.introduction(Past("Ben", open_requests=[ago(1), ago(2), ago(3)]), TODAY)

    assert "the oldest since 18 Nov 2026" in said.words
    assert guardrails.introduction(Past("Ben", open_requests=[ago(1), ago(2)]), TODAY) is None


def test_what_is_planned_for_later_holds_nothing_back():
    assert guardrails.word(Past("Ada", written=[ago(-2)]), WordKind.HELLO, TODAY) is None
