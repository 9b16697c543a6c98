"""What to remember before a talk: of one person, of several, or of everybody in a meeting to come; on one screen each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import groupby
from typing import Final

from kithwork.actions import interviews, needs, people, source_names, under_way
from kithwork.actions import person as person_actions
from kithwork.actions.ledgering import account
from kithwork.actions.ledgering.account import Account, Entry
from kithwork.domain import dates
from kithwork.domain.errors import NotFound, Refused
from kithwork.domain.kinds import UNSAID
from kithwork.domain.kinds import InteractionKind as Kind
from kithwork.domain.wins import WinKind
from kithwork.engines import openers, tie_words
from kithwork.engines.openers import Fact, FactKind, Opener
from kithwork.store.queries import artifacts
from kithwork.store.queries import briefs as queries
from kithwork.store.queries import candidates as candidate_queries
from kithwork.store.queries import moments as moment_queries
from kithwork.store.queries import needs as need_queries
from kithwork.store.queries import person as person_queries
from kithwork.store.queries import promises as promise_queries
from kithwork.store.queries import wins as win_queries
from kithwork.store.queries import words as typed
from kithwork.store.queries.briefs import Meeting
from kithwork.store.queries.moments import Moment
from kithwork.store.queries.people import PersonLine
from kithwork.store.queries.wins import WinLine

LAST_TALKS: Final = 3
LAST_NOTES: Final = 3
LAST_GIVEN: Final = 4
LAST_NOTICED: Final = 3
AHEAD: Final = timedelta(days=8)
TOGETHER: Final = 8  # people of one meeting who are briefed on; a brief of a hall is none


class SeveralMeetings(Refused):
    """Several meetings of the next days are called like that."""


class NoSuchMeeting(NotFound):
    """No meeting of the next days is called that."""


@dataclass(frozen=True, slots=True)
class Said:
    """Words, and where they are from."""

    words: str
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Brief:
    """What to remember before a talk with somebody."""

    person: PersonLine
    headline: str
    warmth: str
    last_talks: tuple[Moment, ...]
    promises: tuple[promise_queries.PromiseLine, ...]
    open: tuple[Said, ...]  # a session, an ask, an introduction, an idea that is not over
    wins: tuple[WinLine, ...]  # since the last talk
    news: tuple[str, ...]
    common: tuple[Said, ...]
    given: tuple[Said, ...]
    received: tuple[Said, ...]
    noticed: tuple[Said, ...]  # of what the owner made
    looks_for: tuple[Said, ...]
    can_give: tuple[Said, ...]
    interviews: tuple[Said, ...]
    asked: tuple[typed.NoteLine, ...]
    notes: tuple[typed.NoteLine, ...]
    topics: tuple[str, ...]
    story: str
    avoid: tuple[Said, ...]
    openers: tuple[Opener, ...]


def of(*, owner_id: int, person_id: int, now: datetime) -> Brief:
    """What to remember before talking to somebody. Raises NobodyOfThatName."""
    line, today = people.line_of(owner_id, person_id), dates.day_of(now)
    moments = moment_queries.moments(owner_id, person_id, limit=4 * LAST_TALKS, until_day=today)
    talks = _talks(moments, now)
    roles, wins = person_queries.roles(owner_id, person_id), win_queries.of_person(owner_id, person_id)
    ledger = account.of(owner_id=owner_id, person_id=person_id, now=now)
    still = [*_going_on(moments, now), *under_way.of(owner_id=owner_id, person_id=person_id, today=now.date())]
    return _brief(owner_id, line, typed.words(owner_id, person_id), roles, talks, still, ledger, wins, today)


def of_page(shown: person_actions.PersonPage, *, owner_id: int, now: datetime) -> Brief:
    """The same of somebody whose page is at hand."""
    today = dates.day_of(now)
    talks = _talks(shown.moments, now)
    if len(talks) < LAST_TALKS:
        talks = _talks(moment_queries.moments(owner_id, shown.person.id, limit=4 * LAST_TALKS, until_day=today), now)
    return _brief(
        owner_id, shown.person, shown.words, shown.roles, talks, [*_going_on(shown.moments, now), *shown.open], shown.account, shown.wins, today
    )


def together(*, owner_id: int, person_ids: Sequence[int], now: datetime) -> list[Brief]:
    """Of several people, each once. Raises NobodyOfThatName."""
    return [of(owner_id=owner_id, person_id=person_id, now=now) for person_id in dict.fromkeys(person_ids)]


def meetings(*, owner_id: int, now: datetime) -> list[Meeting]:
    """Meetings of the next days, the first first."""
    return queries.meetings(owner_id, from_at=now - timedelta(hours=1), until_at=now + AHEAD)


def meeting(*, owner_id: int, text: str, now: datetime) -> Meeting:
    """The meeting whose number or subject this is; of several of one name the next one, of today also one that has begun. Raises NoSuchMeeting, SeveralMeetings."""
    coming = meetings(owner_id=owner_id, now=now)
    wanted = text.strip().casefold().removeprefix("#")
    if not wanted:
        raise NoSuchMeeting("Name a meeting by its subject or number.")
    begun = queries.meetings(owner_id, from_at=datetime.combine(now.date(), time.min, now.tzinfo), until_at=now)
    found = [one for one in [*coming, *begun] if str(one.id) == wanted]
    found = found or next(filter(None, ([one for one in some if wanted in one.subject.casefold()] for some in (coming, begun))), [])
    if not found:
        named = _named(coming)
        raise NoSuchMeeting(f"No meeting of the next days is called “{text.strip()}”{f': {named}' if named else '; none is planned'}.")
    if len({one.subject.casefold() for one in found}) > 1:
        raise SeveralMeetings(f"“{text.strip()}” could be several meetings: {_named(found)}.")
    return found[0]


def _named(some: Sequence[Meeting]) -> str:
    return "; ".join(f"{one.subject or 'without a name'} ({dates.day_in_words(one.at.date())}) is number {one.id}" for one in some[:5])


def _talks(moments: Sequence[Moment], now: datetime) -> list[Moment]:
    """The last ones that were more than a trace, else the last ones; letters about one thing are one talk, as is a day in a group."""
    past = [moment for moment in moments if not moment.is_ahead(now) and not moment.goes_on(now)]
    some = [moment for moment in past if moment.kind not in UNSAID] or past
    return [min(together, key=lambda moment: moment.is_anothers) for _, together in groupby(some, key=_talk)][:LAST_TALKS]


def _going_on(moments: Sequence[Moment], now: datetime) -> list[under_way.Open]:
    """What both are in at this moment: nothing has come of it yet."""
    return [
        under_way.Open(
            f"{one.subject or 'Something without a name'} goes on, until {dates.day_in_words(one.last_at.date())}", source_names.word(one.source)
        )
        for one in moments
        if one.goes_on(now)
    ]


def _talk(moment: Moment) -> tuple[str, str]:
    about = openers.subject(moment.subject)
    if moment.kind == Kind.GROUP_MESSAGE and moment.context:
        return (moment.kind, f"{moment.context} {moment.at.date()}")
    return (moment.kind, about) if moment.kind == Kind.MESSAGE and about else (moment.kind, str(moment.id))


def _brief(
    owner_id: int,
    line: PersonLine,
    said: typed.Words,
    roles: Sequence[person_queries.RoleLine],
    talks: Sequence[Moment],
    still: Sequence[under_way.Open],
    ledger: Account,
    wins: Sequence[WinLine],
    today: int,
) -> Brief:
    places = queries.places(owner_id, line.id)
    fresh = [win for win in wins if win.is_open and (not talks or win.on >= talks[0].at.date()) and win.on >= tie_words.date_of(today - 365)]
    plain = [note for note in said.notes if not note.is_not_to_raise]
    asked = [note for note in plain if openers.is_looking(note.words)]
    was = [" at ".join(part for part in (role.title, role.organisation) if part) for role in roles if not role.is_now]
    return Brief(
        person=line,
        headline=people.headline(line, said.fields),
        warmth=people.tie_in_short(line, today),
        last_talks=tuple(talks),
        promises=tuple(promise for promise in said.promises if promise.is_open),
        open=tuple(Said(one.words, one.evidence) for one in still),
        wins=tuple(fresh[:LAST_TALKS]),
        news=tuple(f"Was {post} before." for post in was[:2]),
        common=_common(places, said.groups),
        given=_did(ledger.given),
        received=_did(ledger.received),
        noticed=tuple(_noticed(owner_id, line.id)),
        looks_for=_open(owner_id, line.id, today, is_offer=False),
        can_give=_open(owner_id, line.id, today, is_offer=True),
        interviews=_interviews(owner_id, line.id),
        asked=tuple(asked[:LAST_NOTES]),
        notes=tuple([note for note in plain if note not in asked][:LAST_NOTES]),
        topics=said.topics,
        story=person_actions.story_in_words(said.story),
        avoid=_avoid(said),
        openers=tuple(openers.choose(_facts(line, said, fresh, asked, talks, places))),
    )


def _noticed(owner_id: int, person_id: int) -> Iterator[Said]:
    for one in artifacts.noticed_by(owner_id, person_id, limit=LAST_NOTICED):
        words = f": “{one.words}”" if one.words else ""
        yield Said(f"{one.title}{words}", ", ".join(part for part in (one.place, dates.day_in_words(one.on)) if part))


def _common(places: Sequence[tuple[str, str, bool]], groups: Sequence[str]) -> tuple[Said, ...]:
    shared = [name for _, name, is_shared in places if is_shared]
    found = [Said(f"You both work on {_listed(shared[:3])}", "git, lists")] if shared else []
    return (*found, *(Said(group, "your group") for group in groups[:3]))


def _open(owner_id: int, person_id: int, today: int, *, is_offer: bool) -> tuple[Said, ...]:
    """What they look for, or can give, as far as it is open and not confidential."""
    day = tie_words.date_of(today)
    found = need_queries.open_to_speak_of(owner_id, person_id, is_offer=is_offer, today=day)
    return tuple(Said(one.words, needs.in_words(one, today=day)) for one in found[:LAST_NOTES])


def _did(entries: Sequence[Entry]) -> tuple[Said, ...]:
    """What one did for the other: the last few."""
    return tuple(Said(one.words, f"{one.evidence}, {dates.day_in_words(one.on)}") for one in entries[:LAST_GIVEN])


def _interviews(owner_id: int, person_id: int) -> tuple[Said, ...]:
    """In which interviews they sat, and what they care about."""
    sat = interviews.of_person(owner_id=owner_id, person_id=person_id)[:LAST_NOTES]
    cares = interviews.cares(owner_id, person_id)[:LAST_NOTES] if sat else []
    kept = [one for one in candidate_queries.listed(owner_id) if one.person_id == person_id]
    return (
        *(Said(f"you keep them in mind after “{one.position}”: {one.reasons}", f"agreed {dates.day_in_words(one.consent_on)}") for one in kept),
        *(Said(f"interviewed you: {one.name}", dates.day_in_words(one.on)) for one in sat),
        *(Said(f"cares about {one.words}", one.source) for one in cares),
    )


def _avoid(said: typed.Words) -> tuple[Said, ...]:
    field = said.fields.get("avoid", "")
    notes = [Said(note.words, f"your note, {dates.day_in_words(note.written_on)}") for note in said.notes if note.is_not_to_raise]
    return (*((Said(field, "your word"),) if field else ()), *notes)


def _facts(
    line: PersonLine,
    said: typed.Words,
    wins: Sequence[WinLine],
    asked: Sequence[typed.NoteLine],
    talks: Sequence[Moment],
    places: Sequence[tuple[str, str, bool]],
) -> list[Fact]:
    theirs = [promise for promise in said.promises if promise.is_open and not promise.is_mine]
    found = [Fact(FactKind.PROMISED, one.words, f"they promised it on {dates.day_in_words(one.made_on)}") for one in theirs]
    found += [Fact(FactKind.LOOKED_FOR, note.words, f"your note, {dates.day_in_words(note.written_on)}") for note in asked]
    for win in wins:
        kind = FactKind.RELEASED if win.kind == WinKind.RELEASE else FactKind.WON
        found.append(Fact(kind, win.words.partition(", before that ")[0], f"{dates.day_in_words(win.on)}, {source_names.word(win.source)}"))
    for talk in talks:
        about = openers.subject(talk.subject)
        if any(name.casefold() in about.casefold() for name in line.name.split()[:1]):
            continue  # “Ada / Robin” is who was there, and not what it was about
        found.append(Fact(FactKind.TALKED, about, f"{dates.day_in_words(talk.at.date())}, {source_names.word(talk.source)}"))
    found += [Fact(FactKind.WORKS_ON, name, "git") for kind, name, _ in places if kind == "repository"]
    found += [Fact(FactKind.TOPIC, topic, "your word") for topic in said.topics]
    post = " at ".join(part for part in (line.title, line.organisation) if part)
    return [*found, Fact(FactKind.ROLE, post if line.title else "", "their post")]


def _listed(parts: Sequence[str]) -> str:
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else "".join(parts)
