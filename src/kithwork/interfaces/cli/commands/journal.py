"""The owner's journal, read."""

from datetime import date

import click

from kithwork.actions import journal as actions
from kithwork.domain.journal import EntryKind
from kithwork.interfaces.cli import days, journal_rows, journal_shapes
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.printing import data, line

_EMPTY = "No entry yet. `kith journal write TEXT` keeps the first; `kith journal prompts` has something to begin with."


@click.group(
    cls=Noun, epilog=example("kith journal", 'kith journal write "Froze when @ada asked why. Next time I say that I have to think." --kind awkward')
)
def journal() -> None:
    """Your journal: what happened in your own words, and whom it names.

    Write Markdown. @ada, @"Ada Lovelace", [[Ada Lovelace]], #topic, and names of people, events and opportunities that you know become links; what
    could be several stays open until you say. Without a verb: the list.
    """


journal.apart = {"show": "journal_shown:show", "prompts": "journal_asked:prompts", "draft": "journal_asked:draft"}
journal.later = {
    "write": "journal_words:write",
    "edit": "journal_words:edit",
    "who": "journal_words:who",
    "drop": "journal_words:drop",
}


@journal.command("list", epilog=example("kith journal list --since 2026-11-01", "kith journal list rust --kind learned"))
@click.argument("words", nargs=-1, metavar="[WORD]...")
@click.option("--kind", type=click.Choice([one.value for one in EntryKind]), help="Only these.")
@click.option("--since", type=days.past, metavar="DATE", help="From this day on.")
@click.option("--until", type=days.past, metavar="DATE", help="Up to this day.")
@click.option("--limit", type=click.IntRange(1, 10_000), default=20, show_default=True, help="At most so many.")
@as_json
def list_(words: tuple[str, ...], kind: str | None, since: date | None, until: date | None, limit: int, *, is_json: bool) -> None:
    """Entries, the newest first; those in which every WORD stands."""
    spot, of = here(), EntryKind(kind) if kind else None
    found = actions.listed(owner_id=spot.owner_id, since=since, until=until, kind=of, text=" ".join(words))
    if is_json:
        return data([journal_shapes.entry(one) for one in found[:limit]])
    for one in found[:limit]:
        journal_rows.row(one)
    if len(found) > limit:
        line(f"{len(found) - limit} more; --limit {len(found)} shows all.", is_quiet=True)
    if not found:
        line("No such entry." if words or kind or since or until else _EMPTY)
    return None
