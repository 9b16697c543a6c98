"""Make again what we believe about everybody whose evidence changed: who is who, ties, roles, what search finds. Throwable at any time."""

import json
from collections.abc import Callable, Container, Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from typing import Final

from django.db import transaction

from kithwork.actions import acquainting, blocks, companions, merging, portraits
from kithwork.actions.aside import Aside
from kithwork.actions.blocks import Indexing
from kithwork.domain import dates
from kithwork.identity import resolve
from kithwork.store.queries import blocks as block_queries
from kithwork.store.queries import dossiers, neighbourhood, owned, owners, unsettled
from kithwork.store.queries.neighbourhood import Neighbourhood
from kithwork.store.writes import groups, people, upkeep, ways
from kithwork.store.writes import owners as owner_writes

DRAWN_AT_ONCE: Final = 900  # people; as many as are asked about in one statement
AT_ONCE: Final = 4000  # identities in one portion: bounds memory and the length of a transaction
WHOLE: Final = blocks.WHOLE  # identities of a new network that are resolved together: bounds memory; ours, ADR 0051


def refresh(*, owner_id: int, now: datetime, on_progress: Callable[[int], None] | None = None, indexing: Indexing | None = None) -> int:
    """Bring beliefs up to date with the evidence, portion by portion, each in its own transaction. Returns how many identities it looked at.

    A deed that is written down as of an earlier day takes no belief back to it: what has come to pass since is known.
    """
    today = max(dates.day_of(now), owners.last_day(owner_id))
    go_to(owner_id, today)
    with Aside() if indexing is None else nullcontext(indexing.aside) as aside:
        done = _refresh_touched(owner_id, today, indexing or Indexing(owner_id, aside), on_progress)
    acquainting.follow(owner_id=owner_id, now=now)
    return done


def renew(*, owner_id: int, now: datetime, on_progress: Callable[[int], None] | None = None, indexing: Indexing | None = None) -> int:
    """Like `refresh`, after evidence or the owner's own handles changed: whose conversations are the owner's may have changed too."""
    go_to(owner_id, dates.day_of(now))
    done = refresh(owner_id=owner_id, now=now, on_progress=on_progress, indexing=indexing)
    with transaction.atomic():
        groups.join_threads(owner_id)
    return done + refresh(owner_id=owner_id, now=now, on_progress=on_progress, indexing=indexing)


@dataclass(slots=True)
class _Looking:
    """What holds while beliefs are made again."""

    owner_id: int
    own: set[int]  # beliefs do not change whom evidence calls the owner
    today: int
    aside: Aside
    version: int  # of the file, before it began
    reweighed: set[int]  # touched by how many bear a name, and by nothing on file of themselves
    settled: set[int] = field(default_factory=set)

    def heed_others(self) -> None:
        """Another process may have touched anybody, and whom it touched is no more seen."""
        if self.reweighed and upkeep.version() != self.version:
            self.reweighed.clear()


def _refresh_touched(owner_id: int, today: int, indexing: Indexing, on_progress: Callable[[int], None] | None) -> int:
    version = upkeep.version()
    indexing.aside.expect(block_queries.unindexed_count(owner_id))
    is_new = not unsettled.is_known(owner_id, AT_ONCE) and _is_new(owner_id)  # a large network says at once that it is not
    if is_new:
        indexing.go_on()
    reweighed = set[int]() if is_new else indexing.finish()
    done, looking = 0, _Looking(owner_id, _own(owner_id), today, indexing.aside, version, reweighed)
    for count in _looks(looking, indexing, is_new=is_new):
        done += count
        if on_progress:
            on_progress(count)
    companions.look_around(owner_id, today)
    return done


def _looks(looking: _Looking, indexing: Indexing, *, is_new: bool) -> Iterator[int]:
    """Look at all who are touched, until nobody is. Tells how many were looked at."""
    if is_new:
        yield from _look_at_everybody(looking, indexing)
    while seeds := unsettled.touched(looking.owner_id, AT_ONCE, first=looking.own):
        yield from _look_around(looking, seeds)


def _own(owner_id: int) -> set[int]:
    """Whom evidence calls the owner. Where that may be said anew, or no more, of whom a clone is set to, all who dealt with them are touched."""
    own, clones = owned.own_identities(owner_id), owned.of_clones(owner_id)
    if not clones:
        return own
    believed = owned.identities_of_owner(owner_id)
    changed = clones & own if own - believed else set()  # another name of the owner's may be known
    lost = clones & believed - own
    near = believed | neighbourhood.of_the_same_handles(owner_id, lost) if lost else set()
    if unsettled.touched_of(owner_id, near):  # else they are believed for another reason
        changed |= lost
    if changed:
        with transaction.atomic():
            groups.touch(owner_id, sorted(changed))
            owner_writes.touch_beside(owner_id, sorted(changed))
    return own


def _is_new(owner_id: int) -> bool:
    """Is of nearly nobody believed who they are, of not too many?"""
    unknown, known = unsettled.strangers(owner_id)
    return known <= AT_ONCE < unknown and unknown + known <= WHOLE


def go_to(owner_id: int, today: int) -> None:
    """Beliefs are to be as of this day: what was planned and has come to pass since the last time counts now; a day before that takes it back."""
    last = owners.last_day(owner_id)
    if last == today:
        return
    with transaction.atomic():
        owner_writes.touch_between(owner_id, last, today)
        if last:
            groups.pass_by_silence(owner_id, last, today)
        owner_writes.set_last_day(owner_id, today)


def _look_around(looking: _Looking, seeds: list[int]) -> Iterator[int]:
    """Make beliefs about these identities, and all around them, anew. Tells how many it looked at.

    Who was settled and is touched again, by another process or by what was found of others, comes before all but the owner: as long as they are, nobody is
    settled, since of those who are near to them somebody would be left out.
    """
    owner_id, settled = looking.owner_id, looking.settled
    with upkeep.one_view():
        version = upkeep.version()
        seen, found, outcome = _seen_around(looking, seeds)  # it takes longer than others can wait who want to write
    with transaction.atomic():
        if upkeep.version() != version:
            seen, found, outcome = _seen_around(looking, seeds)
        _keep(looking, found, outcome)
        groups.clear_touched(owner_id, sorted(set(seen) - found.identities.keys()))
    settled.update(found.identities, found.left)
    yield len(found.identities) + len(found.left)


def _seen_around(looking: _Looking, seeds: list[int]) -> tuple[list[int], Neighbourhood, resolve.Resolution]:
    """Round whom is to be looked, of these and of whoever was settled too early; and who is who there."""
    owner_id, settled = looking.owner_id, looking.settled
    looking.heed_others()
    again = unsettled.touched_of(owner_id, settled)
    if again and looking.own.isdisjoint(seeds):
        seeds = sorted(again)[:AT_ONCE]
    return seeds, *merging.around(owner_id, seeds, looking.own, () if again else settled, looking.reweighed)


def _look_at_everybody(looking: _Looking, indexing: Indexing) -> Iterator[int]:
    """The same of all of a new network at once, portion by portion. Tells how many it looked at; the rest is left when another process writes meanwhile."""
    version = upkeep.version()
    found, outcome = _everybody(looking, indexing)
    known = set[int]()
    for part in _parts(found, outcome):
        with transaction.atomic():
            if upkeep.version() != version:
                return
            held = replace(found, identities={i: found.identities[i] for group in part for i in group})
            known.update(held.identities)
            _keep(looking, held, _of(outcome, part, held.identities, known))
        yield len(held.identities)
    looking.settled.update(found.identities)


def _everybody(looking: _Looking, indexing: Indexing) -> tuple[Neighbourhood, resolve.Resolution]:
    """Everybody, and who is who. While that is worked out aside, blocks are written that are not on file yet."""
    owner_id, found = looking.owner_id, merging.everybody(looking.owner_id, looking.own)
    if indexing.hold_all():
        blocked, counted = indexing.entries(), merging.counted(indexing.bearers)
    else:
        looking.reweighed |= indexing.finish()
        blocked, counted = block_queries.entries(owner_id), merging.counted(block_queries.census(owner_id))
    found.identities = {i: row._replace(blocks=blocked.get(i)) for i, row in found.identities.items()}
    told = (found, counted)
    looking.aside.ask(merging.resolved, told)
    indexing.write()
    return found, looking.aside.answer(merging.resolved, told)


def _parts(found: Neighbourhood, outcome: resolve.Resolution) -> Iterator[list[tuple[int, ...]]]:
    """The groups in portions; in the first all who are believed to be somebody, since two groups may want one person, and the owner, on whom all parts hang."""

    def is_new(group: tuple[int, ...]) -> bool:
        return found.own.isdisjoint(group) and all(found.identities[i].person_id is None for i in group)

    part: list[tuple[int, ...]] = []
    size = 0
    for group in sorted(outcome.groups, key=is_new):
        if size >= AT_ONCE and is_new(group):
            yield part
            part, size = [], 0
        part.append(group)
        size += len(group)
    yield part


def _of(outcome: resolve.Resolution, part: list[tuple[int, ...]], ids: Container[int], known: Container[int]) -> resolve.Resolution:
    """What of it concerns these identities. What stands between two is written with the later of them: nothing is asked about somebody who is nobody yet."""

    def is_now(one: int, other: int) -> bool:
        return (one in ids and other in known) or (other in ids and one in known)

    return resolve.Resolution(
        part,
        [link for link in outcome.links if link.one in ids],
        [doubt for doubt in outcome.doubts if is_now(doubt.one, doubt.other)],
        [said for said in outcome.contradictions if is_now(said.one, said.other)],
    )


def _keep(looking: _Looking, found: Neighbourhood, outcome: resolve.Resolution) -> None:
    """Write down who these are, and draw those anew who are others now, or of whom something else is on file."""
    owner_id = looking.owner_id
    person_of = {identity.id: identity.person_id for identity in found.identities.values()}
    own_before, read_as_own = owned.identities_of_owner(owner_id), owned.own_handles(owner_id)
    moved = {row.id for row in found.identities.values() if row.person_id is None and (row.kind, row.value) in read_as_own}  # reading goes by handles
    saved = groups.save(outcome.groups, person_of)
    own = (found.own | own_before) & found.identities.keys()
    if own:
        groups.mark_own(owner_id, sorted(found.own))
        moved |= neighbourhood.of_the_same_handles(owner_id, owned.identities_of_owner(owner_id) ^ own_before)
    if moved:
        groups.derive_own_parts(owner_id, sorted(moved), looking.today)
        looking.reweighed.clear()
    touched = unsettled.touched_of(owner_id, found.identities.keys()) - looking.reweighed
    drawn = sorted(saved.changed | {saved.person_of[i] for i in touched | own})
    looking.aside.expect(len(drawn))
    _portray(looking, drawn, saved.made, partial(_keep_all_else, owner_id, found, outcome, drawn))


def _keep_all_else(owner_id: int, found: Neighbourhood, outcome: resolve.Resolution, drawn: list[int]) -> None:
    _save_reasons(owner_id, found, outcome)
    groups.clear_touched(owner_id, sorted(found.identities))
    ways.stir(owner_id, drawn)


def _portray(looking: _Looking, person_ids: list[int], made: range, meanwhile: Callable[[], None]) -> None:
    """Draw these anew, and do something else while the first of them are being drawn."""

    def told() -> Iterator[tuple[dict[int, dossiers.Dossier], int]]:
        for start in range(0, len(person_ids), DRAWN_AT_ONCE):
            if start == DRAWN_AT_ONCE:
                meanwhile()
            yield dossiers.of(looking.owner_id, person_ids[start : start + DRAWN_AT_ONCE]), looking.today
        if len(person_ids) <= DRAWN_AT_ONCE:
            meanwhile()

    for rows in looking.aside.each(portraits.draw_all, told()):
        people.save(looking.owner_id, rows, made=made)


def _save_reasons(owner_id: int, found: Neighbourhood, outcome: resolve.Resolution) -> None:
    ids = sorted(found.identities)
    groups.save_links(owner_id, ids, [(link.one, link.other, link.words, _written(link.reasons), link.probability) for link in outcome.links])
    groups.save_questions(
        owner_id,
        ids,
        [
            (d.one, d.other, _weighed(d, d.reasons_for), _weighed(d, (*d.reasons_against, *filter(None, [d.note]))), d.probability)
            for d in outcome.doubts
        ],
    )
    groups.save_contradictions(owner_id, ids, list(dict.fromkeys((c.one, c.other, c.words) for c in outcome.contradictions)))


def _weighed(doubt: resolve.Doubt, words: Iterable[str]) -> str:
    """Each of these with its weight; a note (why it is asked all the same), which is no part of the sum, has none."""
    weights = {reason.words: reason.weight for reason in doubt.reasons}
    return _written(resolve.Reason(said, weights.get(said, 0.0)) for said in words)


def _written(reasons: Iterable[resolve.Reason]) -> str:
    if reasons == ():  # of most links, which are certain
        return "[]"
    return json.dumps([(reason.words, reason.weight) for reason in reasons], ensure_ascii=False)
