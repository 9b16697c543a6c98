"""The map of the network as a picture by itself, which any browser shows and any printer prints: light or dark as the system wants it."""

from collections.abc import Iterator
from html import escape
from typing import Final

from kithwork.actions.insight.network import Network, Scene

STYLE: Final = (
    ":root{color-scheme:light dark}svg{background:light-dark(#fbfbf5,#1a2120)}text{font:14px 'DejaVu Sans',sans-serif;fill:light-dark(#1d2a28,#ebe8dc);"
    "stroke:light-dark(#fbfbf5,#1a2120);stroke-width:3px;paint-order:stroke}.c{font:italic 16px 'DejaVu Serif',serif}.i{fill:light-dark(#f4f4ea,#202827);"
    "stroke:light-dark(#d6d9c9,#303a37)}.t{fill:none;stroke:light-dark(#7c887f,#74827b);stroke-width:.6;opacity:.45}.s{stroke:light-dark(#5f6c66,#98a39b);"
    "opacity:.55}.m{fill:light-dark(#a83a16,#f2a67f)}.w{fill:light-dark(#fbfbf5,#1a2120);stroke:light-dark(#2b6457,#8bc7b3);stroke-width:1.1}.q{opacity:.3}"
)


def svg(network: Network, scene: Scene, title: str, *, year: int = 0) -> str:
    """All of it, as of a year (0: all years)."""
    width, height = scene.sheet.width, scene.sheet.height
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}">'
    return "\n".join([head, f"<title>{_plain(title)}</title><style>{STYLE}</style>", *_marks(network, scene, year), "</svg>", ""])


def _marks(network: Network, scene: Scene, year: int) -> Iterator[str]:
    for island, cluster in zip(scene.islands, network.clusters, strict=False):
        if _is_there(min(map(network.since, cluster.members)), year):
            yield f'<circle class="i" cx="{island.x:.1f}" cy="{island.y:.1f}" r="{island.radius:.1f}"/>'
    for span in scene.spans:
        bridge = network.bridges[span.bridge]
        if _is_there(bridge.year, year):
            thick = 3.5 if bridge.ties_count >= 20 else 2.25 if bridge.ties_count >= 5 else 1
            yield f'<line class="s" x1="{span.from_x:.1f}" y1="{span.from_y:.1f}" x2="{span.to_x:.1f}" y2="{span.to_y:.1f}" stroke-width="{thick}"/>'
    drawn = "".join(f"M{one.from_x:.0f} {one.from_y:.0f}L{one.to_x:.0f} {one.to_y:.0f}" for one in scene.threads if _is_there(one.year, year))
    yield f'<path class="t" d="{drawn}"/>'
    for mark in scene.marks:
        dot = network.dots[mark.person]
        if _is_there(network.since(mark.person), year):
            css = f"{'m' if dot.has_met else 'w'}{' q' if year and year not in dot.years else ''}"
            yield f'<circle class="{css}" cx="{mark.x:.1f}" cy="{mark.y:.1f}" r="{mark.radius:.1f}"><title>{_plain(dot.name)}</title></circle>'
    for name in scene.names:
        key = name.want.key
        first = min(map(network.since, network.clusters[-1 - key].members)) if key < 0 else network.since(key)
        if _is_there(first, year):
            css = ' class="c"' if key < 0 else ""
            yield f'<text{css} x="{name.x:.1f}" y="{name.y:.1f}" text-anchor="{name.anchor}">{_plain(name.want.words)}</text>'


def _is_there(first: int, year: int) -> bool:
    return not year or first <= year


def _plain(text: str) -> str:
    """Words as XML may hold them."""
    return escape("".join(letter for letter in text if letter.isprintable()))
