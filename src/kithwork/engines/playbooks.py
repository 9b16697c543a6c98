"""Which practice guides come with Kithwork, which stand first for whom, and how is the Markdown of one read?

Only what the guides need of Markdown is understood: headings of the second level, lists, numbered steps, paragraphs, and within them code, strong and stressed words.
Everything else stands as it was typed; nothing in it becomes markup.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from kithwork.domain.guides import Block, Guide, Run, Shape
from kithwork.domain.starting import Starting

FOLDER: Final = Path(__file__).parent / "guides"
ORDER: Final = (
    "thank", "follow-up", "ask-for-advice", "give-first", "keep-in-touch", "introduce", "prepare-for-meetup", "ask-for-referral", "be-rejected", "mentor",
    "first-job", "find-clients", "hire-well",
)  # fmt: skip
FIRST: Final[dict[Starting, tuple[str, ...]]] = {  # ours: ADR 0040
    Starting.STUDENT: ("first-job", "ask-for-advice", "prepare-for-meetup", "thank", "be-rejected"),
    Starting.SENIOR: ("keep-in-touch", "mentor", "introduce", "give-first", "ask-for-advice"),
    Starting.FREELANCER: ("find-clients", "keep-in-touch", "give-first", "follow-up", "thank"),
    Starting.HIRING: ("hire-well", "introduce", "keep-in-touch", "mentor", "follow-up"),
}
BESIDE: Final = {  # the page, by its address, and the guides that speak of what is done there
    "asks": ("ask-for-advice", "ask-for-referral", "follow-up"),
    "introductions": ("introduce",),
    "events": ("prepare-for-meetup", "follow-up"),
    "interviews": ("be-rejected",),
    "mentoring": ("mentor",),
    "give": ("give-first", "thank"),
    "opportunities": ("first-job", "find-clients", "ask-for-referral"),
    "candidates": ("hire-well",),
    "keep": ("keep-in-touch",),
}
_STEP: Final = re.compile(r"\d{1,2}\. +")
_RUN: Final = re.compile(r"`([^`\n]+)`|\*\*([^*\n]+)\*\*|\*([^*\n]+)\*")


@cache
def ours() -> dict[str, Guide]:
    """The guides that come with Kithwork."""
    return {key: read(key, (FOLDER / f"{key}.md").read_text(encoding="utf-8")) for key in ORDER}


def read(key: str, text: str) -> Guide:
    """A guide as it stands in a file: its title in the first line, its words below."""
    title, _, words = text.strip().partition("\n")
    return Guide(key, title.removeprefix("# ").strip(), words.strip())


def order(starting: Starting | None) -> tuple[str, ...]:
    """The guides, those that stand first for whoever begins so first."""
    first = FIRST[starting] if starting else ()
    return (*first, *(key for key in ORDER if key not in first))


def first_sentence(words: str) -> str:
    """How a guide begins: its first paragraph."""
    found = next((block for block in blocks(words) if block.shape is Shape.TEXT), None)
    return "".join(run.words for run in found.lines[0]) if found else ""


def blocks(words: str) -> tuple[Block, ...]:
    """The words, block by block."""
    return tuple(block for some in _apart(words) for block in _blocks(some))


def _apart(words: str) -> Iterator[list[str]]:
    """Lines that stand together."""
    some: list[str] = []
    for line in [*words.splitlines(), ""]:
        if line.strip():
            some.append(line.strip())
        elif some:
            yield some
            some = []


def _blocks(some: Sequence[str]) -> Iterator[Block]:
    """A line begins an item where it has a mark, else it goes on with the one before."""
    shape, items = Shape.TEXT, list[str]()
    for line in some:
        kind, said = _kind(line)
        if kind is Shape.TEXT and items:
            items[-1] = f"{items[-1]} {said}"
            continue
        if items and kind is not shape:
            yield Block(shape, tuple(tuple(_runs(item)) for item in items))
            items = []
        shape = kind
        items.append(said)
    yield Block(shape, tuple(tuple(_runs(item)) for item in items))


def _kind(line: str) -> tuple[Shape, str]:
    if line.startswith("#"):
        return Shape.HEADING, line.lstrip("#").strip()
    if line.startswith(("- ", "* ")):
        return Shape.LIST, line[2:].strip()
    step = _STEP.match(line)
    return (Shape.STEPS, line[step.end() :]) if step else (Shape.TEXT, line)


def _runs(text: str) -> Iterator[Run]:
    end = 0
    for found in _RUN.finditer(text):
        if found.start() > end:
            yield Run(text[end : found.start()])
        code, strong, stressed = found.groups()
        yield Run(code or strong or stressed, "code" if code else "strong" if strong else "em")
        end = found.end()
    if text[end:]:
        yield Run(text[end:])
