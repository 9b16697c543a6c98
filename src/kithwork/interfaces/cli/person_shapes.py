"""What does `--json` print of one person: moments, promises, identities, the page and the brief?"""

from dataclasses import asdict

from kithwork.actions.person import Brief, PersonPage
from kithwork.interfaces.cli import shapes
from kithwork.interfaces.cli.printing import Data
from kithwork.store.queries.person import IdentityLine, Moment, PromiseLine


def moment(one: Moment) -> dict[str, Data]:
    """A moment in touch."""
    return asdict(one)


def promise(one: PromiseLine) -> dict[str, Data]:
    """A promise."""
    return {**asdict(one), "is_open": one.is_open}


def identity(one: IdentityLine) -> dict[str, Data]:
    """A handle."""
    return asdict(one)


def page(one: PersonPage) -> dict[str, Data]:
    """Everything about somebody."""
    said = one.words
    return {
        **shapes.person(one.person),
        "headline": one.headline,
        "warmth": one.warmth,
        "reasons": one.reasons,
        "typed": said.fields,
        "promises": [promise(each) for each in said.promises],
        "story": asdict(said.story) if said.story else None,
        "relations": [asdict(each) for each in said.relations],
        "notes": [asdict(each) for each in said.notes],
        "tags": said.tags,
        "topics": said.topics,
        "groups": said.groups,
        "moments": [moment(each) for each in one.moments],
        "moments_total": one.moments_total,
        "roles": [asdict(each) for each in one.roles],
        "facts": [asdict(each) for each in one.facts],
        "identities": [identity(each) for each in one.identities],
        "links": [{"one": link[0], "other": link[1], "reason": link[2]} for link in one.links],
    }


def brief(one: Brief) -> dict[str, Data]:
    """What to remember before a talk."""
    return {
        **shapes.person(one.person),
        "headline": one.headline,
        "warmth": one.warmth,
        "last_talks": [moment(each) for each in one.last_talks],
        "promises": [promise(each) for each in one.promises],
        "news": one.news,
        "topics": one.topics,
        "notes": [asdict(each) for each in one.notes],
        "story": one.story,
        "avoid": one.avoid,
    }
