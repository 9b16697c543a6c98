"""What could the owner write of a kind, going by what is on file and nothing else?

A form (`engines.forms`, or the owner's own) is filled with facts; each line that stays says from which facts it is. Nothing is sent: the owner reads,
changes and sends.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kithwork.engines import forms

_NAME: Final = re.compile(r"\{(\w*)\}")
_WAYS: Final = re.compile(r" \|\| ")
_SUBJECT: Final = 70  # letters of a subject that a telephone shows
LONGEST: Final = 400  # letters of a fact that goes into a line


@dataclass(frozen=True, slots=True)
class Fact:
    """Something on file, and who says so."""

    words: str
    source: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a letter, and from which facts it is; none is a form of politeness."""

    words: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter, line by line."""

    subject: str
    lines: tuple[Line, ...]

    @property
    def words(self) -> str:
        """The whole letter, as paragraphs."""
        return "\n\n".join(line.words for line in self.lines)


def unknown(form: str) -> tuple[str, ...]:
    """Names in braces that stand for no fact."""
    return tuple(name for name in dict.fromkeys(_NAME.findall(form)) if name not in forms.FACTS)


def write(form: str, facts: Mapping[str, Fact], *, language: str, is_near: bool, around: tuple[str, str] = ("", "")) -> Letter:
    """A form filled with what is known; a line of which something is missing falls away. `around`: a greeting and an end of the owner's own."""
    first, *rest = [line.strip() for line in form.strip().splitlines() if line.strip()] or [""]
    named, nameless = forms.GREETINGS[language, is_near]
    greeting = _own(around[0], facts) or _fill(named, facts) or Line(nameless, ())
    end = _own(around[1], facts) or _fill(forms.ENDS[language, is_near], facts)
    lines = [greeting, *(found for line in rest if (found := _line(line, facts))), *([Line(end.words, ())] if end else [])]
    return Letter(_subject(first, facts), tuple(lines))


def _own(form: str, facts: Mapping[str, Fact]) -> Line | None:
    return _fill(form, facts) if form else None


def _subject(line: str, facts: Mapping[str, Fact]) -> str:
    """The first way to say it that is known and short, else the first that is known."""
    said = [found.words for way in _WAYS.split(line) if (found := _fill(way.strip(), facts))]
    return " ".join(next((way for way in said if len(way) <= _SUBJECT), said[0] if said else "").split())


def _line(line: str, facts: Mapping[str, Fact]) -> Line | None:
    return next((found for way in _WAYS.split(line) if (found := _sentence(way.strip(), facts))), None)


def _sentence(way: str, facts: Mapping[str, Fact]) -> Line | None:
    """A way to say it; where it ends with a fact that has no end of its own, it gets one."""
    found = _fill(way, facts)
    return Line(f"{found.words}.", found.sources) if found and way.endswith("}") and found.words[-1:].isalnum() else found


def _fill(way: str, facts: Mapping[str, Fact]) -> Line | None:
    names = list(dict.fromkeys(_NAME.findall(way)))
    if any(not facts.get(name, Fact("", "")).words or len(facts[name].words) > LONGEST for name in names):
        return None
    said = _NAME.sub(lambda found: facts[found[1]].words, way)
    said = re.sub(r"([.!?])[.]", r"\1", said)
    return Line(said, tuple(dict.fromkeys(facts[name].source for name in names if facts[name].source)))
