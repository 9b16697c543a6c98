"""Whom does a list show: everybody who fits a filter, in an order, a page at a time?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kithwork.store import sqlite
from kithwork.store.queries import filters, people

_QUICK: Final = frozenset({"last>", "last<", "is"})  # filters that ask no other table


@dataclass(frozen=True, slots=True)
class Page:
    """A part of a list, and how long the whole is."""

    lines: tuple[people.PersonLine, ...]
    total: int
    offset: int
    limit: int


def listing(
    owner_id: int, query: filters.Query, ranking: people.Ranking, *, order: str = "tie", organisation_key: str = "", limit: int = 50, offset: int = 0
) -> Page:
    """Persons whom the query fits, strongest ties first unless another order is asked for. With words, people seen in sources are found too."""
    where = _where(owner_id, query, ranking.today, organisation_key)
    if query.words or any(token.key not in _QUICK for token in query.tokens):  # to look twice would cost more than to carry all ids
        every = _ids(where, ranking, order, -1, 0)
        ids, total = every[offset : offset + limit], len(every)
    else:
        ids = _nearest(owner_id, where, ranking, limit, offset) if order == "tie" else _ids(where, ranking, order, limit, offset)
        total = _count(where)
    lines = people.by_ids(owner_id, ids)
    return Page(tuple(lines[i] for i in ids), total, offset, limit)


@dataclass(frozen=True, slots=True)
class _Where:
    """What persons `p` must fulfil, and what their ties `t`; a person without a tie may fulfil that too."""

    persons: Sequence[tuple[str, Sequence[str | float]]]
    ties: Sequence[tuple[str, Sequence[str | float]]]

    def sql(self, *, has_persons: bool = True, has_ties: bool = True) -> tuple[str, list[str | float]]:
        """As one condition, with its parameters."""
        clauses = [*(self.persons if has_persons else ()), *(self.ties if has_ties else ())]
        return " AND ".join(sql for sql, _ in clauses) or "true", [value for _, values in clauses for value in values]


def _ids(where: _Where, ranking: people.Ranking, order: str, limit: int, offset: int) -> list[int]:
    condition, values = where.sql()
    with sqlite.cursor() as cursor:
        cursor.execute(
            f"SELECT p.id FROM person p LEFT JOIN tie t ON t.person_id = p.id WHERE {condition} "
            f"ORDER BY p.standing <> 'known', {people.ORDERS[order]} LIMIT %s OFFSET %s",
            [*values, *(ranking.values if order == "tie" else ()), limit, offset],
        )
        return [row[0] for row in cursor.fetchall()]


def _nearest(owner_id: int, where: _Where, ranking: people.Ranking, limit: int, offset: int) -> list[int]:
    """The same by strength: from the strongest ties alone, which an index holds, as long as they give a whole page."""
    of_ties, tie_values = where.sql(has_persons=False)
    of_persons, person_values = where.sql(has_ties=False)
    with sqlite.cursor() as cursor:
        cursor.execute(
            f"SELECT p.id FROM (SELECT t.person_id, {people.STRENGTH} AS strength FROM tie t WHERE t.owner_id = %s AND {of_ties} ORDER BY strength DESC LIMIT %s) n "
            f"CROSS JOIN person p ON p.id = n.person_id WHERE {of_persons} "
            "ORDER BY p.standing <> 'known', n.strength DESC, p.sort_name, p.id LIMIT %s OFFSET %s",
            [*ranking.values, owner_id, *tie_values, 2 * (limit + offset) + 200, *person_values, limit, offset],
        )
        found = [row[0] for row in cursor.fetchall()]
    return found if len(found) == limit else _ids(where, ranking, "tie", limit, offset)


def _count(where: _Where) -> int:
    condition, values = where.sql()
    ties = "LEFT JOIN tie t ON t.person_id = p.id" if where.ties else ""  # SQLite would look each of them up for nothing
    with sqlite.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM person p {ties} WHERE {condition}", values)
        return int(cursor.fetchone()[0])


def _where(owner_id: int, query: filters.Query, today: int, organisation_key: str) -> _Where:
    wanted = {token.value for token in query.tokens if token.key == "is"}
    standing = "p.standing IN ('known', 'seen')" if query.words or "seen" in wanted else "p.standing = 'known'"
    persons: list[tuple[str, Sequence[str | float]]] = [("p.owner_id = %s", [owner_id]), (standing, [])]
    if "archived" not in wanted:
        persons.append(("p.is_archived = 0", []))  # in a form that the index knows
    expression = sqlite.match_expression(query.words)
    if expression:
        persons.append((_SAID_OR_NAMED, [expression, owner_id, expression]))
    ties: list[tuple[str, Sequence[str | float]]] = []
    for token, clause in zip(query.tokens, filters.conditions(query, owner_id, today=today, organisation_key=organisation_key), strict=True):
        (ties if token.key.startswith("last") else persons).append(clause)
    return _Where(persons, ties)


_SAID_OR_NAMED: Final = (
    "(p.id IN (SELECT rowid FROM person_search WHERE person_search MATCH %s) OR p.id IN (SELECT i.person_id FROM participant q "
    "JOIN identity i ON i.id = q.identity_id JOIN interaction x ON x.record_id = q.interaction_id "
    "WHERE q.interaction_id IN (SELECT s.rowid FROM interaction_search s JOIN interaction y ON y.record_id = s.rowid AND y.owner_id = %s "
    "AND y.own_part <> '' AND y.is_current WHERE interaction_search MATCH %s ORDER BY s.rowid DESC LIMIT 500)))"
)
