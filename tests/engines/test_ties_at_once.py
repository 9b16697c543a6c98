"""What is made in one pass is what is made one by one."""

from collections import defaultdict
from dataclasses import astuple, replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kithwork.domain.records import InteractionKind as Kind
from kithwork.engines import ties_at_once
from kithwork.engines.ties import DEFAULT, Moment, Params, Tie, companions, tie
from kithwork.engines.ties_at_once import KINDS, PARTS, Columns

TODAY = 20_778
parts = st.sampled_from(["from", "to", "cc", "with"])
gatherings = st.lists(
    st.tuples(
        st.integers(TODAY - 900, TODAY + 3),
        st.sampled_from(list(Kind)),
        st.sampled_from(["from", "to", "cc", "with", "thread"]),
        st.integers(2, 12),
        st.lists(st.tuples(st.integers(1, 6), parts), min_size=1, max_size=6),
    ),
    max_size=30,
)


def columns(records):
    """As a file hands them over: a record may name a person twice."""
    rows = [
        (person, record, day, KINDS.index(kind), PARTS.index(own) if own in PARTS else 0, PARTS.index(their), count)
        for record, (day, kind, own, count, people) in enumerate(records)
        for person, their in people
    ]
    return Columns(*np.array(rows, dtype=np.int64).reshape(-1, 7).T)


def one_by_one(records, params=DEFAULT):
    moments, last = defaultdict(list), defaultdict(dict)
    for day, kind, own, count, people in records:
        there = {person for person, _ in people}
        for person, their in people:
            moments[person].append(Moment(day, kind.value, own, their, count))
        if kind is not Kind.BULK and 2 < count <= params.small_company and day <= TODAY:
            for person in there:
                last[person] |= {other: max(day, last[person].get(other, day)) for other in there - {person}}
    made = {person: tie(past, today=TODAY, params=params) for person, past in moments.items()}
    return {person: replace(found, companions=companions(last[person].values(), params)) for person, found in made.items() if found}


def as_rows(ties):
    return {person: [pytest.approx(value, rel=1e-12, abs=1e-15) for value in astuple(found)] for person, found in ties.items()}


@given(gatherings)
def test_in_one_pass_everybodys_tie_is_what_it_is_one_by_one(records):
    made = {person: list(found) for person, found in ties_at_once.ties(columns(records), today=TODAY).items()}

    assert made == as_rows(one_by_one(records))


@given(gatherings, st.floats(30, 900), st.integers(2, 9))
def test_whatever_the_formula_is_tuned_to(records, half_life, small):
    params = Params(half_life=half_life, small_company=small)
    made = {person: list(found) for person, found in ties_at_once.ties(columns(records), today=TODAY, params=params).items()}

    assert made == as_rows(one_by_one(records, params))


def test_of_nothing_nothing_is_made():
    assert ties_at_once.ties(columns([]), today=TODAY) == {}
    assert ties_at_once.companions(columns([]), today=TODAY) == {}


def test_the_rhythm_is_that_of_the_last_twenty_gaps():
    days = [TODAY - 2000 + 50 * place for place in range(20)] + [TODAY - 100 + 3 * place for place in range(22)]
    records = [(day, Kind.MESSAGE, "from", 2, [(1, "to")]) for day in days]

    assert Tie(*ties_at_once.ties(columns(records), today=TODAY)[1]).gap == 3
