"""What is the next thing to do about a match?

Who is asked first gives something and risks nothing: the one with the offer. What the other needs is named to nobody before they agreed, so that an introduction has
both sides' yes (ADR 0026).
"""

from enum import StrEnum

from kithwork.engines.matching.matches import Match


class Step(StrEnum):
    """What the owner could do."""

    GIVE = "give"
    ASK = "ask"
    INTRODUCE = "introduce"


def step(match: Match, owner: int) -> Step:
    """`owner` is the person that the owner is."""
    if match.offer.person == owner:
        return Step.GIVE
    return Step.ASK if match.need.person == owner else Step.INTRODUCE


def told(match: Match, owner: int, *, needing: str, offering: str) -> str:
    """The same in words, with what the two are called."""
    sentences = {
        Step.GIVE: f"Tell {needing} that you could help.",
        Step.ASK: f"Ask {offering}.",
        Step.INTRODUCE: f"Ask {offering} whether it still holds, then {needing} whether you may introduce them.",
    }
    return sentences[step(match, owner)]
