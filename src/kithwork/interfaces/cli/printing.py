"""How does an answer look on a terminal? At most eighty columns, no control characters, colour only where somebody looks."""

import json
import re
import shutil
import textwrap
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final, TypeAlias

import click

from kithwork.domain.dates import day_in_words
from kithwork.domain.zones import floating

Data: TypeAlias = "Mapping[str, Data] | Sequence[Data] | str | int | float | date | None"

WIDTH: Final = 80
LABEL: Final = 14
_ESCAPES: Final = re.compile(r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b.?", re.DOTALL)
_UNSEEN: Final = (
    "\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff"  # controls, and what turns the reading direction
)
_CONTROLS: Final = re.compile(f"[{_UNSEEN}]")
_STOP_TWICE: Final = re.compile(r"(?<=[\w)”’])([.!?…])\.(?=\s|$)")  # words that end in a full stop of their own, within a sentence of ours


def plain(text: str) -> str:
    """Somebody else's words, safe to print on one line."""
    return " ".join(_CONTROLS.sub(" ", _ESCAPES.sub("", text)).split())


def width() -> int:
    """How many columns to fill."""
    return max(40, min(shutil.get_terminal_size((WIDTH, 24)).columns, WIDTH))


def title(text: str) -> None:
    """A sentence or a name that stands above everything else."""
    _wrapped(text, "", "", bold=True)


def heading(text: str) -> None:
    """The name of a part, with air above it."""
    click.echo()
    _wrapped(text, "", "", bold=True)


def line(text: str, *, indent: int = 0, is_quiet: bool = False) -> None:
    """A sentence; a quiet one is an aside."""
    _wrapped(text, " " * indent, " " * indent, dim=is_quiet)


def item(text: str, *, mark: str = "-", indent: int = 2) -> None:
    """A sentence with something in front of it, and its further lines below its first word."""
    before = f"{' ' * indent}{mark} "
    _wrapped(text, before, " " * len(before))


def pair(label: str, text: str, *, indent: int = 2) -> None:
    """What it is, and what it says."""
    before = f"{' ' * indent}{plain(label):<{LABEL}} "
    _wrapped(text, before, " " * (indent + LABEL + 1))


def gap() -> None:
    """Air."""
    click.echo()


def _wrapped(text: str, first: str, rest: str, *, bold: bool = False, dim: bool = False) -> None:
    lines = textwrap.wrap(
        _STOP_TWICE.sub(r"\1", plain(text)), width(), initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    )
    for one in lines or [first.rstrip()]:
        click.echo(click.style(one, bold=True) if bold else click.style(one, dim=True) if dim else one)


def data(value: Data) -> None:
    """Data for programs: UTF-8, ISO dates, nothing that a terminal would obey."""
    text = json.dumps(value, ensure_ascii=False, indent=2, default=_iso)
    click.echo(re.sub(f"[{_UNSEEN}]", lambda found: f"\\u{ord(found[0]):04x}" if found[0] != "\n" else "\n", text))


def _iso(value: date) -> str:
    return floating(value) if isinstance(value, datetime) else value.isoformat()


def day(at: date) -> str:
    """A day as a person says it: `4 Nov 2025`."""
    return day_in_words(at.date() if isinstance(at, datetime) else at)


def counted(count: int, one: str, many: str = "") -> str:
    """A count with its noun: `1 person`, `1,204 people`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def listed_most(parts: Sequence[str], most: int = 8) -> str:
    """The first parts of a sentence, and how many more there are: `a, b and 27 more`."""
    return listed([*parts[:most], f"{len(parts) - most:,} more"] if len(parts) > most else parts)


def listed(parts: Sequence[str]) -> str:
    """Parts of a sentence: `a, b and c`."""
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else "".join(parts)
