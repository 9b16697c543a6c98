"""Guest book: a text file that begins with "Guest book of" and an evening; then a line for each guest, with an address or without.

Guest book of the Leeds Code Dojo, 2026-11-19
Ada Lovelace <ada@engines.example>
Grace Hopper
"""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from kithwork.domain import handles
from kithwork.domain.records import Context, ContextKind, InteractionKind, InteractionRecord, Item, Mention, Origin, Part, Participant, Unreadable
from kithwork.domain.zones import WALL
from kithwork.importers.protocol import Member, Reading

_FIRST: Final = re.compile(r"\ufeff?Guest book of (?P<what>.+), (?P<on>\d{4}-\d\d-\d\d)\s*\Z")
_GUEST: Final = re.compile(r"(?P<name>[^<>]*?)\s*(?:<(?P<address>[^<>]+)>)?\s*\Z")


class GuestBook:
    """Everybody who was there on one evening."""

    source = "guest-book"

    def recognises(self, member: Member) -> bool:
        """By its first line."""
        return bool(_FIRST.match(member.head().partition(b"\n")[0].decode("utf-8", "replace").strip()))

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:  # noqa: ARG002  there are no words to be asked for
        """One evening with all its guests; and the lines that name nobody."""
        with member.open() as stream:
            lines = stream.read().decode("utf-8", "replace").replace("\0", "").splitlines()
        first = _FIRST.match(lines[0].strip()) if lines else None
        guests: list[Participant] = []
        for number, line in enumerate(lines[1:], 2):
            found = _GUEST.match(line.strip())
            if found and found["name"]:
                address = handles.email(found["address"] or "")
                guests.append(Participant(Mention(found["name"], (address,) if address else ()), Part.WITH))
            elif line.strip():
                yield Unreadable(Origin(self.source, f"{member.name}:{number}", f"line {number}"), "it names no guest")
        yield (
            self._evening(first, guests)
            if first
            else Unreadable(Origin(self.source, member.name, "line 1"), "it does not say of which evening it is")
        )

    def _evening(self, first: re.Match[str], guests: list[Participant]) -> Item:
        key = f"{first['what']} {first['on']}"
        origin = Origin(self.source, key, "line 1")
        try:
            at = datetime.fromisoformat(first["on"]).replace(hour=19, tzinfo=WALL)  # no zone is named
        except ValueError:
            return Unreadable(origin, f"{first['on']} is no day")
        context = Context(ContextKind.EVENT, first["what"].casefold(), first["what"])
        return InteractionRecord(origin, at, InteractionKind.IN_PERSON, tuple(guests), subject=first["what"], context=context)
