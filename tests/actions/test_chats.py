"""Exports of conversations in a network: whose side is whose, who becomes known, and that reading again changes nothing."""

import shutil

import pytest
from tests.importers.golden import SAMPLES

from kithwork.actions import imports, listings, portability
from kithwork.interfaces.web.presenting import moments
from kithwork.store.queries import moments as moment_queries

CHATS = ("discord", "facebook", "instagram", "mastodon", "signal", "slack", "telegram", "telephone", "whatsapp", "x-archive")


@pytest.fixture
def export(tmp_path):
    def export_(*sources):
        for source in sources:
            shutil.copytree(SAMPLES / source, tmp_path / source, ignore=shutil.ignore_patterns("*.expected.json"))
        return tmp_path

    return export_


@pytest.fixture
def read(owner, now):
    return lambda *paths: imports.run(owner_id=owner, paths=paths, now=now)


def named(owner, now, **options):
    return {one.person.name: one.person.id for one in listings.listing(owner_id=owner, text="", now=now, order="name", **options).shown}


def test_whose_telephone_it_is_needs_no_address(owner, now, read, export):
    report = read(export("telephone"))

    assert report.has_owner
    assert report.counts["people_new"] == 2


def test_all_of_them_again_change_nothing(owner, now, read, export):
    folder = export(*CHATS)
    read(folder)
    before = portability.canonical(owner_id=owner)

    report = read(folder)

    assert report.counts["people_new"] == report.counts["interactions_new"] == 0
    imports.undo(owner_id=owner, number=2, now=now)
    assert portability.canonical(owner_id=owner) == before


def test_who_was_only_followed_is_nobody_whom_the_owner_knows(owner, now, read, export):
    read(export("instagram", "mastodon"))

    assert "al_t" not in named(owner, now)
    assert "@alan" not in named(owner, now)


def test_a_word_in_a_talk_of_two_has_two_sides(owner, now, read, export):
    read(export("whatsapp"))
    grace = named(owner, now)["Grace Hopper"]

    parts = {moment.own_part for moment in moment_queries.moments(owner, grace, limit=50) if moment.kind == "message"}

    assert parts == {"from", "to"}


def test_a_message_to_a_group_says_which(owner, now, read, export):
    read(export("telegram"))
    alan = named(owner, now)["Alan Turing"]

    items = moments.timeline(moment_queries.moments(owner, alan, limit=50))

    assert any("Analytical Engines" in item.title for item in items)
