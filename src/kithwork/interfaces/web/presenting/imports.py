"""Import runs and their reports, as pages take them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Final

from django.urls import reverse

from kithwork.actions import imports
from kithwork.actions.steps import READING
from kithwork.domain.runs import UNKNOWN_FORMAT
from kithwork.interfaces.web.memos import Plan
from kithwork.interfaces.web.pictures import ImportCounts
from kithwork.interfaces.web.presenting import said
from kithwork.interfaces.web.presenting.said import Words
from kithwork.interfaces.web.readings import Reading, Stand
from kithwork.store.queries.runs import ItemLine, MemberLine, Run

STATES = {"running": "under way", "finished": "", "interrupted": "interrupted", "undone": "undone"}
LISTED = 100
_FIRST: Final = {
    Plan.LOOK: ("It is being looked at.", "Finding out what there is."),
    Plan.KEEP: ("It is being read.", "Finding out what there is."),
    Plan.INVENT: ("An engineer is being invented.", "With their people, and ten years of letters, meetings and code. It takes half a minute."),
}


@dataclass(frozen=True, slots=True)
class Report:
    """What one import did, or would do."""

    words: str
    counts: ImportCounts
    same_words: str
    undo_url: str = ""
    entries_url: str = ""
    entries_words: str = ""
    questions_url: str = ""
    run_words: str = ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A reading that goes on; its page asks again at `url`."""

    title: str
    words: str
    url: str
    done: int = 0
    total: int = 0
    evidence: tuple[str, ...] = ()
    place: str = ""
    is_invented: bool = False


@dataclass(frozen=True, slots=True)
class Again:
    """A reading that stopped, and the button that lets it go on."""

    title: str
    words: str
    url: str
    action: str


@dataclass(frozen=True, slots=True)
class Bad:
    """Something that could not be read: where, and why."""

    where: str
    why: str


@dataclass(frozen=True, slots=True)
class Page:
    """A run with everything that became of it."""

    number: int
    title: str
    when: str
    report: Report
    members: tuple[Words, ...]
    unreadable: tuple[Bad, ...]
    unreadable_more: str
    remarks: tuple[Words, ...]
    left_out: tuple[Words, ...]
    unrecognised: tuple[str, ...]
    is_running: bool = False
    is_interrupted: bool = False


def run_page(run: Run, members: Sequence[MemberLine], items: Sequence[ItemLine]) -> Page:
    """A run that was kept."""
    report = Report(
        words=_what_was_read(run),
        counts=_counts(run.counts),
        same_words=_same(run.counts),
        undo_url=reverse("import-undo", args=[run.number]) if run.can_be_undone else "",
        questions_url=reverse("questions"),
        run_words=f"run {run.number}, {'can be undone at any time' if run.can_be_undone else STATES[run.state]}",
    )
    read = tuple(
        Words(one.place, said.source(one.source), _records(sum(one.counts.values())) if one.is_done else "not read to its end") for one in members
    )
    return _page(run.number, title(run), said.day(run.started_at), report, read, items, state=run.state)


def dry_page(report: imports.Report) -> Page:
    """A run that was only looked at."""
    shown = Report("This is what reading it would do. Nothing is kept yet.", _counts(report.counts), _same(report.counts))
    read = tuple(Words(place, said.source(source), _records(count)) for place, source, count in report.sources)
    page_title = "Nothing is kept yet. This is what would come in."
    return _page(0, page_title, "", shown, read, report.items, state="finished")


def _page(number: int, page_title: str, when: str, report: Report, members: tuple[Words, ...], items: Sequence[ItemLine], *, state: str) -> Page:
    bad = [one for one in items if one.outcome == "unreadable"]
    shown = tuple(Bad(_place(one), _why(one)) for one in bad[:LISTED])
    more = sum(one.count for one in bad[LISTED:])
    return Page(
        number,
        page_title,
        when,
        report,
        members,
        shown,
        f"And {more:,} more." if more else "",
        tuple(Words(_why(one), evidence=_place(one)) for one in items if one.outcome == "remark"),
        _left_out([one for one in items if one.outcome == "skipped"]),
        tuple(_unknown(one) for one in items if one.outcome == "unrecognised"),
        is_running=state == "running",
        is_interrupted=state == "interrupted",
    )


def _unknown(one: ItemLine) -> str:
    if one.count > 1:
        return f"{one.place} ({one.count:,} files)"
    return one.place if one.why == UNKNOWN_FORMAT else f"{one.place}: {one.why}"


def _left_out(items: Sequence[ItemLine]) -> tuple[Words, ...]:
    """Each reason once, whatever the files, the most frequent first."""
    together: dict[tuple[str, str], list[ItemLine]] = {}
    for one in items:
        together.setdefault((said.source(one.source), one.why), []).append(one)
    counted = sorted(((sum(one.count for one in same), *key, same[0]) for key, same in together.items()), key=lambda row: -row[0])
    return tuple(Words(f"{count:,} × {why}", evidence=f"{source}, the first: {_place(first)}") for count, source, why, first in counted)


def _records(count: int) -> str:
    return f"{count:,} {'record' if count == 1 else 'records'}"


def _place(item: ItemLine) -> str:
    return ", ".join(part for part in (item.place, item.where) if part)


def _why(item: ItemLine) -> str:
    why = f"{item.why[:1].upper()}{item.why[1:]}" if item.why else "It could not be read"
    return f"{why} ({item.count:,})." if item.count > 1 else why if why.endswith(".") else f"{why}."


def title(run: Run) -> str:
    """A run as a sentence."""
    if run.state == "running":
        return f"Run {run.number} is reading."
    if run.state == "undone":
        return f"Run {run.number} was undone."
    if run.state == "interrupted":
        return f"Run {run.number} was interrupted. Reading the same again completes it."
    return _who_came(run.counts)


def _who_came(counts: dict[str, int]) -> str:
    new, known = counts.get("people_new", 0), counts.get("people_recognised", 0)
    if new:
        return f"{said.counted(new, 'person', 'people')} new to you{f', {known:,} recognised' if known else ''}."
    if known and not _has_changed(counts):
        return f"Nothing new: {said.counted(known, 'person', 'people').lower()} in it {'was' if known == 1 else 'were'} here already."
    return f"{said.counted(known, 'person', 'people')} recognised, nobody new." if known else "Nobody new in it."


def waiting(reading: Reading) -> Waiting:
    """How far it is, how fast it goes, and how long it may take."""
    step, (title_, words) = reading.step, _FIRST[reading.asked.plan]
    page = Waiting(title_, words, reverse("import-reading", args=[reading.token]), is_invented=reading.asked.plan == Plan.INVENT)
    if not step:
        return page
    count = f"{step.records:,} records so far"
    if step.phase != READING:
        words = f"Everything is read. Now Kithwork is {step.phase}."
        known = (f"{step.identities_done:,} of {step.identities_total:,} names and handles looked at",) if step.identities_total else ()
        since = f"begun {_span(reading.seconds)} ago"
        return replace(page, words=words, done=step.identities_done, total=step.identities_total, evidence=(count, *known, since))
    rate, left = reading.rate, step.bytes_total - step.bytes_done
    speed = (f"{said.size(int(rate))} a second", f"about {_span(left / rate)} of reading to go") if rate and left else ()
    words = f"{said.size(step.bytes_done)} of {said.size(step.bytes_total)} are read."
    return replace(page, words=words, done=step.bytes_done, total=step.bytes_total, evidence=(count, *speed), place=f"now: {step.place}")


def _span(seconds: float) -> str:
    """A time in the words of somebody who waits."""
    if seconds < 60:
        count, unit = max(1, round(seconds)), "second"
    else:
        count, unit = max(1, round(seconds / 60)), "minute"
    return f"{count} {unit}{'' if count == 1 else 's'}"


def again(reading: Reading) -> Again:
    """What stopped, and how it goes on."""
    url = reverse("import-reading", args=[reading.token])
    if reading.refusal:
        return Again("It has to wait.", f"{reading.refusal} What you dropped is kept for an hour.", url, "Try again")
    words = "Kithwork was closed while it read. Nothing of what was read is lost, and nothing is doubled."
    return Again("It was cut off half-way.", words, url, "Read the rest")


def _what_was_read(run: Run) -> str:
    names = [PurePath(path).name for path in run.paths]
    shown = ", ".join(names[:6]) + (f" and {len(names) - 6} more" if len(names) > 6 else "")
    if run.state == "interrupted":
        people, moments = run.counts.get("people_standing", 0), run.counts.get("interactions_standing", 0)
        brought = f"{said.counted(people, 'person', 'people').lower()} and {moments:,} {'moment' if moments == 1 else 'moments'} of it"
        return f"{shown}: {brought} stand on file."
    moments = run.counts.get("interactions_new", 0)
    return f"{shown}: {moments:,} new {'moment' if moments == 1 else 'moments'} in touch." if moments else f"From {shown}."


def _has_changed(counts: dict[str, int]) -> bool:
    return bool(counts.get("records_created", 0) or counts.get("records_updated", 0))


def _counts(counts: dict[str, int]) -> ImportCounts:
    has_changed = _has_changed(counts)
    recognised = counts.get("people_recognised", 0)
    return ImportCounts(
        new_count=counts.get("people_new", 0),
        recognised_count=recognised if has_changed else 0,
        same_count=0 if has_changed else recognised,
        asked_count=counts.get("people_asked", 0),
        unreadable_count=counts.get("items_unreadable", 0),
    )


def _same(counts: dict[str, int]) -> str:
    same, seen, left = counts.get("records_unchanged", 0), counts.get("people_seen", 0), counts.get("items_skipped", 0)
    parts = [f"{same:,} {'record was' if same == 1 else 'records were'} the same as before and left alone." if same else ""]
    parts += [
        f"{seen:,} more {'person was' if seen == 1 else 'people were'} only seen in passing, and out of your lists until you look for them."
        if seen
        else ""
    ]
    parts += [f"{left:,} {'entry was' if left == 1 else 'entries were'} left out, with a reason each." if left else ""]
    parts += [_unread(counts.get("unrecognised", 0))]
    return " ".join(part for part in parts if part)


def _unread(count: int) -> str:
    """Files of which nothing was read are no entries: they are counted apart."""
    return f"{count:,} {'file was' if count == 1 else 'files were'} not read at all." if count else ""


def waits(found: Sequence[Reading]) -> list[Words]:
    """What was begun and is not at its end: each leads to its page."""
    return [Words(_named(one), evidence=_how_far(one), url=reverse("import-reading", args=[one.token])) for one in found]


def _named(one: Reading) -> str:
    return _names(one.asked.paths) or _FIRST[one.asked.plan][0]


def _how_far(one: Reading) -> str:
    if one.is_preview:
        return "looked at, and nothing is kept yet"
    return {Stand.CUT_OFF: "cut off half-way", Stand.WAITING: "has to wait"}.get(one.stand, "being read")


def _names(paths: Sequence[PurePath | str]) -> str:
    return ", ".join(PurePath(path).name for path in paths[:3]) + (" …" if len(paths) > 3 else "")


def runs(found: Sequence[Run]) -> list[Words]:
    """Earlier runs, in a list."""
    return [_run(run) for run in found]


def _run(run: Run) -> Words:
    new = run.counts.get("people_new", 0)
    counts = f"{new:,} new {'person' if new == 1 else 'people'}" if run.state == "finished" else STATES[run.state]
    return Words(
        _names(run.paths) or "nothing", f"run {run.number}", f"{said.day(run.started_at)}, {counts}", reverse("import-run", args=[run.number])
    )
