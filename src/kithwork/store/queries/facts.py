"""What do sources say of the owner beside their posts: skills, certificates, the organisations that they follow?"""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from kithwork.domain.kinds import FactKind
from kithwork.store import sqlite
from kithwork.store.queries import owned


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact, and which source says it."""

    kind: FactKind
    name: str
    by: str
    level: str
    link: str
    on: str  # partial date
    author: str  # empty where it is the owner's without a word
    topics: tuple[str, ...]
    source: str
    to_on: str = ""
    note: str = ""


def listed(owner_id: int, kinds: Sequence[FactKind]) -> list[FactRow]:
    """All of these kinds, by name; what two sources say stands once, as the later one says it. Of a CV only if it is the owner's."""
    fields = ", ".join(f"coalesce(json_extract(content, '$.{field}'), '')" for field in _FIELDS)
    with sqlite.cursor() as cursor:
        cursor.execute(
            f"SELECT {fields}, source, coalesce(json_extract(content, '$.topics'), '[]'), json_extract(content, '$.mention.handles') FROM record "
            f"WHERE owner_id = %s AND kind = 'fact' AND is_current AND json_extract(content, '$.kind') IN ({sqlite.marks(kinds)}) ORDER BY id",
            [owner_id, *(kind.value for kind in kinds)],
        )
        rows = cursor.fetchall()
    own = owned.own_handles(owner_id) if any(row[-1] for row in rows) else frozenset()
    found = {(row[0], row[1].casefold()): _fact(row) for row in rows if row[-1] is None or _is_of(row[-1], own)}
    return sorted(found.values(), key=lambda one: one.name.casefold())


_FIELDS: Final = ("kind", "name", "by", "level", "link", "on", "author", "to_on", "note")


def _fact(row: Sequence[str]) -> FactRow:
    kind, name, by, level, link, on, author, to_on, note, source, topics, _ = row
    return FactRow(FactKind(kind), name, by, level, link, on, author, tuple(json.loads(topics)), source, to_on, note)


def _is_of(handles: str, own: Collection[tuple[str, str]]) -> bool:
    return any((one["kind"], one["value"]) in own for one in json.loads(handles))
