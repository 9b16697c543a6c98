"""Advice as it stands: what is open, and who waits to hear that theirs worked."""

from datetime import date
from typing import Final

from kithwork.domain.dates import day_in_words
from kithwork.domain.mentoring import AdviceStep
from kithwork.engines import mentoring as engine
from kithwork.store.queries import mentoring as queries
from kithwork.store.queries.mentoring import AdviceLine

SAID: Final = {AdviceStep.APPLIED: "applied", AdviceStep.TOLD: "told them", AdviceStep.LEFT: "left aside"}
SAID_OF_MINE: Final = {AdviceStep.APPLIED: "applied", AdviceStep.TOLD: "they told you", AdviceStep.LEFT: "left aside"}


def listed(*, owner_id: int, person_id: int | None = None, is_open: bool = True) -> list[AdviceLine]:
    """Advice of which something is to come yet, or all; what waits to be told first, then the newest first."""
    found = [one for one in queries.advice(owner_id, person_id=person_id) if not is_open or next_steps(one)]
    return sorted(found, key=lambda one: one.is_mine or one.last is not AdviceStep.APPLIED)


def next_steps(line: AdviceLine) -> tuple[AdviceStep, ...]:
    """What may become of it next; of what was left aside, that it was applied after all is for the list of all."""
    return () if line.last is AdviceStep.LEFT else engine.ahead(line.last, is_mine=line.is_mine)


def state(line: AdviceLine) -> str:
    """Where it stands, in words."""
    said = SAID_OF_MINE if line.is_mine else SAID
    return ", ".join(f"{said[row.step]} {day_in_words(row.on)}{f' (“{row.words}”)' if row.words else ''}" for row in line.steps) or "not applied yet"


def owed(line: AdviceLine, *, today: date) -> str:
    """What the owner owes for it by now, as a sentence."""
    applied_on = line.on(AdviceStep.APPLIED)
    if line.is_mine or line.last is not AdviceStep.APPLIED or applied_on is None or engine.tell_from(applied_on) > today:
        return ""
    return f"Tell {line.person} how it worked, by {day_in_words(engine.tell_by(applied_on))}."
