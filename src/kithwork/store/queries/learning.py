"""What the owner learns: skills and what they serve, what people gave them to learn from, what they were told, and to whom they look up."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from kithwork.domain.aims import AimKind
from kithwork.domain.learning import ResourceSource, ResourceState
from kithwork.store import sqlite

LOOKS_UP: Final = "looks-up-to"  # the field by which the owner says why they look up to somebody
LOOKED_AT: Final = 1000  # of the newest words that hold a link; ours: ADR 0040


@dataclass(frozen=True, slots=True)
class Served:
    """Another goal, which a skill serves."""

    goal_id: int
    kind: AimKind
    words: str


@dataclass(frozen=True, slots=True)
class SkillGoal:
    """A skill that the owner wants to learn, and what for."""

    id: int
    words: str
    weekly_hours: int | None
    begun_on: date
    closed_on: date | None
    serves: tuple[Served, ...]


@dataclass(frozen=True, slots=True)
class ResourceLine:
    """Something to learn from; the person is 0 where nobody gave it, the number 0 while it was only found."""

    id: int
    key: str
    thing: str
    person_id: int
    person: str
    goal_id: int
    goal: str
    words: str
    source: ResourceSource
    got_on: date
    state: ResourceState
    state_on: date
    outcome: str


@dataclass(frozen=True, slots=True)
class FeedbackLine:
    """What somebody told the owner, about which skill, and what the owner did about it."""

    id: int
    person_id: int
    person: str
    words: str
    about: str
    goal_id: int
    said_on: date
    done: str
    done_on: date | None
    is_dropped: bool


@dataclass(frozen=True, slots=True)
class LinkWords:
    """Words of which some are a web address: whose, and of which day."""

    source: ResourceSource
    person_id: int
    person: str
    words: str
    on: date


@dataclass(frozen=True, slots=True)
class Helped:
    """What somebody gave or told the owner, and helped."""

    person_id: int
    on: date
    words: str


@dataclass(frozen=True, slots=True)
class Regard:
    """Somebody to whom the owner looks up, and why."""

    person_id: int
    person: str
    why: str


def _rows(statement: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()


def skill_goals(owner_id: int) -> list[SkillGoal]:
    """Skills that the owner wants to learn: open ones first, the newest first; each with the goals that it serves."""
    serves: dict[int, list[Served]] = {}
    joined = "FROM skill_serves w JOIN goal g ON g.id = w.goal_id WHERE w.owner_id = %s ORDER BY w.id"
    for skill_id, goal_id, kind, words in _rows(f"SELECT w.skill_id, g.id, g.kind, g.words {joined}", [owner_id]):
        serves.setdefault(skill_id, []).append(Served(goal_id, AimKind(kind), words))
    rows = _rows(
        "SELECT id, words, weekly_hours, begun_on, closed_on FROM goal WHERE owner_id = %s AND kind = 'skill' "
        "ORDER BY closed_on IS NOT NULL, begun_on DESC, id DESC",
        [owner_id],
    )
    return [SkillGoal(number, words, hours, begun, closed, tuple(serves.get(number, ()))) for number, words, hours, begun, closed in rows]


def serving(owner_id: int, skill_id: int, goal_id: int) -> int:
    """The number under which it stands that a skill serves a goal; 0 where it does not."""
    rows = _rows("SELECT id FROM skill_serves WHERE owner_id = %s AND skill_id = %s AND goal_id = %s", [owner_id, skill_id, goal_id])
    return int(rows[0][0]) if rows else 0


def resources(owner_id: int) -> list[ResourceLine]:
    """What the owner kept to learn from, or let go; the newest first."""
    rows = _rows(
        "SELECT w.id, w.\"key\", w.thing, coalesce(i.person_id, 0), coalesce(p.name, i.name, ''), coalesce(w.goal_id, 0), coalesce(g.words, ''), "
        "w.words, w.source, w.got_on, w.state, w.state_on, w.outcome FROM resource w LEFT JOIN identity i ON i.id = w.anchor_id "
        "LEFT JOIN person p ON p.id = i.person_id LEFT JOIN goal g ON g.id = w.goal_id WHERE w.owner_id = %s ORDER BY w.got_on DESC, w.id DESC",
        [owner_id],
    )
    return [
        ResourceLine(number, key, thing, who, name, goal_id, goal, words, ResourceSource(source), got_on, ResourceState(state), state_on, outcome)
        for number, key, thing, who, name, goal_id, goal, words, source, got_on, state, state_on, outcome in rows
    ]


def feedback(owner_id: int) -> list[FeedbackLine]:
    """What people told the owner, the newest first."""
    rows = _rows(
        "SELECT w.id, coalesce(i.person_id, 0), coalesce(p.name, i.name), w.words, coalesce(g.words, w.topic), coalesce(w.goal_id, 0), w.said_on, w.done, "
        "w.done_on, w.is_dropped FROM feedback w CROSS JOIN identity i ON i.id = w.anchor_id LEFT JOIN person p ON p.id = i.person_id "
        "LEFT JOIN goal g ON g.id = w.goal_id WHERE w.owner_id = %s ORDER BY w.said_on DESC, w.id DESC",
        [owner_id],
    )
    return [
        FeedbackLine(number, who, name, words, about, goal_id, said_on, done, done_on, bool(is_dropped))
        for number, who, name, words, about, goal_id, said_on, done, done_on, is_dropped in rows
    ]


def helped_since(owner_id: int, *, since: date) -> list[Helped]:
    """What people gave the owner to learn from and was used since that day, and what they told them and something was done about; not what the ledger says."""
    used = "coalesce(nullif(w.outcome, ''), nullif(w.words, ''), w.thing)"
    of = "CROSS JOIN identity i ON i.id = w.anchor_id WHERE w.owner_id = %s"
    rows = _rows(
        f"SELECT i.person_id, w.state_on, 'what they gave you to learn from (' || {used} || ')' FROM resource w {of} AND w.state = 'used' AND w.state_on >= %s "
        f"AND w.source NOT IN ('ledger', 'answer') UNION ALL SELECT i.person_id, w.done_on, 'telling you (' || w.words || ')' FROM feedback w {of} "
        "AND w.done_on >= %s ORDER BY 2, 1",
        [owner_id, since, owner_id, since],
    )
    return [Helped(person_id, on if isinstance(on, date) else date.fromisoformat(on), words) for person_id, on, words in rows if person_id]


def looked_up_to(owner_id: int) -> list[Regard]:
    """To whom the owner looks up, and why, by name."""
    rows = _rows(
        "SELECT i.person_id, p.name, w.value FROM person_field w CROSS JOIN identity i ON i.id = w.anchor_id JOIN person p ON p.id = i.person_id "
        "WHERE w.owner_id = %s AND w.field = %s AND w.value <> '' ORDER BY w.id",
        [owner_id, LOOKS_UP],
    )
    found = {row[0]: Regard(*row) for row in rows}
    return sorted(found.values(), key=lambda one: (one.person.casefold(), one.person_id))


def with_links(owner_id: int) -> list[LinkWords]:
    """Words in which somebody gave the owner a web address, the newest first: what was received, notes on what they told, messages, answers to asks."""
    who = "coalesce(p.name, i.name)"
    of = "CROSS JOIN identity i ON i.id = w.anchor_id CROSS JOIN person p ON p.id = i.person_id"
    is_link = "(w.words LIKE '%%http://%%' OR w.words LIKE '%%https://%%')"
    received = f"SELECT i.person_id, {who}, w.words, w.\"on\" FROM ledger_entry w {of} WHERE w.owner_id = %s AND w.side = 'received' AND {is_link}"
    notes = f"SELECT i.person_id, {who}, w.words, w.written_on FROM note w {of} WHERE w.owner_id = %s AND NOT w.is_private AND {is_link}"
    answers = (
        f"SELECT i.person_id, {who}, s.words, s.\"on\" FROM ask_step s CROSS JOIN ask w ON w.id = s.ask_id {of} WHERE s.owner_id = %s AND s.step = 'answered' "
        "AND (s.words LIKE '%%http://%%' OR s.words LIKE '%%https://%%')"
    )
    found = [LinkWords(ResourceSource.LEDGER, *row) for row in _rows(received, [owner_id])]
    found += [LinkWords(ResourceSource.NOTE, *row) for row in _rows(notes, [owner_id])]
    found += [LinkWords(ResourceSource.ANSWER, *row) for row in _rows(answers, [owner_id])]
    found += _written(owner_id)
    return sorted(found, key=lambda one: (one.on, one.person_id), reverse=True)


def _written(owner_id: int) -> list[LinkWords]:
    """Messages to the owner and subjects of letters that hold an address, of the newest; letters to many left out."""
    rows = _rows(
        "SELECT i.person_id, p.name, x.subject || ' ' || x.words, date(x.at) FROM (SELECT rowid AS id FROM interaction_search "
        "WHERE interaction_search MATCH 'http OR https' ORDER BY rowid DESC LIMIT %s) s CROSS JOIN interaction x ON x.record_id = s.id "
        "CROSS JOIN participant q ON q.interaction_id = x.record_id AND q.part = 'from' CROSS JOIN identity i ON i.id = q.identity_id "
        "CROSS JOIN person p ON p.id = i.person_id WHERE x.owner_id = %s AND x.is_current AND x.own_part = 'to' AND x.kind = 'message' "
        "AND p.standing = 'known' ORDER BY s.id DESC",
        [LOOKED_AT, owner_id],
    )
    return [LinkWords(ResourceSource.MESSAGE, person_id, name, words, date.fromisoformat(on)) for person_id, name, words, on in rows]


def coders(owner_id: int, term: str, *, limit: int) -> dict[int, str]:
    """Who worked in a repository that has the term in its name, each with what says so."""
    found: dict[int, str] = {}
    places = [
        (number, label)
        for number, label in _rows("SELECT id, label FROM context WHERE owner_id = %s AND kind = 'repository' ORDER BY id", [owner_id])
        if term.casefold() in label.casefold().replace("-", " ").replace("_", " ").replace("/", " ").split()
    ]
    for number, label in places[:5]:
        rows = _rows(
            "SELECT DISTINCT i.person_id FROM presence w JOIN identity i ON i.id = w.identity_id WHERE w.context_id = %s AND w.owner_id = %s "
            "AND i.person_id IS NOT NULL ORDER BY 1 LIMIT %s",
            [number, owner_id, limit],
        )
        for (person_id,) in rows:
            found.setdefault(person_id, f"worked in {label}")
    return found
