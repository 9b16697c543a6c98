"""What does `--json` print of an opportunity?"""

from kithwork.actions.prospects import Prospect
from kithwork.interfaces.cli import way_shapes
from kithwork.interfaces.cli.printing import Data
from kithwork.store.queries.opportunities import OpportunityLine


def opportunity(one: OpportunityLine) -> dict[str, Data]:
    """Something that could be had."""
    return {
        "id": one.id,
        "key": one.key,
        "kind": one.kind,
        "for": one.for_id or None,
        "organisation": one.organisation,
        "title": one.title,
        "place": one.place,
        "terms": one.terms,
        "link": one.link,
        "channel": one.channel,
        "stage": one.last.stage,
        "next_step": one.next_step,
        "next_on": one.next_on,
        "due_on": one.due_on,
        "begun_on": one.begun_on,
        "steps": [{"stage": row.stage, "on": row.on, "words": row.words, "is_read": row.is_read} for row in one.steps],
        "people": [{"person": row.person_id, "name": row.person, "part": row.part, "on": row.on, "words": row.words} for row in one.parts],
        "words": [{"kind": row.kind, "words": row.words} for row in one.words],
        "sent": [{"kind": row.kind, "on": row.on, "version": row.version, "link": row.link, "way": row.way} for row in one.sent],
    }


def prospect(found: Prospect) -> dict[str, Data]:
    """The same with all that is known around it."""
    waiting = found.waiting
    return {
        **opportunity(found.line),
        "stages": [{"name": stage.name, "sense": stage.sense} for stage in found.stages],
        "ways": way_shapes.found(found.ways) if found.ways else None,
        "insights": [{"id": row.id, "person": row.person_id, "kind": row.kind, "words": row.words, "on": row.on} for row in found.insights],
        "required": [{"words": one.required, "proofs": [{"words": p.words, "source": p.source} for p in one.proofs]} for one in found.proofs],
        "due": waiting.due if waiting else "",
        "answered": waiting.answered if waiting else "",
        "due_from": waiting.clock.due_on if waiting and waiting.clock else None,
    }
