"""Whom did the owner meet? One-to-ones, stand-ups, coffees, meetups, talks, client calls; some cancelled, some declined, some with a room."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random
from typing import Final

from kithwork.invented import career, chance, faces
from kithwork.invented.nouns import Cast, Event, Face, Person

CAFES: Final = ("Gannet Coffee, Leeds", "The Pasta Room", "Kiln & Crumb, Manchester", "Station Buffet", "Low Lane Bakery", "The Reading Room Café")
_DAYS: Final = ("MO", "TU", "WE", "TH", "FR")
_DESKS: Final = ("harbourlight", "fernwick", "brightwell")


def diary(seed: int, cast: Cast) -> Iterator[Event]:
    """The whole calendar, but for the stories."""
    for desk in _DESKS:
        yield from _at_work(chance.dice(seed, "meetings", desk), cast, desk)
    yield from _coffees(chance.dice(seed, "coffees"), cast)
    yield from _suppers(chance.dice(seed, "suppers"), cast)
    yield from _clients(chance.dice(seed, "client calls"), cast)
    yield from _alone(chance.dice(seed, "alone"), cast)


def uid(throw: Random) -> str:
    """A UID as Google gives it."""
    return f"{throw.getrandbits(104):026x}@calendar.example"


def meeting(throw: Random, cast: Cast, summary: str, starts_at: datetime, people: Sequence[Person], minutes: int = 30, *, is_work: bool) -> Event:
    """A meeting of the owner with people; one of them called it."""
    day = starts_at.date()
    mine = career.mail_face(cast.owner, day, is_work=is_work)
    guests = [faces.guest(person, day, is_work=is_work) for person in people]
    organiser = mine if not guests or throw.random() < 0.5 else guests[0]
    answers = tuple((face, _answer(throw, cast, face, day)) for face in (mine, *guests))
    ends_at = starts_at + timedelta(minutes=minutes)
    return Event(uid(throw), summary, starts_at, ends_at, organiser, answers, note=f"Agenda: {summary}.")


def _answer(throw: Random, cast: Cast, face: Face, day: date) -> str:
    if face.person == "owner" or day >= cast.today - timedelta(days=10):
        return "ACCEPTED"
    return throw.choices(("ACCEPTED", "TENTATIVE", "NEEDS-ACTION", "DECLINED"), (80, 6, 9, 5))[0]


def _at_work(throw: Random, cast: Cast, desk: str) -> Iterator[Event]:
    first, last = career.tenure(cast.owner, desk)
    last = min(last, cast.today - timedelta(days=1))
    team = cast.lasting(desk)
    for person in [other for other in cast.people.values() if desk in other.ways and "drifting" in other.ways] + team[:9]:
        begun = max(first, person.met_on) + timedelta(days=throw.randint(10, 80))
        left = min(last, career.tenure(person, desk)[1] if any(post.organisation == desk for post in person.posts) else last)
        if left - begun > timedelta(days=60):
            yield from _series(throw, cast, f"{person.name.given} / Robin 1:1", begun, left, [person], throw.choice((2, 2, 4)))
    yield from _series(throw, cast, "Team retro", first + timedelta(days=20), last, _there(team, desk, first + timedelta(days=200))[:7], 2)
    for number in range((last - first).days // 31):
        day = chance.working_day(first + timedelta(days=31 * number + 3))
        yield meeting(throw, cast, "All hands", chance.at(day, 15), _there(team, desk, day)[:45], 60, is_work=True)
    for _ in range(75):
        day = chance.working_day(chance.day_between(throw, first + timedelta(days=7), last))
        people = chance.some(throw, _there(team, desk, day), throw.choice((1, 1, 2, 3, 4, 6)))
        event = meeting(throw, cast, throw.choice(_AT_WORK), chance.at(day, throw.randint(9, 16), 30), people, is_work=True)
        yield _with_oddities(throw, cast, event)


def _with_oddities(throw: Random, cast: Cast, event: Event) -> Event:
    room, chosen = cast["room-pier"], throw.random()
    guests, is_cancelled = event.guests, chosen < 0.04
    if 0.04 < chosen < 0.09:
        guests = tuple((face, "DECLINED" if face.person == "owner" else answer) for face, answer in guests)
    elif chosen > 0.7:
        guests = (*guests, (Face(room.key, room.name.given, room.private), "ACCEPTED"))
    return Event(
        event.uid,
        event.summary,
        event.starts_at,
        event.ends_at,
        event.organiser,
        guests,
        event.place or "Pier Room",
        event.note,
        is_cancelled=is_cancelled,
    )


def _series(throw: Random, cast: Cast, summary: str, first: date, last: date, people: list[Person], weeks: int) -> Iterator[Event]:
    """A recurring meeting: one entry, a skipped occurrence, and a moved one as an entry of its own (RFC 5545 3.8.4.4)."""
    day = chance.working_day(first)
    event = meeting(throw, cast, summary, chance.at(day, throw.randint(9, 16), throw.choice((0, 30))), people, is_work=True)
    step = timedelta(weeks=weeks)
    rule = f"FREQ=WEEKLY;INTERVAL={weeks};BYDAY={_DAYS[day.weekday()]};UNTIL={last:%Y%m%d}T235959Z"
    skipped = (event.starts_at + 3 * step,) if event.starts_at + 3 * step < chance.at(last, 0) else ()
    yield replace(event, rule=rule, except_at=skipped)
    moved = event.starts_at + 2 * step
    if moved < chance.at(last, 0):
        later = moved + timedelta(hours=2)
        yield replace(event, starts_at=later, ends_at=later + timedelta(minutes=30), replaces_at=moved)


def _there(team: list[Person], desk: str, day: date) -> list[Person]:
    return [person for person in team if (post := person.post_at(day)) and post.organisation == desk]


def _coffees(throw: Random, cast: Cast) -> Iterator[Event]:
    able = [person for person in cast.known() if person.weight > 2 and not {"recruiter", "client"} & set(person.ways)]
    weights = [min(30.0, person.weight) for person in able]
    for person in throw.choices(able, weights, k=330):
        last = (person.last_on or cast.today) - timedelta(days=4)
        day = chance.day_between(throw, max(person.met_on, date(2017, 1, 1)), last)
        what, place = throw.choice(_FRIENDLY), throw.choice(CAFES)
        name = person.name.nickname or person.name.given
        people = [] if throw.random() < 0.12 else [person]  # written down by hand: the name is in the title only
        event = meeting(throw, cast, what.format(name=name), chance.at(day, throw.choice((8, 12, 12, 17, 18))), people, 60, is_work=False)
        yield replace(event, place=place)


def _suppers(throw: Random, cast: Cast) -> Iterator[Event]:
    people = cast.by_way("code-supper")
    day = date(2018, 1, 18)
    while day < cast.today:
        there = chance.some(throw, [person for person in people if person.met_on <= day], throw.randint(4, 14))
        if day.year != 2020:
            event = meeting(throw, cast, "Northern Code Supper", chance.at(day, 18, 30), there, 150, is_work=False)
            yield replace(event, place="Old Print Works, Leeds")
        day += timedelta(days=56)


def _clients(throw: Random, cast: Cast) -> Iterator[Event]:
    first = career.tenure(cast.owner, "freelance")[0]
    for person in cast.by_way("client"):
        for _ in range(throw.randint(1, 6)):
            day = chance.working_day(chance.day_between(throw, max(first, person.met_on), cast.today - timedelta(days=8)))
            event = meeting(throw, cast, throw.choice(_WITH_CLIENTS), chance.at(day, throw.randint(9, 16)), [person], 45, is_work=False)
            yield replace(event, guests=_by_work(event, person), place="Video call")


def _by_work(event: Event, person: Person) -> tuple[tuple[Face, str], ...]:
    face = faces.guest(person, event.starts_at.date(), is_work=True)
    return tuple((face if other.person == person.key else other, answer) for other, answer in event.guests)


def _alone(throw: Random, cast: Cast) -> Iterator[Event]:
    for number in range(90):
        day = chance.day_between(throw, date(2017, 1, 1), cast.today - timedelta(days=2))
        starts_at = chance.at(day, throw.randint(8, 19))
        title = throw.choice(_ALONE)
        is_day = number % 3 == 0
        yield Event(
            uid(throw), title, starts_at, starts_at + timedelta(hours=24 if is_day else 1), is_all_day=is_day, place="Leeds" if is_day else ""
        )


_AT_WORK: Final = (
    "Design: import queue",
    "Incident review",
    "Sprint planning",
    "Pairing",
    "Architecture chat",
    "Mob programming",
    "Bug bash",
    "Hiring sync",
)
_FRIENDLY: Final = ("Coffee with {name}", "Lunch with {name}", "Catch up: {name}", "{name} & Robin: pizza", "Walk with {name}", "Drinks with {name}")
_WITH_CLIENTS: Final = ("Kick-off", "Weekly check-in", "Demo", "Planning the next phase", "Accessibility review")
_ALONE: Final = ("Dentist", "Holiday", "Focus time", "Train to London", "Boiler service", "Conference: Northern Web", "Write talk", "Bank holiday")
