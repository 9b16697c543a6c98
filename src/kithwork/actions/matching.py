"""Which needs and offers on file could go together, why, and what to do next? Read once, kept in memory, and every new one read as it comes.

What a need or an offer says never changes, so that what was read of it holds for as long as the process lives. Whoever speaks it may turn out to be
somebody else, and it may be closed at any time: that is looked up in the tables on every question, which is why no stale reading shows what a rule forbids.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from threading import Lock
from typing import Final

from kithwork.actions import opening, own_topics, topic_reading
from kithwork.actions.needs import numbered
from kithwork.engines import word_vectors
from kithwork.engines.matching import index, matches, next_step
from kithwork.engines.matching.said import Kind, Said
from kithwork.store.queries import closeness
from kithwork.store.queries import needs as queries
from kithwork.store.queries.needs import NeedLine, ToIndex

SHOWN: Final = 5
BEST: Final = 2  # of each need, where all are shown
WIDE: Final = 4  # times as many are looked at as are shown: some may be forbidden by now, and word vectors may prefer another; ours: ADR 0028
VECTORS: Final = "vectors.vec"  # in the owner's folder, where they put one
KEPT: Final = 1000  # answers of the engine that are kept in memory; ours: ADR 0028
LOOKED_AT: Final = 200  # open needs that the list of all matches goes through; ours: ADR 0028
NEAR: Final = {
    "inner": 1.0,
    "close": 0.75,
    "active": 0.5,
    "wide": 0.25,
}  # how near the owner wants somebody, for the order of matches; ours: ADR 0028


@dataclass(frozen=True, slots=True)
class Pair:
    """A need and an offer that could go together."""

    need: NeedLine
    offer: NeedLine
    why: tuple[str, ...]
    next: str


@dataclass(slots=True)
class _Read:
    """The needs or the offers of one owner, as the engine reads them."""

    index: index.Index
    keys: dict[int, str] = field(default_factory=dict)
    last: int = 0
    newest: dict[int, str] = field(default_factory=dict)
    found: dict[Hashable, list[matches.Match]] = field(default_factory=dict)  # by all that an answer hangs on, while nothing new was read


@dataclass(frozen=True, slots=True)
class _Rules:
    """What holds for every need and offer at the moment of a question."""

    near: Mapping[int, float]  # of identities, how near the owner wants them
    near_key: frozenset[tuple[int, float]]
    shut: Mapping[bool, frozenset[int]]  # of needs (False) and offers (True), the numbers of those that are never shown
    others: Mapping[bool, _Read]  # the same sides, read up to now


_READ: dict[tuple[str, int, bool, str], _Read] = {}
_LOCK: Final = Lock()


def of_need(*, owner_id: int, need_id: int, now: datetime, shown: int = SHOWN) -> list[Pair]:
    """What could go with a need or an offer, the best first; nothing where nothing fits. Raises NoSuchNeed."""
    line = numbered(owner_id=owner_id, need_id=need_id)
    usable = queries.nameable(owner_id, [need_id], today=now.date())
    return _of(owner_id, line, now, _rules(owner_id, [line]), shown) if usable else []


def of_person(*, owner_id: int, person_id: int, now: datetime) -> list[Pair]:
    """What could go with what somebody looks for or can give."""
    lines = queries.nameable(owner_id, [line.id for line in queries.of_person(owner_id, person_id)], today=now.date())
    rules, found = _rules(owner_id, list(lines.values())), []
    for line in lines.values():
        found += _of(owner_id, line, now, rules, SHOWN)
    return found


def all_of(*, owner_id: int, now: datetime, limit: int = 30) -> list[Pair]:
    """The best matches of all open needs: what is wanted at once first, then what was said last. What merely stands beside them is on the need's own page."""
    needs = queries.to_match(owner_id, is_offer=False, today=now.date(), limit=LOOKED_AT)
    rules, found = _rules(owner_id, needs), []
    for need in needs:
        found += _of(owner_id, need, now, rules, BEST, is_strict=True)
        if len(found) >= limit:
            break
    return found[:limit]


def forget() -> None:
    """Read everything anew at the next question."""
    with _LOCK:
        _READ.clear()


def _of(owner_id: int, line: NeedLine, now: datetime, rules: _Rules, shown: int, *, is_strict: bool = False) -> list[Pair]:
    """The engine's best, without those whom the tables do not allow any more."""
    with _LOCK:  # what is being read on cannot be asked
        found = _engine(owner_id, line, now, rules, shown)
    found = word_vectors.reorder(
        [match for match in found if not is_strict or (match.is_telling and match.is_likely and match.weight >= matches.ENOUGH)],
        opening.home() / VECTORS,
    )
    lines = queries.nameable(owner_id, [_other(line, match).id for match in found], today=now.date())
    pairs = [_pair(line, lines[_other(line, match).id], match) for match in found if _other(line, match).id in lines]
    return [pair for pair in pairs if pair.need.person_id != pair.offer.person_id][:shown]


def _engine(owner_id: int, line: NeedLine, now: datetime, rules: _Rules, shown: int) -> list[matches.Match]:
    """The best, worked out once while nothing that they hang on changes. What is shut, their own or answered takes nobody's place. Asked under the lock."""
    read = rules.others[not line.is_offer]
    asked, shut = said(line), rules.shut[not line.is_offer]
    own = frozenset(queries.of_the_same(owner_id, line.person_id, is_offer=not line.is_offer))
    answered = frozenset(queries.answered(owner_id, line.key))
    place = (asked, now.date(), shut, own, answered, rules.near_key, shown)
    if place not in read.found:
        ask: Callable[..., list[matches.Match]] = matches.needs_for if line.is_offer else matches.offers_for
        if len(read.found) >= KEPT:
            read.found.clear()
        read.found[place] = ask(asked, read.index, today=now.date(), declined=shut | own | answered, nearness=rules.near, shown=shown * WIDE)
    return read.found[place]


def _other(line: NeedLine, match: matches.Match) -> Said:
    return match.need if line.is_offer else match.offer


def _pair(line: NeedLine, other: NeedLine, match: matches.Match) -> Pair:
    need, offer = (other, line) if line.is_offer else (line, other)
    owner = next((one.anchor_id for one in (need, offer) if one.is_mine), -1)
    fresh = replace(match, need=said(need), offer=said(offer))
    why = match.why if match.is_likely else (*match.why, matches.UNSURE)
    return Pair(need, offer, why, next_step.told(fresh, owner, needing=need.person, offering=offer.person))


def said(line: NeedLine | ToIndex) -> Said:
    """As the engine takes it. Whose it is stands as the identity, which stays, and not as the person, who may be merged."""
    return Said(
        id=line.id,
        person=line.anchor_id,
        words=line.words,
        kind=Kind(line.kind),
        said_on=line.said_on,
        topics=line.topics,
        place=line.place or None,
        expires_on=line.expires_on,
        is_confidential=line.is_confidential,
    )


def _rules(owner_id: int, asked: Sequence[NeedLine]) -> _Rules:
    near, sides = {anchor: NEAR[word] for anchor, word in closeness.by_identity(owner_id)}, {not line.is_offer for line in asked}
    shut = {is_offer: frozenset(queries.shut(owner_id, is_offer=is_offer)) for is_offer in sides}
    with _LOCK:
        return _Rules(near, frozenset(near.items()), shut, {is_offer: _others(owner_id, is_offer=is_offer) for is_offer in sides})


def _others(owner_id: int, *, is_offer: bool) -> _Read:
    """All needs or all offers, those that came since read on; all anew when the vocabulary or the file is another. Asked under the lock."""
    extra = own_topics.as_file(owner_id=owner_id)
    place = (str(opening.home()), owner_id, is_offer, extra)
    read = _READ.get(place)
    if read is None or not _is_true(owner_id, read, is_offer=is_offer):
        for other in [one for one in _READ if one[:3] == place[:3]]:
            del _READ[other]
        read = _READ[place] = _Read(index.Index(topic_reading.vocabulary(owner_id=owner_id)))
    _read_on(owner_id, read, is_offer=is_offer)
    return read


def _is_true(owner_id: int, read: _Read, *, is_offer: bool) -> bool:
    """Is what was read still what is on file, apart from what came since? A count settles it, as a rule; what was taken back is let go of."""
    if queries.count(owner_id, is_offer=is_offer, until=read.last) == len(read.keys) and queries.keys(owner_id, [read.last]) == read.newest:
        return True
    there = queries.keys_until(owner_id, read.last, is_offer=is_offer)
    if any(read.keys.get(number) != key for number, key in there.items()):
        return False
    read.keys, read.newest = there, {}
    read.found.clear()
    return True


def _read_on(owner_id: int, read: _Read, *, is_offer: bool) -> None:
    for one in queries.to_index(owner_id, is_offer=is_offer, after=read.last):
        read.index.add(said(one))
        read.found.clear()
        read.keys[one.id] = one.key
        read.last, read.newest = one.id, {one.id: one.key}
