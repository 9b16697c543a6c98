"""What is there to read at some paths, and who reads it? Asked before anything is written."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from kithwork.actions import source_names
from kithwork.domain.records import Origin, Unreadable
from kithwork.importers import archives, registry, third_party
from kithwork.importers.members import OpenMember
from kithwork.importers.protocol import Importer, SaidColumns

_EXPORT_DATE: Final = re.compile(r"LinkedInDataExport_(\d\d)-(\d\d)-(\d{4})")


class TwoClaims(ValueError):
    """Two importers of ours claim one file."""


@dataclass(frozen=True, slots=True)
class Found:
    """A member, the path at which it was found, the how-manieth thing there it is, and who reads it; nobody when it is not recognised."""

    path: Path
    ordinal: int
    member: OpenMember
    importer: Importer | None


@dataclass(slots=True)
class Discovery:
    """What there is to read at some paths, before anything is written."""

    found: list[Found] = field(default_factory=list)
    unreadable: list[Unreadable] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)  # importers of other packages, each with why

    @property
    def recognised(self) -> list[Found]:
        """What some importer reads."""
        return [one for one in self.found if one.importer]

    @property
    def words(self) -> str:
        """What was recognised and what was not: `3 × LinkedIn connections, 1 × Mail; 2 files in no format that is read`."""
        counts = Counter(source_names.title(one.importer.source) for one in self.found if one.importer)
        known = ", ".join(f"{count:,} × {title}" for title, count in counts.most_common())
        unknown = len(self.found) - counts.total()
        rest = f"{unknown:,} {'file' if unknown == 1 else 'files'} in no format that is read" if unknown else ""
        return "; ".join(filter(None, (known, rest)))

    @property
    def size(self) -> int:
        """Bytes to read."""
        return sum(one.member.size for one in self.recognised)


def discover(paths: Sequence[Path], on_bytes: Callable[[int], None] | None = None, explained: Mapping[str, SaidColumns] | None = None) -> Discovery:
    """Look at what the paths hold; of tables, some may be explained. A member that two importers of ours claim is an error of ours, named and not read; a stranger's comes after ours."""
    others = third_party.brought({importer.source for importer in registry.IMPORTERS})
    strangers = [one.importer for one in others if one.importer]
    discovery = Discovery(left_out=[f"{one.name}, an importer of another package, is left out: {one.why_not}" for one in others if one.why_not])
    for path in paths:
        for ordinal, member in enumerate(archives.members(path, on_bytes=on_bytes)):
            if isinstance(member, Unreadable):
                discovery.unreadable.append(member)
            else:
                try:
                    importer = _importer_of(member, explained or {})
                except TwoClaims as problem:
                    discovery.unreadable.append(Unreadable(Origin("archive", member.place, member.place), str(problem)))
                    continue
                if importer is None or importer.source == registry.ASKED_LAST:
                    importer = _stranger_of(member, strangers) or importer
                discovery.found.append(Found(path, ordinal, member, importer))
    discovery.found.sort(key=lambda one: export_date(one.member.place) or datetime.max.replace(tzinfo=UTC))
    return discovery


def _importer_of(member: OpenMember, explained: Mapping[str, SaidColumns]) -> Importer | None:
    try:
        claims = registry.recognising(member) or registry.explained(member, explained)
    except (OSError, ValueError):
        return None
    if len(claims) > 1:
        raise TwoClaims(f"two formats fit it ({' and '.join(importer.source for importer in claims)}), which is an error of ours; it is not read")
    return claims[0] if claims else None


def _stranger_of(member: OpenMember, strangers: Sequence[Importer]) -> Importer | None:
    for importer in strangers:
        try:
            if importer.recognises(member):
                return importer
        except Exception:  # noqa: BLE001, S112  a stranger's code may fail in any way, and the file is offered to the next
            continue
    return None


def export_date(place: str) -> datetime | None:
    """When an export was made, as far as its name tells."""
    found = _EXPORT_DATE.search(place)
    try:
        return datetime(int(found[3]), int(found[1]), int(found[2]), tzinfo=UTC) if found else None
    except ValueError:
        return None
