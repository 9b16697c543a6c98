"""Which identities can be compared at all? Those that share a block: a form under which names and handles of one human meet.

A block is a short text made of one identity alone. `n:` pairs two written-out parts of a name by their sound; `w:` is a word: a part of a name, a login that
it could have become, or one that somebody chose; `h:` is an address, on which those meet who share it without being one; `d:` is an
organisation's domain, which is counted and compares nobody. Blocking in general: Papadakis et al., ACM Computing Surveys 53(2), 2020.
"""

from collections.abc import Iterable
from enum import IntEnum, StrEnum
from functools import lru_cache
from itertools import combinations
from typing import Final

from kithwork.domain.blocks import ROLE_BITS, number, numbers
from kithwork.domain.handles import HandleKind
from kithwork.domain.values import value
from kithwork.identity import addresses, names
from kithwork.identity.addresses import Nature
from kithwork.identity.known_names import GIVEN, NICK_GROUPS, is_nickname, other_forms
from kithwork.identity.names import Name
from kithwork.identity.normalise import IdentityKey

CUT: Final = 8  # letters; what old systems left of a login


class Shape(StrEnum):
    """What a login is made of, when it is made of a name."""

    WHOLE = "whole"  # adalovelace
    INITIAL_LAST = "initial-last"  # alovelace
    FIRST_INITIAL = "first-initial"  # adal
    PART = "part"  # ada, lovelace


@value
class Form:
    """A login that a name could have become, and the parts of the name that it is made of."""

    shape: Shape
    parts: tuple[str, ...]


class Role(IntEnum):
    """As what somebody is in a block; the first of several counts."""

    WORD = 0  # chose it, or is called so: meets everybody there
    MEETING = 1  # a full name that meets others as well as words
    WAITING = 2  # a full name that meets words alone
    COUNTED = 3  # meets nobody


def entries(key: IdentityKey) -> tuple[int, ...]:
    """The blocks of an identity, a pure function of it: each as a number (`domain.blocks.number`) with its role in the lowest bits."""
    name, chosen, hidden = read(key)
    found = [*_name_entries(name)]
    if "(" in key.name:
        for other in names.beside(key.name):
            found += _name_entries(other)
    if len(name.parts) == 1 and key.kind in _OF_A_BOOK:
        found += [_entry(f"w:{form}", Role.WORD) for form in other_forms(name.first)]
    for word in chosen:
        found += _word_entries(word)
    if hidden and (hidden.parts != name.parts or name.is_soft):
        found += _name_entries(hidden)
    if addresses.nature(key.kind, key.value) not in _OF_NO_BLOCK:
        found.append(_entry(of_handle(key.kind, key.value), Role.WORD))
    host = addresses.domain(key.kind, key.value)
    if host:
        found.append(_host_entry(host))
    return once(found)


def once(found: Iterable[int]) -> tuple[int, ...]:
    """Of several roles in one block the first counts."""
    return tuple({entry >> ROLE_BITS: entry for entry in sorted(found, reverse=True)}.values())


def _entry(block: str, role: Role) -> int:
    return number(block) << ROLE_BITS | role


_OF_A_BOOK: Final = frozenset({HandleKind.PHONE, HandleKind.ENTRY})  # where people stand by what their friends call them
_OF_NO_BLOCK: Final = frozenset({Nature.PERSONAL, Nature.PLACEHOLDER})


@lru_cache(maxsize=32_768)
def _host_entry(host: str) -> int:
    return _entry(f"d:{host}", Role.COUNTED)


@lru_cache(maxsize=32_768)
def _word_entries(word: str) -> tuple[int, ...]:
    return tuple([block << ROLE_BITS for block in numbers(of_word(word))])  # `Role.WORD` is nought


@lru_cache(maxsize=32_768)
def _name_entries(name: Name) -> tuple[int, ...]:
    looking = list(name.parts) if not name.is_full else []
    if name.is_soft:
        looking.append("".join(name.parts))
    found = [entry for word in looking for entry in _word_entries(word)]
    if name.is_full:
        met = meeting(name)
        found += [block << ROLE_BITS | _MEETING for block in numbers(met)]
        found += [block << ROLE_BITS | _WAITING for block in numbers(waiting_for_words(name) - met)]
    return once(found) if looking else tuple(found)


_MEETING: Final = int(Role.MEETING)
_WAITING: Final = int(Role.WAITING)


def of_handle(kind: str, value: str) -> str:
    """The block of those who share a handle that is not one human's."""
    return f"h:{kind} {value}"


def read(key: IdentityKey) -> tuple[Name, tuple[str, ...], Name | None]:
    """The name that is written, the words that somebody chose, and the full name that a local part spells out (`ada.lovelace`)."""
    name, chosen = names.parse(key.name), words(key)
    return name, chosen, _hidden_name(key, name, chosen) if chosen else None


def _hidden_name(key: IdentityKey, shown: Name, chosen: tuple[str, ...]) -> Name | None:
    text = addresses.spelled(key.kind, key.value)
    name = names.spelled(text) if text else _gone_on(shown, chosen)
    if not name.is_full or max(map(len, name.parts)) < 3 or not addresses.ROLES.isdisjoint(name.parts):
        return None
    return name if name.is_soft and not name.written else Name(name.parts, is_soft=True)


def _gone_on(name: Name, chosen: tuple[str, ...]) -> Name:
    """`Ada` who writes as adalovelace@ or lovelaceada@ spells a full name too."""
    if len(name.parts) != 1 or len(name.first) < 3 or len(chosen) != 1:
        return names.NOBODY
    login, called = addresses.bare(chosen[0]), name.first
    if is_nickname(login, called) or _is_longer(login, called):
        return names.NOBODY
    rest = login.removeprefix(called) if login.startswith(called) else login.removesuffix(called)
    return Name((called, rest)) if rest != login and len(rest) > 3 and rest.isalpha() else names.NOBODY


def _is_longer(login: str, called: str) -> bool:
    """Does it begin with a longer given name: is `Tim` Timothy, who writes as timothylovelace@?"""
    return login.startswith(called) and any(login[:end] in GIVEN for end in range(len(called) + 1, len(login) + 1))


def meeting(name: Name) -> set[str]:
    """The blocks on which a full name meets other full names."""
    sounds = [names.sound(part) for part in name.full_parts[:4]]
    found = {f"n:{a} {b}" if a < b else f"n:{b} {a}" for a, b in combinations(sounds, 2)}
    if name.tail:
        pairs = (map(names.sound, pair) for pair in ((name.first, name.tail), (name.head, name.last)))
        found.update(f"n:{names.joined_key(a, b)}" for a, b in pairs)
    first, last = name.first, name.last
    if len(sounds) > 1:  # Bob and Robert, of one surname, sound like two
        found.update(f"n:{group} {sounds[-1]}" for group in NICK_GROUPS.get(first, ()))
    if len(last) > 1:
        found.add(f"w:{first[0]}{last}")
        found.add(f"w:{last}{first[0]}")
    elif len(sounds) < 2:
        found.add(f"w:{first}{last}")
    return found


def waiting_for_words(name: Name) -> set[str]:
    """The blocks on which it meets words alone: its parts, and the logins that are most often made of a name."""
    whole, first = name.full_parts, name.first
    found = {f"w:{part}" for part in whole}
    if len(first) > 1:
        found.add(f"w:{first}{name.last[0]}")
    if len(whole) > 1:
        found.add(f"w:{whole[0]}{whole[-1]}")
        found.add(f"w:{whole[-1]}{whole[0]}")
    if name.tail:
        found.update((f"w:{name.head}", f"w:{name.tail}", f"w:{first[0]}{name.tail}", f"w:{first}{name.tail}", f"w:{name.tail}{first}"))
    return found


def of_word(word: str) -> tuple[str, ...]:
    """The blocks of a login, a local part, or a name of one word."""
    bare = addresses.bare(word)
    cut = (f"w:{bare[:CUT]}",) if len(bare) > CUT else ()
    if bare != word and len(bare) > 2:
        return (f"w:{word}", f"w:{bare}", *cut)
    return (f"w:{word}", *cut) if len(word) > 1 else ()


def words(key: IdentityKey) -> tuple[str, ...]:
    """The words that somebody chose in a handle, unless a list writes in their name."""
    return () if addresses.is_bridged(key.name) else addresses.words(key.kind, key.value)


@lru_cache(maxsize=32_768)
def forms(name: Name) -> dict[str, Form]:
    """What logins could have been made of a full name."""
    found = _abbreviated(name.parts)
    for part in name.full_parts:
        found.setdefault(part, Form(Shape.PART, (part,)))
    if name.tail:
        found.setdefault(name.first[0] + name.tail, Form(Shape.INITIAL_LAST, (name.tail,)))
        found.setdefault(name.tail + name.first[0], Form(Shape.INITIAL_LAST, (name.tail,)))
        found.setdefault(name.tail, Form(Shape.PART, (name.tail,)))
        found.setdefault(name.head, Form(Shape.PART, (name.head,)))
        if len(name.parts) > 3:  # given names before two surnames
            found.setdefault("".join(name.parts[:2]), Form(Shape.PART, ("".join(name.parts[:2]),)))
        for login in (name.first + name.tail, name.tail + name.first, name.last + name.head):
            found[login] = Form(Shape.WHOLE, (name.full_parts[0], name.full_parts[-1]))
    logins = _written_out(name.parts, name.full_parts)
    return found | dict.fromkeys(logins, Form(Shape.WHOLE, (name.full_parts[0], name.full_parts[-1]))) if logins else found


def _abbreviated(parts: tuple[str, ...]) -> dict[str, Form]:
    first, last = parts[0], parts[-1]
    initials = "".join([part[0] for part in parts])
    found: dict[str, Form] = {}
    if len(last) > 1:
        form = Form(Shape.INITIAL_LAST, (last,))
        found = {first[0] + last: form, last + first[0]: form, initials[:-1] + last: form}
    if len(first) > 1:
        form = Form(Shape.FIRST_INITIAL, (first,))
        found.setdefault(first + last[0], form)
        found.setdefault(first + initials[1:], form)
    return found


def _written_out(parts: tuple[str, ...], whole: tuple[str, ...]) -> set[str]:
    if len(whole) < 2:
        return set()
    found = {whole[0] + whole[-1], whole[-1] + whole[0]}
    if len(parts) > 2:
        orders = (whole, parts, whole[1:] + whole[:1], whole[-1:] + whole[:-1], (parts[0], *(part[0] for part in parts[1:-1]), parts[-1]))
        found.update(map("".join, orders))
    return found
