"""Everything out, and in again."""

import os
from pathlib import Path
from typing import Final

import click

from kithwork.actions import networks
from kithwork.actions import portability as actions
from kithwork.domain.errors import StorageFailed
from kithwork.interfaces.cli import clock
from kithwork.interfaces.cli.misread import Misread
from kithwork.interfaces.cli.nouns import as_json, deed, done, example, here
from kithwork.interfaces.cli.printing import counted, data, line, listed

PATH = click.Path(path_type=Path)
RESTORED: Final = {  # what a person would miss; fields, decisions and marks come along untold
    "person": ("person", "people"),
    "record": ("record", "records"),
    "note": ("note", "notes"),
    "promise": ("promise", "promises"),
    "story": ("story of how you met", "stories of how you met"),
    "relation": ("relation", "relations"),
    "tag": ("tag", "tags"),
    "view": ("saved view", "saved views"),
}


@click.command(
    epilog=example(
        "kith export network.zip", "kith export --vcard contacts.vcf", "kith export --csv people.csv", "kith export --canonical - | sha256sum"
    )
)
@click.argument("path", type=PATH)
@click.option(
    "--archive", "form", flag_value="archive", default="archive", help="Everything, as an archive of JSON lines that `kith restore` reads (default)."
)
@click.option("--vcard", "form", flag_value="vcard", help="The people you know, as vCard 4.0.")
@click.option("--csv", "form", flag_value="csv", help="The people you know, as a table for a spreadsheet.")
@click.option("--canonical", "form", flag_value="canonical", help="Everything, as lines in a fixed order: the same content gives the same bytes.")
@click.option("--lossless", "is_lossless", is_flag=True, help="With --csv: cells as they are, also those that a spreadsheet takes for formulas.")
@click.option("--force", "is_forced", is_flag=True, help="Write over a file that is there.")
@as_json
def export(path: Path, form: str, *, is_lossless: bool, is_forced: bool, is_json: bool) -> None:
    """Everything out: archive, cards, table.

    The file is readable by you alone. `-` writes cards, tables and canonical lines to the screen. Private notes stay out of cards and tables.
    """
    if is_lossless and form != "csv":
        raise Misread("--lossless goes with --csv.")
    is_screen = str(path) == "-"
    if is_screen and is_json:
        raise Misread("--json says what was written to a file; name one.")
    if is_screen and form == "archive":
        raise Misread("An archive needs a file; name one, such as network.zip.")
    spot, target = here(), path.expanduser()
    if not is_screen and target.exists() and not is_forced:
        raise Misread(f"{target} is there already; --force writes over it.")
    if form == "archive":
        actions.export(owner_id=spot.owner_id, path=target, now=spot.now)
    else:
        _write(None if is_screen else target, _content(spot.owner_id, form, is_guarded=not is_lossless))
    words = f"Written to {target}."
    if is_json:
        data({"done": words, "path": str(target)})
    elif not is_screen:
        line(words)


def _content(owner_id: int, form: str, *, is_guarded: bool) -> bytes:
    if form == "vcard":
        return actions.vcards(owner_id=owner_id).encode()
    if form == "csv":
        return actions.table(owner_id=owner_id, is_guarded=is_guarded).encode()
    return actions.canonical(owner_id=owner_id)


def _write(path: Path | None, content: bytes) -> None:
    if path is None:
        click.echo(content, nl=False)
        return
    part = path.with_name(f"{path.name}.part")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(content)
        part.replace(path)
    except OSError as problem:
        part.unlink(missing_ok=True)
        raise StorageFailed(f"{path} could not be written: {problem.strerror}.") from problem


@click.command(epilog=example("KITH_HOME=~/again kith restore network.zip"))
@click.argument("path", type=PATH)
@deed
def restore(path: Path) -> None:
    """Put an exported archive into an empty network.

    All of it or nothing; a network that holds anything is left as it is.
    """
    networks.make_ready()
    counts = actions.restore(path=path.expanduser(), now=clock.now())
    told = [counted(counts[kind], *names) for kind, names in RESTORED.items() if counts.get(kind)]
    numbered = " People may have other numbers than before (`#12`)." if counts.get("person") else ""
    done(f"Restored: {listed(told) or 'an empty network'}.{numbered}", {"counts": counts})


@click.command(epilog=example("kith backup ~/backups/network.db"))
@click.argument("path", type=PATH)
@click.option("--force", "is_forced", is_flag=True, help="Write over a file that is there.")
@deed
def backup(path: Path, *, is_forced: bool) -> None:
    """A copy of the network file, made while it is in use.

    To go back to it, put it in the place of network.db while nothing runs.
    """
    here()
    target = path.expanduser()
    file = target / "network.db" if target.is_dir() else target
    if file.exists() and not is_forced:
        raise Misread(f"{file} is there already; --force writes over it.")
    actions.backup(path=file)
    done(f"Copied to {file}.", {"path": str(file)})
