"""Which identities can be compared at all? Those that share a block: a form under which names and handles of one human meet.

A block is a short text made of one identity alone. `n:` pairs two written-out parts of a name by their sound; `w:` is a word: a part of a name, a login that
it could have become, or one that somebody chose; `h:` is an address, on which those meet who share it without being one; `d:` is an
organisation's domain, which is counted and compares nobody. Blocking in general: Papadakis et al., ACM Computing Surveys 53(2), 2020.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import combinations
from typing import Final

from kithwork.domain.handles import HandleKind
from kithwork.identity import addresses, names
from kithwork.identity.names import Name
from kithwork.identity.normalise import IdentityKey

CUT: Final = 8  # letters; what old systems left of a login


class Shape(StrEnum):
    """What a login is made of, when it is made of a name."""

    WHOLE = "whole"  # adalovelace
    INITIAL_LAST = "initial-last"  # alovelace
    FIRST_INITIAL = "first-initial"  # adal
    PART = "part"  # ada, lovelace


@dataclass(frozen=True, slots=True)
class Form:
    """A login that a name could have become, and the parts of the name that it is made of."""

    shape: Shape
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Blocks:
    """Blocks on which somebody looks for others, and those on which a full name waits for words: two that wait are not compared for it."""

    looking: frozenset[str]
    waiting: frozenset[str]

    @property
    def every(self) -> frozenset[str]:
        """Both."""
        return self.looking | self.waiting


def blocks(key: IdentityKey) -> Blocks:
    """The blocks of an identity; a pure function of it."""
    name, chosen, hidden = names.parse(key.name), words(key), hidden_name(key)
    looking = {block for word in chosen for block in of_word(word)}
    waiting: set[str] = set()
    for one in (name, hidden) if hidden else (name,):
        if one.is_full:
            looking |= meeting(one)
            waiting |= waiting_for_words(one)
        else:
            looking.update(block for part in one.parts for block in of_word(part))
        if one.is_soft:
            looking.update(of_word("".join(one.parts)))
    host = addresses.domain(key.kind, key.value)
    if host:
        looking.add(f"d:{host}")
    if key.kind == HandleKind.EMAIL and not addresses.is_certain(key.kind, key.value):
        looking.add(of_handle(key.kind, key.value))
    return Blocks(frozenset(looking), frozenset(waiting - looking))


def of_handle(kind: str, value: str) -> str:
    """The block of those who share a handle that is not one human's."""
    return f"h:{kind} {value}"


def hidden_name(key: IdentityKey) -> Name | None:
    """The full name that a local part spells out (`ada.lovelace`)."""
    if addresses.is_bridged(key.name):
        return None
    text = addresses.spelled(key.kind, key.value)
    name = names.parse(text) if text else _gone_on(names.parse(key.name), words(key))
    is_name = name.is_full and len(max(name.parts, key=len)) > 2 and addresses.ROLES.isdisjoint(name.parts)
    return Name(name.parts, is_soft=True) if is_name else None


def _gone_on(name: Name, chosen: tuple[str, ...]) -> Name:
    """`Ada` who writes as adalovelace@ or lovelaceada@ spells a full name too."""
    if len(name.parts) != 1 or len(name.first) < 3 or len(chosen) != 1:
        return names.NOBODY
    login, called = addresses.bare(chosen[0]), name.first
    rest = login.removeprefix(called) if login.startswith(called) else login.removesuffix(called)
    return Name((called, rest)) if rest != login and len(rest) > 3 and rest.isalpha() else names.NOBODY


@lru_cache(maxsize=262_144)
def meeting(name: Name) -> frozenset[str]:
    """The blocks on which a full name meets other full names."""
    sounds = [names.sound(part) for part in name.full_parts[:4]]
    found = {f"n:{a} {b}" if a < b else f"n:{b} {a}" for a, b in combinations(sounds, 2)}
    first, last = name.first, name.last
    if len(last) > 1:
        found.add(f"w:{first[0]}{last}")
        found.add(f"w:{last}{first[0]}")
    elif len(sounds) < 2:
        found.add(f"w:{first}{last}")
    return frozenset(found)


@lru_cache(maxsize=262_144)
def waiting_for_words(name: Name) -> frozenset[str]:
    """The blocks on which it meets words alone: its parts, and the logins that are most often made of a name."""
    whole, first = name.full_parts, name.first
    found = {f"w:{part}" for part in whole}
    if len(first) > 1:
        found.add(f"w:{first}{name.last[0]}")
    if len(whole) > 1:
        found.add(f"w:{whole[0]}{whole[-1]}")
        found.add(f"w:{whole[-1]}{whole[0]}")
    return frozenset(found)


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


@lru_cache(maxsize=262_144)
def forms(name: Name) -> dict[str, Form]:
    """What logins could have been made of a full name."""
    found = _abbreviated(name.parts)
    for part in name.full_parts:
        found.setdefault(part, Form(Shape.PART, (part,)))
    for login in _written_out(name.parts, name.full_parts):
        found[login] = Form(Shape.WHOLE, (name.full_parts[0], name.full_parts[-1]))
    return found


def _abbreviated(parts: tuple[str, ...]) -> dict[str, Form]:
    first, last = parts[0], parts[-1]
    initials = "".join(part[0] for part in parts)
    several = [
        (first[0] + last, last, Shape.INITIAL_LAST), (last + first[0], last, Shape.INITIAL_LAST), (initials[:-1] + last, last, Shape.INITIAL_LAST),
        (first + last[0], first, Shape.FIRST_INITIAL), (first + initials[1:], first, Shape.FIRST_INITIAL),
    ]  # fmt: skip
    found: dict[str, Form] = {}
    for login, whole, shape in several:
        if len(whole) > 1:
            found.setdefault(login, Form(shape, (whole,)))
    return found


def _written_out(parts: tuple[str, ...], whole: tuple[str, ...]) -> set[str]:
    if len(whole) < 2:
        return set()
    orders: set[tuple[str, ...]] = {(whole[0], whole[-1]), (whole[-1], whole[0])}
    if len(parts) > 2:
        orders |= {whole, parts, whole[1:] + whole[:1], whole[-1:] + whole[:-1], (parts[0], *(part[0] for part in parts[1:-1]), parts[-1])}
    return {"".join(order) for order in orders}
