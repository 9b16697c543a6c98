"""What only SQLite can do: full-text search (FTS5), ids reserved in advance, the pragmas, and to be asked without Django.

Another database needs another such module, and nothing else.
"""

import os
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib import import_module
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Protocol, Self, TypeVar

from kithwork.domain.errors import StorageFailed

_TOKENS: Final = "tokenize='unicode61 remove_diacritics 2'"
SEARCH_TABLES: Final = (
    f"CREATE VIRTUAL TABLE person_search USING fts5(name, handles, organisations, words, {_TOKENS}, prefix='1 2 3')",
    f"CREATE VIRTUAL TABLE interaction_search USING fts5(subject, words, content='interaction', content_rowid='record_id', {_TOKENS}, prefix='2 3')",
)
BLOCK_TABLES: Final = (  # clustered by their keys, which Django cannot say: they are asked millions of times, and never by a row number
    (
        "CREATE TABLE identity_block(owner_id integer NOT NULL, block integer NOT NULL, bearer integer NOT NULL, identity_id integer NOT NULL, "
        "role integer NOT NULL, PRIMARY KEY (owner_id, block, bearer, identity_id)) WITHOUT ROWID"
    ),
    "CREATE TABLE blocked(identity_id integer NOT NULL PRIMARY KEY, owner_id integer NOT NULL, bearer integer NOT NULL, entries blob NOT NULL)",
    "CREATE INDEX blocked_bearer ON blocked(owner_id, bearer)",
    "CREATE TABLE census(owner_id integer NOT NULL, block integer NOT NULL, bearers integer NOT NULL, PRIMARY KEY (owner_id, block)) WITHOUT ROWID",
)
WAY_TABLES: Final = (  # clustered by their keys, as blocks are
    (
        "CREATE TABLE acquaintance(owner_id integer NOT NULL, one_id integer NOT NULL, other_id integer NOT NULL, faded real NOT NULL, lasting real NOT NULL, "
        "evidence text NOT NULL, PRIMARY KEY (owner_id, one_id, other_id)) WITHOUT ROWID"
    ),
    "CREATE INDEX acquaintance_other ON acquaintance(owner_id, other_id)",
    "CREATE TABLE way(person_id integer NOT NULL PRIMARY KEY, owner_id integer NOT NULL, own real NOT NULL, held blob)",  # none: to be searched
    "CREATE INDEX way_missing ON way(owner_id) WHERE held IS NULL",
    "CREATE TABLE way_state(owner_id integer NOT NULL PRIMARY KEY, made_day integer NOT NULL, is_whole integer NOT NULL)",
    "CREATE TABLE stirred(person_id integer NOT NULL PRIMARY KEY, owner_id integer NOT NULL)",
)
_MUCH_CACHE: Final = -65_536  # KiB, while much is written
_MUCH_LOG: Final = 16_384  # pages of 4 KiB
_BY_ONE_STATEMENT: Final = 50  # rows; with more nothing is gained: ours, ADR 0051
_PATIENCE: Final = 120_000  # milliseconds for which whoever is long at work waits for another writer: ours, ADR 0007
_MAPPED: Final = 1 << 30  # bytes of the file that one answer may look at without copying them
_Id = TypeVar("_Id", int, str)
_WORD: Final = re.compile(r"\w+", re.UNICODE)


class Cursor(Protocol):
    """What asks the file, whoever opened it; parameters are marked by `%s`."""

    def execute(self, sql: str, params: Sequence[object] = ()) -> object:
        """Ask one thing."""

    def executemany(self, sql: str, param_list: Iterable[Sequence[object]]) -> object:
        """Say one thing of many rows."""

    def fetchone(self) -> Any:
        """The next row, or None."""

    def fetchall(self) -> list[Any]:
        """All rows."""

    def fetchmany(self, size: int) -> list[Any]:
        """The next rows, at most so many."""

    def __iter__(self) -> Iterator[Any]:
        """Row by row."""

    def __enter__(self) -> Self:
        """As a file is opened."""

    def __exit__(self, kind: type[BaseException] | None, problem: BaseException | None, where: TracebackType | None, /) -> None:
        """As a file is closed."""


class _Asking:
    """A cursor of our own connection, with Django's marks for parameters."""

    def __init__(self, plain: sqlite3.Connection) -> None:
        self._cursor = plain.cursor()
        self.fetchone = self._cursor.fetchone
        self.fetchall = self._cursor.fetchall
        self.fetchmany = self._cursor.fetchmany

    def execute(self, sql: str, params: Sequence[object] = ()) -> object:
        return self._cursor.execute(sql.replace("%s", "?"), tuple(params))

    def executemany(self, sql: str, param_list: Iterable[Sequence[object]]) -> object:
        return self._cursor.executemany(sql.replace("%s", "?"), param_list)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._cursor)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, problem: BaseException | None, where: TracebackType | None, /) -> None:
        self._cursor.close()


@dataclass(slots=True)
class _Door:
    """By which connection this process asks: Django's, unless it opened the file to read only."""

    plain: sqlite3.Connection | None = None


_DOOR: Final = _Door()


def cursor() -> Cursor:
    """Ask the file of this process, within its transaction if there is one."""
    if _DOOR.plain:
        return _Asking(_DOOR.plain)
    asked: Cursor = import_module("django.db").connection.cursor()  # by name: its import takes longer than any answer (ADR 0013)
    return asked


def open_to_read(path: Path) -> None:
    """Let this process ask the file without Django, and write nothing. Raises sqlite3.Error."""
    sqlite3.register_converter("date", lambda raw: date.fromisoformat(raw.decode()))
    sqlite3.register_converter("datetime", lambda raw: datetime.fromisoformat(raw.decode()))
    sqlite3.register_converter("bool", lambda raw: raw == b"1")
    plain = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=5, isolation_level=None, detect_types=sqlite3.PARSE_DECLTYPES)
    for pragma in ("query_only=ON", "cache_size=-32768", "temp_store=MEMORY", f"mmap_size={_MAPPED}"):
        plain.execute(f"PRAGMA {pragma}")
    _DOOR.plain = plain


def file() -> Path:
    """The file that is asked, whoever opened it, or will."""
    if _DOOR.plain:
        return Path(_DOOR.plain.execute("PRAGMA database_list").fetchone()[2])
    return Path(str(import_module("django.db").connection.settings_dict["NAME"]))


def map_file() -> None:
    """Let this connection look at the file without copying it, for answers that look at very much of it."""
    with cursor() as asked:
        asked.execute(f"PRAGMA mmap_size={_MAPPED}")


def is_in_memory() -> bool:
    """Is there no file at all, as in a test?"""
    name = str(file())
    return ":memory:" in name or "mode=memory" in name


def close_reader() -> None:
    """Leave the file to Django."""
    if _DOOR.plain:
        _DOOR.plain.close()
        _DOOR.plain = None


def is_asked_without_django() -> bool:
    """Did this process open the file to read only?"""
    return _DOOR.plain is not None


def aware(value: datetime | str) -> datetime:
    """A moment as the file holds it: by the owner's clock, under the label UTC (ADR 0045)."""
    moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def create_search_tables() -> None:
    """Make the search index; called by the migrations."""
    with cursor() as asked:
        for statement in SEARCH_TABLES:
            asked.execute(statement)


def create_block_tables() -> None:
    """Make the tables of blocks; called by the migrations."""
    with cursor() as asked:
        for statement in BLOCK_TABLES:
            asked.execute(statement)


def create_way_tables() -> None:
    """Make the tables of ways; called by the migrations."""
    with cursor() as asked:
        for statement in WAY_TABLES:
            asked.execute(statement)


def reserve_ids(table: str, count: int) -> int:
    """The first of `count` ids that nobody has; to be used within a transaction that writes, of which SQLite has one at a time."""
    with cursor() as asked:
        asked.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        row = asked.fetchone()
        first = (row[0] if row else 0) + 1
        if row:
            asked.execute("UPDATE sqlite_sequence SET seq = %s WHERE name = %s", [first + count - 1, table])
    return first


def index_interactions(first: int, last: int) -> None:
    """Put interactions of these record ids into the search index."""
    with cursor() as asked:
        asked.execute(
            "INSERT INTO interaction_search(rowid, subject, words) SELECT record_id, subject, words FROM interaction "
            "WHERE record_id BETWEEN %s AND %s AND (subject <> '' OR words <> '')",
            [first, last],
        )


def forget_interactions(ids: Sequence[int]) -> None:
    """Take interactions out of the search index; to be called before their rows go."""
    with cursor() as asked:
        for chunk in chunks(ids):
            asked.execute(
                "INSERT INTO interaction_search(interaction_search, rowid, subject, words) SELECT 'delete', record_id, subject, words "
                f"FROM interaction WHERE record_id IN ({marks(chunk)}) AND (subject <> '' OR words <> '')",
                chunk,
            )


def index_people(rows: Sequence[tuple[int, str, str, str, str]], known: Sequence[int]) -> None:
    """Put people into the search index, in place of what stood there of those who are known: (id, name, handles, organisations, words)."""
    forget_people(known)
    with cursor() as asked:
        asked.executemany("INSERT INTO person_search(rowid, name, handles, organisations, words) VALUES (%s, %s, %s, %s, %s)", rows)


def forget_people(ids: Sequence[int]) -> None:
    """Take people out of the search index."""
    with cursor() as asked:
        for chunk in chunks(ids):
            asked.execute(f"DELETE FROM person_search WHERE rowid IN ({marks(chunk)})", chunk)


def match_expression(text: str) -> str:
    """What the owner typed, as an FTS5 expression: every word must begin some word of the document. Empty when there is nothing to look for."""
    return " ".join(f'"{word}"*' for word in _WORD.findall(text.casefold()))


def insert(into: str, marks_of_one: str, rows: Sequence[tuple[float | str | bytes | None, ...]], *, on_conflict: str = "") -> None:
    """Insert rows, of which there may be very many: so many by one statement, since to begin one takes longer than to write down a row that is in order."""
    whole = len(rows) - len(rows) % _BY_ONE_STATEMENT
    several = (list(chain.from_iterable(rows[start : start + _BY_ONE_STATEMENT])) for start in range(0, whole, _BY_ONE_STATEMENT))
    with cursor() as asked:
        if whole:
            asked.executemany(f"INSERT INTO {into} VALUES {', '.join([marks_of_one] * _BY_ONE_STATEMENT)} {on_conflict}", several)
        asked.executemany(f"INSERT INTO {into} VALUES {marks_of_one} {on_conflict}", rows[whole:])


def chunks(ids: Sequence[_Id], size: int = 900) -> Iterable[list[_Id]]:
    """The ids, or keys, in portions that fit one statement."""
    for start in range(0, len(ids), size):
        yield list(ids[start : start + size])


def marks(values: Sequence[object]) -> str:
    """As many parameter marks as there are values: SQLite's own, since to translate hundreds of Django's takes as long as to find what they ask for."""
    return ",".join("?" * len(values))


def prepare_file(path: Path) -> None:
    """Make the file with nobody else's eyes on it, before anything is written; its folder likewise.

    One that is there is not opened: to close it, by whatever handle, takes all of SQLite's locks on it from this process (fcntl(2), POSIX.1-2017; "How To
    Corrupt An SQLite Database File", 2.2), and the next to come takes the log away under those who still write.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        if not os.access(path, os.R_OK):
            raise StorageFailed(f"The network file {path} cannot be opened: Permission denied.") from None
    except OSError as problem:
        raise StorageFailed(f"The network file {path} cannot be opened: {problem.strerror}.") from problem


def backup_to(path: Path, plain: sqlite3.Connection) -> None:
    """Write a consistent copy of the whole file, while others go on reading and writing."""
    target = sqlite3.connect(path)
    with target:
        plain.backup(target)
    target.close()


def integrity() -> str:
    """`ok`, or what SQLite found wrong with the file."""
    with cursor() as asked:
        asked.execute("PRAGMA quick_check(5)")
        found = [row[0] for row in asked.fetchall()]
        asked.execute("PRAGMA foreign_key_check")
        broken = asked.fetchall()
    if broken:
        found = [*(line for line in found if line != "ok"), f"{len(broken)} rows point to rows that are gone"]
    return "; ".join(found)


@contextmanager
def much_writing(*, is_in_transaction: Callable[[], bool]) -> Iterator[None]:
    """Hold more of the file in memory, and fold the write-ahead log into it seldom, since pages that one batch wrote are written again by the next."""
    with cursor() as asked:
        asked.execute("PRAGMA cache_size")
        (cache_size,) = asked.fetchone()
        asked.execute("PRAGMA wal_autocheckpoint")
        (pages,) = asked.fetchone()
        if not is_in_transaction():
            asked.execute("PRAGMA synchronous = NORMAL")  # a power cut may take the last batches back, whole; the import shows as interrupted
        asked.execute(f"PRAGMA cache_size = {_MUCH_CACHE}")
        asked.execute(f"PRAGMA wal_autocheckpoint = {_MUCH_LOG}")
    try:
        yield
    finally:
        with cursor() as asked:
            asked.execute(f"PRAGMA cache_size = {cache_size}")
            asked.execute(f"PRAGMA wal_autocheckpoint = {pages}")
            if not is_in_transaction():
                asked.execute("PRAGMA synchronous = FULL")
                asked.execute("PRAGMA wal_checkpoint(PASSIVE)")


@contextmanager
def patience() -> Iterator[None]:
    """Wait longer for other writers than one who could as well be asked to come back."""
    with cursor() as asked:
        asked.execute("PRAGMA busy_timeout")
        (usual,) = asked.fetchone()
        asked.execute(f"PRAGMA busy_timeout = {max(usual, _PATIENCE)}")
    try:
        yield
    finally:
        with cursor() as asked:
            asked.execute(f"PRAGMA busy_timeout = {usual}")


def settle(*, is_in_transaction: bool) -> None:
    """After much was written: let the planner see what the tables hold, and the write-ahead log be folded into the file."""
    with cursor() as asked:
        asked.execute("PRAGMA analysis_limit = 400")
        asked.execute("ANALYZE")
        asked.execute("DELETE FROM sqlite_stat1 WHERE idx LIKE 'identity_person_id%%'")  # before the first beliefs nobody is anybody, which misleads
        asked.execute("ANALYZE sqlite_schema")
        if not is_in_transaction:
            asked.execute("PRAGMA wal_checkpoint(PASSIVE)")


def version() -> int:
    """What SQLite counts up when another connection writes to the file (`PRAGMA data_version`); as this one asks it, and comparable to nothing else."""
    with cursor() as asked:
        asked.execute("PRAGMA data_version")
        return int(asked.fetchone()[0])


def whole_words(text: str) -> str:
    """Like `match_expression`, for whole words only."""
    return " ".join(f'"{word}"' for word in _WORD.findall(text.casefold()))


def any_begins(columns: str, phrases: Iterable[str]) -> str:
    """An FTS5 expression: in one of these columns stands one of these phrases, the last word of which may go on."""
    said = [" ".join(_WORD.findall(phrase.casefold())) for phrase in phrases]
    either = " OR ".join(f'"{one}"*' for one in said if one)
    return f"{{{columns}}} : ({either})" if either else '""'
