"""What does `--json` print of an opportunity?"""

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
