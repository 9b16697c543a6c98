"""Bars and weeks of insight: parts of a whole, and the weeks of a year."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.safestring import SafeString

from kithwork.interfaces.web.pictures import svg

TALL = 34.0  # of the highest stroke
ROW = 84.0  # from one row of weeks to the next


@dataclass(frozen=True, slots=True)
class Week:
    """The week that begins on a day: moments face to face, and moments of words."""

    begins_on: date
    face_count: int
    words_count: int


def part_bar(lengths: Sequence[float], longest: float, said: str, mark: float = 0.0) -> SafeString:
    """Draw one row: a bar for each length, on one scale, and a stroke at what was wanted."""
    high = 9 * len(lengths)
    marks = []
    for i, length in enumerate(lengths):
        marks.append(svg.box("bar-2", 0, 9 * i + 0.5, 200, 8))
        if length:
            marks.append(svg.box("f-part" if i == 0 else "f-part-2", 0, 9 * i + 0.5, max(2.0, 200 * length / (longest or 1)), 8))
    if mark:
        marks.append(svg.box("f-part-2", min(197.0, 200 * mark / (longest or 1) - 1.5), 0, 3, high))
    return svg.picture(200, high, said, marks, css="part-bar")


def weeks(shown: Sequence[Week], across: int, title: str) -> SafeString:
    """Draw the weeks of a year, so many in a row: a stroke for words, a dot below it for a week with somebody face to face."""
    most = max((week.words_count for week in shown), default=0) or 1
    step = 14.0 if across > 30 else 12.4
    marks, month = [], 0
    for i, week in enumerate(shown):
        x, base = 10 + step * (i % across), ROW * (i // across) + 48
        marks.append(_stroke(x, base, week, most))
        if week.face_count:
            marks.append(svg.dot("face", x, base + 10, 3.4, f"face to face in the week of {week.begins_on:%-d %B}"))
        first = week.begins_on if i else week.begins_on + timedelta(days=6)  # a year's first week may begin in the one before
        if first.month != month:
            month = first.month
            marks.append(svg.text("t-mono", x - 3, base + 30, f"{first:%b}"))
    rows = -(-len(shown) // across)
    marks = [svg.path("axis", f"M4 {ROW * row + 48}H{10 + step * across}") for row in range(rows)] + marks
    return svg.picture(round(14 + step * across), round(ROW * rows), title, marks, css="weeks")


def _stroke(x: float, base: float, week: Week, most: int) -> SafeString:
    if not week.words_count:
        return SafeString("")
    high = max(2.0, TALL * (week.words_count / most) ** 0.5)
    words = f"{week.words_count:,} {'moment' if week.words_count == 1 else 'moments'} of words in the week of {week.begins_on:%-d %B}"
    return svg.path("talk", f"M{svg.short(x)} {svg.short(base)}v-{svg.short(high)}", words)
