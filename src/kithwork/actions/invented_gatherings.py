"""The events and communities of the invented owner: some stand in their calendar, some they wrote down, with the lines that they captured there."""

from collections.abc import Callable
from datetime import datetime, timedelta

from kithwork.actions import belonging, capture, event_answers, event_choices, event_lines, event_proposals, events, hearing, words
from kithwork.actions.events import Told
from kithwork.invented import words as told
from kithwork.invented.words import Gathering
from kithwork.store.queries import events as queries

Find = Callable[[str], int]


def take(*, owner_id: int, now: datetime) -> None:
    """What stands in the calendar and is an event, by the owner's word."""
    then = now - timedelta(days=90)
    proposed = event_proposals.listed(owner_id=owner_id, limit=queries.MOST)
    numbers = [one.number for one in proposed if one.name.startswith(told.TAKEN)]
    event_choices.take(owner_id=owner_id, numbers=numbers, now=then)
    name, series = told.ONE_SERIES
    for one in event_lines.listed(owner_id=owner_id):
        if one.name == name:
            events.edit(owner_id=owner_id, event_id=one.id, told=Told(series=series), now=then)


def write(*, owner_id: int, find: Find, name_of: Callable[[str], str], now: datetime) -> None:
    """Events by hand, and communities; `find` gives somebody's number, `name_of` their name."""
    for one in told.GATHERED:
        _gathered(owner_id, one, find, name_of, now)
    for name, about, place, role, inside, done in told.COMMUNITIES:
        number = belonging.say(owner_id=owner_id, name=name, about=about, place=place, role=role, now=now)
        for key in inside:
            words.group(owner_id=owner_id, person_id=find(key), join=[name], now=now)
        for kind, text, key, days, came in done:
            who, then = find(key) if key else None, now - timedelta(days=days)
            step = belonging.did(owner_id=owner_id, community_id=number, kind=kind, text=text, person_id=who, on=then.date(), now=now)
            if came:
                belonging.came(owner_id=owner_id, step_id=step, text=came, now=now)


def _gathered(owner_id: int, one: Gathering, find: Find, name_of: Callable[[str], str], now: datetime) -> None:
    """One event, with what was captured there on its day."""
    then, before = now + timedelta(days=one.days), now - timedelta(days=8)
    said = Told(one.name, begins_on=then.date(), place=one.place, region=one.region, is_remote=one.is_remote, goal=one.goal, questions=one.questions)
    number = events.add(owner_id=owner_id, told=said, now=before)
    if one.there:
        events.there(owner_id=owner_id, event_id=number, person_ids=[find(key) for key in one.there], now=before)
    for key, why in one.wanted:
        events.want(owner_id=owner_id, event_id=number, person_id=find(key), why=why, now=before)
    for key, text in one.lines:
        occasion = event_lines.occasion(owner_id=owner_id, event_id=number, now=then)
        line = text.format(name_of(key)) if key else text
        who = str(find(key)) if key else capture.NEW
        choices = {heard.words: who for heard in hearing.hear(owner_id=owner_id, line=line, now=then).people}
        capture.keep(owner_id=owner_id, line=line, now=then, choices=choices, at=occasion)
    for key in one.let_go:
        event_answers.let_go(owner_id=owner_id, event_id=number, person_id=find(key), now=now)
