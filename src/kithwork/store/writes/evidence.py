"""Write one batch of what a source said: records, their versions, identities, interactions, and who is touched by it.

All of a batch is one transaction of the caller's. A record is one (source, key); a version is its content; a saying is that a run found a
version. The current version is the one that was said as of the latest moment.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime
from hashlib import blake2b
from itertools import chain
from typing import Final

from django.db import connection

from kithwork.domain.records import WITH_THE_OWNER, InteractionRecord, Mention, OwnerRecord, Part, PersonRecord, Record, RoleRecord
from kithwork.store import sqlite
from kithwork.store.writes import texts

EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
Key = tuple[str, str, str]  # kind, value, name of an identity
KNOWN_IDENTITIES: Final = 200_000  # kept in memory between batches
_encode: Final = json.JSONEncoder(ensure_ascii=False).encode
_encode_sorted: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode
_VALUES: Final = {part: part.value for part in Part}  # `value` itself is slow, and so is SQLite with an enum


@dataclass(frozen=True, slots=True)
class Named:
    """A mention brought into the form under which identities compare, with the name that its key is made of."""

    keys: tuple[Key, ...]
    name_keys: tuple[str, ...]


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
    name_of: Callable[[Mention, str, str], Named]
    own_handles: frozenset[tuple[str, str]] = frozenset()
    ids: dict[Key, int] = field(default_factory=dict)
    named: dict[Mention, Named] = field(default_factory=dict)
    contexts: dict[tuple[str, str], int] = field(default_factory=dict)

    def name(self, mention: Mention, source: str, key: str) -> Named:
        """The mention as identities compare it; remembered, since the same people are named in message after message."""
        if not mention.handles:  # known by the item that names them, which is another one each time
            return self.name_of(mention, source, key)
        found = self.named.get(mention)
        if found is None:
            if len(self.named) > KNOWN_IDENTITIES:
                self.named.clear()
            found = self.named[mention] = self.name_of(mention, source, key)
        return found

    def learn(self, named: Iterable[Named]) -> None:
        """Look up, or make, the identity of every key."""
        if len(self.ids) > KNOWN_IDENTITIES:
            self.ids.clear()
        once = {id(one): one for one in named}.values()  # remembered ones come many times, and are cheap to tell apart
        wanted = {key: name_key for one in once for key, name_key in zip(one.keys, one.name_keys, strict=True) if key not in self.ids}
        self._find(wanted)
        missing = [(self.owner_id, *key, name_key) for key, name_key in wanted.items() if key not in self.ids]
        if missing:
            first = sqlite.reserve_ids("identity", len(missing))
            with connection.cursor() as cursor:
                cursor.executemany(
                    "INSERT INTO identity(id, owner_id, kind, value, name, name_key) VALUES (%s, %s, %s, %s, %s, %s)",
                    [(first + i, *row) for i, row in enumerate(missing)],
                )
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


@dataclass(frozen=True, slots=True)
class _Version:
    """A record on its way into the tables."""

    record: Record
    kind: str
    content: str
    digest: int
    named: tuple[Named, ...]


def save_batch(said: Said, records: Sequence[Record], interner: Interner) -> Tally:
    """Write records of one source; all of them or, if the transaction fails, none."""
    versions = [_version(record, interner) for record in records]
    interner.learn(chain.from_iterable(version.named for version in versions))
    plan = _plan(said, versions)
    _insert(said, plan.fresh, interner)
    _flip(said.owner_id, plan.flips)
    with connection.cursor() as cursor:
        cursor.executemany(
            'INSERT INTO saying(owner_id, record_id, run_id, member_id, "where") VALUES (%s, %s, %s, %s, %s) ON CONFLICT DO NOTHING',
            [(said.owner_id, record_id, said.run_id, said.member_id, where) for record_id, where in plan.sayings],
        )
    if said.is_with_words:
        fresh = {record_id for record_id, _, _ in plan.fresh}
        known = [
            (i, v.record.words)
            for (i, _), v in zip(plan.sayings, versions, strict=True)
            if i not in fresh and isinstance(v.record, InteractionRecord)
        ]
        added = texts.add(known)
        plan.tally.updated += added
        plan.tally.unchanged -= added
    return plan.tally


def _version(record: Record, interner: Interner) -> _Version:
    source, key = record.origin.source, record.origin.key
    match record:
        case InteractionRecord():
            named = tuple([interner.name(p.mention, source, key) for p in record.participants])
            place = [record.context.kind.value, record.context.key] if record.context else []
            people = sorted([_VALUES[p.part], *n.keys[:1]] for p, n in zip(record.participants, named, strict=True))
            parts = [record.at.isoformat(), record.kind.value, record.subject, record.thread, record.place, place, people]  # words come and go
            return _Version(record, "interaction", "", _digest(_encode(parts)), named)
        case RoleRecord():
            content = _content(record)
            return _Version(record, "role", content, _digest(content), ())
        case PersonRecord() | OwnerRecord():
            content = _content(record)
            kind = "person" if isinstance(record, PersonRecord) else "owner"
            return _Version(record, kind, content, _digest(content), (interner.name(record.mention, source, key),))


def _content(record: Record) -> str:
    """Its fields as JSON; written out here, since `dataclasses.asdict` copies every string of tens of thousands of records."""
    said = {one.name: getattr(record, one.name) for one in fields(record) if one.name != "origin"}
    mention = said.get("mention")
    if isinstance(mention, Mention):
        handles = [{"kind": handle.kind, "value": handle.value} for handle in mention.handles]
        said["mention"] = {"name": mention.name, "handles": handles, "phones": mention.phones}
    return _encode_sorted(said)


def _digest(text: str) -> int:
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), signed=True)


@dataclass(slots=True)
class _Known:
    """What the table holds of one key: version ids by digest, which is current, and as of when it was said."""

    ids: dict[int, int] = field(default_factory=dict)
    current: int = 0
    as_of: str = ""


@dataclass(slots=True)
class _Plan:
    """What is to be written of a batch."""

    tally: Tally = field(default_factory=Tally)
    fresh: list[tuple[int, _Version, bool]] = field(default_factory=list)  # id, version, whether it becomes the current one
    flips: list[tuple[int, int]] = field(default_factory=list)  # of a key: the id that was current, the id that is now
    sayings: list[tuple[int, str]] = field(default_factory=list)


def _plan(said: Said, versions: Sequence[_Version]) -> _Plan:
    """Decide for each version: new, a newer one, or known; give fresh ones their ids."""
    known = _known(said.owner_id, [(v.record.origin.source, v.record.origin.key) for v in versions])
    next_id = sqlite.reserve_ids("record", len(versions))
    plan, as_of = _Plan(), said.as_of.isoformat()
    for version in versions:
        origin = version.record.origin
        have = known.setdefault((origin.source, origin.key), _Known())
        is_newest = not have.current or as_of >= have.as_of
        record_id = have.ids.get(version.digest)
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
            have.current, have.as_of = record_id, as_of
        plan.sayings.append((record_id, origin.where))
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
    """As of when the current version of each key was last said."""
    by_id = {have.current: have for have in found.values() if have.current}
    with connection.cursor() as cursor:
        for chunk in sqlite.chunks(list(by_id)):
            cursor.execute(
                "SELECT s.record_id, max(m.as_of) FROM saying s JOIN run_member m ON m.id = s.member_id "
                f"WHERE s.record_id IN ({sqlite.marks(chunk)}) GROUP BY s.record_id",
                chunk,
            )
            for record_id, as_of in cursor.fetchall():
                by_id[record_id].as_of = as_of


def _insert(said: Said, fresh: Sequence[tuple[int, _Version, bool]], interner: Interner) -> None:
    if not fresh:
        return
    owner_id = said.owner_id
    with connection.cursor() as cursor:
        cursor.executemany(
            'INSERT INTO record(id, owner_id, source, "key", digest, kind, is_current, is_entry, is_own_book, content) '
            "VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
            [
                (i, owner_id, v.record.origin.source, v.record.origin.key, v.digest, v.kind, int(is_current), *_flags(v.record), v.content)
                for i, v, is_current in fresh
            ],
        )
        people = [(owner_id, i, interner.ids[key]) for i, v, _ in fresh if v.kind in {"person", "owner"} for named in v.named for key in named.keys]
        cursor.executemany("INSERT INTO record_identity(owner_id, record_id, identity_id) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING", people)
        moments = [(i, v, is_current) for i, v, is_current in fresh if v.kind == "interaction"]
        rows = [_interaction_row(said, i, v, is_current, interner) for i, v, is_current in moments]
        cursor.executemany(
            "INSERT INTO interaction(record_id, owner_id, at, day, kind, subject, words, thread, place, people_count, own_part, is_current, context_id) "
            "VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
            rows,
        )
        parts = [
            (owner_id, i, interner.ids[named.keys[0]], _VALUES[part], row[3])
            for (i, v, _), row in zip(moments, rows, strict=True)
            for named, part in _parts(v)
        ]
        cursor.executemany("INSERT INTO participant(owner_id, interaction_id, identity_id, part, day) VALUES (%s, %s, %s, %s, %s)", parts)
        touched = {row[2] for row in people} | {row[2] for row in parts}
        cursor.executemany("INSERT INTO touched(owner_id, identity_id) VALUES (%s, %s) ON CONFLICT DO NOTHING", [(owner_id, i) for i in touched])
    if moments:
        sqlite.index_interactions(moments[0][0], moments[-1][0])


def _flags(record: Record) -> tuple[int, int]:
    return (int(record.is_entry), int(record.is_own_book)) if isinstance(record, PersonRecord) else (0, 0)


def _parts(version: _Version) -> list[tuple[Named, Part]]:
    record = version.record
    if not isinstance(record, InteractionRecord):
        return []
    return [(named, participant.part) for participant, named in zip(record.participants, version.named, strict=True) if named.keys]


def _interaction_row(said: Said, record_id: int, version: _Version, is_current: bool, interner: Interner) -> tuple[str | int | None, ...]:  # noqa: FBT001
    record = version.record
    assert isinstance(record, InteractionRecord)  # noqa: S101  `kind` says so
    at = record.at.astimezone(UTC)
    context = interner.context(record.context.kind.value, record.context.key, record.context.label) if record.context else None
    words = record.words if said.is_with_words else ""
    stored_at = at.replace(tzinfo=None).isoformat(" ")
    day = (at - EPOCH).days
    texts = (record.subject, words, record.thread, record.place)
    return (
        record_id,
        said.owner_id,
        stored_at,
        day,
        record.kind.value,
        *texts,
        len(version.named),
        _own_part(version, interner),
        int(is_current),
        context,
    )


_OPPOSITE: Final = {Part.FROM: Part.TO, Part.TO: Part.FROM, Part.CC: Part.FROM, Part.WITH: Part.WITH}
_WEIGHTIEST: Final = (Part.FROM, Part.WITH, Part.TO, Part.CC)


def _own_part(version: _Version, interner: Interner) -> str:
    """What the owner did: as they are named, or the opposite of what the only other one did."""
    parts = _parts(version)
    if len(parts) == 1 and isinstance(version.record, InteractionRecord) and version.record.kind in WITH_THE_OWNER:
        return _VALUES[_OPPOSITE[parts[0][1]]]
    own = {part for named, part in parts for key in named.keys if key[:2] in interner.own_handles}
    return next((_VALUES[part] for part in _WEIGHTIEST if part in own), "") if own else ""


def _flip(owner_id: int, pairs: Sequence[tuple[int, int]]) -> None:
    """Make other versions current: (old, new)."""
    if not pairs:
        return
    with connection.cursor() as cursor:
        for table, column in (("record", "id"), ("interaction", "record_id")):
            cursor.executemany(f"UPDATE {table} SET is_current = 0 WHERE {column} = %s", [(old,) for old, _ in pairs])
            cursor.executemany(f"UPDATE {table} SET is_current = 1 WHERE {column} = %s", [(new,) for _, new in pairs])
    touch_people_of(owner_id, [i for pair in pairs for i in pair])


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
