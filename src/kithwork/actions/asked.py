"""Where do the owner's asks stand, what do they owe, who can help with a problem, and who could vouch for the owner?"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from kithwork.actions import could_help, guardrails
from kithwork.actions.vouching import Voucher as Voucher  # noqa: PLC0414  who vouches is part of what was asked, and quicker to have alone
from kithwork.actions.vouching import vouchers as vouchers  # noqa: PLC0414
from kithwork.domain.asking import STEPS_SAID, AskKind, AskStep, has_helped
from kithwork.domain.dates import day_in_words
from kithwork.engines import asks as engine
from kithwork.engines.matching import everyday, stems
from kithwork.store.queries import asks as queries
from kithwork.store.queries.asks import AskLine, ProblemLine
from kithwork.store.queries.people import PersonLine

HELPERS: Final = 5


@dataclass(frozen=True, slots=True)
class Stuck:
    """A problem, who was asked about it, and who else could help."""

    problem: ProblemLine
    asked: tuple[AskLine, ...]
    could: tuple[tuple[PersonLine, str], ...]  # and why

    @property
    def helped(self) -> tuple[AskLine, ...]:
        """Who did help when they were asked."""
        return tuple(one for one in self.asked if _has_helped(one))


def listed(*, owner_id: int, person_id: int | None = None, is_open: bool = True) -> list[AskLine]:
    """Asks that are open, or all; the newest first."""
    return [line for line in queries.listed(owner_id, person_id=person_id) if line.is_open or not is_open]


def due(line: AskLine, *, today: date) -> str:
    """What an ask owes by now, as a sentence; nothing when it owes nothing yet."""
    found = engine.due(line.kind, line.last.step, line.last.on)
    return found.words if found and found.since <= today else ""


def in_words(line: AskLine) -> str:
    """The steps that an ask took, each with its day."""
    return ", ".join(f"{STEPS_SAID[row.step]} {day_in_words(row.on)}{f' (“{row.words}”)' if row.words else ''}" for row in line.steps)


def next_steps(line: AskLine) -> tuple[AskStep, ...]:
    """What may be said of an ask next."""
    return engine.ahead(line.kind, [row.step for row in line.steps])


def starts(line: AskLine) -> tuple[str, str, str]:
    """Three ways to begin with little effort."""
    return engine.starts(line.kind, line.words)


def stuck(*, owner_id: int, now: datetime, is_open: bool = True) -> list[Stuck]:
    """What the owner is stuck on, with who was asked, who did help, and who else could."""
    asked = queries.listed(owner_id)
    found = [one for one in queries.problems(owner_id) if one.solved_on is None or not is_open]
    return [_stuck(owner_id, one, tuple(line for line in asked if line.problem_id == one.id), asked, now) for one in found]


def _stuck(owner_id: int, problem: ProblemLine, about: tuple[AskLine, ...], asked: list[AskLine], now: datetime) -> Stuck:
    left_out = {line.person_id for line in about} | guardrails.not_asked(owner_id=owner_id, now=now)
    before = _helped_before(problem.words, asked)
    could = could_help.of(owner_id=owner_id, text=problem.words, left_out=left_out, first=before, shown=HELPERS, now=now)
    return Stuck(problem, about, tuple(could))


def _helped_before(words: str, asked: list[AskLine]) -> set[int]:
    telling = _telling(words)
    return {line.person_id for line in asked if line.kind in {AskKind.HELP, AskKind.ADVICE} and telling & _telling(line.words) and _has_helped(line)}


def _has_helped(line: AskLine) -> bool:
    return has_helped([row.step for row in line.steps])


def _telling(words: str) -> set[str]:
    """The stems of the words that tell something."""
    return {stem for stem, _ in stems.content(words) if everyday.weight(stem) == 1.0}
