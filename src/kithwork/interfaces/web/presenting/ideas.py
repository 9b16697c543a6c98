"""Advice and ideas, as their pages take them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from kithwork.actions import advised, ideas
from kithwork.domain.mentoring import AdviceStep
from kithwork.interfaces.web.presenting import persons, said
from kithwork.interfaces.web.presenting.asking import Choice, Entry
from kithwork.store.queries.mentoring import AdviceLine, IdeaLine


@dataclass(frozen=True, slots=True)
class Advice:
    """All advice."""

    title: str
    open: tuple[Entry, ...]
    over: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Idea:
    """Something to do together."""

    place: str
    url: str
    words: str
    state: str
    is_open: bool
    chips: tuple[said.Chip, ...]
    partners: tuple[said.Words, ...]


@dataclass(frozen=True, slots=True)
class Could:
    """Somebody who could join."""

    name: str
    number: int
    url: str
    why: tuple[str, ...]


def advice(every: Sequence[AdviceLine], *, today: date) -> Advice:
    """What waits to be told first; what is at its end apart."""
    still = [one for one in every if advised.next_steps(one)]
    entries = tuple(_advice(one, today) for one in still)
    owing = sum(bool(entry.owed) for entry in entries)
    title = f"{said.counted(owing, 'piece of advice worked', 'pieces of advice worked')}, and they do not know yet." if owing else ""
    title = title or (
        f"{said.counted(len(entries), 'piece of advice is', 'pieces of advice are')} still to be tried." if entries else "Advice, and what came of it"
    )
    return Advice(title, entries, tuple(_advice(one, today) for one in every if not advised.next_steps(one)))


def _advice(one: AdviceLine, today: date) -> Entry:
    words = advised.SAID_OF_MINE if one.is_mine else advised.SAID
    ahead = tuple(Choice(step.value, words[step].capitalize()) for step in advised.next_steps(one))
    owed = advised.owed(one, today=today)
    state = words[one.last] if one.last else "not applied yet"
    steps = tuple(said.Words(words[row.step] + (f": {row.words}" if row.words else ""), evidence=said.day(row.on)) for row in one.steps)
    return Entry(
        f"advice-{one.id}",
        reverse("advice-step", args=[one.id]),
        said.Words(one.person, url=persons.url(one.person_id)),
        "your advice" if one.is_mine else "their advice",
        one.words,
        state,
        "given" if one.last is AdviceStep.TOLD else "now" if owed else "",
        (said.Words("said", evidence=said.day(one.said_on)), *steps),
        owed,
        ahead[0] if ahead else None,
        ahead,
    )


def idea(one: IdeaLine) -> Idea:
    """One idea."""
    state = "No next step yet."
    if one.closed_on:
        state = f"{one.outcome or 'Let go'}, {said.day(one.closed_on)}."
    elif one.next_step:
        state = f"Next: {one.next_step}{f', by {said.day(one.next_on)}' if one.next_on else ''}."
    chips = [said.Chip(term, "given") for term in ideas.terms(one.topics)] + [said.Chip(f"lacks {term}", "now") for term in ideas.terms(one.lacks)]
    partners = tuple(said.Words(name, url=persons.url(number), label=str(number)) for number, name in one.partners)
    return Idea(f"idea-{one.id}", reverse("idea", args=[one.id]), one.words, state, one.is_open, tuple(chips), partners)


def of_person(every: Sequence[IdeaLine], person_id: int) -> tuple[said.Words, ...]:
    """What the owner wants to do, or did, with one person: each leads to where it stands."""
    found = [idea(one) for one in every if person_id in dict(one.partners)]
    return tuple(said.Words(f"Your idea: {one.words}", evidence=one.state.removesuffix("."), url=one.url) for one in found)


def could(found: Sequence[ideas.Could]) -> tuple[Could, ...]:
    """Who could join, and why."""
    return tuple(Could(one.person.name, one.person.id, persons.url(one.person.id), one.why) for one in found)
