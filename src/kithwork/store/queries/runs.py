"""What import runs read and what became of it."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from kithwork.domain.runs import RunState
from kithwork.store import held, sqlite


@dataclass(frozen=True, slots=True)
class Run:
    """An import run as a list shows it."""

    id: int
    number: int
    started_at: datetime
    finished_at: datetime | None
    state: str
    paths: tuple[str, ...]
    has_words: bool
    counts: dict[str, int]

    @property
    def is_undone(self) -> bool:
        """Was it taken back?"""
        return self.state == RunState.UNDONE

    @property
    def can_be_undone(self) -> bool:
        """Is there anything to take back?"""
        return self.state in {RunState.FINISHED, RunState.INTERRUPTED}


@dataclass(frozen=True, slots=True)
class MemberLine:
    """A file or folder of a run."""

    place: str
    source: str
    is_done: bool
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class ItemLine:
    """Items that gave no record."""

    outcome: str
    source: str
    place: str
    where: str
    why: str
    count: int


def listed(owner_id: int) -> list[Run]:
    """All runs, the newest first."""
    return _runs("owner_id = %s ORDER BY number DESC", [owner_id])


def records_count(owner_id: int, run_id: int) -> int:
    """How many records a run said, alone or with others."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT count(DISTINCT record_id) FROM saying WHERE owner_id = %s AND run_id = %s", [owner_id, run_id])
        return int(cursor.fetchone()[0])


def numbered(owner_id: int, number: int) -> Run | None:
    """The run with this number."""
    return next(iter(_runs("owner_id = %s AND number = %s", [owner_id, number])), None)


def _standing(run_id: int) -> dict[str, int]:
    """Of how many persons and moments a run that was cut off speaks, as they stand now: it counted nothing itself."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM person p WHERE p.standing = 'known' AND p.id IN (SELECT i.person_id FROM identity i WHERE i.id IN (SELECT x.identity_id "
            "FROM saying s JOIN record_identity x ON x.record_id = s.record_id WHERE s.run_id = %s UNION SELECT q.identity_id FROM saying s "
            "JOIN participant q ON q.interaction_id = s.record_id WHERE s.run_id = %s))",
            [run_id, run_id],
        )
        return {"people_standing": int(cursor.fetchone()[0]), "interactions_standing": interactions_of(run_id)}


def _runs(which: str, params: Sequence[object]) -> list[Run]:
    with sqlite.cursor() as cursor:
        cursor.execute(f"SELECT id, number, started_at, finished_at, state, paths, has_words, counts FROM import_run WHERE {which}", params)
        rows = cursor.fetchall()
    is_under_way = any(row[4] == RunState.RUNNING for row in rows) and held.is_held()
    return [_run(*row, is_under_way=is_under_way) for row in rows]


def _run(
    id_: int, number: int, began: datetime, ended: datetime | None, state: str, paths: str, has_words: int, counts: str, *, is_under_way: bool
) -> Run:
    is_dead = state == RunState.RUNNING and not is_under_way  # its process ended, and nothing has been imported since
    told = RunState.INTERRUPTED if is_dead else RunState(state)
    finished_at = sqlite.aware(ended) if ended else None
    counted = _standing(id_) if told is RunState.INTERRUPTED else json.loads(counts)
    return Run(id_, number, sqlite.aware(began), finished_at, told, tuple(json.loads(paths)), bool(has_words), counted)


def members(owner_id: int, run_id: int) -> list[MemberLine]:
    """The files and folders of a run, in the order of reading."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT place, source, is_done, counts FROM run_member WHERE owner_id = %s AND run_id = %s ORDER BY id", [owner_id, run_id])
        return [MemberLine(place, source, bool(is_done), json.loads(counts)) for place, source, is_done, counts in cursor.fetchall()]


def left_by_member(owner_id: int, run_id: int) -> dict[tuple[str, str], list[ItemLine]]:
    """What could not be read or was left out, by source and place."""
    found: dict[tuple[str, str], list[ItemLine]] = {}
    for one in items(owner_id, run_id):
        if one.outcome in {"unreadable", "skipped"}:
            found.setdefault((one.source, one.place), []).append(one)
    return found


def items(owner_id: int, run_id: int) -> list[ItemLine]:
    """What gave no record, unreadable first."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            'SELECT outcome, source, place, "where", why, count FROM run_item WHERE owner_id = %s AND run_id = %s ORDER BY outcome DESC, count DESC, id',
            [owner_id, run_id],
        )
        return [ItemLine(*row) for row in cursor.fetchall()]


@dataclass(frozen=True, slots=True)
class Earlier:
    """A member that was read before: its id, as of when it speaks, whether to its end, whether with words; by which run, and where it lay."""

    id: int
    as_of: str
    is_done: bool
    has_words: bool
    run_id: int
    place: str


def earlier(owner_id: int, fingerprint: str) -> Earlier | None:
    """The first reading of these very bytes; a complete one before an incomplete one."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT m.id, m.as_of, m.is_done, r.state, r.has_words, m.run_id, m.place FROM run_member m JOIN import_run r ON r.id = m.run_id "
            "WHERE m.owner_id = %s AND m.fingerprint = %s ORDER BY m.id",
            [owner_id, fingerprint],
        )
        rows = cursor.fetchall()
    found = [
        Earlier(id_, as_of, bool(is_done) and state != RunState.UNDONE, bool(has_words), *of) for id_, as_of, is_done, state, has_words, *of in rows
    ]
    if not found:
        return None
    first = min(found, key=lambda one: (not one.is_done, not one.has_words, one.id))
    return replace(first, as_of=min(one.as_of for one in found))


def versions(owner_id: int) -> list[str]:
    """Which Kithworks read anything, as fingerprints begin; the first one first."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT substr(fingerprint, 1, instr(fingerprint, ':') - 1) FROM run_member WHERE owner_id = %s AND fingerprint <> '' GROUP BY 1 ORDER BY min(id)",
            [owner_id],
        )
        return [version for (version,) in cursor.fetchall()]


def newest(owner_id: int, *, until: datetime) -> datetime | None:
    """The latest moment, of those until then, as of which anything was read."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT max(as_of) FROM run_member WHERE owner_id = %s AND as_of <= %s", [owner_id, until.isoformat()])
        (found,) = cursor.fetchone()
    return datetime.fromisoformat(found) if found else None


@dataclass(frozen=True, slots=True)
class ReadBefore:
    """A file that was read to its end: what it was called, how large it was, and when."""

    place: str
    source: str
    size: int
    read_at: datetime


def read_before(owner_id: int) -> list[ReadBefore]:
    """Every file of runs that stand, the oldest first."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT m.place, m.source, m.size, r.started_at FROM run_member m JOIN import_run r ON r.id = m.run_id "
            "WHERE m.owner_id = %s AND m.is_done AND m.size > 0 AND r.state = %s ORDER BY m.id",
            [owner_id, RunState.FINISHED.value],
        )
        return [ReadBefore(place, source, size, sqlite.aware(at)) for place, source, size, at in cursor.fetchall()]


@dataclass(frozen=True, slots=True)
class Census:
    """How many persons, interactions and open questions there are, and the last person's id."""

    known: int
    seen: int
    interactions: int
    questions: int
    last_person_id: int


def census(owner_id: int) -> Census:
    """Count everything once."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT (SELECT count(*) FROM person WHERE owner_id = %s AND standing = 'known'), (SELECT count(*) FROM person WHERE owner_id = %s AND standing = "
            "'seen'), (SELECT count(*) FROM interaction WHERE owner_id = %s) - (SELECT count(*) FROM record r JOIN interaction x ON x.record_id = r.id "
            "WHERE r.owner_id = %s AND NOT r.is_current), (SELECT count(*) FROM question WHERE owner_id = %s), "
            "(SELECT coalesce(max(id), 0) FROM person WHERE owner_id = %s)",
            [owner_id] * 6,
        )
        return Census(*cursor.fetchone())


def people_of(owner_id: int, run_id: int, last_person_id: int) -> dict[str, int]:
    """Persons of whom this run speaks: new ones by standing, and those who were here before."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT CASE WHEN p.id <= %s THEN 'recognised' WHEN p.standing = 'known' THEN 'new' ELSE 'seen' END, count(*) FROM person p WHERE p.owner_id = %s "
            "AND p.standing <> 'own' AND p.id IN (SELECT i.person_id FROM identity i WHERE i.id IN (SELECT x.identity_id FROM saying s JOIN record_identity x "
            "ON x.record_id = s.record_id WHERE s.run_id = %s UNION SELECT q.identity_id FROM saying s JOIN participant q ON q.interaction_id = s.record_id "
            "WHERE s.run_id = %s)) GROUP BY 1",
            [last_person_id, owner_id, run_id, run_id],
        )
        return {row[0]: row[1] for row in cursor.fetchall()}


def interactions_of(run_id: int) -> int:
    """How many current interactions this run speaks of."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT count(DISTINCT s.record_id) FROM saying s JOIN interaction x ON x.record_id = s.record_id AND x.is_current WHERE s.run_id = %s",
            [run_id],
        )
        return int(cursor.fetchone()[0])


def has_own_interactions(owner_id: int, run_id: int, source: str) -> bool:
    """Did the owner take part in anything that this run read from a source, or write a commit?"""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT 1 FROM saying s JOIN record r ON r.id = s.record_id LEFT JOIN interaction x ON x.record_id = r.id "
            "WHERE s.owner_id = %s AND s.run_id = %s AND r.source = %s AND (x.own_part <> '' OR r.kind = 'commit') LIMIT 1",
            [owner_id, run_id, source],
        )
        return cursor.fetchone() is not None


def names_any(owner_id: int, member_id: int, handles: Collection[tuple[str, str]]) -> bool:
    """Does a member name somebody by one of these handles?"""
    with sqlite.cursor() as cursor:
        for kind, value in sorted(handles):
            cursor.execute(
                "SELECT 1 FROM identity i CROSS JOIN record_identity y ON y.identity_id = i.id JOIN saying s ON s.record_id = y.record_id "
                "WHERE i.owner_id = %s AND i.kind = %s AND i.value = %s AND s.member_id = %s LIMIT 1",
                [owner_id, kind, value, member_id],
            )
            if cursor.fetchone():
                return True
    return False
