"""Which rounds come, which wait for a debrief or thanks, and what is a thank-you to each interviewer about?"""

from dataclasses import dataclass
from datetime import date, datetime

from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import NotFound
from kithwork.domain.interviews import HeardKind
from kithwork.engines import interviews as engine
from kithwork.store.queries import rounds as queries
from kithwork.store.queries.rounds import InterviewerRow, LearningLine, RoundLine


class NoSuchRound(NotFound):
    """There is no round of that number. `kith interview` lists them."""


@dataclass(frozen=True, slots=True)
class Said:
    """Words, and who says so."""

    words: str
    source: str


@dataclass(frozen=True, slots=True)
class Standing:
    """All rounds, by what they wait for."""

    coming: tuple[RoundLine, ...]
    to_debrief: tuple[RoundLine, ...]
    to_thank: tuple[tuple[RoundLine, InterviewerRow], ...]
    past: tuple[RoundLine, ...]


def standing(*, owner_id: int, now: datetime, is_hour_told: bool = False) -> Standing:
    """The next first, then the latest; the same all day, unless the hour is told: then a round is over that began before it."""
    today, every = now.date(), [one for one in queries.listed(owner_id) if not one.is_called_off]
    hour = f"{now:%H:%M}" if is_hour_told else ""
    coming = sorted((one for one in every if not is_over(one, today, hour)), key=lambda one: (one.on, one.at, one.id))
    held = [one for one in every if one not in coming]
    thanks = [(one, row) for one in held if (today - one.on).days <= engine.THANKS_STOP for row in one.people if row.thanked_on is None]
    waiting = [one for one in held if one.debriefed_on is None and (today - one.on).days <= engine.DEBRIEF_STOP]
    return Standing(tuple(coming), tuple(waiting), tuple(thanks), tuple(one for one in held if one not in waiting))


def is_over(one: RoundLine, today: date, hour: str = "") -> bool:
    """Has a round been? One of today once something is written down of it, or its hour has come."""
    if one.on != today:
        return one.on < today
    return one.debriefed_on is not None or bool(one.at and one.at <= hour)


def of_person(*, owner_id: int, person_id: int) -> list[RoundLine]:
    """Rounds in which somebody interviewed the owner, the latest first."""
    return queries.of_person(owner_id, person_id)


def of_opportunity(*, owner_id: int, opportunity_id: int) -> list[RoundLine]:
    """Rounds of one opportunity, the latest first."""
    return queries.of_opportunity(owner_id, opportunity_id)


def cares(owner_id: int, person_id: int) -> list[Said]:
    """What somebody cares about, as the owner heard it in interviews."""
    return [
        Said(row.words, f"{one.name}, {day_in_words(one.on)}")
        for one in queries.of_person(owner_id, person_id)
        for row in one.heard
        if row.kind is HeardKind.CARES and row.person_id == person_id
    ]


def thanks_for(one: RoundLine, row: InterviewerRow) -> str:
    """What a thank-you to one interviewer could be about: what they care about, else what was learned or asked; never the same for two of them."""
    mine = next((said.words for said in one.heard if said.kind is HeardKind.CARES and said.person_id == row.person_id), "")
    if mine:
        return f"the talk on {day_in_words(one.on)}, above all what you said about {mine.rstrip('.')}"
    told = {said.person_id for said in one.heard if said.kind is HeardKind.CARES}
    seats = [other.person_id for other in one.people if other.person_id not in told]
    plain = [said for said in one.heard if said.kind is not HeardKind.CARES]
    index = seats.index(row.person_id) if row.person_id in seats else 0
    fact = plain[index] if index < len(plain) else None
    if fact is None:
        return f"the talk on {day_in_words(one.on)}"
    about = f"your question “{fact.words.rstrip('?')}?”" if fact.kind is HeardKind.ASKED else f"what I learned: {fact.words.rstrip('.')}"
    return f"the talk on {day_in_words(one.on)}, above all {about}"


def seated(found: RoundLine, person_id: int) -> InterviewerRow:
    """Their seat in a round. Raises NotFound."""
    row = next((one for one in found.people if one.person_id == person_id), None)
    if not row:
        there = ", ".join(one.person for one in found.people) or "nobody is named yet"
        raise NotFound(f"They do not interview in {found.name}: {there}.")
    return row


def numbered(*, owner_id: int, round_id: int) -> RoundLine:
    """The round of this number. Raises NoSuchRound."""
    found = queries.numbered(owner_id, round_id)
    if not found:
        raise NoSuchRound
    return found


def learnings(*, owner_id: int, opportunity_id: int | None = None, is_open: bool = True) -> list[LearningLine]:
    """What the owner wants to learn after rounds and noes; what is open, or all."""
    return [one for one in queries.learnings(owner_id, opportunity_id=opportunity_id) if one.done_on is None or not is_open]
