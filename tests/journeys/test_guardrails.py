"""Whatever is held back is held back alike: the same sentence from the action, from the terminal (exit code 5) and on the page."""

from datetime import timedelta

import pytest
from click.testing import CliRunner
from django.contrib.sessions.backends.signed_cookies import SessionStore
from django.test import Client

from kithwork.actions import answers, asking, drafting, introductions, shares, words
from kithwork.domain.errors import Guarded
from kithwork.domain.introducing import Seat
from kithwork.interfaces.cli.entry import kith
from kithwork.interfaces.web import clock

BLURB = "Would you be open to a short talk with Robin about testing? A no is completely fine."


@pytest.fixture
def world(owner, now, monkeypatch, settings):
    """Ada and six others, a terminal and a browser, at one moment."""
    monkeypatch.setenv("KITH_NOW", now.isoformat())
    monkeypatch.setattr(clock, "now", lambda: now)
    store = SessionStore()
    store["is_in"] = True
    store.save()
    browser = Client(headers={"sec-fetch-site": "same-origin", "host": "localhost"})
    browser.cookies[settings.SESSION_COOKIE_NAME] = store.session_key
    people = words.add_all(owner_id=owner, names=["Ada Lovelace", "Ben", "Cem", "Dora", "Eve", "Finn", "Gus"], now=now)
    return World(owner, now, browser, people)


class World:
    def __init__(self, owner, now, browser, people):
        self.owner, self.now, self.browser, self.people = owner, now, browser, people
        self.ada, *self.others = people

    def ask(self, person, days=0, kind="help"):
        moment = self.now - timedelta(days=days)
        return asking.ask(owner_id=self.owner, person_id=person, text=f"{kind} {person} {days}", kind=kind, now=moment, on=moment.date()).id

    def introduction(self, connector, target, *steps, days=0):
        moment = self.now - timedelta(days=days)
        seats = {Seat.CONNECTOR: connector, Seat.TARGET: target}
        number = introductions.begin(owner_id=self.owner, seats=seats, why="testing", blurb=BLURB, now=moment)
        for step in ("blurb-ready", *steps):
            introductions.advance(owner_id=self.owner, introduction_id=number, step=step, now=moment)
        return number


def cool_down(world):
    answers.mark(owner_id=world.owner, person_id=world.ada, answer="done", now=world.now - timedelta(days=3))
    return draft(world)


def five_a_day(world):
    for person in world.others[:5]:
        drafting.sent(owner_id=world.owner, to=[person], kind="hello", now=world.now)
    return draft(world)


def shared_lately(world):
    share(world)[0](days=3)
    return share(world, "another talk")


def sixth_share(world):
    for person in world.others[:5]:
        drafting.sent(owner_id=world.owner, to=[person], kind="hello", now=world.now)
    return share(world)


def share_in_peace(world):
    words.set_aside(owner_id=world.owner, person_id=world.ada, now=world.now, do_not_contact=True)
    return share(world)


def second_ask(world):
    world.ask(world.ada, days=60)
    return ask(world)


def a_no(world):
    asking.step(owner_id=world.owner, ask_id=world.ask(world.ada, days=200), step="no", now=world.now, on=world.now.date() - timedelta(days=190))
    return ask(world)


def left_in_peace(world):
    words.set_aside(owner_id=world.owner, person_id=world.ada, now=world.now, do_not_contact=True)
    return ask(world)


def not_for_asks(world):
    asking.spare(owner_id=world.owner, person_id=world.ada, now=world.now, is_spared=True)
    return ask(world)


def three_open(world):
    for person in world.others[:3]:
        world.ask(person, days=30, kind="introduction")
    return ask(world, kind="introduction")


def two_of_one_connector(world):
    for days, target in ((300, world.others[0]), (150, world.others[1])):
        world.introduction(world.ada, target, "connector-asked", "connector-yes", "target-asked", "target-yes", "introduced", days=days)
    number = world.introduction(world.ada, world.others[2])
    return (
        lambda: introductions.advance(owner_id=world.owner, introduction_id=number, step="connector-asked", now=world.now),
        ["intro", "advance", str(number), "connector-asked"],
        (f"/introductions/{number}", {"step": "connector-asked"}),
    )


def two_recipients(world):
    to = [world.ada, world.others[0]]
    return (
        lambda: drafting.draft(owner_id=world.owner, to=to, kind="hello", now=world.now),
        ["draft", "Ada Lovelace,", "Ben"],
        (f"/people/{world.ada}/draft?to={world.others[0]}", {"kind": "hello"}),
    )


def ask(world, kind="help"):
    return (
        lambda: asking.ask(owner_id=world.owner, person_id=world.ada, text="one more", kind=kind, now=world.now),
        ["ask", "ada", "one more", "--kind", kind],
        ("/asks", {"who": "Ada Lovelace", "text": "one more", "kind": kind}),
    )


def draft(world):
    return (
        lambda: drafting.sent(owner_id=world.owner, to=[world.ada], kind="hello", now=world.now),
        ["draft", "ada", "--kind", "hello", "--sent"],
        (f"/people/{world.ada}/draft", {"kind": "hello"}),
    )


def share(world, thing="a talk about engines"):
    return (
        lambda days=0: shares.pass_on(owner_id=world.owner, of=shares.thing(thing), person_id=world.ada, now=world.now - timedelta(days=days)),
        ["share", "to", "ada", thing],
        ("/give/share/to", {"thing": thing, "person": str(world.ada)}),
    )


ALL = [
    shared_lately,
    sixth_share,
    share_in_peace,
    cool_down,
    five_a_day,
    second_ask,
    a_no,
    left_in_peace,
    not_for_asks,
    three_open,
    two_of_one_connector,
    two_recipients,
]


@pytest.mark.parametrize("guardrail", ALL, ids=lambda one: one.__name__)
def test_a_guardrail_is_one_sentence_wherever_one_runs_into_it(world, guardrail):
    act, typed, (address, form) = guardrail(world)

    with pytest.raises(Guarded) as held:
        act()
    said = CliRunner().invoke(kith, typed, catch_exceptions=False)
    page = world.browser.post(address, form)

    assert (said.exit_code, said.stderr.strip()) == (5, str(held.value))
    assert page.status_code == 422
    assert str(held.value).replace("'", "&#x27;") in page.content.decode()
