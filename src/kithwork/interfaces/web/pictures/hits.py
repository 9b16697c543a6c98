"""Who of a list has been in touch since: a filled dot for each who has, a ring for each other one, in the order of the list.

One small drawing for each list, so that its name and its count stand beside it as text and wrap on a phone.
"""

from collections.abc import Sequence

from django.utils.safestring import SafeString

from kithwork.interfaces.web.pictures import svg, words

STEP, HEIGHT, RADIUS = 12, 14, 4


def hits(has_been: Sequence[bool]) -> SafeString:
    """Draw one list."""
    marks = [svg.dot("f-new" if is_hit else "ring", STEP * place + STEP / 2, HEIGHT / 2, RADIUS) for place, is_hit in enumerate(has_been)]
    return svg.picture(max(STEP * len(has_been), STEP), HEIGHT, finding(has_been), marks, css="hits")


def finding(has_been: Sequence[bool]) -> str:
    """Say what the picture shows, in words."""
    return f"{words.number(sum(has_been)).capitalize()} of {words.number(len(has_been))} have been in touch since"
