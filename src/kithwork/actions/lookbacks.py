"""Would the lists have been right? The owner's own past is asked, and what it answers is kept, for the chances are fitted to it."""

import json
from dataclasses import astuple, dataclass
from datetime import date, datetime
from typing import Final

from kithwork.domain import dates
from kithwork.engines import chances, lookback, tie_words
from kithwork.engines.chances import Fit as Fit  # noqa: PLC0414  interfaces speak of what an action hands on
from kithwork.engines.lookback import Listed as Listed  # noqa: PLC0414
from kithwork.engines.lookback import LookBack as LookBack  # noqa: PLC0414
from kithwork.engines.lookback import Method as Method  # noqa: PLC0414
from kithwork.engines.lookback import Seen
from kithwork.store.queries import lookbacks as queries
from kithwork.store.queries.people import by_ids
from kithwork.store.writes import lookbacks as writes

FORM: Final = 1  # of what is kept; one of another form is as good as none
GOOD_FOR: Final = 30  # days; until then an import does not ask the past again
EASY: Final = 5000  # ties, whose past is asked within a second or two; ours: ADR 0020
REMEMBERED: Final = 1095  # days before the lists: whoever was silent for longer is not asked about. Ours: ADR 0020


@dataclass(frozen=True, slots=True)
class Past:
    """What came of asking, and when it was asked; a horizon is missing where there was too little to go by."""

    made_on: date
    looks: tuple[LookBack, ...]
    answers: chances.Fit
    names: dict[int, str]  # of everybody on a list who is still that person

    @property
    def own(self) -> chances.Own:
        """How far this owner's chances shift."""
        shift = {look.within: look.fit.shift for look in self.looks}
        return chances.Own((shift.get(30, 0.0), shift.get(90, 0.0)), self.answers.shift)


def ask(*, owner_id: int, now: datetime) -> Past:
    """Work it out now, and keep it."""
    today = dates.day_of(now)
    histories = queries.histories(owner_id, since_day=today - max(chances.HORIZONS) - REMEMBERED)
    looks = [look for within in chances.HORIZONS if (look := lookback.look_back(histories, today=today, within=within))]
    answers = lookback.answers(histories, today=today)
    writes.save(owner_id, today, json.dumps({"form": FORM, "looks": [_told(look) for look in looks], "answers": astuple(answers)}))
    return _past(owner_id, today, tuple(looks), answers)


def keep_up(*, owner_id: int, now: datetime) -> None:
    """Ask again when it was not asked for a month, and does not take long: with very many ties the owner asks, or nobody."""
    if queries.ties_count(owner_id) > EASY:
        return
    last = queries.kept(owner_id)
    if not last or dates.day_of(now) - last[0] >= GOOD_FOR or not kept(owner_id=owner_id):
        ask(owner_id=owner_id, now=now)


def kept(*, owner_id: int) -> Past | None:
    """What was found the last time; None when it was never asked."""
    last = queries.kept(owner_id)
    if not last:
        return None
    said = json.loads(last[1])
    if said.get("form") != FORM:
        return None
    return _past(owner_id, last[0], tuple(_read(*told) for told in said["looks"]), chances.Fit(*said["answers"]))


def _past(owner_id: int, made_day: int, looks: tuple[LookBack, ...], answers: chances.Fit) -> Past:
    named = {seen.person_id for look in looks for listed in look.lists for seen in listed.people}
    names = {person_id: line.name for person_id, line in by_ids(owner_id, sorted(named)).items()}
    return Past(tie_words.date_of(made_day), looks, answers, names)


Told = tuple[int, int, int, list[tuple[str, list[tuple[int, int, int]]]], list[float]]


def _told(look: LookBack) -> Told:
    """As JSON can hold it."""
    lists = [(listed.method.value, [(seen.person_id, seen.last_day, seen.since_day) for seen in listed.people]) for listed in look.lists]
    return look.as_of, look.within, look.people_count, lists, list(astuple(look.fit))


def _read(
    as_of: int,
    within: int,
    people_count: int,
    lists: list[tuple[str, list[tuple[int, int, int]]]],
    fit: tuple[float, int, float, float, float, float],
) -> LookBack:
    found = tuple(Listed(Method(method), tuple(Seen(*seen) for seen in people)) for method, people in lists)
    return LookBack(as_of, within, people_count, found, chances.Fit(*fit))
