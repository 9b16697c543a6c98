"""Persons as address cards: vCard 4.0 (RFC 6350), escaped and folded so that no name can add a property."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from kithwork.domain.handles import HandleKind
from kithwork.engines.tie_words import date_of
from kithwork.store.queries import cards, people
from kithwork.store.queries.people import PersonLine

PORTION: Final = 500
LINE: Final = 75  # octets


@dataclass(frozen=True, slots=True)
class Contents:
    """What a card or a row of a table says of somebody."""

    uid: str
    name: str
    organisation: str
    title: str
    city: str
    birthday: str
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    links: tuple[str, ...]
    tags: tuple[str, ...]
    groups: tuple[str, ...]
    notes: tuple[str, ...]
    last_on: str


def contents(owner_id: int) -> Iterator[Contents]:
    """Everybody whom the owner knows, archived ones too, by name; private notes stay at home."""
    everybody = people.everybody(owner_id)
    while lines := list(islice(everybody, PORTION)):
        parts = cards.of(owner_id, [line.id for line in lines])
        for line in lines:
            yield _contents(line, parts[line.id])


def _contents(line: PersonLine, parts: cards.Parts) -> Contents:
    def of(*kinds: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(value for kind, value, _ in parts.identities if kind in kinds))

    logins = tuple(f"https://github.com/{login}" for login in of(HandleKind.GITHUB))
    profiles = tuple(f"https://{value}" for value in of(HandleKind.PROFILE_URL))
    uid = min((f"{kind}:{value}:{name}" for kind, value, name in parts.identities), default=line.name)
    return Contents(
        uid=uid,
        name=line.name,
        organisation=line.organisation,
        title=line.title,
        city=line.city,
        birthday=line.birthday,
        emails=of(HandleKind.EMAIL),
        phones=of(HandleKind.PHONE),
        links=profiles + logins,
        tags=tuple(parts.tags),
        groups=tuple(parts.groups),
        notes=tuple(parts.notes),
        last_on=date_of(line.tie.last_day).isoformat() if line.tie else "",
    )


def card(one: Contents) -> str:
    """One card."""
    words = one.name.split()
    family, given = (words[-1], " ".join(words[:-1])) if len(words) > 1 else (one.name, "")
    lines = ["BEGIN:VCARD", "VERSION:4.0", f"UID:{escape(one.uid)}", f"FN:{escape(one.name)}", f"N:{escape(family)};{escape(given)};;;"]
    lines += [f"ORG:{escape(one.organisation)}"] if one.organisation else []
    lines += [f"TITLE:{escape(one.title)}"] if one.title else []
    lines += [f"ADR:;;;{escape(one.city)};;;"] if one.city else []
    lines += (
        [f"BDAY:{one.birthday.replace('-', '') if not one.birthday.startswith('--') else '--' + one.birthday[2:].replace('-', '')}"]
        if one.birthday
        else []
    )
    lines += [f"EMAIL:{escape(value)}" for value in one.emails]
    lines += [f"TEL;VALUE=uri:tel:{escape(value)}" for value in one.phones]
    lines += [f"URL:{escape(value)}" for value in one.links]
    lines += [f"CATEGORIES:{','.join(map(escape, (*one.tags, *one.groups)))}"] if one.tags or one.groups else []
    lines += [f"NOTE:{escape(value)}" for value in one.notes]
    return "".join(fold(line) for line in [*lines, "END:VCARD"])


def escape(text: str) -> str:
    """A value that stays one value: RFC 6350 section 3.4."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(ch for ch in plain if ch == "\n" or ch >= " ")
    return kept.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def fold(line: str) -> str:
    """A line in pieces of at most 75 octets, never within a letter: RFC 6350 section 3.2."""
    pieces, piece = [], ""
    for ch in line:
        if len((piece + ch).encode()) > LINE:
            pieces.append(piece)
            piece = " "
        piece += ch
    return "\r\n".join([*pieces, piece]) + "\r\n"
