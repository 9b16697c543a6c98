"""Take back what the owner did."""

import click

from kithwork.actions import changes
from kithwork.interfaces.cli.nouns import as_json, example, here
from kithwork.interfaces.cli.printing import data, day, item, line


@click.command(epilog=example("kith undo", "kith undo --list", "kith undo 41", "kith undo --past"))
@click.argument("number", type=int, required=False)
@click.option("--list", "is_list", is_flag=True, help="The last twenty things that you did, with their numbers.")
@click.option("--past", "is_past", is_flag=True, help="What came before an import or another clock, and leave that as it is.")
@as_json
def undo(number: int | None, *, is_list: bool, is_past: bool, is_json: bool) -> None:
    """Take back the last thing that you did.

    Or the one with NUMBER. Imports are taken back by `kith imports undo`, and another clock by `kith owner zone`: where the last thing was one of these, this
    says so and takes nothing back, unless you add --past.
    """
    spot = here()
    if not is_list:
        summary = changes.undo(owner_id=spot.owner_id, now=spot.now, change_id=number, is_past=is_past)
        return data({"done": f"Taken back: {summary}."}) if is_json else line(f"Taken back: {summary}.")
    found = changes.listed(owner_id=spot.owner_id)
    if is_json:
        return data([{"number": one, "at": at, "summary": summary, "is_undone": is_undone} for one, at, summary, is_undone in found])
    if not found:
        line("You have done nothing yet that could be taken back.")
    for one, at, summary, is_undone in found:
        item(f"{day(at)}: {summary}{' (taken back)' if is_undone else ''}", mark=f"{one:>4}", indent=0)
    return None
