"""A brief and a page say no less of what is open between two than Today does."""

from datetime import timedelta

import pytest

from kithwork.actions import asking, briefs, events, idea_moves, introductions, mentoring, person, under_way, words
from kithwork.actions.events import Told
from kithwork.domain.introducing import Seat


@pytest.fixture
def marisol(owner, now):
    return words.add(owner_id=owner, name="Marisol Vega", handles=["marisol@salsa.example"], now=now)


@pytest.fixture
def still(owner, now, marisol):
    return lambda: [one.words for one in under_way.of(owner_id=owner, person_id=marisol, today=now.date())]


def guide(owner, now, marisol):
    number = mentoring.begin(owner_id=owner, person_id=marisol, side="mentee", goal="a first post", now=now)
    mentoring.plan(owner_id=owner, mentorship_id=number, on=(now + timedelta(days=1)).date(), topics="TDD", now=now)
    mentoring.agree(owner_id=owner, mentorship_id=number, text="write a kata", is_mine=True, now=now)


def look_for(owner, now, marisol):
    number = events.add(owner_id=owner, told=Told("Salsa night", begins_on=(now + timedelta(days=2)).date()), now=now)
    events.want(owner_id=owner, event_id=number, person_id=marisol, why="ask for the steps", now=now)


def ask(owner, now, marisol):
    number = asking.ask(owner_id=owner, person_id=marisol, text="my talk", kind="review", on=(now - timedelta(days=9)).date(), now=now).id
    for step, days in (("answered", 8), ("acted", 7)):
        asking.step(owner_id=owner, ask_id=number, step=step, on=(now - timedelta(days=days)).date(), now=now)


def introduce(owner, now, marisol):
    ada = words.add(owner_id=owner, name="Ada Lovelace", handles=["ada@engines.example"], now=now)
    introductions.begin(owner_id=owner, seats={Seat.REQUESTER: marisol, Seat.TARGET: ada}, why="tests", now=now)


def dream(owner, now, marisol):
    idea_moves.add(owner_id=owner, text="a workshop", partners=[marisol], step="a page", now=now)


@pytest.mark.parametrize(
    ("do", "said"),
    [
        (guide, ["your session: TDD", "you wanted to: write a kata"]),
        (look_for, ["to look for at Salsa night: ask for the steps"]),
        (ask, ["you asked for a review: my talk. Tell them what became of it"]),
        (
            introduce,
            ["introduction: Marisol Vega and Ada Lovelace, through you. Decide whether to ask Ada Lovelace; Marisol Vega sees the same either way"],
        ),
        (dream, ["your idea: a workshop; next: a page"]),
    ],
)
def test_what_is_open_between_two_stands_in_the_brief_and_on_the_page(owner, now, marisol, still, do, said):
    do(owner, now, marisol)
    brief, page = briefs.of(owner_id=owner, person_id=marisol, now=now), person.page(owner_id=owner, person_id=marisol, now=now)

    assert still() == [one.words for one in brief.open] == [one.words for one in page.open] == said


def test_what_is_over_is_not_open(owner, now, marisol, still):
    dream(owner, now, marisol)
    idea_moves.end(owner_id=owner, idea_id=1, now=now)
    number = asking.ask(owner_id=owner, person_id=marisol, text="my talk", kind="review", now=now).id
    asking.step(owner_id=owner, ask_id=number, step="no", now=now)
    asking.step(owner_id=owner, ask_id=number, step="thanked", now=now)

    assert still() == []
