"""What an address card says of somebody beside their row: handles, tags, groups, notes that are not private; for many at once."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kithwork.store import sqlite


@dataclass(slots=True)
class Parts:
    """The parts of one person's card."""

    identities: list[tuple[str, str, str]] = field(default_factory=list)  # kind, value, name
    tags: list[str] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


_WORDS = (
    (
        "tags",
        "SELECT DISTINCT i.person_id, w.word FROM tag w JOIN identity i ON i.id = w.anchor_id WHERE +w.owner_id = %s AND i.person_id IN ({}) ORDER BY 2",
    ),
    (
        "groups",
        (
            'SELECT DISTINCT i.person_id, g.name FROM membership w JOIN "group" g ON g.id = w.group_id JOIN identity i ON i.id = w.anchor_id '
            "WHERE +w.owner_id = %s AND i.person_id IN ({}) ORDER BY 2"
        ),
    ),
    (
        "notes",
        (
            "SELECT i.person_id, w.words FROM note w JOIN identity i ON i.id = w.anchor_id WHERE +w.owner_id = %s AND NOT w.is_private "
            "AND i.person_id IN ({}) ORDER BY w.written_on DESC, w.id DESC"
        ),
    ),
)


def of(owner_id: int, person_ids: Sequence[int]) -> dict[int, Parts]:
    """The parts of these persons' cards, by person."""
    found = {person_id: Parts() for person_id in person_ids}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(person_ids)):
            marks = sqlite.marks(chunk)
            cursor.execute(
                f"SELECT person_id, kind, value, name FROM identity WHERE +owner_id = %s AND person_id IN ({marks}) ORDER BY kind, value, name",
                [owner_id, *chunk],
            )
            for person_id, kind, value, name in cursor.fetchall():
                found[person_id].identities.append((kind, value, name))
            for part, statement in _WORDS:
                cursor.execute(statement.format(marks), [owner_id, *chunk])
                for person_id, words in cursor.fetchall():
                    getattr(found[person_id], part).append(words)
    return found
