"""Years with one person on one strip: events on top, talks on one line, what each was and what you were to each other below.

Two drawings rather than one that shrinks, for words in a picture are never smaller than 11 px.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt

from django.utils.safestring import SafeString

from kithwork.domain.dates import day_in_words
from kithwork.interfaces.web.pictures import svg, words
from kithwork.interfaces.web.pictures.month import Month

WIDE, NARROW = 680, 340
LINE = 84  # where talks stand
BARS = 124  # where the first row of bars begins
ROW = 30
LETTER = 6.9  # of 12.5 px sans; on the safe side, as in how_met
EVENT_LETTER = 6.5  # of 14 px italic
FEWEST_PIXELS = 5.0  # between two strokes; closer ones are added up


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that has a day: an event with words, or a day face to face."""

    on: date
    words: str = "face to face"


@dataclass(frozen=True, slots=True)
class Bar:
    """Something that lasted: a role, or what two were to each other. Still so: no end."""

    words: str
    begins_on: date
    ends_on: date | None = None
    short_words: str = ""
    is_near: bool = False  # the owner had a part in it; drawn in the second hand's colour


@dataclass(frozen=True, slots=True)
class Strip:
    """All that one strip shows, from its first day to today; each row holds bars that do not overlap."""

    name: str
    begins_on: date
    today_on: date
    months: Sequence[Month] = ()
    faces: Sequence[Moment] = ()
    events: Sequence[Moment] = ()
    rows: Sequence[Sequence[Bar]] = ()


@dataclass(frozen=True, slots=True)
class Scale:
    """Turns a day into a place."""

    begins_on: date
    today_on: date
    width: int

    def x(self, on: date) -> float:
        """Tell where a day stands."""
        days = max((self.today_on - self.begins_on).days, 1)
        return 8 + (self.now - 8) * max(0, min((on - self.begins_on).days, days)) / days

    @property
    def now(self) -> float:
        """Where today stands."""
        return self.width - 14


def tie_strip(strip: Strip, *, is_wide: bool) -> SafeString:
    """Draw the strip for a wide window or for a phone."""
    scale = Scale(strip.begins_on, strip.today_on, WIDE if is_wide else NARROW)
    foot = BARS + ROW * len(strip.rows) + 14
    marks = [
        *years(scale, foot),
        *events(strip.events, scale),
        svg.path("l-plain", f"M1 {LINE}H{svg.short(scale.now)}"),
        *strokes(strip.months, scale),
        *(svg.dot("face", scale.x(face.on), LINE, 4.2, f"{face.words}, {day_in_words(face.on)}") for face in strip.faces),
        *(mark for index, row in enumerate(strip.rows) for mark in lasting(row, scale, BARS + ROW * index)),
        svg.path("now", f"M{svg.short(scale.now)} 30V{foot}", "today"),
        svg.path("axis", f"M3 {foot}H{scale.width - 4}"),
    ]
    return svg.picture(scale.width, foot + 22, finding(strip), marks)


def years(scale: Scale, foot: int) -> list[SafeString]:
    """Draw a hairline for each year that has room, with its figures at the foot."""
    is_wide = scale.width == WIDE
    begun = [date(year, 1, 1) for year in range(scale.begins_on.year + 1, scale.today_on.year + 1)]
    apart = scale.x(begun[1]) - scale.x(begun[0]) if len(begun) > 1 else WIDE
    every = max(1, int((44 if is_wide else 32) / apart) + 1) if apart < (44 if is_wide else 32) else 1
    marks = []
    for first in begun[::every]:
        x = scale.x(first)
        marks.append(svg.path("axis", f"M{svg.short(x)} 30V{foot}"))
        if x + 34 < scale.width:
            marks.append(svg.text("t-mono", x + 4, foot + 16, f"{first:%Y}" if is_wide else f"’{first:%y}"))
        elif scale.x(begun[0]) < x - 34:
            marks.append(svg.text("t-mono t-end", x - 2, foot + 16, f"{first:%Y}" if is_wide else f"’{first:%y}"))
    return marks


def events(moments: Sequence[Moment], scale: Scale) -> list[SafeString]:
    """Set a stone for each event, named where its words have room; the title always says them."""
    marks, taken = [], 0.0
    for moment in sorted(moments, key=lambda each: each.on):
        x = scale.x(moment.on)
        long = len(moment.words) * EVENT_LETTER
        starts = min(x + 6, scale.width - 4 - long)
        marks.append(svg.path("axis", f"M{svg.short(x)} 22V{LINE}"))
        marks.append(svg.path("gem", f"M{svg.short(x)} 17l5 5-5 5-5-5z", f"{moment.words}, {day_in_words(moment.on)}"))
        if starts >= taken:
            marks.append(svg.text("t-words", starts, 13, moment.words))
            taken = starts + long + 8
    return marks


def strokes(months: Sequence[Month], scale: Scale) -> list[SafeString]:
    """Draw up what the owner wrote, down what they wrote, in one path. Over many years, months are added up until strokes stand apart."""
    together = 1
    while months and (scale.now - 8) / len(months) * together < FEWEST_PIXELS:
        together += 1
    drawn = []
    for index in range(0, len(months), together):
        some = months[index : index + together]
        x = svg.short(scale.x(some[0].begins_on.replace(day=15)))
        sent, received = sum(month.sent_count for month in some), sum(month.received_count for month in some)
        if sent:
            drawn.append(f"M{x} {LINE - 1}v-{height(sent)}")
        if received:
            drawn.append(f"M{x} {LINE + 1}v{height(received)}")
    return [svg.path("talk", "".join(drawn))] if drawn else []


def height(count: int) -> str:
    """Make four times as many letters twice as high, up to what the strip holds."""
    return svg.short(min(26.0, 4 * sqrt(count)))


def lasting(row: Sequence[Bar], scale: Scale, y: int) -> list[SafeString]:
    """Draw what lasted, with its words in it or, where it is too short, before it; what has room for neither is left out, for a bare box says nothing."""
    marks, taken = [], 0.0
    for bar in sorted(row, key=lambda each: each.begins_on):
        x, end = scale.x(bar.begins_on), scale.x(bar.ends_on or scale.today_on)
        width = max(end - x - 2, 2)
        within, before = fitting(bar, width), fitting(bar, x - taken)
        if within or before:
            marks.append(svg.box("bar" if bar.is_near else "bar-2", x, y, width, 24, title=lasted(bar)))
            marks.append(svg.text("", x + 7, y + 16, within) if within else svg.text("t-end t-over", x - 6, y + 16, before))
            taken = end
    return marks


def fitting(bar: Bar, width: float) -> str:
    """Choose its words, the short ones, or none: what goes into so many pixels, with air on both sides."""
    return next((said for said in (bar.words, bar.short_words) if said and len(said) * LETTER + 14 <= width), "")


def lasted(bar: Bar) -> str:
    """Say what lasted, and from when to when."""
    return f"{bar.words}, {day_in_words(bar.begins_on)} to {day_in_words(bar.ends_on) if bar.ends_on else 'now'}"


def finding(strip: Strip) -> str:
    """Say what the strip shows, in a sentence."""
    letters = sum(month.sent_count + month.received_count for month in strip.months)
    met = words.times(len(strip.faces)) if strip.faces else "not yet"
    return f"{strip.name} and you, {strip.begins_on.year} to {strip.today_on.year}: {met} face to face, {words.counted(letters, 'letter', 'letters')}"
