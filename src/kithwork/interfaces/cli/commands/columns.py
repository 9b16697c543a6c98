"""What the columns of a table of people mean, and the owner's corrections."""

from pathlib import Path

import click

from kithwork.actions import columns as actions
from kithwork.actions import source_names
from kithwork.interfaces.cli.misread import Misread
from kithwork.interfaces.cli.nouns import UNDO, as_json, begun, example
from kithwork.interfaces.cli.printing import Data, data, item, line, pair, title

_OR: str = ", ".join(actions.MEANINGS)


@click.command(
    epilog=example(
        "kith columns people.csv",
        'kith columns people.csv --set "Wer=name" --set "Erreichbar unter=email"',
        "kith columns people.csv --dates day-first",
    )
)
@click.argument("file", metavar="FILE")
@click.option(
    "--set", "said", multiple=True, metavar="COLUMN=MEANING", help=f"What a column means: {_OR}. Without a meaning your word is taken back."
)
@click.option("--dates", "order", type=click.Choice([*actions.ORDERS, ""]), help="Which number comes first in dates such as 03/04/1990.")
@as_json
def columns(file: str, said: tuple[str, ...], order: str | None, *, is_json: bool) -> None:
    """What the columns of a table of people are taken for.

    Shows each with examples and why. What you say is kept for every table with the same columns, and counts the next time that one is imported.
    """
    path = Path(file).expanduser()
    if not path.is_file():
        raise Misread(f"There is no file {path}.")
    spot = begun()
    table = actions.look(owner_id=spot.owner_id, path=path)
    if said or order is not None:
        actions.say(owner_id=spot.owner_id, table=table, meanings=dict(map(_parted, said)), order=order, now=spot.now)
        table = actions.look(owner_id=spot.owner_id, path=path)
    if is_json:
        return data(_as_data(table))
    _tell(table, has_changed=bool(said or order is not None))
    return None


def _parted(text: str) -> tuple[str, str]:
    """`Erreichbar unter=email`: the last sign parts them, since a column may have one in its name."""
    name, sign, meaning = text.rpartition("=")
    if not sign:
        raise Misread(f"“{text}” is not COLUMN=MEANING.")
    return name.strip(), meaning.strip().casefold()


def _as_data(table: actions.Table) -> Data:
    listed: list[Data] = [{"column": one.name, "meaning": one.meaning.value, "why": one.why, "examples": list(one.examples)} for one in table.columns]
    return {"place": table.place, "dates": table.order or None, "is_readable": table.is_enough, "columns": listed, "read_by": table.read_by or None}


def _tell(table: actions.Table, *, has_changed: bool) -> None:
    title(table.place)
    for one in table.columns:
        pair(one.name or "(no name)", f"{one.meaning.value}{f', {one.why}' if one.why else ''}")
        for example_ in one.examples[:2]:
            item(example_[:60], mark="e.g.", indent=17)
    if table.order:
        pair("dates", table.order)
    if table.read_by:
        line(f"It is read as {source_names.title(table.read_by)}, which needs no explaining; what you say of columns here is not asked for.")
    elif not table.is_enough:
        line('By its header alone nobody is told from this table. Say which column is the name or the address: --set "COLUMN=name".')
    elif has_changed:
        line(f"Kept for every table with these columns; `kith import` reads it so. {UNDO}")
        line("If it was imported otherwise before, take that run back with `kith imports undo`.", is_quiet=True)
    else:
        line('Is something wrong? --set "COLUMN=MEANING" corrects it, `kith import` reads it so.')
