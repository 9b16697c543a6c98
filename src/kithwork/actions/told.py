"""What was the owner told about how they do things, by whom, where does it stand, and what did they do about it? One list of all that is on file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kithwork.actions import advised, openings
from kithwork.domain.asking import AskKind, AskStep
from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import NotFound
from kithwork.domain.interviews import AfterStep
from kithwork.domain.learning import ToldKind
from kithwork.domain.mentoring import MentoringSide
from kithwork.store.queries import asks, learning, mentoring, rounds
from kithwork.store.queries.learning import FeedbackLine


class NoSuchFeedback(NotFound):
    """There is no feedback of that number. `kith learning list --all` shows it."""


@dataclass(frozen=True, slots=True)
class Told:
    """Something that the owner was told or wants to do better: where it is from, and what became of it. The person is 0 where nobody is named."""

    kind: ToldKind
    id: int
    words: str
    person_id: int
    person: str
    where: str
    on: date
    due_on: date | None
    is_open: bool
    did: str
    about: str = ""
    goal_id: int = 0
    place_id: int = 0  # the opportunity or mentorship that it belongs to


def listed(*, owner_id: int, is_open: bool = True) -> list[Told]:
    """What waits, what has a day first and then the newest; or all."""
    found = [
        *_feedback(owner_id),
        *_interviews(owner_id),
        *_after_noes(owner_id),
        *_advice(owner_id),
        *_mentoring(owner_id),
        *_asks(owner_id),
    ]
    wanted = [one for one in found if one.is_open or not is_open]
    return sorted(wanted, key=lambda one: (not one.is_open, one.due_on is None, one.due_on or date.max, -one.on.toordinal(), one.kind, one.id))


def numbered(*, owner_id: int, feedback_id: int) -> FeedbackLine:
    """The feedback of this number. Raises NoSuchFeedback."""
    found = next((one for one in learning.feedback(owner_id) if one.id == feedback_id), None)
    if not found:
        raise NoSuchFeedback
    return found


def _feedback(owner_id: int) -> Iterator[Told]:
    for one in learning.feedback(owner_id):
        did = f"{one.done or 'done'}, {day_in_words(one.done_on)}" if one.done_on else "left aside" if one.is_dropped else ""
        yield Told(
            ToldKind.FEEDBACK, one.id, one.words, one.person_id, one.person, "", one.said_on, None, not did, did, one.about, one.goal_id
        )  # fmt: skip


def _interviews(owner_id: int) -> Iterator[Told]:
    for one in rounds.learnings(owner_id):
        did = f"learned {day_in_words(one.done_on)}" if one.done_on else ""
        yield Told(ToldKind.INTERVIEW, one.id, one.words, 0, "", one.where, one.begun_on, one.due_on, not did, did, place_id=one.opportunity_id)


def _after_noes(owner_id: int) -> Iterator[Told]:
    """Feedback after a no; what the owner wrote down to learn from that day on is what they do about it."""
    after = rounds.after(owner_id)
    if not after:
        return
    names = {one.id: one.name for one in openings.listed(owner_id=owner_id, is_open=False)}
    learnings = rounds.learnings(owner_id)
    for number, steps in after.items():
        for place, row in enumerate(steps):
            if row.step is AfterStep.FEEDBACK:
                of = [one.words for one in learnings if one.opportunity_id == number and one.begun_on >= row.on]
                did = f"to learn: {', '.join(of)}" if of else ""
                where = names.get(number, "")
                yield Told(ToldKind.AFTER_NO, 1000 * number + place, row.words, 0, "", where, row.on, None, not did, did, place_id=number)


def _advice(owner_id: int) -> Iterator[Told]:
    for one in mentoring.advice(owner_id):
        if not one.is_mine:
            is_open = one.last is None
            did = "" if is_open else advised.state(one)
            yield Told(ToldKind.ADVICE, one.id, one.words, one.person_id, one.person, "", one.said_on, None, is_open, did)


def _mentoring(owner_id: int) -> Iterator[Told]:
    """What the owner said in sessions with their mentor that they would do."""
    for line in mentoring.listed(owner_id):
        if line.side is MentoringSide.MENTEE:
            for one in (row for row in line.actions if row.is_mine):
                did = f"done {day_in_words(one.done_on)}" if one.done_on else "let go" if one.is_dropped else ""
                where = line.goal
                yield Told(
                    ToldKind.MENTORING, one.id, one.words, line.person_id, line.person, where, one.made_on, one.due_on, one.is_open, did,
                    place_id=line.id,
                )  # fmt: skip


def _asks(owner_id: int) -> Iterator[Told]:
    """What was answered to an ask for feedback or a review, in its words."""
    for line in asks.listed(owner_id):
        if line.kind in {AskKind.FEEDBACK, AskKind.REVIEW}:
            acted = next((row for row in line.steps if row.step is AskStep.ACTED), None)
            did = f"{acted.words or 'acted on it'}, {day_in_words(acted.on)}" if acted else ""
            for row in line.steps:
                if row.step is AskStep.ANSWERED and row.words:
                    is_open = not did and line.is_open
                    yield Told(ToldKind.ASK, line.id, row.words, line.person_id, line.person, line.words, row.on, None, is_open, did)
