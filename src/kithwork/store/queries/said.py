"""Sentences in which people may have said what they look for or can give: notes, letters whose words are stored, headlines."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kithwork.domain.dates import day_of
from kithwork.store import sqlite
from kithwork.store.queries.people import MAY_BE_NAMED

MOST = 400
FEW = 2000  # letters with a cue; of more, the newest are found without the index


@dataclass(frozen=True, slots=True)
class SaidLine:
    """Words about somebody, or of theirs; on which identity of theirs they hang, where they are from, and when they were said."""

    person_id: int
    person: str
    anchor_id: int
    handle: str
    words: str
    source: str
    on: date | None


def lines(owner_id: int, *, cues: Sequence[str], headlines: Sequence[str], since: date) -> list[SaidLine]:
    """Those with one of these cues in them, the newest first: notes, letters to the owner since that day, and headlines of today, which have cues of their own.

    A cue is one where a word begins with it, as the full-text index has it, and the letters are as it says: the index finds what the letters then confirm.
    """
    notes = _like("w.words", cues)
    titles = _like("p.title", headlines)
    day = day_of(since)
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT p.id, p.name, i.id, i.kind || ' ' || i.value, w.words, 'note', w.written_on FROM note w JOIN identity i ON i.id = w.anchor_id "
            f"JOIN person p ON p.id = i.person_id WHERE w.owner_id = %s AND NOT w.is_private AND {notes} AND {MAY_BE_NAMED} "
            "ORDER BY w.written_on DESC, w.id DESC LIMIT %s",
            [owner_id, *_marks(cues), MOST],
        )
        found = [SaidLine(*row) for row in cursor.fetchall()]
        speaking = _letters(cursor, owner_id, cues, day)
        cursor.execute(
            "SELECT p.id, p.name, min(i.id), i.kind || ' ' || i.value, x.words, r.source, date(x.at) FROM interaction x JOIN record r ON r.id = x.record_id "
            "JOIN participant q ON q.interaction_id = x.record_id AND q.part = 'from' JOIN identity i ON i.id = q.identity_id JOIN person p ON p.id = i.person_id "
            f"WHERE x.record_id IN ({sqlite.marks(speaking)}) AND {MAY_BE_NAMED} GROUP BY x.record_id ORDER BY x.day DESC, x.record_id DESC",
            speaking,
        )
        found += [SaidLine(row[0], row[1], row[2], row[3], row[4], row[5], date.fromisoformat(row[6])) for row in cursor.fetchall()]
        cursor.execute(
            "SELECT p.id, p.name, min(i.id), min(i.kind || ' ' || i.value), p.title, 'headline', NULL FROM person p JOIN identity i ON i.person_id = p.id "
            "WHERE p.id IN (SELECT rowid FROM person_search WHERE person_search MATCH %s) "
            f"AND +p.owner_id = %s AND {titles} AND {MAY_BE_NAMED} GROUP BY p.id ORDER BY p.sort_name, p.id LIMIT %s",
            [sqlite.any_begins("organisations", headlines), owner_id, *_marks(headlines), MOST],
        )
        return found + [SaidLine(*row) for row in cursor.fetchall()]


def _letters(cursor: sqlite.Cursor, owner_id: int, cues: Sequence[str], day: int) -> list[int]:
    """Letters to the owner with a cue, the newest: by the index where it knows few, else from the last day back, where the first ones are soon found."""
    wanted = sqlite.any_begins("words", cues)
    cursor.execute("SELECT rowid FROM interaction_search WHERE interaction_search MATCH %s LIMIT %s", [wanted, FEW + 1])
    found = [row[0] for row in cursor.fetchall()]
    among, plus = (f"x.record_id IN ({sqlite.marks(found)}) AND ", "+") if len(found) <= FEW else ("", "")
    cursor.execute(
        f"SELECT x.record_id FROM interaction x WHERE {among}{plus}x.owner_id = %s AND {plus}x.day >= %s AND x.is_current AND x.kind = 'message' "
        f"AND x.own_part = 'to' AND x.words <> '' AND {_like('x.words', cues)} ORDER BY x.day DESC, x.record_id DESC LIMIT %s",
        [*(found if among else ()), owner_id, day, *_marks(cues), MOST],
    )
    return [row[0] for row in cursor.fetchall()]


def _like(column: str, cues: Sequence[str]) -> str:
    return f"({' OR '.join(f'{column} LIKE %s' for _ in cues)})"


def _marks(cues: Sequence[str]) -> list[str]:
    return [f"%{cue}%" for cue in cues]
