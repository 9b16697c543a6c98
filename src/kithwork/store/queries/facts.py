"""What do sources say of the owner beside their posts: skills, certificates, the organisations that they follow?"""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from kithwork.domain.kinds import FactKind
from kithwork.store import sqlite


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


def listed(owner_id: int, kinds: Sequence[FactKind]) -> list[FactRow]:
    """All of these kinds, by name; what two sources say stands once, as the later one says it."""
    fields = ", ".join(f"coalesce(json_extract(content, '$.{field}'), '')" for field in ("kind", "name", "by", "level", "link", "on", "author"))
    with sqlite.cursor() as cursor:
        cursor.execute(
            f"SELECT {fields}, coalesce(json_extract(content, '$.topics'), '[]'), source FROM record WHERE owner_id = %s "
            f"AND kind = 'fact' AND is_current AND json_extract(content, '$.kind') IN ({sqlite.marks(kinds)}) ORDER BY id",
            [owner_id, *(kind.value for kind in kinds)],
        )
        found = {(row[0], row[1].casefold()): _fact(row) for row in cursor.fetchall()}
    return sorted(found.values(), key=lambda one: one.name.casefold())


def _fact(row: Sequence[str]) -> FactRow:
    kind, name, by, level, link, on, author, topics, source = row
    return FactRow(FactKind(kind), name, by, level, link, on, author, tuple(json.loads(topics)), source)
