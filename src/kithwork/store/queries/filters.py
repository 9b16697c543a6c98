"""The query language of the people page, the search box and `kith find`: words, and filters such as `works:acme last>90d tag:php`.

    works:ORGANISATION  role:WORD  city:PLACE  tag:WORD  topic:WORD  group:NAME  met:EVENT-OR-PLACE  source:SOURCE  is:met|online|archived|seen|private
    last>90d  last<2w   (days d, weeks w, months m, years y since the last time in touch)     -FILTER turns it round

Quotes hold words together. Everything else is looked for in names, handles, organisations, notes, topics and subjects.
"""

import re
import shlex
from dataclasses import dataclass
from typing import Final

from kithwork.domain.errors import Refused
from kithwork.store import sqlite

DAYS: Final = {"d": 1, "w": 7, "m": 30, "y": 365}
_SPAN: Final = re.compile(r"last([<>])(\d{1,5})([dwmy])\Z")
_PAIR: Final = re.compile(r"(-?)([a-z]+):(.+)\Z", re.DOTALL)


class BadQuery(Refused):
    """That filter is not one of works, role, city, tag, topic, group, met, source, is, last."""


@dataclass(frozen=True, slots=True)
class Token:
    """One filter, as it stands in the bar."""

    key: str
    value: str
    is_not: bool = False

    def __str__(self) -> str:
        """As one types it."""
        value = f'"{self.value}"' if " " in self.value else self.value
        return f"{'-' if self.is_not else ''}{self.key}{value}" if self.key.startswith("last") else f"{'-' if self.is_not else ''}{self.key}:{value}"


@dataclass(frozen=True, slots=True)
class Query:
    """What was asked: words to look for, and filters."""

    words: str
    tokens: tuple[Token, ...]


def parse(text: str) -> Query:
    """Read a query. Raises BadQuery for a filter that does not exist."""
    try:
        parts = shlex.split(text.replace("'", "\\'"))
    except ValueError:
        parts = text.replace('"', " ").split()
    tokens, words = [], []
    for part in parts:
        token = _token(part)
        if token:
            tokens.append(token)
        else:
            words.append(part)
    return Query(" ".join(words), tuple(tokens))


def _token(part: str) -> Token | None:
    span = _SPAN.match(part.lower())
    if span:
        return Token(f"last{span[1]}", f"{span[2]}{span[3]}")
    if part.lower().startswith(("last>", "last<")):
        raise BadQuery(f"“{part}” is no span of time; write last>90d, last<2w, last>6m or last>1y.")
    pair = _PAIR.match(part)
    if not pair or "@" in pair[2] or pair[3].startswith("//"):
        return None
    if pair[2] not in _CONDITIONS:
        raise BadQuery(f"“{pair[2]}:” is no filter; there are {', '.join(sorted(_CONDITIONS))} and last.")
    return Token(pair[2], pair[3], bool(pair[1]))


_ANCHORED: Final = "p.id IN (SELECT i.person_id FROM {table} w JOIN identity i ON i.id = w.anchor_id WHERE w.owner_id = %s AND {condition})"
_CONDITIONS: Final = {
    "works": "p.id IN (SELECT person_id FROM role WHERE owner_id = %s AND organisation_key = %s UNION SELECT i.person_id FROM person_field f "
    "JOIN identity i ON i.id = f.anchor_id WHERE f.owner_id = %s AND f.field = 'organisation' AND lower(f.value) = lower(%s))",
    "role": "lower(p.title) LIKE %s",
    "city": "lower(p.city) LIKE %s",
    "tag": _ANCHORED.format(table="tag", condition="lower(w.word) = lower(%s)")
    + " OR p.id IN (SELECT i.person_id FROM identity i JOIN record_identity y ON y.identity_id = i.id JOIN record r ON r.id = y.record_id, "
    "json_each(r.content, '$.labels') l WHERE i.person_id IN (SELECT rowid FROM person_search WHERE person_search MATCH %s) AND i.owner_id = %s "
    "AND r.kind = 'person' AND r.is_current AND lower(l.value) = lower(%s))",
    "topic": _ANCHORED.format(table="topic_of", condition="lower(w.topic) = lower(%s)"),
    "group": 'p.id IN (SELECT i.person_id FROM membership w JOIN "group" g ON g.id = w.group_id JOIN identity i ON i.id = w.anchor_id '
    "WHERE w.owner_id = %s AND lower(g.name) = lower(%s))",
    "met": _ANCHORED.format(table="origin_story", condition="(lower(w.event) LIKE %s OR lower(w.words) LIKE %s)")
    + " OR p.id IN (SELECT i.person_id FROM interaction x JOIN participant q ON q.interaction_id = x.record_id JOIN identity i ON i.id = q.identity_id "
    "WHERE x.owner_id = %s AND x.own_part <> '' AND x.is_current AND x.kind IN ('in-person', 'meeting') AND x.record_id IN "
    "(SELECT rowid FROM interaction_search WHERE interaction_search MATCH %s))",
    "source": "p.id IN (SELECT i.person_id FROM identity i JOIN record_identity y ON y.identity_id = i.id JOIN record r ON r.id = y.record_id "
    "WHERE r.owner_id = %s AND r.source = %s UNION SELECT i.person_id FROM identity i JOIN participant q ON q.identity_id = i.id JOIN record r "
    "ON r.id = q.interaction_id WHERE r.owner_id = %s AND r.source = %s)",
    "is": "",
}
_IS: Final = {
    "met": "p.has_met",
    "online": "NOT p.has_met",
    "archived": "p.is_archived",
    "seen": "p.standing = 'seen'",
    "private": "p.is_do_not_contact",
}


def conditions(query: Query, owner_id: int, *, today: int, organisation_key: str = "") -> list[tuple[str, list[str | int]]]:
    """The filters as SQL over `person p LEFT JOIN tie t`, each with its parameters."""
    found = []
    for token in query.tokens:
        sql, values = _condition(token, owner_id, today, organisation_key)
        found.append((f"NOT coalesce(({sql}), 0)" if token.is_not else f"({sql})", values))
    return found


def _condition(token: Token, owner_id: int, today: int, organisation_key: str) -> tuple[str, list[str | int]]:
    value, like = token.value, f"%{token.value.lower()}%"
    match token.key:
        case "last>" | "last<":
            day = today - int(value[:-1]) * DAYS[value[-1]]
            return ("coalesce(t.last_day, 0) < %s" if token.key == "last>" else "t.last_day >= %s"), [day]
        case "is":
            if value not in _IS:
                raise BadQuery(f"“is:{value}” is no filter; there are {', '.join('is:' + one for one in sorted(_IS))}.")
            return _IS[value], []
        case "works":
            return _CONDITIONS["works"], [owner_id, organisation_key or value.lower(), owner_id, value]
        case "role" | "city":
            return _CONDITIONS[token.key], [like]
        case "met":
            return _CONDITIONS["met"], [owner_id, like, like, owner_id, sqlite.match_expression(value) or '""']
        case "tag":
            return _CONDITIONS["tag"], [owner_id, value, sqlite.match_expression(value) or '""', owner_id, value]
        case "source":
            return _CONDITIONS["source"], [owner_id, value, owner_id, value]
        case _:
            return _CONDITIONS[token.key], [owner_id, value]
