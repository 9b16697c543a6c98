"""What became of an import, for a person to read: what is new, what was left out and why, and what to do about it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import Final

from kithwork.actions.imports import Report
from kithwork.interfaces.cli.printing import Data, counted, gap, heading, item, line, pair, title
from kithwork.store.queries.runs import ItemLine

LISTED: Final = 20  # lines that could not be read, told one by one


def tell(report: Report) -> None:
    """The whole report."""
    counts = report.counts
    title("A dry run: this is what would come of it; nothing was kept." if report.is_dry else f"Run {report.number} is done.")
    gap()
    pair("people", _people(counts))
    talks = f"{counted(counts['interactions_new'], 'moment')} in touch new, {counts['interactions_unchanged']:,} known already"
    pair("interactions", talks)
    pair("read", f"{counted(sum(records for _, _, records in report.sources), 'record')} from {counted(len(report.sources), 'file')}")
    tell_items(report.items, "" if report.is_dry else f"kith imports show {report.number}")
    _tell_owner(report)
    if not report.is_dry:
        gap()
        line(f"Take it back with `kith imports undo {report.number}`. Look at the day with `kith today`.", is_quiet=True)


def _people(counts: dict[str, int]) -> str:
    parts = [f"{counts['people_new']:,} new", f"{counts['people_recognised']:,} recognised"]
    parts.append(f"{counts['people_seen']:,} seen in sources only")
    if counts["people_asked"]:
        parts.append(f"{counts['people_asked']:,} that you are asked about (`kith questions`)")
    return ", ".join(parts)


def tell_items(items: Sequence[ItemLine], more: str) -> None:
    """What gave no record: remarks, skipped by reason, unreadable one by one, and files of no known format."""
    for one in (one for one in items if one.outcome == "remark"):
        item(f"{_place(one)}{one.why}")
    _tell_skipped(items)
    _tell_unreadable([one for one in items if one.outcome == "unreadable"], more)
    unknown = [one for one in items if one.outcome == "unrecognised"]
    if unknown:
        heading(f"{counted(sum(one.count for one in unknown), 'file')} in no format that Kithwork reads (`kith sources`)")
        for one in unknown[:LISTED]:
            item(f"{one.place} ({one.count:,} files)" if one.count > 1 else one.place)
        _tell_rest(sum(one.count for one in unknown[LISTED:]), more)


def _tell_skipped(items: Sequence[ItemLine]) -> None:
    reasons: Counter[str] = Counter()
    for one in items:
        if one.outcome == "skipped":
            reasons[one.why] += one.count
    if reasons:
        heading(f"Left out on purpose: {counted(reasons.total(), 'item')}")
        for why, count in reasons.most_common():
            item(f"{count:,} × {why}")


def _tell_unreadable(items: Sequence[ItemLine], more: str) -> None:
    if not items:
        return
    heading(f"Could not be read: {counted(sum(one.count for one in items), 'item')}")
    for one in items[:LISTED]:
        item(f"{_place(one)}{one.why}{f' ({one.count:,})' if one.count > 1 else ''}")
    _tell_rest(sum(one.count for one in items[LISTED:]), more)


def _tell_rest(count: int, more: str) -> None:
    if count > 0:
        line(f"and {count:,} more{f': {more}' if more else ''}", indent=2)


def _place(one: ItemLine) -> str:
    place = ", ".join(part for part in (one.place, one.where) if part)
    return f"{place}: " if place else ""


def _tell_owner(report: Report) -> None:
    if not report.has_owner:
        gap()
        line("Kithwork does not know yet which addresses are yours, so it cannot tell who wrote to whom.")
        line("Say so; nothing has to be read again:")
        line("kith owner add you@example.org", indent=2)
    elif not report.is_owner_in_history:
        gap()
        line("None of your addresses wrote anything in that git history, so its authors count as people seen only.")
        line("If you committed under another address, say so; nothing has to be read again:")
        line("kith owner add you@example.org", indent=2)


def as_data(report: Report) -> dict[str, Data]:
    """The report for programs."""
    return {
        "number": None if report.is_dry else report.number,
        "is_dry": report.is_dry,
        "counts": report.counts,
        "sources": [{"place": place, "source": source, "records": records} for place, source, records in report.sources],
        "unrecognised": report.unrecognised,
        "items": [asdict(one) for one in report.items],
        "has_owner": report.has_owner,
        "is_owner_in_history": report.is_owner_in_history,
    }
