"""Which identities can be compared at all? Those that share a block: a form under which names and handles of one human meet.

A block is a short text made of one identity alone. `n:` pairs two written-out parts of a name by their sound; `w:` is a login that the name could have
become, or that somebody chose; `t:` is a single part or word; `h:` is an address, on which those meet who share it without being one; `d:` is an
organisation's domain, which is counted and compares nobody. Blocking in general: Papadakis et al., ACM Computing Surveys 53(2), 2020.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import combinations

from kithwork.domain.handles import HandleKind
from kithwork.identity import addresses, names
from kithwork.identity.names import Name
from kithwork.identity.normalise import IdentityKey


class Shape(StrEnum):
    """What a login is made of, when it is made of a name."""

    WHOLE = "whole"  # adalovelace
    INITIAL_LAST = "initial-last"  # alovelace
    FIRST_INITIAL = "first-initial"  # adal
    PART = "part"  # ada, lovelace
    CLIPPED = "clipped"  # alove, adlove
    INITIALS = "initials"  # akl


@dataclass(frozen=True, slots=True)
class Form:
    """A login that a name could have become, and the parts of the name that it is made of."""

    shape: Shape
    parts: tuple[str, ...]


def blocks(key: IdentityKey) -> frozenset[str]:
    """The blocks of an identity; a pure function of it."""
    found = set(of_name(names.parse(key.name)))
    for word in words(key):
        found.update(of_word(word))
    hidden = hidden_name(key)
    if hidden:
        found |= of_name(hidden)
    host = addresses.domain(key.kind, key.value)
    if host:
        found.add(f"d:{host}")
    if key.kind == HandleKind.EMAIL:
        found.add(of_handle(key.kind, key.value))
    return frozenset(found)


def of_handle(kind: str, value: str) -> str:
    """The block of those who share a handle that is not one human's."""
    return f"h:{kind} {value}"


def waiting(key: IdentityKey) -> frozenset[str]:
    """Those of the blocks on which an identity meets words alone: two that wait on a block are not compared for it, which keeps neighbourhoods small."""
    every: frozenset[str] = frozenset()
    active = {block for word in words(key) for block in of_word(word)}
    for name in (names.parse(key.name), hidden_name(key) or names.NOBODY):
        every |= of_name(name)
        active |= meeting(name) if name.is_full else of_name(name)
        if name.is_soft:
            active.update(of_word("".join(name.parts)))
    return every - active


def hidden_name(key: IdentityKey) -> Name | None:
    """The full name that a local part spells out (`ada.lovelace`)."""
    if addresses.is_bridged(key.name):
        return None
    text = addresses.spelled(key.kind, key.value)
    name = names.parse(text) if text else names.NOBODY
    return Name(name.parts, is_soft=True) if name.is_full and len(max(name.parts, key=len)) > 2 else None


@lru_cache(maxsize=262_144)
def of_name(name: Name) -> frozenset[str]:
    """The blocks of a name."""
    if not name.is_full:
        return frozenset(block for part in name.parts for block in of_word(part))
    found = {("t:" if form.shape is Shape.PART else "w:") + text for text, form in forms(name).items()}
    if name.is_soft:
        found.update(of_word("".join(name.parts)))
    return meeting(name) | found


@lru_cache(maxsize=262_144)
def meeting(name: Name) -> frozenset[str]:
    """Those of its blocks on which two full names are compared; on the others a name only meets words."""
    sounds = [names.sound(part) for part in name.full_parts[:4]]
    found = {f"n:{a} {b}" if a < b else f"n:{b} {a}" for a, b in combinations(sounds, 2)}
    found.update("w:" + text for text, form in forms(name).items() if form.shape is Shape.INITIAL_LAST)
    return frozenset(found)


def of_word(word: str) -> tuple[str, ...]:
    """The blocks of a login, a local part, or a name of one word."""
    bare = addresses.bare(word)
    if bare != word and len(bare) > 2:
        return (f"w:{word}", f"w:{bare}", f"t:{word}", f"t:{bare}")
    return (f"w:{word}", f"t:{word}") if len(word) > 1 else ()


def words(key: IdentityKey) -> tuple[str, ...]:
    """The words that somebody chose in a handle, unless a list writes in their name."""
    return () if addresses.is_bridged(key.name) else addresses.words(key.kind, key.value)


@lru_cache(maxsize=262_144)
def forms(name: Name) -> dict[str, Form]:
    """What logins could have been made of a full name."""
    found = _abbreviated(name.parts)
    for part in name.full_parts:
        found.setdefault(part, Form(Shape.PART, (part,)))
    if len(name.parts) > 2:
        found.setdefault("".join(part[0] for part in name.parts), Form(Shape.INITIALS, ()))
    for login in _written_out(name.parts, name.full_parts):
        found[login] = Form(Shape.WHOLE, (name.full_parts[0], name.full_parts[-1]))
    return found


def _abbreviated(parts: tuple[str, ...]) -> dict[str, Form]:
    first, last = parts[0], parts[-1]
    initials = "".join(part[0] for part in parts)
    several = [
        (first[0] + last, last, Shape.INITIAL_LAST), (last + first[0], last, Shape.INITIAL_LAST), (initials[:-1] + last, last, Shape.INITIAL_LAST),
        (first + last[0], first, Shape.FIRST_INITIAL), (first + initials[1:], first, Shape.FIRST_INITIAL), (last[0] + first, first, Shape.CLIPPED),
        (first[:4] + last, last, Shape.CLIPPED), (first + last[:2], first, Shape.CLIPPED), (first[0] + last[:7], "", Shape.CLIPPED),
    ]  # fmt: skip
    found: dict[str, Form] = {}
    for login, whole, shape in several:
        if len(whole) > 1 or (not whole and len(login) > 5):
            found.setdefault(login, Form(shape, (whole,) if whole else ()))
    return found


def _written_out(parts: tuple[str, ...], whole: tuple[str, ...]) -> set[str]:
    if len(whole) < 2:
        return set()
    orders: set[tuple[str, ...]] = {(whole[0], whole[-1]), (whole[-1], whole[0])}
    if len(parts) > 2:
        orders |= {whole, parts, whole[1:] + whole[:1], whole[-1:] + whole[:-1], (parts[0], *(part[0] for part in parts[1:-1]), parts[-1])}
    return {"".join(order) for order in orders}
