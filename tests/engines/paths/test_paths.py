"""By whom the owner can reach somebody: what the table holds is what a search among all ways finds."""

from collections import defaultdict
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kithwork.engines.paths import routes, search, table
from kithwork.engines.paths.routes import NOBODY, Held, Route

DAD, PRIYA, BEN, MIA, ADA, ALAN = range(11, 17)
PEOPLE = [DAD, PRIYA, BEN, MIA, ADA, ALAN]
CHANCES = (0.9, 0.5, 0.25, 0.125)


def world(own, ties):
    """Whom the owner knows, and who knows whom."""
    near = defaultdict(dict)
    for (one, other), chance in ties.items():
        near[one][other] = near[other][one] = chance
    return dict(own), lambda person: near[person].items()


def looked_for(target, own, ties, gone=()):
    mine, neighbours = world(own, ties)
    return search.ways(target, own=mine, neighbours=neighbours, gone=gone)


def every_way(target, own, ties, gone):
    """All ways over at most three ties, each written out, the best for each first hop."""
    mine, neighbours = world(own, ties)
    knows = {person: dict(neighbours(person)) for person in PEOPLE}
    best = {}
    for first, between in product(PEOPLE, [NOBODY, *PEOPLE]):
        if first not in mine or first in gone or between in gone or between in {first, target}:
            continue
        if first == target:
            chance = mine[first] if between == NOBODY else 0
        elif between == NOBODY:
            chance = mine[first] * knows[first].get(target, 0)
        else:
            chance = mine[first] * knows[first].get(between, 0) * knows[between].get(target, 0)
        if chance:
            best.setdefault(first, []).append(Route(target, first, between, chance))
    return routes.in_order(min(some, key=lambda one: (-one.chance, one.between)) for some in best.values())


def held_table(own, ties, *, held=routes.HELD):
    place = {person: i for i, person in enumerate(PEOPLE)}
    one, other = ([place[pair[side]] for pair in ties] for side in (0, 1))
    found = table.labels([own.get(person, 0.0) for person in PEOPLE], table.arcs(len(PEOPLE), one, other, list(ties.values())), held=held)
    return dict(zip(PEOPLE, table.held(found, PEOPLE), strict=True))


chances = st.sampled_from(CHANCES)
people = st.sampled_from(PEOPLE)
pairs = st.tuples(people, people).filter(lambda pair: pair[0] < pair[1])
owns = st.dictionaries(people, chances, max_size=4)
networks = st.dictionaries(pairs, chances, max_size=12)


def test_a_father_who_dances_leads_to_a_client():
    found = looked_for(ADA, {DAD: 0.9, BEN: 0.5}, {(DAD, PRIYA): 0.5, (PRIYA, ADA): 0.5})

    assert found.routes == (Route(ADA, DAD, PRIYA, 0.9 * 0.5 * 0.5),)
    assert found.routes[0].people == (DAD, PRIYA, ADA)


def test_whom_the_owner_knows_is_reached_without_anybody():
    assert looked_for(BEN, {BEN: 0.5}, {}).routes[0].people == (BEN,)


def test_over_more_than_three_ties_there_is_no_way():
    assert looked_for(ALAN, {DAD: 0.9}, {(DAD, PRIYA): 0.9, (PRIYA, ADA): 0.9, (ADA, ALAN): 0.9}).routes == ()


def test_two_ways_by_one_first_hop_are_one_favour():
    found = looked_for(ADA, {DAD: 0.9}, {(DAD, PRIYA): 0.5, (PRIYA, ADA): 0.5, (DAD, MIA): 0.9, (MIA, ADA): 0.9})

    assert [route.between for route in found.routes] == [MIA]


@given(owns, networks, st.sets(people, max_size=2))
@settings(max_examples=200, deadline=None)
def test_a_search_finds_what_writing_out_every_way_finds(own, ties, gone):
    for target in set(PEOPLE) - gone:
        assert list(looked_for(target, own, ties, gone).routes) == every_way(target, own, ties, gone)


@given(owns, networks)
@settings(max_examples=100, deadline=None)
def test_the_table_holds_what_a_search_finds(own, ties):
    found = held_table(own, ties)

    assert {person: list(found[person].routes) for person in PEOPLE} == {person: every_way(person, own, ties, ()) for person in PEOPLE}
    assert not any(one.beyond for one in found.values())


@given(owns, networks, st.dictionaries(people, st.sampled_from((0.0, 0.3, 0.6)), max_size=3), st.sets(people, max_size=2), st.integers(1, 3))
@settings(max_examples=300, deadline=None)
def test_an_answer_from_a_short_table_is_exact_whenever_it_says_so(own, ties, bears, gone, held):
    targets = [person for person in (ADA, ALAN) if person not in gone]
    kept = held_table(own, ties, held=held)
    everything = [looked_for(person, own, ties, gone) for person in targets]

    quick = routes.best([kept[person] for person in targets], bears=bears, count=2, gone=gone)
    slow = routes.best(everything, bears=bears, count=2)

    assert slow.is_exact
    if quick.is_exact:
        assert [route.chance for route in quick.routes] == [route.chance for route in slow.routes]


def test_load_moves_a_first_hop_back_and_nought_takes_it_out():
    ways = looked_for(ADA, {DAD: 0.9, BEN: 0.5, MIA: 0.5}, {(DAD, ADA): 0.5, (BEN, ADA): 0.5, (MIA, ADA): 0.25})

    asked_lately = routes.best([ways], bears={DAD: 0.25, MIA: 0.0}, count=5)

    assert [route.first for route in asked_lately.routes] == [BEN, DAD]


def test_whoever_is_not_to_be_asked_leaves_a_table_at_once_and_it_no_longer_claims_to_be_all():
    held = Held.of(ADA, (Route(ADA, DAD, PRIYA, 0.4), Route(ADA, BEN, NOBODY, 0.3)))

    left, all_left = (routes.best([held], bears={}, count=count, gone={PRIYA}) for count in (1, 5))

    assert left.routes == all_left.routes == (Route(ADA, BEN, NOBODY, 0.3),)
    assert not left.is_exact  # Dad may have another way, nearly as good
    assert routes.best([held], bears={}, count=5, gone={DAD}).is_exact


def test_of_two_ties_between_the_same_two_the_better_counts():
    found = table.labels([0.5, 0.0], table.arcs(2, [0, 1], [1, 0], [0.25, 0.9]))

    assert next(iter(list(table.held(found, [BEN, ADA]))[1].routes)).chance == 0.5 * 0.9


@pytest.mark.parametrize("held", [Held.of(ADA, ()), Held.of(ADA, (Route(ADA, DAD, PRIYA, 0.4), Route(ADA, BEN, NOBODY, 0.3)), 0.125)])
def test_what_is_kept_on_file_reads_as_it_was_written(held):
    assert routes.unpacked(ADA, routes.packed(held)) == held


@given(owns, st.dictionaries(pairs, chances, max_size=9), people, st.sampled_from([0.0, *CHANCES]))
def test_another_own_tie_put_in_gives_what_a_search_finds(own, ties, first, chance):
    before = {target: looked_for(target, own, ties) for target in PEOPLE}
    after = {person: value for person, value in {**own, first: chance}.items() if value}
    _, neighbours = world(after, ties)

    onward = search.onward(first, chance, neighbours)

    for target in PEOPLE:
        assert routes.replaced(before[target], first, onward.get(target)) == looked_for(target, after, ties)


def test_of_a_full_list_what_is_worse_than_the_rest_is_not_put_in():
    full = Held.of(MIA, [Route(MIA, first, NOBODY, 0.5) for first in range(100, 100 + routes.HELD)], 0.4)

    assert routes.replaced(full, BEN, Route(MIA, BEN, NOBODY, 0.3)) == full
    assert routes.replaced(full, BEN, Route(MIA, BEN, NOBODY, 0.9)).beyond == 0.5
    assert len(routes.replaced(full, 100, None).routes) == routes.HELD - 1
