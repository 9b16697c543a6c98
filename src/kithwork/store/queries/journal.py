"""The owner's journal: entries, and whom and what they name as of now."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from kithwork.domain.journal import EntryKind, MentionKind
from kithwork.store import sqlite

_LONGEST: Final = 90  # letters of a title
_MARKS: Final = re.compile(
    r'@["“](?P<quoted>[^"”]+)["”]|\[\[(?:[^\]|]*\|(?P<shown>[^\]]+)|(?P<linked>[^\]]+))\]\]|^\s*(?:#{1,6}|[-*+>]|\d+[.)])\s+|[*`]+'
)


@dataclass(frozen=True, slots=True)
class MentionLine:
    """Whom or what an entry names: as written, and what that is: a person, an event or an opportunity by its number (0 for none), a topic."""

    id: int
    words: str
    kind: MentionKind
    target_id: int
    name: str
    anchor_id: int | None = None
    target: str = ""


@dataclass(frozen=True, slots=True)
class EntryLine:
    """Some words of the owner's on a day."""

    id: int
    key: str
    kind: EntryKind
    on: date
    words: str
    mentions: tuple[MentionLine, ...]

    @property
    def title(self) -> str:
        """The first line of it, without marks, and cut where it runs on."""
        first = next((line for line in self.words.splitlines() if line.strip()), "")
        plain = " ".join(_MARKS.sub(lambda match: match["quoted"] or match["shown"] or match["linked"] or "", first).split()) or first.strip()
        return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1].rstrip()}…"

    def of(self, kind: MentionKind) -> tuple[MentionLine, ...]:
        """Those whom or which it names, of one kind; each once."""
        return tuple({(one.target_id, one.name): one for one in reversed(self.mentions) if one.kind is kind}.values())[::-1]


def listed(owner_id: int, since: date | None = None, until: date | None = None) -> list[EntryLine]:
    """Entries, the newest day first; of some days, where they are given."""
    clauses = [*(['e."on" >= %s'] if since else []), *(['e."on" <= %s'] if until else [])]
    return _lines(owner_id, "".join(f" AND {clause}" for clause in clauses), [day.isoformat() for day in (since, until) if day])


def numbered(owner_id: int, entry_id: int) -> EntryLine | None:
    """The entry of this number."""
    return next(iter(_lines(owner_id, " AND e.id = %s", [entry_id])), None)


def of_person(owner_id: int, person_id: int) -> list[EntryLine]:
    """Those that name somebody, the newest first."""
    about = "SELECT m.entry_id FROM journal_mention m JOIN identity i ON i.id = m.anchor_id WHERE i.person_id = %s AND +m.owner_id = e.owner_id"
    return _lines(owner_id, f" AND e.id IN ({about})", [person_id])


def of_target(owner_id: int, kind: MentionKind, target: str) -> list[EntryLine]:
    """Those that name an event or an opportunity by its key, or a topic; the newest first."""
    about = "SELECT m.entry_id FROM journal_mention m WHERE m.owner_id = %s AND m.kind = %s AND m.target = %s"
    return _lines(owner_id, f" AND e.id IN ({about})", [owner_id, kind.value, target])


def _lines(owner_id: int, clause: str, values: Sequence[object]) -> list[EntryLine]:
    found = 'SELECT e.id, e."key", e.kind, e."on", e.words FROM journal_entry e WHERE e.owner_id = %s'
    rows = _rows(f'{found}{clause} ORDER BY e."on" DESC, e.id DESC', [owner_id, *values])
    mentions = _mentions(owner_id, [row[0] for row in rows])
    return [EntryLine(row[0], row[1], EntryKind(row[2]), row[3], row[4], tuple(mentions.get(row[0], ()))) for row in rows]


def _mentions(owner_id: int, ids: Sequence[int]) -> dict[int, list[MentionLine]]:
    found: dict[int, list[MentionLine]] = {}
    for chunk in sqlite.chunks(ids):
        for entry_id, row_id, words, kind, anchor_id, target, person_id, person, event_id, event, opportunity_id, title, organisation in _rows(
            "SELECT m.entry_id, m.id, m.words, m.kind, m.anchor_id, m.target, i.person_id, coalesce(p.name, i.name), v.id, v.name, o.id, o.title, "
            "o.organisation FROM journal_mention m LEFT JOIN identity i ON i.id = m.anchor_id LEFT JOIN person p ON p.id = i.person_id "
            "LEFT JOIN event v ON m.kind = 'event' AND v.owner_id = m.owner_id AND v.\"key\" = m.target "
            "LEFT JOIN opportunity o ON m.kind = 'opportunity' AND o.owner_id = m.owner_id AND o.\"key\" = m.target "
            f"WHERE m.owner_id = %s AND m.entry_id IN ({sqlite.marks(chunk)}) ORDER BY m.id",
            [owner_id, *chunk],
        ):
            of = " at ".join(part for part in (title, organisation) if part)
            name = person or event or of or target or words
            line = MentionLine(row_id, words, MentionKind(kind), person_id or event_id or opportunity_id or 0, name, anchor_id, target)
            found.setdefault(entry_id, []).append(line)
    return found


def _rows(statement: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()
