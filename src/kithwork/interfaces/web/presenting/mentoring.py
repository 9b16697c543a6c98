"""Mentorships, as their pages take them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from kithwork.actions import advised, wins
from kithwork.actions import mentored as actions
from kithwork.actions.seeking import Sought
from kithwork.domain import spans
from kithwork.domain.mentoring import MarkKind, MentoringSide
from kithwork.interfaces.web.presenting import mailing, persons, said
from kithwork.interfaces.web.presenting.today import Draft
from kithwork.store.queries.mentoring import ActionRow, AdviceLine, MentorshipLine, SessionRow


@dataclass(frozen=True, slots=True)
class Entry:
    """A mentorship in the list."""

    place: str
    url: str
    name: str
    goal: str
    chips: tuple[said.Chip, ...]
    stand: str
    to_do: str


@dataclass(frozen=True, slots=True)
class Page:
    """All of them."""

    title: str
    mine: tuple[Entry, ...]  # whom the owner mentors
    theirs: tuple[Entry, ...]  # who mentors the owner
    over: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """What one of the two will do, as the partial of a promise takes it."""

    words: str
    evidence: str
    is_kept: bool
    url: str
    place: str
    next: str
    can_drop: bool = True


@dataclass(frozen=True, slots=True)
class Session:
    """One conversation; an address where it is still planned."""

    when: str
    words: str
    notes: str
    url: str
    place: str


@dataclass(frozen=True, slots=True)
class Shown:
    """One mentorship with everything that belongs to it."""

    id: int
    title: str
    over: str
    name: str
    person_url: str
    goal: str
    is_open: bool
    gave: str
    agreed: tuple[said.Words, ...]
    stand: str
    to_do: str
    sheet_title: str
    sheet: tuple[said.Words, ...]
    questions: tuple[str, ...]
    mine: tuple[Step, ...]
    theirs: tuple[Step, ...]
    planned: tuple[Session, ...]
    held: tuple[Session, ...]
    years: tuple[said.Words, ...]
    outcomes: tuple[said.Words, ...]
    draft: Draft | None
    no_draft: str  # why nothing is written to them


def page(every: Sequence[actions.Standing]) -> Page:
    """Those that go on by side, then those that have ended."""
    still = [one for one in every if one.line.is_open]
    waiting = sum(bool(one.to_do) for one in still)
    title = f"{said.counted(len(still), 'mentorship goes on', 'mentorships go on')}." if still else "Who guides you, and whom do you guide?"
    if waiting:
        title = f"{title[:-1]}, and {said.counted(waiting, 'asks for something', 'ask for something').lower()}."
    mine, theirs = (tuple(_entry(one) for one in still if one.line.side is side) for side in MentoringSide)
    return Page(title, mine, theirs, tuple(_entry(one) for one in every if not one.line.is_open))


def _entry(one: actions.Standing) -> Entry:
    line = one.line
    chips = tuple(said.Chip(kind.value) for kind in line.help)
    return Entry(f"mentorship-{line.id}", reverse("mentorship", args=[line.id]), line.person, line.goal, chips, actions.stand(one), one.to_do)


def shown(one: actions.Standing, sheet: actions.Sheet, farewell: tuple[actions.Draft, str] | None, *, held: str, today: date) -> Shown:
    """One mentorship."""
    line = one.line
    when = f"Before the session on {said.day(one.next_session.on)}" if one.next_session else "Before the next session"
    stand, who = actions.stand(one), actions.roles(line)
    return Shown(
        line.id,
        f"{who[0].upper()}{who[1:]}.",
        "A mentorship" if line.is_open else "A mentorship that has ended",
        line.person,
        persons.url(line.person_id),
        line.goal,
        line.is_open,
        line.gave,
        tuple(_agreed(line)),
        f"{stand[0].upper()}{stand[1:]}.",
        one.to_do,
        when,
        tuple(_sheet(sheet)),
        sheet.questions,
        tuple(_step(row, line.id, today) for row in sheet.mine),
        tuple(_step(row, line.id, today) for row in sheet.theirs),
        tuple(_session(row) for row in line.planned),
        tuple(_session(row) for row in reversed(line.held)),
        tuple(_years(line)),
        tuple(said.Words(row.words, "what became of it", said.day(row.on)) for row in line.marks if row.kind is MarkKind.OUTCOME),
        _draft(line.id, farewell) if farewell else None,
        held,
    )


def _agreed(line: MentorshipLine) -> list[said.Words]:
    found = [said.Words(", ".join(line.help), "help")] if line.help else []
    found += [said.Words(spans.every(line.every_days), "rhythm")] if line.every_days else []
    return found + ([said.Words(line.agreement, "agreed")] if line.agreement else [])


def _sheet(sheet: actions.Sheet) -> list[said.Words]:
    found = []
    if sheet.next_session and sheet.next_session.topics:
        found.append(said.Words(sheet.next_session.topics, "about"))
    if sheet.last:
        found.append(said.Words(sheet.last.topics, "last time", said.day(sheet.last.on)))
    if sheet.last and sheet.last.notes:
        found.append(said.Words(sheet.last.notes, "your notes"))
    found += [said.Words(row.words, "since then", said.day(row.on)) for row in sheet.progress]
    found += [said.Words(f"{win.words}.", "since then", wins.evidence(win)) for win in sheet.wins]
    return found + [said.Words(row.words, "you advised" if row.is_mine else "advice", advised.state(row)) for row in sheet.advice]


def _step(row: ActionRow, mentorship_id: int, today: date) -> Step:
    by = f"by {said.day(row.due_on)}" if row.due_on else ""
    late = ", which has come" if row.due_on and row.due_on <= today else ""
    evidence = ", ".join(part for part in (f"agreed {said.day(row.made_on)}", f"{by}{late}") if part)
    url = reverse("mentoring-action", args=[mentorship_id, row.id])
    return Step(row.words, evidence, row.done_on is not None, url, f"step-{row.id}", "open")


def _session(row: SessionRow) -> Session:
    url = "" if row.is_held else reverse("mentoring-session", args=[row.id])
    return Session(said.day(row.on), row.topics or "not said yet", row.notes, url, f"session-{row.id}")


def of_person(every: Sequence[actions.Standing], advice: Sequence[AdviceLine], *, today: date) -> tuple[said.Words, ...]:
    """What one learns from the other: mentorships and advice, each leads to where it stands."""
    found = [said.Words(_sentence(one.line), one.to_do, actions.stand(one), reverse("mentorship", args=[one.line.id])) for one in every]
    for line in advice:
        words = f"{'You advised' if line.is_mine else 'They advised'}: {line.words}"
        url = f"{reverse('advice')}?at=advice-{line.id}#advice-{line.id}"
        found.append(said.Words(words, advised.owed(line, today=today), f"said {said.day(line.said_on)}, {advised.state(line)}", url))
    return tuple(found)


def _sentence(line: MentorshipLine) -> str:
    who = actions.roles(line)
    return f"{who[0].upper()}{who[1:]}: {line.goal}"


def _years(line: MentorshipLine) -> list[said.Words]:
    found = []
    for year in actions.years(line):
        parts = [f"{year.sessions_count} session{'' if year.sessions_count == 1 else 's'}"] if year.sessions_count else []
        parts += [", ".join(year.topics)] if year.topics else []
        parts += [f"{year.done_count} step{'' if year.done_count == 1 else 's'} done"] if year.done_count else []
        found.append(said.Words("; ".join([*parts, *year.marks]), str(year.year)))
    return found


def _draft(number: int, farewell: tuple[actions.Draft, str]) -> Draft:
    letter, address = farewell
    url = mailing.mail_url([address] if address else [], letter.subject, letter.words)
    return Draft(number, letter.words, letter.made_of, len(letter.words.split()), url)


def sought(found: Sequence[Sought]) -> tuple[said.Words, ...]:
    """Who could be a mentor, and what says so."""
    return tuple(
        said.Words(one.person.name, one.because, f"{one.warmth}{f'; {one.through}' if one.through else ''}", persons.url(one.person.id))
        for one in found
    )
