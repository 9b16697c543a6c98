"""Where do people and their clusters lie on a sheet? Each cluster is a round island; no two of them touch, and each has room for its name.

What springs found is kept as a direction and as an order from the middle outwards, and spread so that an island is as dense at its rim as in its middle. The
islands themselves are pushed apart along the shorter way until none overlaps (as in Dwyer, Marriott, Stuckey, Fast Node Overlap Removal, 2005, without their
guarantee of least movement); where the sheet is too full for that, all of them shrink a little and it is tried again. Figures are ours: ADR 0042.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, cos, hypot, pi, sin, sqrt
from typing import Final

Point = tuple[float, float]
Room = tuple[float, float, float]  # half of what an island takes across, and what it takes above and below its middle, with its name

FULL: Final = 0.42  # of a sheet that islands may cover
LEAST: Final = 11.0  # pixels of the smallest radius
ROUNDS: Final = 45
MOST: Final = 0.24  # of the shorter side of a sheet, for a radius
SLACK: Final = 0.25  # pixels of overlap that nobody sees
SHRINK: Final = 0.9
TRIES: Final = 22
AIR: Final = 7.0  # pixels between two islands
LOOSENED: Final = 6  # times
GOLDEN: Final = pi * (3 - sqrt(5))  # the angle by which seeds of a sunflower follow each other (Vogel, Mathematical Biosciences 1979)


@dataclass(frozen=True, slots=True)
class Island:
    """A cluster on a sheet: its middle and its radius."""

    x: float
    y: float
    radius: float


def disc(points: Sequence[Point]) -> list[Point]:
    """The same points in a disc of radius 1, as dense everywhere: each keeps its direction and its turn from the middle outwards."""
    if not points:
        return []
    middle_x, middle_y = sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)
    polar = [(hypot(x - middle_x, y - middle_y), atan2(y - middle_y, x - middle_x), i) for i, (x, y) in enumerate(points)]
    found: list[Point] = [(0.0, 0.0)] * len(points)
    for turn, (_, angle, i) in enumerate(sorted(polar)):
        far = sqrt((turn + 0.5) / len(points)) * 0.94
        found[i] = (far * cos(angle), far * sin(angle))
    return _loosened(found)


def sunflower(count: int) -> list[Point]:
    """Points for people who stand for themselves."""
    return [(sqrt((i + 0.5) / count) * 0.94 * cos(i * GOLDEN), sqrt((i + 0.5) / count) * 0.94 * sin(i * GOLDEN)) for i in range(count)]


def _loosened(points: list[Point]) -> list[Point]:
    """Two that lie on each other are pushed apart a little, a few times; only neighbours of a grid are looked at."""
    near = 1.5 / sqrt(len(points))
    for _ in range(LOOSENED):
        cells: dict[tuple[int, int], list[int]] = {}
        for i, (x, y) in enumerate(points):
            cells.setdefault((int(x // near), int(y // near)), []).append(i)
        points = [_pushed(i, points, cells, near) for i in range(len(points))]
    return points


def _pushed(i: int, points: Sequence[Point], cells: dict[tuple[int, int], list[int]], near: float) -> Point:
    x, y = points[i]
    column, row = int(x // near), int(y // near)
    push_x = push_y = 0.0
    for a in (column - 1, column, column + 1):
        for b in (row - 1, row, row + 1):
            for j in cells.get((a, b), ()):
                off_x, off_y = x - points[j][0], y - points[j][1]
                far = hypot(off_x, off_y)
                if i != j and far < near:
                    if far < 1e-9:
                        off_x, off_y, far = cos(i * GOLDEN) * 1e-3, sin(i * GOLDEN) * 1e-3, 1e-3
                    push_x += off_x / far * (near - far) * 0.3
                    push_y += off_y / far * (near - far) * 0.3
    x, y = x + push_x, y + push_y
    far = hypot(x, y)
    return (x, y) if far <= 0.96 else (x / far * 0.96, y / far * 0.96)


def pack(points: Sequence[Point], counts: Sequence[int], names: Sequence[tuple[float, float]], *, width: float, height: float) -> list[Island]:
    """Islands of so many people, about where springs put them, none on another. `names` are how wide and high what is written above each."""
    if not points:
        return []
    unit = sqrt(FULL * width * height / (pi * sum(counts)))
    spots = [list(point) for point in _on_sheet(points, width, height)]
    for attempt in range(TRIES):
        radii = [min(max(unit * SHRINK**attempt * sqrt(count), LEAST), MOST * min(width, height)) for count in counts]
        rooms = [
            (max(radius, wide / 2) + AIR / 2, radius + high + AIR / 2, radius + AIR / 2) for radius, (wide, high) in zip(radii, names, strict=True)
        ]
        if _pushed_apart(spots, rooms, width, height):
            break
    return [Island(x, y, radius) for (x, y), radius in zip(spots, radii, strict=True)]


def _on_sheet(points: Sequence[Point], width: float, height: float) -> list[Point]:
    """Fill the sheet, with a border: the order across and down is kept, and the distances are evened out for the most part."""
    return list(zip(_evened([x for x, _ in points], width), _evened([y for _, y in points], height), strict=True))


def _evened(values: Sequence[float], length: float) -> list[float]:
    low, high = min(values), max(values)
    rank = {i: turn for turn, i in enumerate(sorted(range(len(values)), key=values.__getitem__))}
    last = max(1, len(values) - 1)
    shares = [
        ((value - low) / (high - low) if high > low else 0.5) * 0.3 + (rank[i] / last if len(values) > 1 else 0.5) * 0.7
        for i, value in enumerate(values)
    ]
    return [length * (0.1 + 0.8 * share) for share in shares]


def _pushed_apart(spots: list[list[float]], rooms: Sequence[Room], width: float, height: float) -> bool:
    """Move islands until none takes another's room; False when they still do."""
    for _ in range(ROUNDS):
        is_moved = False
        for i, (spot, (half, above, below)) in enumerate(zip(spots, rooms, strict=True)):
            for other, (beside, over, under) in zip(spots[:i], rooms, strict=False):
                across = half + beside - abs(spot[0] - other[0])
                if across <= SLACK:
                    continue
                is_upper = spot[1] <= other[1]
                down = (below + over if is_upper else under + above) - abs(spot[1] - other[1])
                if down > SLACK:
                    _push(spot, other, across, down)
                    is_moved = True
        for spot, (half, above, below) in zip(spots, rooms, strict=True):
            spot[0] = min(max(spot[0], half), width - half)
            spot[1] = min(max(spot[1], above), height - below)
        if not is_moved:
            return True
    return False


def _push(spot: list[float], other: list[float], across: float, down: float) -> None:
    """Move both by half of what they overlap, across or down, whichever is shorter."""
    axis, by = (0, across) if across < down else (1, down)
    way = 1 if spot[axis] >= other[axis] else -1
    spot[axis] += way * by / 2
    other[axis] -= way * by / 2
