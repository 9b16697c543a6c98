"""Which stages does an opportunity go through, and what is due while its answer is silent?

After something was sent the clock counts working days, Monday to Friday; public holidays differ from place to place and are not known. One
follow-up is due at 7, one more at 14, and after 21 it is proposed to call it ghosted: a third letter is never proposed. Any sign of life stops
the clock. Days: convention of guides to applying, and ours where they differ (ADR 0030).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kithwork.domain.opportunities import ENDINGS, STAGES, OpportunityKind, Sense, Stage

FOLLOW_UPS: Final = (7, 14)  # working days after something was sent; a convention: ADR 0030
STOP: Final = 21  # working days after something was sent; ours: ADR 0030
LONGEST: Final = 40  # letters of a stage
MOST: Final = 12  # stages of a kind
_WEEKEND: Final = 5  # Saturday, as a weekday's number
_KNOWN: Final[Mapping[str, Sense]] = {stage.name: stage.sense for stages in reversed(STAGES.values()) for stage in stages}
_OVER: Final = frozenset({Sense.WON, Sense.LOST})


class NotStages(Exception):
    """These cannot be the stages of a kind; the words say why."""


@dataclass(frozen=True, slots=True)
class Clock:
    """How long the answer to something that was sent is silent, and what is due: `follow-up`, `last follow-up`, `ghosted` or nothing yet."""

    since: date
    days: int
    due: str
    due_on: date  # when what comes next is, or was, due


def stages(kind: OpportunityKind, own: str = "") -> tuple[Stage, ...]:
    """The stages of a kind in order, by the owner's words or as they come; then how it may end."""
    return (*(read(own) if own else STAGES[kind]), *ENDINGS)


def read(text: str) -> tuple[Stage, ...]:
    """Stages as they are typed, one a line or between commas, each with what it means where that is not known: `trial day=talking`. Raises NotStages."""
    found = [_stage(part) for line in text.splitlines() for part in line.split(",") if part.strip()]
    names = [stage.name for stage in found]
    if len(set(names)) < len(names):
        raise NotStages("Each stage has a name of its own.")
    if any(stage.name in {ending.name for ending in ENDINGS} for stage in found):
        raise NotStages("Rejected, withdrawn and ghosted are there already; they end every kind.")
    if not found or found[0].sense in _OVER:
        raise NotStages("Stages begin with one at which nothing is over yet.")
    if not any(stage.sense is Sense.WON for stage in found):
        raise NotStages("One of the stages must mean that you have it: write it as in “signed=won”.")
    if len(found) > MOST:
        raise NotStages(f"A kind has {MOST} stages at most.")
    return tuple(found)


def _stage(text: str) -> Stage:
    name, _, said = (" ".join(part.split()).casefold() for part in text.partition("="))
    if not any(ch.isalnum() for ch in name) or len(name) > LONGEST:
        raise NotStages(f"A stage has a name of at most {LONGEST} letters.")
    if said and said not in set(Sense) - {Sense.LOST}:
        raise NotStages(f"A stage means open, sent, talking, offered, going or won; “{said}” is none of them.")
    return Stage(name, Sense(said) if said else _KNOWN.get(name, Sense.OPEN))


def written(found: Sequence[Stage]) -> str:
    """Stages as they are stored: one a line, with what each means."""
    return "\n".join(f"{stage.name}={stage.sense}" for stage in found)


def sense(name: str, of: Sequence[Stage]) -> Sense:
    """What a stage means; one that the owner took off the list since means what it used to."""
    return next((stage.sense for stage in of if stage.name == name), _KNOWN.get(name, Sense.OPEN))


def is_over(found: Sense) -> bool:
    """Is there nothing more to do for it?"""
    return found in _OVER


def working_days(since: date, until: date) -> int:
    """Mondays to Fridays after one day, up to and with another."""
    if until <= since:
        return 0
    weeks, rest = divmod((until - since).days, 7)
    return weeks * 5 + sum((since + timedelta(days=i)).weekday() < _WEEKEND for i in range(1, rest + 1))


def working_day(since: date, count: int) -> date:
    """The day that is so many working days after another."""
    day, left = since, count
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < _WEEKEND
    return day


def clock(sent_on: date, follow_ups: Sequence[date], *, today: date) -> Clock:
    """What is due of something that was sent and not answered; follow-ups are the days of those that went out after it."""
    days, done = working_days(sent_on, today), len(follow_ups)
    last = max(follow_ups, default=sent_on)
    if done < len(FOLLOW_UPS) and days < STOP:
        due_on = working_day(sent_on, FOLLOW_UPS[done])
        if done:  # a follow-up that went out late is answered late
            due_on = max(due_on, working_day(last, FOLLOW_UPS[1] - FOLLOW_UPS[0]))
        is_last = done == 1 or days >= FOLLOW_UPS[1]
        return Clock(sent_on, days, ("last follow-up" if is_last else "follow-up") if today >= due_on else "", due_on)
    due_on = max(working_day(sent_on, STOP), working_day(last, FOLLOW_UPS[0]) if done else sent_on)
    return Clock(sent_on, days, "ghosted" if today >= due_on else "", due_on)
