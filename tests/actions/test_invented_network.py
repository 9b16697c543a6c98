"""The invented network is kept apart from the owner's own, and can be left."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.db import connection
from tests.files import ME, card, letter, mbox, vcf

from kithwork.actions import capture, claims, demo, imports, invented_network, saved_views, words
from kithwork.actions import owners as owners_actions
from kithwork.actions.invented_network import Invented, NotInvented
from kithwork.store.queries import owners, people
from kithwork.store.writes import owners as owner_writes
from kithwork.store.writes import runs


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A home with files that `demo` might have written."""
    place = tmp_path / "home" / "invented"
    place.mkdir(parents=True)
    vcf(place / "phone.vcf", [card("Ada Lovelace", uid="c1", email="ada@home.example")])
    monkeypatch.setattr(invented_network, "place", lambda: place)
    return tmp_path / "home"


@pytest.fixture
def invented(owner, now, home):
    owner_writes.call_invented(owner)
    letters = [letter("Ada Lovelace <ada@home.example>", ME, now - timedelta(days=days), subject=f"Engines {days}") for days in (4, 8)]
    mbox(home / "invented" / "in.mbox", letters)
    imports.run(owner_id=owner, paths=[home / "invented" / "phone.vcf", home / "invented" / "in.mbox"], now=now, me=["robin@adeyemi.example"])
    return owner


def tables():
    """How many rows each table holds, and what search finds."""
    counts = {table.__name__: table.objects.count() for table in apps.get_app_config("store").get_models()}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT (SELECT count(*) FROM person_search), (SELECT count(*) FROM interaction_search WHERE interaction_search MATCH 'engines')"
        )
        return counts, cursor.fetchone()


def test_leaving_takes_away_everything_with_the_owners_words_about_it(invented, now, home):
    ada = next(iter(people.everybody(invented))).id
    words.note(owner_id=invented, person_id=ada, text="Likes tea.", now=now)
    words.tag(owner_id=invented, person_id=ada, add=["mentor"], now=now)
    capture.keep(owner_id=invented, line="coffee with Ada Lovelace re #tdd, promised her the link by friday", now=now)

    fresh = invented_network.leave(owner_id=invented, now=now)

    counts, found = tables()
    assert {name for name, count in counts.items() if count} == {"Owner"}
    assert found == (0, 0)
    assert owners.only() == fresh
    assert not (home / "invented").exists()
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO interaction_search(interaction_search) VALUES ('integrity-check')")


def test_a_network_of_ones_own_is_not_left(owner, now, home):
    with pytest.raises(NotInvented):
        invented_network.leave(owner_id=owner, now=now)


def test_nothing_of_ones_own_comes_in_until_it_is_left(invented, now, home, tmp_path):
    own = vcf(tmp_path / "own.vcf", [card("Grace Hopper", uid="g")])
    roundabout = home / "invented" / ".." / ".." / "own.vcf"

    for path in (own, roundabout):
        with pytest.raises(Invented):
            imports.run(owner_id=invented, paths=[path], now=now)
    imports.run(owner_id=invented, paths=[home / "invented" / "phone.vcf"], now=now)

    assert [one.name for one in people.everybody(invented)] == ["Ada Lovelace"]
    fresh = invented_network.leave(owner_id=invented, now=now)
    imports.run(owner_id=fresh, paths=[own], now=now)
    assert [one.name for one in people.everybody(fresh)] == ["Grace Hopper"]


@pytest.mark.parametrize("begun", ["a name", "a handle", "a view", "a person", "a run"])
def test_nobody_is_invented_into_a_network_that_somebody_began(owner, now, home, tmp_path, begun):
    owners_actions.rename(owner_id=owner, name="", now=now)
    match begun:
        case "a name":
            owners_actions.rename(owner_id=owner, name="Robin", now=now)
        case "a handle":
            claims.claim(owner_id=owner, text="robin@adeyemi.example")
        case "a view":
            saved_views.save(owner_id=owner, name="Rustaceans", query="tag:rust", now=now)
        case "a person":
            words.add_all(owner_id=owner, names=["Ada"], now=now)
        case "a run":
            runs.begin(owner, paths=["/somewhere/in.mbox"], has_words=False, now=now)

    with pytest.raises(demo.NotADemo):
        demo.build(seed=7, today=now.date(), now=now)
