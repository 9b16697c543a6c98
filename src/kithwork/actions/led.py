"""The owner's word that something led to an opportunity: somebody, an introduction, an event, or a channel."""

from datetime import date, datetime
from typing import Final

from django.db import transaction

from kithwork.actions import asking, openings, own_links, people, whole_words, words
from kithwork.actions.introduced import NoSuchIntroduction
from kithwork.domain.errors import NotFound, Refused
from kithwork.store.queries import attribution as queries
from kithwork.store.queries import introductions
from kithwork.store.queries import person as person_queries
from kithwork.store.queries.attribution import LedRow
from kithwork.store.writes import led as writes
from kithwork.store.writes.changes import Journal

LONGEST: Final = 300


class NoSuchLink(NotFound):
    """There is no link of yours with that number. `kith led links` lists them."""


class NoSuchCause(NotFound):
    """Nobody is called that, and no event on file."""


class OneCause(Refused):
    """Name one thing that led to it: somebody, an introduction, an event or a channel."""

    exit_code = 2


def event_called(*, owner_id: int, name: str) -> str:
    """The event of that name, as it is on file; nothing where there is none."""
    return queries.is_event(owner_id, " ".join(name.split()))


def say(
    *, owner_id: int, opportunity_id: int, now: datetime, person_id: int | None = None, introduction_id: int | None = None, event: str = "",
    channel: str = "", on: date | None = None, text: str = "",
) -> int:  # fmt: skip
    """One thing led to an opportunity; said once more it is the same. Returns the number of the link.

    Raises OneCause, NoSuchOpportunity, NoSuchIntroduction, asking.StillToCome.
    """
    named = whole_words.any_(event or channel, "What led to it", longest=LONGEST)
    if sum(bool(one) for one in (person_id, introduction_id, event.strip(), channel.strip())) != 1:
        raise OneCause
    line = openings.numbered(owner_id=owner_id, opportunity_id=opportunity_id)
    if on and on > now.date():
        raise asking.StillToCome
    how, kind = whole_words.any_(text, "How it led there", longest=LONGEST), _kind(person_id, introduction_id, event)
    label = _label(owner_id, person_id, introduction_id, named)
    known = [
        one
        for one in own_links.listed(owner_id=owner_id, opportunity_id=opportunity_id)
        if _cause(one) == (kind, person_id or 0, introduction_id or 0, named)
    ]
    if known:
        return known[0].id
    with transaction.atomic():
        journal = Journal(owner_id)
        anchor = person_queries.anchors(owner_id, person_id)[0] if person_id else None
        made = writes.say(journal, opportunity_id, kind=kind, anchor_id=anchor, introduction_id=introduction_id, name=named, on=on, words=how)
        words.close(journal, f"{label} led to {line.name}", now)
    return made


def drop(*, owner_id: int, led_id: int, now: datetime) -> str:
    """It did not lead there; returns what happened. Raises NoSuchLink."""
    found = next((one for one in queries.led(owner_id) if one.id == led_id), None)
    if not found:
        raise NoSuchLink
    line = openings.numbered(owner_id=owner_id, opportunity_id=found.opportunity_id)
    summary = f"{own_links.label_of(found)} did not lead to {line.name}"
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.drop(journal, led_id)
        words.close(journal, summary, now)
    return summary


def _cause(one: LedRow) -> tuple[str, int, int, str]:
    return (one.kind, one.person_id, one.introduction_id, one.name)


def _kind(person_id: int | None, introduction_id: int | None, event: str) -> str:
    return "person" if person_id else "introduction" if introduction_id else "event" if event.strip() else "channel"


def _label(owner_id: int, person_id: int | None, introduction_id: int | None, named: str) -> str:
    if person_id:
        line = people.line_of(owner_id, person_id)
        if line.standing == "own":
            raise Refused("That is you; name what led you there.")
        return line.name
    if introduction_id and not introductions.numbered(owner_id, introduction_id):
        raise NoSuchIntroduction
    return f"Introduction {introduction_id}" if introduction_id else named
