"""What came of asking somebody, as far as it is known: how often they were asked, and how often they did something."""

from dataclasses import dataclass

from kithwork.domain.asking import AskStep
from kithwork.domain.introducing import IntroductionStep
from kithwork.store import sqlite

_OPEN = (AskStep.ASKED,)
_NO = (AskStep.NO, AskStep.SILENCE)
_ASKED = IntroductionStep.CONNECTOR_ASKED
_WILLING = IntroductionStep.CONNECTOR_YES


@dataclass(frozen=True, slots=True)
class Outcome:
    """Of one person: asks that are decided, and those of them to which they said more than no."""

    asked_count: int
    answered_count: int


def by_person(owner_id: int) -> dict[int, Outcome]:
    """Of everybody who was asked for something, or for an introduction; what is still open says nothing."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "WITH decided(anchor_id, is_answered) AS (SELECT w.anchor_id, max(s.step NOT IN (%s, %s, %s)) FROM ask w JOIN ask_step s ON s.ask_id = w.id "
            "WHERE w.owner_id = %s GROUP BY w.id HAVING max(s.step <> %s) UNION ALL SELECT w.connector_id, max(s.step = %s) FROM introduction w "
            "JOIN introduction_step s ON s.introduction_id = w.id WHERE w.owner_id = %s AND w.seat = 'requester' AND w.connector_id IS NOT NULL "
            "GROUP BY w.id HAVING max(s.step = %s) AND max(s.step IN (%s, %s))) SELECT i.person_id, count(*), sum(d.is_answered) FROM decided d "
            "JOIN identity i ON i.id = d.anchor_id WHERE i.person_id IS NOT NULL GROUP BY 1",
            [*_OPEN, *_NO, owner_id, *_OPEN, _WILLING, owner_id, _ASKED, _WILLING, IntroductionStep.DECLINED],
        )
        return {person_id: Outcome(asked, answered) for person_id, asked, answered in cursor.fetchall()}
