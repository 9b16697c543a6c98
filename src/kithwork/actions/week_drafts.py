"""A week as an outline to write from: commits, what was made public, wins, events, conversations, notes, kept promises, gives and what was learned. Only what is on file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from kithwork.actions import private_files, source_names
from kithwork.domain.artifacts import PieceStage
from kithwork.domain.dates import too_far
from kithwork.domain.errors import Refused, StillToCome
from kithwork.domain.interviews import HeardKind
from kithwork.domain.introducing import IntroductionStep, Seat
from kithwork.domain.journal import EntryKind
from kithwork.domain.learning import ResourceState
from kithwork.domain.mentoring import AdviceStep
from kithwork.engines import week_outline as engine
from kithwork.engines.week_outline import Fact, Part
from kithwork.store.queries import events, introductions, journal, learning, mentoring, own_wins, publishing, rounds, shares, weeks, wins

_WEEK: Final = re.compile(r"(\d{4})-?W(\d{1,2})", re.IGNORECASE)
_COMPANY: Final = 4  # people of a meeting that is worth naming; a larger one is a round: ours, ADR 0039
_KINDS: Final = {"in-person": "face to face", "call": "on the telephone", "meeting": "in a meeting", "paired": "side by side"}


class NoSuchWeek(Refused):
    """That is no week; write 2026-W47, or a day of it such as 2026-11-20."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Draft:
    """The outline of a week: its Monday and Sunday, its Markdown, and how many facts are in it."""

    since: date
    until: date
    words: str
    facts_count: int

    @property
    def week(self) -> str:
        """As one types it: 2026-W47."""
        found = self.since.isocalendar()
        return f"{found.year}-W{found.week:02d}"


def monday(text: str, today: date) -> date:
    """The first day of the week that is named (ISO 8601), of this one when none is. Raises NoSuchWeek, StillToCome."""
    said = text.strip()
    try:
        match = _WEEK.fullmatch(said)
        day = date.fromisocalendar(int(match[1]), int(match[2]), 1) if match else date.fromisoformat(said) if said else today
    except ValueError:
        raise NoSuchWeek from None
    if slip := too_far(day, today):
        raise NoSuchWeek(slip)
    first = day - timedelta(days=day.weekday())
    if first > today:
        raise StillToCome("That week is still to come.")
    return first


def draft(*, owner_id: int, week: str, now: datetime) -> Draft:
    """What is on file of a week. Raises NoSuchWeek, StillToCome."""
    since = monday(week, now.date())
    until = since + timedelta(days=6)
    last = min(until, now.date())
    parts = [
        Part("Commits (your employers' and clients' too: look before you publish)", tuple(_commits(owner_id, since, last))),
        Part("Releases", tuple(_releases(owner_id, since, last))),
        Part("Made public", tuple(_public(owner_id, since, last))),
        Part("Wins", tuple(_wins(owner_id, since, last))),
        Part("Events", tuple(_events(owner_id, since, last))),
        Part("Conversations", tuple(_talks(owner_id, since, last))),
        Part("Promises kept", tuple(_of_people(weeks.kept(owner_id, since, last), "your promise"))),
        Part("Given", tuple(_given(owner_id, since, last))),
        Part("Learned", tuple(_learned(owner_id, since, last))),
        Part("Notes about people (look before you publish)", tuple(_of_people(weeks.notes(owner_id, since, last), "your note"))),
    ]
    return Draft(since, until, engine.lay_out(parts, since=since, until=until), sum(len(part.facts) for part in parts))


def save(found: Draft, path: Path) -> None:
    """The outline as a file that nobody else can read. Raises private_files.CannotWrite."""
    private_files.make(path, found.words.encode())


def _commits(owner_id: int, since: date, until: date) -> Iterator[Fact]:
    for one in weeks.commits(owner_id, since, until):
        yield Fact(engine.plain(one.title), (one.on,), f"git, {one.commit}", engine.plain(one.repository))


def _releases(owner_id: int, since: date, until: date) -> Iterator[Fact]:
    for one in weeks.releases(owner_id, since, until):
        yield Fact(engine.plain(f"{one.project} {one.tag}"), (one.on,), "git tag")


def _events(owner_id: int, since: date, until: date) -> Iterator[Fact]:
    found = [one for one in events.listed(owner_id, from_on=since, until_on=until) if one.ends_on <= until]
    there = events.there(owner_id, [one.id for one in found])
    for one in reversed(found):
        met = [engine.linked(who.name) for who in there.get(one.id, []) if who.is_met]
        said = f"{engine.linked(f'{one.begins_on} {one.name}')}{f', {engine.plain(one.place)}' if one.place else ''}{f'; met {_and(met)}' if met else ''}"
        yield Fact(said, (one.begins_on, one.ends_on), "your events")


def _public(owner_id: int, since: date, until: date) -> Iterator[Fact]:
    for one in publishing.listed(owner_id):
        if one.stage is PieceStage.OUT and one.out_on and since <= one.out_on <= until:
            yield Fact(f"{engine.plain(one.title)}{f': {one.url}' if one.url else ''}", (one.out_on,), "your publishing")


def _wins(owner_id: int, since: date, until: date) -> Iterator[Fact]:
    """The owner's own, with who helped."""
    helpers = [one for one in own_wins.helpers(owner_id) if one.is_so and one.person_id]
    numbers = {one.win_id: one.kept_id for one in own_wins.kept(owner_id) if one.win_id and not one.is_dropped}
    for line in reversed(wins.by_ids(owner_id, list(numbers))):
        if since <= line.on <= until:
            with_ = [engine.linked(one.person) for one in helpers if one.kept_id == numbers[line.id]]
            yield Fact(f"{engine.plain(line.words)}{f'; helped by {_and(with_)}' if with_ else ''}", (line.on,), "your wins")


def _talks(owner_id: int, since: date, until: date) -> Iterator[Fact]:
    """Those that were with somebody; what comes again every day stands once, with its days."""
    found: dict[tuple[str, str, tuple[str, ...]], tuple[list[date], str]] = {}
    for one in weeks.talks(owner_id, since, until):
        if one.kind != "meeting" or len(one.people) <= _COMPANY:
            key = (one.kind, one.subject, tuple(name for _, name in one.people))
            found.setdefault(key, ([], one.source))[0].append(one.on)
    for (kind, subject, names), (days, source) in found.items():
        said = f"{_and([engine.linked(name) for name in names])}, {_KINDS[kind]}{f': {engine.plain(subject)}' if subject else ''}"
        yield Fact(said, tuple(days), source_names.word(source))


def _of_people(found: list[weeks.SaidLine], source: str) -> Iterator[Fact]:
    for one in found:
        yield Fact(f"{engine.linked(one.person)}: {engine.plain(one.words)}", (one.on,), source)


def _given(owner_id: int, since: date, until: date) -> Iterator[Fact]:
    yield from _of_people(weeks.given(owner_id, since, until), "your ledger")
    for one in reversed(shares.listed(owner_id)):
        if since <= one.on <= until:
            yield Fact(f"{engine.linked(one.person)}: passed on {engine.plain(one.thing)}", (one.on,), "passed on")
    for advice in reversed(mentoring.advice(owner_id)):
        if advice.is_mine and since <= advice.said_on <= until:
            yield Fact(f"{engine.linked(advice.person)}: advised {engine.plain(advice.words)}", (advice.said_on,), "advice")
    for brought in introductions.listed(owner_id):
        on = brought.on(IntroductionStep.INTRODUCED)
        if brought.seat is Seat.CONNECTOR and on and since <= on <= until:
            yield Fact(
                f"brought {engine.linked(brought.requester.name)} and {engine.linked(brought.target.name)} together", (on,), "your introductions"
            )


def _learned(owner_id: int, since: date, until: date) -> Iterator[Fact]:
    yield from _debriefed(owner_id, since, until)
    for one in rounds.learnings(owner_id):
        if one.done_on and since <= one.done_on <= until:
            yield Fact(engine.plain(one.words), (one.done_on,), f"learned after {engine.plain(one.where)}")
    for advice in mentoring.advice(owner_id):
        on = advice.on(AdviceStep.APPLIED)
        if on and since <= on <= until and not advice.is_mine:
            yield Fact(f"applied what {engine.linked(advice.person)} advised: {engine.plain(advice.words)}", (on,), "advice")
    yield from _used(owner_id, since, until)
    for entry in reversed(journal.listed(owner_id, since, until)):
        if entry.kind is EntryKind.LEARNED:
            yield Fact(engine.plain(entry.title), (entry.on,), "your journal")


def _used(owner_id: int, since: date, until: date) -> Iterator[Fact]:
    """What was learned from, and what was done about what people said."""
    for thing in reversed(learning.resources(owner_id)):
        if thing.state is ResourceState.USED and since <= thing.state_on <= until:
            by, came = (
                (f", from {engine.linked(thing.person)}" if thing.person_id else ""),
                (f": {engine.plain(thing.outcome)}" if thing.outcome else ""),
            )
            yield Fact(f"used {engine.plain(thing.words or thing.thing)}{by}{came}", (thing.state_on,), "your learning")
    for told in reversed(learning.feedback(owner_id)):
        if told.done_on and since <= told.done_on <= until and not told.is_dropped:
            did = f": {engine.plain(told.done)}" if told.done else ""
            yield Fact(f"acted on what {engine.linked(told.person)} said ({engine.plain(told.words)}){did}", (told.done_on,), "feedback")


def _debriefed(owner_id: int, since: date, until: date) -> Iterator[Fact]:
    for one in rounds.listed(owner_id):
        for heard in one.heard if one.debriefed_on and since <= one.debriefed_on <= until else ():
            if heard.kind is HeardKind.LEARNED:
                yield Fact(engine.plain(heard.words), (one.debriefed_on or one.on,), f"debrief of {engine.plain(one.name)}")


def _and(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)
