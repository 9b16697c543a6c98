"""Opportunities as their pages take them: a list, a board, and one of them with all around it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.urls import reverse

from kithwork.actions import openings, unanswered
from kithwork.actions import prospects as actions
from kithwork.domain.opportunities import KINDS_SAID, PARTS_SAID, OpportunityKind, OpportunityWordKind, Sense, SentKind, Stage
from kithwork.interfaces.web.presenting import persons, said, ways
from kithwork.interfaces.web.presenting.today import Draft
from kithwork.store.queries.opportunities import OpportunityLine

SENT: Final = {SentKind.APPLICATION: "application", SentKind.PROPOSAL: "proposal", SentKind.FOLLOW_UP: "follow-up"}
SHOWN: Final = 8


@dataclass(frozen=True, slots=True)
class Choice:
    """A stage that it can come to."""

    value: str
    words: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One opportunity in a list or on a board."""

    place: str
    name: str
    url: str
    stage_url: str
    kind: str
    state: str
    state_kind: str
    since: str
    next: str
    due: str
    people: tuple[said.Words, ...]
    choices: tuple[Choice, ...]
    stage: str


@dataclass(frozen=True, slots=True)
class Lane:
    """A stage of a board, and what stands there."""

    name: str
    place: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All of them."""

    title: str
    open: tuple[Entry, ...]
    over: tuple[Entry, ...]
    kinds: tuple[said.Words, ...]  # label: the count


@dataclass(frozen=True, slots=True)
class Step:
    """A stage on the line."""

    words: str
    on: str
    is_now: bool
    is_ahead: bool


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody with a part in it, or with several; each part by its value and in words."""

    id: int
    name: str
    url: str
    words: str
    more: str
    parts: tuple[tuple[str, str], ...]
    draft_url: str


@dataclass(frozen=True, slots=True)
class Due:
    """What is due while an answer is silent: a word to somebody, or to call it ghosted."""

    is_ghosted: bool
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Required:
    """What it requires, and what speaks for the owner."""

    words: str
    proofs: tuple[said.Words, ...]


@dataclass(frozen=True, slots=True)
class One:
    """One of them, with all around it."""

    id: int
    over: str
    name: str
    lead: str
    is_over: bool
    organisation: str
    routes: tuple[ways.Route, ...]
    more_ways: str
    there: tuple[ways.There, ...]
    no_way: str
    ways_url: str
    insights: tuple[said.Words, ...]
    steps: tuple[Step, ...]
    history: tuple[said.Words, ...]
    waiting: str
    due: Due | None
    choices: tuple[Choice, ...]
    parts: tuple[Part, ...]
    sent: tuple[said.Words, ...]
    required: tuple[Required, ...]
    words: tuple[said.Words, ...]
    facts: tuple[said.Words, ...]
    posting: str
    posting_source: str
    outline: Draft | None
    missing: tuple[str, ...]


def page(still: Sequence[OpportunityLine], over: Sequence[OpportunityLine], of: dict[OpportunityKind, tuple[Stage, ...]], *, today: date) -> Page:
    """Whatever comes next first."""
    soon = sum(one.next_on is not None and (one.next_on - today).days <= 7 for one in still)
    title = f"{said.counted(len(still), 'opportunity is open', 'opportunities are open')}." if still else "What could you have?"
    if soon:
        title = f"{title[:-1]}, and {said.counted(soon, 'has', 'have').lower()} a step this week."
    counts = [(kind, sum(one.kind is kind for one in still)) for kind in OpportunityKind]
    return Page(
        title,
        tuple(entry(one, of[one.kind], today) for one in still),
        tuple(entry(one, of[one.kind], today) for one in over),
        tuple(said.Words(KINDS_SAID[kind].capitalize(), kind.value, str(count)) for kind, count in counts if count),
    )


def board(still: Sequence[OpportunityLine], stages: Sequence[Stage], *, today: date) -> tuple[Lane, ...]:
    """The stages of one kind, each with what stands there; those on a stage that is no more stand first."""
    names = [stage.name for stage in stages if stage.sense is not Sense.LOST]
    lost = [one.last.stage for one in still if one.last.stage not in names]
    return tuple(
        Lane(name, f"lane-{place}", tuple(entry(one, stages, today) for one in still if one.last.stage == name))
        for place, name in enumerate([*dict.fromkeys(lost), *names])
    )


def entry(one: OpportunityLine, stages: Sequence[Stage], today: date) -> Entry:
    """One of them, in short."""
    sense = openings.sense_among(one, stages)
    kind = "given" if sense is Sense.WON else "now" if sense in {Sense.TALKING, Sense.OFFERED} else ""
    due = f"Closes {_when(one.due_on, today)}" if one.due_on and one.due_on >= today and sense is Sense.OPEN else ""
    return Entry(
        f"opportunity-{one.id}",
        one.name,
        reverse("opportunity", args=[one.id]),
        reverse("opportunity-stage", args=[one.id]),
        f"{KINDS_SAID[one.kind]}{f' for {one.for_name}' if one.for_id else ''}",
        one.last.stage,
        kind,
        f"since {said.day(one.last.on)}",
        f"{one.next_step}{f', by {said.day(one.next_on)}' if one.next_on else ''}" if one.next_step else "",
        due,
        tuple(said.Words(part.name, part.words, url=part.url) for part in _parts(one))[:3],
        _choices(one, stages),
        one.last.stage,
    )


def _when(on: date, today: date) -> str:
    return {0: "today", 1: "tomorrow"}.get((on - today).days, f"on {said.day(on)}")


def _choices(one: OpportunityLine, stages: Sequence[Stage]) -> tuple[Choice, ...]:
    """The stage that comes next first."""
    names = [stage.name for stage in stages]
    place = names.index(one.last.stage) + 1 if one.last.stage in names else 0
    ordered = [*names[place:], *names[:place]]
    return tuple(Choice(name, name.capitalize()) for name in ordered if name != one.last.stage)


def of_person(some: Sequence[OpportunityLine], person_id: int) -> tuple[said.Words, ...]:
    """What somebody has to do with opportunities; each leads to where it stands."""
    found = []
    for one in some:
        parts = [PARTS_SAID[row.part] for row in one.parts if row.person_id == person_id] + (["it is for them"] if one.for_id == person_id else [])
        words = f"{one.name[0].upper()}{one.name[1:]}: {', '.join(parts)}"
        found.append(said.Words(words, evidence=f"{one.last.stage} {said.day(one.last.on)}", url=reverse("opportunity", args=[one.id])))
    return tuple(found)


def single(found: actions.Prospect, *, today: date) -> One:
    """One of them, with all around it."""
    one, waiting, is_over = found.line, found.waiting, found.is_over
    routes = ways.routes(found.ways) if found.ways else ()
    return One(
        id=one.id,
        over=", ".join(part for part in (f"{KINDS_SAID[one.kind].capitalize()}{f' for {one.for_name}' if one.for_id else ''}", one.organisation if one.title else "", one.place) if part),
        name=one.title or one.organisation,
        lead=_lead(found, today, is_over=is_over),
        is_over=is_over,
        organisation=one.organisation,
        routes=routes,
        more_ways=f"{said.counted(len(routes) - 1, 'more way', 'more ways')} there",
        there=ways.there(found.ways)[:SHOWN] if found.ways else (),
        no_way=_no_way(found),
        ways_url=ways.url("organisation", one.organisation) if found.ways else "",
        insights=tuple(
            said.Words(f"“{row.words}”", "how it is there" if row.kind == "culture" else "what they expect", f"{row.person}, {said.day(row.on)}",
                       persons.url(row.person_id) if row.person_id else "")
            for row in found.insights
        ),
        steps=_steps(found),
        history=tuple(said.Words(row.words or row.stage, row.stage if row.words else "", said.day(row.on)) for row in reversed(one.steps)),
        waiting=(waiting.due or waiting.answered or _silent(waiting)) if waiting else "",
        due=_due(one, waiting) if waiting and waiting.due else None,
        choices=_choices(one, found.stages),
        parts=tuple(_parts(one)),
        sent=tuple(_sent(one)),
        required=tuple(
            Required(row.required, tuple(said.Words(proof.words, evidence=proof.source) for proof in row.proofs)) for row in found.proofs
        ),
        words=tuple(said.Words(row.words, row.kind.value, said.day(row.on)) for row in one.words if row.kind is not OpportunityWordKind.TOPIC),
        facts=tuple(_facts(one)),
        posting=one.posting,
        outline=_outline(found) if not is_over else None,
        missing=found.outline.missing if found.outline and not is_over else (),
        posting_source=", ".join(part for part in (one.posting_source, said.day(one.posting_on) if one.posting_on else "") if part),
    )  # fmt: skip


def _outline(found: actions.Prospect) -> Draft | None:
    if not found.outline or not found.outline.parts:
        return None
    text = actions.in_text(found.outline)
    return Draft(found.line.id, text, "Made of what they said and what you have to show.", len(text.split()), "")


def _lead(found: actions.Prospect, today: date, *, is_over: bool) -> str:
    one = found.line
    if is_over:
        said_ = f"It ended on {said.day(one.last.on)}: {one.last.stage}."
        return f"{said_} It is one answer about one post; the people stay." if found.sense is Sense.LOST else said_
    if one.next_step:
        return f"Next: {one.next_step}{f', {_when_due(one.next_on, today)}' if one.next_on else ''}."
    return f"{one.last.stage.capitalize()} since {said.day(one.last.on)}. No next step is named."


def _when_due(on: date, today: date) -> str:
    return {0: "today", 1: "by tomorrow"}.get((on - today).days, f"by {said.day(on)}")


def _no_way(found: actions.Prospect) -> str:
    organisation = found.line.organisation
    if not organisation:
        return "Say where it is, and it is looked up who there knows you."
    if not found.ways:
        return f"Nobody at {organisation} is on file, now or once. A letter to somebody who may know of one is the nearest thing."
    return "" if found.ways.ways else f"Nobody who could get you to {found.ways.name} is on file."


def _silent(waiting: unanswered.Waiting) -> str:
    clock = waiting.clock
    if not clock:
        return ""
    count = said.counted(clock.days, "working day", "working days")
    return f"{count} without an answer; nothing is due before {said.day(clock.due_on)}."


def _steps(found: actions.Prospect) -> tuple[Step, ...]:
    """What was reached, in order, and what lies ahead while it is not over."""
    line, names = found.line, [stage.name for stage in found.stages if stage.sense is not Sense.LOST]
    reached = [Step(row.stage.capitalize(), said.day(row.on), row is line.steps[-1], is_ahead=False) for row in line.steps[-4:]]
    place = names.index(line.last.stage) + 1 if line.last.stage in names else len(names)
    ahead = [] if found.is_over else [Step(name.capitalize(), "", is_now=False, is_ahead=True) for name in names[place : place + 3]]
    return (*reached, *ahead)


def _due(one: OpportunityLine, waiting: unanswered.Waiting) -> Due:
    who = unanswered.whom_to_write(one)
    is_ghosted = bool(waiting.clock and waiting.clock.due == "ghosted")
    return Due(is_ghosted, who.person if who else "", _draft_url(who.person_id) if who else "")


def _draft_url(person_id: int) -> str:
    return f"{reverse('person-draft', args=[person_id])}?kind=follow-up"


def _parts(one: OpportunityLine) -> list[Part]:
    """Each person once, with all their parts."""
    found = []
    for person_id in dict.fromkeys(row.person_id for row in one.parts if row.person_id):
        rows = [row for row in one.parts if row.person_id == person_id]
        parts = tuple((row.part.value, PARTS_SAID[row.part]) for row in rows)
        more = ". ".join(row.words for row in rows if row.words)
        found.append(
            Part(person_id, rows[0].person, persons.url(person_id), ", ".join(words for _, words in parts), more, parts, _draft_url(person_id))
        )
    return found


def _sent(one: OpportunityLine) -> list[said.Words]:
    found = []
    for row in reversed(one.sent):
        words = ", ".join(part for part in (row.version, row.way) if part) or SENT[row.kind]
        found.append(said.Words(words, SENT[row.kind], said.day(row.on), row.link if row.link.startswith(("https://", "http://")) else ""))
    return found


def _facts(one: OpportunityLine) -> list[said.Words]:
    is_web = one.link.startswith(("https://", "http://"))
    found = [
        said.Words(one.place, "where"),
        said.Words(one.terms, "terms"),
        said.Words(said.day(one.due_on) if one.due_on else "", "closes"),
        said.Words("the posting" if is_web else one.link, "posted at", url=one.link if is_web else ""),
        said.Words(one.channel, "found at"),
        said.Words(said.day(one.begun_on), "on file since"),
    ]
    return [fact for fact in found if fact.words]
