"""Which identities are one person? Asked of the evidence around a change, as far as it can reach, and nothing written.

First everything that hangs on the changed identities for certain; then, round by round, whoever shares a block with them and is alike enough to matter
(`identity.locality`). What is left outside can change nothing within, so the answer is the one that resolving everybody would give.
"""

from collections.abc import Collection, Iterable

from kithwork.identity import blocking, census, locality, resolve
from kithwork.identity.normalise import IdentityKey
from kithwork.store.queries import blocks as queries
from kithwork.store.queries import neighbourhood
from kithwork.store.queries.neighbourhood import IdentityRow, Neighbourhood


def around(owner_id: int, seeds: Iterable[int], own: set[int]) -> tuple[Neighbourhood, resolve.Resolution]:
    """Who is who around some identities, with the owner's decisions."""
    found = Neighbourhood(own=set(own), shared=neighbourhood.shared_handles(owner_id))
    fresh = neighbourhood.extend(owner_id, found, seeds)
    counted: dict[str, int] = {}
    size = queries.bearers(owner_id, [0]).get(0, 0)
    while fresh:
        named = {blocking.number(block): block for i in fresh for block in blocking.blocks(key(found.identities[i]))}
        _count(owner_id, named, counted)
        mine = census.Census(census.class_of(size), counted)
        open_ = [number for number, block in named.items() if not mine.is_crowd(block)]
        mates = queries.identities(owner_id, open_) - found.identities.keys()
        others = neighbourhood.beside(owner_id, found, mates)
        _count(owner_id, {blocking.number(block): block for row in others.identities.values() for block in blocking.blocks(key(row))}, counted)
        near = locality.near(
            _nodes(found, fresh), _nodes(others, others.identities), [*_claims(found, fresh), *_claims(others)], _rulings(found, fresh), mine
        )
        fresh = neighbourhood.extend(owner_id, found, near)
    mine = census.Census(census.class_of(size), counted)
    return found, resolve.resolve(_nodes(found, found.identities), _claims(found), _rulings(found), mine)


def key(row: IdentityRow) -> IdentityKey:
    """A stored identity as the engine knows it."""
    return IdentityKey(row.kind, row.value, row.name)


def _count(owner_id: int, named: dict[int, str], counted: dict[str, int]) -> None:
    """Classes of these blocks, as a census holds them."""
    wanted = {number: block for number, block in named.items() if block not in counted}
    found = queries.bearers(owner_id, wanted.keys())
    counted.update((block, census.class_of(found.get(number, 0))) for number, block in wanted.items())


def _nodes(found: Neighbourhood, ids: Collection[int]) -> list[resolve.Node]:
    return [resolve.Node(i, key(found.identities[i])) for i in ids]


def _claims(found: Neighbourhood, ids: Collection[int] | None = None) -> list[resolve.Claim]:
    """What records say of these identities; all of a record's are among them, or none."""
    claims = found.claims if ids is None else [claim for claim in found.claims if claim.ids[0] in ids]
    return [resolve.Claim(c.ids, (c.source, c.key) if c.is_entry else None, c.books) for c in claims]


def _rulings(found: Neighbourhood, ids: Collection[int] | None = None) -> list[resolve.Ruling | resolve.SharedHandle]:
    held = found.identities.keys() if ids is None else ids
    rulings = [resolve.Ruling(a, b, answer == "same") for a, b, answer in found.decisions if answer != "later" and a in held and b in held]
    own = sorted(found.own & set(held))
    shared = [resolve.SharedHandle(*handle) for handle in sorted(found.shared)]
    return [*rulings, *shared, *(resolve.Ruling(own[0], other, is_same=True) for other in own[1:])]
