"""What do sources say of the owner beside their posts: skills, certificates, the organisations that they follow?"""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kithwork.domain.kinds import FactKind
from kithwork.store import sqlite
from kithwork.store.queries import neighbourhood


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact, and which source says it."""

    kind: FactKind
    name: str
    by: str
    level: str
    link: str
    on: str  # partial date
    source: str
    to_on: str = ""
    note: str = ""


def listed(owner_id: int, kinds: Sequence[FactKind]) -> list[FactRow]:
    """All of these kinds, by name; what two sources say stands once, as the later one says it. Of a CV only if it is the owner's."""
    fields = ", ".join(f"coalesce(json_extract(content, '$.{field}'), '')" for field in ("kind", "name", "by", "level", "link", "on"))
    with sqlite.cursor() as cursor:
        cursor.execute(
            f"SELECT {fields}, source, coalesce(json_extract(content, '$.to_on'), ''), coalesce(json_extract(content, '$.note'), ''), "
            "json_extract(content, '$.mention.handles') FROM record WHERE owner_id = %s "
            f"AND kind = 'fact' AND is_current AND json_extract(content, '$.kind') IN ({sqlite.marks(kinds)}) ORDER BY id",
            [owner_id, *(kind.value for kind in kinds)],
        )
        rows = cursor.fetchall()
    own = neighbourhood.own_handles(owner_id) if any(row[9] for row in rows) else frozenset()
    found = {(row[0], row[1].casefold()): FactRow(FactKind(row[0]), *row[1:9]) for row in rows if row[9] is None or _is_of(row[9], own)}
    return sorted(found.values(), key=lambda one: one.name.casefold())


def _is_of(handles: str, own: Collection[tuple[str, str]]) -> bool:
    return any((one["kind"], one["value"]) in own for one in json.loads(handles))
