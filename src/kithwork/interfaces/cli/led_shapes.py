"""What does `--json` print of what led to what?"""

from collections.abc import Sequence

from kithwork.actions import traced
from kithwork.domain.attribution import ThingKind
from kithwork.interfaces.cli.printing import Data


def chain(one: traced.Chain) -> dict[str, Data]:
    """Outcomes with the ways back, each told from the outcome; no route: it is unknown."""
    account = one.account
    return {
        "of": one.of,
        "title": one.title,
        "is_mine": one.is_mine,
        "outcomes": [{"kind": outcome.kind, "on": outcome.on} for outcome in one.outcomes],
        "is_unknown": account.is_unknown,
        "is_contested": account.is_contested,
        "first_touch": account.first.thing.label if account.first else None,
        "last_touch": account.last.thing.label if account.last else None,
        "routes": [[step(each) for each in route.steps] for route in account.routes],
    }


def step(one: traced.Step) -> dict[str, Data]:
    """One thing on a way back, and by which link."""
    return {"kind": one.thing.kind, "key": one.thing.key, "label": one.thing.label, "how": one.link.how, "on": one.on, "source": one.link.source}


def told(one: traced.Told) -> dict[str, Data]:
    """Everything."""
    return {
        "chains": [chain(each) for each in one.chains],
        "mine": _tallies(one.mine),
        "others": _tallies(one.others),
        "unknown": [each.of for each in one.unknown],
    }


def _tallies(found: Sequence[tuple[ThingKind, tuple[traced.Tally, ...]]]) -> dict[str, Data]:
    return {
        kind.value: [{"label": one.thing.label, "outcome": one.kind, "count": one.count, "alone": one.alone, "of": one.of} for one in some]
        for kind, some in found
    }
