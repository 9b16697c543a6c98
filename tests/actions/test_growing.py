"""Twelve months of what is on file, and what became of those whom the owner helped."""

from datetime import UTC, date, datetime, timedelta

import pytest

from kithwork.actions import congratulations, growing, introductions, ledger_entries, mentoring, practising, promises, words
from kithwork.actions.growing import Strand
from kithwork.domain.introducing import Seat

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


@pytest.fixture
def people(owner):
    return [words.add(owner_id=owner, name=name, now=NOW - timedelta(days=300)) for name in ("Ada Lovelace", "Grace Hopper")]


def of(owner):
    return growing.of(owner_id=owner, now=NOW)


def test_a_month_holds_what_was_learned_kept_and_given_in_it(owner, people):
    then = NOW - timedelta(days=40)  # in October
    question = practising.add(owner_id=owner, text="Tell me of a build", kind="technical", now=then)
    practising.practise(owner_id=owner, question_id=question, went="well", now=then)
    promised = promises.add(owner_id=owner, person_id=people[0], text="the paper", is_mine=True, now=then)
    promises.settle(owner_id=owner, promise_id=promised, said="kept", now=NOW)
    ledger_entries.enter(owner_id=owner, person_id=people[1], is_mine=True, kind="review", now=then)
    months = {month.name: month for month in of(owner).months}

    assert [one.words for one in months["Oct 2026"].deeds[Strand.LEARNING]] == ["practised: Tell me of a build"]
    assert [(one.words, one.person) for one in months["Nov 2026"].deeds[Strand.PROMISES]] == [("the paper", "Ada Lovelace")]
    assert months["Oct 2026"].said(Strand.GIVES) == "one"
    assert months["Sep 2026"].said(Strand.GIVES) == ""


def test_news_of_a_mentee_count_since_it_began(owner, people):
    mentoring.begin(owner_id=owner, person_id=people[0], side="mentor", goal="a first talk", now=NOW - timedelta(days=100))
    congratulations.add(owner_id=owner, person_id=people[0], text="Spoke at the club", on=(NOW - timedelta(days=9)).date(), now=NOW)
    congratulations.add(owner_id=owner, person_id=people[0], text="Won a spelling bee", on=(NOW - timedelta(days=200)).date(), now=NOW)

    assert [(one.words, one.because) for one in of(owner).helped] == [("Spoke at the club", "you mentor them (a first talk)")]


def test_a_new_post_after_an_introduction_is_told_with_whom_they_were_brought_together(owner, people):
    ada, grace = people
    then = NOW - timedelta(days=90)
    number = introductions.begin(owner_id=owner, seats={Seat.REQUESTER: ada, Seat.TARGET: grace}, why="compilers", now=then)
    for step in ("connector-yes", "target-asked", "target-yes", "introduced"):
        introductions.advance(owner_id=owner, introduction_id=number, step=step, now=then)
    congratulations.add(owner_id=owner, person_id=ada, text="Engineer at Eckert", is_role=True, on=date(2026, 11, 2), now=NOW)

    assert [(one.person, one.because) for one in of(owner).helped] == [("Ada Lovelace", "you brought them together with Grace Hopper")]


def test_a_network_without_words_has_twelve_empty_months(owner):
    found = of(owner)

    assert len(found.months) == 12
    assert not any(deeds for month in found.months for deeds in month.deeds.values())
    assert not found.quarters
    assert not found.helped
