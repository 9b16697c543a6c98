"""The map of a small network: two circles, one who stands between, and the owner on neither."""

from datetime import timedelta

import pytest
from tests.files import ME, calendar, letter, mbox, meeting

from kithwork.actions import acquainting, imports
from kithwork.actions.insight import network

WORK = ["Ada Lovelace", "Grace Hopper", "Alan Turing", "Edsger Dijkstra"]
CLUB = ["Mary Somerville", "Sofia Kovalevskaya", "Emmy Noether", "Ada Lovelace"]


def guests(names):
    return [("Robin Adeyemi", "robin@adeyemi.example"), *((name, f"{name.split()[0].lower()}@people.example") for name in names)]


@pytest.fixture
def drawn(owner, now, tmp_path):
    work = [meeting(f"w{i}", "Retro at Moorhen", now - timedelta(days=400 + 20 * i), guests(WORK)) for i in range(6)]
    club = [meeting(f"c{i}", "Leeds Maths Meetup", now - timedelta(days=20 * i + 3), guests(CLUB)) for i in range(6)]
    lone = [letter("Barbara Liskov <barbara@lone.example>", ME, now - timedelta(days=30)), letter(ME, "Barbara Liskov <barbara@lone.example>", now)]
    paths = [calendar(tmp_path / "c.ics", [*work, *club]), mbox(tmp_path / "in.mbox", lone)]
    imports.run(owner_id=owner, paths=paths, now=now, me=["robin@adeyemi.example"])
    acquainting.see_to(owner_id=owner, now=now)
    return network.of(owner_id=owner, now=now)


def names_of(drawn, cluster):
    return {drawn.dots[person].name for person in cluster.members}


def test_circles_are_found_and_named_by_what_they_share(drawn):
    found = {one.name: names_of(drawn, one) for one in drawn.real}

    assert found["Leeds Maths Meetup"] >= {"Mary Somerville", "Sofia Kovalevskaya", "Emmy Noether"}
    assert found["Retro at Moorhen"] >= {"Grace Hopper", "Alan Turing", "Edsger Dijkstra"}


def test_the_owner_is_on_no_map(drawn):
    assert "Robin Adeyemi" not in {dot.name for dot in drawn.dots}


def test_whoever_knows_nobody_else_stands_for_themselves(drawn):
    (alone,) = [one for one in drawn.clusters if one.is_alone]

    assert names_of(drawn, alone) == {"Barbara Liskov"}


def test_ada_connects_the_two(drawn):
    (broker,) = drawn.brokers

    assert drawn.dots[broker.person].name == "Ada Lovelace"
    assert "knows 3" in broker.words


def test_years_begin_with_the_first_word_on_file(drawn, now):
    assert drawn.years[-1] == now.year
    assert drawn.years[0] == min(drawn.since(person) for person in range(len(drawn.dots)))


def test_it_is_said_in_a_sentence(drawn):
    assert network.lead(drawn) == "8 people in 2 circles; 1 stands for themselves; 1 person stands between circles."


def test_one_circle_by_itself_shows_its_people_only(drawn):
    close = network.enlarged(drawn, 1)

    assert {mark.person for mark in close.marks} == set(drawn.clusters[0].members)


def test_there_is_no_cluster_of_a_number_beyond_the_last(drawn):
    with pytest.raises(network.NoSuchCluster):
        network.enlarged(drawn, 9)


def test_of_many_the_nearest_are_drawn_and_the_others_counted(drawn, owner, now):
    found = network.of(owner_id=owner, now=now, limit=3)

    assert (len(found.dots), found.left_out) == (3, 5)


def test_a_network_of_nobody_has_a_map_of_nothing(owner, now):
    found = network.of(owner_id=owner, now=now)

    assert (found.dots, network.lead(found)) == ((), "Nobody is on the map yet.")


def test_a_map_of_nobody_lays_nothing_out(owner, now, monkeypatch):
    monkeypatch.setattr(network, "import_module", pytest.fail)

    assert network.of(owner_id=owner, now=now).dots == ()
