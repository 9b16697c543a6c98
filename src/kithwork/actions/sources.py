"""What Kithwork reads, and where the owner gets it."""

import inspect
import sys
from dataclasses import dataclass

from kithwork.actions import source_names
from kithwork.importers.registry import IMPORTERS


@dataclass(frozen=True, slots=True)
class Source:
    """A format: its name for ever, what people call it, what it is in a sentence, and where the file comes from."""

    name: str
    title: str
    words: str
    where_from: str


def listed() -> list[Source]:
    """All formats, by name."""
    found = []
    for importer in IMPORTERS:
        first, _, rest = (inspect.getdoc(sys.modules[type(importer).__module__]) or "").partition("\n")
        found.append(Source(importer.source, source_names.title(importer.source), first.strip(), " ".join(rest.split("\n\n")[0].split())))
    return sorted(found, key=lambda source: source.name)
