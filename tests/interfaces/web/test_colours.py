"""Words can be read on whatever they stand on, by day and by night (WCAG 2.2, 1.4.3)."""

import re
from itertools import product
from pathlib import Path

import pytest

from kithwork.interfaces import web

SHEETS = Path(web.__file__).parent / "static/web/css"
COLOURS = {
    name: colours
    for name, *colours in re.findall(r"--([a-z0-9-]+): light-dark\((#\w{6}), (#\w{6})\);", (SHEETS / "tokens.css").read_text(encoding="utf-8"))
}
GROUNDS = ("desk", "sheet", "well", "pine-tint", "wax-tint", "straw")
PAIRS = [
    *product(("ink", "ink-2"), GROUNDS),
    *product(("ink-3",), ("desk", "sheet", "well")),
    *product(("wax-deep",), ("sheet", "wax-tint")),
    ("wax", "sheet"),
    ("on-wax", "wax"),
    ("pine", "pine-tint"),
    ("pine", "sheet"),
]


def light(colour):
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("words", "ground"), PAIRS)
@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_words_stand_out_from_their_ground(words, ground, scheme):
    darker, lighter = sorted((light(COLOURS[words][scheme]), light(COLOURS[ground][scheme])))

    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def test_what_stands_on_the_tint_of_a_hint_is_not_in_the_third_ink():
    assert ".hint .ev { color: var(--ink-2); }" in (SHEETS / "components.css").read_text(encoding="utf-8")
