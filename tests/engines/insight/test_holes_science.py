"""Constraint and effective size, against what Burt and Borgatti say and against igraph."""

import random

import igraph
import pytest

from kithwork.engines.insight import holes


def both(ties):
    among = {}
    for one, other in ties:
        among.setdefault(one, {})[other] = 1.0
        among.setdefault(other, {})[one] = 1.0
    return among


def test_it_is_what_igraph_finds():
    die = random.Random(7)
    people = range(1, 30)
    ties = [(a, b) for a in people for b in people if a < b and die.random() < 0.2]
    graph = igraph.Graph(n=30, edges=[*((0, one) for one in people), *ties])

    assert holes.constraint(dict.fromkeys(people, 1.0), both(ties)) == pytest.approx(graph.constraint(vertices=[0])[0])


def test_of_strangers_it_is_one_part_of_their_number():
    assert holes.constraint(dict.fromkeys(range(10), 1.0), {}) == pytest.approx(0.1)


def test_a_tie_between_two_of_them_raises_it():
    own = dict.fromkeys(range(10), 1.0)

    assert holes.constraint(own, both([(0, 1)])) > holes.constraint(own, {})


def test_one_tie_alone_is_all_constraint():
    assert holes.constraint({3: 2.0}, {}) == 1.0


def test_nobody_constrains_nobody():
    assert holes.constraint({}, {}) == 0.0


def test_people_who_all_know_each_other_count_as_one():
    assert holes.effective_size(5, 10) == 1.0


def test_strangers_count_in_full():
    assert holes.effective_size(5, 0) == 5.0
