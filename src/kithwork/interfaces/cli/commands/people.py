"""Everybody the owner knows: list them, find them, say that two are one or that one is two."""

from collections.abc import Sequence

import click

from kithwork.actions import journal, listings
from kithwork.actions import people as actions
from kithwork.interfaces.cli import journal_rows, journal_shapes, owner_missed, shapes
from kithwork.interfaces.cli.nouns import Here, Noun, as_json, example, here
from kithwork.interfaces.cli.printing import counted, data, gap, line
from kithwork.store.queries import filters, owners
from kithwork.store.queries.journal import EntryLine
from kithwork.store.queries.people import NobodyOfThatName

LIMIT = click.IntRange(1, 10_000)
ENTRIES = 5  # of the journal, below the people


@click.group(cls=Noun, epilog=example("kith people", 'kith people "works:acme last>90d" --by name', "kith people merge ada 12"))
def people() -> None:
    """Everybody you know, and merging and splitting them.

    Without a verb: the list, of those whom QUERY fits when there is one. Words are looked for everywhere; filters are works:, role:, city:, tag:,
    topic:, group:, met:, source:, is:met|online|archived|seen|private, last>90d, last<2w, and -filter:word for the opposite.
    """


people.later = {verb: f"regroup:{verb}" for verb in ("merge", "split", "shared", "history")}


@people.command("list", epilog=example("kith people --by last --limit 50", "kith people tag:php"))
@click.argument("query", nargs=-1)
@click.option(
    "--by", "order", type=click.Choice(["tie", "name", "last", "first"]), default="tie", help="Dearest first, or by name, last or first talk."
)
@click.option("--limit", type=LIMIT, default=20, show_default=True, help="At most so many.")
@click.option("--seen", "is_seen", is_flag=True, help="People whom sources name, but with whom you were never in touch.")
@as_json
def list_(query: tuple[str, ...], order: str, limit: int, *, is_seen: bool, is_json: bool) -> None:
    """The people whom a query fits, or all."""
    text = _as_query(query) + (" is:seen" if is_seen else "")
    if not _list(here(), text, order, limit, is_json=is_json) and not is_json:
        line("Nobody fits that." if text.strip() else "Nobody is here yet. `kith import PATH…` brings people in, `kith add NAME` names one.")


@click.command(epilog=example("kith find rust", 'kith find "works:acme -tag:php"', "kith find met:salsa"))
@click.argument("query", nargs=-1, required=True)
@click.option("--limit", type=LIMIT, default=20, show_default=True, help="At most so many.")
@as_json
def find(query: tuple[str, ...], limit: int, *, is_json: bool) -> None:
    """Find people by any word or filter.

    Looks into names, addresses, organisations, notes, topics and the subjects of your talks, also of people whom sources only name; entries of your journal in
    which all the words stand follow. The filters are those of `kith people`. Ends with exit code 3 when nothing is found.
    """
    text = _as_query(query)
    spot = here()
    entries = _entries(spot, text)
    people_count = _list(spot, text, "tie", limit, is_json=is_json, entries=entries)
    if not is_json:
        journal_rows.tell(entries)
    if not people_count and not entries:
        raise NobodyOfThatName(f"Nobody fits “{text}”.")


def _entries(spot: Here, text: str) -> list[EntryLine]:
    """Entries of the journal in which all the words stand; filters ask for people."""
    query = filters.parse(text)
    return [] if query.tokens else journal.listed(owner_id=spot.owner_id, text=query.words)[:ENTRIES]


def _as_query(words: tuple[str, ...]) -> str:
    """One word with spaces that follows a filter (`met:salsa class` after the shell took the quotes) stays one."""
    if len(words) == 1:
        return words[0]
    return " ".join(f'"{word}"' if " " in word else word for word in words)


def _list(spot: Here, text: str, order: str, limit: int, *, is_json: bool, entries: Sequence[EntryLine] | None = None) -> int:
    found = listings.listing(owner_id=spot.owner_id, text=text, now=spot.now, order=order, limit=limit)
    if is_json:
        beside = {} if entries is None else {"entries": [journal_shapes.entry(one) for one in entries]}
        data({"total": found.total, "people": [shapes.shown(one) for one in found.shown], **beside})
        return found.total
    for one in found.shown:
        line(f"{one.person.name} #{one.person.id}")
        post = actions.headline(one.person)
        seen = "; named by sources only" if one.person.standing == "seen" else ""
        line(f"{f'{post}. ' if post else ''}{one.warmth}{seen}.", indent=4, is_quiet=True)
    if found.total > len(found.shown):
        gap()
        line(f"{len(found.shown)} of {counted(found.total, 'person', 'people')}; --limit shows more.")
    if found.total and owners.is_missed(spot.owner_id):
        owner_missed.tell()
    return found.total
