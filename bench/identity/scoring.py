"""How near is a grouping to the truth? Pairs, as the tables judge them: a pair that nobody has judged counts neither way."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import combinations

import tables

from kithwork.identity.evidence import Resolution

HEAD = f"{'':28}{'rows':>7}{'P':>8}{'R':>8}{'F1':>8}{'hardR':>8}{'wrong':>7}{'missed':>7}{'unjudged':>9}{'asked':>7}"


def clusters(outcome: Resolution, size: int, likely: float = 2.0) -> list[int]:
    """For each row its group, questions as likely as that counted as joined."""
    parent = list(range(size))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for group in outcome.groups:
        for i in group[1:]:
            parent[root(i)] = root(group[0])
    for doubt in outcome.doubts:
        if doubt.probability >= likely:
            parent[root(doubt.one)] = root(doubt.other)
    return [root(i) for i in range(size)]


def counts(rows: Sequence[tables.Row], found: Sequence[Hashable]) -> Counter[str]:
    """What is right, wrong, missed and unjudged."""
    total: Counter[str] = Counter(rows=len(rows))
    believed, true = _groups(found), _groups([row.truth for row in rows])
    for members in believed.values():
        judged = {rows[i].truth for i in members if rows[i].is_judged}
        total["wrong"] += max(0, len(judged) - 1)
        for i, j in combinations(members, 2):
            a, b = rows[i], rows[j]
            total["right" if a.truth == b.truth else "false" if a.is_judged and b.is_judged else "unjudged"] += 1
    for members in true.values():
        total["missed"] += len({found[i] for i in members}) - 1
        for i, j in combinations(members, 2):
            total["true"] += 1
            if rows[i].email.lower() != rows[j].email.lower():
                total["hard"] += 1
                total["hard right"] += found[i] == found[j]
    return total


def _groups(marks: Iterable[Hashable]) -> dict[Hashable, list[int]]:
    found: dict[Hashable, list[int]] = defaultdict(list)
    for i, mark in enumerate(marks):
        found[mark].append(i)
    return found


def total(several: Iterable[Counter[str]]) -> Counter[str]:
    """All tables together (micro average)."""
    found: Counter[str] = Counter()
    for one in several:
        found.update(one)
    return found


def measures(found: Counter[str]) -> tuple[float, float, float, float]:
    """Precision, recall, F1, and recall over pairs with different addresses."""
    p, r = _share(found["right"], found["right"] + found["false"]), _share(found["right"], found["true"])
    return p, r, _share(2 * p * r, p + r), _share(found["hard right"], found["hard"])


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 1.0


def line(label: str, found: Counter[str], asked: int | None = None) -> str:
    """One line of the table."""
    figures = "".join(f"{figure:8.4f}" for figure in measures(found))
    return f"{label:28}{found['rows']:7}{figures}{found['wrong']:7}{found['missed']:7}{found['unjudged']:9}{'' if asked is None else asked:>7}"
