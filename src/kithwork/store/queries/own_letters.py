"""Which letters did the owner write to one person, whose words are on file?"""

from kithwork.store import sqlite
from kithwork.store.queries.people import MAY_BE_NAMED


def written(owner_id: int, *, near: tuple[str, ...], limit: int) -> list[tuple[str, str, bool]]:
    """Their words, to whom each was, and whether that person is kept in one of these closenesses; the newest first."""
    marks = sqlite.marks(near)
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT 1 FROM import_run WHERE owner_id = %s AND has_words LIMIT 1", [owner_id])
        if not cursor.fetchone():
            return []  # of a million moments none would be found
        cursor.execute(
            "SELECT x.words, p.name, EXISTS (SELECT 1 FROM closeness c JOIN identity k ON k.id = c.anchor_id WHERE k.person_id = p.id AND c.closeness IN "
            f"({marks})) FROM interaction x CROSS JOIN participant q ON q.interaction_id = x.record_id AND q.part = 'to' "
            "JOIN identity i ON i.id = q.identity_id JOIN person p ON p.id = i.person_id WHERE x.owner_id = %s AND x.is_current AND x.kind = 'message' "
            f"AND x.own_part = 'from' AND x.people_count = 2 AND x.words <> '' AND p.standing <> 'own' AND {MAY_BE_NAMED} ORDER BY x.day DESC, x.record_id DESC "
            "LIMIT %s",
            [*near, owner_id, limit],
        )
        return [(words, name, bool(is_near)) for words, name, is_near in cursor.fetchall()]
