"""Introductions by whose move it is, as their page takes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from kithwork.actions import introduced as actions
from kithwork.actions import introduction_moves as moves
from kithwork.domain.introducing import IntroductionStep, Seat
from kithwork.interfaces.web.presenting import mailing, persons, said
from kithwork.interfaces.web.presenting.asking import Choice, Entry
from kithwork.interfaces.web.presenting.today import Draft
from kithwork.store.queries.introductions import IntroductionLine


@dataclass(frozen=True, slots=True)
class Words:
    """The words that can be passed on, and what is in their way."""

    url: str
    text: str
    wrong: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Move:
    """One introduction in its lane: where it stands, and what could be written."""

    entry: Entry
    words: Words | None
    letters: tuple[tuple[str, Draft], ...]
    outcomes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """Those that wait for the same side."""

    title: str
    place: str
    moves: tuple[Move, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All of them."""

    title: str
    lanes: tuple[Lane, ...]
    over: tuple[Move, ...]


def page(every: Sequence[actions.Standing], *, today: date) -> Page:
    """The owner's own moves first."""
    mine = [one for one in every if one.mover == "you"]
    theirs = [one for one in every if one.mover not in {"you", ""}]
    title = f"{said.counted(len(mine), 'introduction waits', 'introductions wait')} for you." if mine else "No introduction waits for you."
    lanes = (Lane("Your move", "yours", _moves(mine, today)), Lane("The others’ move", "theirs", _moves(theirs, today)))
    return Page(title, tuple(lane for lane in lanes if lane.moves), _moves([one for one in every if one.is_over], today))


def _moves(some: Sequence[actions.Standing], today: date) -> tuple[Move, ...]:
    return tuple(_move(one, today) for one in some)


def _move(one: actions.Standing, today: date) -> Move:
    line = one.line
    letters = tuple(
        (f"{letter.about[0].upper()}{letter.about[1:]}", _draft(line.id * 10 + number, letter, addresses))
        for number, (letter, addresses) in enumerate(one.letters)
    )
    words = Words(reverse("introduction-words", args=[line.id]), line.blurb or one.starter, one.wrong if line.blurb else (), len(line.blurb.split()))
    is_to_write = line.seat is Seat.REQUESTER and line.last.step in {IntroductionStep.WISH, IntroductionStep.BLURB_READY}
    return Move(_entry(one, today), words if is_to_write else None, letters, moves.outcomes(line))


def _draft(number: int, letter: actions.Letter, addresses: tuple[str, ...]) -> Draft:
    return Draft(number, letter.words, "", len(letter.words.split()), mailing.mail_url(addresses, letter.subject, letter.words))


def _entry(one: actions.Standing, today: date) -> Entry:
    line = one.line
    steps = tuple(
        said.Words(moves.said(line.seat, row.step) + (f": {row.words}" if row.words else ""), evidence=said.day(row.on)) for row in line.steps
    )
    words = {step: moves.said(line.seat, step) for step in one.next}
    choices = tuple(Choice(step.value, f"{said_[0].upper()}{said_[1:]}") for step, said_ in words.items())
    kind = "given" if line.last.step is IntroductionStep.CLOSED else "now" if one.to_do and one.mover == "you" else ""
    return Entry(
        f"intro-{line.id}",
        reverse("introduction-step", args=[line.id]),
        _first(line),
        one.title,
        line.why,
        f"{moves.said(line.seat, line.last.step)}, {_age(line.last.on, today)}",
        kind,
        steps,
        one.to_do,
        choices[0] if choices else None,
        choices,
    )


def _age(on: date, today: date) -> str:
    days = (today - on).days
    return {0: "today", 1: "yesterday"}.get(days, f"{days} days ago") if days < 60 else said.day(on)


def _first(line: IntroductionLine) -> said.Words:
    who = line.requester if line.seat is Seat.CONNECTOR else line.connector
    return said.Words(who.name, url=persons.url(who.id))
