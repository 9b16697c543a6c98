"""Whose Discord package is it, and whom does it name? The owner's account and their friends, which every channel is read with.

Folders bear names in the language of the account, so those are tried that we have heard of.
"""

from dataclasses import dataclass, field
from typing import Final

from kithwork.domain import handles
from kithwork.domain.records import Mention
from kithwork.importers import json_parts
from kithwork.importers.chats import clean, line
from kithwork.importers.json_parts import listing, mapping
from kithwork.importers.protocol import Member
from kithwork.importers.surroundings import Files

SOURCE: Final = "discord"
_FOLDERS: Final = (
    "Account",
    "account",
    "Konto",
    "Compte",
    "Cuenta",
    "Conta",
    "Hesap",
    "Fiók",
    "Účet",
    "Konto użytkownika",
    "Учетная запись",
    "アカウント",
    "계정",
    "帳號",
    "账户",
)
ACCOUNTS: Final = tuple(f"../../{folder}/user.json" for folder in _FOLDERS)
OWNER: Final = Mention("", (handles.entry(SOURCE, "owner"),))
LARGEST: Final = 32 * 1024 * 1024  # bytes of a file that is read whole


@dataclass(slots=True)
class Account:
    """The owner's number and name, and the names of those with whom they are friends or have something open."""

    number: str = ""
    own: Mention = OWNER
    names: dict[str, str] = field(default_factory=dict)

    def mention(self, number: str, name: str = "") -> Mention:
        """Somebody by number; whoever is a friend under the name that they chose."""
        if number and number == self.number:
            return self.own
        return Mention(self.names.get(number) or name, (handles.entry(SOURCE, number),))


def whole(member: Member) -> dict[str, object]:
    """A file that is one object. Raises json_parts.Damaged, OSError."""
    with member.open() as stream:
        for part in json_parts.parts(stream, member.head()[:4], lambda path: not path):
            return mapping(part.value)
    return {}


def account(files: Files) -> Account:
    """What `user.json` says; nobody where it is missing or broken, which is said where it is read for itself."""
    for member in files.values():
        try:
            return account_of(whole(member)) if member.size < LARGEST else Account()
        except (json_parts.Damaged, OSError, UnicodeError):
            continue
    return Account()


def account_of(user: dict[str, object]) -> Account:
    """The owner and their friends."""
    number, name = line(user.get("id")), name_of(user)
    found = Account(number, Mention(name, (handles.entry(SOURCE, number),)) if number else OWNER)
    for relation in map(mapping, listing(user.get("relationships"))):
        other = mapping(relation.get("user"))
        if called := name_of(other):
            found.names[line(other.get("id")) or line(relation.get("id"))] = called
    return found


def name_of(user: dict[str, object]) -> str:
    """What somebody shows, else their login."""
    return line(user.get("global_name")) or line(user.get("display_name")) or line(user.get("username"))


def note_of(user: dict[str, object], number: str) -> str:
    """What the owner noted on somebody."""
    note = mapping(user.get("notes")).get(number)
    return clean(mapping(note).get("note") if isinstance(note, dict) else note)
