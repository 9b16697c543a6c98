"""How does what went to and fro look, as data and in words?"""

from dataclasses import asdict

from kithwork.actions.ledgering.account import Account, Entry
from kithwork.interfaces.cli import moments, person_shapes
from kithwork.interfaces.cli.printing import Data, day, item, line


def account(one: Account) -> dict[str, Data]:
    """What each did for the other."""
    return {
        "is_exempt": one.is_exempt,
        "given": [entry(each) for each in one.given],
        "received": [entry(each) for each in one.received],
        "promised": [person_shapes.promise(each) for each in one.promised],
        "prompts": one.prompts,
    }


def entry(one: Entry) -> dict[str, Data]:
    """One thing that one did for the other."""
    return {**asdict(one), "side": one.side.value}


def tell(one: Account) -> None:
    """Given, received, promised, and what that asks for."""
    if one.is_exempt:
        return line("No ledger is kept between the two of you.", indent=2)
    for label, entries in (("Given", one.given), ("Received", one.received)):
        line(f"{label}:" if entries else f"{label}: nothing is on file.", indent=2)
        for each in entries:
            number = f", line {each.number}" if each.number else ""
            thanked = ", thanked" if each.is_thanked and each.asks_for_thanks else ""
            item(f"{each.words} ({day(each.on)}, {each.evidence}{number}{thanked})", indent=4)
    if one.promised:
        line("Promised:", indent=2)
    for promise in one.promised:
        item(f"{moments.side(promise)}: {moments.promise_in_words(promise, has_name=False)}", indent=4)
    for prompt in one.prompts:
        line(prompt, indent=2)
    return None
