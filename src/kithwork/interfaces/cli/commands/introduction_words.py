"""What the owner says of an introduction; apart from the lists, which are to be quick."""

from datetime import date

import click

from kithwork.actions import introduced as reading
from kithwork.actions import introductions as actions
from kithwork.domain.introducing import IntroductionStep, Seat
from kithwork.interfaces.cli import days
from kithwork.interfaces.cli.misread import Misread
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here, wants_data
from kithwork.interfaces.cli.printing import item


@click.command(
    epilog=example(
        'kith intro new --through ben --to mia --about "testing schedulers"',
        'kith intro new --through ben --to-words "somebody who hires at Acme" --about "SRE roles"',
        'kith intro new --from sam --to mia --about "SRE roles"',
    )
)
@click.option("--from", "requester", default="", metavar="PERSON", help="Who would like it; you, when it is nobody else.")
@click.option("--through", "connector", default="", metavar="PERSON", help="Who brings the two together; you, when it is nobody else.")
@click.option("--to", "target", default="", metavar="PERSON", help="Whom it is to; you, when it is nobody else.")
@click.option("--to-words", "aim", default="", metavar="TEXT", help="Whom it is to, when they are not on file.")
@click.option("--about", "why", required=True, metavar="TEXT", help="What for, as the end of a sentence: testing schedulers.")
@click.option("--words", "blurb", default="", metavar="TEXT", help="The words that can be passed on.")
@deed
def new(requester: str, connector: str, target: str, aim: str, why: str, blurb: str) -> None:
    """Begin an introduction: name two of the three, the third is you."""
    spot = here()
    named = {Seat.CONNECTOR: connector, Seat.REQUESTER: requester, Seat.TARGET: target}
    seats = {seat: spot.person(name).id for seat, name in named.items() if name}
    number = actions.begin(owner_id=spot.owner_id, seats=seats, why=why, aim=aim, blurb=blurb, now=spot.now)
    one = reading.numbered(owner_id=spot.owner_id, introduction_id=number, today=spot.now.date())
    done(f"{one.title}: number {number}. {one.to_do}".strip(), {"introduction": number}, hint=UNDO)


@click.command(epilog=example('kith intro words 1 "Would you talk with Robin about testing schedulers? A no is completely fine."'))
@click.argument("number", type=int)
@click.argument("text", nargs=-1, required=True)
@deed
def words(number: int, text: tuple[str, ...]) -> None:
    """Write the words that can be passed on, and hear what is in their way."""
    spot = here()
    wrong = actions.lint(owner_id=spot.owner_id, introduction_id=number, blurb=" ".join(text), now=spot.now)
    done("Kept, and ready to be passed on." if not wrong else "Kept; this is in the way:", {"introduction": number, "in_the_way": list(wrong)})
    if not wants_data():
        for one in wrong:
            item(one)


def _advance(number: int, step: str, text: tuple[str, ...], on: date | None) -> None:
    spot = here()
    summary = actions.advance(owner_id=spot.owner_id, introduction_id=number, step=step, now=spot.now, on=on, text=" ".join(text))
    to_do = reading.numbered(owner_id=spot.owner_id, introduction_id=number, today=spot.now.date()).to_do
    done(f"{summary}. {to_do}".strip(), {"introduction": number, "step": step}, hint=UNDO)


_on = click.option("--on", "on", type=days.past, metavar="DATE", help="The day it happened, when it was not today.")


@click.command(epilog=example("kith intro advance 1", "kith intro advance 1 connector-yes", 'kith intro advance 1 outcome "they work together now"'))
@click.argument("number", type=int)
@click.argument("step", required=False, type=click.Choice([one.value for one in IntroductionStep]))
@click.argument("text", nargs=-1)
@_on
@deed
def advance(number: int, step: str | None, text: tuple[str, ...], on: date | None) -> None:
    """Say what happened; without a STEP, the one that comes next."""
    spot = here()
    one = reading.numbered(owner_id=spot.owner_id, introduction_id=number, today=spot.now.date())
    if step is None and not one.next:
        raise Misread("It is over; say `outcome` for what became of it.")
    _advance(number, step or one.next[0].value, text, on)


@click.command(epilog=example("kith intro decline 1"))
@click.argument("number", type=int)
@_on
@deed
def decline(number: int, on: date | None) -> None:
    """A no, of theirs or yours: kept for you alone, and to whoever asked it reads as no answer yet."""
    _advance(number, IntroductionStep.DECLINED.value, (), on)


@click.command(epilog=example("kith intro close 1", 'kith intro close 1 "thanked Ben over lunch"'))
@click.argument("number", type=int)
@click.argument("text", nargs=-1)
@_on
@deed
def close(number: int, text: tuple[str, ...], on: date | None) -> None:
    """They met, the connector heard of it and is thanked."""
    _advance(number, IntroductionStep.CLOSED.value, text, on)
