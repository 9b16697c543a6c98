"""Doubtful pairs side by side, those that hang together as one, and where the owner's no goes against something certain."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from django.urls import reverse

from kithwork.actions import people, source_names, weighing
from kithwork.actions.questions import Bundle, Listing, Thread
from kithwork.domain.handles import HandleKind
from kithwork.interfaces.web.presenting import persons, said
from kithwork.store.queries.contradictions import ContradictionLine
from kithwork.store.queries.questions import QuestionLine
from kithwork.store.queries.sides import Side

MOST: Final = 4  # values of one kind on one side; of more, how many
_EPOCH: Final = date(1970, 1, 1).toordinal()
TITLES: Final = {
    Thread.HANDLE: "{count} under one handle, {about}",
    Thread.NAME: "{count} by one name, {about}",
    Thread.PERSON: "{about} may be any of these, or none",
    Thread.LIKENESS: "{count} that are alike: {about}",
}
ANSWERS: Final = {  # what stands on the button, by what is answered; a key of its own for each
    "same": ("All of them are one", "s"),
    "different": ("They are all different", "d"),
    "shared": ("Nobody’s alone", "n"),
    "later": ("Ask me later", "l"),
}


@dataclass(frozen=True, slots=True)
class Cell:
    """A value on one side; whether it stands on the other side too."""

    words: str
    is_both: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One kind of thing, on either side."""

    label: str
    left: tuple[Cell, ...]
    right: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """Who stands on a side."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Reason:
    """What speaks for it or against it, and how much that says."""

    words: str
    much: str


@dataclass(frozen=True, slots=True)
class Question:
    """Are these one human?"""

    place: str  # the id of its element, to which an answer before it leads on
    left: Head
    right: Head
    rows: tuple[Row, ...]
    reasons_for: tuple[Reason, ...]
    reasons_against: tuple[Reason, ...]
    chance: str
    url: str
    words: str = ""
    can_wait: bool = True
    next: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A button that answers all at once."""

    value: str
    words: str
    key: str


@dataclass(frozen=True, slots=True)
class Together:
    """Questions with one answer."""

    place: str
    title: str
    lead: str
    numbers: str
    thread: str
    about: str
    answers: tuple[Answer, ...]
    questions: tuple[Question, ...]
    summary: str
    more: str
    is_open: bool = False
    next: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is asked: one question, or several together."""

    question: Question | None = None
    together: Together | None = None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """The owner said two; something certain says one."""

    place: str
    left: Head
    right: Head
    certain: tuple[str, ...]
    noes: tuple[str, ...]
    url: str


def entries(listing: Listing) -> list[Entry]:
    """What is asked, in order; each knows what comes after it."""
    found = [_entry(bundle) for bundle in listing.bundles]
    places = [place(entry) for entry in found]
    return [_before(entry, following) for entry, following in zip(found, [*places, ""][1:], strict=True)]


def place(entry: Entry) -> str:
    """Where it stands on the page."""
    shown = entry.question or entry.together
    return shown.place if shown else ""


def _entry(bundle: Bundle) -> Entry:
    asked = tuple(_question(one, reverse("question", args=[one.id])) for one in bundle.questions)
    if bundle.thread is Thread.ALONE:
        return Entry(question=asked[0])
    count = said.counted(len(asked), "pair", "pairs")
    answers = tuple(Answer(value, *_button(bundle.thread, value)) for value in bundle.answers)
    return Entry(
        together=Together(
            place=f"t-{bundle.questions[0].id}",
            title=TITLES[bundle.thread].format(count=count, about=bundle.about),
            lead=_lead(bundle),
            numbers=" ".join(str(one.id) for one in bundle.questions),
            thread=bundle.thread,
            about=bundle.about,
            answers=answers,
            questions=asked,
            summary=f"{count}, one by one",
            more=f"{bundle.left:,} more such pairs come up when these are answered." if bundle.left else "",
            is_open=bundle.thread is Thread.PERSON,
        )
    )


def _button(thread: Thread, answer: str) -> tuple[str, str]:
    words, key = ANSWERS[answer]
    if answer == "different" and thread is Thread.PERSON:
        words = "None of them"
    if answer == "different" and thread is Thread.LIKENESS:
        words = "Each is two humans"
    if answer == "same" and thread is Thread.LIKENESS:
        words = "Each is one human"
    return words, key


def _lead(bundle: Bundle) -> str:
    """Who they are, in a line."""
    named = list(dict.fromkeys(_shown(side, bundle.about) for one in bundle.questions for side in (one.one, one.other)))
    rest = [f"{len(named) - 2 * MOST} more"] if len(named) > 2 * MOST else []
    return " · ".join(named[: 2 * MOST] + rest)


def _shown(side: Side, about: str) -> str:
    """What tells one from the others: the name, unless it is what they share, and the first handle, unless that is."""
    parts = dict.fromkeys([side.name, *_handles(side)[:1]])
    return ", ".join(part for part in parts if part != about) or about


def _before(entry: Entry, following: str) -> Entry:
    """With what comes next: the next pair of those together, then the next entry."""
    if entry.question:
        return Entry(question=replace(entry.question, next=following))
    if not entry.together:
        return entry
    asked = entry.together.questions
    after = [*(one.place for one in asked[1:]), following]
    onward = tuple(replace(one, next=then) for one, then in zip(asked, after, strict=True))
    return Entry(together=replace(entry.together, questions=onward, next=following))


def joined(joins: Sequence[QuestionLine]) -> list[Entry]:
    """Pairs that were joined; they cannot be put off."""
    found = [_question(one, reverse("join", args=[one.id]), words="Joined. Are these one human?", can_wait=False) for one in joins]
    places = [one.place for one in found]
    return [Entry(question=replace(one, next=then)) for one, then in zip(found, [*places, ""][1:], strict=True)]


def contradictions(found: Sequence[ContradictionLine]) -> list[Contradiction]:
    """Where the owner's no goes against something certain."""
    return [
        Contradiction(
            f"c-{one.id}",
            *_told_apart(one.one, one.other),
            tuple(map(_sentence, one.words)),
            tuple(_no(one)),
            reverse("contradiction", args=[one.id]),
        )
        for one in found
    ]


def _no(one: ContradictionLine) -> Iterable[str]:
    for no in one.noes[:1]:
        others = f", and of {said.counted(len(one.noes) - 1, 'other pair', 'other pairs').lower()} of theirs" if len(one.noes) > 1 else ""
        yield f"You said so of {no.one} and {no.other}{others}, on {said.day(no.said_at)}."


def _question(one: QuestionLine, url: str, *, words: str = "", can_wait: bool = True) -> Question:
    weighed = [(Reason(_sentence(reason), _much(weight)), weight) for reason, weight in one.reasons]
    return Question(
        f"q-{one.id}",
        _head(one.one),
        _head(one.other),
        tuple(_rows(one.one, one.other)),
        tuple(reason for reason, weight in weighed if weight > 0),
        tuple(reason for reason, weight in weighed if weight < 0),
        weighing.all_in_all(one.probability, one.note),
        url,
        words,
        can_wait,
    )


def _much(weight: float) -> str:
    much = weighing.in_words(weight)
    return f"says {much}" if much else ""


def _sentence(reason: str) -> str:
    words = source_names.in_words(reason)
    return f"{words[:1].upper()}{words[1:]}" + ("" if words.endswith(".") else ".")


def _head(side: Side) -> Head:
    return Head(side.name, persons.url(side.person.id) if side.person else "")


def _told_apart(one: Side, other: Side) -> tuple[Head, Head]:
    """Both by name, and by handle as well where the names are the same."""
    heads = _head(one), _head(other)
    if heads[0].name.casefold() != heads[1].name.casefold():
        return heads
    left, right = (
        replace(head, name=", ".join(dict.fromkeys([head.name, *_handles(side)[:1]]))) for head, side in zip(heads, (one, other), strict=True)
    )
    return left, right


def _rows(one: Side, other: Side) -> Iterable[Row]:
    kinds: tuple[tuple[str, Callable[[Side], list[str]]], ...] = (
        ("called", _names),
        ("handles", _handles),
        ("work", _work),
        ("known from", _sources),
        ("first seen", _first),
        ("last seen", _last),
        ("with you", _with_the_owner),
    )
    is_joined = one.person is not None and other.person is not None and one.person.id == other.person.id
    for label, values in kinds[:-1] if is_joined else kinds:  # what is on file of one person tells nothing of its two parts
        left, right = values(one), values(other)
        if left or right:
            yield Row(label, _cells(left, right), _cells(right, left))


def _cells(values: Sequence[str], others: Sequence[str]) -> tuple[Cell, ...]:
    known = {value.casefold() for value in others}
    both_first = sorted(values, key=lambda value: value.casefold() not in known)
    cells = [Cell(value, value.casefold() in known) for value in both_first[:MOST]]
    return tuple(cells + ([Cell(f"and {len(values) - MOST:,} more")] if len(values) > MOST else []))


def _names(side: Side) -> list[str]:
    return list(dict.fromkeys(one.name for one in side.identities if one.name))


def _handles(side: Side) -> list[str]:
    ordered = sorted(side.identities, key=lambda one: one.id != side.identity.id)
    return list(dict.fromkeys(one.value for one in ordered if one.kind not in {HandleKind.ENTRY, HandleKind.OWN}))


def _work(side: Side) -> list[str]:
    posts = [(" at ".join(part for part in (role.title, role.organisation) if part), role.is_now) for role in side.roles]
    found = [words if is_now else f"{words}, before" for words, is_now in posts]
    return list(dict.fromkeys(found))


def _sources(side: Side) -> list[str]:
    return sorted({said.source(source) for one in side.identities for source in one.sources}) or ["named by you"]


def _first(side: Side) -> list[str]:
    return [said.day(date.fromordinal(side.first_day + _EPOCH))] if side.first_day is not None else []


def _last(side: Side) -> list[str]:
    if not side.last:
        return []
    subject = f" “{side.last.subject}”" if side.last.subject else ""
    return [f"{said.day(side.last.at)}, {said.source(side.last.source)}{subject}"]


def _with_the_owner(side: Side) -> list[str]:
    if side.person and side.person.standing == "own":
        return [people.YOU]
    tie = side.person.tie if side.person else None
    if not tie:
        return []
    if not tie.days_count:
        return [f"not talked yet, a trace on {said.day(date.fromordinal(tie.last_day + _EPOCH))}"]
    days = said.counted(tie.days_count, "day", "days").lower()
    return [f"{days}, last on {said.day(date.fromordinal(tie.talk_day + _EPOCH))}"]


def title(count: int) -> str:
    """How many, as a sentence."""
    if not count:
        return "No question is open."
    if count == 1:
        return "One pair of names: is it one human, or two?"
    return f"{said.counted(count, 'pair', 'pairs')} of names: is each one human, or two?"
