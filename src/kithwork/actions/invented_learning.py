"""From whom the owner of the invented network learns and who from them, put in through the actions that everybody uses."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from kithwork.actions import advising, idea_moves, led, mentoring, openings
from kithwork.invented import learning
from kithwork.invented.learning import Advised, Guided


def write(*, owner_id: int, find: Callable[[str], int], now: datetime) -> None:
    """All of it; `find` gives somebody's number by their key."""
    numbers = {one.organisation: one.id for one in openings.listed(owner_id=owner_id, is_open=False)}
    for key, event, organisation, how, when in learning.LED:
        on = when if isinstance(when, date) else (now - timedelta(days=when)).date()
        who = find(key) if key else None
        led.say(owner_id=owner_id, opportunity_id=numbers[organisation], person_id=who, event=event, text=how, on=on, now=now - timedelta(days=80))
    for guided in learning.GUIDED:
        _guide(owner_id, guided, find(guided.person), now)
    for advised in learning.ADVISED:
        _advise(owner_id, advised, find(advised.person), now)
    for one in learning.PLANNED:
        due_on, partners = (now + timedelta(days=one.due)).date(), [find(key) for key in one.partners]
        said = {"topics": one.topics, "lacks": one.lacks, "step": one.step}
        idea_moves.add(owner_id=owner_id, text=one.words, partners=partners, by=due_on, now=now - timedelta(days=9), **said)


def _guide(owner_id: int, one: Guided, person_id: int, now: datetime) -> None:
    then = now - timedelta(days=max(days for days, _, _ in one.sessions))
    number = mentoring.begin(
        owner_id=owner_id, person_id=person_id, side=one.side, goal=one.goal, help_=one.help, every=one.every, agreement=one.agreement, now=then
    )
    for days, topics, notes in one.sessions:
        mentoring.hold(owner_id=owner_id, mentorship_id=number, topics=topics, notes=notes, now=now - timedelta(days=days))
    for text, is_mine, days, due, is_done in one.steps:
        due_on, on = (now + timedelta(days=due)).date(), now - timedelta(days=days)
        made = mentoring.agree(owner_id=owner_id, mentorship_id=number, text=text, is_mine=is_mine, due_on=due_on, now=on)
        if is_done:
            mentoring.settle(owner_id=owner_id, action_id=made, said="done", now=now + timedelta(days=min(0, due)))
    for kind, text, days in one.marks:
        mentoring.mark(owner_id=owner_id, mentorship_id=number, kind=kind, text=text, now=now - timedelta(days=days))
    if one.planned:
        ahead, topics = one.planned
        mentoring.plan(owner_id=owner_id, mentorship_id=number, on=(now + timedelta(days=ahead)).date(), topics=topics, now=now - timedelta(days=8))
    if one.ended:
        days, gave = one.ended
        mentoring.close(owner_id=owner_id, mentorship_id=number, gave=gave, now=now - timedelta(days=days))


def _advise(owner_id: int, one: Advised, person_id: int, now: datetime) -> None:
    then = now - timedelta(days=one.days)
    number = advising.said(owner_id=owner_id, person_id=person_id, text=one.words, is_mine=one.is_mine, now=then)
    if one.applied:
        days, evidence = one.applied
        advising.step(owner_id=owner_id, advice_id=number, step="applied", text=evidence, now=now - timedelta(days=days))
    if one.told is not None:
        advising.step(owner_id=owner_id, advice_id=number, step="told", now=now - timedelta(days=one.told))
