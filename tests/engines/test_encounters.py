from datetime import date, timedelta

import pytest

from kithwork.engines import encounters
from kithwork.engines.encounters import Cause, Expected, Why


def somebody(person_id, *causes, chance=1.0):
    return Expected(person_id, chance, "in the calendar", tuple(Why(cause, cause.value) for cause in causes))


def chosen(*people):
    return [one.person_id for one in encounters.to_meet(people)]


def test_three_at_most_and_nobody_without_a_reason():
    everybody = [somebody(i, Cause.NEW) for i in range(1, 6)]

    assert chosen(*everybody, somebody(9)) == [1, 2, 3]


def test_whom_the_owner_named_stands_first_however_unsure_it_is_that_they_come():
    assert chosen(somebody(1, Cause.PROMISE, Cause.TARGET, Cause.NEED), somebody(2, Cause.WANTED, chance=0.1)) == [2, 1]


def test_everybody_whom_the_owner_named_is_looked_for_also_a_fourth():
    named = [somebody(number, Cause.WANTED, chance=0.1 * number) for number in range(1, 5)]

    assert chosen(somebody(9, Cause.PROMISE), *named) == [4, 3, 2, 1]


def test_a_reason_counts_as_much_as_it_is_sure_that_they_come():
    assert chosen(somebody(1, Cause.PROMISE, chance=0.2), somebody(2, Cause.AGAIN)) == [2, 1]


def test_the_same_cause_said_twice_counts_once():
    assert somebody(1, Cause.NEED, Cause.NEED).weight == somebody(1, Cause.NEED).weight


@pytest.mark.parametrize(("came", "of", "chance"), [(3, 3, 0.875), (0, 3, 0.125), (1, 1, 0.75), (0, 0, 0.5)])
def test_a_few_visits_are_no_certainty(came, of, chance):
    assert encounters.chance(came, of) == chance


@pytest.mark.parametrize(("count", "total", "words"), [(2, 3, "2 of 3"), (9, 9, "9 of 9"), (7, 10, "7 of 10 (70 %)"), (1, 1200, "1 of 1,200 (0 %)")])
def test_fewer_than_ten_are_no_percentage(count, total, words):
    assert encounters.share(count, total) == words


def test_a_follow_up_is_one_on_the_next_day_and_the_one_after():
    ended = date(2026, 11, 20)

    days = [day for day in range(5) if encounters.is_follow_up(ended, ended + timedelta(days=day))]

    assert days == [1, 2]


def test_a_tie_lived_on_when_there_was_a_word_after_more_than_a_month():
    met = date(2026, 1, 1)

    assert not encounters.lived_on(met, [met + timedelta(days=30)])
    assert encounters.lived_on(met, [met, met + timedelta(days=31)])
