"""Promises, the owner's and others'."""

from datetime import date

import click

from kithwork.actions import promises as actions
from kithwork.interfaces.cli import days, moments, person_shapes
from kithwork.interfaces.cli.nouns import UNDO, Noun, as_json, deed, done, example, here
from kithwork.interfaces.cli.printing import data, line, pair
from kithwork.store.queries import words as typed


@click.group(cls=Noun, epilog=example("kith promise", 'kith promise add ada "the TDD link" --by 2026-03-13', "kith promise kept 3"))
def promise() -> None:
    """What you promised, and what was promised to you.

    Without a verb: those that are open, with their numbers.
    """


@promise.command("list", epilog=example("kith promise list --all"))
@click.option("--all", "is_all", is_flag=True, help="Kept ones too, and those let go.")
@as_json
def list_(*, is_all: bool, is_json: bool) -> None:
    """Open promises, those due first."""
    found = typed.promises(here().owner_id, is_open=None if is_all else True)
    if is_json:
        return data([person_shapes.promise(one) for one in found])
    if not found:
        line("No promise is open.")
    for one in found:
        pair(f"{one.id:>3} {moments.side(one)}", moments.promise_in_words(one, has_name=True), indent=0)
    return None


@promise.command(epilog=example('kith promise add ada "the TDD link" --by 2026-03-13', 'kith promise add ada "photos of the board" --theirs'))
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


@promise.command(epilog=example("kith promise kept 3"))
@click.argument("number", type=int)
@deed
def kept(number: int) -> None:
    """It was kept."""
    _settle(number, "kept")


@promise.command(epilog=example("kith promise drop 3"))
@click.argument("number", type=int)
@deed
def drop(number: int) -> None:
    """It is let go."""
    _settle(number, "dropped")


@promise.command(epilog=example("kith promise reopen 3"))
@click.argument("number", type=int)
@deed
def reopen(number: int) -> None:
    """It is open again."""
    _settle(number, "open")


def _settle(number: int, said: str) -> None:
    spot = here()
    done(f"{actions.settle(owner_id=spot.owner_id, promise_id=number, said=said, now=spot.now)}.", {"promise": number}, hint=UNDO)
