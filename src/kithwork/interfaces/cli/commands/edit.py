"""Name somebody by hand, and say what is so about them."""

import click

from kithwork.actions import people, words
from kithwork.interfaces.cli import persons, shapes
from kithwork.interfaces.cli.misread import Misread
from kithwork.interfaces.cli.nouns import UNDO, Here, begun, deed, done, example, here
from kithwork.interfaces.cli.particulars import Particulars, given, particulars
from kithwork.interfaces.cli.regions import in_region


@click.command(epilog=example('kith add "Grace Hopper" --email grace@example.org --organisation Navy --tag compilers'))
@click.argument("name", nargs=-1, required=True)
@particulars
@click.option("--tag", "tags", multiple=True, help="A word on them; may be given several times.")
@in_region
@deed
def add(name: tuple[str, ...], *, tags: tuple[str, ...], region: str) -> None:
    """Name somebody by hand.

    The first one begins the network. Who is here already, by name and address or by full name alone, is not added again: what is new of them is
    written down.
    """
    spot, said = begun(), given()
    full_name = " ".join(name)
    found = words.known_as(owner_id=spot.owner_id, name=full_name, handles=said.handles, region=region)
    if found:
        return _complete(spot, found, said, tags, region)
    made = words.add(owner_id=spot.owner_id, name=full_name, now=spot.now, handles=said.handles, fields=said.fields, tags=tags, region=region)
    person = people.line_of(spot.owner_id, made)
    done(f"Added {persons.in_short(person)}.", shapes.person(person), hint=UNDO)
    return None


def _complete(spot: Here, person_id: int, said: Particulars, tags: tuple[str, ...], region: str) -> None:
    is_new = words.complete(
        owner_id=spot.owner_id, person_id=person_id, now=spot.now, handles=said.handles, fields=said.fields, tags=tags, region=region
    )
    person = people.line_of(spot.owner_id, person_id)
    news = "what was new is written down" if is_new else "nothing was added"
    done(f"{persons.in_short(person)} is here already; {news}.", shapes.person(person), hint=UNDO if is_new else "")


@click.command(epilog=example("kith edit ada --organisation Tidemark --title Engineer", 'kith edit ada --city ""'))
@click.argument("person", nargs=-1, required=True)
@click.option("--name", help="What they are called.")
@particulars
@click.option("--anyway", "is_anyway", is_flag=True, help="Also a handle of somebody whom you called another person; that is taken back.")
@in_region
@deed
def edit(person: tuple[str, ...], *, name: str | None, is_anyway: bool, region: str) -> None:
    """Say what is so; your word wins over every source.

    An empty value takes your word back, and what sources say shows again.
    """
    said = given()
    fields = said.fields | ({} if name is None else {"name": name})
    if not (fields or said.handles):
        raise Misread("Say what is to be changed, such as --organisation Tidemark; `kith edit --help` lists what there is.")
    spot = here()
    found = spot.person(" ".join(person))
    words.edit(owner_id=spot.owner_id, person_id=found.id, fields=fields, now=spot.now, handles=said.handles, region=region, is_anyway=is_anyway)
    changed = spot.person(f"#{found.id}")
    done(f"{persons.in_short(changed)}.", shapes.person(changed), hint=UNDO)
