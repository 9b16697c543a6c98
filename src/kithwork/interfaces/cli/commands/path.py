"""Who can get the owner to somebody, and the owner's word on what was inferred."""

from collections.abc import Sequence

import click

from kithwork.actions import ways
from kithwork.interfaces.cli import fresh_ways, way_shapes
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.printing import counted, data, gap, heading, item, line, title

SHOWN = 12


@click.group(cls=Noun, epilog=example("kith path mia", 'kith path "Acme Labs"', "kith path python", "kith path deny ben mia"))
def path() -> None:
    """Who can get you to a person, an organisation or a topic.

    At most five ways, each by another person whom you know, over two others at most; every step with what it rests on and when. What is inferred
    is marked, and can be confirmed or denied. Whoever is to be left in peace stands on no way.
    """


path.default = "to"
path.later = {verb: f"path_answers:{verb}" for verb in ("confirm", "deny", "forget")}


@path.command(epilog=example("kith path to mia", 'kith path to --organisation "Acme Labs"'))
@click.argument("target", nargs=-1, required=True)
@click.option("--person", "kind", flag_value="person", help="TARGET is a person.")
@click.option("--organisation", "kind", flag_value="organisation", help="TARGET is an organisation, or a domain of its addresses.")
@click.option("--topic", "kind", flag_value="topic", help="TARGET is a topic.")
@as_json
def to(target: tuple[str, ...], kind: str | None, *, is_json: bool) -> None:
    """The best ways to TARGET, or the nearest thing where there is none."""
    spot = fresh_ways.ready(here())
    found = ways.find(owner_id=spot.owner_id, text=" ".join(target), now=spot.now, kind=kind or "")
    if is_json:
        return data(way_shapes.found(found))
    _tell(found)
    return None


def _tell(found: ways.Found) -> None:
    title(_headline(found))
    if found.note:
        return line(found.note)
    for number, way in enumerate(found.ways, start=1):
        gap()
        _tell_way(number, way)
    if not found.ways:
        _tell_nearest(found)
    if found.kind == "organisation":
        _tell_there("You know there now", [one for one in found.there if one.is_now])
        _tell_there("You know from then", [one for one in found.there if not one.is_now])
    elif found.kind == "topic":
        _tell_there("Who has to do with it", found.there)
    if found.ways:
        gap()
        line(f"Write an ask down: {_next(found.ways[0])}.", is_quiet=True)
    return None


def _next(way: ways.Way) -> str:
    """The command with which the first way begins."""
    if len(way.hops) == 1:
        return f"`kith ask {way.first.id} TEXT`"
    return f"`kith intro new --through {way.first.id} --to {way.hops[-1].person.id} --about TEXT`"


def _headline(found: ways.Found) -> str:
    if not found.ways:
        return found.name if found.note else f"No path to {found.name} is on file."
    return f"{counted(len(found.ways), 'way', 'ways')} to {found.name}"


def _tell_way(number: int, way: ways.Way) -> None:
    target = way.hops[-1].person
    through = f", to {target.name} #{target.id}" if len(way.hops) > 1 else ""
    line(f"{number}. Ask {way.first.name} #{way.first.id}{through}")
    if way.what:
        line(f"{target.name}: {way.what}.", indent=3, is_quiet=True)
    for hop in way.hops:
        mark = "?" if hop.is_inferred else "-"
        item(" ".join(hop.reasons), mark=mark, indent=3)
    said = [way.likely, way.care, "? is inferred: `kith path confirm` or `deny` settles it." if any(hop.is_inferred for hop in way.hops) else ""]
    line(" ".join(one for one in said if one), indent=3, is_quiet=True)


def _tell_nearest(found: ways.Found) -> None:
    gap()
    if not found.nearest:
        return line("Nobody near it is on file either. Tell a few people whom you trust that you are looking; somebody may know.")
    line("The nearest that is on file:")
    for near in found.nearest:
        item(f"{near.words}. #{near.person.id}", indent=0)
    return None


def _tell_there(words: str, there: Sequence[ways.There]) -> None:
    if there:
        heading(words)
    for one in there[:SHOWN]:
        line(f"{one.person.name} #{one.person.id}")
        line(f"{one.words}. {one.warmth}.", indent=4, is_quiet=True)
    if len(there) > SHOWN:
        line(f"And {len(there) - SHOWN:,} more; --json has them all.", is_quiet=True)
