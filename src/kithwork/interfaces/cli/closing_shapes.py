"""What does `--json` print of noes that are watched, of what mail says of rounds, and of what was between the owner and an organisation?"""

from kithwork.actions import closings, cycles, round_proposals
from kithwork.interfaces.cli.printing import Data


def closed(one: closings.Closed) -> dict[str, Data]:
    """An opportunity that ended with a no."""
    return {
        "opportunity": one.line.id,
        "name": one.line.name,
        "lost_on": one.lost_on,
        "is_watched": one.is_watched,
        "people": [{"person": person_id, "name": name} for person_id, name in one.people],
        "done": [{"step": row.step, "on": row.on, "words": row.words} for row in one.done],
        "due": [{"step": row.step, "since": row.since} for row in one.due],
        "meet": [{"at": row.at, "subject": row.subject, "people": [number for number, _ in row.people]} for row in one.meet],
        "opened": [{"opportunity": row.id, "name": row.name, "on": row.begun_on} for row in one.opened],
    }


def proposal(one: round_proposals.Proposal) -> dict[str, Data]:
    """What a source says, and what would be written down."""
    return {
        "key": one.key,
        "what": one.what,
        "opportunity": one.of.id,
        "words": one.words,
        "quote": one.quote,
        "evidence": one.evidence,
        "on": one.on,
        "at": one.at,
        "people": [{"person": number or None, "name": name} for number, name in one.seats],
        "stage": one.stage or None,
    }


def cycle(one: cycles.Cycle) -> dict[str, Data]:
    """What was between the owner and an organisation."""
    return {
        "organisation": one.organisation,
        "phases": [
            {"phase": each.phase, "turns": [{"on": turn.on, "words": turn.words, "person": turn.person_id or None} for turn in each.turns]}
            for each in one.stretches
        ],
    }
