"""In which introduction is it the owner's move, and to whom is credit due for what came of one?"""

from collections.abc import Iterator
from datetime import datetime

from kithwork.actions import introduction_moves as moves
from kithwork.domain import dates
from kithwork.domain.introducing import IntroductionStep, Seat
from kithwork.engines import reasons
from kithwork.engines.today import Candidate
from kithwork.store.queries import introductions as queries
from kithwork.store.queries import occasions


def propose(*, owner_id: int, now: datetime) -> Iterator[Candidate]:
    """Whoever is next in an introduction that waits for the owner; and the connector whose introduction became something."""
    today = now.date()
    for line in queries.listed(owner_id):
        said, who = moves.to_do(line, today), moves.whom(line)
        waiting = reasons.brought_together(who.id, title=moves.title(line), say=said, since=moves.since(line, today), today=today) if said else None
        if waiting and who.id:
            yield waiting
        for row in line.steps:
            if row.step is IntroductionStep.OUTCOME and line.seat is not Seat.CONNECTOR and line.connector.id:
                found = reasons.thanks(line.connector.id, words=f"the introduction about {line.why}, which became something", on=row.on, today=today)
                if found and not occasions.wrote_since(owner_id, line.connector.id, day=dates.day_of(row.on), today=dates.day_of(now)):
                    yield found
