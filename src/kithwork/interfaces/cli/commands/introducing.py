"""Introductions, the owner in any of the three seats."""

from collections import defaultdict

import click

from kithwork.actions import introduced as reading
from kithwork.actions import introduction_moves as moves
from kithwork.interfaces.cli import introduction_shapes
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
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


intro.later = {verb: f"introduction_words:{verb}" for verb in ("new", "words", "advance", "decline", "close")}


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


@intro.command(epilog=example("kith intro show 1"))
@click.argument("number", type=int)
@as_json
def show(number: int, *, is_json: bool) -> None:
    """One introduction, with the letters that you could copy now."""
    spot = here()
    one = reading.numbered(owner_id=spot.owner_id, introduction_id=number, today=spot.now.date())
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
