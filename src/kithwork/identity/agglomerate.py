"""Which groups are alike enough to be one human, which should be asked about?"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from math import exp, log1p
from typing import Final

from kithwork.domain.blocks import ROLE_BITS, number
from kithwork.identity import addresses, blocking, compare, explain, names, namesakes, profiles
from kithwork.identity.addresses import Nature
from kithwork.identity.blocking import Role
from kithwork.identity.census import Census
from kithwork.identity.clusters import Clusters
from kithwork.identity.evidence import Doubt, Link, Node
from kithwork.identity.names import Name
from kithwork.identity.profiles import Entry, Handle, Sketch
from kithwork.identity.traits import Finding, Trait, Weights
from kithwork.identity.weights import BIAS, WEIGHTS


@dataclass(frozen=True, slots=True)
class Settings:
    """Weights and thresholds (log-odds); for those who fit them."""

    weights: Weights = field(default_factory=lambda: WEIGHTS)
    bias: float = BIAS
    merge: float = 3.1
    ask: float = 0.0
    lead: float = 1.4  # over a namesake, to be the one who is meant


SETTINGS: Final = Settings()
# a source that keeps two apart, a known namesake, a number in an address, another given name: the owner alone overrules them; a guess is theirs to make
_HOLDING_BACK: Final = frozenset({Trait.IN_TOUCH, Trait.BOOKS, Trait.RIVAL, Trait.NUMBERED, Trait.OTHER_GIVEN, Trait.OTHER_NAME})
_OF_TIME: Final = frozenset({Trait.GAP, Trait.NAMESAKE_GAP})
CROWD: Final = 64  # groups on one address that looks like one human's, all of which are seen at once; more are not compared: ADR 0015
_NAMES: Final = frozenset({Trait.SAME_NAME, Trait.SPELLED, Trait.NICK, Trait.DROPPED, Trait.HIDDEN, Trait.WHOLE})
_PARTS: Final = frozenset({Trait.SINGLE_PART, Trait.PART})
FREQUENT: Final = 0.5  # bits of rarity below which a full name alone merges nobody: ADR 0015
_OF_A_PART: Final = frozenset({Trait.SINGLE_PART, Trait.PART})
KEEP: Final = -2.0  # log-odds from which two may still come to something, together with others: ADR 0015


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question while groups are being joined: what was compared, how alike that was, and why; it may hold who was only asked about."""

    one: int
    other: int
    log_odds: float
    found: list[Finding]
    compared: tuple[Sketch, Sketch]
    parts: tuple[int, ...]


@dataclass(slots=True)
class _Group:
    """A group while groups are being joined: where it begins, what is known of it, who is near and how alike they were at first."""

    first: int
    nodes: tuple[Node, ...]
    shared: frozenset[Handle]
    entries: frozenset[Entry]
    near: dict[int, float] = field(default_factory=dict)
    age: int = 0
    parts: list[int] = field(default_factory=list)
    _written: tuple[Name, ...] | None = None
    _profile: Sketch | None = None
    _is_plain: bool | None = None

    @property
    def written(self) -> tuple[Name, ...]:
        """The full names that are written beside its handles."""
        if self._written is None:
            self._written = tuple({name for name in (names.parse(node.key.name) for node in self.nodes) if name.is_full and not name.is_soft})
        return self._written

    @property
    def profile(self) -> Sketch:
        """What is known of it: made when it is asked for, since most groups meet nobody."""
        if self._profile is None:
            self._profile = profiles.of(self.nodes, self.shared, self.entries)
        return self._profile

    @profile.setter
    def profile(self, made: Sketch) -> None:
        self._profile, self._is_plain = made, None

    @property
    def is_plain(self) -> bool:
        """As `compare.is_plain`."""
        if self._is_plain is None:
            self._is_plain = compare.is_plain(self.profile)
        return self._is_plain


def join_alike(clusters: Clusters, shared: frozenset[Handle], entries: Mapping[int, set[Entry]], census: Census, settings: Settings) -> list[Doubt]:
    """Join the groups that are alike; what is left in doubt is returned."""
    groups = gather(clusters, shared, entries)
    connect(groups, census, settings)
    doubts: list[Doubt] = []
    for component in components(groups):
        _Agglomeration(clusters, component, census, settings, doubts).run()
    return doubts


def gather(clusters: Clusters, shared: frozenset[Handle], entries: Mapping[int, set[Entry]]) -> dict[int, _Group]:
    """A group for each cluster, by its first node."""
    found, none = {}, frozenset[Entry]()
    for members in clusters.groups():
        held = frozenset(entry for i in members for entry in entries.get(i, ())) if entries else none
        found[members[0]] = _Group(members[0], tuple([clusters.nodes[i] for i in members]), shared, held, parts=[members[0]])
    return found


def connect(groups: dict[int, _Group], census: Census, settings: Settings, is_met: Callable[[int, int], bool] = lambda *_: True) -> None:
    """Note who is near to whom: alike enough, or namesakes, among those who meet in a block; only of pairs that are asked about."""
    for one, others in _company(groups, census).items():
        for other in others:
            if is_met(one, other):
                _introduce(groups[one], groups[other], census, settings)


def _introduce(a: _Group, b: _Group, census: Census, settings: Settings) -> None:
    if not compare.is_called_alike(a.written, b.written):
        if namesakes.books_apart(a.entries, b.entries):
            return  # of two entries of one book there is a question only when they bear one name
        if a.is_plain and b.is_plain and not compare.is_called_alike(a.profile.names, b.profile.names):
            return
    log_odds = compare.log_odds(compare.findings(a.profile, b.profile, census), settings.weights, settings.bias)
    if log_odds >= KEEP or compare.is_namesake(a.profile, b.profile):
        a.near[b.first] = log_odds
        b.near[a.first] = log_odds


def _is_part_of(part: _Group, whole: _Group, found: list[Finding]) -> bool:
    """Is a part of the name of the one all that the other is called?"""
    return not part.profile.names and bool(whole.profile.names) and any(finding.trait in _OF_A_PART for finding in found)


def _in_touch(part: _Group, whole: _Group) -> list[Finding]:
    """Does the owner deal with both: have the one in a book, or be in one company with them, and with the other?"""
    is_dealt_with = bool(part.profile.entries or part.profile.circles)
    return [Finding(Trait.IN_TOUCH, 1.0, "")] if is_dealt_with and whole.profile.circles else []


def _is_held_back(found: list[Finding]) -> bool:
    """Does something forbid to merge without asking: what the owner alone overrules, or a part of a name or a frequent one and nothing else?"""
    said = [finding for finding in found if finding.trait not in _OF_TIME]
    if not _HOLDING_BACK.isdisjoint(finding.trait for finding in said):
        return True
    return len(said) == 1 and (said[0].trait in _PARTS or (said[0].trait in _NAMES and said[0].amount < FREQUENT))


_ROLES: Final = int(Role.COUNTED)


def _company(groups: Mapping[int, _Group], census: Census) -> dict[int, set[int]]:
    """Whom each group meets in a block that is no crowd, of those behind it: all but full names that wait there for words."""
    found: dict[int, set[int]] = {}
    for several in rooms(groups, census):
        for i, mine in enumerate(several):
            one, role = mine >> ROLE_BITS, mine & _ROLES
            for theirs in several[:i]:
                other = theirs >> ROLE_BITS
                if role + (theirs & _ROLES) < Role.COUNTED and one != other:
                    found.setdefault(min(one, other), set()).add(max(one, other))
    return found


def rooms(groups: Mapping[int, _Group], census: Census) -> Iterator[list[int]]:
    """Who is in each block in which there are several: groups with their roles in the lowest bits."""
    alone: dict[int, int] = {}
    several: dict[int, list[int]] = {}
    for first, group in groups.items():
        for entry in _entries(group):
            block, mine = entry >> ROLE_BITS, first << ROLE_BITS | entry & _ROLES
            if block in several:
                several[block].append(mine)
            elif block in alone:
                several[block] = [alone.pop(block), mine]
            else:
                alone[block] = mine
    alone.clear()
    own = {number(blocking.of_handle(*handle)) for group in groups.values() for handle in _held(group) if addresses.is_certain(*handle)}
    for block, members in several.items():
        if not census.is_crowd(block) and not (block in own and len(members) > CROWD):
            yield members


def _entries(group: _Group) -> Iterable[int]:
    """The blocks of a group with its roles in them, as numbers."""
    held = [number(blocking.of_handle(*handle)) << ROLE_BITS for handle in _held(group)]
    if len(group.nodes) == 1 and not held:
        return _of_node(group.nodes[0])
    roles: dict[int, int] = {}
    for entry in (*held, *(entry for node in group.nodes for entry in _of_node(node))):
        block, role = entry >> ROLE_BITS, entry & _ROLES
        roles[block] = min(role, roles.get(block, role))
    return [block << ROLE_BITS | role for block, role in roles.items()]


def _of_node(node: Node) -> Sequence[int]:
    return blocking.entries(node.key) if node.entries is None else node.entries


def _held(group: _Group) -> list[Handle]:
    """The handles of a group that are not its alone, placeholders left out."""
    if not group.shared:
        return []
    handles = {(node.key.kind, node.key.value) for node in group.nodes} & group.shared
    return [handle for handle in handles if addresses.nature(*handle) is not Nature.PLACEHOLDER]


def components(groups: dict[int, _Group]) -> Iterator[dict[int, _Group]]:
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


class _Agglomeration:
    """Joins the likeliest pair, again and again; below the threshold of merging it goes on for questions only."""

    def __init__(self, clusters: Clusters, groups: dict[int, _Group], census: Census, settings: Settings, doubts: list[Doubt]) -> None:
        self._clusters = clusters
        self._groups = groups
        self._census = census
        self._settings = settings
        self._doubts = doubts
        self._heap: list[tuple[float, int, int, int, int]] = []
        self._may_have_rivals = clusters.has_noes or any(namesakes.may_be_one_of_two(group.profile) for group in groups.values())
        self._asked: dict[int, int] = {}
        self._pending: list[_Asked] = []
        self._own = {first: group.profile for first, group in groups.items()}  # without whom was only asked about
        self._into: dict[int, int] = {}

    def run(self) -> None:
        """Until nothing is left that is worth a question."""
        for first in sorted(self._groups):
            for near, log_odds in self._groups[first].near.items():
                if near > first:
                    self._push(first, near, log_odds)
        while self._heap:
            below, one, other, *ages = heappop(self._heap)
            if [self._age(one), self._age(other)] != ages or self._is_apart(one, other):
                continue
            found = self._findings(one, other)
            now = self._log_odds(found)
            if now < -below:  # a rival has come up since
                self._push(one, other, now)
            else:
                self._settle(one, other, now, found)
        self._doubts += [self._doubt(asked) for asked in self._pending]

    def _settle(self, one: int, other: int, log_odds: float, found: list[Finding]) -> None:
        """Join, or ask and go on as if it were so, or ask alone."""
        if log_odds >= self._settings.merge and not _is_held_back(found):
            self._join(one, other, log_odds, found)
            self._own_together(one, other)
            self._absorb(one, other)
        elif log_odds >= 0:
            self._ask(one, other, log_odds, found)
            self._absorb(one, other)
        elif self._ask_once(one, other):
            self._ask(one, other, log_odds, found)

    def _age(self, first: int) -> int:
        return self._groups[first].age if first in self._groups else -1

    def _weigh(self, first: int, others: Iterable[int]) -> None:
        """Put the pairs of a group with others on the heap."""
        for near in others:
            self._push(min(first, near), max(first, near), self._log_odds(self._findings(first, near)))

    def _push(self, one: int, other: int, log_odds: float) -> None:
        if log_odds >= self._settings.ask:
            heappush(self._heap, (-log_odds, one, other, self._groups[one].age, self._groups[other].age))

    def _log_odds(self, found: list[Finding]) -> float:
        return compare.log_odds(found, self._settings.weights, self._settings.bias)

    def _findings(self, one: int, other: int) -> list[Finding]:
        a, b = (one, other) if one < other else (other, one)
        found = self._said(self._groups[a], self._groups[b])
        if self._has_rival(a, b, self._log_odds(found)):
            found.append(Finding(Trait.RIVAL, 1.0, ""))
        return found + self._meant(self._groups[a], self._groups[b], found)

    def _meant(self, one: _Group, other: _Group, found: list[Finding]) -> list[Finding]:
        """Of one of the two a part of a name is known: who else could be meant? Those whom the owner deals with come before all others."""
        part, whole = (other, one) if one.profile.names else (one, other)
        if not _is_part_of(part, whole, found):
            return []
        odds = []
        for third in (self._groups[i] for i in sorted(part.near)):
            said = self._said(part, third) if third is not whole and third.profile.names else []
            if _is_part_of(part, third, said):
                odds.append(exp(self._log_odds(said + _in_touch(part, third))))
        in_touch = _in_touch(part, whole) if self._log_odds(found) < self._settings.merge else []
        return in_touch + ([Finding(Trait.OTHERS, log1p(sum(odds)), str(len(odds)))] if odds else [])

    def _said(self, one: _Group, other: _Group) -> list[Finding]:
        a, b = (one, other) if one.first < other.first else (other, one)
        return compare.findings(a.profile, b.profile, self._census)

    def _has_rival(self, one: int, other: int, log_odds: float) -> bool:
        """Are two namesakes of these known to be two, so that a name alone cannot say which of them is meant, and nothing else does?"""
        a, b = self._groups[one], self._groups[other]
        if not self._may_have_rivals or self._are_two(a, b):
            return False
        near = [self._groups[i] for i in sorted(a.near.keys() | b.near.keys())]
        alike = [third for third in near if third is a or third is b or compare.is_namesake(a.profile, third.profile)]
        alike = [third for third in alike if namesakes.may_be_one_of_two(third.profile) or self._clusters.has_noes]
        rivals = {i for i, mine in enumerate(alike) for j, third in enumerate(alike) if i != j and self._are_two(mine, third)}
        known = [group for i, group in enumerate(alike) if i in rivals]
        ways = [(mine, third) for mine in (a, b) for third in known if third is not a and third is not b and not self._are_two(mine, third)]
        return bool(known) and (not ways or log_odds < self._settings.lead + max(self._log_odds(self._said(*way)) for way in ways))

    def _are_two(self, one: _Group, other: _Group) -> bool:
        if namesakes.are_two(one.profile, other.profile):
            return True
        return self._clusters.has_noes and any(self._clusters.is_apart(i, j) for i in one.parts for j in other.parts)

    def _is_apart(self, one: int, other: int) -> bool:
        parts = self._groups[other].parts
        return self._clusters.has_noes and any(self._clusters.is_apart(i, j) for i in self._groups[one].parts for j in parts)

    def _absorb(self, one: int, other: int) -> None:
        """Make one group of two, and compare it anew with all who were near to either."""
        kept, gone = self._groups[one], self._groups.pop(other)
        kept.profile = profiles.merged(kept.profile, gone.profile)
        kept.parts += gone.parts
        kept.age += 1
        kept.near = {near: log_odds for near, log_odds in (gone.near | kept.near).items() if near not in {one, other}}
        for near in gone.near.keys() - {one}:
            theirs = self._groups[near].near
            log_odds = theirs.pop(other)
            theirs.setdefault(one, log_odds)
        self._weigh(one, sorted(kept.near))

    def _join(self, one: int, other: int, log_odds: float, found: list[Finding]) -> None:
        reasons = explain.reasons(found, self._settings.weights)
        a, b = self._clusters.nodes[one].id, self._clusters.nodes[other].id
        self._clusters.join(one, other, Link(a, b, explain.line(reasons), reasons, compare.probability(log_odds)))

    def _own_together(self, one: int, other: int) -> None:
        self._own[one] = profiles.merged(self._own[one], self._own.pop(other))
        self._into[other] = one

    def _own_of(self, first: int) -> int:
        while first in self._into:
            first = self._into[first]
        return first

    def _ask(self, one: int, other: int, log_odds: float, found: list[Finding]) -> None:
        a, b = self._groups[one], self._groups[other]
        self._pending.append(_Asked(one, other, log_odds, found, (a.profile, b.profile), (*a.parts, *b.parts)))

    def _doubt(self, asked: _Asked) -> Doubt:
        """The question, with the reasons of the two who are two when all is joined: of a third who may be either, only how much they say."""
        found, third = asked.found, ""
        one, other = self._own_of(asked.one), self._own_of(asked.other)
        own = self._own[one], self._own[other]
        if own != asked.compared:
            found = compare.findings(*own, self._census) + [finding for finding in asked.found if finding.trait is Trait.RIVAL]
            third = self._third(asked.parts, {one, other})
        reasons = explain.reasons(found, self._settings.weights)
        if third:
            reasons = explain.with_a_third(reasons, third, asked.log_odds - self._log_odds(found))
        a, b = self._clusters.nodes[asked.one].id, self._clusters.nodes[asked.other].id
        speaks = tuple(reason.words for reason in reasons if reason.weight > 0)
        against = tuple(reason.words for reason in reasons if reason.weight < 0)
        note = "" if against else explain.little(found)
        return Doubt(a, b, speaks, against, reasons, compare.probability(asked.log_odds), note)

    def _third(self, parts: Iterable[int], both: set[int]) -> str:
        """Somebody who was compared along with the two, and is neither."""
        keys = (self._clusters.nodes[part].key for part in parts if self._own_of(part) not in both)
        return next((explain.shown(key) for key in keys), "")

    def _ask_once(self, one: int, other: int) -> bool:
        """Of a crowd, no more questions than would join it all."""
        a, b = self._end(one), self._end(other)
        self._asked[max(a, b)] = min(a, b)
        return a != b

    def _end(self, first: int) -> int:
        while self._asked.get(first, first) != first:
            first = self._asked[first]
        return first
