"""What calendars propose becomes an event with a yes, and is never proposed again after a no."""

from datetime import datetime

from django.db import transaction

from kithwork.actions import event_proposals, events
from kithwork.domain.errors import NotFound
from kithwork.engines import gatherings
from kithwork.store.queries import events as queries
from kithwork.store.writes import events as writes
from kithwork.store.writes.changes import Journal


class NoSuchProposal(NotFound):
    """Nothing of that number is proposed any more. `kith event proposed` lists what is."""


def take(*, owner_id: int, numbers: list[int], now: datetime) -> list[int]:
    """Yes: each becomes an event, with its people as the calendar has them; returns their numbers. Raises NoSuchProposal."""
    by_number = {one.number: one for one in event_proposals.listed(owner_id=owner_id, today=now.date(), limit=queries.MOST)}
    if any(number not in by_number for number in numbers):
        raise NoSuchProposal
    chosen = [by_number[number] for number in dict.fromkeys(numbers)]
    made = []
    with transaction.atomic():
        journal = Journal(owner_id)
        for one in chosen:
            days = {"begins_on": one.begins_on, "ends_on": one.ends_on}
            texts = {"name": one.name[: events.LONGEST], "kind": one.kind.value, "series": one.series[: events.LONGEST], "place": one.place}
            made.append(writes.add(journal, **texts, **days, is_remote=one.is_remote, calendar=one.calendar))
        named = chosen[0].name if len(chosen) == 1 else f"{len(chosen)} of {chosen[0].series}"
        journal.close(f"From your calendar: {named}", now=now)
    return made


def take_series(*, owner_id: int, number: int, now: datetime) -> list[int]:
    """Yes to all of the series of this one; returns their numbers. Raises NoSuchProposal."""
    every = event_proposals.listed(owner_id=owner_id, today=now.date(), limit=queries.MOST)
    one = next((one for one in every if one.number == number), None)
    if one is None:
        raise NoSuchProposal
    some = [other.number for other in every if gatherings.is_same_series(other.series, one.series)]
    return take(owner_id=owner_id, numbers=some, now=now)


def decline(*, owner_id: int, number: int, now: datetime) -> str:
    """No: it is none, and is never proposed again; returns what happened. Raises NoSuchProposal."""
    one = next((one for one in event_proposals.listed(owner_id=owner_id, today=now.date(), limit=queries.MOST) if one.number == number), None)
    if one is None:
        raise NoSuchProposal
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.say_no(journal, one.key)
        journal.close(f"No event: {one.name}", now=now)
    return f"No event: {one.name}"
