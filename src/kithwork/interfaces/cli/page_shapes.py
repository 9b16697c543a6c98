"""What does `--json` print of the page of one person?"""

from dataclasses import asdict
from datetime import date

from kithwork.actions.person import PersonPage
from kithwork.interfaces.cli import (
    identity_shapes,
    journal_shapes,
    keep_shapes,
    ledger_shapes,
    need_shapes,
    pair_shapes,
    person_shapes,
    shapes,
    win_shapes,
)
from kithwork.interfaces.cli.printing import Data


def page(one: PersonPage, today: date) -> dict[str, Data]:
    """Everything about somebody."""
    said = one.words
    return {
        **shapes.person(one.person),
        "headline": one.headline,
        "warmth": one.warmth,
        "reasons": one.reasons,
        "past": one.past,
        "typed": said.fields,
        "open": [asdict(each) for each in one.open],
        "promises": [person_shapes.promise(each) for each in said.promises],
        "story": asdict(said.story) if said.story else None,
        "relations": [asdict(each) for each in said.relations],
        "notes": [asdict(each) for each in said.notes],
        "wins": [win_shapes.win(each) for each in one.wins],
        "needs": [need_shapes.need(each, today) for each in one.needs],
        "ledger": ledger_shapes.account(one.account),
        "entries": [journal_shapes.entry(each) for each in one.entries],
        "tags": said.tags,
        "topics": said.topics,
        "groups": said.groups,
        "kept": keep_shapes.kept(one.kept) if one.kept else None,
        "to_come": [person_shapes.moment(each) for each in one.to_come],
        "moments": [person_shapes.moment(each) for each in one.moments],
        "moments_total": one.moments_total,
        "roles": [asdict(each) for each in one.roles],
        "facts": [asdict(each) for each in one.facts],
        "identities": [identity_shapes.identity(each) for each in one.identities],
        "contradictions": [pair_shapes.contradiction(each) for each in one.contradictions],
        "links": [
            {"one": link.one, "other": link.other, "reason": link.words, "probability": round(link.probability, 4), "reasons": link.reasons}
            for link in one.links
        ],
    }
