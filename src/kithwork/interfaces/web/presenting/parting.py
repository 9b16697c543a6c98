"""How somebody might be split, as the page of it takes it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kithwork.actions import source_names
from kithwork.actions.identities import Other, Parting
from kithwork.interfaces.web.presenting import persons, said
from kithwork.interfaces.web.presenting.person import has_handle
from kithwork.store.queries.person import IdentityLine


@dataclass(frozen=True, slots=True)
class Part:
    """Identities that hang together: the number, the words, and whether it goes."""

    title: str
    identities: tuple[tuple[int, str, bool], ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who could be the same human."""

    number: int
    name: str
    url: str
    words: str
    evidence: str


def others(found: Sequence[Other]) -> list[Candidate]:
    """Each with what tells namesakes apart."""
    return [Candidate(one.person.id, one.person.name, persons.url(one.person.id), one.words, ", ".join(one.handles)) for one in found]


def parts(parting: Parting, goes: Collection[int]) -> list[Part]:
    """The two parts that are proposed, with what the owner chose; one, where nothing is in doubt."""
    if not parting.goes:
        return [_part("Known as", parting.stays, goes)]
    return [_part("These hang together", parting.stays, goes), _part("And these", parting.goes, goes)]


def _part(title: str, identities: Sequence[IdentityLine], goes: Collection[int]) -> Part:
    return Part(title, tuple((one.id, _words(one), one.id in goes) for one in identities))


def held_together(parting: Parting) -> str:
    """Why the parts are these, as a sentence."""
    if not parting.goes:
        return "Nothing here is in doubt: what holds these together is certain, or your own word."
    if not parting.words:
        return "They go by different names."
    return f"The weakest that holds them together: {source_names.in_words(parting.words)}."


def _words(identity: IdentityLine) -> str:
    shown = identity.value if has_handle(identity) else identity.name
    named = f"{shown} ({identity.name})" if has_handle(identity) and identity.name else shown
    return f"{named}, {', '.join(map(said.source, identity.sources)) or 'named by you'}"
