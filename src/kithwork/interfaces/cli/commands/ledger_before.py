"""Before asking for something: the last twelve months, and what could be given first."""

import click

from kithwork.actions import ledger as actions
from kithwork.interfaces.cli import ledger_shapes
from kithwork.interfaces.cli.nouns import as_json, example, here
from kithwork.interfaces.cli.printing import data, heading, item, line


@click.command(epilog=example("kith ledger before ada"))
@click.argument("person")
@as_json
def before(person: str, *, is_json: bool) -> None:
    """Before you ask for something: the last twelve months, and what you could give first."""
    spot = here()
    found = spot.person(person)
    shown = actions.before_asking(owner_id=spot.owner_id, person_id=found.id, now=spot.now)
    if is_json:
        gives = [{"kind": one.kind, "words": one.words, "evidence": one.evidence} for one in shown.gives]
        lists = {"given": [ledger_shapes.entry(one) for one in shown.given], "received": [ledger_shapes.entry(one) for one in shown.received]}
        return data({"is_exempt": shown.is_exempt, "words": shown.words, **lists, "gives": gives})
    line(shown.words)
    if shown.gives:
        heading("Give first, in five minutes")
        for one in shown.gives:
            item(f"{one.words}{f' ({one.evidence})' if one.evidence else ''}")
    return None
