"""What one import did, as one bar: new, recognised, unchanged, to ask, unreadable. Counts of things, never of a person's worth."""

from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from kithwork.interfaces.web.pictures import svg

WIDTH = 1000
GAP = 2
LEAST = 5  # so that three unreadable entries among a million are still seen


@dataclass(frozen=True, slots=True)
class ImportCounts:
    """How many entries went which way."""

    new_count: int = 0
    recognised_count: int = 0
    same_count: int = 0
    asked_count: int = 0
    unreadable_count: int = 0


def import_bar(counts: ImportCounts) -> SafeString:
    """Draw the bar at any width: it may be stretched, for there are no words in it."""
    parts = shares(counts)
    drawn = format_html_join(
        "", '<rect class="{}" x="{}" width="{}" height="18"/>', ((css, svg.short(x), svg.short(width)) for css, x, width in parts)
    )
    return format_html(
        '<svg viewBox="0 0 1000 18" preserveAspectRatio="none" class="bar-svg" role="img"><title>{}</title>{}</svg>', finding(counts), drawn
    )


def key(css: str) -> SafeString:
    """Draw the small square beside a figure, in the colour of its part."""
    return format_html('<svg class="key" viewBox="0 0 10 10" aria-hidden="true"><rect class="{}" width="10" height="10" rx="1"/></svg>', css)


def shares(counts: ImportCounts) -> list[tuple[str, float, float]]:
    """Give each part its place and width; none is thinner than can be seen, and together they fill the bar."""
    named = (
        ("f-new", counts.new_count),
        ("f-known", counts.recognised_count),
        ("f-same", counts.same_count),
        ("f-ask", counts.asked_count),
        ("f-bad", counts.unreadable_count),
    )
    present = [(css, count) for css, count in named if count]
    total = sum(count for _, count in present)
    room = WIDTH - GAP * (len(present) - 1) - LEAST * len(present)
    parts, x = [], 0.0
    for css, count in present:
        width = LEAST + room * count / total
        parts.append((css, x, width))
        x += width + GAP
    return parts


def finding(counts: ImportCounts) -> str:
    """Say the figures as words."""
    return (
        f"{counts.new_count:,} new, {counts.recognised_count:,} recognised, {counts.same_count:,} unchanged, "
        f"{counts.asked_count:,} to ask, {counts.unreadable_count:,} unreadable"
    )
