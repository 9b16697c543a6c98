"""Who is seen together, and of whom did the owner say that they know each other? As rows: who, with whom, and on what it rests."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations, groupby
from operator import itemgetter
from typing import Final

from kithwork.actions import shared_places
from kithwork.actions.shared_places import SharedPlaces
from kithwork.engines import acquaintance
from kithwork.engines.acquaintance import Acquaintance, Ground
from kithwork.identity import normalise
from kithwork.store.queries import acquaintances as queries
from kithwork.store.queries import ways as way_queries
from kithwork.store.queries.acquaintances import Pair, Said, TraceRow

AT_ONCE: Final = 900  # persons in one question

Row = tuple[int, int, float, float, str]  # one, other, what fades, what lasts, on what it rests
Words = tuple[Ground, str, int]
Rows = dict[Pair, tuple[float, float, str]]


def of(owner_id: int, person_ids: Sequence[int], today: int) -> Rows:
    """Whom these persons know, as it is now."""
    said, found = _said(owner_id), dict[Pair, tuple[float, float, str]]()
    shared = shared_places.of(owner_id, person_ids, today)
    for start in range(0, len(person_ids), AT_ONCE):
        portion = person_ids[start : start + AT_ONCE]
        traces = queries.traces_of(owner_id, portion, kinds=acquaintance.KINDS, at_most=acquaintance.COMPANY, until_day=today)
        found.update(
            {
                (one, other): (faded, lasting, evidence)
                for one, other, faded, lasting, evidence in _made(traces, said, _of(shared, portion), among=set(portion))
            }
        )
    return found


def everybody(owner_id: int, today: int) -> Iterator[Row]:
    """Who knows whom, of everybody, pair by pair."""
    traces = queries.everybodys_traces(owner_id, kinds=acquaintance.KINDS, at_most=acquaintance.COMPANY, until_day=today)
    return _made(traces, _said(owner_id), shared_places.of(owner_id, None, today), among=None)


def _of(shared: SharedPlaces, person_ids: Sequence[int]) -> SharedPlaces:
    some = set(person_ids)
    return {pair: found for pair, found in shared.items() if not some.isdisjoint(pair)}


def _made(traces: Iterator[TraceRow], said: Said, shared: SharedPlaces, *, among: Collection[int] | None) -> Iterator[Row]:
    """The rows that moments, the owner's words, schools and events make, pair by pair; moments come with those of a pair together."""
    words, places = _words(said, among), dict(shared)
    denied = {pair for pair, is_so in said.answers.items() if not is_so}
    for (one, other), rows in groupby(traces, key=itemgetter(0, 1)):
        spoken, both = words.pop((one, other), ()), places.pop((one, other), ())
        if one in said.own or other in said.own or (one, other) in denied:
            continue
        made = acquaintance.made_of([row[2:] for row in rows], spoken, both)
        if made:
            yield _row(one, other, made)
    for one, other in sorted(words.keys() | places.keys()):
        pair = (one, other)
        made = acquaintance.made_of((), words.get(pair, ()), places.get(pair, ()))
        if made and pair not in denied and said.own.isdisjoint(pair):
            yield _row(one, other, made)


def _said(owner_id: int) -> Said:
    """The owner's words; a relation on a card is one where only one person bears the name."""
    said, cards = queries.said(owner_id), _cards(owner_id)
    named = queries.named(owner_id, sorted({key for _, _, key in cards}))
    for bearer, word, key in cards:
        others = named.get(key, set())
        if len(others) == 1 and bearer not in others:
            said.on_cards.append((next(iter(others)), word, bearer))
    return said


def _cards(owner_id: int) -> list[tuple[int, str, str]]:
    found = [(bearer, word.strip() or "somebody", normalise.name_key(name)) for bearer, word, name in queries.on_cards(owner_id)]
    return [one for one in found if one[2]]


def stirred(owner_id: int, today: int) -> list[int]:
    """Who is to be looked at again; with them whoever shares a school or an event, whoever's card names one of them, and who else is called so."""
    found = way_queries.stirred(owner_id)
    if not found:
        return found
    found = sorted(shared_places.with_others(owner_id, found, today))
    cards = _cards(owner_id)
    if not cards:
        return found
    names = queries.names_of(owner_id, found) & {key for _, _, key in cards}
    bearers = {bearer for bearer, _, key in cards if key in names}
    others = {one for some in queries.named(owner_id, sorted(names)).values() for one in some}
    return sorted({*found, *bearers, *others})


def _row(one: int, other: int, made: Acquaintance) -> Row:
    return one, other, made.faded, made.lasting, acquaintance.packed(made.evidence)


def _words(said: Said, among: Collection[int] | None) -> dict[Pair, list[Words]]:
    """What the owner said of pairs of others: of these persons with anybody, or of everybody."""
    found: defaultdict[Pair, list[Words]] = defaultdict(list)
    for one, other, ground, back, word, size in _spoken(said):
        is_asked = among is None or one in among or other in among
        if is_asked and not {one, other} & said.own:
            found[min(one, other), max(one, other)].append((ground if one < other else back, word, size))
    return dict(found)


def _spoken(said: Said) -> Iterator[tuple[int, int, Ground, Ground, str, int]]:
    for one, word, other in said.relations:
        yield one, other, Ground.DECLARED, Ground.DECLARED_BACK, word, 2
    for one, word, other in said.on_cards:
        yield one, other, Ground.ON_CARD, Ground.ON_CARD_BACK, word, 2
    for through, met in said.introduced:
        yield through, met, Ground.INTRODUCED, Ground.INTRODUCED_BACK, "", 2
    for name, members in said.groups:
        if acquaintance.damping(len(members) + 1):
            for one, other in combinations(members, 2):
                yield one, other, Ground.GROUP, Ground.GROUP, name, len(members)
    for (one, other), is_so in said.answers.items():
        if is_so:
            yield one, other, Ground.CONFIRMED, Ground.CONFIRMED, "", 2
