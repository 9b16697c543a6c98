"""What came of asking somebody, as far as it is known: how often they were asked, and how often they did something."""

from collections import Counter
from dataclasses import dataclass

from kithwork.domain.asking import AskStep, has_helped
from kithwork.domain.introducing import IntroductionStep as Step
from kithwork.store import sqlite

_Decided = tuple[int, bool]  # who was asked, and whether they did something


@dataclass(frozen=True, slots=True)
class Outcome:
    """Of one person: asks that are decided, and those of them to which they said more than no."""

    asked_count: int
    answered_count: int


def by_person(owner_id: int) -> dict[int, Outcome]:
    """Of everybody who was asked for something, or for an introduction; what is still open says nothing."""
    decided = [*_asks(owner_id), *_introductions(owner_id)]
    asked, answered = Counter(who for who, _ in decided), Counter(who for who, is_answered in decided if is_answered)
    return {who: Outcome(count, answered[who]) for who, count in asked.items()}


def _asks(owner_id: int) -> list[_Decided]:
    whom: dict[int, int] = {}
    steps: dict[int, set[AskStep]] = {}
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT w.id, i.person_id, s.step FROM ask w CROSS JOIN identity i ON i.id = w.anchor_id JOIN ask_step s ON s.ask_id = w.id "
            "WHERE w.owner_id = %s AND i.person_id IS NOT NULL",
            [owner_id],
        )
        for ask_id, person_id, step in cursor.fetchall():
            whom[ask_id] = person_id
            steps.setdefault(ask_id, set()).add(AskStep(step))
    return [(whom[ask_id], has_helped(taken)) for ask_id, taken in steps.items() if taken != {AskStep.ASKED}]


def _introductions(owner_id: int) -> list[_Decided]:
    asked, willing, ends = Step.CONNECTOR_ASKED, Step.CONNECTOR_YES, (Step.DECLINED, Step.SILENCE)
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT i.person_id, max(s.step = %s) FROM introduction w JOIN introduction_step s ON s.introduction_id = w.id "
            "JOIN identity i ON i.id = w.connector_id WHERE w.owner_id = %s AND w.seat = 'requester' AND i.person_id IS NOT NULL "
            f"GROUP BY w.id HAVING max(s.step = %s) AND max(s.step IN ({sqlite.marks([willing, *ends])}))",
            [willing, owner_id, asked, willing, *ends],
        )
        return [(person_id, bool(is_willing)) for person_id, is_willing in cursor.fetchall()]
