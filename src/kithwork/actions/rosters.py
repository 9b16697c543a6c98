"""Who is at an event, who came to the series before, and who may come again? Each with what says so."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from kithwork.domain.dates import day_in_words
from kithwork.domain.events import EventPart
from kithwork.engines import encounters, gatherings
from kithwork.store.queries import events as queries
from kithwork.store.queries.events import EventLine, There
from kithwork.store.queries.people import PersonLine, by_ids

OPEN_DAYS: Final = 14  # for so long an event asks what became of it; ours: ADR 0032
LAST: Final = 6  # events of a series that are looked back at; ours: ADR 0032


@dataclass(frozen=True, slots=True)
class Attending:
    """Somebody who is there, or may be: how sure that is (0..1), what says so, and what the owner says of them there."""

    person: PersonLine
    chance: float
    evidence: str
    said: There | None
    talks: tuple[str, ...]

    @property
    def is_met(self) -> bool:
        """Did the owner meet them there?"""
        return self.said is not None and self.said.is_met


def went(owner_id: int, events: Sequence[EventLine]) -> dict[int, set[int]]:
    """Who was at each of these events: by the owner's word, or by a calendar's."""
    told, written, stories = queries.there(owner_id, [one.id for one in events]), queries.in_calendar(owner_id, events), _stories(owner_id)
    return {
        one.id: {who.person_id for who in told.get(one.id, ()) if who.part or who.is_met}
        | set(written.get(one.id, ()))
        | set(stories.get(one.name.casefold(), ()))
        for one in events
    }


def _stories(owner_id: int) -> dict[str, list[int]]:
    """At what the owner says that they met whom, by the name of the event."""
    found: dict[str, list[int]] = {}
    for person_id, event in queries.stories(owner_id).items():
        found.setdefault(event.casefold(), []).append(person_id)
    return found


def before(owner_id: int, line: EventLine) -> list[EventLine]:
    """Earlier events of the series, the newest first."""
    same = [one for one in queries.listed(owner_id, until_on=line.begins_on) if gatherings.is_same_series(one.series, line.series)]
    return [one for one in same if one.id != line.id and one.ends_on < line.begins_on]


def of_event(*, owner_id: int, line: EventLine, now: datetime) -> list[Attending]:
    """Who is there for certain, then, of an event that is not over, who may come again; whoever is put aside or left in peace is not named."""
    told = {who.person_id: who for who in queries.there(owner_id, [line.id]).get(line.id, [])}
    written = queries.in_calendar(owner_id, [line]).get(line.id, [])
    storied = set(_stories(owner_id).get(line.name.casefold(), ()))
    talks: dict[int, list[str]] = {}
    for talk in queries.talks(owner_id, line):
        talks.setdefault(talk.person_id, []).append(talk.title)
    earlier = before(owner_id, line)[:LAST] if line.ends_on >= now.date() else []
    again = _again(owner_id, earlier)
    lines = by_ids(owner_id, list(dict.fromkeys([*told, *talks, *written, *storied, *again])))
    found = [
        _attending(
            one,
            told.get(one.id),
            tuple(talks.get(one.id, ())),
            is_written=one.id in written,
            is_storied=one.id in storied,
            again=again.get(one.id),
            of=len(earlier),
        )
        for one in lines.values()
        if one.standing != "own" and not one.is_archived and not one.is_do_not_contact
    ]
    return sorted(found, key=lambda one: (-one.chance, not one.talks, one.person.name, one.person.id))


def _again(owner_id: int, earlier: Sequence[EventLine]) -> dict[int, tuple[int, str]]:
    """Of whoever came to earlier ones: to how many, as a number and as `3 of the last 4, most recently on 4 Nov 2025`."""
    by_event = went(owner_id, earlier)
    counts = Counter(person_id for people in by_event.values() for person_id in people)
    newest: dict[int, EventLine] = {}
    for one in earlier:
        for person_id in by_event[one.id]:
            newest.setdefault(person_id, one)
    return {
        person_id: (count, f"{_share(count, len(earlier))}, most recently on {day_in_words(newest[person_id].begins_on)}")
        for person_id, count in counts.items()
    }


def _share(count: int, of: int) -> str:
    if of == 1:
        return "the last one"
    return f"{'all' if count == of else f'{count:,}'} of the last {of:,}"


def _attending(
    line: PersonLine, said: There | None, talks: tuple[str, ...], *, is_written: bool, is_storied: bool, again: tuple[int, str] | None, of: int
) -> Attending:
    if talks:
        return Attending(line, 1.0, "on the programme", said, talks)
    if said and (said.part or said.is_met):
        word = {EventPart.HOST: "hosts it, by your word", EventPart.SPEAKER: "speaks there, by your word"}.get(
            said.part or EventPart.ATTENDEE, "your word"
        )
        return Attending(line, 1.0, word, said, ())
    if is_written or is_storied:
        return Attending(line, 1.0, "in the calendar" if is_written else "how you met, in your words", said, ())
    if again:
        came, words = again
        return Attending(line, encounters.chance(came, of), f"came to {words}", said, ())
    return Attending(line, 0.5, "you hope so", said, ())


def waiting(owner_id: int, today: date) -> list[EventLine]:
    """Events of the last two weeks after which somebody waits for a word, or to be let go; the newest first. Whoever is left in peace waits for none."""
    past = [one for one in queries.listed(owner_id, from_on=today - timedelta(days=OPEN_DAYS)) if one.ends_on < today]
    told = queries.there(owner_id, [one.id for one in past])
    met = {one.id: [who.person_id for who in told.get(one.id, ()) if who.is_met and who.answer is None] for one in past}
    lines = by_ids(owner_id, list({person_id for some in met.values() for person_id in some}))
    return [one for one in past if any(not lines[i].is_archived and not lines[i].is_do_not_contact for i in met[one.id] if i in lines)]


def regions(roster: Sequence[Attending]) -> list[tuple[str, int]]:
    """From where people come, as far as it is on file: places with how many, the most first. A remote event counts as any other."""
    counts: defaultdict[str, int] = defaultdict(int)
    for one in roster:
        if one.person.city:
            counts[one.person.city.partition(",")[0].strip()] += 1
    return sorted(counts.items(), key=lambda one: (-one[1], one[0]))
