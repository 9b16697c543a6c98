"""What the owner typed about somebody: fields, notes, how they met, who is what to whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from kithwork.store import sqlite
from kithwork.store.queries import promises


@dataclass(frozen=True, slots=True)
class NoteLine:
    """Words by the owner."""

    id: int
    words: str
    written_on: date
    is_private: bool
    told_by: str
    is_not_to_raise: bool = False


@dataclass(frozen=True, slots=True)
class Story:
    """How the owner met somebody."""

    words: str
    event: str
    on: str
    through: tuple[tuple[int, str], ...]  # persons' ids and names


@dataclass(frozen=True, slots=True)
class RelationLine:
    """What somebody else is to this person."""

    person_id: int
    name: str
    word: str
    is_theirs: bool  # the other is `word` of this person (else this person is `word` of the other)


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near the owner wants somebody, and the intervals in days that they said themselves."""

    closeness: str
    every_days: int | None
    at_most_days: int | None


@dataclass(frozen=True, slots=True)
class Words:
    """All that the owner typed about somebody."""

    fields: dict[str, str]
    notes: tuple[NoteLine, ...]
    tags: tuple[str, ...]
    topics: tuple[str, ...]
    groups: tuple[str, ...]
    promises: tuple[promises.PromiseLine, ...]
    story: Story | None
    relations: tuple[RelationLine, ...]
    nearness: Nearness | None


@dataclass(frozen=True, slots=True)
class TagLine:
    """A tag, and how many people it is on."""

    word: str
    people_count: int


def tags(owner_id: int) -> list[TagLine]:
    """All tags, by name."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT w.word, count(DISTINCT i.person_id) FROM tag w JOIN identity i ON i.id = w.anchor_id WHERE +w.owner_id = %s "
            "GROUP BY w.word ORDER BY lower(w.word)",
            [owner_id],
        )
        return [TagLine(*row) for row in cursor.fetchall()]


def words(owner_id: int, person_id: int) -> Words:
    """All that the owner typed about somebody."""
    of = [owner_id, person_id]
    fields = _rows(f"SELECT w.field, w.value FROM person_field w {_OF} ORDER BY w.id", of)
    notes = _rows(
        "SELECT w.id, w.words, w.written_on, w.is_private, coalesce(p.name, ''), w.is_not_to_raise FROM note w JOIN identity i ON i.id = w.anchor_id LEFT JOIN identity t "
        "ON t.id = w.told_by_id LEFT JOIN person p ON p.id = t.person_id WHERE +w.owner_id = %s AND i.person_id = %s ORDER BY w.written_on DESC, w.id DESC",
        of,
    )
    groups = f'SELECT DISTINCT g.name FROM membership w JOIN "group" g ON g.id = w.group_id {_OF} ORDER BY g.name'
    return Words(
        fields={row[0]: row[1] for row in fields},
        notes=tuple(NoteLine(i, said, on, bool(is_private), teller, bool(is_hushed)) for i, said, on, is_private, teller, is_hushed in notes),
        tags=tuple(row[0] for row in _rows(f"SELECT DISTINCT w.word FROM tag w {_OF} ORDER BY w.word", of)),
        topics=tuple(row[0] for row in _rows(f"SELECT DISTINCT w.topic FROM topic_of w {_OF} ORDER BY w.topic", of)),
        groups=tuple(row[0] for row in _rows(groups, of)),
        promises=tuple(promises.promises(owner_id, person_id=person_id)),
        story=_story(owner_id, person_id),
        relations=_relations(owner_id, person_id),
        nearness=_nearness(of),
    )


_OF: Final = "JOIN identity i ON i.id = w.anchor_id WHERE +w.owner_id = %s AND i.person_id = %s"


def _rows(statement: str, values: Sequence[int]) -> list[tuple[Any, ...]]:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()


def _nearness(of: Sequence[int]) -> Nearness | None:
    rows = _rows(f"SELECT w.closeness, w.every_days, w.at_most_days FROM closeness w {_OF} ORDER BY w.id DESC LIMIT 1", of)
    return Nearness(*rows[0]) if rows else None


def _story(owner_id: int, person_id: int) -> Story | None:
    rows = _rows(f'SELECT w.id, w.words, w.event, w."on" FROM origin_story w {_OF} ORDER BY w.id LIMIT 1', [owner_id, person_id])
    if not rows:
        return None
    story_id, said, event, on = rows[0]
    through = _rows(
        "SELECT coalesce(i.person_id, 0), coalesce(p.name, i.name) FROM story_person w JOIN identity i ON i.id = w.anchor_id LEFT JOIN person p "
        "ON p.id = i.person_id WHERE w.story_id = %s ORDER BY w.id",
        [story_id],
    )
    return Story(said, event, on, tuple((i, name) for i, name in through))


def _relations(owner_id: int, person_id: int) -> tuple[RelationLine, ...]:
    found = set()
    for side, far, is_theirs in (("one_id", "other_id", False), ("other_id", "one_id", True)):
        rows = _rows(
            f"SELECT coalesce(o.person_id, 0), coalesce(p.name, o.name), w.word FROM relation w JOIN identity i ON i.id = w.{side} JOIN identity o "
            f"ON o.id = w.{far} LEFT JOIN person p ON p.id = o.person_id WHERE +w.owner_id = %s AND i.person_id = %s",
            [owner_id, person_id],
        )
        found |= {RelationLine(row[0], row[1], row[2], is_theirs) for row in rows}
    return tuple(sorted(found, key=lambda line: (line.name, line.word)))
