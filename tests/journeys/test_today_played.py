"""Ninety days of an invented owner who acts on three cards a day; `bench/today.py` plays two years of a larger network."""

import pytest
from bench import today as played

from kithwork.domain.closeness import Closeness

DAYS = 90
SIZES = {Closeness.INNER: 5, Closeness.CLOSE: 10}


@pytest.fixture(scope="module", params=[1, 2, 3])
def diary(request):
    invented = played.world(request.param, DAYS, SIZES, others=30)
    return invented, played.play(played.kithwork, invented, DAYS)


def test_nobody_of_the_inner_circle_is_silent_beyond_the_longest_interval(diary):
    _, lived = diary

    assert lived.silences[Closeness.INNER] <= 28
    assert lived.beyond[Closeness.INNER] == lived.beyond[Closeness.CLOSE] == 0


def test_the_list_never_has_more_than_seven_and_nobody_is_pestered(diary):
    _, lived = diary

    assert lived.longest_list <= 7
    assert lived.unasked_too_soon == 0
    assert lived.most_in_a_fortnight(is_unasked=True) == 1


def test_wins_are_celebrated_and_promises_kept(diary):
    invented, lived = diary
    over = {win.number for win in invented.wins if win.day < DAYS - 14 and win.day not in invented.away}

    assert len(lived.celebrated & over) >= 0.8 * len(over)
    assert len(lived.kept) >= 0.9 * sum(due < DAYS for _, _, due in invented.promises)


def test_the_same_world_is_lived_through_in_the_same_way():
    invented = played.world(4, 30, SIZES, others=30)

    assert played.play(played.kithwork, invented, 30) == played.play(played.kithwork, invented, 30)


def test_sorting_by_silence_alone_lets_the_inner_circle_wait():
    invented = played.world(1, DAYS, SIZES, others=100)

    assert played.play(played.silence, invented, DAYS).beyond[Closeness.INNER] > 0
