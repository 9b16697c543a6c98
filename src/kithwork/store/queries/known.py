"""Persons by any word of their names: what the reader of captured lines may ask."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kithwork.store import sqlite
from kithwork.store.queries.people import ORDERS, Ranking


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person, everything they are called, and their place among those who answer to a word (higher is dearer)."""

    id: int
    names: tuple[str, ...]
    strength: float


@dataclass(slots=True)
class KnownPeople:
    """Looks people up word by word, and remembers."""

    owner_id: int
    ranking: Ranking
    seen: dict[str, list[NamedPerson]] = field(default_factory=dict)

    def find(self, token: str) -> list[NamedPerson]:
        """Everybody one of whose names or handles has this word in it; or who has this number (`#12`)."""
        word = token.casefold()
        if word not in self.seen:
            self.seen[word] = self._numbered(word[1:]) if word[:1] == "#" else self._ask(word)
        return self.seen[word]

    def _ask(self, word: str) -> list[NamedPerson]:
        expression = sqlite.whole_words(word)
        if not expression:
            return []
        with sqlite.cursor() as cursor:
            cursor.execute(
                "SELECT p.id, p.name, s.name FROM person_search s JOIN person p ON p.id = s.rowid LEFT JOIN tie t ON t.person_id = p.id "
                "WHERE person_search MATCH %s AND p.owner_id = %s AND p.standing <> 'own' AND NOT p.is_archived "
                f"ORDER BY p.standing <> 'known', {ORDERS['tie']} LIMIT 8",
                [f"{{name handles}}: ({expression})", self.owner_id, *self.ranking.values],
            )
            rows = cursor.fetchall()
        return [NamedPerson(row[0], tuple(dict.fromkeys([row[1], *row[2].split(" · ")])), 1.0 / (place + 1)) for place, row in enumerate(rows)]

    def _numbered(self, number: str) -> list[NamedPerson]:
        with sqlite.cursor() as cursor:
            cursor.execute("SELECT id, name FROM person WHERE owner_id = %s AND id = %s AND standing <> 'own'", [self.owner_id, int(number)])
            return [NamedPerson(row[0], (row[1],), 1.0) for row in cursor.fetchall()]


def speaking_of(owner_id: int, words: Sequence[str], *, limit: int) -> list[int]:
    """People of whom a title, or words on file, begin with one of these; the best by BM25 first, so that a word of many people finds less."""
    if not words:
        return []
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT p.id FROM person_search s JOIN person p ON p.id = s.rowid WHERE person_search MATCH %s AND p.owner_id = %s AND p.standing = 'known' "
            "ORDER BY s.rank, p.id LIMIT %s",
            [sqlite.any_begins("organisations words", words), owner_id, limit],
        )
        return [row[0] for row in cursor.fetchall()]
