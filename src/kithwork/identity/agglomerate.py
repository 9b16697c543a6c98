"""Which groups are alike enough to be one human, which should be asked about?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import chain, product
from math import exp, log1p
from operator import itemgetter
from typing import Final

from kithwork.identity import bearers, called, compare, encounters, explain, meant, names, namesakes, profiles, reserve
from kithwork.identity.census import Census
from kithwork.identity.clusters import Clusters
from kithwork.identity.encounters import Group, Said
from kithwork.identity.evidence import Doubt, Link
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
    lead: float = 5.0  # over a namesake, to be the one who is meant


SETTINGS: Final = Settings()


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question while groups are being joined: what was compared, how alike that was, and why; it may hold who was only asked about."""

    log_odds: float
    found: list[Finding]
    compared: tuple[Sketch, Sketch]
    parts: tuple[tuple[int, ...], tuple[int, ...]]  # of the one, and of the other


def join_alike(clusters: Clusters, shared: frozenset[Handle], entries: Mapping[int, set[Entry]], census: Census, settings: Settings) -> list[Doubt]:
    """Join the groups that are alike; what is left in doubt is returned."""
    groups = encounters.gather(clusters, shared, entries)
    certain, clusters.links = clusters.links, []
    told: list[tuple[int, list[Link], list[Doubt]]] = []
    for here, several in encounters.parties(groups, census):
        encounters.introduce(here, several, census, settings.weights, settings.bias)
        for component in encounters.components(here):
            first, doubts = min(component), list[Doubt]()
            _Agglomeration(clusters, component, census, settings, doubts).run()
            told.append((first, clusters.links, doubts))
            clusters.links = []
        for group in here.values():
            group.forget()
    told.sort(key=itemgetter(0))
    clusters.links = [*certain, *(link for _, links, _ in told for link in links)]
    return [doubt for _, _, doubts in told for doubt in doubts]


class _Agglomeration:
    """Joins the likeliest pair, again and again; below the threshold of merging it goes on for questions only."""

    def __init__(self, clusters: Clusters, groups: dict[int, Group], census: Census, settings: Settings, doubts: list[Doubt]) -> None:
        self._clusters = clusters
        self._groups = groups
        self._census = census
        self._settings = settings
        self._doubts = doubts
        self._heap: list[tuple[float, int, int, int, int]] = []
        self._may_have_rivals = clusters.has_noes or any(namesakes.may_be_one_of_two(group.profile) for group in groups.values())
        self._asked: dict[int, int] = {}
        self._is_changed = False  # since all pairs were weighed
        self._pending: list[_Asked] = []
        self._met = {first: tuple(group.near) for first, group in groups.items()}
        self._own = {first: group.profile for first, group in groups.items()}  # without whom was only asked about
        self._into: dict[int, int] = {}
        self._said_before: dict[tuple[int, int, int, int], Said] = {}  # by who is compared, and how often each has grown

    def run(self) -> None:
        """Until nothing is left that is worth a question."""
        for first in sorted(self._groups):
            for near, said in self._groups[first].near.items():
                if near > first:
                    self._said_before[first, near, 0, 0] = said
                    self._push(first, near, said.log_odds if said.log_odds >= self._settings.ask else self._in_all(first, near))
        while self._heap or self._come_up_again():
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

    def _come_up_again(self) -> bool:
        """Are there pairs that stood back behind others who could be meant, of whom some have turned out to be one since?"""
        if not self._is_changed:
            return False
        self._is_changed = False
        for first in sorted(self._groups):
            mine = self._groups[first]
            self._weigh(first, [near for near in sorted(mine.near) if near > first and self._may_be_asked(mine, self._groups[near])])
        return bool(self._heap)

    def _settle(self, one: int, other: int, log_odds: float, found: list[Finding]) -> None:
        """Join, or ask and go on as if it were so, or ask alone."""
        if self._is_enough(found, log_odds) and self._is_enough_alone(one, other):
            self._join(one, other, log_odds, found)
            self._own_together(one, other)
            self._absorb(one, other)
        elif log_odds >= 0:
            self._ask(one, other, log_odds, found)
            self._absorb(one, other)
        elif self._ask_once(one, other):
            self._ask(one, other, log_odds, found)

    def _is_enough(self, found: list[Finding], log_odds: float) -> bool:
        return log_odds >= self._settings.merge and not reserve.is_held_back(found, self._settings.weights)

    def _is_enough_alone(self, one: int, other: int) -> bool:
        """Without what was brought in by those who were only asked about?"""
        mine, theirs = self._own_of(one), self._own_of(other)
        a, b = self._own[mine], self._own[theirs]
        if namesakes.are_bridged(a, b) or any(called.is_before_their_surname(each, third) for third in self._thirds(one, other) for each in (a, b)):
            return False
        if a == self._groups[one].profile and b == self._groups[other].profile:
            return True
        found = compare.findings(a, b, self._census)
        return self._is_enough(found, self._log_odds(found))

    def _thirds(self, one: int, other: int) -> Iterator[Sketch]:
        """Whoever was near to either when nobody had been joined or asked about, and is neither."""
        both = {self._own_of(one), self._own_of(other)}
        parts = (part for part in chain(self._groups[one].parts, self._groups[other].parts) if self._own_of(part) in both)
        return (self._own[third] for third in {self._own_of(near) for part in parts for near in self._met[part]} - both)

    def _age(self, first: int) -> int:
        return self._groups[first].age if first in self._groups else -1

    def _weigh(self, first: int, others: Iterable[int]) -> None:
        """Put the pairs of a group with others on the heap."""
        for near in others:
            self._push(min(first, near), max(first, near), self._log_odds(self._findings(first, near)))

    def _may_be_asked(self, one: Group, other: Group) -> bool:
        """Does what both say suffice, or may it with what is known of those whom the owner deals with?"""
        return self._said(one, other).log_odds >= self._settings.ask or meant.is_of_owner(one, other)

    def _in_all(self, one: int, other: int) -> float:
        """The log-odds of two of whom little is said, with what others say; of none with whom the owner deals that changes nothing for the better."""
        return self._log_odds(self._findings(one, other)) if meant.is_of_owner(self._groups[one], self._groups[other]) else self._settings.ask - 1

    def _push(self, one: int, other: int, log_odds: float) -> None:
        if log_odds >= self._settings.ask:
            heappush(self._heap, (-log_odds, one, other, self._groups[one].age, self._groups[other].age))

    def _log_odds(self, found: Iterable[Finding]) -> float:
        return compare.log_odds(found, self._settings.weights, self._settings.bias)

    def _findings(self, one: int, other: int) -> list[Finding]:
        a, b = self._groups[min(one, other)], self._groups[max(one, other)]
        said = self._said(a, b)
        found = [*said.found]
        rivals = self._rivals(a, b, said.log_odds)
        if rivals is not None:
            found.append(Finding(Trait.RIVAL, rivals, ""))
            found += meant.crowding(a, b)
        found += self._meant(a, b, found)
        return found + self._only(a, b, found, said.log_odds)

    def _only(self, one: Group, other: Group, found: Sequence[Finding], log_odds: float) -> list[Finding]:
        """By how much is it likelier than that somebody else is meant? Nobody is merged for that."""
        if not meant.may_be_meant(one, other, found) or self._log_odds(found) >= self._settings.merge:
            return []
        if meant.are_whole_names(found):
            return [Finding(Trait.ALONE, meant.LEAD, "")] if self._was_nobody_else_near(one, other) else []
        thirds = [(side, self._groups[i]) for side in meant.called_less(one, other) for i in sorted(side.near) if i not in (one.first, other.first)]
        lead = min((log_odds - self._said(*pair).log_odds for pair in thirds), default=meant.LEAD)
        return [Finding(Trait.ALONE, min(lead, meant.LEAD), "")] if lead > 0 else []

    def _was_nobody_else_near(self, one: Group, other: Group) -> bool:
        """Were the two alone with each other from the start?"""
        return all(group.age == 0 and len(self._met[group.first]) == 1 for group in (one, other))

    def _meant(self, one: Group, other: Group, found: Sequence[Finding]) -> list[Finding]:
        """Of one of the two a part of a name is known: who else could be meant? Those whom the owner deals with come before all others."""
        part, whole = (one, other) if meant.is_short(one, other) else (other, one)
        if not meant.is_part_of(part, whole, found):
            return []
        is_likely, odds = self._log_odds(found) >= self._settings.merge, []  # then it goes by names alone: nobody is merged for being known
        for third in (self._groups[i] for i in sorted(part.near)):
            said = self._said(part, third).found if third is not whole and meant.is_named(third) else ()
            if meant.is_part_of(part, third, said):
                odds.append(exp(self._log_odds([*said, *([] if is_likely else meant.in_touch(part, third, said))])))
        in_touch = [] if is_likely else meant.in_touch(part, whole, found)
        return in_touch + ([Finding(Trait.OTHERS, log1p(sum(odds)), str(len(odds)))] if odds else [])

    def _said(self, one: Group, other: Group) -> Said:
        """What a comparison of the two finds, as they are now: each pair is compared once until one of them grows."""
        a, b = (one, other) if one.first < other.first else (other, one)
        before = self._said_before.get((a.first, b.first, a.age, b.age))
        if before is None:
            found = tuple(compare.findings(a.profile, b.profile, self._census))
            before = self._said_before[a.first, b.first, a.age, b.age] = Said(found, self._log_odds(found))
        return before

    def _rivals(self, a: Group, b: Group, log_odds: float) -> float | None:
        """Are two namesakes of these known to be two, so that a name alone cannot say which of them is meant, and nothing else does?

        Then the odds that another is meant, as a logarithm.
        """
        if not self._may_have_rivals or self._are_two(a, b):
            return None
        near = [self._groups[i] for i in sorted(a.near.keys() | b.near.keys())]
        alike = [third for third in near if third is a or third is b or compare.is_namesake(a.profile, third.profile)]
        alike = [third for third in alike if namesakes.may_be_one_of_two(third.profile) or self._clusters.has_noes]
        rivals = {i for i, mine in enumerate(alike) for j, third in enumerate(alike) if i != j and self._are_two(mine, third)}
        known = [group for i, group in enumerate(alike) if i in rivals]
        ways = [(mine, third) for mine in (a, b) for third in known if third is not a and third is not b and not self._are_two(mine, third)]
        odds = [self._said(*way).log_odds + self._log_odds(meant.crowding(*way)) - self._settings.bias for way in ways]
        return log1p(sum(map(exp, odds))) if known and (not odds or log_odds < self._settings.lead + max(odds)) else None

    def _are_two(self, one: Group, other: Group) -> bool:
        if namesakes.are_two(one.profile, other.profile):
            return True
        return self._clusters.has_noes and any(self._clusters.is_apart(i, j) for i in one.parts for j in other.parts)

    def _is_apart(self, one: int, other: int) -> bool:
        parts = self._groups[other].parts
        return self._clusters.has_noes and any(self._clusters.is_apart(i, j) for i in self._groups[one].parts for j in parts)

    def _absorb(self, one: int, other: int) -> None:
        """Make one group of two, and compare it anew with all who were near to either."""
        self._is_changed = True
        kept, gone = self._groups[one], self._groups.pop(other)
        kept.profile = profiles.merged(kept.profile, gone.profile)
        kept.parts += gone.parts
        kept.age += 1
        kept.near = {near: said for near, said in (gone.near | kept.near).items() if near not in {one, other}}
        for near in gone.near.keys() - {one}:
            theirs = self._groups[near].near
            theirs.setdefault(one, theirs.pop(other))
        self._weigh(one, sorted(kept.near))

    def _join(self, one: int, other: int, log_odds: float, found: list[Finding]) -> None:
        reasons = explain.reasons(found, self._settings.weights)
        about = found[0].about.split(" and ") if found else []
        a, b = self._who_bears(one, about), self._who_bears(other, about)
        self._clusters.join(one, other, Link(a, b, explain.line(reasons), reasons, compare.probability(log_odds)))

    def _who_bears(self, first: int, about: Sequence[str]) -> int:
        """Of those who are one by now, the identity of which a reason speaks; the first where it speaks of none."""
        nodes, members = self._clusters.nodes, self._clusters.members(self._clusters.root(first))
        borne = (i for i in sorted(members) if nodes[i].key.value in about or bearers.shown(names.parse(nodes[i].key.name)) in about)
        return nodes[next(borne, first) if len(members) > 1 else first].id

    def _own_together(self, one: int, other: int) -> None:
        self._own[one] = profiles.merged(self._own[one], self._own.pop(other))
        self._into[other] = one

    def _own_of(self, first: int) -> int:
        while first in self._into:
            first = self._into[first]
        return first

    def _ask(self, one: int, other: int, log_odds: float, found: list[Finding]) -> None:
        a, b = self._groups[one], self._groups[other]
        self._pending.append(_Asked(log_odds, found, (a.profile, b.profile), (tuple(a.parts), tuple(b.parts))))

    def _doubt(self, asked: _Asked) -> Doubt:
        """The question, with the reasons of the two who are two when all is joined: of a third who may be either, only how much they say."""
        found, third = asked.found, ""
        one, other = self._nearest(*asked.parts)
        own = self._own[one], self._own[other]
        if own != asked.compared:
            found = compare.findings(*own, self._census) + [finding for finding in asked.found if finding.trait in meant.OF_OTHERS]
            third = self._third(chain(*asked.parts), {one, other})
        reasons = explain.reasons(found, self._settings.weights)
        if third:
            reasons = explain.with_a_third(reasons, third, asked.log_odds - self._log_odds(found))
        a, b = self._shown_of(one), self._shown_of(other)
        speaks = tuple(reason.words for reason in reasons if reason.weight > 0)
        against = tuple(reason.words for reason in reasons if reason.weight < 0)
        note = explain.too_little(found, reasons)
        return Doubt(a, b, speaks, against, reasons, compare.probability(asked.log_odds), note)

    def _nearest(self, mine: Iterable[int], theirs: Iterable[int]) -> tuple[int, int]:
        """Of all who were only asked about on either side, the owner, or the two who are likeliest to be one: it is they who are asked about."""
        ways = list(product(sorted({self._own_of(part) for part in mine}), sorted({self._own_of(part) for part in theirs})))
        return ways[0] if len(ways) == 1 else max(ways, key=self._of_their_own)

    def _of_their_own(self, way: tuple[int, int]) -> tuple[bool, float]:
        """Is it about the owner, and how likely is it?"""
        one, other = self._own[way[0]], self._own[way[1]]
        return one.is_own or other.is_own, self._log_odds(compare.findings(one, other, self._census))

    def _shown_of(self, first: int) -> int:
        """The identity of these by which they are asked about: one that is the owner's for certain, where it is the owner."""
        nodes = self._clusters.nodes
        return nodes[next((i for i in sorted(self._clusters.members(self._clusters.root(first))) if nodes[i].is_own), first)].id

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
