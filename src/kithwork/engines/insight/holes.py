"""How much do the people around somebody know each other already? Burt's constraint, and what is left of a network when those who know each other count as one.

    constraint = sum over j of (p_ij + sum over q of p_iq * p_qj)^2

p_ij: the share of i's ties that goes to j. It is high where whoever one knows knows each other, and low where they do not: then news and work come from several
sides (Burt, Structural Holes, 1992; Burt, American Journal of Sociology 2004, on ideas of managers). Of ties without weights the effective size is n - 2t / n,
with n people and t ties among them (Borgatti, Connections 1997).
"""

from collections.abc import Mapping


def constraint(own: Mapping[int, float], among: Mapping[int, Mapping[int, float]]) -> float:
    """Of somebody with these ties, whose people are tied to each other like that; their tie to the one in the middle counts in theirs. Nobody: 0."""
    total = sum(own.values())
    if not total:
        return 0.0
    share = {j: weight / total for j, weight in own.items()}
    strength = {q: own[q] + sum(among.get(q, {}).values()) for q in own}
    found = 0.0
    for j, direct in share.items():
        over_others = sum(share[q] * weight / strength[q] for q, weight in among.get(j, {}).items() if q in share)
        found += (direct + over_others) ** 2
    return found


def effective_size(people_count: int, ties_count: int) -> float:
    """How many people are left when those who know each other are not counted twice."""
    return people_count - 2 * ties_count / people_count if people_count else 0.0
