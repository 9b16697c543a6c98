"""The text of messages, kept only when the owner asked for it: added to interactions that are known already, and taken back with the run."""

from collections.abc import Sequence

from django.db import connection

from kithwork.store import sqlite


def add(pairs: Sequence[tuple[int, str]]) -> int:
    """Give words to interactions that have none yet: (record, words). Returns how many had none."""
    wanted = {record_id: words for record_id, words in pairs if words}
    bare: list[int] = []
    with connection.cursor() as cursor:
        for chunk in sqlite.chunks(list(wanted)):
            cursor.execute(f"SELECT record_id FROM interaction WHERE words = '' AND record_id IN ({sqlite.marks(chunk)})", chunk)
            bare += [row[0] for row in cursor.fetchall()]
    _put([(record_id, wanted[record_id]) for record_id in bare])
    return len(bare)


def release_said() -> None:
    """Take words from interactions that no run with words says any more; those in question stand in the table `said`."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT x.record_id FROM interaction x JOIN record r ON r.id = x.record_id WHERE x.record_id IN (SELECT record_id FROM said) AND x.words <> '' "
            "AND r.source <> 'typed' AND NOT EXISTS (SELECT 1 FROM saying s JOIN import_run u ON u.id = s.run_id WHERE s.record_id = x.record_id "
            "AND u.has_words)"
        )
        _put([(row[0], "") for row in cursor.fetchall()])


def _put(rows: Sequence[tuple[int, str]]) -> None:
    if not rows:
        return
    sqlite.forget_interactions([record_id for record_id, _ in rows])
    with connection.cursor() as cursor:
        cursor.executemany("UPDATE interaction SET words = %s WHERE record_id = %s", [(words, record_id) for record_id, words in rows])
    for record_id, _ in rows:
        sqlite.index_interactions(record_id, record_id)
