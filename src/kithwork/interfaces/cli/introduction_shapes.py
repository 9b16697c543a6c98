"""What does `--json` print of an introduction?"""

from kithwork.actions import introduced as actions
from kithwork.domain.introducing import Seat
from kithwork.interfaces.cli.printing import Data


def introduction(one: actions.Standing) -> dict[str, Data]:
    """Where it stands; the owner's own seat has no person."""
    line = one.line
    people: dict[str, Data] = {
        seat.value: {"person": line.sits(seat).id or None, "name": line.sits(seat).name} for seat in Seat if seat is not line.seat
    }
    return {
        "id": line.id,
        "seat": line.seat,
        **people,
        "title": one.title,
        "why": line.why,
        "blurb": line.blurb,
        "step": line.last.step,
        "whose_move": one.mover,
        "to_do": one.to_do,
        "next": list(one.next),
        "in_the_way": list(one.wrong),
        "steps": [{"step": row.step, "on": row.on, "words": row.words} for row in line.steps],
        "letters": [
            {"to": list(letter.to), "about": letter.about, "subject": letter.subject, "words": letter.words, "addresses": list(addresses)}
            for letter, addresses in one.letters
        ],
    }
