"""What did the owner do last?"""

import json
from dataclasses import dataclass

from kithwork.domain.deeds import DeedKind
from kithwork.store import sqlite


@dataclass(frozen=True, slots=True)
class Last:
    """What was done last and stands: a change by its summary, or a deed of which no journal is kept, with what was said of it."""

    summary: str
    kind: DeedKind | None = None
    said: str = ""


def standing(owner_id: int, *, is_change: bool = False) -> Last | None:
    """What the owner did last, and has not taken back; of changes alone, if so asked."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT summary, CASE summary WHEN '' THEN rows -> '$[0][3]' END FROM change WHERE owner_id = %s AND NOT is_undone "
            "AND (summary <> '' OR NOT %s) ORDER BY id DESC LIMIT 1",
            [owner_id, is_change],
        )
        row = cursor.fetchone()
    if not row:
        return None
    deed = json.loads(row[1]) if row[1] else {}
    return Last(row[0], DeedKind(deed["kind"]), deed["said"]) if deed else Last(row[0])


def newest(owner_id: int) -> int:
    """The number of the newest change; 0 for none."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT coalesce(max(id), 0) FROM change WHERE owner_id = %s", [owner_id])
        return int(cursor.fetchone()[0])
