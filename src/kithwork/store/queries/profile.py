"""What does the owner say of themself, piece by piece, and what did they answer to what was proposed?"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kithwork.domain.own import FAMILY, PITCH, OwnItemKind, OwnWordKind
from kithwork.store import sqlite
from kithwork.store.queries import owned


@dataclass(frozen=True, slots=True)
class WordLine:
    """One piece of words, and where it is shown."""

    kind: OwnWordKind
    words: str
    is_public: bool
    is_on_card: bool


@dataclass(frozen=True, slots=True)
class ItemLine:
    """A skill, a link, a post; of a reference also whose words they are."""

    id: int
    key: str
    kind: OwnItemKind
    name: str
    by: str
    level: str
    link: str
    from_on: str
    to_on: str
    words: str
    is_public: bool
    is_on_card: bool
    person_id: int


@dataclass(frozen=True, slots=True)
class PostRow:
    """Where the owner was, as a source says it."""

    organisation: str
    title: str
    from_on: str  # partial dates
    to_on: str
    kind: str
    note: str
    source: str


@dataclass(frozen=True, slots=True)
class PitchLine:
    """Who the owner is, for those of a kind."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class ProfileLine:
    """All that the owner says of themself."""

    words: tuple[WordLine, ...]
    items: tuple[ItemLine, ...]
    pitches: tuple[PitchLine, ...]

    def said(self, kind: OwnWordKind) -> str:
        """The words of a kind, or nothing."""
        return next((one.words for one in self.words if one.kind is kind), "")

    def of(self, *kinds: OwnItemKind) -> tuple[ItemLine, ...]:
        """The items of these kinds."""
        return tuple(one for one in self.items if one.kind in kinds)

    def pitch(self, key: str) -> str:
        """The words of a pitch, or nothing."""
        return next((one.words for one in self.pitches if one.key == key), "")

    @property
    def story(self) -> str:
        """Who the owner is, in their words."""
        return self.said(OwnWordKind.STORY)

    @property
    def work(self) -> str:
        """What they do, as one line."""
        return self.said(OwnWordKind.WORK)

    @property
    def values(self) -> str:
        """What matters to them."""
        return self.said(OwnWordKind.VALUES)

    @property
    def availability(self) -> str:
        """For what they have time, and when."""
        return self.said(OwnWordKind.AVAILABILITY)

    @property
    def links(self) -> tuple[ItemLine, ...]:
        """Where they are found."""
        return self.of(OwnItemKind.LINK)

    @property
    def skills(self) -> tuple[ItemLine, ...]:
        """What they can do."""
        return self.of(OwnItemKind.SKILL)


def profile(owner_id: int) -> ProfileLine | None:
    """What the owner says of themself; None while they said nothing."""
    found = held(owner_id)
    return found if found.words or found.items or found.pitches else None


def held(owner_id: int) -> ProfileLine:
    """The same, empty while they said nothing."""
    words = _rows("SELECT kind, words, is_public, is_on_card FROM own_word WHERE owner_id = %s", [owner_id])
    order = {kind.value: place for place, kind in enumerate(OwnWordKind)}
    lines = [WordLine(OwnWordKind(row[0]), row[1], bool(row[2]), bool(row[3])) for row in sorted(words, key=lambda row: order[row[0]])]
    pitches = _rows(
        'SELECT "key", words FROM phrase WHERE owner_id = %s AND ("key" = %s OR "key" LIKE %s) ORDER BY "key"', [owner_id, FAMILY, f"{PITCH}%"]
    )
    return ProfileLine(tuple(lines), tuple(items(owner_id)), tuple(PitchLine(*row) for row in pitches))


def items(owner_id: int) -> list[ItemLine]:
    """Posts and the like the newest first, what has no day by its name."""
    rows = _rows(
        'SELECT w.id, w."key", w.kind, w.name, w."by", w.level, w.link, w.from_on, w.to_on, w.words, w.is_public, w.is_on_card, coalesce(i.person_id, 0) '
        "FROM own_item w LEFT JOIN identity i ON i.id = w.anchor_id WHERE w.owner_id = %s",
        [owner_id],
    )
    order = {kind.value: place for place, kind in enumerate(OwnItemKind)}
    by_name = sorted(rows, key=lambda row: (row[3].casefold(), row[4].casefold(), row[1]))
    newest = sorted(by_name, key=lambda row: (bool(row[7]) and not row[8], row[8] or row[7], row[7]), reverse=True)
    return [_item(row) for row in sorted(newest, key=lambda row: order[row[2]])]


def _item(row: tuple[Any, ...]) -> ItemLine:
    number, key, kind, name, by, level, link, from_on, to_on, words, is_public, is_on_card, person_id = row
    return ItemLine(number, key, OwnItemKind(kind), name, by, level, link, from_on, to_on, words, bool(is_public), bool(is_on_card), person_id)


def refused(owner_id: int) -> frozenset[str]:
    """Keys of what was proposed, and is not to be proposed again."""
    return frozenset(row[0] for row in _rows('SELECT "key" FROM own_item_no WHERE owner_id = %s', [owner_id]))


def headlines(owner_id: int) -> list[tuple[str, str, str]]:
    """What sources say of the owner in one line, and where they live: headline, city, source; the latest first."""
    return [
        (row[0], row[1], row[2])
        for row in _rows(
            "SELECT coalesce(json_extract(content, '$.headline'), ''), coalesce(json_extract(content, '$.city'), ''), source FROM record "
            "WHERE owner_id = %s AND kind = 'owner' AND is_current ORDER BY id DESC",
            [owner_id],
        )
    ]


def posts(owner_id: int) -> list[PostRow]:
    """What sources say of where the owner was, with what they did there; of a CV only if it is the owner's. What a later one says again stands once."""
    fields = ", ".join(f"coalesce(json_extract(content, '$.{name}'), '')" for name in ("organisation", "title", "from_on", "to_on", "kind", "note"))
    rows = _rows(
        f"SELECT {fields}, source, json_extract(content, '$.mention.handles') FROM record WHERE owner_id = %s AND kind = 'role' AND is_current ORDER BY id",
        [owner_id],
    )
    own = owned.own_handles(owner_id) if any(row[7] for row in rows) else frozenset()
    told = [PostRow(*row[:7]) for row in rows if row[7] is None or any((one["kind"], one["value"]) in own for one in json.loads(row[7]))]
    return list({(one.kind, one.organisation.casefold(), one.title.casefold(), one.from_on): one for one in told}.values())


def _rows(statement: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()
