"""The owner's own wins: those that they said yes or no to, who helped, and what on file could be one more."""

from dataclasses import dataclass
from datetime import date

from kithwork.store import sqlite
from kithwork.store.queries import ledger


@dataclass(frozen=True, slots=True)
class Helper:
    """Somebody who helped, or of whom the owner said that they did not."""

    kept_id: int  # of the win, as the owner keeps it
    person_id: int
    person: str
    words: str
    is_so: bool
    id: int = 0


@dataclass(frozen=True, slots=True)
class KeptLine:
    """A win of the owner's by their own word; `win_id` is its number, 0 for what they said is none."""

    kept_id: int
    win_id: int
    key: str
    is_dropped: bool


@dataclass(frozen=True, slots=True)
class HelpedLine:
    """A win of the owner's to which somebody helped."""

    person_id: int
    win: str
    words: str
    on: date
    said_id: int


@dataclass(frozen=True, slots=True)
class OwnTalk:
    """A talk of the owner's, as they wrote it down at an event."""

    id: int
    title: str
    event: str
    event_key: str
    on: date


def kept(owner_id: int) -> list[KeptLine]:
    """What the owner said of their own wins, in the order in which they said it."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            'SELECT k.id, coalesce((SELECT w.id FROM win w WHERE w.person_id = p.id AND w."key" = k."key"), 0), k."key", k.is_dropped FROM person p '
            "CROSS JOIN identity i ON i.person_id = p.id CROSS JOIN kept_win k ON k.anchor_id = i.id "
            "WHERE p.owner_id = %s AND p.standing = 'own' ORDER BY k.id",
            [owner_id],
        )
        return [KeptLine(row[0], row[1], row[2], bool(row[3])) for row in cursor.fetchall()]


def helpers(owner_id: int) -> list[Helper]:
    """Everybody of whom the owner said whether they helped."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT w.win_id, coalesce(i.person_id, 0), coalesce(p.name, i.name), w.words, w.is_so, w.id FROM win_helper w CROSS JOIN identity i ON i.id = w.anchor_id "
            "LEFT JOIN person p ON p.id = i.person_id WHERE w.owner_id = %s ORDER BY w.id",
            [owner_id],
        )
        return [Helper(row[0], row[1], row[2], row[3], bool(row[4]), row[5]) for row in cursor.fetchall()]


def helped(owner_id: int, *, person_id: int | None = None, since: date | None = None) -> list[HelpedLine]:
    """To which wins of the owner's people helped: one person, or all since a day."""
    clause, values = ("AND i.person_id = %s", [person_id]) if person_id is not None else ("AND i.person_id IS NOT NULL", [])
    with sqlite.cursor() as cursor:
        cursor.execute(
            'SELECT i.person_id, k.words, w.words, k."on", w.id FROM win_helper w CROSS JOIN kept_win k ON k.id = w.win_id CROSS JOIN identity i ON i.id = w.anchor_id '
            f'WHERE +w.owner_id = %s AND w.is_so AND NOT k.is_dropped AND k."on" >= %s {clause} ORDER BY w.id',
            [owner_id, (since or date.min).isoformat(), *values],
        )
        return [HelpedLine(*row) for row in cursor.fetchall()]


def to_thank(owner_id: int) -> list[HelpedLine]:
    """Help to wins of the owner's for which no thanks since are on file, the newest win first."""
    thanked = ledger.last_thanks(owner_id)
    due = [one for one in helped(owner_id) if thanked.get(one.person_id, date.min) < one.on]
    return sorted(due, key=lambda one: one.on, reverse=True)


def talks(owner_id: int) -> list[OwnTalk]:
    """Talks that the owner wrote down as their own; those of programmes are wins already."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            'SELECT w.id, w.title, e.name, e."key", e.ends_on FROM talk w CROSS JOIN event e ON e.id = w.event_id CROSS JOIN identity i ON i.id = w.anchor_id '
            "JOIN person p ON p.id = i.person_id WHERE w.owner_id = %s AND p.standing = 'own' ORDER BY e.ends_on, w.id",
            [owner_id],
        )
        return [OwnTalk(*row) for row in cursor.fetchall()]


def birthdays_said(owner_id: int, *, since: date) -> set[tuple[int, str]]:
    """Of whom the owner said something to a birthday since that day: person, and the key of that birthday."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            'SELECT i.person_id, k."key" FROM kept_win k CROSS JOIN identity i ON i.id = k.anchor_id WHERE k.owner_id = %s AND k.kind = %s AND k."on" >= %s',
            [owner_id, "birthday", since.isoformat()],
        )
        return {(row[0], row[1]) for row in cursor.fetchall() if row[0] is not None}
