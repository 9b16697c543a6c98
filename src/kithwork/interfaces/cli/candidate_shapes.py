"""What does `--json` print of the interviewer's chair?"""

from kithwork.actions import position_fits
from kithwork.interfaces.cli.printing import Data
from kithwork.store.queries.candidates import CandidateLine, PositionLine


def candidate(one: CandidateLine) -> dict[str, Data]:
    """Somebody whom the owner keeps in mind."""
    return {
        "id": one.id,
        "person": one.person_id,
        "name": one.person,
        "position": one.position,
        "seen_on": one.seen_on,
        "attitude": one.attitude,
        "curiosity": one.curiosity,
        "reasons": one.reasons,
        "topics": list(one.topics),
        "consent_on": one.consent_on,
        "consent_how": one.consent_how,
        "is_open": one.is_open,
        "steps": [{"step": row.step, "on": row.on, "words": row.words} for row in one.steps],
    }


def position(one: PositionLine) -> dict[str, Data]:
    """A position that is open."""
    return {"id": one.id, "words": one.words, "topics": list(one.topics), "opened_on": one.opened_on, "closed_on": one.closed_on}


def match(one: position_fits.Match) -> dict[str, Data]:
    """Somebody who could fill a position."""
    return {"candidate": candidate(one.candidate), "position": one.position.id, "why": list(one.why)}
