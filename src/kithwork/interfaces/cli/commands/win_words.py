"""What the owner says of a win."""

from datetime import date

import click

from kithwork.actions import congratulations as actions
from kithwork.interfaces.cli import days
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here


@click.command(
    epilog=example('kith wins add ada "Her first talk, at PyCon" --on 2026-11-12', 'kith wins add grace "Head of compilers at Eckert" --role')
)
@click.argument("person")
@click.argument("words", nargs=-1, required=True, metavar="TEXT")
@click.option("--on", "on", type=days.past, metavar="DATE", help="The day it happened: 2026-03-13, friday, yesterday.")
@click.option("--role", "is_role", is_flag=True, help="It is a new post, begun that day: its anniversaries are remembered.")
@deed
def add(person: str, words: tuple[str, ...], on: date | None, *, is_role: bool) -> None:
    """Keep a win that you heard of."""
    spot = here()
    found = spot.person(person)
    number = actions.add(owner_id=spot.owner_id, person_id=found.id, text=" ".join(words), now=spot.now, on=on, is_role=is_role)
    done(f"Kept as a win of {found.name}: {' '.join(words)}.", {"win": number, "person": found.id}, hint=UNDO)


@click.command(epilog=example("kith wins congratulated 3"))
@click.argument("number", type=int)
@deed
def congratulated(number: int) -> None:
    """You have congratulated: it is never proposed again."""
    spot = here()
    summary = actions.congratulate(owner_id=spot.owner_id, win_id=number, now=spot.now)
    done(f"{summary}.", {"win": number}, hint=UNDO)


@click.command(epilog=example("kith wins drop 4"))
@click.argument("number", type=int)
@deed
def drop(number: int) -> None:
    """It is no win: it is never shown again."""
    spot = here()
    summary = actions.drop(owner_id=spot.owner_id, win_id=number, now=spot.now)
    done(f"{summary}.", {"win": number}, hint=UNDO)
