"""By which names do conversations have the owner? They name their people, and many hold no addresses."""

from collections.abc import Iterable, Sequence
from typing import Final

from kithwork.actions import handles, source_names
from kithwork.domain.errors import NotFound, Refused
from kithwork.domain.handles import Handle, HandleKind
from kithwork.identity.normalise import clean_name, fold, name_key
from kithwork.store.queries import name_bearers as queries
from kithwork.store.queries import neighbourhood, owned, person
from kithwork.store.queries.name_bearers import Bearer
from kithwork.store.queries.people import Several


class NameOfAddresses(Refused):
    """Whoever is called that has addresses, and by a name nobody's address is taken."""

    terminal_hint = "`kith owner add ADDRESS` takes them one by one."


class InNoConversation(NotFound):
    """No conversation has anybody of that name."""

    terminal_hint = "`kith owner name NAME` says what you are called."


class BothSpeak(Refused):
    """You and whoever is called that speak in one conversation."""

    terminal_hint = "If that one is not you, `kith owner remove NAME` says so first."


_SHOWN: Final = 5  # people, or handles of one
_NAMELESS: Final = frozenset({HandleKind.ENTRY.value, HandleKind.OWN.value})  # these are no addresses


def words_of(handle: Handle) -> str:
    """A handle as the owner reads it; of an entry its name there: `robin in WhatsApp`."""
    source, _, key = handle.value.partition(":")
    return f"{key} in {source_names.word(source)}" if handle.kind == HandleKind.ENTRY else handle.value


def is_name(text: str) -> bool:
    """Can somebody be called that? A number is nobody's name."""
    return any(map(str.isalpha, text))


def read(*, owner_id: int, text: str, claimed: Sequence[Handle] = ()) -> list[Handle]:
    """The entries of the one person, else of the owner, who bears exactly this whole name; or the one that is written so (`robin in WhatsApp`).

    Raises handles.NotAHandle where nobody is called that, Several, NameOfAddresses, InNoConversation; and BothSpeak where whoever is the owner already, or
    was claimed before it, speaks in the same conversation.
    """
    entries = [one for one in queries.without_address(owner_id) if one.kind == HandleKind.ENTRY]
    found = _written(entries, text) or _named(owner_id, text)
    _spare_addresses(owner_id, found)
    new = {one.id for one in found if not one.is_own}
    mine = owned.own_identities(owner_id) | owned.identities_of_owner(owner_id)
    mine.update(i for one in claimed for i in neighbourhood.holders(owner_id, one.kind.value, one.value))
    met = queries.speaking_with(owner_id, new, mine - new) if new else None
    if met:
        beside = f"{met.name}, who is you already" if met.name else "you"
        raise BothSpeak(f"{text.strip()} speaks in {met.label or 'one conversation'} beside {beside}.")
    return _handles(found)


def taken(*, owner_id: int, text: str) -> list[Handle]:
    """Of what is the owner's and no address, what is written so, or bears this name."""
    mine = queries.own_without_address(owner_id)
    return _handles(_written(mine, text) or [one for one in mine if is_name(text) and _bears(one, text)])


def _written(some: Iterable[Bearer], text: str) -> list[Bearer]:
    said = text.strip().casefold()
    return [one for one in some if said in {one.value.casefold(), words_of(handle(one)).casefold()}]


def _named(owner_id: int, text: str) -> list[Bearer]:
    key = name_key(text)
    bearers = queries.of_key(owner_id, key) if key else [one for one in queries.without_address(owner_id) if _bears(one, text)]
    if not bearers:
        raise handles.NotAHandle(
            f"Nobody on file is called exactly “{text}”, and it is no e-mail address, profile's web address, @login or telephone number."
        )
    others = [one for one in bearers if not one.is_own]
    if len({_whose(one) for one in others}) > 1:
        raise Several(f"“{text}” could be several people; say which, as it stands here: {'; '.join(_choices(owner_id, others))}.")
    _spare_addresses(owner_id, others)
    found = [one for one in others or bearers if one.kind == HandleKind.ENTRY]
    if not found:
        raise InNoConversation(f"{bearers[0].name} {'stands in no conversation' if others else 'is you already'}.")
    return found


def _spare_addresses(owner_id: int, some: Sequence[Bearer]) -> None:
    """What one human is believed to have becomes the owner's with any of it."""
    for one in some:
        if not one.is_own and (addresses := addresses_beside(owner_id, one)):
            raise NameOfAddresses(f"{one.name} has addresses, and by a name nobody's is taken. Say which are yours: {', '.join(addresses)}.")


def _bears(one: Bearer, text: str) -> bool:
    """The same whole name, in any order of its parts; or the same word."""
    key = name_key(text)
    return name_key(one.name) == key if key else fold(clean_name(one.name)) == fold(clean_name(text))


def _choices(owner_id: int, others: Sequence[Bearer]) -> list[str]:
    """For each of them by what else they are known, else as what they stand in conversations."""
    persons = list({_whose(one): one for one in others}.values())[:_SHOWN]
    return [
        ", ".join(addresses_beside(owner_id, one) or [words_of(handle(each)) for each in others if _whose(each) == _whose(one)]) for one in persons
    ]


def _whose(one: Bearer) -> int:
    return one.person_id or -one.id


def addresses_beside(owner_id: int, one: Bearer) -> list[str]:
    """The addresses of whoever this is, as people write them."""
    known = person.identities(owner_id, one.person_id) if one.person_id else []
    several = [f"@{each.value}" if each.kind == HandleKind.GITHUB else each.value for each in known if each.kind not in _NAMELESS]
    return list(dict.fromkeys(several))[:_SHOWN]


def handle(one: Bearer) -> Handle:
    """What it is known by."""
    return Handle(HandleKind(one.kind), one.value)


def _handles(some: Iterable[Bearer]) -> list[Handle]:
    return list(dict.fromkeys(map(handle, some)))
