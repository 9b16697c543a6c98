"""Make again who knows whom, and the best ways to everybody, around whoever changed. Throwable at any time.

After a small change it is done at once; after a large one, such as a first import, it waits for the first question, since it takes as long as reading does.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import combinations, groupby, islice
from typing import Final

from django.db import transaction

from kithwork.actions import knowing
from kithwork.domain import dates
from kithwork.engines import acquaintance
from kithwork.engines.acquaintance import Acquaintance, Ground
from kithwork.engines.paths import routes, search, table
from kithwork.store.queries import acquaintances as queries
from kithwork.store.queries import ways as way_queries
from kithwork.store.queries.acquaintances import Pair, Said, TraceRow
from kithwork.store.writes import ways as writes

FEW: Final = 60  # persons; after so small a change nobody waits: ours, ADR 0027
AROUND: Final = 400  # persons whose ways are searched anew; beyond, all are made again: ours, ADR 0027
MISSING: Final = 20_000  # persons whose ways are forgotten, beyond whom all are made again: ours, ADR 0027
MUCH: Final = 4  # when a fourth of all persons is to be looked at, everybody is: ours, ADR 0027
AT_ONCE: Final = 900  # persons in one question
WRITTEN_AT_ONCE: Final = 20_000  # rows

Words = tuple[Ground, str, int]


def follow(*, owner_id: int, now: datetime) -> None:
    """After a small change: bring both up to date. A large one waits for the next question."""
    state = way_queries.state(owner_id)
    if state.made_day and 0 < state.stirred_count <= FEW:
        _around(owner_id, state, today=dates.day_of(now))


def see_to(*, owner_id: int, now: datetime) -> None:
    """Before a question: bring both up to date, however much changed."""
    state, today = way_queries.state(owner_id), dates.day_of(now)
    if knowing.is_fresh(state, today):
        return None
    with transaction.atomic():
        if state.made_day and today - state.made_day >= knowing.FRESH:
            writes.stir_between(owner_id, state.made_day, today)
        stirred = way_queries.stirred(owner_id)
        is_much = len(stirred) * MUCH > len(way_queries.people(owner_id))
        if state.made_day and not is_much and today - state.made_day < knowing.FRESH and len(stirred) < MISSING:
            return _around(owner_id, state, today=today)
        if state.made_day and not is_much:
            _write(owner_id, stirred, _of(owner_id, stirred, today))
        else:
            writes.forget_all(owner_id)
            for rows in _portions(_everybodys(owner_id, today)):
                writes.save_acquaintances(owner_id, rows)
        writes.settle(owner_id, stirred)
        _make_table(owner_id, today)
    return None


def _around(owner_id: int, state: way_queries.State, *, today: int) -> None:
    """Only around those who changed: their ways, and those of all whom they reach, are searched; of many they are forgotten, and searched when asked for."""
    with transaction.atomic():
        stirred = way_queries.stirred(owner_id)
        before, after = way_queries.rows_of(owner_id, stirred), _of(owner_id, stirred, today)
        moved = {one for pair in before.keys() | after.keys() if before.get(pair) != after.get(pair) for one in pair}
        if state.is_whole:
            own = _otherwise_known(owner_id, stirred, state.made_day)
            changed = moved | own.keys()
            reached = _reach(owner_id, changed)
            _write(owner_id, stirred, after)
            _renew(owner_id, reached | _reach(owner_id, changed), own, state.made_day)
        else:
            _write(owner_id, stirred, after)
        writes.settle(owner_id, stirred)


def _otherwise_known(owner_id: int, person_ids: Sequence[int], day: int) -> dict[int, float]:
    """Of these, those whose own tie is not what the ways were made of, and who is new; with what it is now."""
    still, before = way_queries.still(owner_id, person_ids), way_queries.made_of(owner_id, person_ids)
    own = knowing.own_chances(owner_id, still, today=day)
    return {one: own.get(one, 0.0) for one in still if before.get(one, -1.0) != own.get(one, 0.0)}


def _renew(owner_id: int, reached: Collection[int], own: Mapping[int, float], day: int) -> None:
    writes.forget_ways(owner_id, reached, own)
    if len(reached) <= AROUND:
        _search_again(owner_id, reached, day)
    elif len(reached) > MISSING or way_queries.missing_count(owner_id) > MISSING:
        writes.set_state(owner_id, made_day=day, is_whole=False)


Rows = dict[Pair, tuple[float, float, str]]


def _of(owner_id: int, person_ids: Sequence[int], today: int) -> Rows:
    """Whom these persons know, as it is now."""
    said, found = queries.said(owner_id), dict[Pair, tuple[float, float, str]]()
    for start in range(0, len(person_ids), AT_ONCE):
        portion = person_ids[start : start + AT_ONCE]
        traces = queries.traces_of(owner_id, portion, kinds=acquaintance.KINDS, at_most=acquaintance.COMPANY, until_day=today)
        found.update({(one, other): (faded, lasting, evidence) for one, other, faded, lasting, evidence in _made(traces, said, among=set(portion))})
    return found


def _write(owner_id: int, person_ids: Sequence[int], rows: Rows) -> None:
    writes.forget_acquaintances(owner_id, person_ids)
    writes.save_acquaintances(owner_id, [(*pair, *row) for pair, row in rows.items()])


def _everybodys(owner_id: int, today: int) -> Iterator[writes.AcquaintanceRow]:
    traces = queries.everybodys_traces(owner_id, kinds=acquaintance.KINDS, at_most=acquaintance.COMPANY, until_day=today)
    return _made(traces, queries.said(owner_id), among=None)


def _portions(rows: Iterator[writes.AcquaintanceRow]) -> Iterator[list[writes.AcquaintanceRow]]:
    while portion := list(islice(rows, WRITTEN_AT_ONCE)):
        yield portion


def _made(traces: Iterator[TraceRow], said: Said, *, among: Collection[int] | None) -> Iterator[writes.AcquaintanceRow]:
    """The rows that moments and the owner's words make, pair by pair; moments come with those of a pair together."""
    words = _words(said, among)
    denied = {pair for pair, is_so in said.answers.items() if not is_so}
    for (one, other), rows in groupby(traces, key=_pair):
        spoken = words.pop((one, other), ())
        if one in said.own or other in said.own or (one, other) in denied:
            continue
        made = acquaintance.made_of([(row.kind, row.is_direct, row.day, row.people_count) for row in rows], spoken)
        if made:
            yield _row(one, other, made)
    for (one, other), spoken in words.items():
        made = acquaintance.made_of((), spoken)
        if made and (one, other) not in denied:
            yield _row(one, other, made)


def _pair(row: TraceRow) -> Pair:
    return row.one_id, row.other_id


def _row(one: int, other: int, made: Acquaintance) -> writes.AcquaintanceRow:
    return one, other, made.faded, made.lasting, acquaintance.packed(made.evidence)


def _words(said: Said, among: Collection[int] | None) -> dict[Pair, list[Words]]:
    """What the owner said of pairs of others: of these persons with anybody, or of everybody."""
    found: defaultdict[Pair, list[Words]] = defaultdict(list)

    def add(one: int, other: int, ground: Ground, back: Ground, word: str, size: int = 2) -> None:
        if {one, other} & said.own or (among is not None and one not in among and other not in among):
            return
        found[min(one, other), max(one, other)].append((ground if one < other else back, word, size))

    for one, word, other in said.relations:
        add(one, other, Ground.DECLARED, Ground.DECLARED_BACK, word)
    for through, met in said.introduced:
        add(through, met, Ground.INTRODUCED, Ground.INTRODUCED_BACK, "")
    for name, members in said.groups:
        if acquaintance.damping(len(members) + 1):
            for one, other in combinations(members, 2):
                add(one, other, Ground.GROUP, Ground.GROUP, name, len(members))
    for (one, other), is_so in said.answers.items():
        if is_so:
            add(one, other, Ground.CONFIRMED, Ground.CONFIRMED, "")
    return dict(found)


def _make_table(owner_id: int, today: int) -> None:
    ids = way_queries.people(owner_id)
    place = {person_id: i for i, person_id in enumerate(ids)}
    ties = [
        (place[a], place[b], acquaintance.chance(f, w, today=today)) for a, b, f, w in way_queries.everybodys(owner_id) if a in place and b in place
    ]
    one, other, carried = zip(*(tie for tie in ties if tie[2]), strict=True) if any(tie[2] for tie in ties) else ((), (), ())
    own = knowing.own_chances(owner_id, today=today)
    writes.forget_all_ways(owner_id)
    if ids:
        found = table.labels([own.get(person_id, 0.0) for person_id in ids], table.arcs(len(ids), one, other, carried))
        _save(owner_id, table.held(found, ids), own)
    writes.set_state(owner_id, made_day=today, is_whole=True)


def _save(owner_id: int, held: Iterable[routes.Held], own: Mapping[int, float]) -> None:
    rows = ((one.target, own.get(one.target, 0.0), routes.packed(one)) for one in held)
    while portion := list(islice(rows, WRITTEN_AT_ONCE)):
        writes.save_ways(owner_id, portion)


def _reach(owner_id: int, person_ids: Collection[int]) -> set[int]:
    """Whom a change of these persons can reach: they themselves, and everybody over two ties; when it is too many, not all of them."""
    reached = set(person_ids)
    for _ in range(table.ROUNDS):
        for start in range(0, len(fresh := sorted(reached)), AT_ONCE):
            near = way_queries.neighbours(owner_id, fresh[start : start + AT_ONCE])
            reached |= {other for some in near.values() for other, _, _ in some}
            if len(reached) > MISSING:
                return reached
    return reached


def _search_again(owner_id: int, reached: Collection[int], day: int) -> None:
    still = sorted(way_queries.still(owner_id, reached))
    known = knowing.around(owner_id, still, day=day)
    _save(owner_id, (_cut(search.ways(target, own=known.own, neighbours=known.neighbours)) for target in still), known.own)


def _cut(found: routes.Held) -> routes.Held:
    """As a table holds it."""
    if len(found.chances) <= routes.HELD:
        return found
    return routes.Held(found.target, found.ids[: 2 * routes.HELD], found.chances[: routes.HELD], found.chances[routes.HELD])
