"""Promises are written down, kept and let go."""

from datetime import date

import click

from kithwork.actions import promises as actions
from kithwork.interfaces.cli import days
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here


@click.command(epilog=example('kith promise add ada "the TDD link" --by 2026-03-13', 'kith promise add ada "photos of the board" --theirs'))
@click.argument("person")
@click.argument("words", nargs=-1, required=True, metavar="TEXT")
@click.option("--theirs", "is_theirs", is_flag=True, help="They promised it to you.")
@click.option("--by", "due_on", type=days.ahead, metavar="DATE", help="Until when: 2026-03-13, friday, tomorrow.")
@deed
def add(person: str, words: tuple[str, ...], due_on: date | None, *, is_theirs: bool) -> None:
    """Write down a promise."""
    spot = here()
    found = spot.person(person)
    number = actions.add(owner_id=spot.owner_id, person_id=found.id, text=" ".join(words), is_mine=not is_theirs, now=spot.now, due_on=due_on)
    side = "they to you" if is_theirs else "you to them"
    done(f"Written down: {side}, {found.name}, {' '.join(words)}.", {"promise": number, "person": found.id}, hint=UNDO)


@click.command(epilog=example("kith promise kept 3"))
@click.argument("number", type=int)
@deed
def kept(number: int) -> None:
    """It was kept."""
    _settle(number, "kept")


@click.command(epilog=example("kith promise drop 3"))
@click.argument("number", type=int)
@deed
def drop(number: int) -> None:
    """It is let go."""
    _settle(number, "dropped")


@click.command(epilog=example("kith promise reopen 3"))
@click.argument("number", type=int)
@deed
def reopen(number: int) -> None:
    """It is open again."""
    _settle(number, "open")


def _settle(number: int, said: str) -> None:
    spot = here()
    done(f"{actions.settle(owner_id=spot.owner_id, promise_id=number, said=said, now=spot.now)}.", {"promise": number}, hint=UNDO)
