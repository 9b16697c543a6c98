"""What was advised, and what became of it."""

from datetime import date

import click

from kithwork.actions import advising as actions
from kithwork.domain.mentoring import AdviceStep
from kithwork.interfaces.cli import days
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here

_on = click.option("--on", "on", type=days.past, metavar="DATE", help="The day, when it was not today.")


@click.command("from", epilog=example('kith advice from ada "write the test first"'))
@click.argument("person")
@click.argument("text", nargs=-1, required=True)
@_on
@deed
def from_(person: str, text: tuple[str, ...], on: date | None) -> None:
    """Keep what somebody advised you."""
    _said(person, text, on, is_mine=False)


@click.command(epilog=example('kith advice to marisol "show them how you think"'))
@click.argument("person")
@click.argument("text", nargs=-1, required=True)
@_on
@deed
def to(person: str, text: tuple[str, ...], on: date | None) -> None:
    """Keep what you advised somebody."""
    _said(person, text, on, is_mine=True)


@click.command(epilog=example('kith advice applied 1 "the payments module has tests now"'))
@click.argument("number", type=int)
@click.argument("text", nargs=-1)
@_on
@deed
def applied(number: int, text: tuple[str, ...], on: date | None) -> None:
    """It was applied, and TEXT is the evidence."""
    _step(number, AdviceStep.APPLIED, text, on)


@click.command(epilog=example("kith advice told 1", 'kith advice told 1 "she laughed"'))
@click.argument("number", type=int)
@click.argument("text", nargs=-1)
@_on
@deed
def told(number: int, text: tuple[str, ...], on: date | None) -> None:
    """You told them that it worked; of your own advice: they told you."""
    _step(number, AdviceStep.TOLD, text, on)


@click.command(epilog=example('kith advice left 1 "not with this code"'))
@click.argument("number", type=int)
@click.argument("text", nargs=-1)
@_on
@deed
def left(number: int, text: tuple[str, ...], on: date | None) -> None:
    """It was left aside, and TEXT is why."""
    _step(number, AdviceStep.LEFT, text, on)


def _said(person: str, text: tuple[str, ...], on: date | None, *, is_mine: bool) -> None:
    spot = here()
    found = spot.person(person)
    number = actions.said(owner_id=spot.owner_id, person_id=found.id, text=" ".join(text), is_mine=is_mine, on=on, now=spot.now)
    who = f"You advised {found.name}" if is_mine else f"{found.name} advised you"
    done(f"{who}: number {number}.", {"advice": number}, hint=UNDO)


def _step(number: int, step: AdviceStep, text: tuple[str, ...], on: date | None) -> None:
    spot = here()
    said = actions.step(owner_id=spot.owner_id, advice_id=number, step=step, text=" ".join(text), on=on, now=spot.now)
    done(f"{said}.", {"advice": number, "step": step}, hint=UNDO)
