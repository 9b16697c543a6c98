"""What the owner answers to the list of a review, and on which day they like to look back."""

import click

from kithwork.actions import reviewing as actions
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here


def _answer(key: str, answer: str) -> None:
    spot = here()
    actions.begin(owner_id=spot.owner_id, now=spot.now)
    summary = actions.act(owner_id=spot.owner_id, key=key, answer=answer, now=spot.now)
    done(f"{summary.rstrip('.')}.", {"item": key}, hint=UNDO)


@click.command("done", epilog=example("kith review done promise:3"))
@click.argument("key")
@deed
def done_(key: str) -> None:
    """It is done: the promise kept, the line of the inbox kept, the letter written."""
    _answer(key, "done")


@click.command(epilog=example("kith review later today:12:quiet"))
@click.argument("key")
@deed
def later(key: str) -> None:
    """It waits for another week."""
    _answer(key, "later")


@click.command(epilog=example("kith review drop line:4"))
@click.argument("key")
@deed
def drop(key: str) -> None:
    """Let it go: a promise, a line of the inbox, a match."""
    _answer(key, "drop")


@click.command(epilog=example("kith review end"))
@deed
def end() -> None:
    """The week is looked back on: who was looked after."""
    spot = here()
    done(actions.end(owner_id=spot.owner_id, now=spot.now))


@click.command(epilog=example("kith review day friday"))
@click.argument("name", metavar="DAY")
@deed
def day(name: str) -> None:
    """On which day of the week you like to look back; Sunday, unless you say so."""
    spot = here()
    done(f"{actions.set_day(owner_id=spot.owner_id, day=name, now=spot.now)}.", {"day": name}, hint=UNDO)
