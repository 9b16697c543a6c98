"""What did one advise the other, and who spent time on whom?"""

from collections.abc import Iterator
from datetime import date

from kithwork.domain.mentoring import AdviceStep, MentoringSide
from kithwork.engines.ledger import Entry, Side
from kithwork.store.queries import mentoring


def entries(*, owner_id: int, person_id: int, until: date) -> Iterator[Entry]:
    """Advice, thanked for by telling how it worked; and of a mentorship its sessions, as of the last, thanked for at its end."""
    for one in mentoring.advice(owner_id, person_id=person_id):
        if one.said_on <= until:
            side, said = (Side.GAVE, "You gave advice") if one.is_mine else (Side.RECEIVED, "They gave you advice")
            told_on = one.on(AdviceStep.TOLD)
            is_thanked = told_on is not None and told_on <= until
            applied_on = one.on(AdviceStep.APPLIED)
            is_due = applied_on is not None and applied_on <= until
            yield Entry(side, "advice", f"{said} ({one.words})", one.said_on, "advice", is_thanked=is_thanked, asks_for_thanks=is_due)
    for line in mentoring.listed(owner_id, person_id=person_id):
        held = [one.on for one in line.held if one.on <= until]
        if held:
            is_mine = line.side is MentoringSide.MENTOR
            side, said = (Side.GAVE, "You sat down with them") if is_mine else (Side.RECEIVED, "They sat down with you")
            times = "once" if len(held) == 1 else f"{len(held)} times"
            is_over = line.closed_on is not None and line.closed_on <= until
            yield Entry(
                side, "time", f"{said} {times} about {line.goal}", max(held), "mentoring", asks_for_thanks=is_over, last=f"{said} about {line.goal}"
            )
