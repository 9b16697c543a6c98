"""Where would a group come apart?

The links of a group form a tree. Its weakest link is the one with the lowest probability; without it the group falls into two parts, which are what to
propose when somebody says that these are not one human.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kithwork.identity.evidence import Link


@dataclass(frozen=True, slots=True)
class Split:
    """Where a group would come apart: the weakest link and the two parts that it holds together."""

    weakest: Link
    parts: tuple[tuple[int, ...], tuple[int, ...]]


def parts(group: Sequence[int], links: Iterable[Link]) -> Split | None:
    """The weakest join of a group, and the two parts without it; None for a group that nothing but certainty holds together."""
    inside = set(group)
    tree = [link for link in links if link.one in inside and link.other in inside]
    weak = [link for link in tree if link.reasons]
    if not weak:
        return None
    weakest = min(weak, key=lambda link: (link.probability, link.one, link.other))
    one = _reached(weakest.one, [link for link in tree if link is not weakest])
    return Split(weakest, (tuple(sorted(one)), tuple(sorted(inside - one))))


def _reached(start: int, links: Iterable[Link]) -> set[int]:
    near: dict[int, set[int]] = defaultdict(set)
    for link in links:
        near[link.one].add(link.other)
        near[link.other].add(link.one)
    found, fresh = {start}, [start]
    while fresh:
        for other in near[fresh.pop()] - found:
            found.add(other)
            fresh.append(other)
    return found
