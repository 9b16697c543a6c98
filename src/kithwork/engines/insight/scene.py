"""What stands where on the sheet of a map? One arrangement for each sheet; years show and hide, and move nothing.

The whole map shows islands, between them one line for each pair that has ties, as thick as there are many, and inside them hairlines for the strongest ties.
Names: every island's first, for which room was kept, then those who stand between islands, then of each island in turn whoever the owner is nearest to, as far as there
is room. One island by itself fills the sheet.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kithwork.engines.insight import labels, layout
from kithwork.engines.insight.labels import Box, Placed, Want
from kithwork.engines.insight.layout import Island, Point
from kithwork.engines.insight.network import Tie

THREADS: Final = 3  # hairlines of each person on the whole map; ours: ADR 0042
CLOSE_THREADS: Final = 8  # and on that of one island
SPANS: Final = 3  # lines from an island
LONGEST: Final = 26  # letters of a name


@dataclass(frozen=True, slots=True)
class Sheet:
    """How large a map is, and its letters: of people's names, and of clusters'. At most so many people, and clusters, are named."""

    width: float
    height: float
    letters: float
    titles: float
    names_count: int
    titles_count: int


WIDE: Final = Sheet(1080, 700, 14, 16, 44, 30)
NARROW: Final = Sheet(350, 700, 12.5, 13, 0, 9)
NARROW_CLOSE: Final = Sheet(350, 420, 12.5, 13, 14, 0)
WIDE_CLOSE: Final = Sheet(1080, 640, 14, 16, 120, 0)


@dataclass(frozen=True, slots=True)
class Group:
    """A cluster, as it is drawn."""

    name: str
    members: Sequence[int]
    spots: Sequence[Point]


@dataclass(frozen=True, slots=True)
class Mark:
    """Somebody's dot."""

    person: int
    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Thread:
    """A line between two dots, since a year."""

    from_x: float
    from_y: float
    to_x: float
    to_y: float
    year: int


@dataclass(frozen=True, slots=True)
class Span:
    """A line between two islands."""

    bridge: int  # its place in the list
    from_x: float
    from_y: float
    to_x: float
    to_y: float


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything on one sheet; of names, those of clusters have keys below zero: -1 is the first."""

    sheet: Sheet
    islands: tuple[Island, ...]
    spans: tuple[Span, ...]
    threads: tuple[Thread, ...]
    marks: tuple[Mark, ...]
    names: tuple[Placed, ...]


def whole(
    groups: Sequence[Group], spots: Sequence[Point], ties: Sequence[Tie], bridges: Sequence[tuple[int, int, int]], people: Sequence[str], first: Sequence[int], sheet: Sheet,
) -> Scene:  # fmt: skip
    """The map; `people` are names by place, `first` those who are to be named before others."""
    titles = [labels.shortened(group.name, LONGEST) if i in _largest(groups, sheet.titles_count) else "" for i, group in enumerate(groups)]
    room = [
        (labels.width_of(title, sheet.titles) + labels.AIR, sheet.titles * labels.LINE + labels.AIR + 2) if title else (0.0, 0.0) for title in titles
    ]
    islands = layout.pack(spots, [len(group.members) for group in groups], room, width=sheet.width, height=sheet.height)
    marks = [mark for group, island in zip(groups, islands, strict=True) for mark in _marks(group, island, sheet)]
    by_person = {mark.person: mark for mark in marks}
    wants = [
        Want(-1 - i, title, island.x, island.y, island.radius + 1, sheet.titles, is_fixed=True)
        for i, (title, island) in enumerate(zip(titles, islands, strict=True))
        if title
    ]
    order = [*first, *(person for person in _in_turn([group.members for group in groups]) if person not in set(first))]
    names = labels.place(
        [*wants, *_wants(order[: 3 * sheet.names_count], by_person, people, sheet)], width=sheet.width, height=sheet.height, dots=_boxes(marks)
    )
    titled = [one for one in names if one.want.key < 0]
    named = [one for one in names if one.want.key >= 0][: sheet.names_count]
    spans = [_span(i, islands[one], islands[other]) for i, one, other in _firm(bridges)]
    place = {person: i for i, group in enumerate(groups) for person in group.members}
    inner = [one for one in ties if place[one.one] == place[one.other]]
    return Scene(sheet, tuple(islands), tuple(spans), tuple(_threads(inner, by_person, THREADS)), tuple(marks), (*titled, *named))


def close(group: Group, ties: Sequence[Tie], people: Sequence[str], first: Sequence[int], sheet: Sheet) -> Scene:
    """One island by itself."""
    across, down = sheet.width * 0.43, sheet.height * 0.45
    radius = min(6.0, max(2.6, 0.3 * (across * down * 3 / max(1, len(group.members))) ** 0.5))
    marks = [
        Mark(person, sheet.width / 2 + x * across, sheet.height / 2 + y * down, radius)
        for person, (x, y) in zip(group.members, group.spots, strict=True)
    ]
    by_person = {mark.person: mark for mark in marks}
    order = [*(one for one in first if one in by_person), *(one for one in group.members if one not in set(first))]
    names = labels.place(_wants(order, by_person, people, sheet), width=sheet.width, height=sheet.height, dots=_boxes(marks))[: sheet.names_count]
    inner = [one for one in ties if one.one in by_person and one.other in by_person]
    return Scene(sheet, (), (), tuple(_threads(inner, by_person, CLOSE_THREADS)), tuple(marks), tuple(names))


def _largest(groups: Sequence[Group], count: int) -> set[int]:
    return set(sorted(range(len(groups)), key=lambda i: (-len(groups[i].members), i))[:count])


def _marks(group: Group, island: Island, sheet: Sheet) -> list[Mark]:
    radius = min(4.5 if sheet.width > 500 else 3.0, max(1.2, 0.38 * island.radius / len(group.members) ** 0.5))
    inside = island.radius - radius - 2
    return [Mark(person, island.x + x * inside, island.y + y * inside, radius) for person, (x, y) in zip(group.members, group.spots, strict=True)]


def _wants(order: Sequence[int], marks: dict[int, Mark], people: Sequence[str], sheet: Sheet) -> list[Want]:
    named = [one for one in order if "@" not in people[one]]
    return [Want(one, labels.shortened(people[one], LONGEST), marks[one].x, marks[one].y, marks[one].radius + 3, sheet.letters) for one in named]


def _boxes(marks: Sequence[Mark]) -> list[Box]:
    return [Box(one.x - one.radius, one.y - one.radius, one.x + one.radius, one.y + one.radius) for one in marks]


def _in_turn(members: Sequence[Sequence[int]]) -> Iterator[int]:
    """The first of each, then the second of each."""
    for turn in range(max(map(len, members), default=0)):
        yield from (some[turn] for some in members if turn < len(some))


def _threads(ties: Sequence[Tie], marks: dict[int, Mark], most: int) -> list[Thread]:
    counts: dict[int, int] = {}
    found = []
    for tie in sorted(ties, key=lambda one: (-one.weight, one.one, one.other)):
        if counts.get(tie.one, 0) < most or counts.get(tie.other, 0) < most:
            counts[tie.one] = counts.get(tie.one, 0) + 1
            counts[tie.other] = counts.get(tie.other, 0) + 1
            a, b = marks[tie.one], marks[tie.other]
            found.append(Thread(a.x, a.y, b.x, b.y, tie.year))
    return found


def _firm(bridges: Sequence[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Those of most ties, as long as one of the two islands has few yet: their places in the list, and the islands."""
    counts: dict[int, int] = {}
    found = []
    for i, (one, other, _) in sorted(enumerate(bridges), key=lambda pair: (-pair[1][2], pair[0])):
        if min(counts.get(one, 0), counts.get(other, 0)) < SPANS:
            counts[one] = counts.get(one, 0) + 1
            counts[other] = counts.get(other, 0) + 1
            found.append((i, one, other))
    return found


def _span(number: int, one: Island, other: Island) -> Span:
    """From rim to rim."""
    off_x, off_y = other.x - one.x, other.y - one.y
    far = max((off_x**2 + off_y**2) ** 0.5, 1e-6)
    a, b = one.radius / far, other.radius / far
    return Span(number, one.x + off_x * a, one.y + off_y * a, other.x - off_x * b, other.y - off_y * b)
