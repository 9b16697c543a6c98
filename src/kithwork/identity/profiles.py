"""What is known of somebody before names are compared: all that identities joined by something certain say together."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from kithwork.domain.handles import HandleKind
from kithwork.domain.values import value
from kithwork.identity import addresses, blocking, generations, names
from kithwork.identity.evidence import Node
from kithwork.identity.names import Name
from kithwork.identity.normalise import IdentityKey

Entry = tuple[str, int, str]  # source, book, key
Handle = tuple[str, str]


@value
class Sketch:
    """Names, words and other traits of one human, as far as they are known."""

    names: tuple[Name, ...] = ()  # full ones
    aside: frozenset[Name] = frozenset()  # those of them that stand in brackets alone, beside another: ADR 0048
    hidden: tuple[Name, ...] = ()  # full names that logins seem to spell
    singles: frozenset[str] = frozenset()  # names of one word
    words: frozenset[str] = frozenset()  # logins and local parts
    domains: frozenset[str] = frozenset()
    accounts: frozenset[str] = frozenset()
    locals: frozenset[tuple[str, str]] = frozenset()  # (host, local part)
    shared: frozenset[Handle] = frozenset()  # handles that are not one human's alone
    entries: frozenset[Entry] = frozenset()
    organisations: frozenset[str] = frozenset()
    circles: frozenset[str] = frozenset()
    seen: tuple[int, int] | None = None
    nameless: frozenset[Handle] = frozenset()  # (word, handle) of those that go without a name
    birthdays: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()  # of telephones
    generations: frozenset[str] = frozenset()  # that names say
    met: int | None = None  # the day on which they came into the owner's life
    is_own: bool = False
    is_author: bool = False  # in a repository


def of(nodes: Iterable[Node], shared: frozenset[Handle] = frozenset(), entries: frozenset[Entry] = frozenset()) -> Sketch:
    """The profile of some identities; `shared` are the handles that are known not to be one human's."""
    draft = _Draft()
    organisations: frozenset[str] = frozenset()
    circles: frozenset[str] = frozenset()
    birthdays: frozenset[str] = frozenset()
    seen: tuple[int, int] | None = None
    met: int | None = None
    nodes = list(nodes)
    for node in nodes:
        key = node.key
        name = names.parse(key.name)
        draft.add_name(name)
        said = generations.generation(key.name)
        if said:
            draft.generations.add(said)
        if "(" in key.name:
            draft.aside.update(names.beside(key.name))
            organisations |= names.bracketed(key.name)
        if shared and (key.kind, key.value) in shared:
            draft.common.add((key.kind, key.value))
        else:
            draft.add_handle(key)
        organisations |= node.organisations
        circles |= node.circles
        birthdays |= node.birthdays
        seen = _spanning(seen, node.seen)
        met = _earlier(met, node.met)
    draft.domains.discard("")
    return Sketch(
        _sorted(draft.full | draft.aside), frozenset(draft.aside - draft.full) if draft.full else frozenset(), _sorted(draft.hidden), frozenset(draft.singles), frozenset(draft.words), frozenset(draft.domains),
        frozenset(draft.accounts), frozenset(draft.locals), frozenset(draft.common), entries, organisations, circles, seen, frozenset(draft.nameless),
        birthdays, frozenset(draft.numbers), frozenset(draft.generations), met, any(node.is_own for node in nodes), any(node.is_author for node in nodes),
    )  # fmt: skip


def of_names(key: IdentityKey) -> Sketch:
    """As `of`, what an identity's name and handle alone say of names: nearly all have a plain one, and take a look."""
    name, chosen, spelled = blocking.read(key)
    if not name.is_full or name.is_soft or "(" in key.name:
        return of((Node(0, key),))
    return Sketch((name,), hidden=(spelled,) if spelled else (), words=frozenset(chosen))


@dataclass(slots=True)
class _Draft:
    """A profile while identities are being added."""

    full: set[Name] = field(default_factory=set)
    aside: set[Name] = field(default_factory=set)
    hidden: set[Name] = field(default_factory=set)
    singles: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    domains: set[str] = field(default_factory=set)
    accounts: set[str] = field(default_factory=set)
    locals: set[tuple[str, str]] = field(default_factory=set)
    common: set[Handle] = field(default_factory=set)
    nameless: set[Handle] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)
    generations: set[str] = field(default_factory=set)

    def add_name(self, name: Name) -> None:
        if name.is_soft:
            self.hidden.add(name)
            self.singles.add("".join(name.parts))
        elif name.is_full:
            self.full.add(name)
        else:
            self.singles.update(name.parts)

    def add_handle(self, key: IdentityKey) -> None:
        name, chosen, spelled = blocking.read(key)
        self.words.update(chosen)
        if not name.parts:
            self.nameless.update((addresses.bare(word), key.value) for word in chosen)
        if spelled:
            self.hidden.add(spelled)
        self.domains.add(addresses.domain(key.kind, key.value))
        if key.kind == HandleKind.GITHUB:
            self.accounts.add(key.value)
        elif key.kind == HandleKind.PHONE:
            self.numbers.add(key.value)
        elif key.kind == HandleKind.EMAIL:
            local, _, host = key.value.rpartition("@")
            self.locals.add((host, local))
            said = generations.of_address(local)
            if said:
                self.generations.add(said)


def merged(one: Sketch, other: Sketch) -> Sketch:
    """The profile of both together."""
    return Sketch(
        _sorted({*one.names, *other.names}), _still_aside(one, other), _sorted({*one.hidden, *other.hidden}), one.singles | other.singles, one.words | other.words,
        one.domains | other.domains, one.accounts | other.accounts, one.locals | other.locals, one.shared | other.shared, one.entries | other.entries,
        one.organisations | other.organisations, one.circles | other.circles, _spanning(one.seen, other.seen), one.nameless | other.nameless,
        one.birthdays | other.birthdays, one.numbers | other.numbers, one.generations | other.generations, _earlier(one.met, other.met), one.is_own or other.is_own,
        one.is_author or other.is_author,
    )  # fmt: skip


def _still_aside(one: Sketch, other: Sketch) -> frozenset[Name]:
    """The names that neither bears but in brackets."""
    both = one.aside | other.aside
    return both.difference(borne(one), borne(other)) if both else both


def borne(profile: Sketch) -> tuple[Name, ...]:
    """The full names that stand outside brackets."""
    return tuple([name for name in profile.names if name not in profile.aside]) if profile.aside else profile.names


def _sorted(several: set[Name]) -> tuple[Name, ...]:
    return tuple(sorted(several, key=lambda name: (name.parts, name.written)) if len(several) > 1 else several)


def _earlier(one: int | None, other: int | None) -> int | None:
    if one is None or other is None:
        return other if one is None else one
    return min(one, other)


def _spanning(one: tuple[int, int] | None, other: tuple[int, int] | None) -> tuple[int, int] | None:
    if one is None or other is None:
        return one or other
    return min(one[0], other[0]), max(one[1], other[1])
