"""Which session is near, which rhythm is over, what was agreed and is due, who waits to hear of their advice, and which idea comes next?"""

from collections.abc import Iterator
from datetime import date, datetime

from kithwork.actions import mentored
from kithwork.domain import spans
from kithwork.domain.mentoring import AdviceStep
from kithwork.engines import mentoring_reasons as reasons
from kithwork.engines.today import Candidate
from kithwork.store.queries import mentoring as queries
from kithwork.store.queries.mentoring import MentorshipLine


def propose(*, owner_id: int, now: datetime) -> Iterator[Candidate]:
    """Mentors and mentees, whoever advised the owner, and partners of ideas."""
    today = now.date()
    for line in queries.listed(owner_id):
        if line.is_open:
            yield from _of(line, today)
    for one in queries.advice(owner_id):
        applied_on = one.on(AdviceStep.APPLIED)
        if applied_on and not one.is_mine and one.last is AdviceStep.APPLIED:
            yield from _some(reasons.advice(one.person_id, words=one.words, applied_on=applied_on, today=today))
    for idea in queries.ideas(owner_id):
        if idea.is_open:
            for person_id, _ in idea.partners[:1]:
                yield from _some(reasons.idea(person_id, words=idea.words, step=idea.next_step, due_on=idea.next_on, today=today))


def _of(line: MentorshipLine, today: date) -> Iterator[Candidate]:
    ahead = next((one for one in line.planned if one.on >= today), None)
    if ahead:
        count = len(line.open_actions)
        yield from _some(reasons.session(line.person_id, goal=line.goal, topics=ahead.topics, on=ahead.on, open_count=count, today=today))
    if line.every_days:
        due_on, every = mentored.due(line, today=today), spans.every(line.every_days)
        yield from _some(reasons.rhythm_over(line.person_id, goal=line.goal, due_on=due_on, every=every, today=today))
    for one in line.open_actions:
        yield from _some(reasons.action(line.person_id, is_mine=one.is_mine, words=one.words, due_on=one.due_on, today=today))


def _some(found: Candidate | None) -> Iterator[Candidate]:
    if found:
        yield found
