"""Who has to do with a topic: by the owner's word, by what they offer, by what the owner endorsed, or by what their title says."""

from kithwork.store import sqlite


def people_of(owner_id: int, topic: str, *, limit: int) -> dict[int, str]:
    """Persons, each with what says so; the owner's word first."""
    found: dict[int, str] = {}
    for table, column, words in (("topic_of", "topic", "topic, by your word"), ("tag", "word", "tagged so by you")):
        for person_id in _anchored(owner_id, table, column, topic):
            found.setdefault(person_id, words)
    for person_id, words in (*_offered(owner_id, topic), *_endorsed(owner_id, topic)):
        found.setdefault(person_id, words)
    expression = sqlite.whole_words(topic)
    if expression:
        with sqlite.cursor() as cursor:
            cursor.execute(
                "SELECT p.id, p.title FROM person_search s JOIN person p ON p.id = s.rowid WHERE person_search MATCH %s AND p.owner_id = %s "
                "AND p.standing <> 'own' AND p.title <> '' ORDER BY p.standing <> 'known', p.id LIMIT %s",
                [f"{{organisations}}: ({expression})", owner_id, limit],
            )
            for person_id, title in cursor.fetchall():
                if _is_in(topic, title):
                    found.setdefault(person_id, title)
    return found


def _anchored(owner_id: int, table: str, column: str, topic: str) -> list[int]:
    with sqlite.cursor() as cursor:
        cursor.execute(
            f"SELECT DISTINCT i.person_id FROM {table} w JOIN identity i ON i.id = w.anchor_id WHERE w.owner_id = %s AND lower(w.{column}) = lower(%s) "
            "AND i.person_id IS NOT NULL ORDER BY i.person_id",
            [owner_id, topic],
        )
        return [row[0] for row in cursor.fetchall()]


def _offered(owner_id: int, topic: str) -> list[tuple[int, str]]:
    """Open offers that name it; what is confidential is for the owner's eyes, and names nobody."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT i.person_id, w.words, w.topics FROM need_offer w JOIN identity i ON i.id = w.anchor_id WHERE w.owner_id = %s AND w.is_offer "
            "AND w.state = 'open' AND NOT w.is_confidential AND i.person_id IS NOT NULL ORDER BY w.id",
            [owner_id],
        )
        return [(person_id, f"offers “{words}”") for person_id, words, topics in cursor.fetchall() if _is_in(topic, words) or _is_in(topic, topics)]


def _endorsed(owner_id: int, topic: str) -> list[tuple[int, str]]:
    return [(person_id, "endorsed by you") for person_id in endorsed(owner_id, topic)]


def endorsed(owner_id: int, topic: str) -> list[int]:
    """Whom the owner endorsed for it; by their source, of which there are few."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT i.person_id FROM record r CROSS JOIN interaction x ON x.record_id = r.id CROSS JOIN participant q ON q.interaction_id = x.record_id "
            "CROSS JOIN identity i ON i.id = q.identity_id WHERE r.owner_id = %s AND r.source = 'linkedin-endorsements' AND x.is_current "
            "AND x.own_part = 'from' AND lower(x.subject) = lower(%s) AND i.person_id IS NOT NULL ORDER BY 1",
            [owner_id, topic],
        )
        return [row[0] for row in cursor.fetchall()]


def _is_in(topic: str, title: str) -> bool:
    wanted, words = topic.casefold().split(), title.casefold().replace(",", " ").replace("/", " ").split()
    return any(words[i : i + len(wanted)] == wanted for i in range(len(words)))
