"""The owner's own past is asked whether the lists would have been right, and what it answers is kept."""

import json
from dataclasses import astuple
from datetime import datetime
from typing import Final

from kithwork.actions import lookbacks
from kithwork.domain import dates
from kithwork.engines import chances, lookback
from kithwork.engines.chances import Fit as Fit  # noqa: PLC0414  interfaces speak of what an action hands on
from kithwork.engines.lookback import Listed as Listed  # noqa: PLC0414
from kithwork.engines.lookback import LookBack as LookBack  # noqa: PLC0414
from kithwork.engines.lookback import Method as Method  # noqa: PLC0414
from kithwork.store.queries import lookbacks as queries
from kithwork.store.writes import lookbacks as writes

GOOD_FOR: Final = 30  # days; until then an import does not ask the past again
EASY: Final = 5000  # ties, whose past is asked within a second or two; ours: ADR 0020
REMEMBERED: Final = 1095  # days before the lists: whoever was silent for longer is not asked about. Ours: ADR 0020


def ask(*, owner_id: int, now: datetime) -> lookbacks.Past:
    """Work it out now, and keep it."""
    today = dates.day_of(now)
    histories = queries.histories(owner_id, since_day=today - max(chances.HORIZONS) - REMEMBERED)
    looks = [look for within in chances.HORIZONS if (look := lookback.look_back(histories, today=today, within=within))]
    answers = lookback.answers(histories, today=today)
    writes.save(owner_id, today, json.dumps({"form": lookbacks.FORM, "looks": [_told(look) for look in looks], "answers": astuple(answers)}))
    return lookbacks.past_of(owner_id, today, tuple(looks), answers)


def keep_up(*, owner_id: int, now: datetime) -> None:
    """Ask again when it was not asked for a month, and does not take long: with very many ties the owner asks, or nobody."""
    if queries.ties_count(owner_id) > EASY:
        return
    last = queries.kept(owner_id)
    if not last or dates.day_of(now) - last[0] >= GOOD_FOR or not lookbacks.kept(owner_id=owner_id):
        ask(owner_id=owner_id, now=now)


Told = tuple[int, int, int, list[tuple[str, list[tuple[int, int, int]]]], list[float]]


def _told(look: LookBack) -> Told:
    """As JSON can hold it."""
    lists = [(listed.method.value, [(seen.person_id, seen.last_day, seen.since_day) for seen in listed.people]) for listed in look.lists]
    return look.as_of, look.within, look.people_count, lists, list(astuple(look.fit))
