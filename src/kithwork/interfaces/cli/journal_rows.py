"""How does an entry of the journal stand in a list, and below whom or what it names?"""

from collections.abc import Sequence
from typing import Final

from kithwork.domain.journal import EntryKind, MentionKind
from kithwork.interfaces.cli.printing import day, heading, line, pair
from kithwork.store.queries.journal import EntryLine

SAID: Final = {MentionKind.PERSON: "person", MentionKind.EVENT: "event", MentionKind.OPPORTUNITY: "opportunity", MentionKind.TOPIC: "topic"}


def tell(found: Sequence[EntryLine]) -> None:
    """Those that name somebody or something, under a heading; nothing where there are none."""
    if found:
        heading("In your journal")
    for one in found:
        pair(day(one.on), f"{title(one)} [{one.id}]")


def beside(found: Sequence[EntryLine]) -> None:
    """Those that name something, among what is on file of it."""
    for one in found:
        pair("journal", f"{title(one)} ({day(one.on)}) [{one.id}]")


def row(one: EntryLine) -> None:
    """One of a list, with whom and what it names below."""
    pair(f"{one.id:>3} {day(one.on)}", title(one), indent=0)
    names = [mention.name for mention in one.mentions if mention.kind in SAID and mention.kind is not MentionKind.TOPIC]
    if names:
        line(", ".join(dict.fromkeys(names)), indent=17, is_quiet=True)


def title(one: EntryLine) -> str:
    """Its first line, and what sort of entry it is."""
    return one.title if one.kind is EntryKind.NOTE else f"{one.title} ({one.kind.value})"
