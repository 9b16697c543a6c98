"""The owner looks for something, and tells chosen people one at a time: never many at once, and never more often than guardrails allow."""

from datetime import date, datetime
from typing import Final

from django.db import transaction

from kithwork.actions import asking, guardrails, opportunities, people, searching, whole_words, words
from kithwork.actions.opportunities import Particulars
from kithwork.domain.asking import AskKind, AskStep, WordKind
from kithwork.domain.errors import Refused
from kithwork.domain.opportunities import SearchStepKind
from kithwork.store.queries import asks as ask_queries
from kithwork.store.queries import person as person_queries
from kithwork.store.queries.people import PersonLine
from kithwork.store.queries.searches import SearchLine
from kithwork.store.writes import asks as ask_writes
from kithwork.store.writes import searches as writes
from kithwork.store.writes.changes import Journal

LONGEST: Final = 300


class NotChosen(Refused):
    """You have not chosen them; `kith looking choose PERSON` does."""


def begin(*, owner_id: int, text: str, now: datetime, constraints: str = "", on: date | None = None) -> int:
    """The owner begins to look for something; returns the number of the search. Raises StillToCome."""
    said, limits = whole_words.some(text, "What you look for", longest=LONGEST), whole_words.any_(constraints, "That", longest=LONGEST)
    day = opportunities.past(on, now)
    with transaction.atomic():
        journal = Journal(owner_id)
        made = writes.begin(journal, words=said, constraints=limits, on=day)
        journal.close(f"Began to look for {said}", now=now)
    return made


def close(*, owner_id: int, now: datetime, search_id: int | None = None) -> str:
    """The search is over; returns what happened. Raises NoSearch."""
    found = searching.current(owner_id=owner_id, search_id=search_id)
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.close(journal, found.id, on=now.date())
        journal.close(f"Looks no more for {found.words}", now=now)
    return f"Looks no more for {found.words}"


def choose(*, owner_id: int, person_id: int, now: datetime, search_id: int | None = None) -> str:
    """Somebody is to be told; one at a time. Returns what happened. Raises NoSearch, guardrails.Held."""
    found, line = searching.current(owner_id=owner_id, search_id=search_id), opportunities.other(owner_id, person_id)
    guardrails.before_draft(owner_id=owner_id, person_id=person_id, kind=WordKind.ASK)
    last = _last(found, person_id)
    summary = f"Chose {line.name} to hear that you look for {found.words}"
    if last and last is not SearchStepKind.LET_GO:
        return summary
    return _step(owner_id, found, line, SearchStepKind.CHOSEN, now.date(), "", summary, now)


def told(*, owner_id: int, person_id: int, now: datetime, search_id: int | None = None, on: date | None = None) -> str:
    """The owner told them, in words of their own; it counts as an ask, and guardrails hold. Raises NoSearch, NotChosen, guardrails.Held, StillToCome."""
    found, line = searching.current(owner_id=owner_id, search_id=search_id), people.line_of(owner_id, person_id)
    day, last = opportunities.past(on, now), _last(found, person_id)
    if last is None or last is SearchStepKind.LET_GO:
        raise NotChosen(f"You have not chosen {line.name}; `kith looking choose` does.")
    summary = f"Told {line.name} that you look for {found.words}"
    if last is not SearchStepKind.CHOSEN:
        return summary
    with transaction.atomic():
        if day == now.date():
            guardrails.before_ask(owner_id=owner_id, person_id=person_id, kind=AskKind.OPPORTUNITY, now=now)
        journal, anchors = Journal(owner_id), person_queries.anchors(owner_id, person_id)
        ask_writes.add(journal, anchors[0], kind=AskKind.OPPORTUNITY, words=found.words, on=day, problem_id=None)
        asking.mark_sent(journal, anchors, kind=WordKind.ASK, on=day, now=now)
        writes.step(journal, found.id, anchors[0], step=SearchStepKind.TOLD, on=day, words="")
        words.close(journal, summary, now)
    return summary


def replied(*, owner_id: int, person_id: int, text: str, now: datetime, search_id: int | None = None, on: date | None = None) -> str:
    """They answered. Raises NoSearch, NotChosen, StillToCome."""
    found, line = searching.current(owner_id=owner_id, search_id=search_id), people.line_of(owner_id, person_id)
    day, said = opportunities.past(on, now), whole_words.any_(text, "What they said", longest=LONGEST)
    told_on = next((one.told_on for one in found.chosen if one.person_id == person_id), None)
    if told_on is None:
        raise NotChosen(f"You have not told {line.name} yet; `kith looking told` says that you did.")
    if day < told_on:
        raise Refused("That is before you told them.")
    with transaction.atomic():
        journal, anchors = Journal(owner_id), person_queries.anchors(owner_id, person_id)
        _answer_ask(journal, owner_id, person_id, found, day, said)
        writes.step(journal, found.id, anchors[0], step=SearchStepKind.REPLIED, on=day, words=said)
        words.close(journal, f"{line.name} replied{f': {said}' if said else ''}", now)
    return f"{line.name} replied{f': {said}' if said else ''}"


def _answer_ask(journal: Journal, owner_id: int, person_id: int, found: SearchLine, day: date, said: str) -> None:
    for one in ask_queries.listed(owner_id, person_id=person_id):
        if one.kind is AskKind.OPPORTUNITY and one.words == found.words and one.last.step is AskStep.ASKED and one.last.on <= day:
            ask_writes.step(journal, one.id, step=AskStep.ANSWERED, on=day, words=said)


def opening(*, owner_id: int, person_id: int, of: Particulars, kind: str, now: datetime, search_id: int | None = None) -> int:
    """They told the owner of an opening: it becomes an opportunity heard from them. Returns its number. Raises NoSearch."""
    found = searching.current(owner_id=owner_id, search_id=search_id)
    return opportunities.add(owner_id=owner_id, kind=kind, of=of, person_id=person_id, search_id=found.id, now=now)


def let_go(*, owner_id: int, person_id: int, now: datetime, search_id: int | None = None) -> str:
    """They are not to be told after all, or that is over. Raises NoSearch, NotChosen."""
    found, line = searching.current(owner_id=owner_id, search_id=search_id), people.line_of(owner_id, person_id)
    last = _last(found, person_id)
    if last is None:
        raise NotChosen(f"You have not chosen {line.name}.")
    summary = f"Let {line.name} be"
    return summary if last is SearchStepKind.LET_GO else _step(owner_id, found, line, SearchStepKind.LET_GO, now.date(), "", summary, now)


def _last(found: SearchLine, person_id: int) -> SearchStepKind | None:
    return next((one.last.step for one in found.chosen if one.person_id == person_id), None)


def _step(owner_id: int, found: SearchLine, line: PersonLine, step: SearchStepKind, day: date, said: str, summary: str, now: datetime) -> str:
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.step(journal, found.id, person_queries.anchors(owner_id, line.id)[0], step=step, on=day, words=said)
        words.close(journal, summary, now)
    return summary
