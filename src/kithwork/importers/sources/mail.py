"""Mail: an mbox, a Maildir, or a single message (.eml).

Gmail: takeout.google.com, "Mail", gives `All mail Including Spam and Trash.mbox`. Thunderbird keeps mboxes in its profile's `Mail` and `ImapMail`
folders. mutt, Dovecot, mbsync and offlineimap keep Maildirs. A message saved out of any program is an .eml file.
"""

from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Final

from kithwork.domain.records import InteractionRecord, Item, Origin, Skipped, Unreadable
from kithwork.importers import fingerprints, letters, mailboxes
from kithwork.importers.mailboxes import Letter, Slip
from kithwork.importers.protocol import Member, Reading

_TELLING: Final = frozenset({b"from", b"date", b"message-id", b"to", b"subject", b"received"})
_WEB_PAGE: Final = b"snapshot-content-location"  # a page that a browser saved as .mhtml has a message's headers


class Mail:
    """Messages, whatever they lie in; one message in two mailboxes is one item."""

    source = "mail"

    def recognises(self, member: Member) -> bool:
        """Is it a Maildir, an mbox, or a message?"""
        if member.folder:
            return fingerprints.is_maildir(member.folder)
        head = member.head()
        if mailboxes.begins_mbox(head):
            return True
        names = mailboxes.header_names(head)
        return len(names & _TELLING) >= 2 and _WEB_PAGE not in names and not head.lstrip().upper().startswith(b"BEGIN:V")

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:
        """Yield one item for each message."""
        seen: set[int] = set()  # hashes of keys, which take half the room of the keys
        for item in self._items(member, reading):
            if isinstance(item, InteractionRecord):
                mark = hash(item.origin.key)
                if mark in seen:
                    yield Skipped(item.origin, "the same message again")
                    continue
                seen.add(mark)
            yield item

    def _items(self, member: Member, reading: Reading) -> Iterator[Item]:
        if member.folder:
            for slip in mailboxes.in_maildir(member.folder):
                yield self._of_slip(slip, reading)
            return
        try:
            for letter in _letters(member, reading):
                yield letters.item(letter, self.source, reading)
        except OSError as error:
            yield Unreadable(Origin(self.source, f"damaged:{member.name}", member.name), f"the rest could not be read: {error}")

    def _of_slip(self, slip: Slip, reading: Reading) -> Item:
        try:
            with slip.path.open("rb", buffering=0) as stream:
                letter = mailboxes.alone(stream, where=slip.where, folder=slip.folder, flags=slip.flags, with_body=reading.with_words)
        except OSError as error:
            return Unreadable(
                Origin(self.source, f"file:{mailboxes.lasting_name(slip.path.name)}", slip.where), f"it could not be opened: {error.strerror}"
            )
        return letters.item(letter, self.source, reading)


def _letters(member: Member, reading: Reading) -> Iterable[Letter]:
    folder = PurePath(member.name).stem
    with member.open() as stream:
        if mailboxes.begins_mbox(member.head()):
            yield from mailboxes.in_mbox(stream, folder=folder, with_body=reading.with_words)
        else:
            flags = mailboxes.flags_of(member.name)
            yield mailboxes.alone(stream, where="the whole file", flags=flags, with_body=reading.with_words)
