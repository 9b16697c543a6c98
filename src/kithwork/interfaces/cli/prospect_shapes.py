"""What does `--json` print of an opportunity with all that is known around it?"""

from kithwork.actions.prospects import Prospect
from kithwork.interfaces.cli import opportunity_shapes, way_shapes
from kithwork.interfaces.cli.printing import Data


def prospect(found: Prospect) -> dict[str, Data]:
    """The same with all that is known around it."""
    waiting, outline = found.waiting, found.outline
    return {
        **opportunity_shapes.opportunity(found.line),
        "stages": [{"name": stage.name, "sense": stage.sense} for stage in found.stages],
        "ways": way_shapes.found(found.ways) if found.ways else None,
        "insights": [{"id": row.id, "person": row.person_id, "kind": row.kind, "words": row.words, "on": row.on} for row in found.insights],
        "required": [{"words": one.required, "proofs": [{"words": p.words, "source": p.source} for p in one.proofs]} for one in found.proofs],
        "due": waiting.due if waiting else "",
        "answered": waiting.answered if waiting else "",
        "outline": [{"title": part.title, "lines": [{"words": words, "source": source} for words, source in part.lines]} for part in outline.parts]
        if outline
        else None,
        "missing": list(outline.missing) if outline else [],
        "due_from": waiting.clock.due_on if waiting and waiting.clock else None,
    }
