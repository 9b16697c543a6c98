"""A small network behind the pages, and browsers that are in or out."""

from datetime import timedelta

import pytest
from django.contrib.sessions.backends.signed_cookies import SessionStore
from django.test import Client
from tests.files import ME, card, connections, letter, mbox, vcf

from kithwork.actions import imports, opening
from kithwork.interfaces.web import clock
from kithwork.store.queries import people

ADA = "Ada Lovelace <ada@engines.example>"


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch, now):
    place = tmp_path / "home"
    place.mkdir()
    monkeypatch.setattr(opening, "home", lambda: place)
    monkeypatch.setattr(clock, "now", lambda: now)
    return place


@pytest.fixture
def stranger():
    return Client(headers={"sec-fetch-site": "same-origin", "host": "localhost"})


@pytest.fixture
def session(settings):
    """The cookie of a browser that has come in."""
    store = SessionStore()
    store["is_in"] = True
    store.save()
    return settings.SESSION_COOKIE_NAME, store.session_key


@pytest.fixture
def web(stranger, session):
    name, value = session
    stranger.cookies[name] = value
    return stranger


@pytest.fixture
def network(owner, now, tmp_path):
    letters = [letter(ADA, ME, now - timedelta(days=days), subject=f"Engines {days}") for days in (400, 380, 360, 345)]
    letters += [letter(ME, ADA, now - timedelta(days=days)) for days in (399, 379, 359)]
    book = [card("Ada Lovelace", uid="c1", email="ada@home.example"), card("Wei Chen", uid="c2", email="wei@two.example")]
    paths = [
        mbox(tmp_path / "in.mbox", [*letters, letter("Wei Chen <wei@one.example>", ME, now), letter(ME, "Wei Chen <wei@one.example>", now)]),
        vcf(tmp_path / "book.vcf", book),
        connections(tmp_path / "Connections.csv", [("Grace", "Hopper", "grace", "Navy", "Rear admiral")]),
    ]
    imports.run(owner_id=owner, paths=paths, now=now, me=["robin@adeyemi.example"])
    return owner


@pytest.fixture
def id_of(network):
    """A person's number, by name."""

    def find(name):
        return next(line.id for line in people.everybody(network) if line.name == name)

    return find
