"""Which identities are one human?

The narrow door: identities, what records claim, and the owner's decisions go in; groups, reasons and questions come out. Strongest first: the owner's
word; a handle that one human only has; one record that names several handles; then the sum of all that names, words and places say (`compare`), where
the likeliest pair joins first and what both say together is compared anew (hierarchical agglomeration).

The answer depends on the sets that go in and on the census, and on nothing else: not on order, not on ids. What is connected with nobody by a handle,
a record, a ruling or a block that is no crowd can change nothing about them; so resolving all that is connected with a change gives what resolving
everything would.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from kithwork.domain.handles import HandleKind
from kithwork.identity import addresses, agglomerate, blocking, household, names
from kithwork.identity import census as census_of
from kithwork.identity.agglomerate import Settings
from kithwork.identity.census import Census
from kithwork.identity.clusters import Clusters
from kithwork.identity.evidence import Claim, Contradiction, Doubt, Link, Node, Reason, Resolution, Ruling, SharedHandle
from kithwork.identity.names import Likeness
from kithwork.identity.profiles import Entry, Handle

__all__ = ["Census", "Claim", "Contradiction", "Doubt", "Link", "Node", "Reason", "Resolution", "Ruling", "SharedHandle", "resolve"]


def resolve(
    nodes: Sequence[Node],
    claims: Iterable[Claim],
    rulings: Iterable[Ruling | SharedHandle],
    census: Census | None = None,
    settings: Settings = agglomerate.SETTINGS,
) -> Resolution:
    """Group the identities; everything that is connected with them must be among them. Without a census they are taken for the whole network."""
    if census is None:
        nodes, bearers = _indexed(nodes)
        census = Census.counted(zip(bearers, (node.entries or () for node in nodes), strict=True))
    clusters = Clusters(sorted(nodes, key=in_order))
    shared, entries = certain_of(clusters, claims, rulings)
    doubts = agglomerate.join_alike(clusters, shared, entries, census, settings)
    groups = [tuple(sorted(clusters.nodes[i].id for i in group)) for group in clusters.groups()]
    return Resolution(groups, clusters.links, doubts, clusters.contradictions)


def _indexed(nodes: Iterable[Node]) -> tuple[list[Node], list[str]]:
    """Each with its blocks, and under what it is counted; both at once, while its name is still known."""
    found, bearers = [], []
    for node in nodes:
        found.append(node if node.entries is not None else _with_entries(node))
        bearers.append(census_of.bearer(node.key))
    return found, bearers


def _with_entries(node: Node) -> Node:
    held = array("q", blocking.entries(node.key))
    return replace(node, entries=held)


def in_order(node: Node) -> tuple[str, str, str]:
    """By what nodes are sorted: never by their numbers, which say nothing."""
    return node.key.kind, node.key.value, node.key.name


def certain_of(
    clusters: Clusters, claims: Iterable[Claim], rulings: Iterable[Ruling | SharedHandle]
) -> tuple[frozenset[Handle], dict[int, set[Entry]]]:
    """Join what is one for certain. Returned are the handles that are not one human's, and which entries hold whom."""
    ordered = sorted(
        (claim for claim in claims if claim.ids), key=lambda claim: (claim.entry or ("", ""), sorted(clusters.place[i] for i in claim.ids))
    )
    return certain(clusters, ordered, list(rulings)), _entries(clusters, ordered)


def certain(clusters: Clusters, claims: Iterable[Claim], said: Sequence[Ruling | SharedHandle]) -> frozenset[Handle]:
    """Join what is one for certain; the handles are returned that are not one human's."""
    claims = list(claims)
    holders = _holders(clusters.nodes)
    shared = _shared(clusters, holders, said) | household.of_a_house(clusters, claims)
    _obey(clusters, [ruling for ruling in said if isinstance(ruling, Ruling)])
    _join_by_handle(clusters, holders, shared)
    for claim in claims:
        places = sorted(clusters.place[i] for i in claim.ids)
        for other in places[1:]:
            clusters.join_for_certain(places[0], other, "one entry holds both" if claim.entry else "one record names both")
    return shared


def _holders(nodes: Sequence[Node]) -> dict[Handle, list[int]]:
    found: dict[Handle, list[int]] = defaultdict(list)
    for i, node in enumerate(nodes):
        found[node.key.kind, node.key.value].append(i)
    return found


def _shared(clusters: Clusters, holders: dict[Handle, list[int]], said: Iterable[Ruling | SharedHandle]) -> frozenset[Handle]:
    """Handles that are no single human's: by their look, by who holds them, or by the owner's word."""
    found = {(ruling.kind, ruling.value) for ruling in said if isinstance(ruling, SharedHandle)}
    for handle, places in holders.items():
        if not addresses.is_certain(*handle) or (len(places) > 1 and _is_of_many(handle[0], [clusters.nodes[i].key.name for i in places])):
            found.add(handle)
    return frozenset(found)


def _is_of_many(kind: str, written: list[str]) -> bool:
    """Do these names on one handle belong to several humans? A bridge writes in other people's names, relatives share an address, but not an account."""
    if any(addresses.is_bridged(name) for name in written):
        return True
    full = sorted({name for name in map(names.parse, written) if name.is_full}, key=lambda name: name.parts)
    apart = 0
    for i, one in enumerate(full):
        likenesses = {names.likeness(one, other) for other in full[:i]}
        if Likeness.FAMILY in likenesses and likenesses <= _OF_KIN and kind != HandleKind.GITHUB:
            return True
        apart += likenesses == {Likeness.OTHER}
    return apart > 2


_OF_KIN: Final = frozenset({Likeness.FAMILY, Likeness.OTHER})


def _obey(clusters: Clusters, rulings: list[Ruling]) -> None:
    """A no outranks every yes, whichever came first."""
    placed = sorted({(*sorted((clusters.place[r.one], clusters.place[r.other])), r.is_same) for r in rulings})
    for one, other, is_same in placed:
        if not is_same:
            clusters.keep_apart(one, other)
    for one, other, is_same in placed:
        if is_same:
            clusters.join_for_certain(one, other, "you said that they are one")


def _join_by_handle(clusters: Clusters, holders: dict[Handle, list[int]], shared: frozenset[Handle]) -> None:
    for handle, places in holders.items():
        if len(places) > 1 and handle not in shared:
            for other in places[1:]:
                clusters.join_for_certain(places[0], other, f"the same {_KIND_WORDS.get(handle[0], handle[0])}, {handle[1]}")


_KIND_WORDS = {"email": "address", "profile-url": "profile", "github": "GitHub account", "phone": "number", "entry": "entry", "own": "person"}


def _entries(clusters: Clusters, claims: Iterable[Claim]) -> dict[int, set[Entry]]:
    found: dict[int, set[Entry]] = defaultdict(set)
    for i, node in enumerate(clusters.nodes):
        if node.key.kind == HandleKind.OWN:  # two whom the owner named by hand are two, like two entries of a book
            found[i].add((HandleKind.OWN, 0, node.key.value))
    for claim in claims:
        if claim.entry:
            for i in claim.ids:
                found[clusters.place[i]].update((claim.entry[0], book, claim.entry[1]) for book in claim.books)
    return found
