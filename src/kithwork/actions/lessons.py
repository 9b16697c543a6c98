"""Who learnt what from whom? Both ways, from what is on file: sessions, advice, feedback, answers, what was explained, and what was read and used."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from kithwork.domain.asking import AskKind, AskStep
from kithwork.domain.journal import EntryKind, MentionKind
from kithwork.domain.learning import ResourceState, Way
from kithwork.domain.mentoring import MentoringSide
from kithwork.store.queries import asks, journal, learning, ledger, mentoring, shares

TEACHING: Final = frozenset({"advice", "review", "feedback", "explained", "mentoring", "lesson", "workshop", "pairing"})
_ASKED: Final = frozenset({AskKind.INSIGHT, AskKind.ADVICE, AskKind.FEEDBACK, AskKind.REVIEW, AskKind.HELP})


@dataclass(frozen=True, slots=True)
class Lesson:
    """Something that one learnt from the other, and what says so."""

    way: Way
    person_id: int
    person: str
    words: str
    on: date
    evidence: str


@dataclass(frozen=True, slots=True)
class Exchange:
    """What the owner and somebody learnt from each other, the newest first."""

    person_id: int
    person: str
    taught: tuple[Lesson, ...]
    learnt: tuple[Lesson, ...]

    @property
    def last_on(self) -> date:
        """The day of the newest."""
        return max(one.on for one in (*self.taught, *self.learnt))


def listed(*, owner_id: int, today: date, person_id: int = 0) -> list[Lesson]:
    """All of it, the newest first; of one person, or of everybody."""
    found = {one for part in _PARTS for one in part(owner_id) if one.on <= today and one.person_id and person_id in {0, one.person_id}}
    return sorted(found, key=lambda one: (-one.on.toordinal(), one.person, one.words))


def exchanges(*, owner_id: int, today: date, person_id: int = 0) -> list[Exchange]:
    """The same by person, whoever something was exchanged with last first; nobody is ranked."""
    of: dict[int, list[Lesson]] = {}
    for one in listed(owner_id=owner_id, today=today, person_id=person_id):
        of.setdefault(one.person_id, []).append(one)
    return [
        Exchange(number, some[0].person, *(tuple(one for one in some if one.way is way) for way in (Way.TAUGHT, Way.LEARNT)))
        for number, some in of.items()
    ]


def _mentoring(owner_id: int) -> Iterator[Lesson]:
    for line in mentoring.listed(owner_id):
        way = Way.TAUGHT if line.side is MentoringSide.MENTOR else Way.LEARNT
        for one in line.held:
            yield Lesson(way, line.person_id, line.person, one.topics or line.goal, one.on, "a session")
        if line.gave and line.closed_on and line.side is MentoringSide.MENTOR:
            yield Lesson(Way.LEARNT, line.person_id, line.person, line.gave, line.closed_on, "what mentoring them gave you")


def _advice(owner_id: int) -> Iterator[Lesson]:
    for one in mentoring.advice(owner_id):
        yield Lesson(Way.TAUGHT if one.is_mine else Way.LEARNT, one.person_id, one.person, one.words, one.said_on, "advice")


def _ledger(owner_id: int) -> Iterator[Lesson]:
    for one in ledger.all_typed(owner_id):
        if one.kind in TEACHING and one.side in {"gave", "received"}:
            way = Way.TAUGHT if one.side == "gave" else Way.LEARNT
            yield Lesson(way, one.person_id, one.person, one.words or one.kind, one.on, f"{one.kind}, by your word" if one.words else "by your word")


def _feedback(owner_id: int) -> Iterator[Lesson]:
    for one in learning.feedback(owner_id):
        if not one.is_dropped:
            yield Lesson(Way.LEARNT, one.person_id, one.person, one.words, one.said_on, "feedback")


def _resources(owner_id: int) -> Iterator[Lesson]:
    for one in learning.resources(owner_id):
        if one.state is ResourceState.USED:
            yield Lesson(Way.LEARNT, one.person_id, one.person, one.outcome or one.words or one.thing, one.state_on, f"used {one.thing}")


def _asked(owner_id: int) -> Iterator[Lesson]:
    for line in asks.listed(owner_id):
        if line.kind in _ASKED:
            for row in line.steps:
                if row.step is AskStep.ANSWERED:
                    yield Lesson(Way.LEARNT, line.person_id, line.person, row.words or line.words, row.on, "their answer when you asked")


def _shared(owner_id: int) -> Iterator[Lesson]:
    for one in shares.listed(owner_id):
        if one.outcome:
            yield Lesson(Way.TAUGHT, one.person_id, one.person, one.outcome, one.on, f"you passed on {one.thing}")


def _journal(owner_id: int) -> Iterator[Lesson]:
    """What the owner wrote down as learnt, from whoever it names."""
    for entry in journal.listed(owner_id):
        if entry.kind is EntryKind.LEARNED:
            for one in entry.of(MentionKind.PERSON):
                yield Lesson(Way.LEARNT, one.target_id, one.name, entry.title, entry.on, "your journal")


_PARTS: Final[tuple[Callable[[int], Iterator[Lesson]], ...]] = (_mentoring, _advice, _ledger, _feedback, _resources, _asked, _shared, _journal)
