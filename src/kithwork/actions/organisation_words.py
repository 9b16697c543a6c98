"""What the owner says of an organisation: another name, a domain of its addresses, of what it is a part. Journalled, so that it can be undone."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from kithwork.actions import names, organisations
from kithwork.domain.errors import NotFound, Refused
from kithwork.domain.handles import HandleKind
from kithwork.identity import addresses
from kithwork.identity.normalise import organisation_key
from kithwork.store.queries import organisations as queries
from kithwork.store.queries.organisations import WordRow
from kithwork.store.writes import ties as writes
from kithwork.store.writes.changes import Journal


class NotAnOrganisation(Refused):
    """An organisation needs a name with a letter or a figure in it."""


class NotADomain(Refused):
    """That is no domain of an organisation; write it as in an address, such as acme.example."""

    exit_code = 2


class InACircle(Refused):
    """An organisation cannot be another name, or a part, of itself."""


class NotSaid(NotFound):
    """You never said that of this organisation."""


Said = tuple[str, str, str]  # kind, value, key of the value


def say(
    *,
    owner_id: int,
    name: str,
    now: datetime,
    also: Sequence[str] = (),
    domains: Sequence[str] = (),
    part_of: Sequence[str] = (),
    forget: Sequence[str] = (),
) -> None:
    """Take back what is to be forgotten (another name, a domain or a whole that stands there) and keep these words, as one deed.

    Raises NotAnOrganisation, NotADomain, InACircle, NotSaid, names.NameTooLong.
    """
    every = queries.words(owner_id)
    clean, key = _named(name, every)
    gone = [word for value in forget for word in _meant(clean, key, value, every)]
    words = [word for word in every if word not in gone]
    said = _read(also, domains, part_of, words)
    _check(clean, key, said, words)
    with transaction.atomic():
        journal = Journal(owner_id)
        for number in dict.fromkeys(word.id for word in gone):
            writes.unsay(journal, number)
        for kind, value, value_key in said:
            writes.say(journal, name=clean, name_key=key, kind=kind, value=value, value_key=value_key)
        journal.close(f"Told more of {clean}" if said else f"Took back “{', '.join(forget)}” of {clean}", now=now)


def _meant(clean: str, key: str, value: str, words: Sequence[WordRow]) -> list[WordRow]:
    wanted = {organisations.domain_of(value), organisation_key(value)} - {""}
    found = [word for word in words if word.name_key == key and word.value_key in wanted]
    if not found:
        raise NotSaid(f"You never said “{value}” of {clean}.")
    return found


def _check(clean: str, key: str, said: Sequence[Said], words: Sequence[WordRow]) -> None:
    for kind, value, value_key in said:
        if kind != organisations.DOMAIN and (value_key == key or key in _above(value_key, words)):
            raise InACircle(f"{clean} cannot be another name, or a part, of itself.")
        if kind == organisations.ALSO and any(word.name_key == value_key for word in words):
            raise InACircle(f"You told something of {value} itself already; take that back first, and it can be another name of {clean}.")


def _named(name: str, words: Sequence[WordRow]) -> tuple[str, str]:
    clean = names.in_one_line(name)
    key = organisations.canonical(clean, words)
    if not key:
        raise NotAnOrganisation
    return next((word.name for word in words if word.name_key == key), clean), key


def _read(also: Sequence[str], domains: Sequence[str], part_of: Sequence[str], words: Sequence[WordRow]) -> list[Said]:
    found: list[Said] = []
    for text in also:
        clean = names.in_one_line(text)
        if not organisation_key(clean):
            raise NotAnOrganisation
        found.append((organisations.ALSO, clean, organisation_key(clean)))
    for text in domains:
        domain = organisations.domain_of(text)
        if not domain or not addresses.domain(HandleKind.EMAIL, f"somebody@{domain}"):
            raise NotADomain(f"“{text}” is no domain of an organisation; write it as in an address, such as acme.example.")
        found.append((organisations.DOMAIN, domain, domain))
    for text in part_of:
        clean, key = _named(text, words)
        found.append((organisations.PART, clean, key))
    return found


def _above(key: str, words: Sequence[WordRow]) -> set[str]:
    """Everything of which an organisation is a part, however far up."""
    found, fresh = {key}, {key}
    while fresh:
        fresh = {word.value_key for word in words if word.kind == organisations.PART and word.name_key in fresh} - found
        found |= fresh
    return found
