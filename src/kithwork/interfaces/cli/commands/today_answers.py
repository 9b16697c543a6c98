"""What the owner answers to a card of Today; apart from the day, which is to be quick."""

import click

from kithwork.actions import answers
from kithwork.interfaces.cli import nouns
from kithwork.interfaces.cli.nouns import deed, example, here


def _answer(person: tuple[str, ...], answer: str) -> None:
    spot = here()
    found = spot.person(" ".join(person))
    nouns.done(f"{answers.mark(owner_id=spot.owner_id, person_id=found.id, answer=answer, now=spot.now)}.", {"person": found.id})


@click.command(epilog=example("kith today done ada"))
@click.argument("person", nargs=-1, required=True)
@deed
def done(person: tuple[str, ...]) -> None:
    """Done already; nobody speaks of them for two weeks."""
    _answer(person, "done")


@click.command(epilog=example("kith today later ada"))
@click.argument("person", nargs=-1, required=True)
@deed
def later(person: tuple[str, ...]) -> None:
    """Not now; they wait a week."""
    _answer(person, "later")


@click.command(epilog=example("kith today never ada"))
@click.argument("person", nargs=-1, required=True)
@deed
def never(person: tuple[str, ...]) -> None:
    """Not this person."""
    _answer(person, "never")
