"""Which importers have other packages brought? Whoever installs a package with an entry point of our group has its formats read as ours are.

Entry points: https://packaging.python.org/en/latest/specifications/entry-points/. A package that cannot be loaded, or whose source has a name that is
taken, is named and left out; the others are read.
"""

from collections.abc import Collection
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from typing import Final

from kithwork.importers.protocol import Importer

GROUP: Final = "kithwork.importers"


@dataclass(frozen=True, slots=True)
class Brought:
    """What a package brought: an importer, or why it is left out."""

    name: str  # of the entry point
    importer: Importer | None = None
    why_not: str = ""


def brought(taken: Collection[str]) -> list[Brought]:
    """Everything that installed packages offer, by name; no source twice, and none of these names."""
    found: list[Brought] = []
    names = set(taken)
    for point in sorted(entry_points(group=GROUP), key=lambda one: one.name):
        one = _loaded(point)
        if one.importer and one.importer.source in names:
            one = Brought(point.name, why_not=f"there is a source called {one.importer.source} already")
        if one.importer:
            names.add(one.importer.source)
        found.append(one)
    return found


def _loaded(point: EntryPoint) -> Brought:
    try:
        made = point.load()()
    except Exception as problem:  # noqa: BLE001  a stranger's code may fail in any way, and ours goes on
        return Brought(point.name, why_not=f"it cannot be loaded: {problem}")
    is_whole = (
        isinstance(getattr(made, "source", None), str) and callable(getattr(made, "recognises", None)) and callable(getattr(made, "read", None))
    )
    return Brought(point.name, made) if is_whole else Brought(point.name, why_not="it is no importer: it lacks source, recognises or read")
