"""What could the owner write about today? What just happened, by what is on file, asked about in a few questions."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from kithwork.actions import source_names
from kithwork.domain.mentoring import AdviceStep
from kithwork.domain.opportunities import Ending
from kithwork.engines import journal_prompts as engine
from kithwork.engines.journal_prompts import Happening, Sort
from kithwork.engines.journal_prompts import Prompt as Prompt  # noqa: PLC0414  interfaces speak of what an action hands on
from kithwork.store.queries import events, journal, mentoring, opportunities, rounds, weeks
from kithwork.store.queries.weeks import TalkLine

_LONG_SILENCE: Final = 180  # days after which two talk again
_FEW: Final = 2  # people of a talk that was with somebody, and not with a room


def listed(*, owner_id: int, now: datetime) -> tuple[Prompt, ...]:
    """At most three questions."""
    today = now.date()
    since = today - timedelta(days=max(engine.FRESH.values()))
    happened = [*_noes(owner_id, since), *_rounds(owner_id, since), *_events(owner_id, since, today), *_applied(owner_id), *_talks(owner_id, today)]
    answered = {(_key(row.kind, row.target or str(row.target_id)), one.on) for one in journal.listed(owner_id, since) for row in one.mentions}
    return engine.ask(happened, today=today, answered=answered)


def _key(kind: str, name: str) -> str:
    return f"{kind} {name}"


def _noes(owner_id: int, since: date) -> Iterator[Happening]:
    for one in opportunities.listed(owner_id):
        if one.last.stage == Ending.REJECTED and one.last.on >= since and not one.for_id:
            yield Happening(Sort.NO, one.last.on, one.organisation or one.title, f"[[{one.name}]]", _key("opportunity", one.key), "where it stands")


def _rounds(owner_id: int, since: date) -> Iterator[Happening]:
    """Rounds that were held; an answer names the opportunity."""
    keys = {one.id: (one.key, one.name) for one in opportunities.listed(owner_id) if not one.for_id}
    for one in rounds.listed(owner_id):
        if one.on >= since and not one.is_called_off and one.opportunity_id in keys:
            key, name = keys[one.opportunity_id]
            yield Happening(Sort.ROUND, one.on, one.where, f"[[{name}]]", _key("opportunity", key), f"round {one.number}")


def _events(owner_id: int, since: date, today: date) -> Iterator[Happening]:
    for one in events.listed(owner_id, from_on=since, until_on=today):
        if one.ends_on <= today:
            yield Happening(Sort.EVENT, one.ends_on, one.name, f"[[{one.begins_on} {one.name}]]", _key("event", one.key), one.place or "your events")


def _applied(owner_id: int) -> Iterator[Happening]:
    for one in mentoring.advice(owner_id):
        on = one.on(AdviceStep.APPLIED)
        if on and not one.is_mine:
            yield Happening(Sort.APPLIED, on, one.person, f'@"{one.person}"', _key("person", str(one.person_id)), f"“{one.words}”")


def _talks(owner_id: int, today: date) -> Iterator[Happening]:
    """Talks with somebody: the first, one after a long silence, or any."""
    since = today - timedelta(days=max(engine.FRESH[sort] for sort in (Sort.TALK, Sort.AGAIN, Sort.FIRST)))
    for talk in weeks.talks(owner_id, since, today):
        for person_id, name in talk.people if len(talk.people) <= _FEW else ():
            before = weeks.last_before(owner_id, person_id, talk.on)
            silent = (talk.on - before).days if before else 0
            sort = Sort.FIRST if before is None else Sort.AGAIN if silent >= _LONG_SILENCE else Sort.TALK
            gap = f"{round(silent / 30.4)} months" if silent < 700 else f"{round(silent / 365.25)} years"
            yield Happening(sort, talk.on, name, f'@"{name}"', _key("person", str(person_id)), _said(talk), gap)


def _said(talk: TalkLine) -> str:
    source = source_names.word(talk.source)
    return f"“{talk.subject}” ({source})" if talk.subject else source
