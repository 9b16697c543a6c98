"""One look after the other into the inbox folder: what has settled is imported, lines are collected, and each thing is told once."""

from dataclasses import dataclass, field
from pathlib import Path

from kithwork.actions import dropped, inbox, inbox_moves, networks
from kithwork.actions.dropped import State, Taken, Waits
from kithwork.domain.errors import Refused
from kithwork.interfaces.cli import clock, progress
from kithwork.interfaces.cli.printing import Data, counted


@dataclass(slots=True)
class Worker:
    """Whoever looks: what lay there at the last look, and what was told of already and stays."""

    region: str
    seen: dict[Path, State] = field(default_factory=dict)
    staying: dict[Path, State] = field(default_factory=dict)
    lines_told: set[str] = field(default_factory=set)

    def told_now(self) -> list[str]:
        """One look, and what came of it in sentences."""
        return [*map(in_words, self.look()), *self.collect()]

    def look(self) -> list[Taken]:
        """Take what looks as it did at the last look. Where another import is under way, everything waits for the next one."""
        found = dropped.look()
        ready = [path for path in dropped.settled(self.seen, found) if self.staying.get(path) != found[path]]
        self.seen = found
        taken = []
        for path in ready:
            try:
                with progress.shown() as on_step:
                    one = dropped.take(owner_id=_owner(), path=path, now=clock.now(), region=self.region, on_step=on_step)
            except Waits:
                break
            except Refused as refusal:
                one = Taken(path.name, why=str(refusal).rstrip("."))
            if one.why:
                self.staying[path] = found[path]
            taken.append(one)
        return taken

    def collect(self) -> list[str]:
        """Sentences about lines of text files that wait since now, and about lines that cannot be read."""
        if not inbox.has_files():
            return []
        read = inbox_moves.collect(owner_id=_owner(), now=clock.now())
        left = [f"{one.where} stays where it is: {one.why}." for one in read.left]
        fresh = [one for one in left if one not in self.lines_told]
        self.lines_told.update(left)
        told = [f"{counted(read.new_count, 'line')} from {', '.join(read.files)}: `kith inbox` asks about them."] if read.new_count else []
        return told + fresh


def _owner() -> int:
    """Whose network it is, begun when nobody has."""
    return networks.begin(now=clock.now())


def in_words(one: Taken) -> str:
    """What became of it, in a line."""
    if not one.report:
        return f"{one.name} stays where it is: {one.why}."
    counts = one.report.counts
    people, moments = counted(counts["people_new"], "person", "people"), counted(counts["interactions_new"], "moment")
    unread = f", {counted(counts['items_unreadable'], 'item')} could not be read" if counts["items_unreadable"] else ""
    unknown = f", {counted(counts['unrecognised'], 'file')} in no format that is read" if counts["unrecognised"] else ""
    stays = f" ({one.why})" if one.why else ""
    return f"{one.name}: {people} and {moments} in touch new{unread}{unknown}{stays}. `kith imports show {one.report.number}`."


def as_data(one: Taken) -> dict[str, Data]:
    """The same for programs."""
    return {"name": one.name, "run": one.report.number if one.report else None, "counts": one.report.counts if one.report else {}, "stays": one.why}
