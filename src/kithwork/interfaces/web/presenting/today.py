"""Today, as its page takes it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from kithwork.actions import today as actions
from kithwork.interfaces.web import pictures
from kithwork.interfaces.web.pictures import words
from kithwork.interfaces.web.presenting import moments, persons, promises, said, years
from kithwork.store.queries.glances import RhythmRow
from kithwork.store.queries.today import Planned


@dataclass(frozen=True, slots=True)
class Card:
    """One person, one reason."""

    person: persons.Head
    months: Sequence[pictures.Month]
    gloss: str
    why: str
    last_talk: said.Words | None
    answer_url: str
    gives: tuple[said.Words, ...] = ()
    draft: None = None


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
    tomorrow: tuple[Meeting, ...]
    days: tuple[pictures.Day, ...]
    week_words: str


def page(day: actions.Day, rhythms: Mapping[int, RhythmRow]) -> Page:
    """Everything on it."""
    return Page(
        f"{day.on:%A} {day.on.day} {day.on:%B %Y}",
        day.title,
        tuple(_card(card, rhythms.get(card.person.id), day.on) for card in day.cards),
        tuple(promises.line(promise, is_named=True) for promise in day.promises[:12]),
        tuple(_meeting(one) for one in day.tomorrow),
        tuple(pictures.Day(on, met, all_ - met, on == day.on) for on, all_, met in day.week),
        _week_words(day.week),
    )


def _card(card: actions.Card, rhythm: RhythmRow | None, today: date) -> Card:
    return Card(
        persons.head(card.person, card.headline or card.warmth),
        years.months(rhythm, today=today),
        card.gloss,
        " ".join([card.why, *card.also]),
        moments.last_talk(card.last_talk),
        reverse("person-today", args=[card.person.id]),
    )


def _meeting(one: Planned) -> Meeting:
    people = tuple(said.Words(name, url=persons.url(person_id)) for person_id, name in one.people)
    return Meeting(
        f"{one.at:%H:%M}", one.subject or "Something without a name", one.place, people, f"{reverse('brief')}?meeting={one.id}" if people else ""
    )


def _week_words(week: Sequence[tuple[date, int, int]]) -> str:
    everything, met = sum(count for _, count, _ in week), sum(count for _, _, count in week)
    if not everything:
        return "In touch with nobody yet this week, and there is time."
    faces = f", {words.number(met)} of them face to face" if met else ""
    return f"In touch {words.times(everything)} so far{faces}."
