"""How marks are written as SVG. Whatever came from outside passes through `format_html`, which escapes it."""

from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


def picture(width: int, height: int, title: str, marks: Iterable[SafeString], *, css: str = "") -> SafeString:
    """Frame one drawing, whose title says the finding."""
    drawn = format_html_join("", "{}", ((mark,) for mark in marks))
    return format_html('<svg class="{}" viewBox="0 0 {} {}" role="img"><title>{}</title>{}</svg>', css, width, height, title, drawn)


def path(css: str, drawn: str, title: str = "") -> SafeString:
    """Draw a line, with its own title where it stands for a moment."""
    return format_html('<path class="{}" d="{}">{}</path>', css, drawn, named(title))


def dot(css: str, x: float, y: float, radius: float, title: str = "") -> SafeString:
    """Draw a disc or a ring."""
    return format_html('<circle class="{}" cx="{}" cy="{}" r="{}">{}</circle>', css, short(x), short(y), short(radius), named(title))


def box(css: str, x: float, y: float, width: float, height: float, *, title: str = "") -> SafeString:
    """Draw a bar lying flat."""
    return format_html(
        '<rect class="{}" x="{}" y="{}" width="{}" height="{}" rx="2">{}</rect>', css, short(x), short(y), short(width), short(height), named(title)
    )


def text(css: str, x: float, y: float, words: str) -> SafeString:
    """Write words on the spot."""
    return format_html('<text class="{}" x="{}" y="{}">{}</text>', css, short(x), short(y), words)


def named(title: str) -> SafeString:
    """Write a title element, or nothing."""
    return format_html("<title>{}</title>", title) if title else SafeString("")


def short(number: float) -> str:
    """Write a coordinate with no more digits than the eye can see."""
    return f"{number:.1f}".removesuffix(".0")
