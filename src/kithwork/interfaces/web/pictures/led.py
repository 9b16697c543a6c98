"""Every way that led to an outcome, side by side: how each began on the left, the outcome on the right. Upright where the page is narrow.

People are rings; events, series and channels are boxes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

from django.utils.safestring import SafeString

from kithwork.interfaces.web.pictures import svg
from kithwork.interfaces.web.pictures.how_met import NARROW, RADIUS, cut

WIDE = 640
ROW = 104
STEP = 64  # from one to the next, upright
APART = 20  # more, between two ways
LETTER = 6.6  # of 12.5 px sans; an estimate on the safe side
LINES = 2


@dataclass(frozen=True, slots=True)
class Stop:
    """Something on a way: what it is called, two letters for it, and when."""

    label: str
    initials: str
    when: str
    is_person: bool
    short: str = ""  # what stands in the picture, where its place says the rest

    @property
    def shown(self) -> str:
        """What stands below it."""
        return self.short or self.label


@dataclass(frozen=True, slots=True)
class Way:
    """One way, how it began first."""

    stops: tuple[Stop, ...]


def led(ways: Sequence[Way], outcome: Stop, *, is_wide: bool) -> SafeString:
    """Draw all ways to an outcome."""
    drawn, height = _lying(ways, outcome) if is_wide else _upright(ways, outcome)
    return svg.picture(WIDE if is_wide else NARROW, height, finding(ways, outcome), drawn, css="chain")


def _lying(ways: Sequence[Way], outcome: Stop) -> tuple[list[SafeString], int]:
    columns = max((len(way.stops) for way in ways), default=0) + 1
    room, height = WIDE / columns, ROW * len(ways)
    end = WIDE - room / 2, 30 + (height - ROW) / 2
    lines, marks = [], []
    for number, way in enumerate(ways):
        y = 30 + ROW * number
        xs = [WIDE - room * (columns - 0.5 - column) for column in range(columns - 1 - len(way.stops), columns - 1)]
        for x, after in zip(xs, [*xs[1:], None], strict=True):
            to = (after, y) if after is not None else end
            lines.append(svg.path("l-plain", f"M{svg.short(x)} {y}L{svg.short(to[0])} {svg.short(to[1])}"))
        for x, stop in zip(xs, way.stops, strict=True):
            marks += [*_mark(stop, x, y), *_below(stop, x, y, room)]
    return [*lines, *marks, *_mark(outcome, *end, is_end=True), *_below(outcome, *end, room)], height


def _upright(ways: Sequence[Way], outcome: Stop) -> tuple[list[SafeString], int]:
    lines, marks, y = [], [], 24
    for way in ways:
        for stop in (*way.stops, outcome):
            is_end = stop is outcome
            if not is_end:
                lines.append(svg.path("l-plain", f"M22 {y}v{STEP}"))
            marks += _mark(stop, 22, y, is_end=is_end)
            marks.append(svg.text("t-name", 52, y + 1, cut(stop.shown, (NARROW - 56) * 0.72)))
            if stop.when:
                marks.append(svg.text("t-mono", 52, y + 18, stop.when))
            y += STEP
        y += APART
    return [*lines, *marks], y - 18 - APART


def _mark(stop: Stop, x: float, y: float, *, is_end: bool = False) -> list[SafeString]:
    css = "ring ring--goal" if is_end else "ring"
    if stop.is_person or is_end:
        return [svg.dot(css, x, y, RADIUS, stop.label), svg.text("t-in", x, y + 5, stop.initials)]
    return [svg.box(css, x - RADIUS, y - RADIUS * 0.75, 2 * RADIUS, RADIUS * 1.5, title=stop.label), svg.text("t-in", x, y + 5, stop.initials)]


def _below(stop: Stop, x: float, y: float, room: float) -> list[SafeString]:
    rows = wrap(stop.shown, max(int((room - 10) / LETTER), 4), max_lines=LINES, placeholder="…", break_on_hyphens=False)
    words = [svg.text("t-mid t-over", x, y + 35 + 16 * index, row) for index, row in enumerate(rows)]
    return [*words, *([svg.text("t-mono t-mid t-over", x, y + 35 + 16 * len(rows), stop.when)] if stop.when else [])]


def finding(ways: Sequence[Way], outcome: Stop) -> str:
    """Say the picture as a sentence."""
    if not ways:
        return f"It is unknown what led to {outcome.label}"
    said = [", then ".join(stop.label for stop in way.stops) for way in ways]
    return f"What led to {outcome.label}: {'; and: '.join(said)}"
