"""What the owner says of a win."""

from datetime import date

import click

from kithwork.actions import achieving, own_wins, people
from kithwork.actions import congratulations as actions
from kithwork.interfaces.cli import days
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here


@click.command(
    epilog=example(
        'kith wins add ada "Her first talk, at PyCon" --on 2026-11-12',
        'kith wins add grace "Head of compilers at Eckert" --role',
        'kith wins add me "Shipped the new planner"',
    )
)
@click.argument("person")
@click.argument("words", nargs=-1, required=True, metavar="TEXT")
@click.option("--on", "on", type=days.past, metavar="DATE", help="The day it happened: 2026-03-13, friday, yesterday.")
@click.option("--role", "is_role", is_flag=True, help="It is a new post, begun that day: its anniversaries are remembered.")
@deed
def add(person: str, words: tuple[str, ...], on: date | None, *, is_role: bool) -> None:
    """Keep a win that you heard of, or one of your own (`me`)."""
    spot = here()
    if person.casefold() in people.ME:
        own = achieving.add(owner_id=spot.owner_id, text=" ".join(words), now=spot.now, on=on)
        return done(f"A win of yours: {' '.join(words)}.", {"win": own}, hint=f"`kith wins helped {own} PERSON` says who helped. {UNDO}")
    found = spot.person(person)
    number = actions.add(owner_id=spot.owner_id, person_id=found.id, text=" ".join(words), now=spot.now, on=on, is_role=is_role)
    return done(f"Kept as a win of {found.name}: {' '.join(words)}.", {"win": number, "person": found.id}, hint=UNDO)


@click.command(epilog=example("kith wins congratulated 3", "kith wins congratulated ada"))
@click.argument("what", nargs=-1, required=True, metavar="NUMBER|PERSON")
@deed
def congratulated(what: tuple[str, ...]) -> None:
    """You have congratulated: it is never proposed again. A person means their birthday of these days."""
    spot, text = here(), " ".join(what)
    if text.isdecimal():
        return done(f"{actions.congratulate(owner_id=spot.owner_id, win_id=int(text), now=spot.now)}.", {"win": int(text)}, hint=UNDO)
    found = spot.person(text)
    return done(f"{actions.greet(owner_id=spot.owner_id, person_id=found.id, now=spot.now)}.", {"person": found.id}, hint=UNDO)


@click.command(epilog=example("kith wins drop 4", "kith wins drop offer-2"))
@click.argument("what", metavar="NUMBER|NAME")
@deed
def drop(what: str) -> None:
    """It is no win: it is never shown again. What `kith wins mine` proposes has a name, as offer-2."""
    spot = here()
    own = {one.ref for one in own_wins.proposals(owner_id=spot.owner_id, now=spot.now)}
    if what in own or not what.isdecimal():
        return done(f"{achieving.say_no(owner_id=spot.owner_id, ref=what, now=spot.now)}.", {"win": what}, hint=UNDO)
    return done(f"{actions.drop(owner_id=spot.owner_id, win_id=int(what), now=spot.now)}.", {"win": int(what)}, hint=UNDO)


@click.command(epilog=example("kith wins yes offer-2"))
@click.argument("name")
@deed
def yes(name: str) -> None:
    """What `kith wins mine` proposes is a win of yours."""
    spot = here()
    number = achieving.say_yes(owner_id=spot.owner_id, ref=name, now=spot.now)
    done("A win of yours.", {"win": number}, hint=f"`kith wins helped {number} PERSON` says who helped. {UNDO}")


@click.command(epilog=example("kith wins helped 12 ines", 'kith wins helped 12 ines --how "read the first draft"', "kith wins helped 12 omar --no"))
@click.argument("number", type=int)
@click.argument("person", nargs=-1, required=True)
@click.option("--how", default="", help="In a few words.")
@click.option("--no", "is_no", is_flag=True, help="They did not; nobody asks again.")
@deed
def helped(number: int, person: tuple[str, ...], how: str, *, is_no: bool) -> None:
    """Who helped you to a win of yours; for three weeks Today asks for thanks, unless you say that you gave them."""
    spot = here()
    found = spot.person(" ".join(person))
    summary = achieving.helped(owner_id=spot.owner_id, win_id=number, person_id=found.id, text=how, is_so=not is_no, now=spot.now)
    done(f"{summary}.", {"win": number, "person": found.id}, hint=UNDO)
