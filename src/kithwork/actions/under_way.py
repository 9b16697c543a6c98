"""What is open between the owner and somebody: sessions and steps, an event at which to look for them, asks, introductions, ideas to do together.

It stands in a brief and on a page, and says no less than Today does of the same things.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kithwork.actions import introduction_moves
from kithwork.domain.asking import ASKS_SAID
from kithwork.domain.dates import day_in_words
from kithwork.engines import asks as ask_engine
from kithwork.engines import introductions as introduction_engine
from kithwork.store.queries import asks, events, introductions, mentoring
from kithwork.store.queries.mentoring import MentorshipLine


@dataclass(frozen=True, slots=True)
class Open:
    """Something that is not over yet, and since when or for when."""

    words: str
    evidence: str = ""


def of(*, owner_id: int, person_id: int, today: date) -> list[Open]:
    """What is open between the owner and somebody, what has a day to come first."""
    guided = [one for one in mentoring.listed(owner_id, person_id=person_id) if one.is_open]
    return [
        *(found for one in guided for found in _of_mentorship(one, today)),
        *_to_look_for(owner_id, person_id, today),
        *_asked(owner_id, person_id, today),
        *_introduced(owner_id, person_id, today),
        *_together(owner_id, person_id),
    ]


def _of_mentorship(line: MentorshipLine, today: date) -> Iterator[Open]:
    """The next session, and what either said they would do."""
    ahead = next((one for one in line.planned if one.on >= today), None)
    if ahead:
        yield Open(f"your session{f': {ahead.topics}' if ahead.topics else ''}", f"{day_in_words(ahead.on)}, about {line.goal}")
    for step in line.open_actions:
        by = f", by {day_in_words(step.due_on)}" if step.due_on else ""
        yield Open(f"{'you' if step.is_mine else 'they'} wanted to: {step.words}", f"agreed on {day_in_words(step.made_on)}{by}")


def _to_look_for(owner_id: int, person_id: int, today: date) -> Iterator[Open]:
    """Events to come at which the owner hopes to meet them."""
    coming = [one for one in events.listed(owner_id, from_on=today) if one.ends_on >= today]
    there = events.there(owner_id, [one.id for one in coming]) if coming else {}
    for event in coming:
        for one in there.get(event.id, []):
            if one.person_id == person_id and one.is_wanted and not one.is_met:
                yield Open(f"to look for at {event.name}{f': {one.why}' if one.why else ''}", day_in_words(event.begins_on))


def _asked(owner_id: int, person_id: int, today: date) -> Iterator[Open]:
    for line in asks.listed(owner_id, person_id=person_id):
        if line.is_open:
            due = ask_engine.due(line.kind, line.last.step, line.last.on)
            owed = f". {due.words}" if due and due.since <= today else ""
            yield Open(f"you asked for {ASKS_SAID[line.kind]}: {line.words}{owed}".removesuffix("."), f"asked {day_in_words(line.steps[0].on)}")


def _introduced(owner_id: int, person_id: int, today: date) -> Iterator[Open]:
    for line in introductions.listed(owner_id, person_id=person_id):
        due = introduction_moves.to_do(line, today)
        if due or introduction_engine.mover(line.taken):
            words = f"introduction: {introduction_moves.title(line)}{f'. {due}' if due else ''}"
            yield Open(words.removesuffix("."), f"since {day_in_words(line.steps[0].on)}")


def _together(owner_id: int, person_id: int) -> Iterator[Open]:
    for idea in mentoring.ideas(owner_id):
        if idea.is_open and person_id in dict(idea.partners):
            following = f"; next: {idea.next_step}" if idea.next_step else ""
            by = f", next by {day_in_words(idea.next_on)}" if idea.next_on else ""
            yield Open(f"your idea: {idea.words}{following}", f"since {day_in_words(idea.begun_on)}{by}")
