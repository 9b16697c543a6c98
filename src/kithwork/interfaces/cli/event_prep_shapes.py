"""What does `--json` print of what is good to have in mind before an event?"""

from kithwork.actions.event_prep import Prep, ToMeet
from kithwork.interfaces.cli import event_shapes
from kithwork.interfaces.cli.printing import Data


def prep(one: Prep) -> dict[str, Data]:
    """What is good to have in mind."""
    return {
        **event_shapes.event(one.event),
        "to_meet": [_to_meet(who) for who in one.to_meet],
        "questions": list(one.questions),
        "pitch": one.pitch,
        "offer": one.offer,
        "expected": one.expected_count,
        "near": [{"person": near.person.id, "name": near.person.name, "place": near.place, "warmth": near.warmth} for near in one.near],
    }


def _to_meet(one: ToMeet) -> dict[str, Data]:
    return {
        "person": one.person.id,
        "name": one.person.name,
        "why": list(one.whys),
        "evidence": one.evidence,
        "opener": one.opener,
        "because": one.because,
        "offer": one.offer,
        "is_wanted": one.is_wanted,
    }
