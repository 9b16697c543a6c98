"""Take away the identities that nothing speaks of any more, neither evidence nor a word of the owner's, with all that was derived of them."""

from collections.abc import Sequence
from typing import Final

from django.db import connection

from kithwork.store import sqlite
from kithwork.store.writes import blocks, groups

_ANCHORED: Final = (
    "person_field",
    "note",
    "tag",
    "topic_of",
    "membership",
    "origin_story",
    "story_person",
    "promise",
    "kept_win",
    "today_mark",
    "closeness",
    "outreach",
    "ask",
    "target",
    "support",
    "need_offer",
    "need_no",
    "ledger_entry",
    "share",
    "dream_step",
    "opportunity",
    "opportunity_person",
    "organisation_insight",
    "search_step",
    "mentorship",
    "advice",
    "idea_partner",
    "event_person",
    "talk",
    "community_step",
    "round_person",
    "round_word",
    "candidate",
    "led",
    "noticing",
    "artifact_led",
    "piece_person",
    "journal_mention",
    "resource",
    "feedback",
    "win_helper",
    "own_item",
)
_PAIRED: Final = ("relation", "tie_answer", "decision")
WORDS: Final = (  # what hangs on an identity, by table and column
    *((table, "anchor_id") for table in _ANCHORED),
    *((t, c) for t in _PAIRED for c in ("one_id", "other_id")),
    ("note", "told_by_id"),
    ("need_offer", "told_by_id"),
    *(("introduction", f"{seat}_id") for seat in ("connector", "requester", "target")),
)


def remove(owner_id: int) -> None:
    """After evidence went: of those that were touched. Words that hang on one move to another identity of the same person, else they keep it."""
    _collect(owner_id, "SELECT identity_id FROM touched WHERE owner_id = %s", [owner_id])
    _move_words()
    _remove_bare(owner_id)


def remove_of(owner_id: int, identity_ids: Sequence[int]) -> None:
    """After the owner's words went: of these. What hangs on one keeps it, and so does a change that named it and could be undone yet."""
    for chunk in sqlite.chunks(identity_ids):
        _collect(owner_id, f"SELECT id FROM identity WHERE owner_id = %s AND id IN ({sqlite.marks(chunk)})", [owner_id, *chunk])
        _spare_the_named(owner_id)
        _remove_bare(owner_id)


def _spare_the_named(owner_id: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM bare LIMIT 1")
        if cursor.fetchone():  # else the whole journal would be read for nothing
            cursor.execute(
                "DELETE FROM bare WHERE identity_id IN (SELECT json_extract(e.value, '$[1]') FROM change c, json_each(c.rows) e "
                "WHERE c.owner_id = %s AND NOT c.is_undone AND json_extract(e.value, '$[0]') = 'Identity')",
                [owner_id],
            )


def _collect(owner_id: int, some: str, values: Sequence[int]) -> None:
    """Into the table `bare`: those of some identities that no evidence speaks of, and that are not the owner's own making."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"CREATE TEMP TABLE bare AS SELECT i.id AS identity_id FROM identity i WHERE i.id IN ({some}) AND i.owner_id = {int(owner_id)} "
            "AND i.kind <> 'own' AND NOT EXISTS (SELECT 1 FROM participant p WHERE p.identity_id = i.id) "
            "AND NOT EXISTS (SELECT 1 FROM record_identity x WHERE x.identity_id = i.id)",
            values,
        )


def _move_words() -> None:
    """All but decisions, which are answers about these very identities, should they come again."""
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TEMP TABLE heir AS SELECT a.id AS old_id, min(b.id) AS new_id FROM identity a JOIN identity b ON b.person_id = a.person_id "
            "WHERE a.id IN (SELECT identity_id FROM bare) AND b.id NOT IN (SELECT identity_id FROM bare) GROUP BY a.id"
        )
        for table, column in WORDS:
            if table != "decision":
                cursor.execute(
                    f"UPDATE OR IGNORE {table} SET {column} = (SELECT new_id FROM heir WHERE old_id = {column}) WHERE {column} IN (SELECT old_id FROM heir)"
                )
        cursor.execute("DROP TABLE temp.heir")


def _remove_bare(owner_id: int) -> None:
    with connection.cursor() as cursor:
        for table, column in WORDS:
            cursor.execute(f"DELETE FROM bare WHERE identity_id IN (SELECT {column} FROM {table})")
        cursor.execute("SELECT identity_id FROM bare")
        blocks.forget(owner_id, [row[0] for row in cursor.fetchall()])
        cursor.execute(  # the rest of each person may fall apart without what goes
            "INSERT INTO touched(owner_id, identity_id) SELECT DISTINCT b.owner_id, b.id FROM bare t JOIN identity a ON a.id = t.identity_id "
            "JOIN identity b ON b.person_id = a.person_id WHERE true ON CONFLICT DO NOTHING"
        )
        cursor.execute("DELETE FROM touched WHERE identity_id IN (SELECT identity_id FROM bare)")
        for table, column in ((t, c) for t in ("question", "link", "contradiction") for c in ("one_id", "other_id")):
            cursor.execute(f"DELETE FROM {table} WHERE {column} IN (SELECT identity_id FROM bare)")
        cursor.execute("SELECT DISTINCT person_id FROM identity WHERE id IN (SELECT identity_id FROM bare) AND person_id IS NOT NULL")
        people = [row[0] for row in cursor.fetchall()]
        cursor.execute("DELETE FROM identity WHERE id IN (SELECT identity_id FROM bare)")
        cursor.execute("DROP TABLE temp.bare")
        _remove_empty(people)


def _remove_empty(people: Sequence[int]) -> None:
    """Of these persons, those who have no identity left go."""
    kept: set[int] = set()
    with connection.cursor() as cursor:
        for chunk in sqlite.chunks(people):
            cursor.execute(f"SELECT DISTINCT person_id FROM identity WHERE person_id IN ({sqlite.marks(chunk)})", chunk)
            kept.update(row[0] for row in cursor.fetchall())
    groups.remove_people([person_id for person_id in people if person_id not in kept])
