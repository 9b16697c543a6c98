"""A line of people from the owner to somebody: how they met, or a route. Words on the line say how two are tied.

Thick: often, or for years. Thin: now and then. Dotted: quiet for long. Where the words do not fit, the line stands up.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from textwrap import wrap

from django.utils.safestring import SafeString

from kithwork.interfaces.web.pictures import svg

WIDE, NARROW = 600, 340
RADIUS = 18
LETTER = 6.4  # of 14 px italic; an estimate on the safe side, for the server knows no fonts
NAME_LETTER = 8.6


class Firmness(StrEnum):
    """How two people on a line are tied; the value is the end of its class in the style sheet."""

    FIRM = "firm"
    PLAIN = "plain"
    FAINT = "faint"


@dataclass(frozen=True, slots=True)
class Hop:
    """One person on the line, and what ties them to the next one; the first is the owner."""

    name: str
    initials: str
    to_next: str = ""
    firmness: Firmness = Firmness.PLAIN
    has_met: bool = True
    evidence: str = ""  # stands below the person on a route
    url: str = ""  # of their page; the name below the line leads there


def how_met(hops: Sequence[Hop], *, is_wide: bool) -> SafeString:
    """Draw rings, lines, words and names; lying down where there is room, upright elsewhere."""
    width = WIDE if is_wide else NARROW
    if fits(hops, (width - 40) / max(len(hops) - 1, 1)):
        return svg.picture(width, 92, finding(hops), lying(hops, width), css="chain")
    return svg.picture(width, 72 * len(hops) - 24, finding(hops), upright(hops), css="chain")


def hopline(hops: Sequence[Hop]) -> SafeString:
    """Draw a route above the columns that say who each one is; a phone shows those columns standing up instead."""
    step = 736 / max(len(hops), 1)
    room = step - 2 * RADIUS
    y = 36 if all(len(hop.to_next) * LETTER <= room for hop in hops) else 52
    return svg.picture(736, y + 22, finding(hops), chain(hops, [20 + step * index for index in range(len(hops))], y=y, room=room), css="hopline")


def lying(hops: Sequence[Hop], width: int) -> list[SafeString]:
    """Lay the line from left to right, each name below its ring."""
    step = (width - 40) / max(len(hops) - 1, 1)
    xs = [20 + step * index for index in range(len(hops))]
    names = [svg.text("t-name t-mid", x, 76, hop.name) for hop, x in list(zip(hops, xs, strict=True))[1:-1]]
    names += [svg.text("t-name t-end", width - 2, 76, hop.name) for hop in hops[1:][-1:]]
    return [*chain(hops, xs, y=34, room=step - 2 * RADIUS), *names]


def chain(hops: Sequence[Hop], xs: Sequence[float], *, y: int, room: float) -> list[SafeString]:
    """Draw lines first, rings over them."""
    lines, ties = [], []
    for hop, (x, after) in zip(hops, pairwise(xs), strict=False):
        lines.append(svg.path(f"l-{hop.firmness}", f"M{svg.short(x)} {y}H{svg.short(after)}"))
        ties += tied(hop.to_next, (x + after) / 2, y, room)
    rings = [mark for index, (hop, x) in enumerate(zip(hops, xs, strict=True)) for mark in ring(hop, x, y, place=index - len(hops))]
    return [*lines, *ties, *rings]


def tied(words: str, x: float, y: int, room: float) -> list[SafeString]:
    """Write words above their line, in two rows where one does not hold them."""
    rows = wrap(words, max(int(room / LETTER), 1), max_lines=2, placeholder="…")
    return [svg.text("t-words t-mid", x, y - 10 - 16 * (len(rows) - 1 - index), row) for index, row in enumerate(rows)]


def upright(hops: Sequence[Hop]) -> list[SafeString]:
    """Stand the line up, names and words beside it."""
    last = len(hops) - 1
    lines = [svg.path(f"l-{hop.firmness}", f"M20 {22 + 72 * index}v72") for index, hop in enumerate(hops[:-1])]
    ties = [svg.text("t-words", 50, 62 + 72 * index, cut(hop.to_next, NARROW - 54)) for index, hop in enumerate(hops[:-1])]
    names = [svg.text("t-name", 50, 28 + 72 * index, hop.name) for index, hop in enumerate(hops) if index]
    rings = [mark for index, hop in enumerate(hops) for mark in ring(hop, 20, 22 + 72 * index, place=index - last - 1)]
    return [*lines, *ties, *names, *rings]


def ring(hop: Hop, x: float, y: float, *, place: int) -> list[SafeString]:
    """Draw a person; `place` counts from the end, so that -1 is the one the line leads to."""
    css = "ring" if hop.has_met else "ring ring--online"
    if place == -1:
        css += " ring--goal"
    elif hop.initials == "you":
        css += " ring--you"
    return [svg.dot(css, x, y, RADIUS, hop.name), svg.text("t-in", x, y + 5, hop.initials[:3])]


def fits(hops: Sequence[Hop], step: float) -> bool:
    """Tell whether every word has its place above its line, and every name below its ring."""
    words = all(len(hop.to_next) * LETTER <= step - 2 * RADIUS for hop in hops)
    return words and all(len(hop.name) * NAME_LETTER <= step - 8 for hop in hops[1:])


def cut(words: str, room: float) -> str:
    """Keep the words as far as they fit."""
    letters = int(room / LETTER)
    return words if len(words) <= letters else f"{words[: letters - 1].rstrip(' ,;')}…"


def finding(hops: Sequence[Hop]) -> str:
    """Say the whole line as a sentence."""
    said = [f"{hop.name} ({hop.to_next})" if hop.to_next else hop.name for hop in hops]
    return f"From you to {hops[-1].name}: {', then '.join(said)}" if hops else "Not known yet"
