"""What does `--json` print of a brief?"""

from dataclasses import asdict

from kithwork.actions.briefs import Brief
from kithwork.interfaces.cli import person_shapes, shapes, win_shapes
from kithwork.interfaces.cli.printing import Data


def brief(one: Brief) -> dict[str, Data]:
    """What to remember before a talk."""
    return {
        **shapes.person(one.person),
        "headline": one.headline,
        "warmth": one.warmth,
        "last_talks": [person_shapes.moment(each) for each in one.last_talks],
        "promises": [person_shapes.promise(each) for each in one.promises],
        "open": [asdict(each) for each in one.open],
        "wins": [win_shapes.win(each) for each in one.wins],
        "news": one.news,
        "common": [asdict(each) for each in one.common],
        "given": [asdict(each) for each in one.given],
        "received": [asdict(each) for each in one.received],
        "noticed": [asdict(each) for each in one.noticed],
        "looks_for": [asdict(each) for each in one.looks_for],
        "can_give": [asdict(each) for each in one.can_give],
        "asked": [asdict(each) for each in one.asked],
        "notes": [asdict(each) for each in one.notes],
        "topics": one.topics,
        "interviews": [asdict(each) for each in one.interviews],
        "story": one.story,
        "avoid": [asdict(each) for each in one.avoid],
        "questions": [asdict(each) for each in one.openers],
    }
