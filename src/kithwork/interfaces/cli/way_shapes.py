"""What does `--json` print of ways? Hops with their reasons; how likely in words, and no number of how well two know each other."""

from kithwork.actions import ways
from kithwork.interfaces.cli import shapes
from kithwork.interfaces.cli.printing import Data


def found(asked: ways.Found) -> dict[str, Data]:
    """An answer."""
    organisation = asked.organisation
    return {
        "kind": asked.kind,
        "name": asked.name,
        "person": shapes.person(asked.person) if asked.person else None,
        "also": organisation.also if organisation else [],
        "domains": organisation.domains if organisation else [],
        "parts": organisation.parts if organisation else [],
        "part_of": organisation.part_of if organisation else [],
        "people_count": asked.people_count,
        "note": asked.note,
        "ways": [_way(way) for way in asked.ways],
        "nearest": [{"person": shapes.person(near.person), "words": near.words} for near in asked.nearest],
        "there": [{"person": shapes.person(one.person), "words": one.words, "warmth": one.warmth, "is_now": one.is_now} for one in asked.there],
    }


def _way(way: ways.Way) -> dict[str, Data]:
    hops: list[Data] = [
        {
            "id": hop.person.id,
            "name": hop.person.name,
            "tie": hop.short,
            "reasons": hop.reasons,
            "is_inferred": hop.is_inferred,
        }
        for hop in way.hops
    ]
    return {"ask": way.first.name, "hops": hops, "what": way.what, "likely": way.likely, "care": way.care}
