"""What of an import was left out or could not be read, for a person to read, and what to do about it."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from kithwork.domain.runs import UNKNOWN_FORMAT
from kithwork.interfaces.cli.printing import counted, heading, item, line
from kithwork.store.queries.runs import ItemLine

LISTED: Final = 20  # lines that could not be read, told one by one


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
            item(f"{one.place} ({one.count:,} files)" if one.count > 1 else one.place if one.why == UNKNOWN_FORMAT else f"{_place(one)}{one.why}")
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
