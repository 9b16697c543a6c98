"""Lines from text files that wait for a yes."""

from importlib import import_module
from typing import Final

import click

from kithwork.actions import inbox as actions
from kithwork.actions.inbox import Collected, Waiting
from kithwork.interfaces.cli import persons
from kithwork.interfaces.cli.lazy import to_write
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.printing import Data, counted, data, day, item, line
from kithwork.store.queries.people import PersonLine

_MOVES: Final = "kithwork.actions.inbox_moves"  # by name: it brings Django with it


@click.group(cls=Noun, epilog=example("kith inbox", "kith inbox keep 3 --yes", "kith inbox drop 4"))
def inbox() -> None:
    """Lines from text files, which wait for your yes.

    Whatever you type on the way, a line each, into a .txt file in the folder `inbox` beside your network. Without a verb: reads the folder, and lists.
    """


inbox.later = {verb: f"inbox_words:{verb}" for verb in ("keep", "drop")}


@inbox.command("list", epilog=example("kith inbox list --json"))
@as_json
def list_(*, is_json: bool) -> None:
    """Read the folder, and show each line as it would be understood."""
    spot = here()
    read = _collected() if actions.has_files() else Collected(0, (), ())
    found = actions.listed(owner_id=spot.owner_id, now=spot.now)
    if is_json:
        left: list[Data] = [{"where": one.where, "why": one.why} for one in read.left]
        return data({"new": read.new_count, "files": list(read.files), "left": left, "waiting": [_shape(one) for one in found]})
    _told(read)
    for one in found:
        event = actions.the_event(one)
        at = f", at {event.name}" if event else ""
        item(f"{one.line.words} ({day(one.line.said_on)}{at})", mark=f"{one.line.id:>3}")
        for part in (*one.heard.parts, *one.heard.doubts, *(f"{who.words}: {_who(who.name, [*who.candidates])}" for who in one.heard.people)):
            line(part, indent=6, is_quiet=True)
    if found:
        line("`kith inbox keep NUMBER` keeps a line, with --yes whoever is new; `kith inbox drop NUMBER` lets it go.")
    else:
        line(f"No line waits. Put a text file into {actions.place()}: each line is a capture.")
    return None


def _collected() -> Collected:
    to_write()
    spot = here()
    read: Collected = import_module(_MOVES).collect(owner_id=spot.owner_id, now=spot.now)
    return read


def _told(read: Collected) -> None:
    if read.files:
        line(f"Read {counted(read.new_count, 'line')} from {', '.join(read.files)}.")
    for one in read.left:
        line(f"{one.where} stays where it is: {one.why}.")


def _who(name: str, candidates: list[PersonLine]) -> str:
    if not candidates:
        return f"nobody known; would be added as {name}"
    return persons.in_short(candidates[0]) if len(candidates) == 1 else "could be " + "; or ".join(persons.in_short(one) for one in candidates)


def _shape(one: Waiting) -> dict[str, Data]:
    event = actions.the_event(one)
    return {
        "id": one.line.id,
        "words": one.line.words,
        "said_on": one.line.said_on,
        "file": one.line.file,
        "event": event.id if event else None,
        "heard": list(one.heard.parts),
        "is_certain": one.heard.is_certain,
    }
