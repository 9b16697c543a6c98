"""In what form does a record reach the tables? Its people named as identities, its content fingerprinted, its moment as the columns have it.

Nothing here asks the tables, and everything is plain enough to be made in another process (ADR 0014).
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime, timedelta, tzinfo
from hashlib import blake2b
from typing import Final, NamedTuple

from kithwork.domain import zones
from kithwork.domain.events import PLANNING
from kithwork.domain.records import (
    WITH_THE_OWNER,
    CommitRecord,
    FactRecord,
    InteractionRecord,
    Mention,
    OpportunityRecord,
    OwnerRecord,
    Part,
    Participant,
    PersonRecord,
    Record,
    ReleaseRecord,
    RoleRecord,
)

EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
Key = tuple[str, str, str]  # kind, value, name of an identity
KNOWN: Final = 200_000  # mentions kept in memory between batches
AT_HAND: Final = 10_000  # of these, as they stood in a record: found without a comparison
_EPOCH_DAY: Final = EPOCH.toordinal()
_encode: Final = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode
_encode_sorted: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True, check_circular=False).encode
_VALUES: Final = {part: part.value for part in Part}  # `value` itself is slow, and so is SQLite with an enum
_OPPOSITE: Final = {"from": "to", "to": "from", "cc": "from", "with": "with", "silent": "with"}
_WEIGHTIEST: Final = ("from", "with", "to", "cc")
_SILENT: Final = frozenset({Part.SILENT.value})
_WITH_THE_OWNER: Final = tuple(WITH_THE_OWNER)  # an enum's hash takes longer than three comparisons
_FIELDS: Final = {
    kind: tuple(one.name for one in fields(kind) if one.name != "origin")
    for kind in (PersonRecord, RoleRecord, ReleaseRecord, CommitRecord, OwnerRecord, OpportunityRecord, FactRecord)
}


_LATER: Final = frozenset({"topics", "author", "to_on", "note"})  # fields of a fact


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
    former: tuple[str, ...] = ()  # keys by which it may be on file already


class _Known(NamedTuple):
    """Somebody in their part, ready for the tables; `rank` orders them in a fingerprint, and ends in what stands there."""

    mention: Mention  # held, so that its id stays its own
    named: Named
    part: str
    rank: tuple[str, tuple[str, ...], str]
    is_own: bool


@dataclass(slots=True)
class Maker:
    """Makes versions, and remembers how people were named, since the same ones are in message after message."""

    name_of: Callable[[Mention, str, str], Named]
    plainly: Callable[[Mention, str, str], Named]  # the same wherever the owner is at home: by it what was said is known again
    own_handles: frozenset[tuple[str, str]] = frozenset()
    zone: tzinfo = UTC  # the owner's: instants are told by their clock from here on
    others: frozenset[tuple[str, str, str]] = frozenset()  # who write from the owner's handles and are known to be somebody else
    today: int = 0  # by the owner's clock, in days since 1970
    named: dict[Mention, Named] = field(default_factory=dict)
    last: tuple[Mention, Named] | None = None  # of a person's own record, of whom a moment may follow
    at_hand: dict[tuple[int, int], _Known] = field(default_factory=dict)  # by the ids of mention and part: importers share mentions

    def version(self, record: Record) -> Version:
        """What of a record goes into the tables."""
        source, key, where = record.origin.source, record.origin.key, record.origin.where
        if isinstance(record, InteractionRecord):
            people = [self.at_hand.get((id(one.mention), id(one.part))) or self._know(one, source, key) for one in record.participants]
            kind = record.kind.value
            moment = _moment(record, kind, self._own_part(record, people), tuple([one.part for one in people]), self.zone)
            digest = _identify(record, kind, people)
            content = _beside(record, self.zone) if record.days > 1 or source in PLANNING else ""
            return Version(
                source, key, where, "interaction", content, digest, False, False, tuple([one.named for one in people]), moment, record.origin.former
            )
        content = _content(record)
        digest = _digest(content)
        if isinstance(record, RoleRecord):
            return Version(source, key, where, "role", content, digest, False, False, ())
        if isinstance(record, OpportunityRecord):
            return Version(source, key, where, "opportunity", content, digest, False, False, ())
        if isinstance(record, CommitRecord):  # known by its author's handle: of thousands nobody is to be resolved
            same = _digest(_content(replace(record, project="")))  # in whichever clone it was read
            return Version(source, key, where, "commit", content, same, False, False, ())
        if isinstance(record, FactRecord):
            return Version(source, key, where, "fact", content, digest, False, False, ())
        named = self.name_of(record.mention, source, key)
        self.last, who = (record.mention, named), (named,)
        if isinstance(record, PersonRecord):
            return Version(source, key, where, "person", content, digest, record.is_entry, record.is_own_book, who)
        if isinstance(record, ReleaseRecord):
            return Version(source, key, where, "release", content, digest, False, False, who)
        return Version(source, key, where, "owner", content, digest, False, False, who)

    def _name(self, mention: Mention, source: str, key: str) -> Named:
        if not mention.handles:  # known by the item that names them, which is another one each time
            return self.name_of(mention, source, key)
        if self.last and self.last[0] is mention:
            return self.last[1]
        found = self.named.get(mention)
        if found is None:
            if len(self.named) > KNOWN:
                self.named.clear()
            found = self.named[mention] = self.name_of(mention, source, key)
        return found

    def _know(self, one: Participant, source: str, key: str) -> _Known:
        named, part = self._name(one.mention, source, key), _VALUES[one.part]
        is_by_number = bool(one.mention.phones) and not one.mention.handles
        keys = self.plainly(one.mention, source, key).keys if is_by_number else named.keys
        first: tuple[str, ...] = keys[0] if keys else ()
        said = f'["{part}", [{", ".join([_encode(text) for text in first])}]]' if first else f'["{part}"]'
        known = _Known(
            one.mention, named, part, (part, first, said), any(key[:2] in self.own_handles and key not in self.others for key in named.keys)
        )
        if one.mention.handles:
            if len(self.at_hand) >= AT_HAND:
                self.at_hand.clear()
            self.at_hand[id(one.mention), id(one.part)] = known
        return known

    def _own_part(self, record: InteractionRecord, people: Sequence[_Known]) -> str:
        """What the owner did: as they are named, or the opposite of what the only other one did."""
        if record.kind in _WITH_THE_OWNER:
            known = [one.part for one in people if one.named.keys]
            if len(known) == 1:
                return _OPPOSITE[known[0]]
        own = [one.part for one in people if one.is_own]
        if own and _SILENT.issuperset(own):  # as `groups.derive_own_parts` has it
            return "" if zones.by_the_wall(record.at, self.zone).toordinal() - _EPOCH_DAY < self.today else Part.WITH.value
        return next((part for part in _WEIGHTIEST if part in own), "") if own else ""


def _moment(record: InteractionRecord, kind: str, own_part: str, parts: tuple[str, ...], zone: tzinfo) -> Moment:
    at = zones.by_the_wall(record.at, zone)
    context = (record.context.kind.value, record.context.key, record.context.label) if record.context else None
    stored_at = at.isoformat(" ")[:-6]  # without its zone
    return Moment(stored_at, at.toordinal() - _EPOCH_DAY, kind, record.subject, record.words, record.thread, record.place, own_part, context, parts)


def _beside(record: InteractionRecord, zone: tzinfo) -> str:
    """What no column holds, as JSON: on how many days it is by the owner's clock, and of what may be planned the moments themselves, for another clock.

    Empty where it is of one day, and of no zone or past.
    """
    told = zones.instant_of(record.at) if record.origin.source in PLANNING else None
    ends = zones.instant_of(record.over_at) if told and record.over_at else None
    days = days_between(told, ends, zone) if told and ends else record.days
    moments = {name: f"{at.isoformat()[:19]}Z" for name, at in (("ends", ends), ("instant", told)) if at}
    said = ({"days": days} if days > 1 else {}) | moments
    return _encode(said) if said else ""


def days_between(begins: datetime, ends: datetime, zone: tzinfo) -> int:
    """On how many days of a clock is what begins and ends at these moments? An end at midnight is of the day before."""
    first, last = zones.by_the_wall(begins, zone), zones.by_the_wall(ends - timedelta(seconds=1), zone)
    return last.toordinal() - first.toordinal() + 1


def _identify(record: InteractionRecord, kind: str, people: Sequence[_Known]) -> int:
    """A fingerprint of all but the words, which come and go: of a list in JSON, which is written out here since most of it is known.

    Of the moment as its source tells it: by whatever clock the owner lives, the same is the same.
    """
    context = f'["{record.context.kind.value}", {_encode(record.context.key)}]' if record.context else "[]"
    texts = f"{_encode(record.subject)}, {_encode(record.thread)}, {_encode(record.place)}"
    said = ", ".join([said for _, _, said in sorted([one.rank for one in people])])
    days = f", {record.days}" if record.days > 1 else ""  # as moments were before they could last
    return _digest(f'["{record.at.isoformat()}", "{kind}", {texts}, {context}, [{said}]{days}]')


def _content(record: PersonRecord | RoleRecord | ReleaseRecord | CommitRecord | OwnerRecord | OpportunityRecord | FactRecord) -> str:
    """Its fields as JSON; written out here, since `dataclasses.asdict` copies every string of tens of thousands of records."""
    said = {name: getattr(record, name) for name in _FIELDS[type(record)]}
    mention = said.get("mention")
    if isinstance(mention, Mention):
        handles = [{"kind": handle.kind, "value": handle.value} for handle in mention.handles]
        said["mention"] = {"name": mention.name, "handles": handles, "phones": mention.phones}
    elif isinstance(record, RoleRecord | FactRecord):  # the owner's without a word, as it always was
        del said["mention"]
    if isinstance(record, FactRecord):  # as facts were before they could say more
        said = {name: value for name, value in said.items() if value or name not in _LATER}
    return _encode_sorted(said)


def _digest(text: str) -> int:
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), signed=True)
