"""Which opportunities ended with a no or fell silent, whom would one write to, what is due, and what opened there since?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from kithwork.actions import openings, organisations
from kithwork.domain.interviews import AfterStep
from kithwork.domain.opportunities import Ending, PersonPart, Sense
from kithwork.engines import interviews as engine
from kithwork.store.queries import opportunities as opportunity_queries
from kithwork.store.queries import organisations as organisation_queries
from kithwork.store.queries import rounds as queries
from kithwork.store.queries import today as today_queries
from kithwork.store.queries.opportunities import OpportunityLine
from kithwork.store.queries.rounds import AfterRow, RoundLine
from kithwork.store.queries.today import Planned

AHEAD: Final = timedelta(days=60)  # for so long ahead a meeting with one of them is named; ours: ADR 0031
_NEAREST: Final = (PersonPart.RECRUITER, PersonPart.HIRING_MANAGER, PersonPart.INTERVIEWER, PersonPart.REFERRER)


@dataclass(frozen=True, slots=True)
class Closed:
    """An opportunity that ended with a no, or fell silent: when, who was there, what was done since, what is due, and what opened there since."""

    line: OpportunityLine
    lost_on: date
    rounds: tuple[RoundLine, ...]
    people: tuple[tuple[int, str], ...]  # whoever one would write to, the nearest first
    done: tuple[AfterRow, ...]
    due: tuple[engine.Due, ...]
    opened: tuple[OpportunityLine, ...]
    meet: tuple[Planned, ...]  # what stands in the calendar with one of them
    is_silent: bool  # nobody said no

    @property
    def is_watched(self) -> bool:
        """Is the organisation watched yet?"""
        return not any(row.step is AfterStep.LET_GO for row in self.done)


def listed(*, owner_id: int, now: datetime, opportunity_id: int | None = None) -> list[Closed]:
    """Those of the last two years that ended with a no, the newest first; or one of them."""
    every, rounds, steps = opportunity_queries.listed(owner_id), queries.listed(owner_id), queries.after(owner_id)
    told = organisation_queries.words(owner_id)
    keys = {one.id: organisations.canonical(one.organisation, told) for one in every}
    coming = today_queries.planned(owner_id, from_at=now, until_at=now + AHEAD) if rounds or steps else []
    found = []
    for one in every:
        ended = lost_on(owner_id, one)
        if ended is None or ended < now.date() - timedelta(days=engine.WATCH_DAYS) or opportunity_id not in {None, one.id}:
            continue
        held = tuple(row for row in rounds if row.opportunity_id == one.id and not row.is_called_off)
        done = tuple(steps.get(one.id, ()))
        is_silent = one.last.stage == Ending.GHOSTED
        due = engine.after_no(ended, [(row.step, row.on) for row in done], today=now.date(), is_silent=is_silent) if held or done else ()
        opened = tuple(other for other in every if keys[one.id] and keys[other.id] == keys[one.id] and other.begun_on > ended)
        people = _people(one, held)
        meet = tuple(row for row in coming if {number for number, _ in row.people} & {number for number, _ in people})
        found.append(Closed(one, ended, held, people, done, due, opened, meet, is_silent))
    return sorted(found, key=lambda one: (one.lost_on, one.line.id), reverse=True)


def lost_on(owner_id: int, line: OpportunityLine) -> date | None:
    """The day of a no or of silence; whoever withdrew was not told no."""
    is_lost = openings.sense(owner_id=owner_id, line=line) is Sense.LOST and line.last.stage != Ending.WITHDRAWN
    return line.last.on if is_lost else None


def _people(line: OpportunityLine, rounds: Sequence[RoundLine]) -> tuple[tuple[int, str], ...]:
    """Those who interviewed last first; recruiters and hiring managers before them."""
    parts = sorted((row for row in line.parts if row.part in _NEAREST), key=lambda row: _NEAREST.index(row.part))
    sat = [(one.person_id, one.person) for row in rounds for one in row.people]
    near = [(row.person_id, row.person) for row in parts if row.part in _NEAREST[:2]]
    rest = [(row.person_id, row.person) for row in parts if row.part in _NEAREST[2:]]
    return tuple(dict.fromkeys(pair for pair in (*near, *sat, *rest) if pair[0]))
