from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kithwork.engines.fading import BEYOND, DEAR, Past, best, drifting, reviving

TODAY = date(2026, 11, 21).toordinal() - date(1970, 1, 1).toordinal()
days = st.lists(st.integers(TODAY - 3000, TODAY), min_size=1, max_size=60).map(lambda some: tuple(sorted(set(some))))


def past(number, ago, strength=0.2, place=""):
    return Past(number, tuple(sorted(TODAY - one for one in ago)), strength, place)


def ids(found):
    return [one.person_id for one in found]


def test_who_mattered_and_is_silent_for_months_drifts():
    (drift,) = drifting([past(1, [100, 120, 200, 400, 410])], today=TODAY)

    assert (drift.before_count, drift.since_count, drift.last_day) == (2, 3, TODAY - 100)


def test_nobody_drifts_who_is_close_was_seen_lately_or_never_mattered():
    pasts = [past(1, [100, 120, 200], 1.5), past(2, [9, 120, 200]), past(3, [100, 120]), past(4, [100, 400, 800, 900])]

    assert drifting(pasts, today=TODAY) == []


def test_who_is_silent_for_a_year_does_not_drift_any_more():
    assert drifting([past(1, [366, 370, 380, 390])], today=TODAY) == []


def test_who_mattered_in_the_year_before_drifts_too_and_who_mattered_most_is_first():
    assert ids(drifting([past(1, [100, 400, 410, 420]), past(2, [90, 91, 92, 93, 94])], today=TODAY)) == [2, 1]


def test_a_tie_that_was_strong_and_rests_for_a_year_is_worth_reviving():
    (dormant,) = reviving([past(1, range(800, 900, 10))], today=TODAY, limit=12)

    assert (dormant.year_count, dormant.last_day) == (10, TODAY - 800)


def test_what_was_never_strong_is_not_revived_and_neither_is_what_rests_for_months():
    assert reviving([past(1, [800, 1400]), past(2, range(200, 900, 10))], today=TODAY, limit=12) == []


def test_beyond_the_first_choice_stand_those_from_elsewhere():
    mill = [past(number, range(800, 1000 - number, 5), place="Mill") for number in range(12)]
    others = [past(20, range(800, 850, 5), place="Navy"), past(21, range(800, 845, 5), place="Navy"), past(22, range(800, 840, 5))]

    found = reviving([*mill, *others], today=TODAY, limit=12)

    assert ids([one for one in found if one.is_beyond]) == [20, 22]
    assert len([one for one in found if not one.is_beyond]) == 12 - BEYOND


@given(days)
def test_a_tie_is_at_its_best_on_a_day_in_touch_and_worth_no_more_than_all_its_days(some):
    peak, day = best(some)

    assert day in some
    assert 1 <= peak <= len(some)


@given(days, st.integers(TODAY - 3000, TODAY))
def test_one_more_day_never_makes_the_best_less(some, more):
    assert best(tuple(sorted({*some, more})))[0] >= best(some)[0]


@given(st.lists(days, max_size=8), st.randoms())
def test_the_order_in_which_people_come_changes_nothing(pasts, random):
    listed = [Past(number, some, 0.1) for number, some in enumerate(pasts)]
    shuffled = random.sample(listed, len(listed))

    assert drifting(shuffled, today=TODAY) == drifting(listed, today=TODAY)
    assert reviving(shuffled, today=TODAY, limit=5) == reviving(listed, today=TODAY, limit=5)
    assert all(one.peak >= DEAR for one in reviving(listed, today=TODAY, limit=5))
