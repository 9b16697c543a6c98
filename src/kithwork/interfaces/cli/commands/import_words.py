"""A run is taken back."""

import click

from kithwork.actions import imports as actions
from kithwork.interfaces.cli.nouns import deed, done, example, here


@click.command(epilog=example("kith imports undo 3"))
@click.argument("number", type=int)
@deed
def undo(number: int) -> None:
    """Take a run back; your own words stay.

    What remains is what the other runs alone would have given.
    """
    spot = here()
    undone = actions.undo(owner_id=spot.owner_id, number=number, now=spot.now)
    done(f"Run {number} is taken back; {undone.words}.", {"number": number, "records": undone.gone, "records_stayed": undone.stayed})
