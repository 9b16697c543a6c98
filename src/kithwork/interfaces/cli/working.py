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
    told: set[str] = field(default_factory=set)  # of what stays, or could not be done yet

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
            except Exception as problem:  # noqa: BLE001  a fault of ours goes on from _reason
                one = Taken(path.name, why=_reason(problem).rstrip("."))
                if one.why in self.told:  # as long as the disk is full, or somebody else writes, it is tried again and told once
                    continue
                self.told.add(one.why)
                taken.append(one)
                continue
            if one.why:
                self.staying[path] = found[path]
            taken.append(one)
        return taken

    def collect(self) -> list[str]:
        """Sentences about lines of text files that wait since now, and about lines that cannot be read."""
        if not inbox.has_files():
            return []
        try:
            read = inbox_moves.collect(owner_id=_owner(), now=clock.now())
        except Exception as problem:  # noqa: BLE001  likewise
            read = inbox.Collected(0, (), (inbox.Left(inbox.FOLDER, _reason(problem).rstrip(".")),))
        left = [f"{one.where} stays where it is: {one.why}." for one in read.left]
        fresh = [one for one in left if one not in self.told]
        self.told.update(left)
        told = [f"{counted(read.new_count, 'line')} from {', '.join(read.files)}: `kith inbox` asks about them."] if read.new_count else []
        return told + fresh


def _reason(problem: Exception) -> str:
    """Why something could not be done; raises the problem where it is a fault of ours."""
    refusal = problem if isinstance(problem, Refused) else networks.failure_of(problem)
    if refusal is None:
        raise problem
    return str(refusal)


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
