"""What an export says of the owner's stories and of what they practise."""

from collections.abc import Iterator, Sequence
from typing import Any

from kithwork.store import sqlite

Line = dict[str, Any]


def lines(owner_id: int) -> Iterator[Line]:
    """Stories and practice questions."""
    columns = "title, situation, action, result, proof, answers, topics, told_on"
    for *said, told_on in _rows(f"SELECT {columns} FROM work_story WHERE owner_id = %s", [owner_id]):
        parts: Line = dict(zip(columns.split(", "), said, strict=False))
        yield {"type": "work-story", **parts, "told_on": str(told_on)}
    practised: dict[int, list[list[str]]] = {}
    for question_id, went, on, words in _rows(
        'SELECT question_id, went, "on", words FROM practice WHERE owner_id = %s ORDER BY "on", id', [owner_id]
    ):
        practised.setdefault(question_id, []).append([went, str(on), words])
    sql = (
        "SELECT q.id, q.words, q.kind, q.topics, s.title, q.heard, q.begun_on FROM practice_question q LEFT JOIN work_story s ON s.id = q.story_id "
        "WHERE q.owner_id = %s"
    )
    for question_id, words, kind, topics, story, heard, begun_on in _rows(sql, [owner_id]):
        asked: Line = {"words": words, "kind": kind, "topics": topics, "story": story, "heard": heard, "begun_on": str(begun_on)}
        yield {"type": "practice-question", **asked, "practised": practised.get(question_id, [])}


def _rows(sql: str, values: Sequence[int]) -> list[tuple[Any, ...]]:
    with sqlite.cursor() as cursor:
        cursor.execute(sql, list(values))
        return cursor.fetchall()
