"""Which day is meant by what stands after `--on` or `--by`? What `kith log` reads in a line, and what is no day is misread."""

import importlib
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, Protocol

from kithwork.domain.dates import is_partial, too_far
from kithwork.interfaces.cli import clock
from kithwork.interfaces.cli.misread import Misread

_READER: Final = "kithwork.engines.capture.dates"  # by name: its patterns cost more than the rest of a start, and 2026-03-13 needs none
_NEARBY: Final = {"yesterday": -1, "today": 0, "tomorrow": 1}


class _Spoken(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def behind(self) -> date: ...
    @property
    def ahead(self) -> date: ...
    @property
    def said(self) -> str: ...


def past(value: str) -> date:
    """A day as one types it of what has been: `2026-03-13`, yesterday, friday. Raises Misread."""
    return _meant(_plain(value) or _spoken(value).behind)


def ahead(value: str) -> date:
    """A day as one types it of what is due: `2026-03-13`, tomorrow, friday, in two weeks. Raises Misread."""
    return _meant(_plain(value) or _spoken(value).ahead)


def past_in_part(value: str) -> str:
    """A day of what has been, or as much of it as is known: `2022`, `2022-03`, last friday. Raises Misread."""
    if not value or (is_partial(value) and not value.startswith("-")):
        return value
    plain = _plain(value)
    return _meant(plain).isoformat() if plain else _spoken(value).said


def _meant(day: date) -> date:
    if slip := too_far(day, clock.now().date()):
        raise Misread(slip)
    return day


def _plain(value: str) -> date | None:
    word = value.strip().casefold()
    if word in _NEARBY:
        return clock.now().date() + timedelta(days=_NEARBY[word])
    try:
        return date.fromisoformat(word)
    except ValueError:
        return None


def _spoken(value: str) -> _Spoken:
    words = value.strip()
    found: Sequence[_Spoken] = importlib.import_module(_READER).find(words, today=clock.now().date())
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(words)):
        raise Misread(f"“{value}” is no date; write 2026-03-13, friday, today, yesterday or tomorrow.")
    return found[0]
