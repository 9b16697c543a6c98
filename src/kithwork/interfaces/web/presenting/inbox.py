"""Lines that wait, as their page takes them."""

from collections.abc import Sequence
from dataclasses import dataclass

from kithwork.actions.inbox import Collected, Waiting
from kithwork.interfaces.web.presenting import capture, said


@dataclass(frozen=True, slots=True)
class Line:
    """One line, as it would be understood."""

    id: int
    place: str
    words: str
    evidence: str
    parts: tuple[said.Chip, ...]
    doubt: str
    events: tuple[tuple[int, str], ...]
    event_id: int  # the only one of its day; 0 for none


@dataclass(frozen=True, slots=True)
class Page:
    """All of them, and where files are put."""

    title: str
    lines: tuple[Line, ...]
    folder: str


def page(waiting: Sequence[Waiting], folder: str) -> Page:
    """The oldest first."""
    title = f"{said.counted(len(waiting), 'line waits', 'lines wait')} for your yes." if waiting else "No line waits."
    return Page(title, tuple(map(_line, waiting)), folder)


def _line(one: Waiting) -> Line:
    events = tuple((event.id, event.name) for event in one.events)
    only = events[0][0] if len(events) == 1 else 0
    evidence = f"{one.line.file}, {said.day(one.line.said_on)}"
    return Line(one.line.id, f"line-{one.line.id}", one.line.words, evidence, tuple(capture.parts(one.heard)), capture.doubt(one.heard), events, only)


def told(read: Collected) -> list[str]:
    """What came of reading the folder, as sentences."""
    origin = f" from {', '.join(read.files)}" if read.files else ""
    found = [f"{said.counted(read.new_count, 'new line', 'new lines')}{origin}."]
    return found + [f"{one.where} stays where it is: {one.why}." for one in read.left]
