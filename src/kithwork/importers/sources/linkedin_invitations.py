"""LinkedIn invitations: Invitations.csv from Settings, Data privacy, "Get a copy of your data".

Times are American and name no zone; older files have neither profile URLs nor a direction. Whoever sent all that went out and got all
that came in is the owner.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from kithwork.domain.records import (
    InteractionKind,
    InteractionRecord,
    Item,
    Mention,
    Origin,
    OwnerRecord,
    Part,
    Participant,
    Skipped,
    Unreadable,
)
from kithwork.importers import linkedin_dates, linkedin_files
from kithwork.importers.protocol import Member, Reading
from kithwork.importers.tables import Row

HEADER = ("From", "To", "Sent At", "Message")
_ENOUGH = 2  # rows that must agree before somebody is believed to be the owner


@dataclass(slots=True)
class _Seen:
    keys: set[str] = field(default_factory=set)
    owners: dict[str, Mention] = field(default_factory=dict)  # whom each row's direction makes the owner
    directed: int = 0


class LinkedInInvitations:
    """Who invited whom to connect, with or without a note."""

    source = "linkedin-invitations"

    def recognises(self, member: Member) -> bool:
        """By its columns, whatever the file is called now."""
        return linkedin_files.is_table(member, HEADER)

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:
        """One interaction for each row, and the owner where all rows agree on one."""
        seen = _Seen()
        yield from linkedin_files.items(self.source, member, HEADER, lambda row: self._invitation(seen, row, reading))
        if len(seen.owners) == 1 and seen.directed >= _ENOUGH:
            yield OwnerRecord(Origin(self.source, "owner", "the direction of all rows"), next(iter(seen.owners.values())))

    def _invitation(self, seen: _Seen, row: Row, reading: Reading) -> Iterator[Item]:
        inviter = linkedin_files.mention(row["From"], row["inviterProfileUrl"])
        invitee = linkedin_files.mention(row["To"], row["inviteeProfileUrl"])
        sent_at = linkedin_dates.moment(row["Sent At"], linkedin_dates.INVITATIONS)
        moment = sent_at.isoformat() if sent_at else row["Sent At"]
        key = f"{linkedin_files.known_as(inviter)}>{linkedin_files.known_as(invitee)}@{moment}"
        origin = Origin(self.source, key, f"line {row.line}")
        _watch_direction(seen, row["Direction"].upper(), inviter, invitee)
        if not all(who.handles or who.name not in {"", linkedin_files.NOBODY} for who in (inviter, invitee)):
            yield Skipped(origin, "deleted account")
        elif key in seen.keys:
            yield Skipped(origin, "the same invitation again")
        elif sent_at is None:
            yield Unreadable(origin, linkedin_dates.complaint(row["Sent At"]))
        else:
            seen.keys.add(key)
            both = (Participant(inviter, Part.FROM), Participant(invitee, Part.TO))
            words = row["Message"] if reading.with_words else ""
            yield InteractionRecord(origin, sent_at, InteractionKind.INVITED, both, words=words)


def _watch_direction(seen: _Seen, direction: str, inviter: Mention, invitee: Mention) -> None:
    owner = {"OUTGOING": inviter, "INCOMING": invitee}.get(direction)
    if owner and owner.handles:
        seen.owners.setdefault(owner.handles[0].value, owner)
        seen.directed += 1
