"""Events, as their pages take them: what comes, who waits for a word, what calendars propose, and one event before, during and after."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from kithwork.actions.event_after import After, Met
from kithwork.actions.event_prep import Prep, ToMeet
from kithwork.actions.event_proposals import Proposal
from kithwork.actions.event_yield import Again, Brought
from kithwork.actions.rosters import Attending
from kithwork.domain.dates import WEEKDAYS
from kithwork.domain.events import KINDS_SAID, AfterAnswer
from kithwork.interfaces.web.presenting import mailing, persons, said
from kithwork.interfaces.web.presenting.persons import Head
from kithwork.interfaces.web.presenting.today import Draft
from kithwork.store.queries.events import EventLine, Talk

ANSWERED = {AfterAnswer.WRITTEN: "written", AfterAnswer.NOTED: "noted", AfterAnswer.LET_GO: "let go"}
NEWEST = 8
MOST_OF_PERSON = 8
MOST_PAST = 200
MOST_THERE = 120


@dataclass(frozen=True, slots=True)
class Row:
    """An event in a list."""

    name: str
    url: str
    kind: str
    when: str
    where: str
    goal: str


@dataclass(frozen=True, slots=True)
class Proposed:
    """Something in a calendar that could be an event."""

    number: int
    place: str
    name: str
    words: str
    evidence: str
    series: str
    series_count: int


@dataclass(frozen=True, slots=True)
class Series:
    """What a series brought."""

    name: str
    count: str
    sentence: str
    met: tuple[said.Words, ...]
    others: int
    came: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All events."""

    title: str
    coming: tuple[Row, ...]
    waiting: tuple[said.Words, ...]
    proposed: tuple[Proposed, ...]
    past: tuple[Row, ...]
    older: tuple[Row, ...]
    older_count: int
    past_others: int
    series: tuple[Series, ...]
    again: tuple[said.Words, ...]


def page(
    every: Sequence[EventLine],
    left: Sequence[EventLine],
    proposals: Sequence[Proposal],
    brought: Sequence[Brought],
    again: Sequence[Again],
    *,
    today: date,
) -> Page:
    """What comes first, then who waits for a word, then what calendars propose."""
    coming = [one for one in reversed(every) if one.ends_on >= today]
    past = [one for one in every if one.ends_on < today]
    if coming:
        title = f"Next: {coming[0].name}, {_soon(coming[0].begins_on, today)}."
    else:
        title = "No event is ahead." if past else "Where do you meet people?"
    return Page(
        title,
        tuple(_row(one) for one in coming),
        tuple(said.Words(one.name, _when(one), url=f"{reverse('event', args=[one.id])}#after") for one in left),
        _proposed(proposals),
        tuple(_row(one) for one in past[:NEWEST]),
        tuple(_row(one) for one in past[NEWEST:MOST_PAST]),
        max(0, len(past) - NEWEST),
        max(0, len(past) - MOST_PAST),
        tuple(series(one) for one in brought if one.met)[:12],
        tuple(_again(one) for one in again),
    )


def _soon(on: date, today: date) -> str:
    days = (on - today).days
    if days <= 0:
        return "today"
    return "tomorrow" if days == 1 else f"{WEEKDAYS[on.weekday()]}, {said.day(on)}" if days < 7 else said.day(on)


def of_person(every: Sequence[EventLine]) -> tuple[said.Words, ...]:
    """Events of the owner's at which somebody was, the newest first."""
    return tuple(said.Words(one.name, evidence=_when(one), url=reverse("event", args=[one.id])) for one in every[:MOST_OF_PERSON])


def _when(one: EventLine) -> str:
    return said.span(one.begins_on, one.ends_on)


def _where(one: EventLine) -> str:
    return ", ".join(filter(None, (one.place, one.region, "remote" if one.is_remote else "")))


def _row(one: EventLine) -> Row:
    return Row(one.name, reverse("event", args=[one.id]), KINDS_SAID[one.kind], _when(one), _where(one), one.goal)


def _proposed(proposals: Sequence[Proposal]) -> tuple[Proposed, ...]:
    """One for each series: the newest stands for all of it."""
    found: dict[str, list[Proposal]] = {}
    for one in proposals:
        found.setdefault(one.series.casefold(), []).append(one)
    return tuple(_proposal(some[0], len(some)) for some in found.values())


def _proposal(one: Proposal, count: int) -> Proposed:
    words = f"{KINDS_SAID[one.kind]}, {said.counted(one.people_count, 'person', 'people').lower()}"
    return Proposed(one.number, f"proposed-{one.number}", one.name, words, one.evidence, one.series, count)


def series(one: Brought) -> Series:
    """A series by whom one met there."""
    people = tuple(said.Words(who.name, url=persons.url(who.id)) for who in one.met[:8])
    return Series(
        one.name,
        said.counted(one.events_count, "event", "events"),
        one.sentence,
        people,
        max(0, len(one.met) - 8),
        (*one.opportunities[:4], *one.asks[:4], *one.introductions[:4]),
    )


def _again(one: Again) -> said.Words:
    coming = f"Next: {one.next.name}, {said.day(one.next.begins_on)}." if one.next else ""
    return said.Words(
        one.person.name, f"{said.counted(len(one.events), 'event', 'events')}, the last {one.events[0].name}.", coming, persons.url(one.person.id)
    )


@dataclass(frozen=True, slots=True)
class Hope:
    """Somebody to look for."""

    person: Head
    whys: tuple[str, ...]
    evidence: str
    opener: str
    because: str
    offer: str


@dataclass(frozen=True, slots=True)
class There:
    """Somebody who is there, or may be."""

    id: int
    name: str
    url: str
    words: str
    evidence: str
    chips: tuple[said.Chip, ...]
    is_certain: bool
    is_met: bool
    is_told: bool


@dataclass(frozen=True, slots=True)
class Followed:
    """Somebody whom one met: what is left to do."""

    place: str
    person: Head
    lines: tuple[str, ...]
    promises: tuple[str, ...]
    draft: Draft | None
    held: str
    answer: str
    is_new: bool
    next: str


@dataclass(frozen=True, slots=True)
class Told:
    """All that is known of one event: who is there, what to have in mind, what is left to do, what was said, from where people come, what came of it."""

    roster: Sequence[Attending]
    prep: Prep | None
    after: After | None
    talks: Sequence[Talk]
    notes: Sequence[tuple[date, str]]
    regions: Sequence[tuple[str, int]]
    brought: Brought
    whole: Brought  # its series


@dataclass(frozen=True, slots=True)
class One:
    """One event: before, during, after."""

    id: int
    name: str
    over: str
    is_coming: bool
    is_on: bool
    is_past: bool
    goal: str
    questions: tuple[str, ...]
    pitch: str
    offer: str
    hopes: tuple[Hope, ...]
    expected: str
    near: tuple[said.Words, ...]
    left: str
    followed: tuple[Followed, ...]
    there: tuple[There, ...]
    perhaps: tuple[There, ...]
    there_others: int
    talks: tuple[said.Words, ...]
    lines: tuple[said.Words, ...]
    places: str
    brought: str
    series: Series | None


def one(line: EventLine, told: Told, *, today: date) -> One:
    """The page of one event: what its day asks for."""
    roster, prep, after = told.roster, told.prep, told.after
    certain = [who for who in roster if who.chance == 1.0]
    others = f", {len(roster) - len(certain)} more may come" if len(roster) > len(certain) else ""
    open_count = len(after.open) if after else 0
    shown = [_there(who) for who in roster[:MOST_THERE]]
    return One(
        line.id,
        line.name,
        " · ".join(filter(None, (KINDS_SAID[line.kind].capitalize(), _when(line), _where(line)))),
        line.begins_on > today,
        line.begins_on <= today <= line.ends_on,
        line.ends_on < today,
        line.goal,
        prep.questions if prep else line.questions,
        prep.pitch if prep else line.pitch,
        prep.offer if prep else line.offer,
        tuple(_hope(who) for who in prep.to_meet) if prep else (),
        f"{said.counted(len(certain), 'person is', 'people are')} known to {'have been' if line.ends_on < today else 'be'} there{others}."
        if roster
        else "",
        tuple(said.Words(near.person.name, near.place, near.warmth, persons.url(near.person.id)) for near in prep.near) if prep else (),
        f"{said.counted(open_count, 'person', 'people')} from {line.name}: draft, note or let go." if open_count else "",
        _followed(after) if after else (),
        tuple(who for who in shown if who.is_certain or who.is_told),
        tuple(who for who in shown if not (who.is_certain or who.is_told)),
        len(roster) - len(shown),
        tuple(_talk(each) for each in told.talks[:MOST_THERE]),
        tuple(said.Words(words, evidence=said.day(on)) for on, words in told.notes),
        ", ".join(f"{place} ({count})" for place, count in told.regions[:8]),
        told.brought.sentence if line.ends_on < today else "",
        series(told.whole) if told.whole.events_count > 1 else None,
    )


def _hope(who: ToMeet) -> Hope:
    return Hope(persons.head(who.person, who.headline), who.whys, who.evidence, who.opener, who.because, who.offer)


def _there(who: Attending) -> There:
    chips = []
    if who.is_met:
        chips.append(said.Chip("met", "given"))
    if who.said and who.said.is_wanted:
        chips.append(said.Chip("to meet", "now"))
    if who.talks or (who.said and who.said.part in {"speaker", "host"}):
        chips.append(said.Chip(who.said.part.value if who.said and who.said.part in {"speaker", "host"} else "speaker"))
    words = who.talks[0] if who.talks else ", ".join(filter(None, (who.person.title, who.person.organisation)))
    line = who.person
    return There(line.id, line.name, persons.url(line.id), words, who.evidence, tuple(chips), who.chance == 1.0, who.is_met, who.said is not None)


def _talk(each: Talk) -> said.Words:
    where = ", ".join(filter(None, (each.room, each.at.replace("T", " ")[:16])))
    return said.Words(each.title, each.person, where or said.source(each.source), persons.url(each.person_id) if each.person_id else "")


def _followed(after: After) -> tuple[Followed, ...]:
    ordered = [*after.open, *(who for who in after.met if who.answer)]
    places = [f"met-{who.person.id}" for who in ordered]
    return tuple(_one_followed(who, place, following) for who, place, following in zip(ordered, places, [*places, "after"][1:], strict=True))


def _one_followed(who: Met, place: str, following: str) -> Followed:
    promises = tuple(
        f"{'You promised' if one.is_mine else 'They promised'} {one.words}{f', for {said.day(one.due_on)}' if one.due_on else ''}."
        for one in who.promises
    )
    mail = mailing.mail_url([who.email] if who.email else [], who.draft.subject, who.draft.words)
    draft = None if who.answer or who.held else Draft(who.person.id, who.draft.words, who.draft.made_of, len(who.draft.words.split()), mail)
    answer = ANSWERED[who.answer] if who.answer else ""
    return Followed(place, persons.head(who.person, who.headline), who.lines, promises, draft, who.held, answer, who.is_new, following)
