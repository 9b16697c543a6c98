"""Mentorships as they stand: what is due, how far each has come, what to look at before a session, and a letter for its end."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from kithwork.actions import guardrails, wins
from kithwork.domain import spans
from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import NotFound
from kithwork.domain.mentoring import AdviceStep, MarkKind, MentoringSide
from kithwork.engines import mentoring as engine
from kithwork.engines import mentoring_words
from kithwork.engines.drafts import Draft
from kithwork.engines.mentoring import Year
from kithwork.store.queries import mentoring as queries
from kithwork.store.queries import occasions, owners
from kithwork.store.queries.mentoring import ActionRow, AdviceLine, MarkRow, MentorshipLine, SessionRow
from kithwork.store.queries.wins import WinLine

__all__ = ["Draft", "NoSuchMentorship", "Sheet", "Standing", "Year"]
WINS: Final = 5


class NoSuchMentorship(NotFound):
    """There is no mentorship of that number. `kith mentoring list --all` shows them."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A mentorship, and what is next."""

    line: MentorshipLine
    next_session: SessionRow | None  # planned for today or later
    unsaid: tuple[SessionRow, ...]  # planned for days that are past, of which nobody said whether they were held
    due_on: date | None  # when a session was wanted, where none is planned
    to_do: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """What to look at before a session."""

    line: MentorshipLine
    next_session: SessionRow | None
    last: SessionRow | None
    mine: tuple[ActionRow, ...]
    theirs: tuple[ActionRow, ...]
    wins: tuple[WinLine, ...]  # since the last session
    progress: tuple[MarkRow, ...]  # since the last session
    advice: tuple[AdviceLine, ...]  # between the two, of which somebody waits to hear
    questions: tuple[str, ...]


def listed(*, owner_id: int, today: date, is_open: bool = True, person_id: int | None = None) -> list[Standing]:
    """Those that go on, or all; those that ask for something first."""
    found = [_standing(line, today) for line in queries.listed(owner_id, person_id=person_id) if line.is_open or not is_open]
    return sorted(found, key=lambda one: (not one.line.is_open, not one.to_do))


def numbered(*, owner_id: int, mentorship_id: int) -> MentorshipLine:
    """The mentorship of this number. Raises NoSuchMentorship."""
    found = queries.numbered(owner_id, mentorship_id)
    if not found:
        raise NoSuchMentorship
    return found


def standing(*, owner_id: int, mentorship_id: int, today: date) -> Standing:
    """The same, with what is next. Raises NoSuchMentorship."""
    return _standing(numbered(owner_id=owner_id, mentorship_id=mentorship_id), today)


def _standing(line: MentorshipLine, today: date) -> Standing:
    ahead = next((one for one in line.planned if one.on >= today), None)
    unsaid = tuple(one for one in line.planned if one.on < today) if line.is_open else ()
    due_on = due(line, today=today)
    return Standing(line, ahead, unsaid, due_on, _to_do(line, unsaid, due_on, today))


def due(line: MentorshipLine, *, today: date) -> date | None:
    """When a next session was wanted, where none is planned; nothing of what has ended."""
    if not line.is_open:
        return None
    return engine.due_on(line.begun_on, [one.on for one in line.held], [one.on for one in line.planned], line.every_days, today=today)


def _to_do(line: MentorshipLine, unsaid: tuple[SessionRow, ...], due_on: date | None, today: date) -> str:
    if unsaid:
        return f"Say whether there was a session on {day_in_words(unsaid[0].on)}."
    late = next((one for one in line.open_actions if one.is_mine and one.due_on and one.due_on <= today), None)
    if line.is_open and late:
        return f"You wanted to do this by now: {late.words}."
    if due_on and due_on <= today and line.every_days:
        return f"You wanted to meet {spans.every(line.every_days)}; plan the next session."
    return ""


def roles(line: MentorshipLine) -> str:
    """Who is what to whom, as the end of a sentence."""
    if line.side is MentoringSide.MENTOR:
        return f"you {'mentor' if line.is_open else 'mentored'} {line.person}"
    return f"{line.person} {'mentors' if line.is_open else 'mentored'} you"


def stand(one: Standing) -> str:
    """Since when, how many sessions, which is the last and which the next, without a full stop."""
    held, line = one.line.held, one.line
    parts = [f"since {day_in_words(line.begun_on)}"]
    parts += [f"{len(held)} session{'' if len(held) == 1 else 's'}, the last on {day_in_words(held[-1].on)}"] if held else ["no session yet"]
    parts += [f"the next on {day_in_words(one.next_session.on)}"] if one.next_session else []
    parts += [f"ended {day_in_words(line.closed_on)}"] if line.closed_on else []
    return ", ".join(parts)


def years(line: MentorshipLine) -> list[Year]:
    """How far it has come, year by year."""
    done = [one.done_on for one in line.actions if one.done_on]
    return engine.years([(one.on, one.topics) for one in line.held], done, [(one.on, one.words) for one in line.marks])


def sheet(*, owner_id: int, mentorship_id: int, now: datetime) -> Sheet:
    """What to look at before the next session. Raises NoSuchMentorship."""
    line, today = numbered(owner_id=owner_id, mentorship_id=mentorship_id), now.date()
    last = line.held[-1] if line.held else None
    since = last.on if last else line.begun_on
    news = [one for one in wins.of_person(owner_id=owner_id, person_id=line.person_id) if since <= one.on <= today] if line.person_id else []
    progress = tuple(one for one in line.marks if one.on >= since)
    mine, theirs = (tuple(one for one in line.open_actions if one.is_mine is is_mine) for is_mine in (True, False))
    asked = mentoring_words.questions(
        line.side,
        goal=line.goal,
        mine=[one.words for one in mine],
        theirs=[one.words for one in theirs],
        wins=[*(one.words for one in progress if one.kind is MarkKind.PROGRESS), *(one.words for one in news)],
        help_=line.help,
    )
    waiting = [one for one in queries.advice(owner_id, person_id=line.person_id) if one.last in {None, AdviceStep.APPLIED}]
    ahead = next((one for one in line.planned if one.on >= today), None)
    return Sheet(line, ahead, last, mine, theirs, tuple(news[:WINS]), progress, tuple(waiting), tuple(asked))


def held(*, owner_id: int, line: MentorshipLine) -> str:
    """Why nothing is written to them; empty where nothing holds it."""
    no = guardrails.stopped(owner_id=owner_id, person_id=line.person_id, is_ask=False) if line.person_id else None
    return no.words if no else ""


def farewell(*, owner_id: int, mentorship_id: int) -> tuple[Draft, str] | None:
    """A word of thanks for one that has ended, and the address to which it could go; nothing while it goes on, or to whoever is left in peace.

    Raises NoSuchMentorship.
    """
    line = numbered(owner_id=owner_id, mentorship_id=mentorship_id)
    if line.is_open or held(owner_id=owner_id, line=line):
        return None
    outcome = next((one.words for one in reversed(line.marks) if one.kind is MarkKind.OUTCOME), "")
    told = mentoring_words.Told(line.side, line.person, owners.name(owner_id), line.goal, line.begun_on, len(line.held), line.gave, outcome)
    reach = occasions.reaches(owner_id, [line.person_id]).get(line.person_id) if line.person_id else None
    return mentoring_words.thanks(told), reach.email if reach else ""
