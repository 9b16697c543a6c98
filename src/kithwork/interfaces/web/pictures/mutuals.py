"""The neighbourhood of two: the owner, whom both know, and the other one. Lines are as firm as the ties are."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from kithwork.interfaces.web.pictures import svg
from kithwork.interfaces.web.pictures.how_met import NAME_LETTER, RADIUS, Firmness, Hop, cut, ring

WIDTH = 340
ROW = 46


@dataclass(frozen=True, slots=True)
class Between:
    """Somebody whom both know, and how firm each tie is."""

    hop: Hop
    mine: Firmness
    theirs: Firmness


def mutuals(goal: Hop, between: Sequence[Between]) -> SafeString:
    """Draw the owner on the left, the other one on the right, and everybody whom both know in the middle, one below the other."""
    height = max(ROW * len(between), 2 * RADIUS + 8)
    middle, lines, rings = height / 2, [], []
    for index, one in enumerate(between):
        y = ROW * index + ROW / 2
        lines.append(_line(one.mine, 22, middle, WIDTH / 2 - RADIUS, y))
        lines.append(_line(one.theirs, WIDTH / 2 + RADIUS, y, WIDTH - 22, middle))
        rings += ring(one.hop, WIDTH / 2, round(y), place=0)
    rings += ring(Hop("You", "you"), 22, round(middle), place=0)
    rings += ring(goal, WIDTH - 22, round(middle), place=-1)
    return svg.picture(WIDTH, round(height), finding(goal, between), [*lines, *rings], css="chain")


def _line(firmness: Firmness, x: float, y: float, far_x: float, far_y: float) -> SafeString:
    return svg.path(f"l-{firmness}", f"M{svg.short(x)} {svg.short(y)}L{svg.short(far_x)} {svg.short(far_y)}")


def finding(goal: Hop, between: Sequence[Between]) -> str:
    """Say the picture as a sentence."""
    names = [cut(one.hop.name, 40 * NAME_LETTER) for one in between]
    return f"You and {goal.name} both know {', '.join(names)}" if names else f"Nobody whom you and {goal.name} both know is on file"
