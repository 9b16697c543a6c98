"""How far is it? A bar on stderr with the rate and the time that remains; nothing at all when nobody looks."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

from kithwork.actions.imports import Step
from kithwork.interfaces.cli.printing import plain

PLACE: int = 24


@contextmanager
def shown() -> Iterator[Callable[[Step], None] | None]:
    """A bar for as long as something goes on; gives what is to be told of each step, or None when stderr is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    columns = (TextColumn("{task.description}", markup=False), BarColumn(None), DownloadColumn(), TransferSpeedColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("looking", total=None)

        def on_step(step: Step) -> None:
            place = plain(step.place)
            what = place if len(place) <= PLACE else f"…{place[1 - PLACE :]}"
            bar.update(task, description=what or step.phase, completed=step.bytes_done, total=step.bytes_total or None)

        yield on_step
