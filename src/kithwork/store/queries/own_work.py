"""What does the evidence say of the owner's own work? Repositories, reviews, releases, talks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from kithwork.domain.dates import date_of
from kithwork.domain.wins import WinKind
from kithwork.store import sqlite
from kithwork.store.queries import own_commits

# Of a commit that somebody reviewed, tested or reported the owner is the author as the one to whom it was done; of one that took up others' work, as who did.
_MADE: Final = "(x.kind = 'co-authored' OR (x.kind = 'co-edited' AND x.own_part = 'from') OR (x.kind IN ('reviewed', 'tested', 'reported') AND x.own_part = 'to'))"
_REVIEWED: Final = "(x.kind = 'reviewed' AND x.own_part = 'from')"


@dataclass(frozen=True, slots=True)
class RepositoryRow:
    """The owner's part in a repository, as its history tells it."""

    key: str
    name: str
    count: int
    first_on: date
    last_on: date
    commit: str  # the newest of them


@dataclass(frozen=True, slots=True)
class ReleaseRow:
    """The releases of a project that the owner tagged."""

    key: str
    project: str
    tags: tuple[tuple[str, str], ...]  # tag and ISO date, the oldest first


@dataclass(frozen=True, slots=True)
class TalkRow:
    """A talk that the owner gave."""

    title: str
    event: str
    on: date
    source: str


def made(owner_id: int) -> list[RepositoryRow]:
    """Commits of the owner's by repository, the most first; of a history that was read before they were kept, those in which others had a part."""
    found = {one.key: one for one in _repositories(owner_id, _MADE)}
    for row in own_commits.by_project(owner_id):
        known = found.get(row.project_key)
        if not known or known.count <= row.count:
            found[row.project_key] = RepositoryRow(row.project_key, row.project, row.count, row.first_on, row.last_on, row.commit)
    return sorted(found.values(), key=lambda one: (-one.count, one.name))


def reviewed(owner_id: int) -> list[RepositoryRow]:
    """Commits of others that the owner reviewed, by repository."""
    return _repositories(owner_id, _REVIEWED)


def _repositories(owner_id: int, what: str) -> list[RepositoryRow]:
    rows = _rows(
        'SELECT c."key", c.label, count(DISTINCT x.at), min(x.day), max(x.day), x.record_id FROM context c JOIN interaction x ON x.context_id = c.id '
        f"WHERE c.owner_id = %s AND c.kind = 'repository' AND x.is_current AND x.own_part <> '' AND {what} GROUP BY c.id ORDER BY 3 DESC",
        [owner_id],
    )
    commits = {row[5]: _rows('SELECT "key" FROM record WHERE id = %s', [row[5]])[0][0].partition(":")[0] for row in rows}
    return [RepositoryRow(key, name, count, date_of(first), date_of(last), commits[newest]) for key, name, count, first, last, newest in rows]


def releases(owner_id: int) -> list[ReleaseRow]:
    """Releases of the owner's, by project."""
    rows = _rows(
        "SELECT DISTINCT json_extract(r.content, '$.project_key'), json_extract(r.content, '$.project'), json_extract(r.content, '$.tag'), "
        "json_extract(r.content, '$.on') FROM record r JOIN record_identity y ON y.record_id = r.id JOIN identity i ON i.id = y.identity_id "
        "JOIN person p ON p.id = i.person_id WHERE r.owner_id = %s AND r.kind = 'release' AND r.is_current AND p.standing = 'own' ORDER BY 4, 3",
        [owner_id],
    )
    tags: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for key, project, tag, on in rows:
        tags.setdefault((key, project), []).append((tag, on))
    return [ReleaseRow(key, project, tuple(some)) for (key, project), some in tags.items()]


def talks(owner_id: int) -> list[TalkRow]:
    """Talks of the owner's: of programmes, and as the owner wrote them down at events."""
    told = _rows(
        "SELECT w.words, w.\"on\", w.source FROM win w JOIN person p ON p.id = w.person_id WHERE w.owner_id = %s AND p.standing = 'own' AND w.kind = %s",
        [owner_id, WinKind.TALK.value],
    )
    found = [TalkRow(*_heard(words), on, source) for words, on, source in told]
    rows = _rows(
        "SELECT t.title, e.name, e.begins_on FROM talk t JOIN event e ON e.id = t.event_id JOIN identity i ON i.id = t.anchor_id "
        "JOIN person p ON p.id = i.person_id WHERE t.owner_id = %s AND p.standing = 'own' AND e.begins_on IS NOT NULL",
        [owner_id],
    )
    return sorted([*found, *(TalkRow(title, event, on, "typed") for title, event, on in rows)], key=lambda one: one.on, reverse=True)


def _heard(words: str) -> tuple[str, str]:
    """Title and event of a win that says `Spoke at PyLeeds: Queues that fail`."""
    head, _, title = words.partition(": ")
    return (title or head), head.removeprefix("Spoke").removeprefix(" at ").strip()


def _rows(statement: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()
