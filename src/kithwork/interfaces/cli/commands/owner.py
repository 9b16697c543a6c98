"""Who the owner is: a name, the addresses that are theirs, and the clock by which they live."""

from typing import Final

import click

from kithwork.actions import claims, own_names, zone_moves, zones
from kithwork.actions import owners as actions
from kithwork.domain.handles import Handle, HandleKind
from kithwork.interfaces.cli.nouns import UNDO, Noun, as_json, deed, done, example, here
from kithwork.interfaces.cli.printing import counted, data, day, item, line, listed, title
from kithwork.interfaces.cli.regions import in_region
from kithwork.store.queries import owners

KINDS: Final = {
    HandleKind.EMAIL: "e-mail",
    HandleKind.PROFILE_URL: "profile",
    HandleKind.GITHUB: "GitHub",
    HandleKind.PHONE: "telephone",
    HandleKind.ENTRY: "your name there",
    HandleKind.OWN: "by hand",
}


@click.group(
    cls=Noun, epilog=example("kith owner", "kith owner add ada@example.org @ada", 'kith owner name "Ada Lovelace"', "kith owner zone Europe/Berlin")
)
def owner() -> None:
    """Who you are: your name, your addresses and your time zone.

    Kithwork tells from them who wrote to whom, and which day it is. Without a verb: what it knows.
    """


owner.default = "show"


@owner.command(epilog=example("kith owner show --json"))
@as_json
def show(*, is_json: bool) -> None:
    """Your name, your addresses as far as they are known, and your time zone."""
    spot = here()
    owner_id, zone = spot.owner_id, zones.name(spot.owner_id)
    name, addresses = owners.name(owner_id), owners.addresses(owner_id)
    if is_json:
        return data({"name": name, "zone": zone, "addresses": [{"kind": kind, "value": value, "is_told": told} for kind, value, told in addresses]})
    title(name or "You have not said what you are called (`kith owner name NAME`).")
    sourced = owners.sourced(owner_id)
    for kind, value, is_told in addresses:
        by = "you said so" if is_told else "a source said so" if (kind, value) in sourced else "by what it has in common with the others"
        item(f"{own_names.words_of(Handle(HandleKind(kind), value))} ({KINDS[HandleKind(kind)]}, {by})")
    if not addresses:
        line("None of your addresses is known. Say `kith owner add you@example.org`.")
    line(f"You live by the clock of {zone}, where it is {spot.now:%H:%M} on {day(spot.now)} (`kith owner zone NAME` says another).")
    return None


@owner.command(epilog=example("kith owner add ada@example.org @ada", "kith owner add +4922100000", 'kith owner add "Ada Lovelace"'))
@click.argument("addresses", nargs=-1, required=True, metavar="ADDRESS...")
@in_region
@deed
def add(addresses: tuple[str, ...], region: str) -> None:
    """These are mine: e-mail, @github login, profile URL, telephone.

    Where a conversation names you and has no addresses, your whole name as it stands there. By a name nobody's address is taken.
    """
    spot = here()
    handles = claims.claim_all(owner_id=spot.owner_id, texts=addresses, now=spot.now, region=region)
    values = [handle.value for handle in handles]
    done(
        f"{listed([own_names.words_of(handle) for handle in handles])} {'is' if len(handles) == 1 else 'are'} yours.",
        {"addresses": values},
        hint=UNDO,
    )


@owner.command(epilog=example("kith owner remove ada@example.org", 'kith owner remove "Ada Lovelace"'))
@click.argument("addresses", nargs=-1, required=True, metavar="ADDRESS...")
@in_region
@deed
def remove(addresses: tuple[str, ...], region: str) -> None:
    """These are not mine, whoever said so: you, or a source.

    Whoever writes under one is somebody else from now on. Where a source goes on saying that it is you, your word counts.
    """
    spot = here()
    handles = claims.disclaim_all(owner_id=spot.owner_id, texts=addresses, now=spot.now, region=region)
    values = [handle.value for handle in handles]
    done(
        f"{listed([own_names.words_of(handle) for handle in handles])} {'is' if len(handles) == 1 else 'are'} no longer yours.",
        {"addresses": values},
        hint=UNDO,
    )


@owner.command("name", epilog=example('kith owner name "Ada Lovelace"'))
@click.argument("name")
@deed
def rename(name: str) -> None:
    """What you want to be called."""
    spot = here()
    actions.rename(owner_id=spot.owner_id, name=name, now=spot.now)
    done(f"You are {name.strip()}.", {"name": name.strip()}, hint=UNDO)


@owner.command(epilog=example("kith owner zone Europe/Berlin", "kith owner zone America/New_York"))
@click.argument("name", metavar="NAME")
@deed
def zone(name: str) -> None:
    """By which clock you live: a time zone by its IANA name.

    Your days begin at its midnight. What has been keeps its hour; what calendars have planned with a zone moves to the hour that it has there.
    """
    spot = here()
    said = zone_moves.say(owner_id=spot.owner_id, name=name, now=spot.now)
    moved = f"; {counted(said.moved_count, 'planned meeting')} of your calendars moved to the hour there" if said.moved_count else ""
    stayed = f"; {counted(said.stayed_count, 'planned day or hour', 'planned days and hours')} of no zone stayed" if said.stayed_count else ""
    counts = {"moved_count": said.moved_count, "stayed_count": said.stayed_count}
    done(f"You live by the clock of {said.zone}{moved}{stayed}.", {"zone": said.zone, **counts}, hint=zone_moves.AGAIN if said.stayed_count else "")
