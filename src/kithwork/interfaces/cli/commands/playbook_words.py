"""The owner writes guides in their own words."""

from typing import IO

import click

from kithwork.actions import playbook_moves, playbooks
from kithwork.domain.errors import Refused
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here

_file = click.option(
    "--file", "file", type=click.File("r", encoding="utf-8"), metavar="FILE", help="Where the words are, Markdown; - reads what is typed."
)


class NothingWritten(Refused):
    """Nothing was written; the playbook stays as it is."""


@click.command(epilog=example("kith playbook edit thank", "kith playbook edit thank --file thanks.md"))
@click.argument("name")
@click.option("--title", default="", help="Another title.")
@_file
@deed
def edit(name: str, title: str, file: IO[str] | None) -> None:
    """Write a guide in your own words; without --file your editor opens."""
    spot = here()
    one = playbooks.named(owner_id=spot.owner_id, key=name)
    words = _read(file) if file else click.edit(one.words, extension=".md")
    if words is None and not title:
        raise NothingWritten
    said = playbook_moves.write(owner_id=spot.owner_id, key=one.key, text=words or one.words, title=title, now=spot.now)
    done(f"{said}. `kith playbook original {one.key}` brings the original back.", {"playbook": one.key}, hint=UNDO)


@click.command(epilog=example("kith playbook original thank"))
@click.argument("name")
@deed
def original(name: str) -> None:
    """Bring back a guide as it came with Kithwork."""
    spot = here()
    one = playbooks.named(owner_id=spot.owner_id, key=name)
    if not one.is_ours:
        raise playbook_moves.NotYours("That playbook is your own; `kith playbook drop` drops it.")
    done(f"{playbook_moves.back(owner_id=spot.owner_id, key=one.key, now=spot.now)}.", {"playbook": one.key}, hint=UNDO)


@click.command(epilog=example('kith playbook add "Move abroad" --file abroad.md'))
@click.argument("title", nargs=-1, required=True)
@_file
@deed
def add(title: tuple[str, ...], file: IO[str] | None) -> None:
    """Add a guide of your own; without --file your editor opens."""
    spot = here()
    words = _read(file) if file else click.edit("", extension=".md")
    if words is None:
        raise NothingWritten("Nothing was written; no playbook was added.")
    key = playbook_moves.add(owner_id=spot.owner_id, title=" ".join(title), text=words, now=spot.now)
    done(f"Added, as {key}.", {"playbook": key}, hint=UNDO)


@click.command(epilog=example("kith playbook drop move-abroad"))
@click.argument("name")
@deed
def drop(name: str) -> None:
    """Drop a guide of your own."""
    spot = here()
    one = playbooks.named(owner_id=spot.owner_id, key=name)
    if one.is_ours:
        raise Refused("That playbook comes with Kithwork; `kith playbook original` takes your words out of it.")
    done(f"{playbook_moves.back(owner_id=spot.owner_id, key=one.key, now=spot.now)}.", {"playbook": one.key}, hint=UNDO)


def _read(file: IO[str]) -> str:
    try:
        return file.read(2 * playbook_moves.LONGEST)
    except UnicodeDecodeError as problem:
        raise Refused("That file is no text in UTF-8.") from problem
