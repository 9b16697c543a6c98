"""Words about somebody."""

from datetime import date

import click

from kithwork.actions import words as actions
from kithwork.interfaces.cli import days
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here
from kithwork.interfaces.cli.printing import day


@click.command(
    epilog=example(
        'kith note ada "Looks for people who run calm on-call rotas"',
        'kith note ada "Not yet public" --private --on yesterday',
        'kith note ada --not-to-raise "The old job"',
    )
)
@click.argument("person")
@click.argument("words", nargs=-1, required=True, metavar="TEXT")
@click.option("--private", "is_private", is_flag=True, help="For your eyes only: left out of cards and tables that you export.")
@click.option("--not-to-raise", "is_not_to_raise", is_flag=True, help="It is not to be raised when you talk: a brief says so. Private as well.")
@click.option("--on", "on", type=days.past, metavar="DATE", help="The day it belongs to: 2026-03-13, friday, yesterday.")
@deed
def note(person: str, words: tuple[str, ...], on: date | None, *, is_private: bool, is_not_to_raise: bool) -> None:
    """Keep some words about somebody."""
    spot = here()
    found = spot.person(person)
    text = " ".join(words)
    actions.note(owner_id=spot.owner_id, person_id=found.id, text=text, now=spot.now, on=on, is_private=is_private, is_not_to_raise=is_not_to_raise)
    done(f"Noted about {found.name}, {day(on or spot.now)}.", {"person": found.id}, hint=UNDO)
