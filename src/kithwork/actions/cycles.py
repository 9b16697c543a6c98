"""How has it gone between the owner and an organisation: networking, the interview, and networking again, turn by turn?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain, groupby
from typing import Final

from kithwork.actions import openings, organisations
from kithwork.domain import dates
from kithwork.domain.asking import ASKS_SAID
from kithwork.domain.interviews import AFTER_SAID
from kithwork.domain.introducing import IntroductionStep
from kithwork.domain.opportunities import PARTS_SAID, Sense
from kithwork.store.queries import asks as ask_queries
from kithwork.store.queries import introductions as introduction_queries
from kithwork.store.queries import opportunities as opportunity_queries
from kithwork.store.queries import organisations as organisation_queries
from kithwork.store.queries import rounds as round_queries
from kithwork.store.queries import words as typed
from kithwork.store.queries.opportunities import OpportunityLine
from kithwork.store.queries.rounds import RoundLine

NETWORKING, INTERVIEW = "networking", "interview"
WROTE: Final = 3  # of somebody's later letters, the last ones
NAMED: Final = 3  # organisations that may have been meant
AS_BEFORE: Final = ""  # an ending belongs to whatever it ends
_BEFORE: Final = frozenset({Sense.OPEN})
_ENDS: Final = frozenset({Sense.LOST, Sense.WON})


@dataclass(frozen=True, slots=True)
class Turn:
    """Something that happened, on a day or on as much of one as is known."""

    on: str
    phase: str
    words: str
    person_id: int = 0
    rank: int = 1  # of what happened on one day: what led there, the interview, what followed


@dataclass(frozen=True, slots=True)
class Stretch:
    """Turns of one phase, one after the other."""

    phase: str
    turns: tuple[Turn, ...]


@dataclass(frozen=True, slots=True)
class Cycle:
    """All of it, the oldest first."""

    organisation: str
    stretches: tuple[Stretch, ...]

    @property
    def words(self) -> str:
        """Which phase led to which."""
        return " → ".join(one.phase for one in self.stretches)


def of(*, owner_id: int, organisation: str, now: datetime) -> Cycle:
    """What was between the owner and an organisation, by whatever name. Raises NoSuchOrganisation where there was nothing."""
    told = organisation_queries.words(owner_id)
    key = organisations.canonical(organisation, told)
    lines = [one for one in opportunity_queries.listed(owner_id) if key and organisations.canonical(one.organisation, told) == key]
    rounds = [one for one in round_queries.listed(owner_id) if one.opportunity_id in {line.id for line in lines} and not one.is_called_off]
    found = organisations.find(owner_id=owner_id, text=organisation, today=dates.day_of(now))
    there = set(found.posts) if found else set()
    cast = {row.person_id: row.person for line in lines for row in line.parts} | {row.person_id: row.person for one in rounds for row in one.people}
    turns = chain(
        _opportunities(owner_id, lines),
        _rounds(owner_id, rounds, now),
        _words(owner_id, there | set(cast)),
        _met(owner_id, {number: name for number, name in cast.items() if number}),
        *(_told(owner_id, line) for line in lines[:1]),
    )
    order = sorted(dict.fromkeys(turns), key=lambda turn: (turn.on, turn.rank if turn.phase == NETWORKING else 2))
    if not order:
        raise organisations.NoSuchOrganisation(f"Nothing is on file between you and “{organisation.strip()}”.{_meant(owner_id, organisation)}")
    stretches = tuple(Stretch(phase, tuple(some)) for phase, some in groupby(_phased(order), key=lambda turn: turn.phase))
    return Cycle(lines[0].organisation if lines else found.name if found else organisation.strip(), stretches)


def _meant(owner_id: int, organisation: str) -> str:
    """Organisations with an interview whose names begin as what was typed does; they are not taken for it."""
    typed = organisation.strip().casefold()
    names = dict.fromkeys(one.organisation for one in opportunity_queries.listed(owner_id) if typed and one.organisation.casefold().startswith(typed))
    return f" Did you mean {' or '.join(list(names)[:NAMED])}?" if names else ""


def _phased(order: Sequence[Turn]) -> Iterator[Turn]:
    """Each turn with its phase: an ending has that of the turn before."""
    phase = INTERVIEW
    for turn in order:
        phase = turn.phase or phase
        yield replace(turn, phase=phase)


def _opportunities(owner_id: int, lines: Sequence[OpportunityLine]) -> Iterator[Turn]:
    for line in lines:
        stages = {one.name: one.sense for one in openings.stages_of(owner_id=owner_id, kind=line.kind)}
        for row in line.steps:
            sense = stages.get(row.stage, Sense.OPEN)
            phase = NETWORKING if sense in _BEFORE else AS_BEFORE if sense in _ENDS else INTERVIEW
            yield Turn(row.on.isoformat(), phase, f"{line.title or line.name}: {row.stage}")
        for part in line.parts:
            if part.part != "interviewer":
                yield Turn(part.on.isoformat(), NETWORKING, f"{part.person} {PARTS_SAID[part.part]}: {line.title or line.name}", part.person_id)
    for opportunity_id, rows in round_queries.after(owner_id).items():
        for after in rows if opportunity_id in {line.id for line in lines} else ():
            yield Turn(
                after.on.isoformat(), NETWORKING, f"After the no: {AFTER_SAID[after.step]}{f' ({after.words})' if after.words else ''}", rank=3
            )


def _rounds(owner_id: int, rounds: Sequence[RoundLine], now: datetime) -> Iterator[Turn]:
    """Each round; who was thanked; and what the last letters of those who sat there were."""
    for one in rounds:
        who = f" with {', '.join(row.person for row in one.people)}" if one.people else ""
        yield Turn(one.on.isoformat(), INTERVIEW, f"Round {one.number} of {one.title or one.organisation}{who}")
        for row in one.people:
            if row.thanked_on:
                yield Turn(row.thanked_on.isoformat(), NETWORKING, f"You thanked {row.person}", row.person_id, rank=3)
    last = {row.person_id: (one.on, row.person) for one in reversed(rounds) for row in one.people if row.person_id}
    for person_id, (on, name) in last.items():
        days = ask_queries.heard_from(owner_id, person_id, since_day=dates.day_of(on) + 1, until_day=dates.day_of(now))
        for day in sorted(days)[-WROTE:]:
            yield Turn(dates.date_of(day).isoformat(), NETWORKING, f"{name} wrote, or you met", person_id, rank=3)


def _words(owner_id: int, people: set[int]) -> Iterator[Turn]:
    """What was asked of those who are there, and who was brought together with them."""
    for one in ask_queries.listed(owner_id):
        if one.person_id in people:
            yield Turn(one.asked_on.isoformat(), NETWORKING, f"You asked {one.person} for {ASKS_SAID[one.kind]}: {one.words}", one.person_id)
    for each in introduction_queries.listed(owner_id):
        made = each.on(IntroductionStep.INTRODUCED)
        if made and {each.target.id, each.requester.id, each.connector.id} & people:
            yield Turn(made.isoformat(), NETWORKING, f"An introduction was made: {each.why}")


def _met(owner_id: int, cast: dict[int, str]) -> Iterator[Turn]:
    """How the owner met whoever had a part in it, where that was before."""
    for person_id, name in cast.items():
        story = typed.words(owner_id, person_id).story
        if story and story.on and not story.words.startswith("interviewed me"):
            how = story.event or story.words
            yield Turn(story.on, NETWORKING, f"You met {name}{f' ({how})' if how else ''}", person_id)


def _told(owner_id: int, line: OpportunityLine) -> Iterator[Turn]:
    for row in openings.insights(owner_id=owner_id, organisation=line.organisation):
        yield Turn(row.on.isoformat(), NETWORKING, f"{row.person} told you: {row.words}", row.person_id, rank=3)
