"""The owner's network as islands: a dot is a person, wax where they met face to face, a pine ring where there were words only; a line is a tie.

What has a year carries it, counted from the first one (`data-from`, and `data-in` for years in touch, a letter each), so that a script can let the years go by
without asking again. A year that is shown now stands in classes: `is-off` is not yet, `is-quiet` is known and not in touch that year.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString

from kithwork.interfaces.web.pictures import svg

LETTERS: Final = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Isle:
    """A cluster: where, how large, since which year somebody of it is known, what it is called and where a click leads."""

    x: float
    y: float
    radius: float
    year: int
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Line:
    """Lines of one look that came up in one year, as one path."""

    css: str
    path: str
    year: int
    title: str = ""


@dataclass(frozen=True, slots=True)
class Dot:
    """Somebody."""

    x: float
    y: float
    radius: float
    has_met: bool
    year: int
    years: frozenset[int]
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Name:
    """A name on the spot; a cluster's leads to it."""

    x: float
    y: float
    anchor: str
    words: str
    year: int
    url: str
    is_title: bool


@dataclass(frozen=True, slots=True)
class Map:
    """One drawing of it. `year` is the one that is shown, 0 for all."""

    width: float
    height: float
    is_small: bool
    title: str
    first_year: int
    last_year: int
    year: int
    isles: Sequence[Isle]
    lines: Sequence[Line]
    dots: Sequence[Dot]
    names: Sequence[Name]


def network_map(drawn: Map) -> SafeString:
    """Draw it."""
    marks = format_html_join("", "{}", ((mark,) for mark in _marks(drawn)))
    return format_html(
        '<svg class="map {}" viewBox="0 0 {} {}" role="group" aria-label="{}" data-map data-first="{}" data-last="{}">{}</svg>',
        "map--narrow" if drawn.is_small else "map--wide", svg.short(drawn.width), svg.short(drawn.height), drawn.title, drawn.first_year, drawn.last_year, marks,
    )  # fmt: skip


def _marks(drawn: Map) -> Iterator[SafeString]:
    for isle in drawn.isles:
        title = format_html("<title>{}</title>", isle.name)
        yield format_html(
            '<a href="{}" tabindex="-1" aria-hidden="true"><circle class="isle{}" cx="{}" cy="{}" r="{}"{}>{}</circle></a>',
            isle.url, _off(drawn, isle.year), svg.short(isle.x), svg.short(isle.y), svg.short(isle.radius), _from(drawn, isle.year), title,
        )  # fmt: skip
    for line in drawn.lines:
        yield format_html(
            '<path class="{}{}" d="{}"{}>{}</path>', line.css, _off(drawn, line.year), line.path, _from(drawn, line.year), svg.named(line.title)
        )
    if drawn.is_small:
        yield from _strokes(drawn)
    else:
        yield SafeString("".join(_dot(drawn, dot) for dot in drawn.dots))  # escaped where it comes from outside
    for name in drawn.names:
        yield _name(drawn, name)


def _dot(drawn: Map, dot: Dot) -> str:
    """By hand, for there are thousands: the name and the address are all that comes from outside."""
    css = f"{'met' if dot.has_met else 'told'}{_off(drawn, dot.year)}{' is-quiet' if _is_quiet(drawn, dot) else ''}"
    years = "".join(sorted(_letter(drawn, year) for year in dot.years))
    return (
        f'<a href="{escape(dot.url)}" tabindex="-1"><circle class="{css}" cx="{dot.x:.1f}" cy="{dot.y:.1f}" r="{dot.radius:.1f}" '
        f'data-from="{max(0, dot.year - drawn.first_year)}" data-in="{years}"><title>{escape(dot.name)}</title></circle></a>'
    )


def _is_quiet(drawn: Map, dot: Dot) -> bool:
    return bool(drawn.year) and dot.year <= drawn.year and drawn.year not in dot.years


def _strokes(drawn: Map) -> Iterator[SafeString]:
    """Dots so small that nobody points at one: those of one look and one year are one path of strokes without length."""
    found: dict[tuple[bool, int, bool], list[str]] = {}
    for dot in drawn.dots:
        found.setdefault((dot.has_met, dot.year, _is_quiet(drawn, dot)), []).append(f"M{dot.x:.1f} {dot.y:.1f}h0")
    for (has_met, year, is_quiet), path in sorted(found.items()):
        css = f"{'strokes-met' if has_met else 'strokes-told'}{_off(drawn, year)}{' is-quiet' if is_quiet else ''}"
        yield format_html('<path class="{}" d="{}"{}/>', css, "".join(path), _from(drawn, year))


def _name(drawn: Map, name: Name) -> SafeString:
    written = format_html(
        '<text class="{} t-over t-at-{}{}" x="{}" y="{}"{}>{}</text>',
        "t-isle" if name.is_title else "t-dot", name.anchor, _off(drawn, name.year), svg.short(name.x), svg.short(name.y), _from(drawn, name.year), name.words,
    )  # fmt: skip
    return format_html('<a href="{}"{}>{}</a>', name.url, SafeString("" if name.is_title else ' tabindex="-1"'), written)


def _off(drawn: Map, year: int) -> str:
    return " is-off" if drawn.year and year > drawn.year else ""


def _from(drawn: Map, year: int) -> SafeString:
    return format_html(' data-from="{}"', max(0, year - drawn.first_year))


def _letter(drawn: Map, year: int) -> str:
    return LETTERS[min(max(0, year - drawn.first_year), len(LETTERS) - 1)]
