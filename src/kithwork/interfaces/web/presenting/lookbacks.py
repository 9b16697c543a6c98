"""The lists of days gone by, as their page takes them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from kithwork.actions.lookbacks import Listed, LookBack, Method, Past
from kithwork.domain.dates import day_in_words
from kithwork.interfaces.web.presenting.years import date_of

_ASKED = {
    Method.WARMTH: "Warmth, as Kithwork sorts",
    Method.LAST: "Whom you heard of last",
    Method.CADENCE: "Furthest past a fixed cadence",
    Method.SILENCE: "The longest silence",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One way to make the list, and who of it has been in touch since."""

    words: str
    has_been: Sequence[bool]
    count: str


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody on our list; without an address when they are one with another by now."""

    name: str
    url: str
    before: str
    since: str


@dataclass(frozen=True, slots=True)
class Look:
    """One day gone by."""

    key: str
    heading: str
    words: str
    rows: tuple[Row, ...]
    people: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All of it."""

    made_on: str
    looks: tuple[Look, ...]
    answers: str


def page(past: Past) -> Page:
    """What came of asking the past."""
    answers = past.answers
    said = (
        f"Of {answers.count:,} people to whom you wrote, {answers.base_rate * answers.count:,.0f} wrote back within a fortnight."
        if answers.count
        else ""
    )
    return Page(day_in_words(past.made_on), tuple(_look(look, past) for look in past.looks), said)


def _look(look: LookBack, past: Past) -> Look:
    ours = next(listed for listed in look.lists if listed.method is Method.WARMTH)
    since = look.fit.base_rate * look.people_count
    words = (
        f"You had {look.people_count:,} people then, and have been in touch with {since:,.0f} of them since; "
        f"of the {len(ours.people)} who stood first here, with {ours.hits}."
    )
    return Look(
        key=f"days-{look.within}",
        heading=f"{look.within} days ago, on {day_in_words(date_of(look.as_of))}",
        words=words,
        rows=tuple(_row(listed) for listed in look.lists),
        people=tuple(_named(seen.person_id, seen.last_day, seen.since_day, past) for seen in ours.people),
    )


def _row(listed: Listed) -> Row:
    return Row(_ASKED[listed.method], tuple(bool(seen.since_day) for seen in listed.people), f"{listed.hits} of {len(listed.people)}")


def _named(person_id: int, last_day: int, since_day: int, past: Past) -> Named:
    name = past.names.get(person_id, "")
    return Named(
        name=name or "Somebody who is one with another now",
        url=reverse("person", args=[person_id]) if name else "",
        before=f"until then on {day_in_words(date_of(last_day))}",
        since=f"in touch on {day_in_words(date_of(since_day))}" if since_day else "",
    )
