"""Whom does a guide fit now, why, and what could the owner do about it? At most three, and nobody who is left in peace."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from kithwork.actions import (
    asked,
    closeness,
    closings,
    event_prep,
    fading,
    guardrails,
    in_mind,
    matching,
    mentored,
    openings,
    past_clients,
    position_fits,
    prospects,
    seeking,
    skills,
)
from kithwork.actions.proposing import met, thanked
from kithwork.domain.asking import ASKS_SAID, AskStep
from kithwork.domain.dates import day_in_words
from kithwork.domain.interviews import AFTER_SAID
from kithwork.domain.mentoring import MentoringSide
from kithwork.domain.opportunities import OpportunityKind
from kithwork.engines.today import Reason
from kithwork.store.queries import events as event_queries
from kithwork.store.queries import own_wins
from kithwork.store.queries import people as people_queries

SHOWN: Final = 3
WAITED: Final = timedelta(days=10)  # after which one line may follow an ask; ours: ADR 0040
AHEAD: Final = timedelta(days=21)  # how far an event may be off; ours: ADR 0040
OPPORTUNITIES: Final = 3  # open ones that are looked at for who could refer; ours: ADR 0040
ASKING: Final = frozenset({"ask-for-advice", "ask-for-referral", "first-job"})


class Place(StrEnum):
    """Where the owner does it, on the pages."""

    PERSON = "person"
    THANKS = "thanks"
    HELLO = "hello"
    ADVICE = "advice"
    REFERRAL = "referral"
    ASKS = "asks"
    INTRODUCTION = "introduction"
    EVENT = "event"
    MENTORSHIP = "mentorship"
    NEED = "need"
    INTERVIEWS = "interviews"
    CANDIDATES = "candidates"


@dataclass(frozen=True, slots=True)
class Fit:
    """Somebody whom a guide fits now: why, the command, and the page with the number that it takes."""

    person_id: int
    person: str
    why: str
    command: str
    place: Place
    number: int = 0


@dataclass(frozen=True, slots=True)
class _Found:
    person_id: int
    why: str
    command: str
    place: Place
    number: int = 0


def fits(*, owner_id: int, key: str, now: datetime) -> list[Fit]:
    """The first three of those whom a guide fits now; nobody for a guide of the owner's own, or where nothing on file says so."""
    finder = _FINDERS.get(key)
    shut = guardrails.not_asked(owner_id=owner_id, now=now) if key in ASKING else frozenset[int]()
    found: dict[int, Fit] = {}
    for one in finder(owner_id, now) if finder else ():
        if one.person_id and one.person_id not in found and one.person_id not in shut:
            line = people_queries.by_ids(owner_id, [one.person_id]).get(one.person_id)
            if line and line.standing != "own" and not line.is_archived and not line.is_do_not_contact:
                found[line.id] = Fit(line.id, line.name, one.why, one.command.format(who=f'"#{line.id}"'), one.place, one.number)
        if len(found) >= SHOWN:
            break
    return list(found.values())


def _thank(owner_id: int, now: datetime) -> Iterator[_Found]:
    for one in sorted(thanked.propose(owner_id=owner_id, now=now), key=lambda each: -each.weight):
        yield _Found(one.person_id, one.why, "kith draft {who} --kind thanks", Place.THANKS)
    for helped in own_wins.to_thank(owner_id):
        why = f"Thanks for their part in a win of yours ({helped.win}, {day_in_words(helped.on)}) are not on file yet."
        yield _Found(helped.person_id, why, "kith draft {who} --kind thanks", Place.THANKS)


def _follow_up(owner_id: int, now: datetime) -> Iterator[_Found]:
    today = now.date()
    for line in asked.listed(owner_id=owner_id):
        due = asked.due(line, today=today)
        if due:
            yield _Found(line.person_id, f"You asked for {ASKS_SAID[line.kind]} ({line.words}). {due}", "kith asks list {who}", Place.ASKS, line.id)
        elif line.last.step is AskStep.ASKED and line.asked_on + WAITED <= today:
            why = f"You asked on {day_in_words(line.asked_on)} ({line.words}), and no answer is written down."
            yield _Found(line.person_id, why, "kith asks list {who}", Place.ASKS, line.id)
    for one in sorted(met.propose(owner_id=owner_id, now=now), key=lambda each: each.reason is Reason.NEWLY_MET):
        yield _Found(one.person_id, one.why, "kith draft {who} --kind hello", Place.HELLO)


def _ask_for_advice(owner_id: int, now: datetime) -> Iterator[_Found]:
    for stuck in asked.stuck(owner_id=owner_id, now=now):
        for line, why in stuck.could:
            yield _Found(line.id, f"You are stuck on “{stuck.problem.words}”; {why}.", 'kith ask {who} "…" --kind advice', Place.ADVICE)
    for one in skills.listed(owner_id=owner_id):
        for teacher in skills.teachers(owner_id=owner_id, line=one.line, now=now):
            if not teacher.held:
                why = f"You learn “{one.line.words}”; {teacher.sought.because}."
                yield _Found(teacher.sought.person.id, why, 'kith ask {who} "…" --kind advice', Place.ADVICE)


def _give_first(owner_id: int, now: datetime) -> Iterator[_Found]:
    for pair in matching.all_of(owner_id=owner_id, now=now):
        if pair.offer.is_mine and not pair.need.is_mine:
            why = f"Looks for “{pair.need.words}”; you offer “{pair.offer.words}”."
            yield _Found(pair.need.person_id, why, f"kith matches {pair.need.id}", Place.NEED, pair.need.id)


def _introduce(owner_id: int, now: datetime) -> Iterator[_Found]:
    for pair in matching.all_of(owner_id=owner_id, now=now):
        if not pair.offer.is_mine and not pair.need.is_mine:
            why = f"Looks for “{pair.need.words}”; {pair.offer.person} offers “{pair.offer.words}”."
            command = f'kith intro new --from {{who}} --to "#{pair.offer.person_id}" --about "…"'
            yield _Found(pair.need.person_id, why, command, Place.INTRODUCTION, pair.offer.person_id)


def _keep_in_touch(owner_id: int, now: datetime) -> Iterator[_Found]:
    waiting = [one for one in closeness.kept(owner_id=owner_id, now=now) if one.next_on <= now.date()]
    for one in sorted(waiting, key=lambda each: each.latest_on):
        last = f"the last time was {day_in_words(one.talked_on)}" if one.talked_on else "you have not talked yet"
        yield _Found(one.person.id, f"{one.words[:-1]}; {last}.", "kith draft {who} --kind hello", Place.HELLO)
    for shown in fading.drifting(owner_id=owner_id, now=now):
        yield _Found(shown.person.id, shown.why, "kith draft {who} --kind hello", Place.HELLO)


def _prepare(owner_id: int, now: datetime) -> Iterator[_Found]:
    for event in event_queries.listed(owner_id, from_on=now.date(), until_on=now.date() + AHEAD):
        for one in event_prep.of(owner_id=owner_id, event_id=event.id, now=now).to_meet:
            why = f"{event.name}, {day_in_words(event.begins_on)}: {one.whys[0] if one.whys else one.evidence}"
            yield _Found(one.person.id, why, f"kith event prep {event.id}", Place.EVENT, event.id)


def _vouched(owner_id: int, now: datetime) -> Iterator[_Found]:
    some = [one for one in openings.listed(owner_id=owner_id) if one.kind in {OpportunityKind.JOB, OpportunityKind.ENTRANT} and not one.for_id]
    for line in some[:OPPORTUNITIES]:
        found = prospects.routes(owner_id=owner_id, line=line, now=now)
        for way in found.ways if found else ():
            hops = f", who knows {way.hops[-1].person.name}" if len(way.hops) > 1 else ""
            why = f"{line.name} is open; your way there begins with them{hops}."
            yield _Found(way.first.id, why, f'kith ask {{who}} "{line.name}" --kind referral', Place.REFERRAL)


def _be_rejected(owner_id: int, now: datetime) -> Iterator[_Found]:
    for one in closings.listed(owner_id=owner_id, now=now):
        for due in one.due[:1]:
            for person_id, _ in one.people[:1]:
                why = f"After the no of {one.line.name}, {day_in_words(one.lost_on)}: {AFTER_SAID[due.step]} is still to come."
                yield _Found(person_id, why, f"kith interview after {one.line.id} {due.step}", Place.INTERVIEWS, one.line.id)


def _mentor(owner_id: int, now: datetime) -> Iterator[_Found]:
    for one in mentored.listed(owner_id=owner_id, today=now.date()):
        if one.line.side is MentoringSide.MENTOR:
            why = f"You mentor them: {one.line.goal}. {one.to_do}".strip()
            yield _Found(one.line.person_id, why, f"kith mentoring sheet {one.line.id}", Place.MENTORSHIP, one.line.id)
    for person_id, because in seeking.looking_for(owner_id=owner_id, term="mentoring", today=now.date()).items():
        yield _Found(person_id, f"{because[:1].upper()}{because[1:]}.", 'kith mentoring begin {who} --as mentor --goal "…"', Place.PERSON)


def _entering(owner_id: int, now: datetime) -> Iterator[_Found]:
    for line in openings.listed(owner_id=owner_id, kind=OpportunityKind.ENTRANT):
        for row in line.parts:
            yield _Found(row.person_id, f"{row.part.value.capitalize()} of {line.name}.", 'kith ask {who} "…" --kind insight', Place.ADVICE)
    for term in ("early careers", "apprenticeship", "graduate programme"):
        for one in seeking.mentors(owner_id=owner_id, topic=term, now=now):
            yield _Found(one.person.id, f"{one.because[:1].upper()}{one.because[1:]}.", 'kith ask {who} "…" --kind advice', Place.ADVICE)


def _find_clients(owner_id: int, now: datetime) -> Iterator[_Found]:
    for one in past_clients.due(owner_id=owner_id, now=now):
        yield _Found(one.person.id, one.why, "kith draft {who}", Place.HELLO)


def _hire_well(owner_id: int, _: datetime) -> Iterator[_Found]:
    for one in position_fits.matches(owner_id=owner_id):
        why = f"{one.position.words} is open; you keep them in mind: {'; '.join(one.why) or one.candidate.reasons}."
        yield _Found(one.candidate.person_id, why, f"kith candidate told {one.candidate.id}", Place.CANDIDATES)
    for kept in in_mind.listed(owner_id=owner_id, is_open=True):
        yield _Found(kept.person_id, f"You keep them in mind for {kept.position}: {kept.reasons}.", "kith candidate list", Place.CANDIDATES)


_FINDERS: Final[dict[str, Callable[[int, datetime], Iterator[_Found]]]] = {
    "thank": _thank,
    "follow-up": _follow_up,
    "ask-for-advice": _ask_for_advice,
    "give-first": _give_first,
    "keep-in-touch": _keep_in_touch,
    "introduce": _introduce,
    "prepare-for-meetup": _prepare,
    "ask-for-referral": _vouched,
    "be-rejected": _be_rejected,
    "mentor": _mentor,
    "first-job": _entering,
    "find-clients": _find_clients,
    "hire-well": _hire_well,
}
