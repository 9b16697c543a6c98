"""Who meets whom? Groups that share a block, and of those the ones that are near: alike enough to come to something, or namesakes."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import Final, NamedTuple

from kithwork.domain.blocks import COUNTED, ROLE_BITS, number
from kithwork.identity import addresses, blocking, called, compare, explained, names, namesakes, profiles, spoken
from kithwork.identity.addresses import Nature
from kithwork.identity.census import MOST_OF_A_PART, Census
from kithwork.identity.clusters import Clusters
from kithwork.identity.evidence import Node
from kithwork.identity.names import Name
from kithwork.identity.profiles import Entry, Handle, Sketch
from kithwork.identity.traits import Finding, Weights

CROWD: Final = 64  # groups on one address that looks like one human's, all of which are seen at once; more are not compared: ADR 0015
KEEP: Final = -2.0  # log-odds from which two may still come to something, together with others: ADR 0015


class Said(NamedTuple):
    """What a comparison of two found, and the log-odds that this adds up to."""

    found: tuple[Finding, ...]
    log_odds: float


@dataclass(slots=True)
class Group:
    """A group while groups are being joined: where it begins, what is known of it, who is near and what was said of both at first."""

    first: int
    nodes: tuple[Node, ...]
    shared: frozenset[Handle]
    entries: frozenset[Entry]
    near: dict[int, Said] = field(default_factory=dict)
    age: int = 0
    parts: list[int] = field(default_factory=list)
    _written: tuple[Name, ...] | None = None
    _profile: Sketch | None = None
    _is_silent: bool | None = None
    _repeated: frozenset[str] | None = None
    _is_looked_at: bool = False

    @property
    def written(self) -> tuple[Name, ...]:
        """The full names that are written beside its handles."""
        if self._written is None:
            several = {name for name in [names.parse(node.key.name) for node in self.nodes] if name.is_full and not name.is_soft}
            self._written = tuple(several)
        return self._written

    @property
    def profile(self) -> Sketch:
        """What is known of it: made when it is asked for, since most groups meet nobody."""
        if self._profile is None:
            self._profile = profiles.of(self.nodes, self.shared, self.entries)
        return self._profile

    @profile.setter
    def profile(self, made: Sketch) -> None:
        self._profile, self._is_silent, self._repeated, self._is_looked_at = made, None, None, True

    def forget(self) -> None:
        """All that can be found out anew: of very many groups it is much to keep."""
        self.near, self._written, self._profile, self._is_silent, self._repeated, self._is_looked_at = {}, None, None, None, None, False

    @property
    def is_silent(self) -> bool:
        """As `explained.is_silent`."""
        if self._is_silent is None:
            self._is_silent = explained.is_silent(self.profile)
        return self._is_silent

    @property
    def repeated(self) -> frozenset[str] | None:
        """As `explained.repeated`, asked before there is a profile."""
        if not self._is_looked_at:
            self._is_looked_at, keys = True, [node.key for node in self.nodes]
            is_shared = bool(self.shared) and not self.shared.isdisjoint([(key.kind, key.value) for key in keys])
            self._repeated = None if is_shared else explained.repeated(keys)
        return self._repeated


def gather(clusters: Clusters, shared: frozenset[Handle], entries: Mapping[int, set[Entry]]) -> dict[int, Group]:
    """A group for each cluster, by its first node."""
    found, none = {}, frozenset[Entry]()
    for members in clusters.groups():
        held = frozenset(entry for i in members for entry in entries.get(i, ())) if entries else none
        found[members[0]] = Group(members[0], tuple([clusters.nodes[i] for i in members]), shared, held, parts=[members[0]])
    return found


def connect(groups: dict[int, Group], census: Census, weights: Weights, bias: float, is_met: Callable[[int, int], bool]) -> None:
    """Note who is near to whom, among those who meet in a block; only of pairs that are asked about."""
    introduce(groups, [pair for pair in pairs(groups, census) if is_met(*pair)], census, weights, bias)


def introduce(groups: Mapping[int, Group], several: Iterable[tuple[int, int]], census: Census, weights: Weights, bias: float) -> None:
    """Note of these pairs who is near to whom."""
    for one, other in several:
        said = _introduced(groups[one], groups[other], census, weights, bias)
        if said:
            groups[one].near[other] = groups[other].near[one] = said


def parties(groups: Mapping[int, Group], census: Census) -> Iterator[tuple[dict[int, Group], list[tuple[int, int]]]]:
    """Groups that hang together by whom they meet, in order, and the pairs of them; nobody else has to be looked at along with them.

    In a large network there are very many of them, and none is large, since crowds compare nobody: what is known of one can be forgotten before the next.
    """
    together = _hanging(pairs(groups, census))
    for several in together.values():
        yield {first: groups[first] for first in sorted({*chain.from_iterable(several)})}, several


def _hanging(several: Sequence[tuple[int, int]]) -> dict[int, list[tuple[int, int]]]:
    """Pairs that hang together, by the least of them all, in the order in which they came."""
    into: dict[int, int] = {}
    for one, other in several:
        a, b = _least(into, one), _least(into, other)
        into[a] = into[b] = min(a, b)
    held: dict[int, list[tuple[int, int]]] = {}
    for pair in several:
        held.setdefault(_least(into, pair[0]), []).append(pair)
    return held


def _least(into: dict[int, int], first: int) -> int:
    while (up := into.get(first, first)) != first:
        into[first] = into[up]  # half the way next time
        first = up
    return first


def _introduced(a: Group, b: Group, census: Census, weights: Weights, bias: float) -> Said | None:
    """What is said of two who are near; nothing of others."""
    if not called.are_alike(a.written, b.written):
        if namesakes.books_apart(a.entries, b.entries):
            return None  # of two entries of one book there is a question only when they bear one name
        if _are_plainly_far(a, b, weights, bias):
            return None
        if _are_of_other_names(a, b):
            if not a.profile.hidden and not b.profile.hidden:
                return None
            if _are_names_too_little(weights, bias) and not spoken.numbered_alike(a.profile, b.profile):
                return None
            found = tuple(compare.of_other_names(a.profile, b.profile, census))
            said = Said(found, compare.log_odds(found, weights, bias))
            return said if said.log_odds >= KEEP else None
    found = tuple(compare.findings(a.profile, b.profile, census))
    said = Said(found, compare.log_odds(found, weights, bias))
    return said if said.log_odds >= KEEP or compare.is_namesake(a.profile, b.profile) else None


def _are_plainly_far(a: Group, b: Group, weights: Weights, bias: float) -> bool:
    """Of two whose written names are not alike: do all logins only repeat these? Most do, and need not be taken apart."""
    mine, theirs = a.repeated, b.repeated
    return mine is not None and theirs is not None and mine.isdisjoint(theirs) and _are_names_too_little(weights, bias)


def _are_of_other_names(a: Group, b: Group) -> bool:
    """Of two whose written names are not alike: are names all that could speak for them, and no others of theirs alike?"""
    if not a.is_silent or not b.is_silent:
        return False
    mine, theirs = a.profile.names, b.profile.names
    return (mine == a.written and theirs == b.written) or not called.are_alike(mine, theirs)


def _are_names_too_little(weights: Weights, bias: float) -> bool:
    """Can two whose names are not alike come to nothing by these, however rare the part is that they have in common?"""
    return _is_too_little(tuple([weights[trait] for trait in compare.OF_OTHERS]), bias)


@lru_cache(maxsize=8)
def _is_too_little(of_others: tuple[tuple[float, float], ...], bias: float) -> bool:
    return all(base + slope * MOST_OF_A_PART < KEEP - bias for base, slope in of_others)


def are_far(a: Group, b: Group, size: int, weights: Weights, bias: float) -> bool:
    """Can the two come to nothing, whatever else is on file of them, and however many bear their names in a network of this size?

    Names alone are compared, as if nobody else bore them: what they say is never more than that.
    """
    if called.are_alike(a.written, b.written):
        return False
    if _are_plainly_far(a, b, weights, bias):
        return True
    if not _are_of_other_names(a, b):
        return _are_names_too_little(weights, bias) and compare.are_other_names_all(a.profile, b.profile, Census(size))
    if spoken.numbered_alike(a.profile, b.profile):
        return False
    if (not a.profile.hidden and not b.profile.hidden) or _are_names_too_little(weights, bias):
        return True
    return compare.log_odds(compare.of_other_names(a.profile, b.profile, Census(size)), weights, bias) < KEEP


def pairs(groups: Mapping[int, Group], census: Census) -> list[tuple[int, int]]:
    """Who meets whom in a block that is no crowd, each pair once and in order: all but full names that wait there for words."""
    found: set[tuple[int, int]] = set()
    for several in rooms(groups, census):
        for i, mine in enumerate(several):
            one, role = mine >> ROLE_BITS, mine & COUNTED
            if role != COUNTED:
                for theirs in several[:i]:
                    other = theirs >> ROLE_BITS
                    if role + (theirs & COUNTED) < COUNTED and one != other:
                        found.add((one, other) if one < other else (other, one))
    return sorted(found)


def rooms(groups: Mapping[int, Group], census: Census) -> Iterator[list[int]]:
    """Who is in each block in which there are several: groups with their roles in the lowest bits."""
    alone: dict[int, int] = {}
    several: dict[int, list[int]] = {}
    own: set[int] = set()
    crowds: set[int] = set()
    for first, group in groups.items():
        place = first << ROLE_BITS
        for entry in _entries(group, own):
            block = entry >> ROLE_BITS
            mine = place | entry & COUNTED
            if block not in alone:
                alone[block] = mine
            elif block in several:
                several[block].append(mine)
            elif block not in crowds:
                if census.is_crowd(block):
                    crowds.add(block)
                else:
                    several[block] = [alone[block], mine]
    alone.clear()
    for block, members in several.items():
        if not (len(members) > CROWD and block in own):
            yield members


def _entries(group: Group, own: set[int]) -> Sequence[int]:
    """The blocks of a group with its roles in them, as numbers; those of handles that look like one human's are noted."""
    held = []
    for handle in _held(group):
        block = number(blocking.of_handle(*handle))
        held.append(block << ROLE_BITS)
        if addresses.is_certain(*handle):
            own.add(block)
    if len(group.nodes) == 1 and not held:
        return _of_node(group.nodes[0])
    return blocking.once({*held, *chain.from_iterable(map(_of_node, group.nodes))})


def _of_node(node: Node) -> Sequence[int]:
    return blocking.entries(node.key) if node.entries is None else node.entries


def _held(group: Group) -> Iterable[Handle]:
    """The handles of a group that are not its alone, placeholders left out."""
    if not group.shared:
        return ()
    if len(group.nodes) == 1:
        key = group.nodes[0].key
        handles = [(key.kind, key.value)] if (key.kind, key.value) in group.shared else []
    else:
        handles = [*{(node.key.kind, node.key.value) for node in group.nodes} & group.shared]
    return [handle for handle in handles if addresses.nature(*handle) is not Nature.PLACEHOLDER]


def components(groups: Mapping[int, Group]) -> Iterator[dict[int, Group]]:
    """Groups that hang together, alone ones left out."""
    seen: set[int] = set()
    for first, group in groups.items():
        if group.near and first not in seen:
            found, fresh = {first: group}, [first]
            while fresh:
                for near in groups[fresh.pop()].near:
                    if near not in found:
                        found[near] = groups[near]
                        fresh.append(near)
            seen.update(found)
            yield found
