"""Write one batch of what a source said: records, their versions, identities, interactions, and who is touched by it.

All of a batch is one transaction of the caller's. A record is one (source, key); a version is its content; a saying is that a run found a
version. The current version is the one that was said as of the latest moment; of two as of one moment the one that was said later in
the run that said it first, so that reading both again changes nothing, whichever of them was on file before.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain
from typing import Final

from django.db import connection

from kithwork.store import sqlite
from kithwork.store.writes import former_keys, owners, texts
from kithwork.store.writes.versions import Key, Moment, Named, Version

_NAMING: Final = frozenset({"person", "owner", "release"})  # records that say of identities whose they are
KNOWN_IDENTITIES: Final = 200_000  # kept in memory between batches


@dataclass(slots=True)
class Tally:
    """What became of the records of a batch."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0

    def add(self, other: "Tally") -> None:
        """Count another batch in."""
        self.created += other.created
        self.updated += other.updated
        self.unchanged += other.unchanged

    def correct(self, count: int) -> None:
        """So many of what was known turned out to be told otherwise after all."""
        self.updated += min(count, self.unchanged)
        self.unchanged -= min(count, self.unchanged)


@dataclass(frozen=True, slots=True)
class Said:
    """Under which run and member, and as of when, a batch is said."""

    owner_id: int
    run_id: int
    member_id: int
    as_of: datetime
    is_with_words: bool = False


@dataclass(slots=True)
class Interner:
    """Ids of identities and contexts that were met before in this run."""

    owner_id: int
    ids: dict[Key, int] = field(default_factory=dict)
    made: int = 0  # identities that were new
    contexts: dict[tuple[str, str], int] = field(default_factory=dict)

    def learn(self, named: Iterable[Named]) -> None:
        """Look up, or make, the identity of every key."""
        if len(self.ids) > KNOWN_IDENTITIES:
            self.ids.clear()
        once = {id(one): one for one in named}.values()  # remembered ones come many times, and are cheap to tell apart
        wanted = {key: name_key for one in once for key, name_key in zip(one.keys, one.name_keys, strict=True) if key not in self.ids}
        self._find(wanted)
        missing = [(self.owner_id, *key, name_key) for key, name_key in wanted.items() if key not in self.ids]
        if missing:
            self.made += len(missing)
            first = sqlite.reserve_ids("identity", len(missing))
            rows = [(first + i, *row) for i, row in enumerate(missing)]
            sqlite.insert("identity(id, owner_id, kind, value, name, name_key)", "(%s, %s, %s, %s, %s, %s)", rows)
            self.ids.update({(row[1], row[2], row[3]): first + i for i, row in enumerate(missing)})

    def _find(self, wanted: dict[Key, str]) -> None:
        by_kind: dict[str, list[str]] = {}
        for kind, value, _ in wanted:
            by_kind.setdefault(kind, []).append(value)
        with connection.cursor() as cursor:
            for kind, values in by_kind.items():
                for start in range(0, len(values), 900):
                    part = values[start : start + 900]
                    cursor.execute(
                        f"SELECT kind, value, name, id FROM identity WHERE owner_id = %s AND kind = %s AND value IN ({sqlite.marks(part)})",
                        [self.owner_id, kind, *part],
                    )
                    self.ids.update({(row[0], row[1], row[2]): row[3] for row in cursor.fetchall()})

    def context(self, kind: str, key: str, label: str) -> int:
        """The id of a context, made when it is new."""
        if (kind, key) not in self.contexts:
            with connection.cursor() as cursor:
                cursor.execute(
                    'INSERT INTO context(owner_id, kind, "key", label) VALUES (%s, %s, %s, %s) ON CONFLICT DO NOTHING',
                    [self.owner_id, kind, key, label],
                )
                cursor.execute('SELECT id FROM context WHERE owner_id = %s AND kind = %s AND "key" = %s', [self.owner_id, kind, key])
                self.contexts[kind, key] = cursor.fetchone()[0]
        return self.contexts[kind, key]


def save_batch(said: Said, versions: Sequence[Version], interner: Interner) -> Tally:
    """Write versions of one source's records; all of them or, if the transaction fails, none."""
    versions = former_keys.by_known(said.owner_id, said.member_id, versions)
    interner.learn(chain.from_iterable(version.named for version in versions))
    plan = _plan(said, versions)
    _insert(said, plan.fresh, interner)
    _flip(said.owner_id, plan.flips)
    _touch_who_dealt(said.owner_id, versions, plan)
    sqlite.insert(
        'saying(owner_id, record_id, run_id, member_id, "where")',
        f"({int(said.owner_id)}, %s, {int(said.run_id)}, {int(said.member_id)}, %s)",
        plan.sayings,
        on_conflict=_UNLESS_KNOWN,
    )
    if said.is_with_words:
        fresh = {record_id for record_id, _, _ in plan.fresh}
        known = [(i, v.moment.words) for (i, _), v in zip(plan.sayings, versions, strict=True) if i not in fresh and v.moment]
        added = texts.add(known)
        plan.tally.updated += added
        plan.tally.unchanged -= added
    return plan.tally


@dataclass(slots=True)
class _Known:
    """What the table holds of one key: version ids by digest, which is current, and as of when it was said."""

    ids: dict[int, int] = field(default_factory=dict)
    current: int = 0
    as_of: str = ""
    run_id: int = 0  # that said it first as of then, and in which member
    member_id: int = 0

    def yields_to(self, said: Said, as_of: str, record_id: int | None) -> bool:
        """Does what is said now take the place of the current version?"""
        if not self.current or as_of != self.as_of:
            return as_of > self.as_of or not self.current
        return record_id in {None, self.current} or (self.run_id == said.run_id and self.member_id < said.member_id)


@dataclass(slots=True)
class _Plan:
    """What is to be written of a batch."""

    tally: Tally = field(default_factory=Tally)
    fresh: list[tuple[int, Version, bool]] = field(default_factory=list)  # id, version, whether it becomes the current one
    flips: list[tuple[int, int]] = field(default_factory=list)  # of a key: the id that was current, the id that is now
    sayings: list[tuple[int, str]] = field(default_factory=list)


def _plan(said: Said, versions: Sequence[Version]) -> _Plan:
    """Decide for each version: new, a newer one, or known; give fresh ones their ids."""
    known = _known(said.owner_id, [(v.source, v.key) for v in versions])
    next_id = sqlite.reserve_ids("record", len(versions))
    plan, as_of = _Plan(), said.as_of.isoformat()
    for version in versions:
        name = (version.source, version.key)
        have = known.get(name)
        if have is None:
            have = known[name] = _Known()
        record_id = have.ids.get(version.digest)
        is_newest = have.yields_to(said, as_of, record_id)
        if record_id is None:
            record_id, next_id = next_id, next_id + 1
            have.ids[version.digest] = record_id
            plan.fresh.append((record_id, version, is_newest))
        if not have.current:
            plan.tally.created += 1
        elif is_newest and record_id != have.current:
            plan.tally.updated += 1
            plan.flips.append((have.current, record_id))
        else:
            plan.tally.unchanged += 1
        if is_newest:
            if (record_id, as_of) != (have.current, have.as_of):
                have.run_id, have.member_id = said.run_id, said.member_id
            have.current, have.as_of = record_id, as_of
        plan.sayings.append((record_id, version.where))
    return plan


def _known(owner_id: int, keys: Sequence[tuple[str, str]]) -> dict[tuple[str, str], _Known]:
    by_source: dict[str, list[str]] = {}
    for source, key in dict.fromkeys(keys):
        by_source.setdefault(source, []).append(key)
    found: dict[tuple[str, str], _Known] = {}
    with connection.cursor() as cursor:
        for source, some in by_source.items():
            for start in range(0, len(some), 900):
                part = some[start : start + 900]
                cursor.execute(
                    f'SELECT id, "key", digest, is_current FROM record WHERE owner_id = %s AND source = %s AND "key" IN ({sqlite.marks(part)})',
                    [owner_id, source, *part],
                )
                for record_id, key, digest, is_current in cursor.fetchall():
                    have = found.setdefault((source, key), _Known())
                    have.ids[digest] = record_id
                    if is_current:
                        have.current = record_id
    _date(found)
    return found


def _date(found: dict[tuple[str, str], _Known]) -> None:
    """As of when the current version of each key was last said, and where first as of then (of the row with `min`, as SQLite has it)."""
    by_id = {have.current: have for have in found.values() if have.current}
    with connection.cursor() as cursor:
        for chunk in sqlite.chunks(list(by_id)):
            cursor.execute(
                "SELECT s.record_id, m.as_of, min(s.member_id), s.run_id FROM saying s JOIN run_member m ON m.id = s.member_id "
                f"WHERE s.record_id IN ({sqlite.marks(chunk)}) GROUP BY s.record_id, m.as_of",
                chunk,
            )
            for record_id, as_of, member_id, run_id in cursor.fetchall():
                have = by_id[record_id]
                if as_of > have.as_of:
                    have.as_of, have.member_id, have.run_id = as_of, member_id, run_id


def _insert(said: Said, fresh: Sequence[tuple[int, Version, bool]], interner: Interner) -> None:
    if not fresh:
        return
    own = f"({int(said.owner_id)}, "
    sqlite.insert(
        'record(owner_id, id, source, "key", digest, kind, is_current, is_entry, is_own_book, content)',
        f"{own}%s, %s, %s, %s, %s, %s, %s, %s, %s)",
        [(i, v.source, v.key, v.digest, v.kind, int(is_current), int(v.is_entry), int(v.is_own_book), v.content) for i, v, is_current in fresh],
    )
    people = [(i, interner.ids[key]) for i, v, _ in fresh if v.kind in _NAMING for named in v.named for key in named.keys]
    sqlite.insert("record_identity(owner_id, record_id, identity_id)", f"{own}%s, %s)", people, on_conflict=_UNLESS_KNOWN)
    moments = [(i, v.moment, v.named, is_current) for i, v, is_current in fresh if v.moment]
    sqlite.insert(
        "interaction(record_id, owner_id, at, day, kind, subject, words, thread, place, people_count, own_part, is_current, context_id)",
        "(%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
        [_interaction_row(said, i, moment, len(named), is_current, interner) for i, moment, named, is_current in moments],
    )
    parts = [
        (i, interner.ids[one.keys[0]], part, moment.day)
        for i, moment, named, _ in moments
        for one, part in zip(named, moment.parts, strict=True)
        if one.keys
    ]
    sqlite.insert("participant(owner_id, interaction_id, identity_id, part, day)", f"{own}%s, %s, %s, %s)", parts)
    present = {
        (interner.context(*moment.context), interner.ids[one.keys[0]])
        for _, moment, named, _ in moments
        if moment.context
        for one in named
        if one.keys
    }
    sqlite.insert("presence(owner_id, context_id, identity_id)", f"{own}%s, %s)", sorted(present), on_conflict=_UNLESS_KNOWN)
    touched = {row[1] for row in people} | {row[1] for row in parts}
    sqlite.insert("touched(owner_id, identity_id)", f"{own}%s)", [(i,) for i in sorted(touched)], on_conflict=_UNLESS_KNOWN)
    if moments:
        sqlite.index_interactions(moments[0][0], moments[-1][0])


_UNLESS_KNOWN: Final = "ON CONFLICT DO NOTHING"


def _interaction_row(
    said: Said,
    record_id: int,
    moment: Moment,
    people_count: int,
    is_current: bool,  # noqa: FBT001
    interner: Interner,
) -> tuple[str | int | None, ...]:
    at, day, kind, subject, words, thread, place, own_part, context, _ = moment
    return (
        record_id,
        said.owner_id,
        at,
        day,
        kind,
        subject,
        words if said.is_with_words else "",
        thread,
        place,
        people_count,
        own_part,
        int(is_current),
        interner.context(*context) if context else None,
    )


def _flip(owner_id: int, pairs: Sequence[tuple[int, int]]) -> None:
    """Make other versions current: (old, new)."""
    if not pairs:
        return
    with connection.cursor() as cursor:
        for table, column in (("record", "id"), ("interaction", "record_id")):
            cursor.executemany(f"UPDATE {table} SET is_current = 0 WHERE {column} = %s", [(old,) for old, _ in pairs])
            cursor.executemany(f"UPDATE {table} SET is_current = 1 WHERE {column} = %s", [(new,) for _, new in pairs])
    touch_people_of(owner_id, [i for pair in pairs for i in pair])


def _touch_who_dealt(owner_id: int, versions: Iterable[Version], plan: _Plan) -> None:
    """Where a source says otherwise who the owner is, whoever dealt with the owner is to be looked at again."""
    if not any(version.kind == "owner" for version in versions):
        return
    changed = [record_id for record_id, version, _ in plan.fresh if version.kind == "owner"] + [
        record_id for pair in plan.flips for record_id in pair
    ]
    with connection.cursor() as cursor:
        for chunk in sqlite.chunks(changed):
            marks = sqlite.marks(chunk)
            cursor.execute(
                f"SELECT x.identity_id FROM record r JOIN record_identity x ON x.record_id = r.id WHERE r.id IN ({marks}) AND r.kind = 'owner'", chunk
            )
            owners.touch_beside(owner_id, [row[0] for row in cursor.fetchall()])


def touch_people_of(owner_id: int, record_ids: Sequence[int]) -> None:
    """Note that beliefs about everybody in these records must be made again."""
    with connection.cursor() as cursor:
        for chunk in sqlite.chunks(record_ids):
            for table, column in (("record_identity", "record_id"), ("participant", "interaction_id")):
                cursor.execute(
                    f"INSERT INTO touched(owner_id, identity_id) SELECT DISTINCT %s, identity_id FROM {table} WHERE {column} IN ({sqlite.marks(chunk)}) "
                    "ON CONFLICT DO NOTHING",
                    [owner_id, *chunk],
                )
