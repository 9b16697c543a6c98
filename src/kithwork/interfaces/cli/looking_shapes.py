"""What does `--json` print of a search?"""

from kithwork.actions.searching import Looking
from kithwork.interfaces.cli.printing import Data
from kithwork.store.queries.searches import SearchLine


def search(one: SearchLine) -> dict[str, Data]:
    """A time in which the owner looks for something."""
    return {"id": one.id, "words": one.words, "constraints": one.constraints, "begun_on": one.begun_on, "closed_on": one.closed_on}


def looking(found: Looking) -> dict[str, Data]:
    """The same with whom it was told to, and who else could be."""
    told: list[Data] = [
        {
            "person": one.line.person_id,
            "name": one.line.person,
            "steps": [{"step": row.step, "on": row.on, "words": row.words} for row in one.line.steps],
            "openings": [{"opportunity": opening.id, "name": opening.name} for opening in one.openings],
            "held": one.held,
        }
        for one in found.told
    ]
    return {
        **search(found.line),
        "told": told,
        "could": [{"person": one.person.id, "name": one.person.name, "why": one.why} for one in found.could],
    }
