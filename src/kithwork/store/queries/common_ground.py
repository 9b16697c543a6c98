"""Where owner and person both are, or were: repositories, lists, gatherings."""

from dataclasses import dataclass

from kithwork.store import sqlite


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A repository, list or gathering in which both are, and how many identities it has."""

    kind: str
    label: str
    size: int


def places(owner_id: int, person_id: int, *, limit: int) -> list[PlaceRow]:
    """Where both are, the smallest first: few share what a small one has."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT c.kind, c.label, (SELECT count(*) FROM presence z WHERE z.context_id = c.id) AS size FROM (SELECT DISTINCT q.context_id FROM identity i "
            "CROSS JOIN presence q ON q.identity_id = i.id WHERE +i.owner_id = %s AND i.person_id = %s) t CROSS JOIN context c ON c.id = t.context_id "
            "WHERE c.kind <> 'thread' AND EXISTS (SELECT 1 FROM person o CROSS JOIN identity j ON j.person_id = o.id CROSS JOIN presence y "
            "ON y.context_id = c.id AND y.identity_id = j.id WHERE o.owner_id = %s AND o.standing = 'own') ORDER BY size, c.label LIMIT %s",
            [owner_id, person_id, owner_id, limit],
        )
        return [PlaceRow(*row) for row in cursor.fetchall()]
