"""The invented network is kept apart from the owner's own, and can be left."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.db import connection
from tests.files import ME, card, letter, mbox, vcf

from kithwork.actions import capture, imports, invented_network, words
from kithwork.actions.invented_network import Invented, NotInvented
from kithwork.store.queries import owners, people


@pytest.fixture
def home(tmp_path):
    """A home with files that `demo` might have written."""
    place = tmp_path / "home" / "invented"
    place.mkdir(parents=True)
    (place / "truth.json").write_text("{}")
    vcf(place / "phone.vcf", [card("Ada Lovelace", uid="c1", email="ada@home.example")])
    return tmp_path / "home"


@pytest.fixture
def invented(owner, now, home):
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

    fresh = invented_network.leave(owner_id=invented, folder=home, now=now)

    counts, found = tables()
    assert {name for name, count in counts.items() if count} == {"Owner"}
    assert found == (0, 0)
    assert owners.only() == fresh
    assert not (home / "invented").exists()
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO interaction_search(interaction_search) VALUES ('integrity-check')")


def test_what_holds_anything_else_is_not_left(invented, now, home, tmp_path):
    imports.run(owner_id=invented, paths=[vcf(tmp_path / "own.vcf", [card("Grace Hopper", uid="g")])], now=now)

    with pytest.raises(NotInvented):
        invented_network.leave(owner_id=invented, folder=home, now=now)

    assert len(list(people.everybody(invented))) == 2


def test_a_network_of_ones_own_is_not_left(owner, now, home):
    with pytest.raises(NotInvented):
        invented_network.leave(owner_id=owner, folder=home, now=now)


def test_nothing_of_ones_own_comes_in_until_it_is_left(invented, now, home, tmp_path):
    with pytest.raises(Invented):
        invented_network.keep_apart(owner_id=invented, folder=home, paths=[tmp_path / "own.vcf"])
    invented_network.keep_apart(owner_id=invented, folder=home, paths=[home / "invented" / "phone.vcf"])

    fresh = invented_network.leave(owner_id=invented, folder=home, now=now)

    invented_network.keep_apart(owner_id=fresh, folder=home, paths=[tmp_path / "own.vcf"])
