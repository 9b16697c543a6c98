"""What was read so far, and taking it back."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import PurePath

import click

from kithwork.actions import import_runs, source_names
from kithwork.interfaces.cli import left_out
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.printing import Data, counted, data, day, heading, item, line, pair, title
from kithwork.store.queries import runs
from kithwork.store.queries.runs import Run


@click.group(cls=Noun, epilog=example("kith imports", "kith imports show 3", "kith imports undo 3"))
def imports() -> None:
    """What was read, and taking it back.

    Without a verb: the list.
    """


imports.later = {"undo": "import_words:undo"}


@imports.command("list", epilog=example("kith imports list --json"))
@as_json
def list_(*, is_json: bool) -> None:
    """All runs, the newest first."""
    found = runs.listed(here().owner_id)
    if is_json:
        return data([_as_data(run) for run in found])
    if not found:
        line("Nothing has been imported yet. `kith import PATH…` begins.")
    for run in found:
        item(_in_words(run, [PurePath(path).name for path in run.paths]), mark=f"{run.number:>3}", indent=0)
    return None


def _as_data(run: Run) -> dict[str, Data]:
    return {name: value for name, value in asdict(run).items() if name != "id"}


def _in_words(run: Run, paths: Sequence[str]) -> str:
    state = "" if run.state == "finished" else f", {run.state}"
    which, what = ("standing", "of it on file") if run.state == "interrupted" else ("new", "new")
    brought = f"{counted(run.counts.get(f'people_{which}', 0), 'person', 'people')} and {counted(run.counts.get(f'interactions_{which}', 0), 'moment')} {what}"
    places = ", ".join(paths[:3]) + (f" and {len(paths) - 3} more" if len(paths) > 3 else "")
    return f"{day(run.started_at)}{state}: {brought}; {places}"


@imports.command(epilog=example("kith imports show 3"))
@click.argument("number", type=int)
@as_json
def show(number: int, *, is_json: bool) -> None:
    """Everything about a run: files, what was left out and why."""
    owner_id = here().owner_id
    run = import_runs.numbered(owner_id=owner_id, number=number)
    members, items = runs.members(owner_id, run.id), runs.items(owner_id, run.id)
    if is_json:
        return data({**_as_data(run), "members": [asdict(one) for one in members], "items": [asdict(one) for one in items]})
    title(f"Run {run.number}")
    line(_in_words(run, run.paths))
    heading("Files")
    for member in members:
        counts = member.counts
        said = f"{counts.get('created', 0):,} new, {counts.get('updated', 0):,} changed, {counts.get('unchanged', 0):,} unchanged"
        item(f"{member.place} ({source_names.word(member.source)}): {said if member.is_done else 'not read to its end'}")
    left_out.tell_items([one for one in items if one.outcome != "unreadable"], "")
    unreadable = [one for one in items if one.outcome == "unreadable"]
    if unreadable:
        heading("Could not be read")
    for one in unreadable:
        pair(one.where or "-", f"{one.place}: {one.why}{f' ({one.count:,})' if one.count > 1 else ''}")
    return None
