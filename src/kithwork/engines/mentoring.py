"""When is a mentorship due again, how far has it come over the years, and when is somebody owed a word about their advice?

Advice that was applied is told within thirty days (a convention of the essays on asking well, as in `engines.asks`). Days are ours: ADR 0033.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kithwork.domain.mentoring import AdviceStep

TELL_FROM: Final = 2  # days after advice was applied; ours: ADR 0033
TELL_WITHIN: Final = 30  # days after advice was applied; ours: ADR 0033


@dataclass(frozen=True, slots=True)
class Year:
    """What one year of a mentorship brought."""

    year: int
    sessions_count: int
    topics: tuple[str, ...]  # each once, in the order in which they came up
    done_count: int  # of actions
    marks: tuple[str, ...]


def due_on(begun_on: date, held: Sequence[date], planned: Sequence[date], every_days: int | None, *, today: date) -> date | None:
    """On which day a next session was wanted; none without a rhythm, or where one is planned for today or later."""
    if every_days is None or any(on >= today for on in planned):
        return None
    return max([begun_on, *held]) + timedelta(days=every_days)


def years(sessions: Iterable[tuple[date, str]], done: Iterable[date], marks: Iterable[tuple[date, str]]) -> list[Year]:
    """Year by year, the first first; a year without anything is left out."""
    talks, ticks, words = list(sessions), [on.year for on in done], list(marks)
    found = sorted({on.year for on, _ in talks} | set(ticks) | {on.year for on, _ in words})
    return [
        Year(
            year,
            sum(on.year == year for on, _ in talks),
            topics([said for on, said in talks if on.year == year]),
            ticks.count(year),
            tuple(said for on, said in words if on.year == year),
        )
        for year in found
    ]


def topics(said: Iterable[str]) -> tuple[str, ...]:
    """What sessions were about, each topic once as it was said first; commas stand between topics."""
    found: dict[str, str] = {}
    for words in said:
        for part in words.split(","):
            if topic := " ".join(part.split()):
                found.setdefault(topic.casefold(), topic)
    return tuple(found.values())


def ahead(last: AdviceStep | None, *, is_mine: bool) -> tuple[AdviceStep, ...]:
    """What may become of advice next. What the owner advised is told to the owner; after that, or when it was left, nothing comes."""
    match last:
        case None:
            return (AdviceStep.APPLIED, AdviceStep.TOLD, AdviceStep.LEFT) if is_mine else (AdviceStep.APPLIED, AdviceStep.LEFT)
        case AdviceStep.APPLIED:
            return (AdviceStep.TOLD,)
        case AdviceStep.LEFT:
            return (AdviceStep.APPLIED,)
        case _:
            return ()


def tell_from(applied_on: date) -> date:
    """From when on somebody could be told that their advice worked."""
    return applied_on + timedelta(days=TELL_FROM)


def tell_by(applied_on: date) -> date:
    """By when they should know."""
    return applied_on + timedelta(days=TELL_WITHIN)
