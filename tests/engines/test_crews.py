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


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 4), st.integers(1, 4)), max_size=10))
def test_nobody_fills_two_gaps_and_none_stays_open_for_no_reason(pairs):
    fits = {f"gap {gap}": [fit(person_id, 0.5 + person_id / 10) for other, person_id in sorted(set(pairs)) if other == gap] for gap in range(1, 5)}

    chosen = crews.choose(fits)

    people = [one.person_id for one in chosen.values() if one]
    assert len(people) == len(set(people))
    assert not [gap for gap, one in chosen.items() if one is None and any(other.person_id not in people for other in fits[gap])]
