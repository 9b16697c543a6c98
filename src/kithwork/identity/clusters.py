"""Which identities stand together, and which must not? Union-find under constraints (Wagstaff & Cardie 2000)."""

from collections.abc import Iterable, Sequence

from kithwork.identity.evidence import Contradiction, Link, Node


class Clusters:
    """Groups of nodes, known by their place in a sorted sequence. Two groups with a no between any of their members never join."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self.nodes = nodes
        self.place = {node.id: i for i, node in enumerate(nodes)}
        self.links: list[Link] = []
        self.contradictions: list[Contradiction] = []
        self._parent = list(range(len(nodes)))
        self._members: dict[int, list[int]] = {}
        self._apart: dict[int, set[int]] = {}

    def root(self, i: int) -> int:
        """The group of a node."""
        parent = self._parent
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    def members(self, i: int) -> list[int]:
        """The nodes of a group, given by its root."""
        return self._members.get(i) or [i]

    @property
    def has_noes(self) -> bool:
        """Was anybody ruled to be two?"""
        return bool(self._apart)

    def keep_apart(self, one: int, other: int) -> None:
        """No group may hold both."""
        self._apart.setdefault(self.root(one), set()).add(other)
        self._apart.setdefault(self.root(other), set()).add(one)

    def is_apart(self, one: int, other: int) -> bool:
        """Did the owner say that somebody in the one group is not somebody in the other?"""
        a, b = self.root(one), self.root(other)
        return any(self.root(i) == b for i in self._apart.get(a, ()))

    def join(self, one: int, other: int, link: Link) -> bool:
        """Put two groups together, unless the owner said that they are two."""
        a, b = self.root(one), self.root(other)
        if a == b or (self._apart and self.is_apart(a, b)):
            return a == b
        mine, theirs = self.members(a), self.members(b)
        if len(mine) < len(theirs):
            a, b, mine, theirs = b, a, theirs, mine
        self._parent[b] = a
        self._members[a] = mine + theirs
        self._members.pop(b, None)
        noes = self._apart.pop(b, None)
        if noes:
            self._apart.setdefault(a, set()).update(noes)
        self.links.append(link)
        return True

    def join_for_certain(self, one: int, other: int, words: str) -> None:
        """Put together what is one for certain; when the owner said no, the owner is told of the contradiction."""
        a, b = self.nodes[one].id, self.nodes[other].id
        if not self.join(one, other, Link(a, b, words)):
            self.contradictions.append(Contradiction(a, b, words))

    def groups(self) -> Iterable[list[int]]:
        """All groups, each in order, by their first nodes."""
        found: dict[int, list[int]] = {}
        for i in range(len(self.nodes)):
            found.setdefault(self.root(i), []).append(i)
        return found.values()
