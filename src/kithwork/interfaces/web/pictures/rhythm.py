"""Two years with one person, the last ones or others: a stroke up is the owner writing, a stroke down is them, a dot is a month with a day face to face.

The scale is the same for everybody, so that two rows can be compared; an empty line is a fine answer.
"""

from collections.abc import Sequence

from django.utils.safestring import SafeString

from kithwork.interfaces.web.pictures import svg, words
from kithwork.interfaces.web.pictures.month import Month

MONTHS = 24
MIDDLE = 18.0
SOME, MANY = 3, 10


def rhythm(name: str, months: Sequence[Month], span: str = "two years") -> SafeString:
    """Draw the last 24 months of those given; fewer stand at the right, where now is."""
    shown = months[-MONTHS:]
    placed = [(6 + 5.4 * (MONTHS - len(shown) + index), month) for index, month in enumerate(shown)]
    up = [f"M{svg.short(x)} 17.5v-{height(month.sent_count)}" for x, month in placed if month.sent_count]
    down = [f"M{svg.short(x)} 18.5v{height(month.received_count)}" for x, month in placed if month.received_count]
    talks = [svg.path("talk", "".join([*up, *down]))] if up or down else []
    faces = [svg.dot("face", x, MIDDLE, 3.6, f"face to face, {month.begins_on:%b %Y}") for x, month in placed if month.face_count]
    return svg.picture(136, 36, finding(name, shown, span), [svg.path("axis", "M2 18H134"), *talks, *faces], css="rhythm")


def height(count: int) -> float:
    """Choose one of three heights: a letter or two, some, many."""
    if count < SOME:
        return 5
    return 9.5 if count < MANY else 14


def finding(name: str, months: Sequence[Month], span: str) -> str:
    """Say what the picture shows, for whoever cannot see it."""
    met = [month for month in months if month.face_count]
    lively = sum(1 for month in months if month.sent_count or month.received_count)
    said = []
    if met:
        said.append(f"{words.times(sum(month.face_count for month in met))} face to face, last in {met[-1].begins_on:%B %Y}")
    if lively:
        said.append(f"letters in {words.counted(lively, 'month', 'months')}")
    return f"{name}, {span}: {'; '.join(said) or 'no talk'}"
