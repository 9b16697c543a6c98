from hypothesis import given, settings
from hypothesis import strategies as st

from kithwork.engines import crews
from kithwork.engines.crews import Fit


def fit(person_id, weight, nearness=0.0):
    return Fit(person_id, weight, nearness, "offers it")


def names(fits):
    return {gap: one.person_id if one else None for gap, one in crews.choose(fits).items()}


def test_whoever_fits_two_gaps_leaves_one_to_whoever_fits_only_that():
    assert names({"design": [fit(1, 1.0), fit(2, 0.7)], "go": [fit(1, 1.0)]}) == {"design": 2, "go": 1}


def test_of_two_who_fit_alike_the_nearer_one_is_taken():
    assert names({"design": [fit(1, 1.0, 0.1), fit(2, 1.0, 0.9)]}) == {"design": 2}


def test_a_gap_that_nobody_fills_stays_open():
    assert names({"design": [fit(1, 1.0)], "cobol": []}) == {"design": 1, "cobol": None}


@settings(max_examples=30)
@given(st.lists(st.lists(st.tuples(st.integers(1, 4), st.floats(0.1, 1.0)), max_size=4), min_size=1, max_size=4))
def test_nobody_fills_two_gaps(rows):
    fits = {f"gap {number}": [fit(person_id, weight) for person_id, weight in dict(row).items()] for number, row in enumerate(rows)}

    chosen = [one.person_id for one in crews.choose(fits).values() if one]

    assert len(chosen) == len(set(chosen))
