"""For whom did the owner work, and what would be right to ask of them, or to say to them, now?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from kithwork.actions import guardrails, openings
from kithwork.domain.asking import AskKind, AskStep, has_helped
from kithwork.domain.dates import day_in_words
from kithwork.domain.opportunities import OpportunityKind, PersonPart, Sense
from kithwork.engines import clients as engine
from kithwork.engines import tie_words
from kithwork.store.queries import asks as ask_queries
from kithwork.store.queries import opportunities as queries
from kithwork.store.queries import people as people_queries
from kithwork.store.queries.asks import AskLine
from kithwork.store.queries.opportunities import OpportunityLine
from kithwork.store.queries.people import PersonLine


@dataclass(frozen=True, slots=True)
class PastClient:
    """Somebody for whom the owner worked, and what is due with them; nothing where nothing is."""

    person: PersonLine
    line: OpportunityLine
    delivered_on: date
    what: str  # testimonial, referral, warm
    why: str
    say: str
    since: date


def due(*, owner_id: int, now: datetime) -> list[PastClient]:
    """Past clients with whom something is due, each once: what is to be asked of nobody is left out."""
    delivered = list(_delivered(owner_id))
    if not delivered:
        return []
    asked = ask_queries.listed(owner_id)
    lines = people_queries.by_ids(owner_id, [person_id for person_id, _, _ in delivered])
    spared, found = guardrails.not_asked(owner_id=owner_id, now=now), {}
    for person_id, line, on in delivered:
        if person_id in lines and person_id not in found:
            about = [one for one in asked if one.person_id == person_id and one.asked_on >= on]
            one = _of(lines[person_id], line, on, about, now)
            if one and (one.what == "warm" or person_id not in spared):
                found[person_id] = one
    return list(found.values())


def _delivered(owner_id: int) -> Iterator[tuple[int, OpportunityLine, date]]:
    """Clients of work of the owner's that was delivered, the latest first; whoever is under way again is no past one."""
    stages = openings.stages_of(owner_id=owner_id, kind=OpportunityKind.CLIENT)
    found = []
    for line in queries.listed(owner_id):
        if line.kind is OpportunityKind.CLIENT and not line.for_id and openings.sense_among(line, stages) is Sense.WON:
            found += [(row.person_id, line, line.last.on) for row in line.parts if row.part is PersonPart.CLIENT and row.person_id]
    yield from sorted(found, key=lambda row: row[2], reverse=True)


def _of(person: PersonLine, line: OpportunityLine, on: date, asked: Sequence[AskLine], now: datetime) -> PastClient | None:
    testimonial = next((one for one in asked if one.kind is AskKind.TESTIMONIAL), None)
    referral = next((one for one in asked if one.kind in {AskKind.REFERRAL, AskKind.OPPORTUNITY}), None)
    found = engine.due(
        on,
        testimonial_on=testimonial.asked_on if testimonial else None,
        is_given=bool(testimonial and has_helped([row.step for row in testimonial.steps])),
        referral_on=referral.asked_on if referral else None,
        last_talk_on=tie_words.date_of(person.tie.talk_day) if person.tie and person.tie.days_count else None,
        today=now.date(),
    )
    if not found or any(row.step is AskStep.NO for one in asked for row in one.steps if found[0] != "warm"):
        return None
    what, since = found
    why, say = {
        "testimonial": (
            f"You delivered {line.name} on {day_in_words(on)}; while it is fresh, a sentence of theirs would help others to decide.",
            "Ask for one sentence that you may quote; a no is completely fine.",
        ),
        "referral": (
            f"They spoke well of {line.name}; somebody they know may need the same.",
            "Ask whether they know somebody; a no is completely fine.",
        ),
        "warm": (f"You worked for them ({line.name}, delivered {day_in_words(on)}), and have not spoken for a while.", "Ask how it works by now."),
    }[what]
    return PastClient(person, line, on, what, why, say, since)
