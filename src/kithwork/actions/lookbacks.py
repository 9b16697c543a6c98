"""Would the lists have been right? What the owner's own past answered, as it is kept; the chances are fitted to it."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Final

from kithwork.engines import chances, tie_words
from kithwork.engines.chances import Fit as Fit  # noqa: PLC0414  interfaces speak of what an action hands on
from kithwork.engines.lookback import Listed as Listed  # noqa: PLC0414
from kithwork.engines.lookback import LookBack as LookBack  # noqa: PLC0414
from kithwork.engines.lookback import Method as Method  # noqa: PLC0414
from kithwork.engines.lookback import Seen
from kithwork.store.queries import lookbacks as queries
from kithwork.store.queries.people import by_ids

FORM: Final = 1  # of what is kept; one of another form is as good as none


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


def kept(*, owner_id: int) -> Past | None:
    """What was found the last time; None when it was never asked."""
    last = queries.kept(owner_id)
    if not last:
        return None
    said = json.loads(last[1])
    if said.get("form") != FORM:
        return None
    return past_of(owner_id, last[0], tuple(_read(*told) for told in said["looks"]), chances.Fit(*said["answers"]))


def past_of(owner_id: int, made_day: int, looks: tuple[LookBack, ...], answers: chances.Fit) -> Past:
    """With the names of everybody on a list."""
    named = {seen.person_id for look in looks for listed in look.lists for seen in listed.people}
    names = {person_id: line.name for person_id, line in by_ids(owner_id, sorted(named)).items()}
    return Past(tie_words.date_of(made_day), looks, answers, names)


def _read(
    as_of: int,
    within: int,
    people_count: int,
    lists: list[tuple[str, list[tuple[int, int, int]]]],
    fit: tuple[float, int, float, float, float, float],
) -> LookBack:
    found = tuple(Listed(Method(method), tuple(Seen(*seen) for seen in people)) for method, people in lists)
    return LookBack(as_of, within, people_count, found, chances.Fit(*fit))
