"""Today, as its page takes it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.urls import reverse

from kithwork.actions import today as actions
from kithwork.interfaces.web import pictures
from kithwork.interfaces.web.pictures import words
from kithwork.interfaces.web.presenting import mailing, moments, persons, promises, said, years
from kithwork.store.queries.glances import RhythmRow
from kithwork.store.queries.today import Planned


@dataclass(frozen=True, slots=True)
class Draft:
    """What the owner could write, and an address of theirs at which it would begin in the owner's own mail."""

    id: int
    words: str
    made_of: str
    word_count: int
    mail_url: str


@dataclass(frozen=True, slots=True)
class Card:
    """One person, one reason."""

    person: persons.Head
    months: Sequence[pictures.Month]
    span: str
    gloss: str
    why: str
    also: tuple[str, ...]
    last_talk: said.Words | None
    answer_url: str
    say: str
    reached: str
    sees: tuple[said.Words, ...]
    gives: tuple[said.Words, ...]
    draft: Draft | None
    place: str
    next: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """Something that is planned."""

    at: str
    words: str
    place: str
    people: tuple[said.Words, ...]
    brief_url: str


@dataclass(frozen=True, slots=True)
class Page:
    """The whole of Today."""

    on: str
    title: str
    cards: tuple[Card, ...]
    promises: tuple[promises.Line, ...]
    meetings: tuple[Meeting, ...]
    tomorrow: tuple[Meeting, ...]
    days: tuple[pictures.Day, ...]
    week_words: str
    remark: str
    calls: tuple[said.Words, ...]
    events: tuple[said.Words, ...]
    is_owner_missed: bool


def page(day: actions.Day, rhythms: Mapping[int, RhythmRow]) -> Page:
    """Everything on it."""
    return Page(
        f"{day.on:%A} {day.on.day} {day.on:%B %Y}",
        day.title,
        _cards(day, rhythms),
        promises.lines(day.promises[:12], is_named=True),
        tuple(_meeting(one) for one in day.meetings),
        tuple(_meeting(one) for one in day.tomorrow),
        tuple(pictures.Day(on, met, all_ - met, on == day.on) for on, all_, met in day.week),
        _week_words(day.week),
        day.remark,
        tuple(said.Words(call.why, url=reverse("opportunity", args=[call.opportunity_id])) for call in day.calls),
        (
            *(said.Words(one.name, "today" if one.begins_on <= day.on else "tomorrow", url=reverse("event", args=[one.id])) for one in day.events),
            *(said.Words(one.name, "somebody waits for a word", url=f"{reverse('event', args=[one.id])}#after") for one in day.after),
        ),
        day.is_owner_missed,
    )


def _cards(day: actions.Day, rhythms: Mapping[int, RhythmRow]) -> tuple[Card, ...]:
    after = [*(_place(card) for card in day.cards[1:]), "rest"]
    return tuple(_card(card, rhythms.get(card.person.id), day.on, then) for card, then in zip(day.cards, after, strict=False))


def _place(card: actions.Card) -> str:
    return f"card-{card.person.id}"


def _card(card: actions.Card, rhythm: RhythmRow | None, today: date, following: str) -> Card:
    months, span = years.shown(rhythm, today=today)
    return Card(
        persons.head(card.person, card.headline or card.warmth),
        months,
        span,
        card.gloss,
        card.why,
        card.also_in_short,
        moments.last_talk(card.last_talk),
        reverse("person-today", args=[card.person.id]),
        card.say,
        card.reached,
        _sees(card),
        _gives(card),
        _draft(card),
        _place(card),
        following,
    )


_WHERE: Final = {"ask": "asks", "introduction": "introductions", "opportunity": "opportunities"}


def _sees(card: actions.Card) -> tuple[said.Words, ...]:
    """Where to go for it, when it is not a letter."""
    if card.reason == "doubt":
        return (said.Words("Look at the two", url=reverse("questions")),)
    if card.reason in _WHERE:
        return (said.Words("Where it stands", url=reverse(_WHERE[card.reason])),)
    return (said.Words("Read the brief", url=f"{persons.url(card.person.id)}#before"),) if card.reason == "tomorrow" else ()


def _gives(card: actions.Card) -> tuple[said.Words, ...]:
    """What they look for."""
    if not card.looks_for:
        return ()
    noted = f"noted {said.day(card.looks_for.said_on)}"
    return (said.Words(f"They look for “{card.looks_for.words}”", evidence=noted, url=f"{persons.url(card.person.id)}#give"),)


def _draft(card: actions.Card) -> Draft | None:
    if not card.draft:
        return None
    mail_url = mailing.mail_url([card.email] if card.email else [], card.draft.subject, card.draft.words)
    return Draft(card.person.id, card.draft.words, card.draft.made_of, len(card.draft.words.split()), mail_url)


def _meeting(one: Planned) -> Meeting:
    people = tuple(said.Words(name, url=persons.url(person_id)) for person_id, name in one.people)
    return Meeting(
        one.hour or ("goes on" if one.has_begun else "some time"),
        f"{one.subject or 'Something without a name'}{f', until {said.day(one.last_on)}' if one.last_on else ''}{', you have not answered' if one.is_unanswered else ''}",
        one.place,
        people,
        f"{reverse('brief')}?meeting={one.id}" if people else "",
    )


def _week_words(week: Sequence[tuple[date, int, int]]) -> str:
    everything, met = sum(count for _, count, _ in week), sum(count for _, _, count in week)
    if not everything:
        return "In touch with nobody yet this week, and there is time."
    faces = f", {words.number(met)} of them face to face" if met else ""
    return f"In touch {words.times(everything)} so far{faces}."
