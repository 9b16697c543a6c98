"""What became of something, and of what did it come directly? Opportunities, mentorships, introductions and ideas, the owner's and others'."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from kithwork.actions import openings
from kithwork.actions.tracing import met
from kithwork.actions.tracing.chart import Chart
from kithwork.actions.tracing.met import Known
from kithwork.domain.attribution import OutcomeKind, ThingKind
from kithwork.domain.introducing import IntroductionStep, Seat
from kithwork.domain.mentoring import MarkKind, MentoringSide
from kithwork.domain.opportunities import OpportunityKind, PersonPart, Sense, Stage
from kithwork.engines import opportunities as stages_engine
from kithwork.engines.attribution import Outcome
from kithwork.store.queries import mentoring, rounds
from kithwork.store.queries import opportunities as opportunity_queries
from kithwork.store.queries.attribution import LedRow
from kithwork.store.queries.introductions import IntroductionLine
from kithwork.store.queries.mentoring import MentorshipLine
from kithwork.store.queries.opportunities import OpportunityLine, PartRow
from kithwork.store.queries.rounds import RoundLine

People = list[tuple[int, str]]
_LED_TO_IT: Final = {PersonPart.HEARD_FROM: "told of it", PersonPart.REFERRER: "put in a word", PersonPart.RECRUITER: "recruited for it"}
_OUTCOMES: Final = {
    OpportunityKind.JOB: {Sense.TALKING: OutcomeKind.INTERVIEW, Sense.OFFERED: OutcomeKind.OFFER, Sense.WON: OutcomeKind.JOB},
    OpportunityKind.ENTRANT: {Sense.TALKING: OutcomeKind.INTERVIEW, Sense.OFFERED: OutcomeKind.OFFER, Sense.WON: OutcomeKind.PLACE},
    OpportunityKind.CLIENT: {Sense.GOING: OutcomeKind.CLIENT, Sense.WON: OutcomeKind.CLIENT},
    OpportunityKind.COLLABORATION: {Sense.GOING: OutcomeKind.COLLABORATION, Sense.WON: OutcomeKind.COLLABORATION},
    OpportunityKind.SPEAKING: {Sense.GOING: OutcomeKind.TALK, Sense.WON: OutcomeKind.TALK},
    OpportunityKind.MENTORING: {Sense.GOING: OutcomeKind.PLACE, Sense.WON: OutcomeKind.PLACE},
}


def opportunities(chart: Chart, known: Known, led: Sequence[LedRow], guided: Sequence[MentorshipLine]) -> People:
    """Those that came to something, and the rest for whoever asks; returns who is to be traced."""
    people: People = []
    stages = {kind: openings.stages_of(owner_id=known.owner_id, kind=kind) for kind in OpportunityKind}
    held: dict[int, list[RoundLine]] = {}
    for one in rounds.listed(known.owner_id):
        held.setdefault(one.opportunity_id, []).append(one)
    for line in opportunity_queries.listed(known.owner_id):
        key = chart.thing(f"opportunity:{line.id}", ThingKind.OPPORTUNITY, line.name, on=line.begun_on)
        chart.outcomes += _outcomes(line, key, stages[line.kind], held.get(line.id, ()))
        if line.channel:
            chart.link(key, chart.channel(line.channel), "found there", line.begun_on, "the opportunity")
        own = [one for one in led if one.opportunity_id == line.id]
        said = {one.person_id for one in own} | {one.person_id for one in line.parts if one.part in _LED_TO_IT}
        people += [(one.person_id, one.person) for one in line.parts if one.part in _LED_TO_IT and _told(chart, one, key)]
        sides = {one.person_id: one.person for one in line.parts if one.part not in _LED_TO_IT}
        sides |= {one.person_id: one.person for row in held.get(line.id, ()) for one in row.people}
        people += [side for side in sides.items() if side[0] not in said and _sat_there(chart, known, line, side, key)]
        people += _for_somebody(chart, known, line, guided, key)
        people += [found for one in own for found in _led(chart, known, one, key)]
    return people


def _outcomes(line: OpportunityLine, key: str, stages: Sequence[Stage], held: Sequence[RoundLine]) -> list[Outcome]:
    """The first day on which it came to each sort of thing; a round is an interview, whatever the stage."""
    reached = [(kind, row.on) for row in line.steps if (kind := _OUTCOMES[line.kind].get(stages_engine.sense(row.stage, stages)))]
    reached += [(OutcomeKind.INTERVIEW, one.on) for one in held if not one.is_called_off]
    first: dict[OutcomeKind, date] = {}
    for kind, on in reached:
        first[kind] = min(on, first.get(kind, on))
    words = f"{line.name}, for {line.for_name}" if line.for_id else line.name
    return [Outcome(kind, key, words, on, is_mine=not line.for_id) for kind, on in first.items()]


def _told(chart: Chart, one: PartRow, key: str) -> bool:
    """Whoever told of it, put in a word or recruited led to it."""
    chart.link(key, chart.person(one.person_id, one.person), _LED_TO_IT[one.part], one.on, "the opportunity")
    return True


def _sat_there(chart: Chart, known: Known, line: OpportunityLine, side: tuple[int, str], key: str) -> bool:
    """Whoever sat on the other side led to it where the owner knew them before they heard of it."""
    seen = known.first_seen(side[0])
    if line.for_id or not seen or seen.on >= line.begun_on:
        return False
    chart.link(key, chart.person(*side), "was on the other side, and knew you before", line.begun_on, "the opportunity")
    return True


def _for_somebody(chart: Chart, known: Known, line: OpportunityLine, guided: Sequence[MentorshipLine], key: str) -> People:
    """What the owner did for whoever it is for: mentored them, or brought them together with somebody who has part in it."""
    if not line.for_id:
        return []
    people: People = []
    for one in guided:
        if one.side is MentoringSide.MENTOR and one.person_id == line.for_id:
            chart.link(key, mentorship(chart, one), "you mentored them", one.begun_on, "mentoring")
            people.append((one.person_id, one.person))
    parts = {part.person_id for part in line.parts}
    for made in known.introductions:
        on, both = made.on(IntroductionStep.INTRODUCED), {made.requester.id, made.target.id}
        if made.seat is Seat.CONNECTOR and on and line.for_id in both and both & parts:
            chart.link(key, met.introduction(chart, made), "you brought them together", on, "an introduction")
            people += [(made.requester.id, made.requester.name), (made.target.id, made.target.name)]
    return people


def _led(chart: Chart, known: Known, one: LedRow, key: str) -> People:
    """The owner's own link."""
    how = one.words or "led to it"
    match one.kind:
        case "person":
            chart.link(key, chart.person(one.person_id, one.person), how, one.on)
            return [(one.person_id, one.person)]
        case "introduction":
            made = next((line for line in known.introductions if line.id == one.introduction_id), None)
            if made:
                chart.link(key, met.introduction(chart, made), how, one.on)
                return [(who.id, who.name) for who in (made.connector, made.requester, made.target)]
        case "event":
            chart.link(key, chart.event(one.name, one.on), how, one.on)
        case _:
            chart.link(key, chart.channel(one.name), how, one.on)
    return []


def mentorship(chart: Chart, line: MentorshipLine) -> str:
    """One, which came of knowing each other."""
    who = f"mentoring {line.person}" if line.side is MentoringSide.MENTOR else f"{line.person} as a mentor"
    key = chart.thing(f"mentorship:{line.id}", ThingKind.MENTORSHIP, who, on=line.begun_on)
    chart.link(key, chart.person(line.person_id, line.person), "whom you knew", None, "mentoring")
    return key


def mentorships(chart: Chart, guided: Sequence[MentorshipLine]) -> People:
    """What became of those whom the owner mentored."""
    people: People = []
    for line in guided:
        rows = [row for row in line.marks if row.kind is MarkKind.OUTCOME and line.side is MentoringSide.MENTOR]
        if rows:
            key = mentorship(chart, line)
            chart.outcomes += [Outcome(OutcomeKind.PROGRESS, key, f"{line.person}: {row.words}", row.on, is_mine=False) for row in rows]
            people.append((line.person_id, line.person))
    return people


def introductions(chart: Chart, every: Sequence[IntroductionLine]) -> People:
    """What became of introductions, to whosever good."""
    people: People = []
    for line in every:
        rows = [row for row in line.steps if row.step is IntroductionStep.OUTCOME]
        if rows:
            key, is_mine = met.introduction(chart, line), line.seat is not Seat.CONNECTOR
            chart.outcomes += [
                Outcome(OutcomeKind.INTRODUCTION, key, row.words or f"the introduction about {line.why}", row.on, is_mine=is_mine) for row in rows
            ]
            people += [(one.id, one.name) for one in (line.connector, line.requester, line.target)]
    return people


def ideas(chart: Chart, owner_id: int) -> People:
    """Ideas that were done together."""
    people: People = []
    for line in mentoring.ideas(owner_id):
        if line.closed_on and line.outcome:
            key = chart.thing(f"idea:{line.id}", ThingKind.IDEA, line.words, on=line.begun_on)
            chart.outcomes.append(Outcome(OutcomeKind.COLLABORATION, key, f"{line.words}: {line.outcome}", line.closed_on, is_mine=True))
            for number, name in line.partners:
                chart.link(key, chart.person(number, name), "did it with you", line.begun_on, "an idea")
            people += line.partners
    return people
