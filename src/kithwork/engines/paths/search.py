"""What are the ways to somebody, looked for among all ties? Slow beside the table (`table`), and right whatever has changed since that was made."""

from collections.abc import Callable, Collection, Iterable, Mapping

from kithwork.engines.paths.routes import NOBODY, Held, Route, in_order

Neighbours = Callable[[int], Iterable[tuple[int, float]]]  # whom somebody knows, and the chance that a request is carried on


def ways(target: int, *, own: Mapping[int, float], neighbours: Neighbours, gone: Collection[int] = ()) -> Held:
    """Every first hop's best way to a target over at most three ties. `own`: whom the owner knows, and the chance that they would do something."""
    found: dict[int, Route] = {}

    def offer(first: int, between: int, chance: float) -> None:
        known = found.get(first)
        if first not in gone and chance > 0 and (known is None or (-chance, between) < (-known.chance, known.between)):
            found[first] = Route(target, first, between, chance)

    if target in own:
        offer(target, NOBODY, own[target])
    for near, last in neighbours(target):
        if near in own:
            offer(near, NOBODY, own[near] * last)
        if near in gone:
            continue
        for far, middle in neighbours(near):
            if far in own and far != target:
                offer(far, near, own[far] * middle * last)
    return Held.of(target, in_order(found.values()))
