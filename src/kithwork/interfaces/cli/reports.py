"""What became of an import, for a person to read: what is new, what was left out and why, and what to do about it."""

from dataclasses import asdict

from kithwork.actions.imports import Report
from kithwork.interfaces.cli import left_out, owner_missed
from kithwork.interfaces.cli.printing import Data, counted, gap, line, pair, title


def tell(report: Report) -> None:
    """The whole report."""
    counts = report.counts
    title("A dry run: this is what would come of it; nothing was kept." if report.is_dry else f"Run {report.number} is done.")
    gap()
    pair("people", _people(counts))
    talks = f"{counted(counts['interactions_new'], 'moment')} in touch new, {counts['interactions_unchanged']:,} known already"
    pair("interactions", talks)
    pair("read", f"{counted(sum(records for _, _, records in report.sources), 'record')} from {counted(len(report.sources), 'file')}")
    left_out.tell_items(report.items, "" if report.is_dry else f"kith imports show {report.number}")
    _tell_owner(report)
    if report.events_count:
        gap()
        count = report.events_count
        line(f"{counted(count, 'entry', 'entries')} of your calendars could be {'an event' if count == 1 else 'events'}: `kith event proposed`.")
    if not report.is_dry:
        gap()
        line(f"Take it back with `kith imports undo {report.number}`. Look at the day with `kith today`.", is_quiet=True)


def _people(counts: dict[str, int]) -> str:
    parts = [f"{counts['people_new']:,} new", f"{counts['people_recognised']:,} recognised"]
    parts.append(f"{counts['people_seen']:,} seen in sources only")
    asked = counts["people_asked"]
    told = f"; {asked:,} {'question' if asked == 1 else 'questions'} who is who (`kith questions`)" if asked else ""
    return ", ".join(parts) + told


def _tell_owner(report: Report) -> None:
    if not report.has_owner:
        owner_missed.tell()
    elif not report.is_owner_in_history:
        gap()
        line("None of your addresses wrote anything in that git history, so its authors count as people seen only.")
        line("If you committed under another address, say so, and import it again for your own commits:")
        line("kith owner add you@example.org", indent=2)
    _tell_hints(report)


def _tell_hints(report: Report) -> None:
    if report.namesakes:
        gap()
        line("Under your name, and not known to be yours; say so of what is:")
        for words in report.namesakes:
            line(f'kith owner add "{words}"' if " " in words else f"kith owner add {words}", indent=2)
    elif report.speakers:
        gap()
        line(f"Kithwork does not know which of them you are in these groups: {', '.join(report.speakers)}.")
        if report.has_owner:
            line("Say it by the name:")
            line('kith owner add "Your Name"', indent=2)


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
        "namesakes": report.namesakes,
        "speakers": report.speakers,
        "events_count": report.events_count,
    }
