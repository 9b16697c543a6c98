"""What Kithwork reads, and where the owner gets it."""

import inspect
import sys
from dataclasses import dataclass
from typing import Final

from kithwork.actions import source_names
from kithwork.importers import third_party
from kithwork.importers.registry import IMPORTERS

NAME_WORDS: Final = 4  # what stands before a colon and is longer is a sentence of its own


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
    others = third_party.brought({importer.source for importer in IMPORTERS})
    for importer in (*IMPORTERS, *(one.importer for one in others if one.importer)):
        first, _, rest = (inspect.getdoc(sys.modules[type(importer).__module__]) or "").partition("\n")
        found.append(
            Source(importer.source, source_names.title(importer.source), _without_name(first.strip()), " ".join(rest.split("\n\n")[0].split()))
        )
    return sorted(found, key=lambda source: source.name)


def _without_name(line: str) -> str:
    """What a format is, without the name that stands above it; a file's own name keeps its small letter."""
    name, _, rest = line.partition(": ")
    if not rest or len(name.split()) > NAME_WORDS:
        return line
    return rest if "." in rest.split()[0] else f"{rest[:1].upper()}{rest[1:]}"
