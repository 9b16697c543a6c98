"""Advice: what was said, whether it was applied, and who was told that it worked."""

from datetime import date

import click

from kithwork.actions import advised
from kithwork.actions import advising as actions
from kithwork.domain.mentoring import AdviceStep
from kithwork.interfaces.cli import days, mentoring_shapes
from kithwork.interfaces.cli.nouns import UNDO, Noun, as_json, deed, done, example, here
from kithwork.interfaces.cli.printing import data, day, item, line

_on = click.option("--on", "on", type=days.past, metavar="DATE", help="The day, when it was not today.")


@click.group(
    cls=Noun,
    epilog=example('kith advice from ada "write the test first"', 'kith advice applied 1 "the payments module has tests now"', "kith advice told 1"),
)
def advice() -> None:
    """Advice that you got or gave: applied, and told that it worked.

    Two days after you applied it, Today asks you to tell them, by the thirtieth. Without a verb: what is not at its end.
    """


@advice.command("list", epilog=example("kith advice", "kith advice list ada --all"))
@click.argument("person", nargs=-1)
@click.option("--all", "is_all", is_flag=True, help="What they know of already, and what was left aside, too.")
@as_json
def list_(person: tuple[str, ...], *, is_all: bool, is_json: bool) -> None:
    """Advice, what waits to be told first."""
    spot = here()
    person_id = spot.person(" ".join(person)).id if person else None
    found = advised.listed(owner_id=spot.owner_id, person_id=person_id, is_open=not is_all)
    if is_json:
        return data([mentoring_shapes.advice(one) for one in found])
    for one in found:
        who = f"You to {one.person}" if one.is_mine else one.person
        item(f"{who} #{one.person_id}: {one.words}", mark=f"{one.id:>3}", indent=0)
        line(f"said {day(one.said_on)}, {advised.state(one)}.", indent=4, is_quiet=True)
        owed = advised.owed(one, today=spot.now.date())
        if owed:
            line(owed, indent=4)
    if not found:
        line("No advice is open. `kith advice from PERSON TEXT` keeps what somebody advised you.")
    return None


@advice.command("from", epilog=example('kith advice from ada "write the test first"'))
@click.argument("person")
@click.argument("text", nargs=-1, required=True)
@_on
@deed
def from_(person: str, text: tuple[str, ...], on: date | None) -> None:
    """Keep what somebody advised you."""
    _said(person, text, on, is_mine=False)


@advice.command(epilog=example('kith advice to marisol "show them how you think"'))
@click.argument("person")
@click.argument("text", nargs=-1, required=True)
@_on
@deed
def to(person: str, text: tuple[str, ...], on: date | None) -> None:
    """Keep what you advised somebody."""
    _said(person, text, on, is_mine=True)


@advice.command(epilog=example('kith advice applied 1 "the payments module has tests now"'))
@click.argument("number", type=int)
@click.argument("text", nargs=-1)
@_on
@deed
def applied(number: int, text: tuple[str, ...], on: date | None) -> None:
    """It was applied, and TEXT is the evidence."""
    _step(number, AdviceStep.APPLIED, text, on)


@advice.command(epilog=example("kith advice told 1", 'kith advice told 1 "she laughed"'))
@click.argument("number", type=int)
@click.argument("text", nargs=-1)
@_on
@deed
def told(number: int, text: tuple[str, ...], on: date | None) -> None:
    """You told them that it worked; of your own advice: they told you."""
    _step(number, AdviceStep.TOLD, text, on)


@advice.command(epilog=example('kith advice left 1 "not with this code"'))
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
