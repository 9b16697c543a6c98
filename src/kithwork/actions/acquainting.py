"""Make again who knows whom, and the best ways to everybody, around whoever changed. Throwable at any time.

After a small change it is done at once; after a large one, such as a first import, it waits for the first question, since it takes as long as reading does.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from importlib import import_module
from itertools import islice
from typing import Final

from django.db import transaction

from kithwork.actions import knowing, together
from kithwork.domain import dates
from kithwork.engines.paths import routes, search
from kithwork.store.queries import ways as way_queries
from kithwork.store.writes import locks, upkeep
from kithwork.store.writes import ways as writes

FEW: Final = 60  # persons; after so small a change nobody waits: ours, ADR 0027
AROUND: Final = 400  # persons whose ways are searched anew; beyond, all are made again: ours, ADR 0027
MISSING: Final = 20_000  # persons whose ways are forgotten, beyond whom all are made again: ours, ADR 0027
MUCH: Final = 4  # when a fourth of all persons is to be looked at, everybody is: ours, ADR 0027
TINY: Final = 1e-300  # in place of no chance at all, where only whom it reaches is asked
AT_ONCE: Final = 900  # persons in one question
WRITTEN_AT_ONCE: Final = 20_000  # rows
_TABLES: Final = "kithwork.actions.way_tables"  # loaded by name when all ways are made: NumPy takes as long as all the rest of a start (ADR 0013)


def follow(*, owner_id: int, now: datetime) -> None:
    """After a small change: bring both up to date. A large one waits for the next question."""
    state = way_queries.state(owner_id)
    if state.made_day and 0 < state.stirred_count <= FEW:
        _around(owner_id, state, today=dates.day_of(now))


def see_to(*, owner_id: int, now: datetime) -> None:
    """Before a question: bring both up to date, however much changed. While an import is under way, what is kept must do. Raises locks.Busy where nothing is."""
    state, today = way_queries.state(owner_id), dates.day_of(now)
    if knowing.is_fresh(state, today):
        return
    try:
        with locks.only_one(), upkeep.much_writing(), transaction.atomic():
            _bring_up_to_date(owner_id, state, today)
    except locks.Busy:
        if not state.made_day:
            raise


def _bring_up_to_date(owner_id: int, state: way_queries.State, today: int) -> None:
    is_old = bool(state.made_day) and today - state.made_day >= knowing.FRESH
    if is_old:
        writes.stir_between(owner_id, state.made_day, today)
    stirred = together.stirred(owner_id, today)
    is_much = not state.made_day or len(stirred) * MUCH > len(way_queries.people(owner_id))
    if not (is_much or is_old):
        _around(owner_id, state, today=today)
        return
    if is_much:
        writes.forget_all(owner_id)
        for rows in _portions(together.everybody(owner_id, today)):
            writes.save_acquaintances(owner_id, rows)
    else:
        _write(owner_id, stirred, together.of(owner_id, stirred, today))
    writes.settle(owner_id, stirred)
    import_module(_TABLES).make(owner_id, today)


def _around(owner_id: int, state: way_queries.State, *, today: int) -> None:
    """Only around those who changed: their ways, and those of all whom they reach, are searched; of many they are forgotten, and searched when asked for."""
    with transaction.atomic():
        stirred = together.stirred(owner_id, today)
        before, after = way_queries.rows_of(owner_id, stirred), together.of(owner_id, stirred, today)
        moved = {one for pair in before.keys() | after.keys() if before.get(pair) != after.get(pair) for one in pair}
        if state.is_whole:
            own = _otherwise_known(owner_id, stirred, state.made_day)
            if not moved and own:
                own = _put_in(owner_id, own, state.made_day)
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


def _put_in(owner_id: int, own: Mapping[int, float], day: int) -> dict[int, float]:
    """Where nothing but the owner's own ties changed: put the ways by these first hops in the place of what was held. Returns those who know too many."""
    near = knowing.near(owner_id, own, day=day)
    left = {one: chance for one, chance in own.items() if len(near.get(one, [])) > AROUND}
    for first, chance in own.items():
        if first in left:
            continue
        around_ = knowing.near(owner_id, {first, *(other for other, _ in near.get(first, []))}, day=day)
        reached = search.onward(first, max(chance, TINY), lambda one, known=around_: known.get(one, []))  # type: ignore[misc]
        kept = way_queries.kept(owner_id, sorted(reached))
        made = way_queries.made_of(owner_id, sorted(reached))
        rows = []
        for target, route in reached.items():
            if target in kept or target not in made:
                held = routes.unpacked(target, kept[target]) if target in kept else routes.Held.of(target, ())
                after = routes.replaced(held, first, route if chance else None)
                rows.append((target, chance if target == first else made.get(target, 0.0), routes.packed(after)))
        writes.save_ways(owner_id, rows)
        if first in made and first not in kept:
            writes.forget_ways(owner_id, [first], {first: chance})
    return left


def _renew(owner_id: int, reached: Collection[int], own: Mapping[int, float], day: int) -> None:
    writes.forget_ways(owner_id, reached, own)
    if len(reached) <= AROUND:
        _search_again(owner_id, reached, day)
    elif len(reached) > MISSING or way_queries.missing_count(owner_id) > MISSING:
        writes.set_state(owner_id, made_day=day, is_whole=False)


def _write(owner_id: int, person_ids: Sequence[int], rows: together.Rows) -> None:
    writes.forget_acquaintances(owner_id, person_ids)
    writes.save_acquaintances(owner_id, [(*pair, *row) for pair, row in rows.items()])


def _portions(rows: Iterator[writes.AcquaintanceRow]) -> Iterator[list[writes.AcquaintanceRow]]:
    while portion := list(islice(rows, WRITTEN_AT_ONCE)):
        yield portion


def save(owner_id: int, held: Iterable[routes.Held], own: Mapping[int, float]) -> None:
    """Write these ways down, with the owner's own tie to each target."""
    rows = ((one.target, own.get(one.target, 0.0), routes.packed(one)) for one in held)
    while portion := list(islice(rows, WRITTEN_AT_ONCE)):
        writes.save_ways(owner_id, portion)


def _reach(owner_id: int, person_ids: Collection[int]) -> set[int]:
    """Whom a change of these persons can reach: they themselves, and everybody over two ties; when it is too many, not all of them."""
    reached = set(person_ids)
    for _ in range(routes.ROUNDS):
        for start in range(0, len(fresh := sorted(reached)), AT_ONCE):
            near = way_queries.neighbours(owner_id, fresh[start : start + AT_ONCE])
            reached |= {other for some in near.values() for other, _, _ in some}
            if len(reached) > MISSING:
                return reached
    return reached


def _search_again(owner_id: int, reached: Collection[int], day: int) -> None:
    still = sorted(way_queries.still(owner_id, reached))
    known = knowing.around(owner_id, still, day=day)
    save(owner_id, (_cut(search.ways(target, own=known.own, neighbours=known.neighbours)) for target in still), known.own)


def _cut(found: routes.Held) -> routes.Held:
    """As a table holds it."""
    if len(found.chances) <= routes.HELD:
        return found
    return routes.Held(found.target, found.ids[: 2 * routes.HELD], found.chances[: routes.HELD], found.chances[routes.HELD])
