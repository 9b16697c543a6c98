"""Why two were taken for one human: each reason pushes the bar to the right, each doubt back; past the line they were joined.

One small drawing for each reason, so that its words stand beside it as text and wrap on a phone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from kithwork.interfaces.web.pictures import svg

WIDTH, HEIGHT, BAR = 136, 14, 8


@dataclass(frozen=True, slots=True)
class Step:
    """A reason's part of the sum: from where to where, in the units of its weights, on a scale that all steps of one sum share."""

    words: str
    begins: float
    ends: float
    least: float
    most: float


def steps(reasons: Sequence[tuple[str, float]]) -> list[Step]:
    """The running sum, reason by reason."""
    sums = [0.0]
    for _, weight in reasons:
        sums.append(sums[-1] + weight)
    least, most = min(sums), max(sums)
    return [Step(words, sums[i], sums[i + 1], least, most) for i, (words, _) in enumerate(reasons)]


def waterfall(step: Step) -> SafeString:
    """Draw one step."""
    span = max(step.most - step.least, 1.0)
    x, end = ((value - step.least) / span * (WIDTH - 4) + 2 for value in (min(step.begins, step.ends), max(step.begins, step.ends)))
    speaks = step.ends >= step.begins
    nought = (0 - step.least) / span * (WIDTH - 4) + 2
    marks = [
        svg.path("axis", f"M{svg.short(nought)} 0V{HEIGHT}"),
        svg.box("f-new" if speaks else "f-ask", x, (HEIGHT - BAR) / 2, max(end - x, 2), BAR),
    ]
    return svg.picture(WIDTH, HEIGHT, "speaks for it" if speaks else "speaks against it", marks, css="waterfall")
