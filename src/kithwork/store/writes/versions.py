"""In what form does a record reach the tables? Its people named as identities, its content fingerprinted, its moment as the columns have it.

Nothing here asks the tables, and everything is plain enough to be made in another process (ADR 0014).
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Final, NamedTuple

from kithwork.domain.records import WITH_THE_OWNER, InteractionRecord, Mention, Part, PersonRecord, Record, RoleRecord

EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
Key = tuple[str, str, str]  # kind, value, name of an identity
KNOWN: Final = 200_000  # mentions kept in memory between batches
_encode: Final = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode
_encode_sorted: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True, check_circular=False).encode
_VALUES: Final = {part: part.value for part in Part}  # `value` itself is slow, and so is SQLite with an enum
_OPPOSITE: Final = {Part.FROM: Part.TO, Part.TO: Part.FROM, Part.CC: Part.FROM, Part.WITH: Part.WITH}
_WEIGHTIEST: Final = (Part.FROM, Part.WITH, Part.TO, Part.CC)


class Named(NamedTuple):
    """A mention brought into the form under which identities compare, with the name that its key is made of."""

    keys: tuple[Key, ...]
    name_keys: tuple[str, ...]


class Moment(NamedTuple):
    """What the columns of an interaction hold, and what each of its people did."""

    at: str
    day: int
    kind: str
    subject: str
    words: str
    thread: str
    place: str
    own_part: str
    context: tuple[str, str, str] | None  # kind, key, label
    parts: tuple[str, ...]


class Version(NamedTuple):
    """A record on its way into the tables."""

    source: str
    key: str
    where: str
    kind: str
    content: str
    digest: int
    is_entry: bool
    is_own_book: bool
    named: tuple[Named, ...]
    moment: Moment | None = None


@dataclass(slots=True)
class Maker:
    """Makes versions, and remembers how people were named, since the same ones are in message after message."""

    name_of: Callable[[Mention, str, str], Named]
    own_handles: frozenset[tuple[str, str]] = frozenset()
    named: dict[Mention, Named] = field(default_factory=dict)

    def version(self, record: Record) -> Version:
        """What of a record goes into the tables."""
        source, key, where = record.origin.source, record.origin.key, record.origin.where
        if isinstance(record, InteractionRecord):
            named = tuple([self._name(p.mention, source, key) for p in record.participants])
            parts = tuple([_VALUES[p.part] for p in record.participants])
            own_part = self._own_part(record, named)
            return Version(
                source, key, where, "interaction", "", _identify(record, named, parts), False, False, named, _moment(record, parts, own_part)
            )
        content = _content(record)
        digest = _digest(content)
        if isinstance(record, RoleRecord):
            return Version(source, key, where, "role", content, digest, False, False, ())
        who = (self._name(record.mention, source, key),)
        if isinstance(record, PersonRecord):
            return Version(source, key, where, "person", content, digest, record.is_entry, record.is_own_book, who)
        return Version(source, key, where, "owner", content, digest, False, False, who)

    def _name(self, mention: Mention, source: str, key: str) -> Named:
        if not mention.handles:  # known by the item that names them, which is another one each time
            return self.name_of(mention, source, key)
        found = self.named.get(mention)
        if found is None:
            if len(self.named) > KNOWN:
                self.named.clear()
            found = self.named[mention] = self.name_of(mention, source, key)
        return found

    def _own_part(self, record: InteractionRecord, named: Sequence[Named]) -> str:
        """What the owner did: as they are named, or the opposite of what the only other one did."""
        if record.kind in WITH_THE_OWNER:
            known = [p.part for p, one in zip(record.participants, named, strict=True) if one.keys]
            if len(known) == 1:
                return _VALUES[_OPPOSITE[known[0]]]
        own = {p.part for p, one in zip(record.participants, named, strict=True) for key in one.keys if key[:2] in self.own_handles}
        return next((_VALUES[part] for part in _WEIGHTIEST if part in own), "") if own else ""


def _moment(record: InteractionRecord, parts: tuple[str, ...], own_part: str) -> Moment:
    at = record.at.astimezone(UTC)
    context = (record.context.kind.value, record.context.key, record.context.label) if record.context else None
    stored_at = at.replace(tzinfo=None).isoformat(" ")
    texts = (record.subject, record.words, record.thread, record.place)
    return Moment(stored_at, (at - EPOCH).days, record.kind.value, *texts, own_part, context, parts)


def _identify(record: InteractionRecord, named: Sequence[Named], parts: Sequence[str]) -> int:
    """A fingerprint of all but the words, which come and go."""
    place = [record.context.kind.value, record.context.key] if record.context else []
    people = sorted([part, *one.keys[:1]] for part, one in zip(parts, named, strict=True))
    return _digest(_encode([record.at.isoformat(), record.kind.value, record.subject, record.thread, record.place, place, people]))


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
