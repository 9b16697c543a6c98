"""A map of many: who belongs together is found, nothing lies on anything, and the same network gives the same map."""

import random
import time

import pytest

from kithwork.engines.insight import grouping, layout, network, scene
from kithwork.engines.insight.network import Net, Tie
from kithwork.engines.insight.scene import Group


def village(count, size, seed=3):
    """People in circles of so many, who know each other well, and some of the next circle."""
    die = random.Random(seed)
    ties = set()
    for one in range(count):
        for _ in range(6):
            other = one // size * size + die.randrange(size)
            ties.add((min(one, other), max(one, other)))
        if die.random() < 0.1:
            ties.add((one, (one + size) % count) if one + size < count else ((one + size) % count, one))
    return [Tie(one, other, 1.0, 2000 + one % 20) for one, other in sorted(ties) if one != other]


def net(count, ties):
    return Net(count, [(one.one, one.other) for one in ties], [one.weight for one in ties])


def grouped(count, size):
    ties = village(count, size)
    clusters, alone = network.islands(grouping.communities(net(count, ties)))
    groups = [
        Group(f"Circle {'of the long name ' * (i % 2)}{i}", some, layout.disc(grouping.spread(_inner(some, ties)))) for i, some in enumerate(clusters)
    ]
    return ties, groups + ([Group("One by one", alone, layout.sunflower(len(alone)))] if alone else [])


def drawn(ties, groups, sheet):
    spots = [(float(i % 5), float(i // 5)) for i in range(len(groups))]
    people = [f"Ada {'Lovelace-Byron ' * (i % 3)}the {i}th" for i in range(sum(len(one.members) for one in groups))]
    return scene.whole(groups, spots, ties, [(0, 1, 5)], people, [0, 9], sheet)


def _inner(some, ties):
    place = {person: i for i, person in enumerate(some)}
    inner = [one for one in ties if one.one in place and one.other in place]
    return Net(len(some), [(place[one.one], place[one.other]) for one in inner], [one.weight for one in inner])


def overlapping(found):
    boxes = [one.box for one in found.names]
    return [(a, b) for i, a in enumerate(boxes) for b in boxes[:i] if a.overlaps(b)]


@pytest.fixture(scope="module")
def two_thousand():
    began = time.process_time()
    ties, groups = grouped(2000, 80)
    found = {sheet: drawn(ties, groups, sheet) for sheet in (scene.WIDE, scene.NARROW)}
    return found, groups, time.process_time() - began


@pytest.mark.parametrize("sheet", [scene.WIDE, scene.NARROW], ids=["wide", "narrow"])
def test_no_name_of_two_thousand_people_lies_on_another(two_thousand, sheet):
    found = two_thousand[0][sheet]

    assert len(found.names) >= 9
    assert overlapping(found) == []
    assert all(one.box.is_within(sheet.width, sheet.height) for one in found.names)


@pytest.mark.parametrize("sheet", [scene.WIDE, scene.NARROW], ids=["wide", "narrow"])
def test_no_island_lies_on_another(two_thousand, sheet):
    islands = two_thousand[0][sheet].islands

    for i, one in enumerate(islands):
        for other in islands[:i]:
            assert (one.x - other.x) ** 2 + (one.y - other.y) ** 2 >= (one.radius + other.radius) ** 2 - 1


def test_everybody_has_a_dot_on_their_own_island(two_thousand):
    found, groups = two_thousand[0][scene.WIDE], two_thousand[1]
    home = {person: island for group, island in zip(groups, found.islands, strict=True) for person in group.members}

    assert len(found.marks) == 2000
    assert all((mark.x - home[mark.person].x) ** 2 + (mark.y - home[mark.person].y) ** 2 <= home[mark.person].radius ** 2 for mark in found.marks)


def test_circles_of_people_are_found():
    ties = village(400, 40)

    clusters, alone = network.islands(grouping.communities(net(400, ties)))

    assert alone == []
    assert sorted(len({person // 40 for person in some}) for some in clusters)[len(clusters) // 2] == 1


def test_the_same_network_gives_the_same_map():
    assert drawn(*grouped(200, 20), scene.WIDE) == drawn(*grouped(200, 20), scene.WIDE)


def test_two_thousand_are_grouped_and_drawn_twice_in_less_than_two_seconds(two_thousand):
    assert two_thousand[2] < 2


def test_whoever_ties_two_circles_stands_between():
    ties = [Tie(0, 1, 1, 0), Tie(0, 2, 1, 0), Tie(1, 2, 1, 0), Tie(3, 4, 1, 0), Tie(3, 5, 1, 0), Tie(4, 5, 1, 0), Tie(2, 3, 1, 0), Tie(2, 4, 1, 0)]
    ways = grouping.between(net(6, ties))

    (broker,) = network.brokers([[0, 1, 2], [3, 4, 5]], ties, ways)

    assert (broker.person, broker.knows) == (2, ((0, 2), (1, 2)))


def test_one_of_nobody_and_one_of_two_are_maps_too():
    assert grouping.spread(Net(0, [], [])) == []
    assert len(grouping.spread(Net(2, [(0, 1)], [1.0]))) == 2
    assert layout.pack([], [], [], width=100, height=100) == []


def test_a_tie_is_as_old_as_its_oldest_ground():
    (one,) = network.ties([(0, [1], '[[["code","",5,17897,18000],["list","",1,17532,17532]]]')])

    assert one.year == 2018


def test_a_single_day_on_a_list_is_no_tie():
    assert network.ties([(0, [1], '[[["list","",1,17532,17532]]]')]) == []


def test_a_small_organisation_holds_its_people_and_a_large_one_does_not():
    assert network.held({"Acme": [3, 1]}) == [(1, 3)]
    assert network.held({"Acme": list(range(500))}) == []
