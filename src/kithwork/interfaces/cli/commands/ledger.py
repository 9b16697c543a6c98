"""What went to and fro between you and somebody."""

import click

from kithwork.actions.ledgering import account
from kithwork.interfaces.cli import ledger_shapes
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.printing import data, title


@click.group(cls=Noun, epilog=example("kith ledger ada", "kith ledger before ada", "kith ledger strike 4", "kith ledger off mum"))
def ledger() -> None:
    """What you and somebody gave, received and promised, in words: no sum, no score."""


ledger.apart = {"before": "ledger_before:before"}
ledger.later = {verb: f"ledger_words:{verb}" for verb in ("strike", "off", "on")}


ledger.default = "show"


@ledger.command(epilog=example("kith ledger show ada --json"))
@click.argument("person")
@as_json
def show(person: str, *, is_json: bool) -> None:
    """Given, received and promised, and what that asks for."""
    spot = here()
    found = spot.person(person)
    shown = account.of(owner_id=spot.owner_id, person_id=found.id, now=spot.now)
    if is_json:
        return data(ledger_shapes.account(shown))
    title(f"{found.name} #{found.id}")
    return ledger_shapes.tell(shown)
