"""Today: at most seven people, each with why now; and what the owner answers."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from importlib import import_module
from typing import Final

from kithwork.actions import people, reaching
from kithwork.actions.proposing import registry
from kithwork.domain import dates
from kithwork.domain.kinds import HELD
from kithwork.domain.opportunities import Call
from kithwork.engines import drafts, ties
from kithwork.engines import today as engine
from kithwork.engines.drafts import Draft
from kithwork.engines.today import Reason
from kithwork.store.queries import events as event_queries
from kithwork.store.queries import moments as moment_queries
from kithwork.store.queries import needs, occasions, owners
from kithwork.store.queries import promises as promise_queries
from kithwork.store.queries import today as queries
from kithwork.store.queries.events import EventLine
from kithwork.store.queries.needs import NeedLine
from kithwork.store.queries.people import PersonLine, by_ids

__all__ = ["Card", "Day", "Draft", "day"]

LAST_MOMENTS: Final = 12  # by which the two of late were in touch
_CALLING, _ROSTERS = "kithwork.actions.calling", "kithwork.actions.rosters"  # loaded by name, where there is something to say (ADR 0013)
CALLS: Final = 3  # of opportunities beside the list
LATE: Final = 120  # days up to the last one
GLADDER: Final = "Such a message is more welcome than those who write it expect."  # Liu et al., JPSP 2022
AFTER_A_PAUSE: Final = "You were away for a while: a short list to begin with. Nothing has piled up."

UNKNOWN: Final = "Kithwork does not know yet which addresses are yours."
ALSO: Final = 2  # other reasons that a card says in full


@dataclass(frozen=True, slots=True)
class Card:
    """One person of the day."""

    person: PersonLine
    headline: str
    warmth: str
    why: str
    gloss: str
    reason: str
    also: tuple[str, ...]
    last_talk: moment_queries.Moment | None
    say: str  # one thing to say or to give
    reached: str  # how they like to be reached, as the end of a sentence
    email: str
    draft: Draft | None
    looks_for: NeedLine | None = None  # the newest of their open needs

    @property
    def also_in_short(self) -> tuple[str, ...]:
        """The first of the other reasons, and how many more there are: a card is read in a breath."""
        more = len(self.also) - ALSO
        return (*self.also[:ALSO], f"{more} more, on their page.") if more > 0 else self.also


@dataclass(frozen=True, slots=True)
class Day:
    """The whole of Today."""

    on: date
    title: str
    cards: tuple[Card, ...]
    promises: tuple[promise_queries.PromiseLine, ...]
    meetings: tuple[queries.Planned, ...]  # of the day itself, from calendars
    tomorrow: tuple[queries.Planned, ...]
    week: tuple[tuple[date, int, int], ...]  # day, people looked after, of whom face to face
    remark: str = ""  # one sentence below the list
    calls: tuple[Call, ...] = ()  # of opportunities, where nobody on file would hear of it
    events: tuple[EventLine, ...] = ()  # of today and tomorrow, as the owner wrote them down
    after: tuple[EventLine, ...] = ()  # from which somebody waits for a word
    is_owner_missed: bool = False  # sources tell of moments, and nothing of who the owner is in them


def day(*, owner_id: int, now: datetime, limit: int = engine.LENGTH) -> Day:
    """Who matters today; the same all day long."""
    today = now.date()
    room = engine.room(occasions.last_deed_on(owner_id, before=today), today)
    spoken = registry.spoken(owner_id)
    picks = _picks(owner_id, room, now, spoken)[:limit]
    cards = _cards(owner_id, picks, now)
    held, planned = (tuple(some) for some in queries.on_days(owner_id, [today, today + timedelta(days=1)]))
    promises = tuple(promise_queries.promises(owner_id, is_open=True))
    meetings = tuple(one for one in held if one.people and not one.is_own and not one.is_over(now))
    calls = _calls(owner_id, now) if "opportunity" in spoken else ()
    events, after = _gatherings(owner_id, today) if "event" in spoken else ((), ())
    is_missed = owners.is_missed(owner_id)
    title = UNKNOWN if is_missed and not cards else _title(len(cards), len(promises), len(planned))
    return Day(today, title, cards, promises, meetings, planned, _week(owner_id, now), _remark(picks, room), calls, events, after, is_missed)


def seen(*, owner_id: int, person_id: int, now: datetime) -> frozenset[Reason]:
    """The reasons that stand in full on somebody's card of today; none where they have no card."""
    room = engine.room(occasions.last_deed_on(owner_id, before=now.date()), now.date())
    pick = next((one for one in _picks(owner_id, room, now, registry.spoken(owner_id)) if one.person_id == person_id), None)
    return frozenset(one.reason for one in (pick.candidate, *pick.others[:ALSO])) if pick else frozenset()


def _calls(owner_id: int, now: datetime) -> tuple[Call, ...]:
    """What opportunities ask for, and nobody on file would hear of."""
    found: list[Call] = import_module(_CALLING).listed(owner_id=owner_id, now=now)
    return tuple(call for call in found if not call.person_id)[:CALLS]


def _gatherings(owner_id: int, today: date) -> tuple[tuple[EventLine, ...], tuple[EventLine, ...]]:
    """Events of today and tomorrow, and those from which somebody waits for a word."""
    near = reversed(event_queries.listed(owner_id, from_on=today, until_on=today + timedelta(days=1)))
    return tuple(near), tuple(import_module(_ROSTERS).waiting(owner_id, today))


def _picks(owner_id: int, room: int, now: datetime, spoken: Collection[str]) -> list[engine.Pick]:
    """The list as it was when the day began, without those who were answered since: they had their place, and nobody moves up."""
    today, before = now.date(), {}
    answered = set()
    for person_id, answer, on, until_on in queries.marks(owner_id):
        if on == today:
            answered.add(person_id)
        else:
            before[person_id] = engine.Mark(answer, on, until_on)
    chosen = engine.choose(_candidates(owner_id, now, spoken), today=today, marks=before, limit=room)
    return [pick for pick in chosen if pick.person_id not in answered][: max(0, room - len(answered))]


def _remark(picks: list[engine.Pick], room: int) -> str:
    if room < engine.LENGTH:
        return AFTER_A_PAUSE
    return GLADDER if any(pick.candidate.cool_down for pick in picks) else ""


def _candidates(owner_id: int, now: datetime, spoken: Collection[str]) -> list[engine.Candidate]:
    found = list(registry.candidates(owner_id=owner_id, now=now, spoken_in=spoken))
    usable = people.may_be_named(owner_id, [candidate.person_id for candidate in found])
    return [candidate for candidate in found if candidate.person_id in usable]


def _cards(owner_id: int, picks: list[engine.Pick], now: datetime) -> tuple[Card, ...]:
    ids = [pick.person_id for pick in picks]
    lines, reaches, own_name = by_ids(owner_id, ids), occasions.reaches(owner_id, ids), owners.name(owner_id)
    return tuple(_card(owner_id, pick, lines[pick.person_id], reaches, own_name, now) for pick in picks)


def _card(owner_id: int, pick: engine.Pick, line: PersonLine, reaches: Mapping[int, occasions.Reach], own_name: str, now: datetime) -> Card:
    shown, why, reach = people.shown(line, dates.day_of(now)), pick.candidate, reaches[line.id]
    moments = _last_moments(owner_id, line, now)
    weighty = [moment for moment in moments if moment.kind not in ties.TRACES]
    last = next(iter(weighty or moments), None)
    return Card(
        line,
        people.headline(line),
        shown.warmth,
        why.why,
        why.gloss,
        why.reason.value,
        pick.also,
        last,
        why.say,
        reaching.in_words(reach.channel, weighty),
        reach.email,
        _draft(pick, _facts(line, own_name, last, now)),
        _looks_for(owner_id, line.id, now.date()),
    )


def _looks_for(owner_id: int, person_id: int, today: date) -> NeedLine | None:
    """The newest of their open needs, unless it is confidential."""
    return next(iter(needs.open_to_speak_of(owner_id, person_id, is_offer=False, today=today)), None)


def _is_of_the_day(moment: moment_queries.Moment, now: datetime) -> bool:
    """Does it stand in the calendar for this day? Whether it has been held is not known yet."""
    return moment.kind in HELD and moment.source != "typed" and moment.at.date() == now.date()


def _last_moments(owner_id: int, line: PersonLine, now: datetime) -> list[moment_queries.Moment]:
    """Those of the last months in which there were any; of somebody dear all would be thousands."""
    today = dates.day_of(now)
    since_day = line.tie.last_day - LATE if line.tie else None
    late = moment_queries.moments(owner_id, line.id, limit=LAST_MOMENTS, since_day=since_day, until_day=today)
    held = [moment for moment in late if not _is_of_the_day(moment, now) and not moment.goes_on(now)]
    if held:
        return held
    return [one for one in moment_queries.moments(owner_id, line.id, limit=LAST_MOMENTS, until_day=today - 1) if not one.goes_on(now)]


def _draft(pick: engine.Pick, facts: drafts.Facts) -> Draft | None:
    """For the first of the reasons that a letter suits; whose birthday is to come gets none before it, and an introduction has letters of its own."""
    if pick.candidate.reason in {Reason.BIRTHDAY, Reason.INTRODUCTION}:
        return drafts.write(pick.candidate, facts)
    return next((draft for candidate in (pick.candidate, *pick.others) if (draft := drafts.write(candidate, facts))), None)


def _facts(line: PersonLine, own_name: str, last: moment_queries.Moment | None, now: datetime) -> drafts.Facts:
    month = dates.month_in_words(last.at.date(), today=now.date()) if last else ""
    is_spoken = last is not None and last.kind in {"message", "meeting", "in-person", "call"}
    return drafts.Facts(line.name, own_name, last.subject if last and is_spoken else "", month)


def _week(owner_id: int, now: datetime) -> tuple[tuple[date, int, int], ...]:
    monday = now.date() - timedelta(days=now.weekday())
    first = dates.day_of(now) - now.weekday()
    found = queries.looked_after(owner_id, from_day=first, until_day=first + now.weekday())
    return tuple(
        (
            monday + timedelta(days=i),
            len({p for p, day_, _ in found if day_ == first + i}),
            len({p for p, day_, is_met in found if day_ == first + i and is_met}),
        )
        for i in range(7)
    )


_NUMBERS: Final = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")


def _title(people_count: int, promises: int, planned: int) -> str:
    """The day in a sentence that could end the visit."""
    if not people_count:
        return "Nobody needs a word from you today."
    parts = [f"{_NUMBERS[people_count]} {'person' if people_count == 1 else 'people'} today"]
    if promises:
        number = _NUMBERS[promises].lower() if promises < len(_NUMBERS) else str(promises)
        parts.append(f"{number} open promise{'' if promises == 1 else 's'}")
    if planned:
        number = _NUMBERS[planned].lower() if planned < len(_NUMBERS) else str(planned)
        parts.append(f"{number} meeting{'' if planned == 1 else 's'} tomorrow")
    return f"{parts[0]}." if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}."
