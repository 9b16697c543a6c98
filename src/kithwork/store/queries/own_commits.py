"""What did the owner write, commit by commit, as the histories that were read say it? Also where nobody else had a part in it."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from kithwork.store import sqlite
from kithwork.store.queries import owned

_FIELDS: Final = ", ".join(f"json_extract(content, '$.{field}')" for field in ("project", "project_key", "title", "on", "mention.handles"))


@dataclass(frozen=True, slots=True)
class CommitRow:
    """One commit: where, under which title, by which hash, and when."""

    project: str
    project_key: str
    title: str
    commit: str
    on: date


@dataclass(frozen=True, slots=True)
class WorkRow:
    """What there is of one project."""

    project: str
    project_key: str
    count: int
    first_on: date
    last_on: date
    commit: str  # the newest


def between(owner_id: int, since: date, until: date) -> list[CommitRow]:
    """Those of some days, in the order in which they were made."""
    return list(_own(owner_id, "AND json_extract(content, '$.on') BETWEEN %s AND %s", [since.isoformat(), until.isoformat()]))


def by_project(owner_id: int) -> list[WorkRow]:
    """All of them, counted, the project with the most first."""
    found: dict[str, list[CommitRow]] = {}
    for one in _own(owner_id, "", []):
        found.setdefault(one.project_key, []).append(one)
    rows = [WorkRow(some[-1].project, key, len(some), some[0].on, some[-1].on, some[-1].commit) for key, some in found.items()]
    return sorted(rows, key=lambda row: (-row.count, row.project))


def _own(owner_id: int, which: str, values: Sequence[str]) -> Iterator[CommitRow]:
    own = owned.own_handles(owner_id)
    with sqlite.cursor() as cursor:
        cursor.execute(
            f"SELECT \"key\", {_FIELDS} FROM record WHERE owner_id = %s AND kind = 'commit' AND is_current {which} ORDER BY 5, id",
            [owner_id, *values],
        )
        for key, project, project_key, title, on, handles in cursor.fetchall():
            if any((one["kind"], one["value"]) in own for one in json.loads(handles)):
                yield CommitRow(project, project_key, title, key.partition(":")[2], date.fromisoformat(on))
