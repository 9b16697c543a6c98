"""How far is it? A bar on stderr with the rate and the time that remains; nothing at all when nobody looks."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn, TransferSpeedColumn
from rich.text import Text

from kithwork.actions.steps import READING, Step
from kithwork.interfaces.cli.printing import plain

PLACE: int = 24


class _Amount(ProgressColumn):
    """So much of so much, and how much in a second: in bytes while something is read, in identities while it is worked out whose they are."""

    def __init__(self) -> None:
        super().__init__()
        self._bytes = DownloadColumn(), TransferSpeedColumn()

    def render(self, task: Task) -> Text:
        """What stands in the row."""
        if task.fields["is_reading"]:
            read, speed = (column.render(task) for column in self._bytes)
            return Text.assemble(read, " ", speed)
        rate = task.finished_speed or task.speed
        return Text(f"{task.completed:,.0f} of {task.total or 0:,.0f} identities{f' {rate:,.0f}/s' if rate else ''}", style="progress.download")


@contextmanager
def shown() -> Iterator[Callable[[Step], None] | None]:
    """A bar for as long as something goes on; gives what is to be told of each step, or None when stderr is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    columns = (TextColumn("{task.description}", markup=False), BarColumn(None), _Amount(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        tasks = {
            True: bar.add_task("looking", total=None, is_reading=True),
            False: bar.add_task("", total=None, is_reading=False, visible=False, start=False),
        }

        def on_step(step: Step) -> None:
            is_reading = step.phase == READING
            if not is_reading and not bar.tasks[1].visible:
                bar.update(tasks[True], visible=False)
                bar.start_task(tasks[False])
                bar.update(tasks[False], visible=True)
            done, total = (step.bytes_done, step.bytes_total) if is_reading else (step.identities_done, step.identities_total)
            bar.update(tasks[is_reading], description=_what(step), completed=done, total=total or None)

        yield on_step


def _what(step: Step) -> str:
    place = plain(step.place)
    return (place if len(place) <= PLACE else f"…{place[1 - PLACE :]}") or step.phase
