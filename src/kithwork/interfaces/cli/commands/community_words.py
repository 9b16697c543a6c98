"""What the owner says of communities, and did in them."""

from datetime import date

import click

from kithwork.actions import belonging
from kithwork.actions import communities as actions
from kithwork.domain.events import CommunityDeed
from kithwork.interfaces.cli import days
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here


@click.command(epilog=example('kith community say "Leeds PHP" --about "PHP, testing" --place Leeds --role regular'))
@click.argument("name", nargs=-1, required=True)
@click.option("--about", metavar="TEXT", help="What it is about.")
@click.option("--place", metavar="TEXT", help="Where it meets, in the flesh or on the web.")
@click.option("--role", metavar="TEXT", help="What you are in it.")
@deed
def say(name: tuple[str, ...], about: str | None, place: str | None, role: str | None) -> None:
    """What a community is about, where it is, and what you are in it."""
    spot = here()
    made = belonging.say(owner_id=spot.owner_id, name=" ".join(name), about=about, place=place, role=role, now=spot.now)
    done(f"Community {made}: {' '.join(name)}. `kith group join PERSON` puts people into it.", {"community": made}, hint=UNDO)


@click.command(epilog=example('kith community did "Leeds PHP" asked "how do you test queues?"'))
@click.argument("name")
@click.argument("kind", type=click.Choice([one.value for one in CommunityDeed]))
@click.argument("words", nargs=-1, required=True, metavar="TEXT")
@click.option("--with", "person", metavar="PERSON", help="Who helped, or was helped.")
@click.option("--on", "on", type=days.past, metavar="DATE", help="The day, when it was not today.")
@deed
def did(name: str, kind: str, words: tuple[str, ...], person: str | None, on: date | None) -> None:
    """You asked, answered, shared or took part there."""
    spot = here()
    found = actions.find(owner_id=spot.owner_id, text=name)
    who = spot.person(person).id if person else None
    made = belonging.did(owner_id=spot.owner_id, community_id=found.id, kind=kind, text=" ".join(words), person_id=who, on=on, now=spot.now)
    done(f"{actions.DONE_SAID[CommunityDeed(kind)]} in {found.name}.", {"community": found.id, "deed": made}, hint=UNDO)


@click.command(epilog=example('kith community came 2 "they use a fake clock; it works"'))
@click.argument("number", type=int)
@click.argument("words", nargs=-1, required=True, metavar="TEXT")
@deed
def came(number: int, words: tuple[str, ...]) -> None:
    """What became of something that you asked or did there."""
    spot = here()
    done(f"{belonging.came(owner_id=spot.owner_id, step_id=number, text=' '.join(words), now=spot.now)}.", {"deed": number}, hint=UNDO)


@click.command(epilog=example('kith community forget "Leeds PHP"'))
@click.argument("name")
@deed
def forget(name: str) -> None:
    """It is a plain group again; what you did there goes."""
    spot = here()
    found = actions.find(owner_id=spot.owner_id, text=name)
    done(f"{belonging.forget(owner_id=spot.owner_id, community_id=found.id, now=spot.now)}.", {"community": found.id}, hint=UNDO)
