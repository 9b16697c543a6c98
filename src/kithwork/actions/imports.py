"""Read what the owner has, into the network: recognise, read in batches, believe, report; and take a run back.

A batch is one transaction of data and of the marks that it was seen, so that an import that dies half-way has lost nothing and doubled
nothing: it shows as interrupted, and reading the same again completes it.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from django.db import transaction

from kithwork import __version__
from kithwork.actions import (
    batches,
    beliefs,
    blocks,
    claims,
    columns,
    commit_writers,
    event_proposals,
    git_settings,
    handles,
    import_notes,
    import_runs,
    invented_network,
    known_titles,
    looking_back,
    owner_hints,
    owners,
    reading_ahead,
    shrinking,
    sweeps,
    tracked,
    zones,
)
from kithwork.actions.aside import Aside
from kithwork.actions.batches import Batch, Terms
from kithwork.actions.discovery import Discovery, Found, discover, export_date
from kithwork.actions.import_notes import Notes
from kithwork.actions.steps import Progress, Step
from kithwork.domain import zones as clocks
from kithwork.domain.deeds import DeedKind
from kithwork.domain.errors import Refused
from kithwork.domain.events import PLANNING
from kithwork.domain.records import OwnerRecord
from kithwork.importers import people_columns, registry
from kithwork.importers.protocol import Reading, SaidColumns
from kithwork.store.queries import owned, runs, unsettled
from kithwork.store.queries import owners as owner_queries
from kithwork.store.writes import deeds, evidence, locks, planned, taken, upkeep
from kithwork.store.writes import runs as run_writes

BATCH: Final = 2000  # records in one transaction
BY_BYTES: Final = frozenset(  # what these say hangs on a file's bytes alone; others go by its name as well, and by what lies beside it
    {"git-history", "mail", "icalendar", "vcard", "jcard", "linkedin-connections", "linkedin-messages", "google-contacts", "outlook-contacts"}
)
_SET_BACK: Final = timedelta(hours=26)  # between the first zone and the last: who moves west reads no older things than before
_MOMENTS: Final = (
    ":answers",
    ":days",
    ":moments",
    "",
)  # of a calendar of which answers, last days and planned moments were noted; one that was read before is read again
TOLD: Final = 3  # files that shrank, each with its sizes


class NothingToRead(Refused):
    """None of these paths holds anything that Kithwork can read."""

    terminal_hint = "`kith sources` lists what it reads."


class NotUndoable(Refused):
    """That run has been undone already."""


@dataclass(frozen=True, slots=True)
class Report:
    """What became of an import."""

    number: int
    is_dry: bool
    counts: dict[str, int]
    sources: tuple[tuple[str, str, int], ...]  # place, source, records
    unrecognised: tuple[str, ...]
    items: tuple[runs.ItemLine, ...]
    has_owner: bool
    is_owner_in_history: bool = True
    events_count: int = 0  # that are proposed, where calendars or the like were read
    namesakes: tuple[str, ...] = ()  # as `owner_hints.Hints`
    speakers: tuple[str, ...] = ()


def run(
    *,
    owner_id: int,
    paths: Sequence[Path],
    now: datetime,
    me: Sequence[str] = (),
    has_words: bool = False,
    is_dry: bool = False,
    may_shrink: bool = False,
    region: str = "",
    on_step: Callable[[Step], None] | None = None,
) -> Report:
    """Import the paths; telephone numbers without a country are of the region, else of the owner's (`handles.home`). A dry run does the same within a transaction that is taken back.

    Of a table that nobody reads unless its columns are explained, a dry run says so. Raises NothingToRead, locks.Busy, invented_network.Invented, shrinking.Shrunk unless a newer export may be much smaller.
    """
    progress = Progress(0, on_step)
    explained = columns.said(owner_id)
    discovery = discover(paths, progress.add_bytes, explained)
    progress.total, progress.done = discovery.size, 0
    if not discovery.recognised and not (is_dry and any(columns.of_member(one.member, explained) for one in discovery.found)):
        raise NothingToRead(f"Nothing that Kithwork can read was found{import_notes.refused(discovery)}.")
    progress.say_found(discovery.words)
    with locks.only_one(), sweeps.few(), upkeep.much_writing():
        invented_network.keep_apart(owner_id=owner_id, paths=paths)
        smaller = shrinking.among(owner_id=owner_id, found=discovery.recognised)
        if smaller and not (may_shrink or is_dry):
            raise shrinking.Shrunk(" ".join(one.words for one in smaller[:TOLD]))
        if not is_dry:
            return _Run(owner_id, now, has_words, region, progress, explained).go(discovery, paths, me, smaller, is_dry=False)
        with transaction.atomic():
            report = _Run(owner_id, now, has_words, region, progress, explained).go(discovery, paths, me, smaller, is_dry=True)
            transaction.set_rollback(True)
            return report


def rehearse(
    *,
    paths: Sequence[Path],
    now: datetime,
    me: Sequence[str] = (),
    has_words: bool = False,
    region: str = "",
    on_step: Callable[[Step], None] | None = None,
) -> Report:
    """A dry run where nobody has begun yet: the owner is made for it, and taken back with it. Raises NothingToRead, locks.Busy."""
    with transaction.atomic():
        owner_id = owners.begin(now=now)
        report = run(owner_id=owner_id, paths=paths, now=now, me=me, has_words=has_words, is_dry=True, region=region, on_step=on_step)
        transaction.set_rollback(True)
        return report


@dataclass(frozen=True, slots=True)
class _History:
    """A history that was read: as what it was said, its fingerprint, and of which authors commits were kept."""

    found: Found
    said: evidence.Said
    print_: str
    writers: frozenset[tuple[str, str]]


@dataclass(slots=True)
class _Run:
    """One import under way."""

    owner_id: int
    now: datetime
    has_words: bool
    region: str
    progress: Progress
    explained: Mapping[str, SaidColumns]
    as_of: datetime = field(init=False)  # of files without a day of their own: never before what was read already, since a clock can be set back
    id: int = 0
    tally: evidence.Tally = field(default_factory=evidence.Tally)
    counts: Counter[str] = field(default_factory=Counter)
    sources: list[tuple[str, str, int]] = field(default_factory=list)
    histories: list[_History] = field(default_factory=list)
    left: dict[int, dict[tuple[str, str], list[runs.ItemLine]]] = field(default_factory=dict)  # by earlier runs, as far as their files are known
    versions: Sequence[str] = ()  # of Kithwork, by which anything was read before

    def __post_init__(self) -> None:
        self.versions = runs.versions(self.owner_id)
        self.as_of = max(self.now, runs.newest(self.owner_id, until=self.now + _SET_BACK) or self.now)

    def go(self, discovery: Discovery, paths: Sequence[Path], me: Sequence[str], smaller: Sequence[shrinking.Smaller], *, is_dry: bool) -> Report:
        before = runs.census(self.owner_id)
        with transaction.atomic():
            for address in me:
                claims.claim(owner_id=self.owner_id, text=address, region=self.region)
            self.region = self.region or handles.home(self.owner_id)
            self.id, number = run_writes.begin(
                self.owner_id, paths=[str(path if path.name else path.resolve()) for path in paths], has_words=self.has_words, now=self.now
            )
            deeds.note(self.owner_id, DeedKind.IMPORT, str(number), now=self.now)
            remarks = (*discovery.left_out, *(one.words for one in smaller))
            run_writes.note_items(self.owner_id, self.id, import_notes.found_rows(discovery, remarks))
            self.counts["unreadable"] += len(discovery.unreadable)
        with Aside() as aside:
            return self._read_and_believe(discovery, before, number, blocks.Indexing(self.owner_id, aside), is_dry=is_dry)

    def _read_and_believe(self, discovery: Discovery, before: runs.Census, number: int, indexing: blocks.Indexing, *, is_dry: bool) -> Report:
        for found in discovery.recognised:
            self._read(found, indexing)
        for record in git_settings.of_clones(discovery):
            self._say_owner(record)
        if record_of_machine := git_settings.of_machine(self.owner_id, discovery):
            self._say_owner(record_of_machine)
        tracked.settle(owner_id=self.owner_id, now=self.now)
        upkeep.settle()
        self.progress.resolve(unsettled.touched_count(self.owner_id))
        beliefs.renew(owner_id=self.owner_id, now=self.now, on_progress=self.progress.look_at, indexing=indexing)
        self._read_more_commits()
        if not is_dry:
            looking_back.keep_up(owner_id=self.owner_id, now=self.now)
        return self._end(number, before, discovery, is_dry=is_dry)

    def _read(self, found: Found, indexing: blocks.Indexing) -> None:
        member, importer = found.member, found.importer
        assert importer is not None  # noqa: S101  only recognised members come here
        self.progress.place = member.place
        self.progress.say()
        try:
            own = owned.own_handles(self.owner_id)
            writers = commit_writers.of(own, member) if importer.source == "git-history" else frozenset()
            plain = f"{__version__}:{member.fingerprint()}{self._explained(found)}{commit_writers.mark(writers)}"
            print_ = f"{plain}{_MOMENTS[0]}" if importer.source in PLANNING else plain
        except (OSError, ValueError) as problem:
            plain = print_ = ""
            self._note(("unreadable", importer.source, member.place, "", str(problem), 1))
        known = runs.earlier(self.owner_id, print_) if print_ else None
        before = known or (self._as_before(plain) if plain else None)
        as_of = datetime.fromisoformat(before.as_of) if before else (export_date(member.place) or self.as_of)
        with transaction.atomic():
            member_id = run_writes.begin_member(
                self.owner_id, self.id, place=member.place, source=importer.source, fingerprint=print_, as_of=as_of, size=member.size
            )
            if known and known.is_done and known.has_words >= self.has_words and importer.source in BY_BYTES:
                count = run_writes.say_again(self.owner_id, old_member_id=known.id, run_id=self.id, member_id=member_id)
                self._count_member(member_id, member.place, importer.source, evidence.Tally(unchanged=count))
                self._note_again(known, member.place, importer.source)
                self.progress.add_bytes(member.size)
                return
        said = evidence.Said(self.owner_id, self.id, member_id, as_of, self.has_words)
        reading = self._reading()
        reading = replace(reading, title=known_titles.of(self.owner_id, member, importer, reading))
        terms = Terms(reading, self.region, own, BATCH, owned.others_at_own_handles(self.owner_id), writers)
        with closing(reading_ahead.read(found.path, found.ordinal, member, importer, terms)) as read:
            self._save_all(read, said, member.place, importer.source, indexing)
        if importer.source == "git-history":
            self.histories.append(_History(found, said, print_.removesuffix(commit_writers.mark(writers)), writers))

    def _note_again(self, known: runs.Earlier, place: str, source: str) -> None:
        """Of a file that is not read again, what could not be read of it or was left out the last time."""
        if known.run_id not in self.left:
            self.left[known.run_id] = runs.left_by_member(self.owner_id, known.run_id)
        left = self.left[known.run_id].get((source, known.place), [])
        for one in left:
            self.counts[one.outcome] += one.count
        run_writes.note_items(self.owner_id, self.id, import_notes.rows_again(left, source, place))

    def _as_before(self, plain: str) -> runs.Earlier | None:
        """The reading of these bytes by another Kithwork, or by one that noted less of a calendar: they are read anew, and speak as of then."""
        bytes_ = plain.partition(":")[2]
        marks = (f"{version}:{bytes_}{mark}" for version in dict.fromkeys((__version__, *self.versions)) for mark in _MOMENTS)
        return next(filter(None, (runs.earlier(self.owner_id, mark) for mark in marks)), None)

    def _read_more_commits(self) -> None:
        """Of histories, the commits under addresses that only this import showed to be the owner's."""
        own = owned.own_handles(self.owner_id)
        for one in self.histories:
            member, importer, writers = one.found.member, one.found.importer, commit_writers.of(own, one.found.member)
            if writers == one.writers or importer is None:
                continue
            more, interner = writers - one.writers, evidence.Interner(self.owner_id)
            terms = Terms(self._reading(), self.region, own, BATCH, writers=more)
            for batch in batches.of(member, importer, terms) if runs.names_any(self.owner_id, one.said.member_id, more) else ():
                with transaction.atomic():
                    self.tally.add(evidence.save_batch(one.said, [version for version in batch.versions if version.kind == "commit"], interner))
            with transaction.atomic():
                run_writes.is_now(one.said.member_id, f"{one.print_}{commit_writers.mark(writers)}" if one.print_ else "")

    def _reading(self) -> Reading:
        """On what terms a member is read: by instants, and by the clock of the owner."""
        zone = zones.of(self.owner_id)
        return Reading(clocks.instant(self.now, zone), self.has_words, self.explained, zone)

    def _explained(self, found: Found) -> str:
        """What of the owner's words on columns a reading depends on: said otherwise, a table is read again."""
        if not self.explained or not found.importer or found.importer.source != registry.ASKED_LAST:
            return ""
        said = self.explained.get(people_columns.fingerprint(columns.header(found.member, self.explained)))
        return f":{people_columns.fingerprint([f'{name}={meaning}' for name, meaning in (*said.meanings, ('', said.order))])}" if said else ""

    def _save_all(self, read: Iterator[Batch], said: evidence.Said, place: str, source: str, indexing: blocks.Indexing) -> None:
        interner, tally, notes = evidence.Interner(self.owner_id), evidence.Tally(), Notes(place, source)
        for batch in read:
            notes.take(batch.others)
            known = interner.made
            with transaction.atomic():
                before = taken.spans(self.owner_id) if source in PLANNING else ()
                tally.add(evidence.save_batch(said, batch.versions, interner))
                if source in PLANNING and not owner_queries.is_invented(self.owner_id):  # whose hours are of no place
                    tally.correct(planned.tell_anew(self.owner_id, batch.versions, self.now))
                taken.go_along(self.owner_id, before)
                run_writes.note_items(self.owner_id, self.id, notes.pending_rows())
            indexing.came(interner.made - known)
            self.progress.add_bytes(batch.bytes_read)
            self.progress.records += len(batch.versions)
            self.progress.say()
        with transaction.atomic():
            run_writes.note_items(self.owner_id, self.id, notes.closing_rows())
            self.counts["skipped"] += notes.skipped_count
            self.counts["unreadable"] += notes.unreadable_count
            self._count_member(said.member_id, place, source, tally, is_done=not notes.is_broken_off)

    def _count_member(self, member_id: int, place: str, source: str, tally: evidence.Tally, *, is_done: bool = True) -> None:
        self.tally.add(tally)
        self.sources.append((place, source, tally.created + tally.updated + tally.unchanged))
        counts = {"created": tally.created, "updated": tally.updated, "unchanged": tally.unchanged}
        run_writes.end_member(member_id, counts, is_done=is_done)

    def _note(self, row: tuple[str, str, str, str, str, int]) -> None:
        self.counts[row[0]] += 1
        run_writes.note_items(self.owner_id, self.id, [row])

    def _say_owner(self, record: OwnerRecord) -> None:
        with transaction.atomic():
            member_id = run_writes.begin_member(
                self.owner_id, self.id, place=record.origin.where, source=record.origin.source, fingerprint="", as_of=self.as_of
            )
            said = evidence.Said(self.owner_id, self.id, member_id, self.as_of)
            evidence.save_batch(said, batches.one(record, self.region), evidence.Interner(self.owner_id))
            run_writes.end_member(member_id, {})

    def _end(self, number: int, before: runs.Census, discovery: Discovery, *, is_dry: bool) -> Report:
        after = runs.census(self.owner_id)
        people = runs.people_of(self.owner_id, self.id, before.last_person_id)
        self._remark_on_linkedin()
        counts = {
            "people_new": people.get("new", 0),
            "people_recognised": people.get("recognised", 0),
            "people_seen": people.get("seen", 0),
            "people_asked": max(0, after.questions - before.questions),
            "interactions_new": after.interactions - before.interactions,
            "interactions_unchanged": runs.interactions_of(self.id) - (after.interactions - before.interactions),
            "records_created": self.tally.created,
            "records_updated": self.tally.updated,
            "records_unchanged": self.tally.unchanged,
            "items_skipped": self.counts["skipped"],
            "items_unreadable": self.counts["unreadable"],
            "unrecognised": len(discovery.found) - len(discovery.recognised),
        }
        has_owner = owner_queries.is_known(self.owner_id)
        read = {source for _, source, _ in self.sources}
        is_in_history = owner_hints.is_in_history(owner_id=self.owner_id, run_id=self.id, sources=read)
        hints = owner_hints.after(owner_id=self.owner_id, run_id=self.id)
        run_writes.end(self.id, state="finished", counts=counts, now=self.now)
        unrecognised = tuple(one.member.place for one in discovery.found if not one.importer)
        items = tuple(runs.items(self.owner_id, self.id))
        events = event_proposals.found_after(owner_id=self.owner_id, sources=read)
        about = (has_owner, is_in_history, events, hints.namesakes, hints.speakers)
        return Report(number, is_dry, counts, tuple(self.sources), unrecognised, items, *about)

    def _remark_on_linkedin(self) -> None:
        read = {source for _, source, _ in self.sources}
        if "linkedin-profile" in read and "linkedin-connections" not in read:
            why = "this is LinkedIn's first file, your profile; the one with your connections and messages follows within a day"
            self._note(("remark", "linkedin-profile", "", "", why, 1))


@dataclass(frozen=True, slots=True)
class Undone:
    """What became of the records of a run that was taken back: how many went, and how many stayed because other runs say them too."""

    gone: int
    stayed: int

    @property
    def words(self) -> str:
        """As the end of a sentence: `12 records went with it; 3 stayed, because other imports hold them too`."""
        rest = f"; {self.stayed:,} stayed, because other imports hold {'it' if self.stayed == 1 else 'them'} too" if self.stayed else ""
        return f"{self.gone:,} {'record' if self.gone == 1 else 'records'} went with it{rest}"


def undo(*, owner_id: int, number: int, now: datetime) -> Undone:
    """Take a run back; what remains is what the other runs alone give, and the owner's words. Raises NoSuchRun, NotUndoable, locks.Busy."""
    with locks.only_one():  # so a run that still says it is running was cut off
        found = import_runs.numbered(owner_id=owner_id, number=number)
        if found.is_undone:
            raise NotUndoable(f"Run {number} has been undone already.")
        with transaction.atomic():
            said = runs.records_count(owner_id, found.id)
            before = taken.spans(owner_id)
            count = run_writes.undo(owner_id, found.id)
            taken.go_along(owner_id, before)
            deeds.take_back(owner_id, DeedKind.IMPORT, str(number), now=now)
            deeds.note(owner_id, DeedKind.IMPORT_UNDONE, str(number), now=now)
            tracked.settle(owner_id=owner_id, now=now)
        beliefs.renew(owner_id=owner_id, now=now)
    return Undone(count, said - count)
