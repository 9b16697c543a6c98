"""Which identities are one human?

The narrow door: identities, what records claim, and the owner's decisions go in; groups, reasons and questions come out. Rules, strongest
first: the owner's word; a handle that one human only has; one record that names several handles; the same full name when nothing speaks
against it. Two entries of a source that keeps its people apart never become one by name alone. (Certain keys and full names reach F1 .893
on public mail-name data; a scored engine can stand behind the same door.)

The answer depends on the sets that go in and on nothing else: not on order, not on ids. So resolving everything that is connected to a
change gives what resolving all would give.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from kithwork.identity.common_names import is_common
from kithwork.identity.normalise import IdentityKey, is_certain, name_key


@dataclass(frozen=True, slots=True)
class Node:
    """An identity and the number by which the caller knows it."""

    id: int
    key: IdentityKey


@dataclass(frozen=True, slots=True)
class Claim:
    """That one record names these identities as one human's.

    `entry` (source, key) is set when its source keeps its people apart; `books` are the files in which it stands, since only within one file
    are two entries two people: a telephone's address book and an old computer's hold the same friend twice.
    """

    ids: tuple[int, ...]
    entry: tuple[str, str] | None = None
    books: tuple[int, ...] = (0,)


@dataclass(frozen=True, slots=True)
class Ruling:
    """The owner's word on two identities."""

    one: int
    other: int
    is_same: bool


@dataclass(frozen=True, slots=True)
class Link:
    """Why two identities were put together."""

    one: int
    other: int
    words: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two identities that may be one human, what speaks for it and what against."""

    one: int
    other: int
    reasons_for: tuple[str, ...]
    reasons_against: tuple[str, ...]


@dataclass(slots=True)
class Resolution:
    """The groups, each a sorted tuple of ids; the links that made them; the doubts left."""

    groups: list[tuple[int, ...]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


_NUMBERED: Final = re.compile(r"(.*?)\d+\Z")


def resolve(nodes: Sequence[Node], claims: Iterable[Claim], rulings: Iterable[Ruling]) -> Resolution:
    """Group the identities; everything that is connected with them must be among them."""
    clusters = _Clusters(sorted(nodes, key=lambda node: node.key))
    ordered = sorted((c for c in claims if c.ids), key=lambda c: (c.entry or ("", ""), clusters.keys_of(c.ids)))
    decided = sorted(rulings, key=lambda r: clusters.keys_of((r.one, r.other)))
    clusters.keep_apart(decided, ordered)
    for ruling in decided:
        if ruling.is_same:
            clusters.join(ruling.one, ruling.other, "you said that they are one")
    _join_by_handle(clusters)
    for claim in ordered:
        for other in claim.ids[1:]:
            clusters.join(claim.ids[0], other, _claimed(claim))
    _join_by_name(clusters)
    return clusters.result()


def _claimed(claim: Claim) -> str:
    return "one entry holds both" if claim.entry else "one record names both"


def _join_by_handle(clusters: "_Clusters") -> None:
    holders: dict[tuple[str, str], int] = {}
    for node in clusters.nodes:
        handle = (node.key.kind, node.key.value)
        if handle in holders and is_certain(*handle):
            clusters.join(holders[handle], node.id, f"the same {_KIND_WORDS.get(node.key.kind, node.key.kind)}, {node.key.value}")
        holders.setdefault(handle, node.id)


_KIND_WORDS: Final = {"email": "address", "profile-url": "profile", "github": "GitHub account", "phone": "number", "entry": "entry", "own": "person"}


def _join_by_name(clusters: "_Clusters") -> None:
    blocks: dict[str, list[Node]] = defaultdict(list)
    for node in clusters.nodes:
        key = name_key(node.key.name)
        if key:
            blocks[key].append(node)
    for key in sorted(blocks):
        block = clusters.one_of_each(blocks[key])
        if len(block) > 1:
            _settle(clusters, key, block)


def _settle(clusters: "_Clusters", key: str, block: list[Node]) -> None:
    """Join a block of one name when nothing at all speaks against it; else ask about each against the first."""
    name = block[0].key.name
    against = {
        (one.id, other.id): reasons
        for i, one in enumerate(block)
        for other in block[i + 1 : _ASKED]
        if (reasons := clusters.reasons_against(one.id, other.id))
    }
    if not against and not is_common(key) and len(block) < _ASKED:
        for other in block[1:]:
            clusters.join(block[0].id, other.id, f"the same full name, {name}")
        return
    for other in block[1:_ASKED]:
        reasons = clusters.reasons_against(block[0].id, other.id)
        if not clusters.is_ruled(block[0].id, other.id):
            clusters.ask(block[0].id, other.id, f"both are called {name}", reasons or (_doubt(key, block),))


def _doubt(key: str, block: list[Node]) -> str:
    if is_common(key):
        return "the name is a common one"
    return "there is another of that name" if len(block) < _ASKED else "many bear that name"


_ASKED: Final = 12  # more of one name than this is a crowd, not a question: ours, ADR 0004


class _Clusters:
    """Union-find over ids, with what each cluster must not be joined to."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self.nodes = nodes
        self._key = {node.id: node.key for node in nodes}
        self._parent = {node.id: node.id for node in nodes}
        self._members = {node.id: [node.id] for node in nodes}
        self._entries: dict[int, dict[tuple[str, int], set[str]]] = {node.id: {} for node in nodes}
        self._apart: dict[int, set[int]] = defaultdict(set)
        self._links: list[Link] = []
        self._doubts: list[Doubt] = []

    def keys_of(self, ids: Iterable[int]) -> tuple[IdentityKey, ...]:
        """What stands for ids when order must not depend on them."""
        return tuple(sorted(self._key[i] for i in ids))

    def keep_apart(self, rulings: Iterable[Ruling], claims: Iterable[Claim]) -> None:
        """Note who was ruled different, and which entries hold whom."""
        for ruling in rulings:
            if not ruling.is_same:
                self._apart[ruling.one].add(ruling.other)
                self._apart[ruling.other].add(ruling.one)
        for claim in claims:
            if claim.entry:
                for i in claim.ids:
                    for book in claim.books:
                        self._entries[i].setdefault((claim.entry[0], book), set()).add(claim.entry[1])

    def root(self, i: int) -> int:
        """The cluster of an id."""
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def join(self, one: int, other: int, words: str) -> bool:
        """Put two clusters together, unless the owner said that they are two."""
        a, b = self.root(one), self.root(other)
        if a == b or self.is_ruled(a, b):
            return False
        if len(self._members[a]) < len(self._members[b]):
            a, b = b, a
        self._parent[b] = a
        self._members[a] += self._members.pop(b)
        for book, keys in self._entries.pop(b).items():
            self._entries[a].setdefault(book, set()).update(keys)
        self._links.append(Link(one, other, words))
        return True

    def is_ruled(self, one: int, other: int) -> bool:
        """Did the owner say that somebody in the one is not somebody in the other?"""
        a, b = self._members[self.root(one)], self._members[self.root(other)]
        small, large = (a, set(b)) if len(a) < len(b) else (b, set(a))
        return any(self._apart[i] & large for i in small if i in self._apart)

    def one_of_each(self, nodes: Iterable[Node]) -> list[Node]:
        """The first node of each cluster, in order."""
        first: dict[int, Node] = {}
        for node in nodes:
            first.setdefault(self.root(node.id), node)
        return list(first.values())

    def reasons_against(self, one: int, other: int) -> tuple[str, ...]:
        """What speaks against two clusters being one human."""
        a, b = self.root(one), self.root(other)
        shared = self._entries[a].keys() & self._entries[b].keys()
        apart = {source for source, book in shared if not self._entries[a][source, book] & self._entries[b][source, book]}
        reasons = [f"{source} keeps them apart" for source in sorted(apart)]
        if self.is_ruled(a, b):
            reasons.append("you said that they are two")
        if self._numbered(a) & self._numbered(b):
            reasons.append("their addresses differ by a number only")
        return tuple(reasons)

    def _numbered(self, root: int) -> set[str]:
        """Addresses less the number at the end of their local part, for those of which one form has a number."""
        found = set()
        for i in self._members[root]:
            key = self._key[i]
            if key.kind == "email":
                local, _, host = key.value.rpartition("@")
                stem = _NUMBERED.match(local)
                found.add(f"{stem[1] if stem else local}@{host}")
        return found

    def ask(self, one: int, other: int, words: str, against: tuple[str, ...]) -> None:
        """Leave it to the owner."""
        self._doubts.append(Doubt(one, other, (words,), against))

    def result(self) -> Resolution:
        """What came out, in an order that depends on the identities only."""
        groups = sorted((tuple(sorted(m)) for m in self._members.values()), key=self.keys_of)
        return Resolution(groups, self._links, self._doubts)
