"""What led to what: every outcome with the ways back to how it began, who has part in how many, and of what it is unknown."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from kithwork.actions import openings
from kithwork.actions.tracing import became, met, shown
from kithwork.actions.tracing.chart import Chart
from kithwork.actions.tracing.met import Known
from kithwork.domain.attribution import OUTCOMES_SAID, OutcomeKind, ThingKind
from kithwork.domain.dates import day_in_words
from kithwork.engines import attribution as engine
from kithwork.engines.attribution import Account, Outcome, Route, Step, Tally
from kithwork.store.queries import attribution as queries
from kithwork.store.queries import events, introductions, mentoring
from kithwork.store.queries.events import EventLine

__all__ = ["Account", "Chain", "Route", "Step", "Tally", "Told"]

BY: Final = (ThingKind.SERIES, ThingKind.EVENT, ThingKind.INTRODUCER, ThingKind.CHANNEL, ThingKind.ARTIFACT, ThingKind.PLACE)


@dataclass(frozen=True, slots=True)
class Chain:
    """Outcomes of one thing, which share their ways back: an interview, an offer and a job are one chain."""

    of: str
    title: str
    is_mine: bool
    outcomes: tuple[Outcome, ...]  # the first first
    account: Account  # of the last one, which knows all that led there

    @property
    def words(self) -> str:
        """What it came to: `interview 22 Apr 2021, offer 28 Apr 2021`."""
        return ", ".join(f"{OUTCOMES_SAID[one.kind][0]} {day_in_words(one.on)}" for one in self.outcomes)


@dataclass(frozen=True, slots=True)
class Told:
    """Everything."""

    chains: tuple[Chain, ...]
    mine: tuple[tuple[ThingKind, tuple[Tally, ...]], ...]  # how many of the owner's outcomes each had part in
    others: tuple[tuple[ThingKind, tuple[Tally, ...]], ...]  # and of those for somebody else
    unknown: tuple[Chain, ...]


def everything(*, owner_id: int, today: date) -> Told:
    """All outcomes up to a day, the latest first; and by series, event, introducer, channel, artifact and place how many each has part in."""
    chart = _chart(owner_id)
    accounts = engine.accounts([one for one in chart.outcomes if one.on <= today], chart.things, chart.links)
    chains = _chains(accounts, chart)
    mine, others = (_tallies([one for one in accounts if one.outcome.is_mine is is_mine]) for is_mine in (True, False))
    return Told(tuple(chains), mine, others, tuple(one for one in chains if one.account.is_unknown))


def _tallies(accounts: Sequence[Account]) -> tuple[tuple[ThingKind, tuple[Tally, ...]], ...]:
    found = ((kind, tuple(engine.tallies(accounts, by=kind))) for kind in BY)
    return tuple(pair for pair in found if pair[1])


def led_to(*, owner_id: int, opportunity_id: int, today: date) -> Chain:
    """What led to an opportunity, whatever came of it so far. Raises NoSuchOpportunity."""
    line = openings.numbered(owner_id=owner_id, opportunity_id=opportunity_id)
    chart, key = _chart(owner_id), f"opportunity:{opportunity_id}"
    found = sorted((one for one in chart.outcomes if one.of == key and one.on <= today), key=lambda one: one.on)
    asked = found[-1] if found else Outcome(OutcomeKind.JOB, key, line.name, today, is_mine=not line.for_id)
    return Chain(key, line.name, asked.is_mine, tuple(found), engine.account(asked, chart.things, chart.links))


def credited(*, owner_id: int, person_id: int, today: date) -> list[Chain]:
    """Every outcome on whose way back somebody stands."""
    chart = _chart(owner_id)
    accounts = engine.accounts([one for one in chart.outcomes if one.on <= today], chart.things, chart.links)
    return _chains(engine.credited(accounts, f"person:{person_id}"), chart)


def _chart(owner_id: int) -> Chart:
    chart, guided = _begun(owner_id), mentoring.listed(owner_id)
    known = Known(owner_id, queries.stories(owner_id), introductions.listed(owner_id), events.first_there(owner_id), {}, {})
    people = became.opportunities(chart, known, queries.led(owner_id), guided)
    people += [*became.mentorships(chart, guided), *became.introductions(chart, known.introductions), *became.ideas(chart, owner_id)]
    people += shown.artifacts_that_led(chart, known)
    met.trace(chart, known, people)
    return chart


def _begun(owner_id: int) -> Chart:
    """With the owner's own events, by which names are understood."""
    named: defaultdict[str, list[EventLine]] = defaultdict(list)
    for line in events.listed(owner_id):
        named[line.name.casefold()].append(line)
    series = {line.series.casefold(): line.series for some in named.values() for line in some if line.series}
    return Chart(events=dict(named), series=series)


def _chains(accounts: Sequence[Account], chart: Chart) -> list[Chain]:
    together: dict[str, list[Account]] = {}
    for one in accounts:  # the latest first
        together.setdefault(one.outcome.of, []).append(one)
    return [
        Chain(of, _title(some[0].outcome, chart), some[0].outcome.is_mine, tuple(one.outcome for one in reversed(some)), some[0])
        for of, some in together.items()
    ]


def _title(outcome: Outcome, chart: Chart) -> str:
    return outcome.words or chart.things[outcome.of].label


def step_in_words(step: Step) -> str:
    """One step of it."""
    on = f", {day_in_words(step.on)}" if step.on else ""
    return f"{step.thing.label} ({step.link.how}{on})"
