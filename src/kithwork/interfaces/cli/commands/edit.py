"""Name somebody by hand, and say what is so about them."""

import click

from kithwork.actions import people, words
from kithwork.interfaces.cli import persons, shapes
from kithwork.interfaces.cli.misread import Misread
from kithwork.interfaces.cli.nouns import UNDO, begun, deed, done, example, here
from kithwork.interfaces.cli.particulars import given, particulars
from kithwork.interfaces.cli.regions import in_region


@click.command(epilog=example('kith add "Grace Hopper" --email grace@example.org --organisation Navy --tag compilers'))
@click.argument("name", nargs=-1, required=True)
@particulars
@click.option("--tag", "tags", multiple=True, help="A word on them; may be given several times.")
@in_region
@deed
def add(name: tuple[str, ...], *, tags: tuple[str, ...], region: str) -> None:
    """Name somebody by hand.

    The first one begins the network.
    """
    spot, said = begun(), given()
    full_name = " ".join(name)
    made = words.add(owner_id=spot.owner_id, name=full_name, now=spot.now, handles=said.handles, fields=said.fields, tags=tags, region=region)
    person = people.line_of(spot.owner_id, made)
    done(f"Added {persons.in_short(person)}.", shapes.person(person), hint=UNDO)


@click.command(epilog=example("kith edit ada --organisation Tidemark --title Engineer", 'kith edit ada --city ""'))
@click.argument("person", nargs=-1, required=True)
@click.option("--name", help="What they are called.")
@particulars
@in_region
@deed
def edit(person: tuple[str, ...], *, name: str | None, region: str) -> None:
    """Say what is so; your word wins over every source.

    An empty value takes your word back, and what sources say shows again.
    """
    said = given()
    fields = said.fields | ({} if name is None else {"name": name})
    if not (fields or said.handles):
        raise Misread("Say what is to be changed, such as --organisation Tidemark; `kith edit --help` lists what there is.")
    spot = here()
    found = spot.person(" ".join(person))
    words.edit(owner_id=spot.owner_id, person_id=found.id, fields=fields, now=spot.now, handles=said.handles, region=region)
    changed = spot.person(f"#{found.id}")
    done(f"{persons.in_short(changed)}.", shapes.person(changed), hint=UNDO)
