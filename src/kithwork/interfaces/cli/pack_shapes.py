"""What does `--json` print of what to know before a round?"""

from kithwork.actions import interviews
from kithwork.actions import prep as packs
from kithwork.interfaces.cli import interview_shapes, talk_shapes
from kithwork.interfaces.cli.printing import Data


def said(one: interviews.Said) -> dict[str, Data]:
    """Words, and who says so."""
    return {"words": one.words, "source": one.source}


def pack(one: packs.Pack) -> dict[str, Data]:
    """What to know before a round."""
    return {
        "round": interview_shapes.round_(one.round),
        "interviewers": [
            {
                "person": seat.row.person_id,
                "name": seat.row.person,
                "headline": seat.headline,
                "met": seat.met,
                "cares": [said(row) for row in seat.cares],
                "notes": [said(row) for row in seat.notes],
            }
            for seat in one.interviewers
        ],
        "there": [{"person": row.person.id, "name": row.person.name, "words": row.words, "is_now": row.is_now} for row in one.there],
        "told": [{"person": row.person_id, "name": row.person, "kind": row.kind, "words": row.words, "on": row.on} for row in one.told],
        "topics": [{"name": row.name, "source": row.source, "stories": [talk_shapes.fitting(fit) for fit in row.fits]} for row in one.topics],
        "to_ask": [said(row) for row in one.to_ask],
        "asked_before": [said(row) for row in one.asked_before],
        "pitch": one.pitch,
        "curious": list(one.curious),
        "practice": [talk_shapes.drill(row) for row in one.drills],
    }
