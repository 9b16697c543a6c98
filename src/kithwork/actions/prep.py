"""What to know before a round: the organisation, the people, whom one knows there, the likely topics, the stories that answer them, what to ask."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from kithwork.actions import curiosity, interviews, openings, people, phrases, practice, stories, topic_reading, ways
from kithwork.actions.interviews import Said
from kithwork.actions.practice import Drill
from kithwork.actions.stories import Fitting
from kithwork.domain.dates import day_in_words
from kithwork.domain.interviews import HeardKind
from kithwork.domain.opportunities import OpportunityWordKind
from kithwork.domain.own import MEETUP, Asking
from kithwork.engines.matching.reading import read
from kithwork.store.queries import rounds as queries
from kithwork.store.queries import words as typed
from kithwork.store.queries.opportunities import InsightRow, OpportunityLine
from kithwork.store.queries.rounds import InterviewerRow, RoundLine

TOPICS: Final = 8
SURE: Final = 0.5  # a topic that a posting means less surely is not named; ours: ADR 0031
QUESTIONS: Final = 6
DRILLS: Final = 5
THERE: Final = 8  # whom one knows there, the nearest first; `kith path` names all


@dataclass(frozen=True, slots=True)
class Interviewer:
    """Somebody who will ask: what is on file of them."""

    row: InterviewerRow
    headline: str
    met: str
    cares: tuple[Said, ...]
    notes: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """What will likely be spoken of, where that stands, and the stories that answer it."""

    name: str
    source: str
    fits: tuple[Fitting, ...]


@dataclass(frozen=True, slots=True)
class Pack:
    """What to know before a round."""

    round: RoundLine
    of: OpportunityLine
    interviewers: tuple[Interviewer, ...]
    there: tuple[ways.There, ...]
    told: tuple[InsightRow, ...]
    topics: tuple[Topic, ...]
    to_ask: tuple[Said, ...]
    asked_before: tuple[Said, ...]
    drills: tuple[Drill, ...]
    pitch: str  # who the owner is, said in thirty seconds
    curious: tuple[str, ...]


def of(*, owner_id: int, round_id: int, now: datetime) -> Pack:
    """What to know before a round. Raises NoSuchRound."""
    one = interviews.numbered(owner_id=owner_id, round_id=round_id)
    of = openings.numbered(owner_id=owner_id, opportunity_id=one.opportunity_id)
    told = tuple(openings.insights(owner_id=owner_id, organisation=of.organisation)) if of.organisation else ()
    seats = tuple(_interviewer(owner_id, row) for row in one.people)
    topics = tuple(_topics(owner_id, one, of))
    earlier = [row for row in queries.listed(owner_id) if row.organisation == one.organisation and row.id != one.id and row.debriefed_on]
    asked = tuple(Said(said.words, f"{row.name}, {day_in_words(row.on)}") for row in earlier for said in row.heard if said.kind is HeardKind.ASKED)
    drills = tuple(practice.listed(owner_id=owner_id, now=now)[:DRILLS])
    pitch, curious = phrases.own(owner_id).get(MEETUP, ""), curiosity.questions(owner_id=owner_id, occasion=Asking.INTERVIEW)
    return Pack(one, of, seats, _there(owner_id, of, now), told, topics, tuple(_to_ask(seats, told, topics)), asked, drills, pitch, curious)


def _interviewer(owner_id: int, row: InterviewerRow) -> Interviewer:
    if not row.person_id:
        return Interviewer(row, "", "", (), ())
    line = people.line_of(owner_id, row.person_id)
    said = typed.words(owner_id, row.person_id)
    met = (said.story.words or said.story.event) if said.story else ""
    notes = tuple(Said(note.words, f"your note, {day_in_words(note.written_on)}") for note in said.notes[:2] if not note.is_not_to_raise)
    return Interviewer(row, people.headline(line), met, tuple(interviews.cares(owner_id, row.person_id)), notes)


def _there(owner_id: int, of: OpportunityLine, now: datetime) -> tuple[ways.There, ...]:
    if not of.organisation:
        return ()
    try:
        return ways.find(owner_id=owner_id, text=of.organisation, kind="organisation", now=now).there[:THERE]
    except ways.NothingOfThatName:
        return ()


def _topics(owner_id: int, one: RoundLine, of: OpportunityLine) -> Iterator[Topic]:
    """What it requires by the owner's word, then what the round and the posting speak of; the title, where they say nothing."""
    seen: dict[str, str] = {row.words: "what it requires" for row in of.words if row.kind is OpportunityWordKind.TOPIC}
    vocabulary = topic_reading.vocabulary(owner_id=owner_id)
    for text, source in ((one.words, "this round"), (of.posting, of.posting_source or "the posting"), (of.title, "the title")):
        if source == "the title" and seen:  # which says least, and is read only where nothing else says more
            break
        found = read(text, (), vocabulary)
        for name, sure in sorted(found.topics.items(), key=lambda pair: (-pair[1], pair[0])):
            if sure >= SURE and name in found.heard and name.casefold() not in {known.casefold() for known in seen}:
                seen[name] = source
    for name, source in list(seen.items())[:TOPICS]:
        yield Topic(name, source, tuple(stories.fitting(owner_id=owner_id, text=name, topics=[name], shown=2)))


def _to_ask(seats: Sequence[Interviewer], told: Sequence[InsightRow], topics: Sequence[Topic]) -> Iterator[Said]:
    """Questions from what is on file, each with its source; at most so many. Nobody is asked what they said themselves."""
    there = {one.row.person_id for one in seats}
    found = [
        *(
            Said(f"{one.row.person} cares about {said.words.rstrip('.')}: how does that show in the work here?", said.source)
            for one in seats
            for said in one.cares
        ),
        *(
            Said(f"I heard that {row.words.removeprefix('that ').rstrip('.')}: how do you see it?", f"{row.person}, {day_in_words(row.on)}")
            for row in told
            if row.person_id not in there
        ),
        *(
            Said(f"What does a week with {one.name} look like here?", f"{one.source}; no story of yours speaks of it")
            for one in topics
            if not one.fits
        ),
    ]
    yield from found[:QUESTIONS]
