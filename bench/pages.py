"""How long does the server work on a page of the network at KITH_HOME? Prints milliseconds as JSON, one list of rounds for each page."""

import json
import os
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kithwork.server.web_settings")

import django

django.setup()

from django.conf import settings
from django.contrib.sessions.backends.signed_cookies import SessionStore
from django.db import connection
from django.test import Client
from django.urls import NoReverseMatch, reverse

from kithwork.actions import acquainting, listings, networks, people, today, ways
from kithwork.actions import person as person_actions
from kithwork.actions.insight import network, pictures, year
from kithwork.invented.chance import dice

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


def main() -> None:
    """Measure; the first argument is the number of rounds."""
    rounds = int(sys.argv[1])
    owner_id = networks.open_network() or 0
    busiest = _number("SELECT t.person_id FROM tie t JOIN person p ON p.id = t.person_id AND p.standing = 'known' ORDER BY t.days_count DESC LIMIT 1")
    acquainting.see_to(owner_id=owner_id, now=NOW)
    asked: dict[str, Callable[[], object]] = {
        "Today": lambda: today.day(owner_id=owner_id, now=NOW),
        "People, first page": lambda: listings.listing(owner_id=owner_id, text="", now=NOW),
        "People, page 20": lambda: listings.listing(owner_id=owner_id, text="", now=NOW, offset=950),
        "People, tag:php": lambda: listings.listing(owner_id=owner_id, text="tag:php", now=NOW),
        "People, last>90d": lambda: listings.listing(owner_id=owner_id, text="last>90d", now=NOW),
        "People, works:…": lambda: listings.listing(owner_id=owner_id, text='works:"Moorhen Systems 3"', now=NOW),
        "People, a word": lambda: listings.listing(owner_id=owner_id, text="payment", now=NOW),
        "Person, the busiest": lambda: person_actions.page(owner_id=owner_id, person_id=busiest, now=NOW),
        "Ways to the busiest": lambda: ways.to_person(owner_id=owner_id, person=people.line_of(owner_id, busiest), now=NOW),
        "Ways to an organisation": lambda: ways.find(owner_id=owner_id, text="Moorhen Systems 3", now=NOW, kind="organisation"),
    }
    asked |= {f"Insight, {name}": lambda name=name: _picture(owner_id, name) for name in pictures.QUESTIONS if name not in pictures.OF_THE_MAP}
    asked |= {"Insight, a year in people": lambda: _year(owner_id), "Map of 2,000 people, wide and narrow": lambda: _map(owner_id)}
    found = {name: [_milliseconds(ask) for _ in range(rounds)] for name, ask in asked.items()}
    found["Search, a keystroke"] = [_milliseconds(lambda text=text: people.suggest(owner_id=owner_id, text=text, now=NOW)) for text in _keystrokes()]
    print(json.dumps(found | _through_the_web(busiest, rounds)))


def _picture(owner_id: int, name: str) -> None:
    """Made anew, since what is kept in memory takes no time."""
    pictures.KEPT.forget()
    pictures.of(name, owner_id=owner_id, now=NOW)


def _year(owner_id: int) -> None:
    year.KEPT.forget()
    year.of(NOW.year - 1, owner_id=owner_id, now=NOW)


def _map(owner_id: int) -> None:
    """Grouped, laid out and named, on both sheets."""
    network.KEPT.forget()
    found = network.of(owner_id=owner_id, now=NOW)
    network.drawn(found)
    network.drawn(found, network.NARROW)


def _number(statement: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return int(cursor.fetchone()[0])


def _milliseconds(ask: Callable[[], object]) -> float:
    began = time.perf_counter()
    ask()
    return (time.perf_counter() - began) * 1000


def _keystrokes() -> list[str]:
    """What is in the field while 150 names are typed."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM person WHERE standing = 'known' ORDER BY id LIMIT 20000")
        names = [row[0] for row in cursor.fetchall()]
    return [name[:end] for name in dice(7, "typing").sample(names, 150) for end in range(1, min(len(name), 8) + 1)]


def _through_the_web(busiest: int, rounds: int) -> dict[str, list[float]]:
    """The same as whole pages, with templates and middleware."""
    session = SessionStore()
    session["is_in"] = True  # as after the link that `kith serve` prints
    session.save()
    client = Client(headers={"sec-fetch-site": "same-origin", "host": "localhost"})
    client.cookies[settings.SESSION_COOKIE_NAME] = session.session_key
    found = {}
    for name, view, given in (
        ("today", "today", {}),
        ("people", "people", {}),
        ("person", "person", {"person_id": busiest}),
        ("ways", "ways", {}),
        ("give", "give", {}),
        ("asks", "asks", {}),
        ("insight", "insight", {}),
        ("map", "insight-map", {}),
    ):
        try:
            address = reverse(view, kwargs=given)
        except (NoReverseMatch, ImportError):
            continue
        if client.get(address).status_code == 200:
            found[f"Web page, {name}"] = [_milliseconds(lambda address=address: client.get(address)) for _ in range(rounds)]
    return found


if __name__ == "__main__":
    main()
