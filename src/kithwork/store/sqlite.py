"""What only SQLite can do: full-text search (FTS5), ids reserved in advance, the pragmas. Another database needs another such module, and nothing else."""

import os
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from django.db import connection

from kithwork.domain.errors import StorageFailed

_TOKENS: Final = "tokenize='unicode61 remove_diacritics 2'"
SEARCH_TABLES: Final = (
    f"CREATE VIRTUAL TABLE person_search USING fts5(name, handles, organisations, words, {_TOKENS}, prefix='1 2 3')",
    f"CREATE VIRTUAL TABLE interaction_search USING fts5(subject, words, content='interaction', content_rowid='record_id', {_TOKENS}, prefix='2 3')",
)
_MUCH_CACHE: Final = -65_536  # KiB, while much is written
_MUCH_LOG: Final = 16_384  # pages of 4 KiB
_WORD: Final = re.compile(r"\w+", re.UNICODE)


def create_search_tables() -> None:
    """Make the search index; called by the migrations."""
    with connection.cursor() as cursor:
        for statement in SEARCH_TABLES:
            cursor.execute(statement)


def reserve_ids(table: str, count: int) -> int:
    """The first of `count` ids that nobody has; to be used within a transaction that writes, of which SQLite has one at a time."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        row = cursor.fetchone()
        first = (row[0] if row else 0) + 1
        if row:
            cursor.execute("UPDATE sqlite_sequence SET seq = %s WHERE name = %s", [first + count - 1, table])
    return first


def index_interactions(first: int, last: int) -> None:
    """Put interactions of these record ids into the search index."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO interaction_search(rowid, subject, words) SELECT record_id, subject, words FROM interaction "
            "WHERE record_id BETWEEN %s AND %s AND (subject <> '' OR words <> '')",
            [first, last],
        )


def forget_interactions(ids: Sequence[int]) -> None:
    """Take interactions out of the search index; to be called before their rows go."""
    with connection.cursor() as cursor:
        for chunk in chunks(ids):
            cursor.execute(
                "INSERT INTO interaction_search(interaction_search, rowid, subject, words) SELECT 'delete', record_id, subject, words "
                f"FROM interaction WHERE record_id IN ({marks(chunk)}) AND (subject <> '' OR words <> '')",
                chunk,
            )


def index_people(rows: Iterable[tuple[int, str, str, str, str]]) -> None:
    """Put people into the search index, in place of what stood there: (id, name, handles, organisations, words)."""
    with connection.cursor() as cursor:
        found = list(rows)
        forget_people([row[0] for row in found])
        cursor.executemany("INSERT INTO person_search(rowid, name, handles, organisations, words) VALUES (%s, %s, %s, %s, %s)", found)


def forget_people(ids: Sequence[int]) -> None:
    """Take people out of the search index."""
    with connection.cursor() as cursor:
        for chunk in chunks(ids):
            cursor.execute(f"DELETE FROM person_search WHERE rowid IN ({marks(chunk)})", chunk)


def match_expression(text: str) -> str:
    """What the owner typed, as an FTS5 expression: every word must begin some word of the document. Empty when there is nothing to look for."""
    return " ".join(f'"{word}"*' for word in _WORD.findall(text.casefold()))


def chunks(ids: Sequence[int], size: int = 900) -> Iterable[list[int]]:
    """The ids in portions that fit one statement."""
    for start in range(0, len(ids), size):
        yield list(ids[start : start + size])


def marks(values: Sequence[object]) -> str:
    """As many parameter marks as there are values."""
    return ",".join(["%s"] * len(values))


def prepare_file(path: Path) -> None:
    """Make the file with nobody else's eyes on it, before anything is written; its folder likewise."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as problem:
        raise StorageFailed(f"The network file {path} cannot be opened: {problem.strerror}.") from problem


def backup_to(path: Path) -> None:
    """Write a consistent copy of the whole file, while others go on reading and writing."""
    connection.ensure_connection()
    target = sqlite3.connect(path)
    with target:
        connection.connection.backup(target)
    target.close()


def integrity() -> str:
    """`ok`, or what SQLite found wrong with the file."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA quick_check(5)")
        found = [row[0] for row in cursor.fetchall()]
        cursor.execute("PRAGMA foreign_key_check")
        broken = cursor.fetchall()
    if broken:
        found = [*(line for line in found if line != "ok"), f"{len(broken)} rows point to rows that are gone"]
    return "; ".join(found)


@contextmanager
def much_writing() -> Iterator[None]:
    """Hold more of the file in memory, and fold the write-ahead log into it seldom, since pages that one batch wrote are written again by the next."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA cache_size")
        (cache_size,) = cursor.fetchone()
        cursor.execute("PRAGMA wal_autocheckpoint")
        (pages,) = cursor.fetchone()
        cursor.execute(f"PRAGMA cache_size = {_MUCH_CACHE}")
        cursor.execute(f"PRAGMA wal_autocheckpoint = {_MUCH_LOG}")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA cache_size = {cache_size}")
            cursor.execute(f"PRAGMA wal_autocheckpoint = {pages}")
            if not connection.in_atomic_block:
                cursor.execute("PRAGMA wal_checkpoint(PASSIVE)")


def settle() -> None:
    """After much was written: let the planner see what the tables hold, and the write-ahead log be folded into the file."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA analysis_limit = 400")
        cursor.execute("ANALYZE")
        cursor.execute("DELETE FROM sqlite_stat1 WHERE idx LIKE 'identity_person_id%%'")  # before the first beliefs nobody is anybody, which misleads
        cursor.execute("ANALYZE sqlite_schema")
        if not connection.in_atomic_block:
            cursor.execute("PRAGMA wal_checkpoint(PASSIVE)")


def whole_words(text: str) -> str:
    """Like `match_expression`, for whole words only."""
    return " ".join(f'"{word}"' for word in _WORD.findall(text.casefold()))
