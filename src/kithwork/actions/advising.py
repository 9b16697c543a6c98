"""Advice: from somebody to the owner or the other way; whether it was applied, by which evidence; and who was told that it worked."""

from datetime import date, datetime
from typing import Final

from django.db import transaction

from kithwork.actions import advised, asking, people, whole_words, words
from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import NotFound, Refused
from kithwork.domain.mentoring import AdviceStep
from kithwork.engines import mentoring as engine
from kithwork.store.queries import mentoring as queries
from kithwork.store.queries import person as person_queries
from kithwork.store.queries.mentoring import AdviceLine
from kithwork.store.writes import mentoring as writes
from kithwork.store.writes.changes import Journal

LONGEST: Final = 500


class NoSuchAdvice(NotFound):
    """There is no advice of that number. `kith advice` lists it."""


class NotNow(Refused):
    """That cannot come next."""


def said(*, owner_id: int, person_id: int, text: str, is_mine: bool, now: datetime, on: date | None = None) -> int:
    """Somebody advised the owner, or (`is_mine`) the owner somebody; returns its number. Raises asking.StillToCome."""
    line, advice, day = people.line_of(owner_id, person_id), whole_words.some(text, "Advice", longest=LONGEST), on or now.date()
    if line.standing == "own":
        raise Refused("That is you.")
    if day > now.date():
        raise asking.StillToCome
    known = next((one for one in queries.advice(owner_id, person_id=person_id) if (one.words, one.is_mine) == (advice, is_mine)), None)
    if known:
        return known.id
    with transaction.atomic():
        journal = Journal(owner_id)
        made = writes.advise(journal, person_queries.anchors(owner_id, person_id)[0], is_mine=is_mine, words=advice, on=day)
        words.close(journal, f"You advised {line.name}: {advice}" if is_mine else f"{line.name} advised: {advice}", now)
    return made


def step(*, owner_id: int, advice_id: int, step: str, now: datetime, text: str = "", on: date | None = None) -> str:
    """What became of it; whoever applied it says by which evidence. Returns it as a sentence. Raises NoSuchAdvice, NotNow, asking.StillToCome."""
    if step not in set(AdviceStep):
        raise NotNow("Advice is applied, told or left.")
    taken, day = AdviceStep(step), on or now.date()
    if day > now.date():
        raise asking.StillToCome
    evidence = whole_words.any_(text, "The evidence", longest=LONGEST)
    with transaction.atomic():
        found = _found(owner_id, advice_id)
        _check(found, taken, day)
        summary = f"{(advised.SAID_OF_MINE if found.is_mine else advised.SAID)[taken].capitalize()}: {found.words} ({found.person})"
        journal = Journal(owner_id)
        writes.advice_step(journal, advice_id, step=taken, on=day, words=evidence)
        journal.close(summary, now=now)
    return summary


def _check(found: AdviceLine, taken: AdviceStep, day: date) -> None:
    ahead = engine.ahead(found.last, is_mine=found.is_mine)
    if taken not in ahead:
        raise NotNow(_not_now(found, taken, ahead))
    before = found.steps[-1].on if found.steps else found.said_on
    if day < before:
        raise NotNow(f"The step before was on {day_in_words(before)}; this one cannot be earlier.")


def _not_now(found: AdviceLine, taken: AdviceStep, ahead: tuple[AdviceStep, ...]) -> str:
    if taken is AdviceStep.TOLD and found.last is None:
        return f"“{found.words}” is not applied yet: `kith advice applied {found.id}` comes first, with what you did."
    after = f"only “{'” or “'.join(advised.SAID[one] for one in ahead)}”" if ahead else "for they know"
    return f"“{found.words}” stands at “{advised.SAID[found.last] if found.last else 'said'}”; “{advised.SAID[taken]}” cannot come next, {after}."


def _found(owner_id: int, advice_id: int) -> AdviceLine:
    found = next((one for one in queries.advice(owner_id) if one.id == advice_id), None)
    if not found:
        raise NoSuchAdvice
    return found
