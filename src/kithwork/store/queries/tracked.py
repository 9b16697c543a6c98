"""What do sources say of opportunities, and which opportunity does each of their items belong to?"""

import json
from dataclasses import dataclass
from typing import Any, Final

from kithwork.store import sqlite

SOURCES: Final = ("linkedin-opportunities", "opportunity-table")  # whose records speak of opportunities


@dataclass(frozen=True, slots=True)
class Tracked:
    """An item of a source that speaks of an opportunity, as it is now."""

    source: str
    key: str
    organisation: str
    title: str
    steps: tuple[tuple[str, str], ...]
    link: str
    place: str
    terms: str
    version: str
    due_on: str
    as_of: str  # the day of the export, for steps without one


def items(owner_id: int) -> list[Tracked]:
    """Everything that sources say of opportunities, in the order in which it was read."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            'SELECT r.source, r."key", r.content, coalesce((SELECT substr(min(m.as_of), 1, 10) FROM saying s JOIN run_member m ON m.id = s.member_id '
            f"WHERE s.record_id = r.id), '') FROM record r WHERE r.owner_id = %s AND r.source IN ({sqlite.marks(SOURCES)}) AND r.is_current ORDER BY r.id",
            [owner_id, *SOURCES],
        )
        return [_tracked(*row) for row in cursor.fetchall()]


def _tracked(source: str, key: str, content: str, as_of: str) -> Tracked:
    said: dict[str, Any] = json.loads(content)
    texts = {name: said[name] for name in ("organisation", "title", "link", "place", "terms", "version", "due_on")}
    return Tracked(source, key, steps=tuple((stage, on) for stage, on in said["steps"]), as_of=as_of, **texts)


def origins(owner_id: int) -> dict[tuple[str, str], int]:
    """Which opportunity each known item belongs to."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT source, source_key, opportunity_id FROM opportunity_origin WHERE owner_id = %s ORDER BY id", [owner_id])
        return {(row[0], row[1]): row[2] for row in cursor.fetchall()}
