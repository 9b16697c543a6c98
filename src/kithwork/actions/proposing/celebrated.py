"""Who has something to celebrate?"""

from collections.abc import Iterator
from datetime import date, datetime

from kithwork.actions import wins
from kithwork.actions.wins import Occasion, OccasionKind
from kithwork.domain.wins import BEFORE
from kithwork.engines import reasons
from kithwork.engines.today import Candidate


def propose(*, owner_id: int, now: datetime) -> Iterator[Candidate]:
    """Birthdays and anniversaries of the week, new posts, releases, and what the owner heard."""
    for occasion in wins.occasions(owner_id=owner_id, now=now):
        found = _reason(occasion, now.date())
        if found:
            yield found


def _reason(occasion: Occasion, today: date) -> Candidate | None:
    post, _, before = occasion.words.partition(BEFORE)
    match occasion.kind:
        case OccasionKind.BIRTHDAY:
            return reasons.birthday(occasion.person_id, on=occasion.on, today=today)
        case OccasionKind.ANNIVERSARY:
            return reasons.anniversary(occasion.person_id, words=post, on=occasion.on, today=today)
        case OccasionKind.ROLE if before:
            return reasons.new_role(occasion.person_id, post=post, before=before, seen_on=occasion.on, today=today)
        case _:
            return reasons.win(occasion.person_id, words=occasion.words, on=occasion.on, today=today)
