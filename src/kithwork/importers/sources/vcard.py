"""vCard: an address book as .vcf, from a telephone, iCloud, Google Contacts, Outlook, Thunderbird or Nextcloud (RFC 6350, RFC 2426, versit 2.1).

Every address book has "Export vCard" or "Export contacts"; Google Takeout holds one `.vcf` per group.
"""

from collections.abc import Iterator
from typing import Final

from kithwork.domain.records import Item, Origin, Unreadable
from kithwork.importers import cards, vcard_lines
from kithwork.importers.protocol import Member, Reading

_BEGIN: Final = "BEGIN:VCARD"


class VCard:
    """One record per card."""

    source = "vcard"

    def recognises(self, member: Member) -> bool:
        """Does it begin with a card?"""
        head = member.head()[:4096]
        text = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").upper()
        return text.startswith(_BEGIN.encode())

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:  # noqa: ARG002  # cards have neither clock nor words
        """Yield a person for every card; the same card twice is one."""
        seen: dict[str, int] = {}
        try:
            with member.open() as stream:
                for card in vcard_lines.cards(stream, member.head()[:4], cards.WANTED):
                    yield cards.once(card, cards.item(card, self.source), seen)
        except (OSError, UnicodeError) as error:
            yield Unreadable(Origin(self.source, key=f"file:{member.name}", where=member.place), f"it could be read only so far: {error}")
