"""Groups that the owner made by hand: who belongs to which."""

from dataclasses import asdict

import click

from kithwork.actions import words
from kithwork.interfaces.cli.nouns import Noun, as_json, deed, done, example, here
from kithwork.interfaces.cli.printing import counted, data, line, listed, pair
from kithwork.store.queries import groups
from kithwork.store.queries import words as typed


@click.group(cls=Noun, epilog=example("kith group", 'kith group join priya "Rust Berlin"', 'kith people "group:Rust Berlin"'))
def group() -> None:
    """Groups that you made by hand.

    A meetup, a class, a team of then. Without a verb: the list.
    """


@group.command("list", epilog=example("kith group list --json"))
@as_json
def list_(*, is_json: bool) -> None:
    """All groups, and how many people are in each."""
    found = groups.listed(here().owner_id)
    if is_json:
        return data([asdict(one) for one in found])
    if not found:
        line("There is no group yet. `kith group join PERSON GROUP` makes one.")
    for one in found:
        pair(counted(one.people_count, "person", "people"), one.name, indent=0)
    return None


@group.command(epilog=example('kith group join priya "Rust Berlin"'))
@click.argument("person")
@click.argument("names", nargs=-1, required=True, metavar="GROUP...")
@deed
def join(person: str, names: tuple[str, ...]) -> None:
    """Somebody belongs to a group, which is made when it is new."""
    _change(person, names, ())


@group.command(epilog=example('kith group leave priya "Rust Berlin"'))
@click.argument("person")
@click.argument("names", nargs=-1, required=True, metavar="GROUP...")
@deed
def leave(person: str, names: tuple[str, ...]) -> None:
    """Somebody no longer belongs to a group."""
    _change(person, (), names)


def _change(person: str, join_: tuple[str, ...], leave_: tuple[str, ...]) -> None:
    spot = here()
    found = spot.person(person)
    words.group(owner_id=spot.owner_id, person_id=found.id, now=spot.now, join=join_, leave=leave_)
    belongs = typed.words(spot.owner_id, found.id).groups
    done(f"{found.name} is in {listed(belongs) if belongs else 'no group'}.", {"person": found.id, "groups": belongs})
