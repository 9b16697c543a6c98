"""Which opportunities has the owner, where does each stand, and who has which part in it?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from kithwork.domain.opportunities import InsightKind, OpportunityKind, OpportunityWordKind, PersonPart, SentKind
from kithwork.store import sqlite
from kithwork.store.queries.people import MAY_BE_NAMED


@dataclass(frozen=True, slots=True)
class StageRow:
    """Which stage was reached, on which day, in which words; read where a source says so."""

    stage: str
    on: date
    words: str
    is_read: bool


@dataclass(frozen=True, slots=True)
class PartRow:
    """Who has which part in an opportunity."""

    id: int
    person_id: int
    person: str
    part: PersonPart
    on: date
    words: str
    is_left: bool  # in peace, or out of sight


@dataclass(frozen=True, slots=True)
class WordRow:
    """What an opportunity requires, or a client needs, is after, prefers."""

    id: int
    kind: OpportunityWordKind
    words: str
    on: date


@dataclass(frozen=True, slots=True)
class SentRow:
    """What the owner sent, when, in which version and which way."""

    id: int
    kind: SentKind
    version: str
    link: str
    way: str
    on: date
    is_read: bool


@dataclass(frozen=True, slots=True)
class InsightRow:
    """What somebody told the owner of an organisation."""

    id: int
    organisation: str
    person_id: int
    person: str
    kind: InsightKind
    words: str
    on: date


@dataclass(frozen=True, slots=True)
class OpportunityLine:
    """Something that could be had, with all that is written down of it."""

    id: int
    key: str
    kind: OpportunityKind
    organisation: str
    title: str
    place: str
    terms: str
    link: str
    channel: str
    posting: str
    posting_source: str
    posting_on: date | None
    next_step: str
    next_on: date | None
    due_on: date | None
    begun_on: date
    search_id: int | None
    is_own: bool
    for_id: int  # the person for whom it is; 0 for the owner
    for_name: str
    steps: tuple[StageRow, ...]
    parts: tuple[PartRow, ...]
    words: tuple[WordRow, ...]
    sent: tuple[SentRow, ...]

    @property
    def last(self) -> StageRow:
        """Where it stands."""
        return self.steps[-1]

    @property
    def name(self) -> str:
        """What it is, and where."""
        return " at ".join(part for part in (self.title, self.organisation) if part)


def _rows(statement: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()


_COLUMNS: Final = (
    'w.id, w."key", w.kind, w.organisation, w.title, w.place, w.terms, w.link, w.channel, w.posting, w.posting_source, w.posting_on, w.next_step, '
    "w.next_on, w.due_on, w.begun_on, w.search_id, w.is_own, coalesce(i.person_id, 0), coalesce(p.name, i.name, '')"
)
_FROM: Final = "FROM opportunity w LEFT JOIN identity i ON i.id = w.anchor_id LEFT JOIN person p ON p.id = i.person_id"


def listed(owner_id: int) -> list[OpportunityLine]:
    """All of them, the newest first."""
    return _lines(owner_id, "", [])


def of_person(owner_id: int, person_id: int) -> list[OpportunityLine]:
    """Those in which somebody has a part, or which are for them; the newest first."""
    rows = _rows(
        "SELECT w.id FROM opportunity w JOIN identity i ON i.id = w.anchor_id WHERE +w.owner_id = %s AND i.person_id = %s UNION "
        "SELECT w.opportunity_id FROM opportunity_person w JOIN identity i ON i.id = w.anchor_id WHERE +w.owner_id = %s AND i.person_id = %s",
        [owner_id, person_id, owner_id, person_id],
    )
    found = (numbered(owner_id, row[0]) for row in rows)
    return sorted((one for one in found if one), key=lambda one: (one.begun_on, one.id), reverse=True)


def numbered(owner_id: int, opportunity_id: int) -> OpportunityLine | None:
    """The opportunity of this number."""
    return next(iter(_lines(owner_id, " AND w.id = %s", [opportunity_id])), None)


def _lines(owner_id: int, clause: str, more: Sequence[int]) -> list[OpportunityLine]:
    rows = _rows(f"SELECT {_COLUMNS} {_FROM} WHERE w.owner_id = %s{clause} ORDER BY w.begun_on DESC, w.id DESC", [owner_id, *more])
    if not rows:
        return []
    whose, value = ("opportunity_id", rows[0][0]) if len(rows) == 1 else ("owner_id", owner_id)
    steps, parts, words, sent = _steps(whose, value), _parts(whose, value), _words(whose, value), _sent(whose, value)
    return [
        _line(row, tuple(steps.get(row[0], ())), tuple(parts.get(row[0], ())), tuple(words.get(row[0], ())), tuple(sent.get(row[0], ())))
        for row in rows
    ]


def _line(
    row: tuple[Any, ...], steps: tuple[StageRow, ...], parts: tuple[PartRow, ...], words: tuple[WordRow, ...], sent: tuple[SentRow, ...]
) -> OpportunityLine:
    return OpportunityLine(
        row[0], row[1], OpportunityKind(row[2]), row[3], row[4], row[5], row[6], row[7], row[8], row[9], row[10], row[11], row[12], row[13], row[14],
        row[15], row[16], bool(row[17]), row[18], row[19], steps, parts, words, sent,
    )  # fmt: skip


def _steps(whose: str, value: int) -> dict[int, list[StageRow]]:
    found: dict[int, list[StageRow]] = {}
    statement = f'SELECT opportunity_id, stage, "on", words, is_read FROM opportunity_step WHERE {whose} = %s ORDER BY "on", NOT is_read, id'
    for opportunity_id, stage, on, words, is_read in _rows(statement, [value]):
        found.setdefault(opportunity_id, []).append(StageRow(stage, on, words, bool(is_read)))
    return found


def _parts(whose: str, value: int) -> dict[int, list[PartRow]]:
    found: dict[int, list[PartRow]] = {}
    for opportunity_id, row_id, person_id, person, part, on, words, is_left in _rows(
        'SELECT w.opportunity_id, w.id, coalesce(i.person_id, 0), coalesce(p.name, i.name), w.part, w."on", w.words, '
        f"NOT coalesce({MAY_BE_NAMED}, 0) FROM opportunity_person w CROSS JOIN identity i ON i.id = w.anchor_id LEFT JOIN person p ON p.id = i.person_id WHERE w.{whose} = %s ORDER BY w.id",
        [value],
    ):
        rows = found.setdefault(opportunity_id, [])
        if not any((row.person_id, row.part) == (person_id, part) for row in rows):  # two who became one have one part
            rows.append(PartRow(row_id, person_id, person, PersonPart(part), on, words, bool(is_left)))
    return found


def _words(whose: str, value: int) -> dict[int, list[WordRow]]:
    found: dict[int, list[WordRow]] = {}
    statement = f'SELECT opportunity_id, id, kind, words, "on" FROM opportunity_word WHERE {whose} = %s ORDER BY id'
    for opportunity_id, row_id, kind, words, on in _rows(statement, [value]):
        found.setdefault(opportunity_id, []).append(WordRow(row_id, OpportunityWordKind(kind), words, on))
    return found


def _sent(whose: str, value: int) -> dict[int, list[SentRow]]:
    found: dict[int, list[SentRow]] = {}
    statement = f'SELECT opportunity_id, id, kind, version, link, way, "on", is_read FROM opportunity_sent WHERE {whose} = %s ORDER BY "on", id'
    for opportunity_id, row_id, kind, *said in _rows(statement, [value]):
        found.setdefault(opportunity_id, []).append(SentRow(row_id, SentKind(kind), *said))
    return found


def insights(owner_id: int) -> list[InsightRow]:
    """What people told the owner of organisations, the newest first."""
    rows = _rows(
        'SELECT w.id, w.organisation, coalesce(i.person_id, 0), coalesce(p.name, i.name), w.kind, w.words, w."on" FROM organisation_insight w '
        'CROSS JOIN identity i ON i.id = w.anchor_id LEFT JOIN person p ON p.id = i.person_id WHERE w.owner_id = %s ORDER BY w."on" DESC, w.id DESC',
        [owner_id],
    )
    return [InsightRow(row[0], row[1], row[2], row[3], InsightKind(row[4]), row[5], row[6]) for row in rows]


def stages(owner_id: int) -> dict[str, str]:
    """The owner's own stages by kind, as they are stored."""
    return dict(_rows("SELECT kind, stages FROM opportunity_stages WHERE owner_id = %s", [owner_id]))


def keys(owner_id: int) -> frozenset[str]:
    """The keys that are taken."""
    return frozenset(row[0] for row in _rows('SELECT "key" FROM opportunity WHERE owner_id = %s', [owner_id]))
