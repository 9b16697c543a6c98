"""Who is in the line so far? The people in the making, and every place where one of them is named."""

from dataclasses import dataclass, replace

from kithwork.engines.capture.words import folded


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person in the making: everything but the role."""

    words: str
    name: str
    span: tuple[int, int]
    ids: tuple[int, ...] = ()
    gender: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a person stands: tokens `first` up to `last` (exclusive). A possessor ("Ada's") is spoken through, not of."""

    first: int
    last: int
    person: int
    is_possessor: bool = False


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of the line, and every place where one is named."""

    people: tuple[Somebody, ...] = ()
    mentions: tuple[Mention, ...] = ()

    def at(self, token: int) -> Mention | None:
        """The mention that covers a token."""
        return next((m for m in self.mentions if m.first <= token < m.last), None)

    def starting(self, token: int) -> Mention | None:
        """The mention that begins at a token."""
        return next((m for m in self.mentions if m.first == token), None)

    def ending(self, token: int) -> Mention | None:
        """The mention that ends just before a token."""
        return next((m for m in self.mentions if m.last == token), None)

    def named(self, somebody: Somebody, first: int, last: int, *, is_possessor: bool = False) -> "Cast":
        """The cast with one more mention, of a new person or of one who was named before."""
        index = next((n for n, other in enumerate(self.people) if _is_same(other, somebody)), None)
        people = self.people
        if index is None:
            index, people = len(people), (*people, somebody)
        elif not people[index].ids and somebody.ids:
            people = (*people[:index], replace(people[index], ids=somebody.ids), *people[index + 1 :])
        mentions = sorted((*self.mentions, Mention(first, last, index, is_possessor)), key=lambda m: m.first)
        return Cast(people, tuple(mentions))


def _is_same(one: Somebody, other: Somebody) -> bool:
    if one.ids and other.ids and (set(other.ids) <= set(one.ids) or set(one.ids) < set(other.ids)):
        return True
    mine, yours = folded(one.name).split(), folded(other.name).split()
    return mine == yours or (len(yours) == 1 and mine[:1] == yours and "'" not in one.name)
