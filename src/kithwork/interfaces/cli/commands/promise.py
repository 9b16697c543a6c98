"""Promises, the owner's and others'."""

import click

from kithwork.interfaces.cli import moments, person_shapes
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.printing import data, line, pair
from kithwork.store.queries import promises


@click.group(cls=Noun, epilog=example("kith promise", 'kith promise add ada "the TDD link" --by 2026-03-13', "kith promise kept 3"))
def promise() -> None:
    """What you promised, and what was promised to you.

    Without a verb: those that are open, with their numbers.
    """


promise.later = {verb: f"promise_words:{verb}" for verb in ("add", "kept", "drop", "reopen")}


@promise.command("list", epilog=example("kith promise list --all"))
@click.option("--all", "is_all", is_flag=True, help="Kept ones too, and those let go.")
@as_json
def list_(*, is_all: bool, is_json: bool) -> None:
    """Open promises, those due first."""
    found = promises.promises(here().owner_id, is_open=None if is_all else True)
    if is_json:
        return data([person_shapes.promise(one) for one in found])
    if not found:
        line("No promise is open.")
    for one in found:
        pair(f"{one.id:>3} {moments.side(one)}", moments.promise_in_words(one, has_name=True), indent=0)
    return None
