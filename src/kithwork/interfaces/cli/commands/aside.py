"""Put people aside, or leave them in peace."""

import click

from kithwork.actions import asking, words
from kithwork.interfaces.cli.nouns import deed, done, example, here


@click.command(epilog=example("kith archive ada"))
@click.argument("person", nargs=-1, required=True)
@deed
def archive(person: tuple[str, ...]) -> None:
    """Put somebody aside, out of every list.

    `kith people is:archived` shows who is there.
    """
    spot = here()
    found = spot.person(" ".join(person))
    words.set_aside(owner_id=spot.owner_id, person_id=found.id, now=spot.now, archived=True)
    done(f"{found.name} is put aside.", {"person": found.id}, hint=f"`kith unarchive {found.id}` brings them back.")


@click.command(epilog=example("kith unarchive ada"))
@click.argument("person", nargs=-1, required=True)
@deed
def unarchive(person: tuple[str, ...]) -> None:
    """Bring somebody back into the lists."""
    spot = here()
    found = spot.person(" ".join(person))
    words.set_aside(owner_id=spot.owner_id, person_id=found.id, now=spot.now, archived=False)
    done(f"{found.name} is back.", {"person": found.id})


@click.command(epilog=example("kith quiet ada", "kith quiet ada off", "kith quiet ada --asks"))
@click.argument("person")
@click.argument("answer", type=click.Choice(["on", "off"]), default="on")
@click.option("--asks", "is_for_asks", is_flag=True, help="From asks alone: they may be written to, and nothing is asked of them.")
@deed
def quiet(person: str, answer: str, *, is_for_asks: bool) -> None:
    """Leave somebody in peace: nothing will propose them.

    They stay in the network, and everything about them; off takes it back.
    """
    spot = here()
    found = spot.person(person)
    if is_for_asks:
        said = asking.spare(owner_id=spot.owner_id, person_id=found.id, now=spot.now, is_spared=answer == "on")
        return done(f"{said}.", {"person": found.id})
    words.set_aside(owner_id=spot.owner_id, person_id=found.id, now=spot.now, do_not_contact=answer == "on")
    return done(f"{found.name} is left in peace." if answer == "on" else f"{found.name} may be proposed again.", {"person": found.id})
