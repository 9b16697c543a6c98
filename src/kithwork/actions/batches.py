"""What does a file hold, batch by batch, in the form that the store writes? Read here, or in another process; nothing is asked of the network file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, tzinfo
from functools import partial
from itertools import chain, islice, repeat
from typing import NamedTuple

from kithwork.domain import dates
from kithwork.domain.records import CommitRecord, Item, Mention, Origin, Record, Remark, Skipped, Unreadable
from kithwork.identity import mentions, normalise
from kithwork.importers.protocol import Importer, Member, Reading
from kithwork.store.writes.versions import Maker, Named, Version

BROKEN_OFF = "here it broke off"  # where the reading of a member ended before its end


@dataclass(frozen=True, slots=True)
class Terms:
    """How a member is read: the importer's own terms, whose telephone numbers, which handles are the owner's, how many items at once."""

    reading: Reading
    region: str
    own_handles: frozenset[tuple[str, str]]
    size: int
    others: frozenset[tuple[str, str, str]] = frozenset()  # who write from them and are not the owner
    writers: frozenset[tuple[str, str]] = frozenset()  # of which authors commits are kept, one by one


class Batch(NamedTuple):
    """Some items: records as they go into the tables, the others as they are; and how many bytes another process read for them."""

    versions: list[Version]
    others: list[Skipped | Unreadable | Remark]
    bytes_read: int = 0


def of(member: Member, importer: Importer, terms: Terms, *, is_awaited: bool = False) -> Iterator[Batch]:
    """Everything that the member holds; where somebody waits for it the first batches are small."""
    today = dates.day_of(terms.reading.day(terms.reading.now))
    maker = maker_for(terms.region, terms.own_handles, terms.reading.zone, terms.others, today)
    items = _kept(_guarded(importer, member, terms.reading), terms.writers)
    sizes = chain([max(1, terms.size // part) for part in (8, 4, 2)] if is_awaited else [], repeat(terms.size))
    while some := list(islice(items, next(sizes))):
        versions = [maker.version(item) for item in some if not isinstance(item, Skipped | Unreadable | Remark)]
        yield Batch(versions, [item for item in some if isinstance(item, Skipped | Unreadable | Remark)])


def _kept(items: Iterator[Item], writers: frozenset[tuple[str, str]]) -> Iterator[Item]:
    """All but the commits of others, of which histories have millions."""
    for item in items:
        if not isinstance(item, CommitRecord) or any((handle.kind, handle.value) in writers for handle in item.mention.handles):
            yield item


def maker_for(
    region: str,
    own_handles: frozenset[tuple[str, str]] = frozenset(),
    zone: tzinfo = UTC,
    others: frozenset[tuple[str, str, str]] = frozenset(),
    today: int = 0,
) -> Maker:
    """What makes versions of records; telephone numbers without a country are of the region, and moments are told by the clock of the zone."""
    return Maker(partial(_name, region), partial(_name, ""), own_handles, zone, others, today=today)


def one(record: Record, region: str) -> list[Version]:
    """A single record that lies in no file."""
    return [maker_for(region).version(record)]


def _name(region: str, mention: Mention, source: str, key: str) -> Named:
    """A mention in the form that the store keeps."""
    keys = mentions.identities(mention, source, key, region)
    return Named(tuple([(k.kind, k.value, k.name) for k in keys]), tuple([normalise.name_key(k.name) for k in keys]))


def _guarded(importer: Importer, member: Member, reading: Reading) -> Iterator[Item]:
    """What the importer reads; whatever goes wrong in it or below it (a broken archive, a file that vanished) becomes an item too."""
    try:
        yield from importer.read(member, reading)
    except Exception as problem:  # noqa: BLE001  whatever a parser does with a stranger's file, the rest of the import goes on
        yield Unreadable(Origin(importer.source, member.place, BROKEN_OFF), str(problem) or type(problem).__name__)
