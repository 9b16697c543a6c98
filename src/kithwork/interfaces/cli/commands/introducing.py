"""Introductions, the owner in any of the three seats."""

from collections import defaultdict
from datetime import date

import click

from kithwork.actions import introduced as reading
from kithwork.actions import introduction_moves as moves
from kithwork.actions import introductions as actions
from kithwork.domain.introducing import IntroductionStep, Seat
from kithwork.interfaces.cli import days, introduction_shapes
from kithwork.interfaces.cli.misread import Misread
from kithwork.interfaces.cli.nouns import UNDO, Here, Noun, as_json, deed, done, example, here, wants_data
from kithwork.interfaces.cli.printing import data, gap, heading, item, line


@click.group(
    cls=Noun,
    epilog=example(
        'kith intro new --through ben --to mia --about "testing schedulers"',
        'kith intro new --from sam --to mia --about "SRE roles"',
        "kith intro advance 1 connector-yes",
    ),
)
def intro() -> None:
    """Introductions: where each stands, and whose move it is.

    You ask for one (--through, --to), bring two together (--from, --to), or are asked whether you want to meet somebody (--from, --through). Nobody
    is introduced before both have said yes; a no is kept for you alone. Without a verb: all that are under way, by whose move it is.
    """


@intro.command("list", epilog=example("kith intro list --all", "kith intro list ada"))
@click.argument("person", nargs=-1)
@click.option("--all", "is_all", is_flag=True, help="Those that are over, too, with what became of them.")
@as_json
def list_(person: tuple[str, ...], *, is_all: bool, is_json: bool) -> None:
    """Introductions by whose move it is."""
    spot = here()
    person_id = spot.person(" ".join(person)).id if person else None
    every = reading.listed(owner_id=spot.owner_id, today=spot.now.date(), person_id=person_id)
    found = [one for one in every if is_all or not one.is_over]
    if is_json:
        return data([introduction_shapes.introduction(one) for one in found])
    lanes = defaultdict(list)
    for one in found:
        lanes["Your move" if one.mover == "you" else f"{one.mover}’s move" if one.mover else "Over"].append(one)
    for lane, some in sorted(lanes.items(), key=lambda pair: (pair[0] != "Your move", pair[0] == "Over", pair[0])):
        heading(lane)
        for one in some:
            item(f"{one.title}: {one.line.why}", mark=str(one.line.id))
            line(f"{moves.in_words(one.line)}.", indent=4, is_quiet=True)
            if one.to_do:
                line(one.to_do, indent=4)
            for outcome in moves.outcomes(one.line):
                line(f"{outcome}.", indent=4)
    if not found:
        line("No introduction is under way. `kith intro new --help` says how one begins.")
    return None


@intro.command(
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
    one = _standing(spot, number)
    done(f"{one.title}: number {number}. {one.to_do}".strip(), {"introduction": number}, hint=UNDO)


@intro.command(epilog=example("kith intro show 1"))
@click.argument("number", type=int)
@as_json
def show(number: int, *, is_json: bool) -> None:
    """One introduction, with the letters that you could copy now."""
    one = _standing(here(), number)
    if is_json:
        return data(introduction_shapes.introduction(one))
    heading(f"{one.title}: {one.line.why}")
    line(f"{moves.in_words(one.line)}.", is_quiet=True)
    if one.to_do:
        line(one.to_do)
    if one.line.blurb:
        line(f"To pass on: {one.line.blurb}")
    elif one.starter:
        line(f"You could begin with: {one.starter}")
    for wrong in one.wrong:
        item(wrong)
    for letter, addresses in one.letters:
        gap()
        to = f", to {', '.join(addresses)}" if addresses else ""
        line(f"{letter.about[0].upper()}{letter.about[1:]}{to}", is_quiet=True)
        for paragraph in [f"Subject: {letter.subject}", *letter.words.split("\n\n")]:
            line(paragraph, indent=4)
    if one.next:
        gap()
        line(f"Next: {', '.join(f'kith intro advance {number} {step}' for step in one.next)}. You send it.", is_quiet=True)
    return None


def _standing(spot: Here, number: int) -> reading.Standing:
    found = next((one for one in reading.listed(owner_id=spot.owner_id, today=spot.now.date()) if one.line.id == number), None)
    if not found:
        raise actions.NoSuchIntroduction
    return found


@intro.command(epilog=example('kith intro words 1 "Would you talk with Robin about testing schedulers? A no is completely fine."'))
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
    to_do = _standing(spot, number).to_do
    done(f"{summary}. {to_do}".strip(), {"introduction": number, "step": step}, hint=UNDO)


_on = click.option("--on", "on", type=days.past, metavar="DATE", help="The day it happened, when it was not today.")


@intro.command(epilog=example("kith intro advance 1", "kith intro advance 1 connector-yes", 'kith intro advance 1 outcome "they work together now"'))
@click.argument("number", type=int)
@click.argument("step", required=False, type=click.Choice([one.value for one in IntroductionStep]))
@click.argument("text", nargs=-1)
@_on
@deed
def advance(number: int, step: str | None, text: tuple[str, ...], on: date | None) -> None:
    """Say what happened; without a STEP, the one that comes next."""
    one = _standing(here(), number)
    if step is None and not one.next:
        raise Misread("It is over; say `outcome` for what became of it.")
    _advance(number, step or one.next[0].value, text, on)


@intro.command(epilog=example("kith intro decline 1"))
@click.argument("number", type=int)
@_on
@deed
def decline(number: int, on: date | None) -> None:
    """A no, of theirs or yours: kept for you alone, and to whoever asked it reads as no answer yet."""
    _advance(number, IntroductionStep.DECLINED.value, (), on)


@intro.command(epilog=example("kith intro close 1", 'kith intro close 1 "thanked Ben over lunch"'))
@click.argument("number", type=int)
@click.argument("text", nargs=-1)
@_on
@deed
def close(number: int, text: tuple[str, ...], on: date | None) -> None:
    """They met, the connector heard of it and is thanked."""
    _advance(number, IntroductionStep.CLOSED.value, text, on)
