"""The network as a folder of Markdown files, and what was changed in them."""

from pathlib import Path

import click

from kithwork.actions import vault as actions
from kithwork.actions import vault_import, vault_taking
from kithwork.actions.vault_import import Plan
from kithwork.interfaces.cli.misread import Misread
from kithwork.interfaces.cli.nouns import UNDO, Noun, as_json, example, here
from kithwork.interfaces.cli.printing import Data, counted, data, gap, item, line

FOLDER = click.Path(file_okay=False, path_type=Path)
_SHOWN = 20  # of a kind; --json has all


class _Vault(Noun):
    default = "look"


@click.group(cls=_Vault, epilog=example("kith vault export ~/notes/kith", "kith vault look ~/notes/kith", "kith vault import ~/notes/kith"))
def vault() -> None:
    """Your network as Markdown files, one for each person, journal entry and event, with links between them.

    They can be read and changed by any editor (Obsidian, Logseq, vim); what you change comes back as your own words. Without a verb: what you changed.
    """


@vault.command("look", epilog=example("kith vault look ~/notes/kith"))
@click.argument("folder", type=FOLDER)
@as_json
def look(folder: Path, *, is_json: bool) -> None:
    """What you changed in the files; nothing is written."""
    spot = here()
    plan = vault_import.plan(owner_id=spot.owner_id, path=folder, now=spot.now)
    if is_json:
        return data(_shape(plan))
    _tell(plan)
    if plan.changes_count:
        line(f"`kith vault import {folder}` takes them in.")
    return None


@vault.command("export", epilog=example("kith vault export ~/notes/kith", "kith vault export ~/notes/kith --private --tidy"))
@click.argument("folder", type=FOLDER)
@click.option("--seen", "is_seen", is_flag=True, help="People whom only sources name, too.")
@click.option("--private", "is_private", is_flag=True, help="People left in peace or put aside and private notes, too.")
@click.option("--tidy", "is_tidy", is_flag=True, help="Remove files that an export wrote, nobody edited, and that stand for nothing any more.")
@click.option("--here", "is_here", is_flag=True, help="Write into this folder although it holds something else, or is the vault of another network.")
@click.option(
    "--over",
    "over",
    multiple=True,
    metavar="FILE",
    help="Let the network win over what you changed in this file; one of something that is gone is removed. May stand several times.",
)
@as_json
def export(folder: Path, over: tuple[str, ...], *, is_seen: bool, is_private: bool, is_tidy: bool, is_here: bool, is_json: bool) -> None:
    """Write the files; one that you changed is left until its changes came in.

    They lie in the folders People, Journal and Events of FOLDER, readable by you alone. FOLDER is new, empty, or one that this network was written into
    before (a hidden file there says so); one that holds something else is refused but for --here. Nothing else in it is touched.
    """
    spot = here()
    switches = {"is_seen": is_seen, "is_private": is_private, "is_tidy": is_tidy, "is_here": is_here}
    done = actions.export(owner_id=spot.owner_id, path=folder, over=over, **switches)
    if is_json:
        left: list[Data] = [{"file": place, "why": why} for place, why in done.left]
        counts: dict[str, Data] = {"unchanged": done.unchanged_count, "removed": done.removed_count}
        data({"folder": str(done.folder), "written": list(done.written), "left": left, "stale": list(done.stale), **counts})
        return _end(over, done.left)
    line(f"Wrote {counted(len(done.written), 'file', 'files')} into {done.folder}; {done.unchanged_count:,} stand as they were.")
    _list("Left as they are:", done.left)
    if done.removed_count:
        line(f"Removed {counted(done.removed_count, 'file')} that stood for nothing any more.")
    elif done.stale:
        line(f"{counted(len(done.stale), 'file')} of an earlier export stand for nothing that is exported now; --tidy removes them.")
    return _end(over, done.left)


@vault.command("import", epilog=example("kith vault import ~/notes/kith --dry-run", "kith vault import ~/notes/kith --take 'People/Ada Lovelace.md'"))
@click.argument("folder", type=FOLDER)
@click.option("--dry-run", "is_dry", is_flag=True, help="Only say what would come in.")
@click.option("--take", "take", multiple=True, metavar="FILE", help="Let this file win over what was changed here since; may stand several times.")
@click.option("--yes", "is_sure", is_flag=True, help="Take them in without asking.")
@as_json
def import_(folder: Path, take: tuple[str, ...], *, is_dry: bool, is_sure: bool, is_json: bool) -> None:
    """Take in what you changed in the files, as your own words, after naming each change.

    A file that is gone deletes nothing. What was changed in a file and here as well is a conflict: it is named, and nothing of it comes in until you
    say which wins (--take FILE, or `kith vault export --over FILE`). Where a file is saved before your yes, nothing comes in and the changes are named again.
    """
    spot = here()
    plan = vault_import.plan(owner_id=spot.owner_id, path=folder, now=spot.now, take=take)
    if not is_json:
        _tell(plan)
    if not is_dry and plan.planned:
        if is_json and not is_sure:
            raise Misread("With --json, say --yes or --dry-run.")
        if plan.changes_count and not is_sure and not click.confirm("Take them in?", default=False):
            return line("Nothing was changed.")
        try:
            plan = vault_taking.take_in(owner_id=spot.owner_id, path=folder, now=spot.now, take=take, shown=plan.digest)
        except vault_taking.ChangedSince:
            if not is_json:
                _tell(vault_import.plan(owner_id=spot.owner_id, path=folder, now=spot.now, take=take))
            raise
        if not is_json:
            line(f"Took in {counted(plan.changes_count, 'change')} from {counted(len(plan.planned), 'file')}. {UNDO}")
    if is_json:
        data({**_shape(plan), "is_done": not is_dry})
    return _end(take, (*plan.conflicts, *plan.troubles))


def _end(named: tuple[str, ...], left: tuple[tuple[str, str], ...]) -> None:
    """Files that were named by hand, and for which nothing could be done, are no success."""
    if set(named) & {place for place, _ in left}:
        click.get_current_context().exit(1)


def _tell(plan: Plan) -> None:
    for one in plan.planned:
        for words in one.words:
            item(f"{one.place}: {words}")
    _list("Changed in the file, and changed or gone here; say which wins (--take FILE, or `kith vault export --over FILE`):", plan.conflicts)
    _list("Not taken in:", plan.troubles)
    if not plan.changes_count:
        line(f"Nothing new in {counted(plan.files_count, 'file')}.")
    if plan.older_count:
        line(f"{counted(plan.older_count, 'file')} changed here since; `kith vault export` brings them up to date.", is_quiet=True)


def _list(heading: str, found: tuple[tuple[str, str], ...]) -> None:
    if not found:
        return
    gap()
    line(heading)
    for place, why in found[:_SHOWN]:
        item(f"{place}{',' if why.startswith('line ') else ''} {why}.")
    if len(found) > _SHOWN:
        line(f"and {len(found) - _SHOWN} more", indent=4, is_quiet=True)


def _shape(plan: Plan) -> dict[str, Data]:
    changes: list[Data] = [{"file": one.place, "kind": one.kind.value, "changes": list(one.words)} for one in plan.planned]
    conflicts: list[Data] = [{"file": place, "why": why} for place, why in plan.conflicts]
    troubles: list[Data] = [{"file": place, "why": why} for place, why in plan.troubles]
    counts: dict[str, Data] = {"files": plan.files_count, "older": plan.older_count}
    return {"folder": str(plan.folder), "changes": changes, "conflicts": conflicts, "troubles": troubles, **counts}
