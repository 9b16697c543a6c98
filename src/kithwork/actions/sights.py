"""Whom do names and handles show, and who is one with them for certain? So that of most who meet nothing else has to be looked up."""

from array import array
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from kithwork.identity.evidence import Node
from kithwork.identity.locality import Sight
from kithwork.identity.normalise import IdentityKey
from kithwork.store.queries import neighbourhood
from kithwork.store.queries.neighbourhood import IdentityRow, IsOfOne, Known, Neighbourhood


def key(row: IdentityRow) -> IdentityKey:
    """A stored identity as the engine knows it."""
    return IdentityKey(row.kind, row.value, row.name)


def entries(row: IdentityRow) -> Sequence[int]:
    """Its blocks and what it is in them, as `identity.blocking.entries`."""
    found = array("q")
    found.frombytes(row.blocks or b"")
    return found


@dataclass(slots=True)
class Sights:
    """Sights of identities, each looked up once."""

    owner_id: int
    found: Neighbourhood  # whose owner is nobody's mate
    is_of_one: IsOfOne
    known: Known = field(default_factory=Known)
    of: dict[int, Sight] = field(default_factory=dict)

    def around(self, ids: Collection[int]) -> list[Sight]:
        """Of these identities, with all whom records name beside them; each once."""
        self._look({*ids} - self.of.keys())
        return list({id(sight): sight for sight in [self.of[i] for i in ids]}.values())

    def that_stand_alone(self, ids: Collection[int]) -> list[Sight]:
        """Those of whom names and handles show all, who are believed to be nobody else, and are not asked about."""
        several = [sight for sight in self.around(ids) if sight.is_all]
        beside = neighbourhood.believed_with(self.owner_id, {node.id for sight in several for node in sight.nodes})
        others = {id(self.of[one]) for one, other in beside if not other or self.of.get(other) is not self.of[one]}
        return [sight for sight in several if id(sight) not in others]

    def _look(self, ids: set[int]) -> None:
        ties: list[tuple[int, int]] = []
        held, fresh = set(ids), ids
        while fresh:
            named = neighbourhood.named_with(self.owner_id, fresh)
            ties += named
            fresh = {other for _, other in named} - held
            held |= fresh
        rows = neighbourhood.rows_and_plain(self.owner_id, held)
        self.known.rows.update([(row.id, row) for row, _ in rows])
        plain = {row.id for row, is_plain in rows if is_plain} - self.found.own
        tied = {i for tie in ties for i in tie}
        for i in held - tied:
            self._see((i,), is_plain=i in plain)
        for several in _together(tied, ties):
            self._see(sorted(several), is_plain=plain.issuperset(several))

    def _see(self, ids: Sequence[int], *, is_plain: bool) -> None:
        rows = [self.known.rows[i] for i in ids]
        is_all = is_plain and all(self.is_of_one(row) and (row.kind, row.value) not in self.found.shared for row in rows)
        sight = Sight(tuple([Node(row.id, key(row)) for row in rows]), is_all)
        for i in ids:
            self.of[i] = sight
            if is_all:
                self.known.certain[i] = tuple(ids)


def _together(ids: Iterable[int], ties: Iterable[tuple[int, int]]) -> list[set[int]]:
    """Those who hang together by ties."""
    held = {i: {i} for i in ids}
    for one, other in ties:
        if held[one] is not held[other]:
            held[one] |= held[other]
            held.update(dict.fromkeys(held[other], held[one]))
    return list({id(several): several for several in held.values()}.values())
