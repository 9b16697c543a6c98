"""How did the last months go: what was learned, shared, kept and given, who was met, and what became of those whom the owner helped?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from kithwork.actions import openings, source_names
from kithwork.domain.dates import MONTHS as NAMES
from kithwork.domain.dates import day_in_words
from kithwork.domain.growth import STRANDS_SAID, Strand
from kithwork.domain.introducing import IntroductionStep, Seat
from kithwork.domain.mentoring import MentoringSide
from kithwork.domain.opportunities import Sense
from kithwork.domain.wins import BEFORE
from kithwork.engines import growth as engine
from kithwork.engines.growth import Quarter
from kithwork.store.queries import dreams, introductions, mentoring, needs, opportunities, people, promises
from kithwork.store.queries import growth as queries
from kithwork.store.queries.growth import DeedRow

__all__ = ["STRANDS_SAID", "Came", "Growth", "Month", "Quarter", "Strand", "of"]

AFTER: Final = timedelta(days=730)  # for so long a new post may have to do with an introduction; ours: ADR 0041
MOST: Final = 30


@dataclass(frozen=True, slots=True)
class Month:
    """A month, with what it holds of each strand."""

    on: date
    deeds: dict[Strand, tuple[DeedRow, ...]]

    @property
    def name(self) -> str:
        """As one says it: `November 2026`."""
        return f"{NAMES[self.on.month - 1]} {self.on.year}"

    def said(self, strand: Strand) -> str:
        """How much of it there was, in a word."""
        return engine.number(len(self.deeds[strand])) if self.deeds[strand] else ""


@dataclass(frozen=True, slots=True)
class Came:
    """What somebody came to, whom the owner had helped, and how. It is theirs; the owner had a part in it, perhaps."""

    person_id: int
    person: str
    words: str
    on: date
    because: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Growth:
    """The last twelve months, the oldest first; promises by quarter and people, the newest first."""

    months: tuple[Month, ...]
    quarters: tuple[Quarter, ...]
    helped: tuple[Came, ...]

    @property
    def has_any(self) -> bool:
        """Is anything of these months on file?"""
        return any(any(month.deeds.values()) for month in self.months)


def of(*, owner_id: int, now: datetime) -> Growth:
    """All of it."""
    today = now.date()
    firsts = engine.months(today)
    rows = [*queries.deeds(owner_id, since=firsts[0], until=today), *queries.met(owner_id, since=firsts[0], until=today)]
    held: dict[tuple[date, Strand], list[DeedRow]] = {(first, strand): [] for first in firsts for strand in Strand}
    for row in rows:
        if firsts[0] <= row.on <= today:  # of a thing of which only the year is known, January
            held[row.on.replace(day=1), row.strand].append(row)
    months = tuple(Month(first, {strand: tuple(held[first, strand]) for strand in Strand}) for first in firsts)
    said = (engine.Given(one.is_mine, one.made_on, one.due_on, one.kept_on, one.is_dropped) for one in promises.promises(owner_id))
    found = sorted(helped(owner_id=owner_id, today=today), key=lambda one: (one.on, one.person), reverse=True)
    return Growth(months, tuple(engine.quarters(said, since=firsts[0], today=today)), tuple(found[:MOST]))


def helped(*, owner_id: int, today: date) -> Iterator[Came]:
    """What those came to whom the owner mentored, brought together, encouraged, or kept an eye on something for."""
    yield from _by_wins(owner_id, today)
    yield from _dreams(owner_id)
    for line in opportunities.listed(owner_id):
        if line.for_id and openings.sense(owner_id=owner_id, line=line) is Sense.WON:
            why = "you kept an eye on it for them"
            yield Came(
                line.for_id, line.for_name, f"{line.name}: {line.last.stage}", line.last.on, why, f"{day_in_words(line.last.on)}, your opportunities"
            )


def _by_wins(owner_id: int, today: date) -> Iterator[Came]:
    """News of mentees since it began, and of those who were introduced in the two years after."""
    spans: dict[int, list[tuple[date, date, str]]] = {}
    for line in mentoring.listed(owner_id):
        if line.side is MentoringSide.MENTOR and line.person_id:
            spans.setdefault(line.person_id, []).append(
                (line.begun_on, today, f"you mentor them ({line.goal})" if line.is_open else f"you mentored them ({line.goal})")
            )
    for one in introductions.listed(owner_id):
        on = one.on(IntroductionStep.INTRODUCED)
        if one.seat is Seat.CONNECTOR and on:
            for who, other in ((one.requester, one.target), (one.target, one.requester)):
                spans.setdefault(who.id, []).append((on, min(today, on + AFTER), f"you brought them together with {other.name}"))
    for win in queries.wins_of(owner_id, [person_id for person_id in spans if person_id]):
        why = next((why for since, until, why in spans[win.person_id] if since <= win.on <= until), "")
        if why:
            evidence = f"{day_in_words(win.on)}, {source_names.word(win.source)}"
            yield Came(win.person_id, win.person, win.words.partition(BEFORE)[0], win.on, why, evidence)


def _dreams(owner_id: int) -> Iterator[Came]:
    """Steps that people took towards a dream that the owner knows of."""
    dreamt = {line.key: line for line in needs.dreams(owner_id)}
    names = people.by_ids(owner_id, sorted({line.person_id for line in dreamt.values()}))
    for step in dreams.steps(owner_id):
        line = dreamt.get(step.dream)
        if line and not step.is_mine and not line.is_confidential and line.person_id in names:
            because = f"their dream: {line.words}"
            yield Came(line.person_id, names[line.person_id].name, step.words, step.on, because, f"{day_in_words(step.on)}, your note")
