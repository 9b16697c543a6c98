"""Which handles does a house share? Those that one book gives to several of its entries who cannot be one human: father and son, and whom it calls Mum."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import combinations

from kithwork.identity import addresses, birthdays, names
from kithwork.identity.clusters import Clusters
from kithwork.identity.evidence import Claim, Node
from kithwork.identity.generations import generation
from kithwork.identity.known_names import is_nickname
from kithwork.identity.names import Likeness
from kithwork.identity.profiles import Handle


def of_a_house(clusters: Clusters, claims: Iterable[Claim]) -> set[Handle]:
    """The handles that two entries of one book bear, by whose birthdays, generations or names they are two."""
    bearers: defaultdict[tuple[str, int, Handle], dict[str, list[Node]]] = defaultdict(dict)
    entries = [(claim.entry, claim.books, [clusters.nodes[clusters.place[i]] for i in claim.ids]) for claim in claims if claim.entry]
    counted = Counter([(node.key.kind, node.key.value) for _, _, nodes in entries for node in nodes])
    several = {handle for handle, count in counted.items() if count > 1 and addresses.is_certain(*handle)}  # which few are
    for (source, key), books, nodes in entries:
        for node in nodes:
            handle = (node.key.kind, node.key.value)
            if handle in several:
                for book in books:
                    bearers[source, book, handle][key] = nodes
    return {
        handle
        for (_, _, handle), entries in bearers.items()
        if len(entries) > 1 and any(_are_two(one, other) for one, other in combinations(entries.values(), 2))
    }


def _are_two(one: list[Node], other: list[Node]) -> bool:
    born, theirs = (frozenset(day for node in nodes for day in node.birthdays) for nodes in (one, other))
    return birthdays.are_others(born, theirs) or any(_are_called_as_two(a.key.name, b.key.name) for a in one for b in other)


def _are_called_as_two(one: str, other: str) -> bool:
    """Of two generations, or the one by another name than all that the other is called."""
    if one == other or not one or not other:
        return False
    marks = {generation(one), generation(other)}
    if len(marks) == 2 and "" not in marks:
        return True
    a, b = names.parse(one), names.parse(other)
    if a.is_full and b.is_full:
        return names.likeness(a, b) is Likeness.OTHER
    part, whole = (a, b) if b.is_full else (b, a)
    return bool(part.parts) and whole.is_full and not any(_may_be(part.parts[0], word) for word in whole.parts)


def _may_be(called: str, word: str) -> bool:
    """Is it the word, its beginning, a short form of it, or a slip for it?"""
    return word.startswith(called) or called.startswith(word) or is_nickname(called, word) or names.is_slip(called, word)
