"""Which identities are one person? Asked of the evidence around a change, as far as it can reach, and nothing written.

First everything that hangs on the changed identities for certain; then, round by round, whoever shares a block with them and is alike enough to matter
(`identity.locality`). What is left outside can change nothing within, so the answer is the one that resolving everybody would give.
"""

from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import Final

from kithwork.actions.sights import Sights, entries, key
from kithwork.domain.blocks import COUNTED, EVERYBODY, ROLE_BITS, class_of, is_crowd, size_of
from kithwork.identity import addresses, locality, resolve
from kithwork.identity.census import Census
from kithwork.identity.locality import Sight
from kithwork.identity.normalise import organisation_key
from kithwork.store.queries import blocks as queries
from kithwork.store.queries import neighbourhood
from kithwork.store.queries.neighbourhood import ClaimRow, IdentityRow, Neighbourhood

CONNECTIONS: Final = "linkedin-connections"
HISTORY: Final = "git-history"
_organisation: Final = lru_cache(maxsize=4096)(organisation_key)  # many work at one


def around(
    owner_id: int, seeds: Iterable[int], own: set[int], settled: Collection[int] = (), reweighed: Container[int] = ()
) -> tuple[Neighbourhood, resolve.Resolution]:
    """Who is who around some identities, with the owner's decisions.

    Those settled were resolved before, and nothing has changed since: they were compared with all whom they meet, and whoever was near enough was resolved
    with them. So nobody who is left can be near to them, and they are not compared again.

    Of those reweighed nothing is on file that was not, but others bear their names: whoever of them can come to nothing with anybody stays as they are.
    """
    found = _begun(owner_id, own)
    looking = _Looking(Sights(owner_id, found, is_of_one), _Counts.of(owner_id), settled)
    seeds = set(seeds)
    waiting = looking.open_beside(seeds)
    far = looking.far_among(seeds)
    found.left = looking.unmoved(far, seeds, reweighed)
    lone = {i: row for i, row in far.items() if len(looking.sights.of[i].nodes) == 1 and i not in found.left}
    found.identities.update(lone)
    fresh = neighbourhood.extend(owner_id, found, seeds - lone.keys() - found.left, is_of_one, looking.sights.known) - far.keys()
    counts = looking.counts
    while fresh:
        mates = (waiting | looking.open_beside(fresh)) - found.identities.keys()
        waiting = set()
        if not mates:
            break
        others = neighbourhood.beside(owner_id, found, mates, is_of_one, looking.sights.known)
        counts.count({*chain.from_iterable(map(entries, others.identities.values()))})
        within = looking.open_of(fresh)
        near = locality.near(
            _nodes(found, within),
            _nodes(others, others.identities),
            [*_claims(found, within), *_claims(others)],
            [*_rulings(found, within), *_rulings(others)],
            counts.census(),
        )
        fresh = neighbourhood.extend(owner_id, found, near, is_of_one, looking.sights.known, others)
    counts.count({*chain.from_iterable(entries(row) for i, row in found.identities.items() if i not in lone)})
    outcome = resolve.resolve(_nodes(found, found.identities.keys() - lone.keys()), _claims(found), _rulings(found), counts.census())
    outcome.groups += [(i,) for i in lone]
    return found, outcome


@dataclass(slots=True)
class _Looking:
    """Who may come to something with whom, as names and handles say: of all others nothing else is looked up. Everybody is asked about once."""

    sights: Sights
    counts: "_Counts"
    settled: Collection[int]
    _asked: set[int] = field(default_factory=set)
    _open: set[int] = field(default_factory=set)

    def open_beside(self, ids: Collection[int]) -> set[int]:
        """Of all whom these meet, those who may come to something with one of them; others are left out who were asked about before."""
        asking = self.sights.around(set(ids) - self._asked)
        mine = {node.id for sight in asking for node in sight.nodes}
        met = self.counts.met([self.sights.known.rows[i] for i in mine], self.settled)
        self.sights.around({i for pair in met for i in pair} - mine)
        found = {node.id for sight in locality.open_among(self._in_sight(met), self.counts.size) for node in sight.nodes}
        self._asked |= mine
        self._open |= found & mine
        return found - mine

    def _in_sight(self, met: Iterable[tuple[int, int]]) -> Iterator[tuple[Sight, Sight]]:
        """Whose sights meet, each pair once."""
        of = self.sights.of
        pairs = {(id(a), id(b)): (a, b) for a, b in ((of[one], of[other]) for one, other in met) if a is not b}
        return (both for (a, b), both in pairs.items() if a < b or (b, a) not in pairs)

    def open_of(self, ids: Collection[int]) -> set[int]:
        """Of these, those who may, or of whom it is not known."""
        return {i for i in ids if i in self._open or not self.sights.of[i].is_all}

    def far_among(self, ids: Collection[int]) -> dict[int, IdentityRow]:
        """Who of these can come to nothing with anybody they meet, and is believed to be nobody else? They stay who they are."""
        alone = (node.id for sight in self.sights.that_stand_alone(ids) for node in sight.nodes)
        return {i: self.sights.known.rows[i] for i in alone if i not in self._open}

    def unmoved(self, far: Collection[int], seeds: Container[int], reweighed: Container[int]) -> set[int]:
        """Of those who can come to nothing with anybody, whose names alone say something else now; all of a sight, believed to be one, or none."""
        found: set[int] = set()
        for sight in self.sights.around(far):
            ids = [node.id for node in sight.nodes]
            persons = {self.sights.known.rows[i].person_id for i in ids}
            if len(persons) == 1 and None not in persons and all(i in reweighed or i not in seeds for i in ids):
                found.update(ids)
        return found


def everybody(owner_id: int, own: set[int]) -> Neighbourhood:
    """All of the network but the blocks that each is in: of one that is not large, and of which little is believed yet, this takes less than going around it in portions."""
    found = _begun(owner_id, own)
    neighbourhood.take_everybody(owner_id, found)
    return found


def counted(bearers: Mapping[int, int]) -> Census:
    """As the engine asks how many bear each block."""
    several = {block: class_of(count) for block, count in bearers.items() if count > 1 and block != EVERYBODY}
    return Census(size_of(bearers.get(EVERYBODY, 0)), several)


def resolved(told: tuple[Neighbourhood, Census]) -> resolve.Resolution:
    """Who is who in all of it; a pure function, which may be asked of another process."""
    found, census = told
    return resolve.resolve(_nodes(found, found.identities), _claims(found), _rulings(found), census)


def _begun(owner_id: int, own: set[int]) -> Neighbourhood:
    """A neighbourhood in which nobody is yet, with what holds for all of it."""
    found = Neighbourhood(own=set(own), shared=neighbourhood.shared_handles(owner_id))
    found.shown_as = neighbourhood.shown_as(owner_id, found, is_of_one)
    return found


def is_of_one(row: IdentityRow) -> bool:
    """By its look, is this identity's handle one human's, so that all who hold it must be seen at once?"""
    return addresses.is_certain(row.kind, row.value)


@dataclass(slots=True)
class _Counts:
    """What was asked of the census so far, block by block."""

    owner_id: int
    size: int
    classes: dict[int, int] = field(default_factory=dict)  # of those that several bear
    _open: set[int] = field(default_factory=set)  # of these, those that are no crowd
    _asked: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, owner_id: int) -> "_Counts":
        """Nothing yet but how many names there are."""
        return cls(owner_id, size_of(queries.bearers(owner_id, [EVERYBODY]).get(EVERYBODY, 0)))

    def census(self) -> Census:
        """As the engine asks it."""
        return Census(self.size, self.classes)

    def count(self, entries: Iterable[int]) -> None:
        """Ask for all these blocks."""
        self._ask({entry >> ROLE_BITS for entry in entries})

    def met(self, rows: Collection[IdentityRow], passed_over: Container[int]) -> set[tuple[int, int]]:
        """Each of these with everybody whom they may meet in a block that is no crowd; some are passed over, unless they are of these."""
        mine, asking = {row.id for row in rows}, self._asking(rows)
        asked: tuple[list[int], ...] = ([], [], [])
        for block, several in asking.items():
            asked[several[0][1] if len(several) == 1 else min([role for _, role in several])].append(block)
        found: set[tuple[int, int]] = set()
        for block, other, theirs in queries.mates(self.owner_id, asked):
            if other not in passed_over or other in mine:
                for one, role in asking[block]:
                    if one != other and role + theirs < COUNTED:
                        found.add((one, other))
        return found

    def _asking(self, rows: Collection[IdentityRow]) -> dict[int, list[tuple[int, int]]]:
        """The blocks in which these may meet others, with those who are in them and as what. What one alone bears is only met under another handle."""
        held = [(row, [entry for entry in entries(row) if entry & COUNTED != COUNTED]) for row in rows]
        self.count(chain.from_iterable([several for _, several in held]))
        with_several = queries.with_several(self.owner_id, {row.bearer for row in rows if row.bearer is not None})
        found: dict[int, list[tuple[int, int]]] = {}
        for row, several in held:
            is_one_of_several = row.bearer in with_several
            for entry in several:
                block = entry >> ROLE_BITS
                if block in self._open or (is_one_of_several and block not in self.classes):
                    found.setdefault(block, []).append((row.id, entry & COUNTED))
        return found

    def _ask(self, blocks: set[int]) -> None:
        wanted = blocks - self._asked
        self._asked |= wanted
        for block, count in queries.bearers(self.owner_id, wanted).items():
            self.classes[block] = known = class_of(count)
            if not is_crowd(block, known, self.size):
                self._open.add(block)


def _nodes(found: Neighbourhood, ids: Collection[int]) -> list[resolve.Node]:
    nobody = frozenset[str]()
    authors = {i for claim in found.claims if claim.source == HISTORY for i in claim.ids}
    return [
        resolve.Node(
            row.id,
            key(row),
            found.seen.get(row.id),
            frozenset(map(_organisation, found.organisations[row.id])) if row.id in found.organisations else nobody,
            found.circles.get(row.id, nobody),
            entries(row),
            frozenset(found.birthdays[row.id]) if row.id in found.birthdays else nobody,
            found.met.get(row.id),
            row.id in found.own,
            row.id in authors,
        )
        for row in (found.identities[i] for i in ids)
    ]


def _claims(found: Neighbourhood, ids: Collection[int] | None = None) -> list[resolve.Claim]:
    """What records say of these identities; all of a record's are among them, or none."""
    claims = found.claims if ids is None else [claim for claim in found.claims if claim.ids[0] in ids]
    return [*(resolve.Claim(c.ids, (c.source, c.key) if c.is_entry else None, c.books) for c in claims), *_among_others(found, claims, ids)]


def _among_others(found: Neighbourhood, claims: Iterable[ClaimRow], ids: Collection[int] | None) -> Iterator[resolve.Claim]:
    """Nobody is a connection of their own: in the books that hold the owner's connections the owner is somebody else."""
    own = min(found.own & (found.identities.keys() if ids is None else set(ids)), default=None)
    books = {book for claim in claims if claim.source == CONNECTIONS and claim.is_entry for book in claim.books}
    if own is not None and books:
        yield resolve.Claim((own,), (CONNECTIONS, "the owner"), tuple(sorted(books)))


def _rulings(found: Neighbourhood, ids: Collection[int] | None = None) -> list[resolve.Ruling | resolve.SharedHandle]:
    held = found.identities.keys() if ids is None else ids
    rulings = [resolve.Ruling(a, b, answer == "same") for a, b, answer in found.decisions if answer != "later" and a in held and b in held]
    own = sorted(found.own & set(held))
    shared = [resolve.SharedHandle(*handle) for handle in sorted(found.shared)]
    return [*rulings, *shared, *(resolve.Ruling(own[0], other, is_same=True) for other in own[1:])]
