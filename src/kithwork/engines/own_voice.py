"""How does the owner begin and end letters, going by those that they wrote?

Read are only letters whose words the owner let be stored. A way is proposed when it stands in at least `ENOUGH` letters of one language and nearness, and more
often than any other; it is used once the owner says so. Ours: ADR 0034.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

ENOUGH: Final = 3  # letters
_SHORT: Final = 6  # words of a line that greets or takes leave
_LINES: Final = 3  # from the end within which the owner's name is looked for
_QUOTED: Final = re.compile(
    r"^\s*(?:>|-{2,}\s*$|_{5,}|(?:On|Am|Le|El|Il) .{4,120}(?:wrote|schrieb[^:]*|écrit|escribió|scritto)\s*:?\s*$)", re.MULTILINE
)
_SPOKEN: Final = {
    "en": frozenset("the and to you for is of with we that this have are will your it i".split()),
    "de": frozenset("und die der das ich zu ist mit für auf wir dir ihnen nicht ein eine den dass bei".split()),
}
_WORD: Final = re.compile(r"[^\W\d_]+")


class Place(StrEnum):
    """Where in a letter."""

    GREETING = "greeting"
    END = "end"


@dataclass(frozen=True, slots=True)
class Written:
    """A letter of the owner's: its words, whom it was to, and whether the owner keeps them near."""

    words: str
    to: str
    is_near: bool


@dataclass(frozen=True, slots=True)
class Way:
    """How the owner does it most: as a form, in so many of so many letters."""

    place: Place
    language: str
    is_near: bool
    form: str
    times: int
    of: int


def ways(letters: Iterable[Written], *, me: str) -> list[Way]:
    """What is usual; the owner's name may be given whole."""
    counted: dict[tuple[Place, str, bool], Counter[str]] = defaultdict(Counter)
    for letter in letters:
        lines = own_lines(letter.words)
        language = _language(lines)
        if not language:
            continue
        for place, form in _forms(lines, letter.to, me):
            counted[place, language, letter.is_near][form] += 1
    return [Way(*where, form, times, forms.total()) for where, forms in sorted(counted.items()) for form, times in _usual(forms)]


def own_lines(words: str) -> list[str]:
    """What the owner wrote themselves, line by line: not what is quoted, nor what stands below a signature's dashes."""
    found = _QUOTED.search(words)
    return [line.strip() for line in (words[: found.start()] if found else words).splitlines() if line.strip()]


def _usual(forms: Counter[str]) -> Iterator[tuple[str, int]]:
    """The most frequent one, when there is one and it is frequent."""
    (form, times), *rest = [*forms.most_common(2)]
    if times >= ENOUGH and (not rest or times > rest[0][1]):
        yield form, times


def _forms(lines: list[str], to: str, me: str) -> Iterator[tuple[Place, str]]:
    if lines and (greeting := _named(lines[0], to, given="{name}", whole="{full_name}")):
        yield Place.GREETING, greeting
    for place in range(len(lines) - 1, max(len(lines) - 1 - _LINES, 0), -1):
        if _is_name(lines[place], me):
            leave = lines[place - 1]
            yield (
                Place.END,
                f"{leave}\n{{me}}" if 0 < len(leave.split()) <= _SHORT and leave[-1] not in ".?:" and "{" not in leave and place > 1 else "{me}",
            )
            return


def _named(line: str, to: str, *, given: str, whole: str) -> str:
    """A line that greets somebody by their name, with the name as a fact; nothing where it does not."""
    if len(line.split()) > _SHORT or line.endswith((".", "?", ":")) or "{" in line:
        return ""
    for name, fact in ((to, whole), (to.partition(" ")[0], given)):
        if name and (found := re.search(rf"(?<!\w){re.escape(name)}(?!\w)", line, re.IGNORECASE)):
            return f"{line[: found.start()]}{fact}{line[found.end() :]}".strip()
    return ""


def _is_name(line: str, me: str) -> bool:
    said, names = line.strip(" ,–-").casefold(), me.casefold().split()
    return bool(names) and said in {" ".join(names), names[0], names[0][0], f"{names[0][0]}."}


def _language(lines: Iterable[str]) -> str:
    """The one whose small words stand in it most; none where that is not clear."""
    words = [word for line in lines for word in _WORD.findall(line.casefold())]
    counts = sorted(((sum(word in small for word in words), language) for language, small in _SPOKEN.items()), reverse=True)
    return counts[0][1] if counts[0][0] >= 2 and counts[0][0] > counts[1][0] else ""
