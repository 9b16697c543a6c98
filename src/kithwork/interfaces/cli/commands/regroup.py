"""Say that two people are one, or that one is two; apart from the list, which is to be quick."""

import click

from kithwork.actions import identities
from kithwork.actions import people as actions
from kithwork.interfaces.cli import person_shapes, persons, shapes
from kithwork.interfaces.cli.nouns import UNDO, Here, as_json, deed, done, example, here
from kithwork.interfaces.cli.printing import counted, data, gap, heading, item, line
from kithwork.store.queries.person import IdentityLine


@click.command(epilog=example('kith people merge "Ada Lovelace" 12'))
@click.argument("one", metavar="PERSON")
@click.argument("other", metavar="OTHER")
@deed
def merge(one: str, other: str) -> None:
    """These two are one person."""
    spot = here()
    a, b = spot.person(one), spot.person(other)
    kept = actions.line_of(spot.owner_id, identities.merge(owner_id=spot.owner_id, one=a.id, other=b.id, now=spot.now))
    done(f"{b.name} #{b.id} and {a.name} #{a.id} are one: {persons.in_short(kept)}.", shapes.person(kept), hint=UNDO)


@click.command(epilog=example("kith people split ada", "kith people split ada 31 32"))
@click.argument("person", metavar="PERSON")
@click.argument("handles", type=int, nargs=-1, metavar="[IDENTITY]...")
@as_json
def split(person: str, handles: tuple[int, ...], *, is_json: bool) -> None:
    """These identities are somebody else.

    Without identities: lists them with their numbers, put together as they seem to belong.
    """
    spot = here()
    line_ = spot.person(person)
    if not handles:
        return _propose(spot, line_.id, line_.name, is_json=is_json)
    made = identities.split(owner_id=spot.owner_id, person_id=line_.id, identity_ids=handles, now=spot.now)
    other = actions.line_of(spot.owner_id, made)
    words = f"{other.name} is #{other.id} now, apart from {line_.name} #{line_.id}."
    if is_json:
        return data({"done": words, **shapes.person(other)})
    line(f"{words} {UNDO}")
    return None


@click.command(epilog=example("kith people shared info@acme.example", "kith people shared info@acme.example --no-longer"))
@click.argument("handle", metavar="ADDRESS")
@click.option("--no-longer", "is_over", is_flag=True, help="It is one person's own after all.")
@deed
def shared(handle: str, *, is_over: bool) -> None:
    """An address, number or profile is nobody's alone: it joins nobody any more.

    One such word answers every question that comes of it: a relay, a front desk, an address that a whole team writes from.
    """
    spot = here()
    value = identities.share(owner_id=spot.owner_id, text=handle, is_shared=not is_over, now=spot.now)
    done(f"{value} is {'one person’s own again' if is_over else 'nobody’s alone'}.", {"handle": value}, hint=UNDO)


def _propose(spot: Here, person_id: int, name: str, *, is_json: bool) -> None:
    parts = identities.groups_proposed(owner_id=spot.owner_id, person_id=person_id)
    if is_json:
        return data([[person_shapes.identity(identity) for identity in part] for part in parts])
    line(f"{name} is known by {counted(sum(map(len, parts)), 'identity', 'identities')}. Name those that are somebody else:")
    for number, part in enumerate(parts, 1):
        heading(f"Part {number}")
        for identity in part:
            item(_in_words(identity), mark=f"{identity.id:>6}", indent=0)
    if len(parts) > 1:
        gap()
        line(f"So: kith people split {person_id} {' '.join(str(identity.id) for identity in parts[-1])}")
    return None


def _in_words(identity: IdentityLine) -> str:
    name = f" “{identity.name}”" if identity.name and identity.name != identity.value else ""
    sources = f", from {', '.join(identity.sources)}" if identity.sources else ""
    return f"{identity.kind} {identity.value}{name}{sources}"
