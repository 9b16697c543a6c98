"""One entry of the journal, and what of it waits for the owner's word."""

import click

from kithwork.actions import doubts
from kithwork.actions import journal as actions
from kithwork.interfaces.cli import journal_rows, journal_shapes
from kithwork.interfaces.cli.nouns import as_json, example, here
from kithwork.interfaces.cli.printing import data, day, heading, item, line, pair


@click.command(epilog=example("kith journal show 3"))
@click.argument("number", type=int)
@as_json
def show(number: int, *, is_json: bool) -> None:
    """An entry, whom and what it names, and what of it is open."""
    spot = here()
    found = actions.numbered(owner_id=spot.owner_id, entry_id=number)
    if is_json:
        return data(journal_shapes.entry(found))
    heading(f"{day(found.on)}, {found.kind.value}")
    for row in found.words.split("\n"):
        line(row)
    for mention in found.mentions:
        if mention.kind in journal_rows.SAID:
            pair(journal_rows.SAID[mention.kind], mention.name)
    for doubt in doubts.of_entry(owner_id=spot.owner_id, entry=found, now=spot.now):
        asked = f"kith journal who {number} '{doubt.mention.words}'"
        item(f"{doubt.mention.words} could be {_several(doubt)}. `{asked} PERSON` says who, `{asked} nobody` that it is nobody.", mark="?")
    return None


def _several(doubt: doubts.Doubt) -> str:
    return " or ".join(f"{one.name} #{one.id}" for one in doubt.candidates) or "somebody whom you have not named yet"
