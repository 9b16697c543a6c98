"""Why does one look for somebody at an event, going by what is quick to ask? What people could do for each other is asked elsewhere."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from kithwork.actions import organisations, rosters
from kithwork.actions.rosters import Attending
from kithwork.domain.dates import day_of, month_in_words
from kithwork.engines import encounters as engine
from kithwork.engines import tie_words
from kithwork.engines.encounters import Cause, Why
from kithwork.store.queries import closeness as closeness_queries
from kithwork.store.queries import events as event_queries
from kithwork.store.queries import promises
from kithwork.store.queries import targets as target_queries
from kithwork.store.queries.events import EventLine

SILENT: Final = 180  # days without a word, after which meeting somebody dear is a reason of its own; ours: ADR 0032
DEAR: Final = 6  # days in touch, from which somebody counts as dear who is kept in no closeness; ours: ADR 0032


def of(*, owner_id: int, line: EventLine, some: Sequence[Attending], now: datetime) -> dict[int, list[Why]]:
    """The reasons for each of these people."""
    found: defaultdict[int, list[Why]] = defaultdict(list)
    ids = {one.person.id for one in some}
    for one in some:
        if one.said and one.said.is_wanted:
            found[one.person.id].append(Why(Cause.WANTED, _sentence(one.said.why) or "You hope to meet them."))
    for promise in promises.promises(owner_id, is_open=True):
        if promise.person_id in ids:
            words = f"You promised them {promise.words}." if promise.is_mine else f"They promised you {promise.words}."
            found[promise.person_id].append(Why(Cause.PROMISE, words))
    for source in (_targets(owner_id, ids, now), _ties(owner_id, line, some, now)):
        for person_id, why in source:
            found[person_id].append(why)
    return dict(found)


def _sentence(words: str) -> str:
    """Words of the owner's, as a sentence among others."""
    return f"{words[0].upper()}{words[1:]}{'' if words[-1] in '.!?…' else '.'}" if words else ""


def _targets(owner_id: int, ids: set[int], now: datetime) -> list[tuple[int, Why]]:
    """Whom a goal leads to, or who is at an organisation that it leads to."""
    found = []
    for target in target_queries.listed(owner_id):
        if target.person_id in ids:
            found.append((target.person_id, Why(Cause.TARGET, f"You turn to them{f': {target.why}' if target.why else ''}.")))
        elif not target.person_id and (there := organisations.find(owner_id=owner_id, text=target.name, today=day_of(now))):
            found += [(one, Why(Cause.TARGET, f"They are at {there.name}, which is one of your targets.")) for one in there.now if one in ids]
    return found


def _ties(owner_id: int, line: EventLine, some: Sequence[Attending], now: datetime) -> list[tuple[int, Why]]:
    """Whoever is dear and long silent, comes again and again, speaks, or is new."""
    kept = {row.person_id for row in closeness_queries.kept(owner_id)}
    together = meetings_with(owner_id=owner_id, now=now)
    found = []
    for one in some:
        tie = one.person.tie
        if tie and tie.days_count and day_of(now) - tie.last_day > SILENT:
            last = month_in_words(tie_words.date_of(tie.last_day), today=now.date())
            if one.person.id in kept or tie.days_count >= DEAR:
                found.append((one.person.id, Why(Cause.DEAR, f"You have not spoken since {last}.")))
        met = [event for event in together.get(one.person.id, ()) if event.id != line.id]
        if len(met) >= engine.AGAIN:
            found.append((one.person.id, Why(Cause.AGAIN, f"You keep meeting: {len(met)} events so far, the last was {met[0].name}.")))
        if one.talks:
            found.append((one.person.id, Why(Cause.SPEAKER, f"They speak: “{one.talks[0]}”.")))
        if not tie or not tie.days_count:
            found.append((one.person.id, Why(Cause.NEW, "You have not talked yet.")))
    return found


def meetings_with(*, owner_id: int, now: datetime) -> dict[int, list[EventLine]]:
    """At which events that are over the owner met each person, or both were in the calendar; the newest first."""
    past = [one for one in event_queries.listed(owner_id) if one.ends_on < now.date()]
    by_event = rosters.went(owner_id, past)
    found: dict[int, list[EventLine]] = {}
    for one in past:
        for person_id in by_event[one.id]:
            found.setdefault(person_id, []).append(one)
    return found
