"""The owner mentors somebody, or is mentored: what was agreed, sessions, what each will do, progress, and a kind end."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Final

from django.db import transaction

from kithwork.actions import asking, keeping, people, whole_words, words
from kithwork.actions.mentored import NoSuchMentorship, numbered
from kithwork.domain import spans
from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import NotFound, Refused
from kithwork.domain.mentoring import HelpKind, MarkKind, MentoringSide
from kithwork.store.queries import mentoring as queries
from kithwork.store.queries import person as person_queries
from kithwork.store.queries.mentoring import ActionRow, MentorshipLine, SessionRow
from kithwork.store.writes import mentoring as writes
from kithwork.store.writes.changes import Fields, Journal

__all__ = ["NoSuchMentorship"]
_SETTLED: Final = {"done": "Done", "dropped": "Let go", "open": "Open again"}
LONGEST: Final = 500  # letters of a goal, a topic, an action
NOTES: Final = 4000  # letters of the notes of a session


class NoSuchSide(Refused):
    """You are the mentor or the mentee."""

    exit_code = 2


class NoSuchHelp(Refused):
    """A mentor guides, teaches or challenges: guide, teach, challenge."""

    exit_code = 2


class NoSuchMark(Refused):
    """What is written down is progress, or an outcome."""

    exit_code = 2


class NoSuchSession(NotFound):
    """There is no planned session of that number. `kith mentoring show N` lists them."""


class NoSuchAction(NotFound):
    """There is no such step agreed in a session. `kith mentoring show N` lists them with their numbers."""


class Over(Refused):
    """That mentorship has ended; `kith mentoring outcome` writes down what became of it."""


class Already(Refused):
    """You have that mentorship already."""


def begin(
    *, owner_id: int, person_id: int, side: str, goal: str, now: datetime, help_: Sequence[str] = (), agreement: str = "", every: str = "",
    on: date | None = None,
) -> int:  # fmt: skip
    """A mentorship begins; returns its number. Raises NoSuchSide, NoSuchHelp, keeping.NotAnInterval, asking.StillToCome, Already."""
    if side not in set(MentoringSide):
        raise NoSuchSide
    line, kinds, days = people.line_of(owner_id, person_id), _help(help_), _days(every)
    if line.standing == "own":
        raise Refused("That is you.")
    said, agreed = whole_words.some(goal, "A goal", longest=LONGEST), whole_words.any_(agreement, "An agreement", longest=NOTES)
    day = _past(on, now)
    with transaction.atomic():
        known = next((one for one in queries.listed(owner_id, person_id=person_id) if one.is_open and one.side == side), None)
        if known:
            raise Already(f"You are {line.name}’s {side} already, in number {known.id}; `kith mentoring change {known.id}` says it anew.")
        journal = Journal(owner_id)
        anchor = person_queries.anchors(owner_id, person_id)[0]
        made = writes.begin(journal, anchor, side=side, help_=kinds, goal=said, agreement=agreed, every_days=days, on=day)
        words.close(journal, f"Began as {line.name}’s {side}: {said}", now)
    return made


def change(
    *, owner_id: int, mentorship_id: int, now: datetime, goal: str = "", agreement: str | None = None, every: str = "", help_: Sequence[str] = ()
) -> str:
    """Other words for the goal or the agreement, another rhythm (`none` for none), another kind of help; what is left out stays.

    An empty agreement is none any more. Raises NoSuchMentorship.
    """
    found = numbered(owner_id=owner_id, mentorship_id=mentorship_id)
    said: Fields = {}
    if goal.strip():
        said["goal"] = whole_words.some(goal, "A goal", longest=LONGEST)
    if agreement is not None:
        said["agreement"] = whole_words.any_(agreement, "An agreement", longest=NOTES)
    if every.strip():
        said["every_days"] = None if every.strip().casefold() == "none" else _days(every)
    if help_:
        said["help"] = _help(help_)
    summary = f"Changed what you and {found.person} agreed"
    _write(owner_id, summary, now, lambda journal: writes.change(journal, mentorship_id, said))
    return summary


def plan(*, owner_id: int, mentorship_id: int, on: date, now: datetime, topics: str = "") -> str:
    """A session is planned for a day. Raises NoSuchMentorship, Over."""
    found = _open(owner_id, mentorship_id)
    about = whole_words.any_(topics, "What a session is about", longest=LONGEST)
    if on < now.date():
        raise Refused(f"{day_in_words(on)} is past; `kith mentoring session` writes down what was.")
    if any(one.on == on for one in found.planned):
        raise Already(f"A session with {found.person} is planned for {day_in_words(on)} already.")
    summary = f"Planned a session with {found.person} for {day_in_words(on)}"
    _write(owner_id, summary, now, lambda journal: writes.session(journal, mentorship_id, on=on, is_held=False, topics=about, notes=""))
    return summary


def hold(*, owner_id: int, mentorship_id: int, now: datetime, topics: str = "", notes: str = "", on: date | None = None) -> str:
    """A session was held: the one that was planned for that day (without a day, the last planned one that is past), or one that nobody planned.

    Raises NoSuchMentorship, Over, asking.StillToCome.
    """
    found = _open(owner_id, mentorship_id)
    past = [one for one in found.planned if one.on <= now.date()]
    meant = next((one for one in reversed(past) if on is None or one.on == on), None)
    day = meant.on if meant else _past(on, now)
    about = whole_words.any_(topics, "What a session was about", longest=LONGEST) or (meant.topics if meant else "")
    if not about:
        raise Refused("Say what the session was about.")
    kept = _notes(notes)
    summary = f"Session with {found.person} on {day_in_words(day)}: {about}"
    with transaction.atomic():
        journal = Journal(owner_id)
        if meant:
            writes.hold(journal, meant.id, on=day, topics=about, notes=kept)
        else:
            writes.session(journal, mentorship_id, on=day, is_held=True, topics=about, notes=kept)
        if day < found.begun_on:  # it began no later than its first session
            writes.change(journal, mentorship_id, {"begun_on": day})
        journal.close(summary, now=now)
    return summary


def move(*, owner_id: int, session_id: int, on: date, now: datetime) -> str:
    """A planned session is on another day. Raises NoSuchSession, Already."""
    found, one = _planned(owner_id, session_id)
    if on < now.date():
        raise Refused(f"{day_in_words(on)} is past.")
    if any(other.on == on for other in found.planned):
        raise Already(f"A session with {found.person} is planned for {day_in_words(on)} already.")
    summary = f"Moved the session with {found.person} from {day_in_words(one.on)} to {day_in_words(on)}"
    _write(owner_id, summary, now, lambda journal: writes.move(journal, session_id, on=on))
    return summary


def skip(*, owner_id: int, session_id: int, now: datetime) -> str:
    """A planned session is not to be, or was not. Raises NoSuchSession."""
    found, one = _planned(owner_id, session_id)
    summary = f"No session with {found.person} on {day_in_words(one.on)}"
    _write(owner_id, summary, now, lambda journal: writes.drop_session(journal, session_id))
    return summary


def agree(*, owner_id: int, mentorship_id: int, text: str, is_mine: bool, now: datetime, due_on: date | None = None, on: date | None = None) -> int:
    """What one of the two will do until the next time; returns its number. Raises NoSuchMentorship, Over, asking.StillToCome."""
    found, said, day = _open(owner_id, mentorship_id), whole_words.some(text, "A step", longest=LONGEST), _past(on, now)
    if due_on and due_on < day:
        raise Refused(f"{day_in_words(due_on)} is before the day on which it was agreed.")
    with transaction.atomic():
        journal = Journal(owner_id)
        made = writes.action(journal, mentorship_id, is_mine=is_mine, words=said, on=day, due_on=due_on)
        journal.close(f"{'You' if is_mine else found.person} will: {said}", now=now)
    return made


def settle(*, owner_id: int, action_id: int, said: str, now: datetime, on: date | None = None) -> str:
    """What was agreed is `done`, `dropped`, or `open` again. Raises NoSuchAction, asking.StillToCome."""
    found, one = _agreed(owner_id, action_id)
    done_on = _past(on, now) if said == "done" else None
    if done_on and done_on < one.made_on:
        raise Refused(f"It was agreed on {day_in_words(one.made_on)}; it cannot have been done before.")
    if said == "done" and one.done_on and on is None:
        done_on = one.done_on  # said once more
    summary = f"{_SETTLED[said]}: {one.words} ({found.person})"
    _write(owner_id, summary, now, lambda journal: writes.settle(journal, action_id, done_on=done_on, is_dropped=said == "dropped"))
    return summary


def mark(*, owner_id: int, mentorship_id: int, kind: str, text: str, now: datetime, on: date | None = None) -> str:
    """Progress on its day, or what became of it, even years after it ended. Raises NoSuchMentorship, NoSuchMark, asking.StillToCome."""
    if kind not in set(MarkKind):
        raise NoSuchMark
    found, day = numbered(owner_id=owner_id, mentorship_id=mentorship_id), _past(on, now)
    said = whole_words.some(text, "That", longest=LONGEST)
    summary = f"{'Progress' if kind == MarkKind.PROGRESS else 'What became of it'} ({found.person}): {said}"
    _write(owner_id, summary, now, lambda journal: writes.mark(journal, mentorship_id, kind=kind, words=said, on=day))
    return summary


def close(*, owner_id: int, mentorship_id: int, gave: str, now: datetime, on: date | None = None) -> str:
    """It ends, with what it gave. Raises NoSuchMentorship, Over, asking.StillToCome."""
    found, day = _open(owner_id, mentorship_id), _past(on, now)
    said = whole_words.some(gave, "What it gave", longest=LONGEST)
    ahead = next((one.on for one in found.planned if one.on > day), None)
    if ahead:
        raise Refused(f"A session is still planned for {day_in_words(ahead)}: hold it as the last one, or skip it, before you end.")
    if found.held and day < found.held[-1].on:
        raise Refused(f"The last session was on {day_in_words(found.held[-1].on)}; it cannot end before that.")
    if day < found.begun_on:
        raise Refused(f"It began on {day_in_words(found.begun_on)}; it cannot end before that.")
    summary = f"Ended with thanks, {found.person}: {said}"
    _write(owner_id, summary, now, lambda journal: writes.change(journal, mentorship_id, {"closed_on": day, "gave": said}))
    return summary


def _write(owner_id: int, summary: str, now: datetime, deed: Callable[[Journal], object]) -> None:
    with transaction.atomic():
        journal = Journal(owner_id)
        deed(journal)
        journal.close(summary, now=now)


def _open(owner_id: int, mentorship_id: int) -> MentorshipLine:
    found = numbered(owner_id=owner_id, mentorship_id=mentorship_id)
    if not found.is_open:
        raise Over
    return found


def _planned(owner_id: int, session_id: int) -> tuple[MentorshipLine, SessionRow]:
    for found in queries.listed(owner_id):
        for one in found.planned:
            if one.id == session_id:
                return found, one
    raise NoSuchSession


def _agreed(owner_id: int, action_id: int) -> tuple[MentorshipLine, ActionRow]:
    for found in queries.listed(owner_id):
        for one in found.actions:
            if one.id == action_id:
                return found, one
    raise NoSuchAction


def _past(on: date | None, now: datetime) -> date:
    day = on or now.date()
    if day > now.date():
        raise asking.StillToCome
    return day


def _help(kinds: Sequence[str]) -> str:
    if set(kinds) - set(HelpKind):
        raise NoSuchHelp
    return " ".join(kind for kind in HelpKind if kind in kinds)


def _days(every: str) -> int | None:
    if not every.strip():
        return None
    days = spans.days_of(every)
    if days is None:
        raise keeping.NotAnInterval(f"“{every.strip()}” is no interval; write 10d, 6w, 3m, 1y or “six weeks”, ten years at most.")
    return days


def _notes(text: str) -> str:
    said = text.strip()
    if len(said) > NOTES:
        raise Refused(f"Notes of a session have {NOTES:,} letters at most; `kith note` keeps longer words.")
    return said
