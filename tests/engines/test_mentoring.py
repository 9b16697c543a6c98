"""Rhythms, years, and the loop that advice goes round."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kithwork.domain.mentoring import AdviceStep, HelpKind, MentoringSide
from kithwork.engines import mentoring as engine
from kithwork.engines import mentoring_reasons as reasons
from kithwork.engines import mentoring_words as words
from kithwork.engines import partners

TODAY = date(2026, 11, 21)
DAYS = st.dates(date(2020, 1, 1), date(2026, 11, 21))


def ago(days):
    return TODAY - timedelta(days=days)


def test_a_rhythm_is_counted_from_the_last_session_and_from_the_beginning_before_the_first():
    assert engine.due_on(ago(90), [ago(60), ago(30)], [], 28, today=TODAY) == ago(2)
    assert engine.due_on(ago(90), [], [], 28, today=TODAY) == ago(62)


def test_a_session_that_is_planned_answers_the_rhythm_and_one_that_was_never_held_does_not():
    assert engine.due_on(ago(90), [], [TODAY], 28, today=TODAY) is None
    assert engine.due_on(ago(90), [], [ago(1)], 28, today=TODAY) == ago(62)


def test_without_a_rhythm_nothing_is_due():
    assert engine.due_on(ago(900), [], [], None, today=TODAY) is None


def test_topics_are_named_once_however_they_were_typed():
    assert engine.topics(["TDD, kata", "tdd", " mob  programming ,"]) == ("TDD", "kata", "mob programming")


@settings(max_examples=30)
@given(st.lists(st.tuples(DAYS, st.sampled_from(["TDD", "kata", ""]))), st.lists(DAYS), st.lists(st.tuples(DAYS, st.just("a step"))))
def test_the_years_count_every_session_step_and_mark_once(sessions, done, marks):
    years = engine.years(sessions, done, marks)

    assert sum(year.sessions_count for year in years) == len(sessions)
    assert sum(year.done_count for year in years) == len(done)
    assert sum(len(year.marks) for year in years) == len(marks)
    assert [year.year for year in years] == sorted({year.year for year in years})


def test_advice_is_applied_before_it_is_told_and_told_once():
    assert engine.ahead(None, is_mine=False) == (AdviceStep.APPLIED, AdviceStep.LEFT)
    assert engine.ahead(AdviceStep.APPLIED, is_mine=False) == (AdviceStep.TOLD,)
    assert engine.ahead(AdviceStep.TOLD, is_mine=False) == ()
    assert AdviceStep.TOLD in engine.ahead(None, is_mine=True)


@pytest.mark.parametrize(("age", "is_due"), [(0, False), (1, False), (2, True), (30, True), (72, True), (73, False)])
def test_whoever_advised_is_thought_of_two_days_after_it_was_applied(age, is_due):
    assert bool(reasons.advice(1, words="write the test first", applied_on=ago(age), today=TODAY)) is is_due


def test_the_nearer_the_thirtieth_day_the_more_it_presses():
    urgencies = [reasons.advice(1, words="x", applied_on=ago(age), today=TODAY).urgency for age in range(2, 31)]

    assert urgencies == sorted(urgencies)
    assert urgencies[-1] == 1.0


@pytest.mark.parametrize(("days", "gloss"), [(0, "session today"), (1, "session tomorrow"), (2, None), (-1, None)])
def test_a_session_is_thought_of_on_its_day_and_the_day_before(days, gloss):
    found = reasons.session(1, goal="a first post", topics="TDD", on=TODAY + timedelta(days=days), open_count=1, today=TODAY)

    assert (found.gloss if found else None) == gloss


@pytest.mark.parametrize(("days", "is_due"), [(3, False), (2, True), (-42, True), (-43, False)])
def test_what_was_agreed_is_thought_of_around_its_day_and_rests_after_six_weeks(days, is_due):
    assert bool(reasons.action(1, is_mine=True, words="lend the book", due_on=TODAY + timedelta(days=days), today=TODAY)) is is_due
    assert bool(reasons.idea(1, words="an article", step="outline", due_on=TODAY + timedelta(days=days), today=TODAY)) is is_due


def test_a_mentorship_far_beyond_its_rhythm_is_left_to_rest():
    said = {"goal": "a first post", "every": "every week", "today": TODAY}

    assert [bool(reasons.rhythm_over(1, due_on=ago(days), **said)) for days in (-1, 0, 90, 91)] == [False, True, True, False]


def test_questions_begin_with_what_was_agreed_and_end_with_the_goal():
    asked = words.questions(
        MentoringSide.MENTOR, goal="a first post", mine=["lend the book"], theirs=["a kata"], wins=["a merge"], help_=list(HelpKind)
    )

    assert asked[0] == "How did it go with “a kata”?"
    assert len(asked) == words.MOST
    assert not any("lend the book" in question for question in asked)


@pytest.mark.parametrize("side", MentoringSide)
def test_the_word_at_the_end_says_only_what_is_on_file(side):
    told = words.Told(side, "Marisol Vega", "Robin", "a first post", date(2023, 8, 24), 24, "I learnt to listen", "engineer at Stonecrop")

    letter = words.thanks(told).words

    assert letter.startswith("Hello Marisol,")
    assert "Since August 2023 we have sat down 24 times about a first post. What it gave me: I learnt to listen. Thank you" in letter
    assert "And look what became of it: engineer at Stonecrop." in letter
    assert "None" not in letter


def test_a_partner_who_brings_what_is_lacking_and_cares_comes_first():
    lacks = {"drawing": {1: "offers drawings", 2: "draws"}}
    about = {"testing": {2: "Tester", 3: "Tester", 4: "Tester"}}

    found = partners.choose(lacks, about, nearness={3: 1.0, 4: 2.0}, without={5})

    assert [one.person_id for one in found] == [2, 1, 4, 3]
    assert [one.is_both for one in found] == [True, False, False, False]


@settings(max_examples=30)
@given(
    st.dictionaries(st.sampled_from("abc"), st.dictionaries(st.integers(1, 9), st.just("says so"))),
    st.dictionaries(st.sampled_from("xyz"), st.dictionaries(st.integers(1, 9), st.just("says so"))),
    st.sets(st.integers(1, 9)),
)
def test_every_partner_has_a_reason_and_nobody_is_named_who_is_in_already(lacks, about, without):
    found = partners.choose(lacks, about, nearness={}, without=without)

    assert all(one.brings or one.shares for one in found)
    assert not {one.person_id for one in found} & without
    assert len(found) <= partners.SHOWN
