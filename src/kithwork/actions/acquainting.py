"""Make again who knows whom, and the best ways to everybody, around whoever changed. Throwable at any time.

After a small change it is done at once; after a large one, such as a first import, it waits for the first question, since it takes as long as reading does.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import combinations, groupby
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
        return
    if state.made_day and today - state.made_day < knowing.FRESH and state.is_whole:
        _around(owner_id, state, today=today)
        if knowing.is_fresh(way_queries.state(owner_id), today):
            return
    _make_all(owner_id, today)


def _make_all(owner_id: int, today: int) -> None:
    with transaction.atomic():
        stirred = way_queries.stirred(owner_id)
        state = way_queries.state(owner_id)
        if not state.made_day or len(stirred) * 4 > len(way_queries.people(owner_id)) or today - state.made_day >= knowing.FRESH:
            writes.forget_all(owner_id)
            _write(owner_id, _everybodys(owner_id, today))
        else:
            _look_again(owner_id, stirred, today)
        writes.settle(owner_id, stirred)
        _make_table(owner_id, today)


def _around(owner_id: int, state: way_queries.State, *, today: int) -> None:
    """Only around those who changed; where that is too many, the ways to them are left for the next question."""
    with transaction.atomic():
        stirred = way_queries.stirred(owner_id)
        before = _reach(owner_id, stirred) if state.is_whole else set()
        _look_again(owner_id, stirred, today)
        writes.settle(owner_id, stirred)
        if not state.is_whole:
            return
        reached = before | _reach(owner_id, stirred)
        if len(reached) > AROUND:
            writes.set_state(owner_id, made_day=state.made_day, is_whole=False)
            return
        _search_again(owner_id, reached, state.made_day)


def _look_again(owner_id: int, person_ids: Sequence[int], today: int) -> None:
    said = queries.said(owner_id)
    for start in range(0, len(person_ids), AT_ONCE):
        portion = person_ids[start : start + AT_ONCE]
        writes.forget_acquaintances(owner_id, portion)
        traces = queries.traces_of(owner_id, portion, kinds=acquaintance.KINDS, at_most=acquaintance.COMPANY, until_day=today)
        _write(owner_id, _made(traces, said, among=set(portion)))


def _everybodys(owner_id: int, today: int) -> Iterator[writes.AcquaintanceRow]:
    traces = queries.everybodys_traces(owner_id, kinds=acquaintance.KINDS, at_most=acquaintance.COMPANY, until_day=today)
    return _made(traces, queries.said(owner_id), among=None)


def _write(owner_id: int, rows: Iterator[writes.AcquaintanceRow]) -> None:
    held: list[writes.AcquaintanceRow] = []
    for row in rows:
        held.append(row)
        if len(held) == WRITTEN_AT_ONCE:
            writes.save_acquaintances(owner_id, held)
            held = []
    writes.save_acquaintances(owner_id, held)


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
    ties = [tie for tie in ties if tie[2]]
    own = [0.0] * len(ids)
    for person_id, chance in knowing.own_chances(owner_id, today=today).items():
        own[place[person_id]] = chance
    writes.forget_ways(owner_id)
    if ids:
        one, other, carried = zip(*ties, strict=True) if ties else ((), (), ())
        found = table.labels(own, table.arcs(len(ids), one, other, carried))
        _save(owner_id, table.held(found, ids))
    writes.set_state(owner_id, made_day=today, is_whole=True)


def _save(owner_id: int, held: Iterable[routes.Held]) -> None:
    rows = [(one.target, routes.packed(one)) for one in held]
    for start in range(0, len(rows), WRITTEN_AT_ONCE):
        writes.save_ways(owner_id, rows[start : start + WRITTEN_AT_ONCE])


def _reach(owner_id: int, person_ids: Collection[int]) -> set[int]:
    """Whom a change of these persons can reach: they themselves, and everybody over two ties. More than are searched anew are not all named."""
    reached = set(person_ids)
    for _ in range(table.ROUNDS):
        if len(reached) > AROUND:
            break
        reached |= {other for near in way_queries.neighbours(owner_id, reached).values() for other, _, _ in near}
    return reached


def _search_again(owner_id: int, reached: Collection[int], day: int) -> None:
    still = sorted(set(reached) & set(way_queries.people(owner_id)))
    writes.forget_ways(owner_id, sorted(reached))
    known = knowing.around(owner_id, still, day=day)
    _save(owner_id, [_cut(search.ways(target, own=known.own, neighbours=known.neighbours)) for target in still])


def _cut(found: routes.Held) -> routes.Held:
    """As a table holds it."""
    if len(found.chances) <= routes.HELD:
        return found
    return routes.Held(found.target, found.ids[: 2 * routes.HELD], found.chances[: routes.HELD], found.chances[routes.HELD])
