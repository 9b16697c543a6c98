"""Who was looked after this week: a dot for each person met face to face, a ring for each other one; how many more there were stands above."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString

from kithwork.interfaces.web.pictures import svg, words

TALLEST = 4


@dataclass(frozen=True, slots=True)
class Day:
    """How many people were looked after on one day."""

    on: date
    face_count: int = 0
    other_count: int = 0
    is_today: bool = False


def week(days: Sequence[Day]) -> SafeString:
    """Draw the days from left to right, people standing on the line."""
    tallest = min(TALLEST, max((day.face_count + day.other_count for day in days), default=0))
    floor = 14 + 13 * max(tallest, 2)
    marks = [mark for index, day in enumerate(days) for mark in column(day, 20 + 40 * index, floor)]
    return svg.picture(280, floor + 24, finding(days), [svg.path("axis", f"M6 {floor}H274"), *marks])


def column(day: Day, x: int, floor: int) -> list[SafeString]:
    """Draw one day: its people, its name, and a tick of wax where it is today."""
    kinds = (["face"] * day.face_count + ["ring"] * day.other_count)[:TALLEST]
    people = [svg.dot(kind, x, floor - 8 - 13 * place, 4.5) for place, kind in enumerate(kinds)]
    left = day.face_count + day.other_count - TALLEST
    people += [svg.text("t-mono t-mid", x, floor - 5 - 13 * TALLEST, f"+{left}")] if left > 0 else []
    now = [svg.path("now", f"M{x} {floor}v6")] if day.is_today else []
    return [*people, *now, svg.text("t-mono t-mid", x, floor + 18, f"{day.on:%a}"[:2])]


def finding(days: Sequence[Day]) -> str:
    """Say what the picture shows, in words."""
    said = [
        f"{words.counted(day.face_count + day.other_count, 'person', 'people')} on {day.on:%A}" for day in days if day.face_count + day.other_count
    ]
    return f"This week: {words.listed(said) or 'nobody yet'}"
