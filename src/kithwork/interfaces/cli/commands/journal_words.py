"""The owner writes in their journal."""

import sys
from datetime import date

import click

from kithwork.actions import journal, journaling
from kithwork.domain.journal import EntryKind, MentionKind
from kithwork.interfaces.cli import days
from kithwork.interfaces.cli.misread import Misread
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here

_KINDS = click.Choice([one.value for one in EntryKind])


@click.command(
    epilog=example(
        'kith journal write "Paired with @ada on the parser; she asks before she types. #pairing"',
        "kith journal write --kind rejection --on yesterday < no.md",
        "kith journal write",
    )
)
@click.argument("words", nargs=-1, metavar="[TEXT]")
@click.option("--kind", type=_KINDS, default=EntryKind.NOTE.value, show_default=True, help="What sort of entry.")
@click.option("--on", "on", type=days.past, metavar="DATE", help="The day, when it was not today.")
@deed
def write(words: tuple[str, ...], kind: str, on: date | None) -> None:
    """Write an entry: from the line, from standard input, or in your editor."""
    spot = here()
    said = " ".join(words) if words else _read("")
    number = journaling.write(owner_id=spot.owner_id, words=said, on=on or spot.now.date(), kind=EntryKind(kind), now=spot.now)
    done(f"Entry {number}.{_named(spot.owner_id, number)}", {"entry": number}, hint=UNDO)


@click.command(epilog=example("kith journal edit 3", "kith journal edit 3 --kind learned", "kith journal edit 3 --on 2026-11-20 < entry.md"))
@click.argument("number", type=int)
@click.argument("words", nargs=-1, metavar="[TEXT]")
@click.option("--kind", type=_KINDS, help="What sort of entry.")
@click.option("--on", "on", type=days.past, metavar="DATE", help="Its day.")
@deed
def edit(number: int, words: tuple[str, ...], kind: str | None, on: date | None) -> None:
    """Other words, in your editor where none are given; another day or kind."""
    spot = here()
    found = journal.numbered(owner_id=spot.owner_id, entry_id=number)
    said = " ".join(words) or _handed() or (None if kind or on else _read(found.words))
    of = EntryKind(kind) if kind else None
    summary = journaling.edit(owner_id=spot.owner_id, entry_id=number, words=said, on=on, kind=of, now=spot.now)
    done(f"{summary}.{_named(spot.owner_id, number)}", {"entry": number}, hint=UNDO)


@click.command(epilog=example("kith journal who 3 @sam 12", "kith journal who 3 @cache nobody"))
@click.argument("number", type=int)
@click.argument("mention")
@click.argument("person", nargs=-1, required=True, metavar="PERSON|nobody")
@deed
def who(number: int, mention: str, person: tuple[str, ...]) -> None:
    """Whom a mention means: PERSON, or nobody whom you know."""
    spot, said = here(), " ".join(person)
    meant = None if said.casefold() == "nobody" else spot.person(said).id
    done(f"{journaling.means(owner_id=spot.owner_id, entry_id=number, words=mention, person_id=meant, now=spot.now)}.", {"entry": number}, hint=UNDO)


@click.command(epilog=example("kith journal drop 3"))
@click.argument("number", type=int)
@deed
def drop(number: int) -> None:
    """An entry goes."""
    spot = here()
    done(f"{journaling.drop(owner_id=spot.owner_id, entry_id=number, now=spot.now)}.", {"entry": number}, hint=UNDO)


def _handed() -> str:
    """What stands in standard input, where that is no terminal."""
    said = "" if sys.stdin.isatty() else sys.stdin.read()
    return said if said.strip() else ""


def _read(before: str) -> str:
    """What stands in standard input, or what the owner writes in their editor. Raises Misread."""
    if not sys.stdin.isatty():
        return sys.stdin.read()
    written = click.edit(before, extension=".md")
    if written is None:
        raise Misread("Nothing was written; the entry is as it was." if before else "Nothing was written. `kith journal write TEXT` needs no editor.")
    return written


def _named(owner_id: int, number: int) -> str:
    found = journal.numbered(owner_id=owner_id, entry_id=number)
    names = dict.fromkeys(one.name for one in found.mentions if one.kind not in {MentionKind.OPEN, MentionKind.NOBODY, MentionKind.TOPIC})
    waiting = [one.words for one in found.mentions if one.kind is MentionKind.OPEN]
    said = f" It names {', '.join(names)}." if names else ""
    return said + (f" Open: {', '.join(waiting)}; `kith journal show {number}` asks who." if waiting else "")
