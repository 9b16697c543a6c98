"""Write down what an import run read, and take a run back."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db import connection
from django.db.models import Max

from kithwork.domain.runs import RunState
from kithwork.store import models, sqlite
from kithwork.store.writes import orphans, owners, texts

LISTED_PER_REASON = 200  # unreadable items listed one by one for each file; the rest is counted


def begin(owner_id: int, *, paths: Sequence[str], has_words: bool, now: datetime) -> tuple[int, int]:
    """A new run; whatever still said that it was running was interrupted. Returns its id and the number that the owner sees."""
    models.ImportRun.objects.filter(owner_id=owner_id, state=RunState.RUNNING).update(state=RunState.INTERRUPTED)
    last = models.ImportRun.objects.filter(owner_id=owner_id).aggregate(last=Max("number"))["last"] or 0
    run = models.ImportRun.objects.create(
        owner_id=owner_id, number=last + 1, started_at=now, state=RunState.RUNNING, paths=list(paths), has_words=has_words
    )
    return run.id, run.number


def begin_member(owner_id: int, run_id: int, *, place: str, source: str, fingerprint: str, as_of: datetime, size: int = 0) -> int:
    """A file or folder of a run, about to be read."""
    return models.RunMember.objects.create(
        owner_id=owner_id, run_id=run_id, place=place, source=source, fingerprint=fingerprint, as_of=as_of.isoformat(), size=size
    ).id


def is_now(member_id: int, fingerprint: str) -> None:
    """More was read of it, so that it is known again by another fingerprint."""
    models.RunMember.objects.filter(id=member_id).update(fingerprint=fingerprint)


def end_member(member_id: int, counts: Mapping[str, int], *, is_done: bool = True) -> None:
    """It was read: to its end, or until it broke off, so that the next reading begins anew."""
    models.RunMember.objects.filter(id=member_id).update(is_done=is_done, counts=dict(counts))


def note_items(owner_id: int, run_id: int, rows: Sequence[tuple[str, str, str, str, str, int]]) -> None:
    """Items that gave no record: (outcome, source, place, where, why, how many)."""
    models.RunItem.objects.bulk_create(
        [
            models.RunItem(owner_id=owner_id, run_id=run_id, outcome=outcome, source=source, place=place, where=where, why=why, count=count)
            for outcome, source, place, where, why, count in rows
        ]
    )


def end(run_id: int, *, state: str, counts: Mapping[str, object], now: datetime) -> None:
    """The run is over."""
    models.ImportRun.objects.filter(id=run_id).update(state=state, finished_at=now, counts=dict(counts))


def say_again(owner_id: int, *, old_member_id: int, run_id: int, member_id: int) -> int:
    """A member that was read before, byte for byte, says again all that it said; returns how many records."""
    with connection.cursor() as cursor:
        cursor.execute(
            'INSERT INTO saying(owner_id, record_id, run_id, member_id, "where") SELECT owner_id, record_id, %s, %s, "where" FROM saying '
            "WHERE owner_id = %s AND member_id = %s ON CONFLICT DO NOTHING",
            [run_id, member_id, owner_id, old_member_id],
        )
        return int(cursor.rowcount)


def undo(owner_id: int, run_id: int) -> int:
    """Take back everything that only this run said. Returns how many records went."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMP TABLE said AS SELECT DISTINCT record_id FROM saying WHERE owner_id = %s AND run_id = %s", [owner_id, run_id])
        cursor.execute("DELETE FROM saying WHERE owner_id = %s AND run_id = %s", [owner_id, run_id])
        cursor.execute(
            "CREATE TEMP TABLE gone AS SELECT record_id FROM said WHERE NOT EXISTS (SELECT 1 FROM saying s WHERE s.record_id = said.record_id)"
        )
        _touch(owner_id)
        texts.release_said()
        _choose_current(owner_id)
        count = _remove_records()
        cursor.execute("DROP TABLE temp.said")
        cursor.execute("DROP TABLE temp.gone")
    orphans.remove(owner_id)
    models.ImportRun.objects.filter(owner_id=owner_id, id=run_id).update(state=RunState.UNDONE)
    return count


def _touch(owner_id: int) -> None:
    with connection.cursor() as cursor:
        for table, column in (("record_identity", "record_id"), ("participant", "interaction_id")):
            cursor.execute(
                f"INSERT INTO touched(owner_id, identity_id) SELECT DISTINCT %s, identity_id FROM {table} WHERE {column} IN (SELECT record_id FROM said) "
                "ON CONFLICT DO NOTHING",
                [owner_id],
            )
        cursor.execute(
            "SELECT DISTINCT x.identity_id FROM said s JOIN record r ON r.id = s.record_id JOIN record_identity x ON x.record_id = r.id WHERE r.kind = 'owner'"
        )
        owners.touch_beside(owner_id, [row[0] for row in cursor.fetchall()])
        cursor.execute(  # the rest of each person may fall apart without what goes
            "INSERT INTO touched(owner_id, identity_id) SELECT DISTINCT b.owner_id, b.id FROM touched t JOIN identity a ON a.id = t.identity_id "
            "JOIN identity b ON b.person_id = a.person_id WHERE t.owner_id = %s ON CONFLICT DO NOTHING",
            [owner_id],
        )


def _choose_current(owner_id: int) -> None:
    """Of keys with several versions, the one said as of the latest moment by the runs that remain becomes the current one."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT v.source, v.\"key\", v.id, (SELECT max(m.as_of || printf(' %%012d', (SELECT min(n.id) FROM run_member n "
            "WHERE n.owner_id = m.owner_id AND n.fingerprint = m.fingerprint))) FROM saying s JOIN run_member m ON m.id = s.member_id "
            "WHERE s.record_id = v.id) FROM record r JOIN record v ON v.owner_id = r.owner_id AND v.source = r.source "
            'AND v."key" = r."key" WHERE +r.owner_id = %s AND r.id IN (SELECT record_id FROM said) AND v.id NOT IN (SELECT record_id FROM gone)',
            [owner_id],
        )
        versions: dict[tuple[str, str], list[tuple[str, int]]] = {}
        for source, key, record_id, as_of in cursor.fetchall():
            versions.setdefault((source, key), []).append((as_of or "", record_id))
        chosen = [max(some)[1] for some in versions.values()]
        others = [record_id for some in versions.values() for _, record_id in some if record_id != max(some)[1]]
        for table, column in (("record", "id"), ("interaction", "record_id")):
            cursor.executemany(f"UPDATE {table} SET is_current = 0 WHERE {column} = %s AND is_current", [(i,) for i in others])
            cursor.executemany(f"UPDATE {table} SET is_current = 1 WHERE {column} = %s AND NOT is_current", [(i,) for i in chosen])


def _remove_records() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT record_id FROM gone")
        gone = [row[0] for row in cursor.fetchall()]
        sqlite.forget_interactions(gone)
        cursor.execute(
            "CREATE TEMP TABLE present AS SELECT DISTINCT x.context_id, p.identity_id FROM interaction x JOIN participant p ON p.interaction_id = x.record_id "
            "WHERE x.record_id IN (SELECT record_id FROM gone) AND x.context_id IS NOT NULL"
        )
        cursor.execute("DELETE FROM participant WHERE interaction_id IN (SELECT record_id FROM gone)")
        cursor.execute("DELETE FROM interaction WHERE record_id IN (SELECT record_id FROM gone)")
        cursor.execute("DELETE FROM record_identity WHERE record_id IN (SELECT record_id FROM gone)")
        cursor.execute("DELETE FROM role WHERE record_id IN (SELECT record_id FROM gone)")
        cursor.execute("DELETE FROM win WHERE record_id IN (SELECT record_id FROM gone)")
        cursor.execute("DELETE FROM record WHERE id IN (SELECT record_id FROM gone)")
        cursor.execute(
            "DELETE FROM presence WHERE (context_id, identity_id) IN (SELECT context_id, identity_id FROM present) AND NOT EXISTS (SELECT 1 FROM participant p "
            "JOIN interaction x ON x.record_id = p.interaction_id WHERE p.identity_id = presence.identity_id AND x.context_id = presence.context_id)"
        )
        cursor.execute("DROP TABLE temp.present")
        cursor.execute("DELETE FROM context WHERE id NOT IN (SELECT context_id FROM interaction WHERE context_id IS NOT NULL)")
    return len(gone)
