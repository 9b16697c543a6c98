"""The reviews of weeks, who means most of some, and for whom something was really done since a moment."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Final

from kithwork.domain.reviewing import ReviewStep
from kithwork.store import sqlite
from kithwork.store.queries.people import STRENGTH, Ranking


@dataclass(frozen=True, slots=True)
class ItemRow:
    """What stood on a list when it was drawn up."""

    step: ReviewStep
    item: str
    is_later: bool


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One review, begun and perhaps ended."""

    id: int
    week_on: date
    begun_at: datetime
    ended_at: datetime | None
    items: tuple[ItemRow, ...]


def last(owner_id: int, *, before: date | None = None) -> ReviewLine | None:
    """The newest review, or the newest of a week before."""
    clause, values = ("AND week_on < %s", [before.isoformat()]) if before else ("", [])
    with sqlite.cursor() as cursor:
        cursor.execute(
            f"SELECT id, week_on, begun_at, ended_at FROM review WHERE owner_id = %s {clause} ORDER BY week_on DESC LIMIT 1", [owner_id, *values]
        )
        row = cursor.fetchone()
        if not row:
            return None
        cursor.execute("SELECT step, item, is_later FROM review_item WHERE owner_id = %s AND review_id = %s ORDER BY id", [owner_id, row[0]])
        items = tuple(ItemRow(ReviewStep(step), item, bool(is_later)) for step, item, is_later in cursor.fetchall())
    return ReviewLine(row[0], row[1], sqlite.aware(row[2]), sqlite.aware(row[3]) if row[3] else None, items)


def weekday(owner_id: int) -> int | None:
    """On which day of the week the owner likes to look back, if they said so."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT weekday FROM review_day WHERE owner_id = %s", [owner_id])
        row = cursor.fetchone()
        return int(row[0]) if row else None


def nearest(owner_id: int, person_ids: Sequence[int], ranking: Ranking, *, limit: int) -> list[tuple[int, str]]:
    """Number and name of each of these; who means most first."""
    found: list[tuple[float, int, str]] = []
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(person_ids)):
            cursor.execute(
                f"SELECT {STRENGTH}, p.id, p.name FROM tie t JOIN person p ON p.id = t.person_id WHERE +t.owner_id = %s "
                f"AND p.id IN ({sqlite.marks(chunk)})",
                [*ranking.values, owner_id, *chunk],
            )
            found += cursor.fetchall()
    return [(person_id, name) for _, person_id, name in sorted(found, key=lambda row: (-row[0], row[1]))[:limit]]


_CARE: Final = frozenset({"LedgerEntry", "Outreach", "Ask", "Share", "DreamStep", "Advice", "SearchStep", "Participant"})
_THROUGH: Final = {  # tables whose rows name somebody by another row
    "AskStep": ("ask_id", "SELECT anchor_id FROM ask WHERE id = %s"),
    "AdviceStep": ("advice_id", "SELECT anchor_id FROM advice WHERE id = %s"),
    "MentoringSession": ("mentorship_id", "SELECT anchor_id FROM mentorship WHERE id = %s"),
    "MentoringMark": ("mentorship_id", "SELECT anchor_id FROM mentorship WHERE id = %s"),
    "IntroductionStep": ("introduction_id", "SELECT coalesce(connector_id, requester_id, target_id) FROM introduction WHERE id = %s"),
}


def looked_after(owner_id: int, *, since: datetime, until: datetime) -> list[tuple[int, str]]:
    """For whom the owner really did something between two moments, going by the journal of what they did and did not take back; in that order."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT rows FROM change WHERE owner_id = %s AND NOT is_undone AND made_at BETWEEN %s AND %s ORDER BY id",
            [owner_id, _text(since), _text(until)],
        )
        rows = [row for (text,) in cursor.fetchall() for row in (json.loads(text) if isinstance(text, str) else text)]
        anchors = [anchor for table, _, _, after in rows if after and _is_care(table, after) for anchor in _anchors(cursor, table, after)]
        people: dict[int, str] = {}
        for anchor in dict.fromkeys(anchors):
            cursor.execute(
                "SELECT p.id, p.name FROM identity i JOIN person p ON p.id = i.person_id WHERE +i.owner_id = %s AND i.id = %s AND p.standing <> 'own'",
                [owner_id, anchor],
            )
            people.update(cursor.fetchall())
    return list(people.items())


def _text(moment: datetime) -> str:
    """A moment as the file holds it."""
    return str(moment.astimezone(UTC).replace(tzinfo=None))


def _is_care(table: str, after: dict[str, Any]) -> bool:
    """A promise that was kept, a win congratulated on, a card that is done, a need that is met, a moment; what was put off or let go is none."""
    match table:
        case "KeptWin":
            return bool(after["congratulated_on"])
        case "TodayMark":
            return bool(after["answer"] in {"done", "replied"})
        case "Promise":
            return bool(after["kept_on"])
        case "NeedOffer":
            return bool(after["state"] == "met")
        case _:
            return table in _CARE or table in _THROUGH


def _anchors(cursor: sqlite.Cursor, table: str, after: dict[str, Any]) -> Sequence[int]:
    if table in _THROUGH:
        column, sql = _THROUGH[table]
        cursor.execute(sql, [after[column]])
        row = cursor.fetchone()
        return [row[0]] if row and row[0] else []
    named = after.get("identity_id") if table == "Participant" else after.get("anchor_id")
    return [named] if named else []
