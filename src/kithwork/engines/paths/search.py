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


def onward(first: int, own: float, neighbours: Neighbours) -> dict[int, Route]:
    """The best way by one first hop to everybody whom it reaches, that one included; empty for whom the owner does not know."""
    if own <= 0:
        return {}
    found = {first: Route(first, first, NOBODY, own)}
    near = sorted(neighbours(first))
    for other, middle in near:
        found[other] = Route(other, first, NOBODY, own * middle)
    for between, middle in near:
        for target, last in neighbours(between):
            chance, known = own * middle * last, found.get(target)
            if target != first and (known is None or (-chance, between) < (-known.chance, known.between)):
                found[target] = Route(target, first, between, chance)
    return found
