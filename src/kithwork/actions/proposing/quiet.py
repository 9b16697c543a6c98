"""With whom has it gone quiet, who meant much?"""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from kithwork.actions import people
from kithwork.engines import reasons, tie_words
from kithwork.engines.today import LENGTH, Candidate
from kithwork.store.queries import closeness
from kithwork.store.queries import today as queries

LOOKED_AT: Final = 40


def propose(*, owner_id: int, now: datetime) -> Iterator[Candidate]:
    """Those silent beyond their usual rhythm, who mean most first."""
    kept = {row.person_id for row in closeness.kept(owner_id)}  # of them the owner said themselves how often
    lines = [line for line in queries.quiet_people(owner_id, people.ranking(now), limit=LOOKED_AT) if line.id not in kept]
    for place, line in enumerate(lines[: 2 * LENGTH]):
        if line.tie:
            rank = 1 - place / len(lines)
            last_on = tie_words.date_of(line.tie.talk_day)
            found = reasons.gone_quiet(line.id, last_on=last_on, gap=line.tie.gap, strength_rank=rank, today=now.date())
            if found:
                yield found
