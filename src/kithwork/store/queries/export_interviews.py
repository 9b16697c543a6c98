"""What an export says of interviews: stories and practice, rounds and what was said in them, what was done after a no, candidates and positions."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from kithwork.store import sqlite

Line = dict[str, Any]
_WHO: Final = "i.kind, i.value, i.name"


def lines(owner_id: int) -> Iterator[Line]:
    """All of them."""
    yield from _stories(owner_id)
    yield from _rounds(owner_id)
    yield from _after(owner_id)
    yield from _candidates(owner_id)


def _stories(owner_id: int) -> Iterator[Line]:
    names = ("title", "situation", "action", "result", "proof", "answers", "topics", "told_on")
    for row in _rows(f"SELECT {', '.join(names)} FROM work_story WHERE owner_id = %s", owner_id):
        parts: Line = dict(zip(names, row, strict=True))
        yield {"type": "work-story", **parts}
    practised = _children(owner_id, "practice", "question_id", 'went, "on", words', order='"on", id')
    sql = (
        "SELECT q.id, q.words, q.kind, q.topics, s.title, q.heard, q.begun_on FROM practice_question q LEFT JOIN work_story s ON s.id = q.story_id "
        "WHERE q.owner_id = %s"
    )
    for question_id, words, kind, topics, story, heard, begun_on in _rows(sql, owner_id):
        asked: Line = {"words": words, "kind": kind, "topics": topics, "story": story, "heard": heard, "begun_on": begun_on}
        yield {"type": "practice-question", **asked, "practised": practised.get(question_id, [])}


def _rounds(owner_id: int) -> Iterator[Line]:
    join = "JOIN identity i ON i.id = w.anchor_id"
    people = _children(owner_id, f"round_person w {join}", "w.round_id", f"w.words, w.thanked_on, {_WHO}", order="w.id")
    heard = _children(owner_id, f"round_word w LEFT {join}", "w.round_id", f"w.kind, w.words, w.answer, {_WHO}", order="w.id")
    names = ("key", "number", "on", "at", "form", "words", "technical", "personal", "debriefed_on", "is_called_off")
    columns = ", ".join(f'r."{name}"' for name in names)
    for row_id, opportunity, *said in _rows(
        f'SELECT r.id, o."key", {columns} FROM round r JOIN opportunity o ON o.id = r.opportunity_id WHERE r.owner_id = %s', owner_id
    ):
        parts: Line = dict(zip(names, said, strict=True))
        told = [row[:3] if row[3] is None else row for row in heard.get(row_id, [])]
        yield {
            "type": "round",
            "opportunity": opportunity,
            **parts,
            "is_called_off": bool(parts["is_called_off"]),
            "people": people.get(row_id, []),
            "heard": told,
        }


def _after(owner_id: int) -> Iterator[Line]:
    of = "JOIN opportunity o ON o.id = w.opportunity_id WHERE w.owner_id = %s ORDER BY w.id"
    for opportunity, words, begun_on, due_on, done_on, is_dropped in _rows(
        f'SELECT o."key", w.words, w.begun_on, w.due_on, w.done_on, w.is_dropped FROM learning w {of}', owner_id
    ):
        days = {"begun_on": begun_on, "due_on": due_on, "done_on": done_on}
        yield {"type": "learning", "opportunity": opportunity, "words": words, **days, "is_dropped": bool(is_dropped)}
    steps: dict[str, list[list[Any]]] = {}
    for opportunity, *step in _rows(f'SELECT o."key", w.step, w."on", w.words FROM after_no w {of}', owner_id):
        steps.setdefault(opportunity, []).append(step)
    for opportunity, some in steps.items():
        yield {"type": "after-no", "opportunity": opportunity, "steps": some}
    for (key,) in _rows('SELECT "key" FROM round_no WHERE owner_id = %s', owner_id):
        yield {"type": "no-round", "key": key}


def _candidates(owner_id: int) -> Iterator[Line]:
    steps = _children(owner_id, "candidate_move", "candidate_id", 'step, "on", words')
    names = ("position", "seen_on", "attitude", "curiosity", "reasons", "topics", "consent_on", "consent_how")
    columns = ", ".join(f'w."{name}"' for name in names)
    for row_id, *said in _rows(
        f"SELECT w.id, {columns}, {_WHO} FROM candidate w JOIN identity i ON i.id = w.anchor_id WHERE w.owner_id = %s", owner_id
    ):
        parts: Line = dict(zip(names, said[:-3], strict=True))
        yield {"type": "candidate", "about": said[-3:], **parts, "steps": steps.get(row_id, [])}
    for words, topics, opened_on, closed_on in _rows("SELECT words, topics, opened_on, closed_on FROM position WHERE owner_id = %s", owner_id):
        yield {"type": "position", "words": words, "topics": topics, "opened_on": opened_on, "closed_on": closed_on}


def _children(owner_id: int, table: str, parent: str, columns: str, *, order: str = "id") -> dict[int, list[list[Any]]]:
    """The rows of a table by what they belong to, in order."""
    whose = "w.owner_id" if " w " in table else "owner_id"
    found: dict[int, list[list[Any]]] = {}
    for parent_id, *row in _rows(f"SELECT {parent}, {columns} FROM {table} WHERE {whose} = %s ORDER BY {order}", owner_id):
        found.setdefault(parent_id, []).append(row)
    return found


def _rows(statement: str, owner_id: int) -> list[list[Any]]:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, [owner_id])
        return [[str(part) if isinstance(part, date) else part for part in row] for row in cursor.fetchall()]
