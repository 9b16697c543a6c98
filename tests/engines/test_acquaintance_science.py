"""What shows that two others know each other adds up, fades, and proves little where many share it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kithwork.engines import acquaintance, acquaintance_words
from kithwork.engines.acquaintance import Evidence, Ground

TODAY = 20_700
YEAR = 365


def chance(traces=(), said=(), today=TODAY):
    made = acquaintance.made_of(traces, said)
    return acquaintance.chance(made.faded, made.lasting, today=today) if made else 0.0


def meetings(count, *, people=3, until=TODAY):
    return [("meeting", True, until - 7 * week, people) for week in range(count)]


def test_nothing_makes_no_acquaintance():
    assert acquaintance.made_of(()) is None


def test_two_meetings_on_one_day_count_once():
    assert chance(meetings(1)) == chance([*meetings(1), *meetings(1)])


@given(st.integers(1, 40))
def test_more_days_never_prove_less(count):
    assert chance(meetings(count + 1)) >= chance(meetings(count))


@given(st.integers(2, acquaintance.COMPANY))
def test_more_people_never_prove_more(people):
    assert chance(meetings(5, people=people + 1)) <= chance(meetings(5, people=people))


def test_a_gathering_of_everybody_proves_nothing():
    assert chance(meetings(50, people=500)) == 0


def test_what_was_two_years_ago_is_worth_half():
    fresh, old = (acquaintance.made_of(meetings(1, until=day)) for day in (TODAY, TODAY - 2 * YEAR))

    assert old.faded == pytest.approx(fresh.faded / 2)


def test_nobody_is_certain_to_carry_a_request_on():
    assert chance(meetings(2000, until=TODAY)) <= acquaintance.CEILING


def test_a_parent_carries_more_than_a_classmate():
    assert chance(said=[(Ground.DECLARED, "mother", 2)]) > chance(said=[(Ground.DECLARED, "classmate", 2)])


def test_what_the_owner_said_does_not_fade():
    said = [(Ground.DECLARED, "classmate", 2)]

    assert chance(said=said, today=TODAY) == chance(said=said, today=TODAY + 40 * YEAR)


def test_both_copied_in_is_less_than_one_writing_to_the_other():
    assert chance([("message", False, TODAY, 4)] * 1) < chance([("message", True, TODAY, 4)])


@pytest.mark.parametrize("size", [5000, 500])
def test_colleagues_of_a_large_firm_are_not_taken_to_know_each_other(size):
    assert acquaintance.colleagues(size, is_together=False) == 0


def test_colleagues_at_one_time_count_more_than_two_who_list_it_now():
    assert acquaintance.colleagues(6, is_together=True) > acquaintance.colleagues(6, is_together=False) > 0


@pytest.mark.parametrize(
    ("one", "other"),
    [(("2019-01-01", ""), ("2019-01-01", "2021-01-01")), (("", ""), ("", "")), (("2019-01-01", "2019-12-31"), ("2020-01-01", "2021-01-01"))],
)
def test_no_overlap_is_claimed_without_dates_on_both_sides(one, other):
    assert acquaintance.overlap(one, other) is None


def test_an_overlap_is_what_both_share():
    assert acquaintance.overlap(("2018-02-01", "2021-06-01"), ("2019-03-01", "2024-01-01")) == ("2019-03-01", "2021-06-01")


def test_what_is_kept_is_what_was_made():
    made = acquaintance.made_of(meetings(3), [(Ground.DECLARED, "“sister”, half", 2)])

    assert acquaintance.unpacked(acquaintance.packed(made.evidence)) == made.evidence


def test_reasons_have_days_and_years():
    evidence = [Evidence(Ground.CODE, "", 14, 19_800, 19_900)]

    assert acquaintance_words.sentences("Ben", "Mia", evidence) == ["Ben and Mia worked on each other’s code on 14 days, in 2024."]


def test_who_is_what_to_whom_reads_right_from_either_side():
    said = (Evidence(Ground.DECLARED, "classmate"),)

    assert acquaintance_words.sentences("Priya", "Dad", said) == ["Priya is classmate of Dad, by your word."]
    assert acquaintance_words.sentences("Dad", "Priya", acquaintance.turned(said)) == ["Priya is classmate of Dad, by your word."]


def test_only_what_nothing_shows_is_inferred():
    assert acquaintance_words.is_inferred([Evidence(Ground.ORGANISATION, "both list Acme now")])
    assert not acquaintance_words.is_inferred([Evidence(Ground.ORGANISATION, "both list Acme now"), Evidence(Ground.CONFIRMED)])


@pytest.mark.parametrize(("first", "last", "words"), [(2024, 2024, "2024"), (2019, 2021, "2019–21"), (1998, 2003, "1998–2003")])
def test_years_are_said_as_people_write_them(first, last, words):
    assert acquaintance_words.year_span(first, last) == words
