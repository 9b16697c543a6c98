"""Of which rounds, stages and interviewers do mail and calendars speak? Each is proposed with the line that says so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Final

from kithwork.actions import openings, organisations, source_names
from kithwork.domain.dates import day_in_words
from kithwork.domain.opportunities import Ending, Sense
from kithwork.engines import said_rounds as engine
from kithwork.engines.said_rounds import Heard, Saying
from kithwork.identity import normalise
from kithwork.store.queries import organisations as organisation_queries
from kithwork.store.queries import rounds as round_queries
from kithwork.store.queries import said_rounds as queries
from kithwork.store.queries.opportunities import OpportunityLine
from kithwork.store.queries.organisations import WordRow
from kithwork.store.queries.rounds import RoundLine
from kithwork.store.queries.said_rounds import SpokenLine, There

BEFORE: Final = timedelta(days=30)  # an application may have been written down a month late; ours: ADR 0031
MOST: Final = 6  # people of a calendar entry who may be interviewers; more of them are an audience


@dataclass(frozen=True, slots=True)
class Proposal:
    """What could be written down of an opportunity, and the line that says so."""

    key: str
    what: str  # round, interviewers or stage
    of: OpportunityLine
    quote: str
    evidence: str
    on: date
    at: str = ""
    form: str = ""
    seats: tuple[tuple[int, str], ...] = ()  # people on file, or names (0)
    stage: str = ""
    round_id: int = 0

    @property
    def words(self) -> str:
        """What would be written down."""
        people = f" with {', '.join(name for _, name in self.seats)}" if self.seats else ""
        if self.what == "stage":
            return f"{self.of.name}: {self.stage}, {day_in_words(self.on)}"
        if self.what == "interviewers":
            return f"{self.of.name}, the round on {day_in_words(self.on)}{people}"
        return f"A round of {self.of.name} on {day_in_words(self.on)}{f', {self.at}' if self.at else ''}{people}"


def listed(*, owner_id: int, now: datetime) -> list[Proposal]:
    """What mail and calendars say of opportunities that are open, the newest first; without what is on file and what the owner said no to."""
    open_ = openings.listed(owner_id=owner_id)
    if not open_:
        return []
    told = organisation_queries.words(owner_id)
    known = _Known(round_queries.listed(owner_id), round_queries.noes(owner_id))
    found: dict[tuple[str, int, str], Proposal] = {}
    for line in queries.lines(owner_id, cues=engine.CUES, since=min(one.begun_on for one in open_) - BEFORE):
        for of in (one for one in open_ if _is_of(line, one, told) and line.at.date() >= one.begun_on - BEFORE):
            for one in _proposals(owner_id, line, of, known, now):
                if one.key not in known.answered:
                    found.setdefault((one.what, one.of.id, one.stage or one.on.isoformat()), one)
    return list(found.values())


def _is_of(line: SpokenLine, of: OpportunityLine, told: Sequence[WordRow]) -> bool:
    """Is somebody of that organisation in it, by post or address, or does its name stand in the subject?"""
    key = organisations.canonical(of.organisation, told) if of.organisation else ""
    if not key:
        return False
    name = f" {normalise.organisation_key(of.organisation)} "
    if name.strip() and name in f" {normalise.name_key(line.subject)} ":
        return True
    return any(_is_at(one, key, of.organisation, told) for one in line.people)


def _is_at(one: There, key: str, name: str, told: Sequence[WordRow]) -> bool:
    domain = one.address.rpartition("@")[2]
    if domain and organisations.canonical(domain, told) == key:
        return True
    label = domain.rpartition(".")[0].rpartition(".")[2]
    squeezed = "".join(ch for ch in normalise.organisation_key(name) if ch.isalnum())
    if label and label.replace("-", "") == squeezed:
        return True
    return bool(one.organisation) and organisations.canonical(one.organisation, told) == key


@dataclass(frozen=True, slots=True)
class _Known:
    """What is on file, called off or not, and what was answered already."""

    rounds: Sequence[RoundLine]
    answered: frozenset[str]


def _is_named_as(of: OpportunityLine, name: str) -> bool:
    """Is that the organisation itself, and nobody in it?"""
    one, other = (normalise.organisation_key(words) for words in (name, of.organisation))
    return bool(other) and f"{one} ".startswith(f"{other} ")


def _proposals(owner_id: int, line: SpokenLine, of: OpportunityLine, known: _Known, now: datetime) -> Iterator[Proposal]:
    day = line.at.date()
    if line.kind != "message":
        if engine.is_round(line.subject):
            said = engine.entry(line.subject, line.words, on=day, at=_hour(line))
            yield from _round(line, of, said, [(one.person_id, one.person) for one in line.people][:MOST], known)
        return
    for said in engine.hear(f"{line.subject}.\n{line.words}", on=day):
        if said.what is Heard.ROUND:
            yield from _round(line, of, said, [(0, name) for name in said.names if not _is_named_as(of, name)], known)
        else:
            yield from _stage(owner_id, line, of, said, now)


def _round(line: SpokenLine, of: OpportunityLine, said: Saying, people: Sequence[tuple[int, str]], known: _Known) -> Iterator[Proposal]:
    if said.on is None:
        return
    on_day = [one for one in known.rounds if one.opportunity_id == of.id and one.on == said.on]
    held = next((one for one in on_day if not one.is_called_off), None)
    there = {(row.person_id, normalise.name_key(row.person)) for row in held.people} if held else set()
    fresh = tuple(
        pair
        for pair in people
        if not any((pair[0] and pair[0] == number) or normalise.name_key(pair[1]) == name for number, name in there)
        and person_key(of, said.on, pair[1]) not in known.answered
    )
    if (on_day and not held) or (held and not fresh):
        return
    what, number = ("interviewers", held.id) if held else ("round", 0)
    key = _key(of, what, said.on.isoformat(), *(sorted(normalise.name_key(name) for _, name in fresh) if held else ()))
    yield Proposal(key, what, of, said.quote, _evidence(line), said.on, said.at, said.form.value, fresh, round_id=number)


def _stage(owner_id: int, line: SpokenLine, of: OpportunityLine, said: Saying, now: datetime) -> Iterator[Proposal]:
    """What it says of where the application stands, where that is further than what is on file."""
    sense = openings.sense(owner_id=owner_id, line=of)
    wanted = {Heard.NO: Sense.LOST, Heard.OFFER: Sense.OFFERED, Heard.ACKNOWLEDGED: Sense.SENT}[said.what]
    is_ahead = wanted is Sense.LOST or list(Sense).index(wanted) > list(Sense).index(sense)
    if not is_ahead or line.at.date() < of.last.on or line.at.date() > now.date():
        return
    stages = openings.stages_of(owner_id=owner_id, kind=of.kind)
    name = Ending.REJECTED.value if wanted is Sense.LOST else next((one.name for one in stages if one.sense is wanted), "")
    if name:
        yield Proposal(_key(of, name, line.at.date().isoformat()), "stage", of, said.quote, _evidence(line), line.at.date(), stage=name)


def _key(of: OpportunityLine, what: str, *which: str) -> str:
    """The same for every line that says the same, so that one answer holds for all of them."""
    return sha256("|".join((of.key, what, *which)).encode()).hexdigest()[:12]


def person_key(of: OpportunityLine, on: date, name: str) -> str:
    """By which a no to somebody in a round is kept."""
    return _key(of, "interviewer", on.isoformat(), normalise.name_key(name))


def _hour(line: SpokenLine) -> str:
    """When it begins; nothing for a whole day."""
    return f"{line.at:%H:%M}" if line.at.hour or line.at.minute else ""


def _evidence(line: SpokenLine) -> str:
    who = next((f", {one.person}" for one in line.people if one.part == "from"), "")
    at = f", {_hour(line)}" if line.kind != "message" and _hour(line) else ""
    return f"{source_names.word(line.source)}, {day_in_words(line.at.date())}{at}{who}"
