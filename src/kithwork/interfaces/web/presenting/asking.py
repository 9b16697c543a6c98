"""Asks, problems and whoever could vouch, as their page takes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from kithwork.actions import asked as actions
from kithwork.actions import introduction_moves as moves
from kithwork.domain.asking import ASKS_SAID, STEPS_SAID, AskStep
from kithwork.interfaces.web.presenting import persons, said
from kithwork.store.queries.asks import AskLine
from kithwork.store.queries.introductions import IntroductionLine


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that may be said next."""

    value: str
    words: str


@dataclass(frozen=True, slots=True)
class Entry:
    """Something under way between people: who, what, where it stands, and what may be said of it next."""

    place: str
    url: str
    person: said.Words
    label: str
    words: str
    state: str
    state_kind: str
    steps: tuple[said.Words, ...]
    owed: str
    next: Choice | None
    choices: tuple[Choice, ...]
    starts: tuple[str, ...] = ()  # smaller ways to begin


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that the owner is stuck on."""

    words: str
    since: str
    url: str
    is_solved: bool
    asked: tuple[said.Words, ...]
    helped: tuple[said.Words, ...]
    could: tuple[said.Words, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that was asked."""

    title: str
    open: tuple[Entry, ...]
    over: tuple[Entry, ...]
    problems: tuple[Problem, ...]
    vouchers: tuple[said.Words, ...]


def page(every: Sequence[AskLine], stuck: Sequence[actions.Stuck], vouchers: Sequence[actions.Voucher], *, today: date) -> Page:
    """Those that owe something first."""
    entries = [(line, _entry(line, today)) for line in every]
    still = sorted((entry for line, entry in entries if line.is_open), key=lambda entry: not entry.owed)
    owing = sum(bool(entry.owed) for entry in still)
    title = f"{said.counted(len(still), 'ask is open', 'asks are open')}." if still else "Nothing that you asked is open."
    if owing:
        title = f"{title[:-1]}, and {said.counted(owing, 'owes a word', 'owe a word').lower()}."
    return Page(
        title,
        tuple(still),
        tuple(entry for line, entry in entries if not line.is_open),
        tuple(map(_problem, stuck)),
        tuple(said.Words(f"{one.words}.", one.person, f"{said.day(one.on)}, {one.source}", persons.url(one.person_id)) for one in vouchers),
    )


def _entry(line: AskLine, today: date) -> Entry:
    ahead = [Choice(step.value, STEPS_SAID[step][0].upper() + STEPS_SAID[step][1:]) for step in actions.next_steps(line)]
    owed = actions.due(line, today=today)
    kind = "given" if line.last.step is AskStep.THANKED else "now" if owed else ""
    steps = tuple(said.Words(STEPS_SAID[row.step] + (f": {row.words}" if row.words else ""), evidence=said.day(row.on)) for row in line.steps)
    return Entry(
        f"ask-{line.id}",
        reverse("ask-step", args=[line.id]),
        said.Words(line.person, url=persons.url(line.person_id)),
        ASKS_SAID[line.kind],
        line.words,
        STEPS_SAID[line.last.step],
        kind,
        steps,
        owed,
        ahead[0] if ahead else None,
        tuple(ahead),
        actions.starts(line) if line.last.step is AskStep.ASKED else (),
    )


def _problem(one: actions.Stuck) -> Problem:
    asked = tuple(
        said.Words(line.person, evidence=f"{STEPS_SAID[line.last.step]}, {said.day(line.last.on)}", url=persons.url(line.person_id))
        for line in one.asked
    )
    helped = tuple(said.Words(line.person, url=persons.url(line.person_id)) for line in one.helped)
    could = tuple(said.Words(line.name, evidence=why, url=persons.url(line.id)) for line, why in one.could)
    return Problem(
        one.problem.words,
        said.day(one.problem.begun_on),
        reverse("problem", args=[one.problem.id]),
        one.problem.solved_on is not None,
        asked,
        helped,
        could,
    )


def of_person(asks: Sequence[AskLine], brought: Sequence[IntroductionLine], *, today: date) -> tuple[said.Words, ...]:
    """What is under way with one person, and what was: each leads to where it stands."""
    found = [
        said.Words(
            f"You asked for {ASKS_SAID[line.kind]}: {line.words}",
            actions.due(line, today=today),
            actions.in_words(line),
            f"{reverse('asks')}?at=ask-{line.id}#ask-{line.id}",
        )
        for line in asks
    ]
    found += [
        said.Words(
            moves.title(line), moves.to_do(line, today), moves.in_words(line), f"{reverse('introductions')}?at=intro-{line.id}#intro-{line.id}"
        )
        for line in brought
    ]
    return tuple(found)
