"""Persons: find them, see everything about one, and say something about them."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass
from datetime import date, datetime, timedelta
from typing import Final

from django.db import transaction

from kithwork.actions import beliefs, owners
from kithwork.actions.portraits import organisation_key
from kithwork.domain import dates
from kithwork.domain.errors import Refused
from kithwork.domain.handles import HandleKind
from kithwork.engines import tie_words, ties
from kithwork.identity import normalise
from kithwork.store.queries import filters, people
from kithwork.store.queries import person as person_queries
from kithwork.store.queries.people import PersonLine, Ranking
from kithwork.store.writes import words
from kithwork.store.writes.changes import Journal

FIELDS: Final = ("name", "organisation", "title", "city", "birthday", "pronouns", "language", "channel", "avoid")


class NoName(Refused):
    """A person needs a name."""


class NotADate(Refused):
    """That is no date; write 2022, 2022-03 or 2022-03-14 (a birthday without a year: --03-14)."""


class NoSuchField(Refused):
    """There is no such field; there are name, organisation, title, city, birthday, pronouns, language, channel, avoid."""


class SamePerson(Refused):
    """These two are one person already."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A person in a list, with the tie in words."""

    person: PersonLine
    warmth: str
    last_on: date | None


@dataclass(frozen=True, slots=True)
class Listing:
    """A part of the list of people."""

    shown: tuple[Shown, ...]
    total: int
    offset: int
    limit: int
    tokens: tuple[filters.Token, ...]
    words: str


@dataclass(frozen=True, slots=True)
class PersonPage:
    """Everything on file about somebody."""

    person: PersonLine
    headline: str
    warmth: str
    reasons: tuple[str, ...]
    identities: tuple[person_queries.IdentityLine, ...]
    links: tuple[tuple[str, str, str], ...]  # why merged: identity, identity, reason
    facts: tuple[person_queries.Fact, ...]
    roles: tuple[person_queries.RoleLine, ...]
    words: person_queries.Words
    moments: tuple[person_queries.Moment, ...]
    moments_total: int
    days: tuple[tuple[int, str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """What to remember before a talk, on one screen."""

    person: PersonLine
    headline: str
    warmth: str
    last_talks: tuple[person_queries.Moment, ...]
    promises: tuple[person_queries.PromiseLine, ...]
    news: tuple[str, ...]
    topics: tuple[str, ...]
    notes: tuple[person_queries.NoteLine, ...]
    story: str
    avoid: str


def ranking(now: datetime) -> Ranking:
    """How strength is worked out at this moment."""
    today = dates.day_of(now)
    return Ranking(ties.fading(today), ties.DEFAULT.floor, today)


def find(*, owner_id: int, text: str, now: datetime) -> PersonLine:
    """The one person whom the owner means. Raises NobodyOfThatName, Several."""
    return people.find_one(owner_id, text, ranking(now))


def suggest(*, owner_id: int, text: str, now: datetime, limit: int = 8) -> list[Shown]:
    """Persons whose names or handles begin with what is being typed."""
    today = dates.day_of(now)
    return [shown(line, today) for line in people.suggest(owner_id, text, ranking(now), limit=limit)]


def listing(*, owner_id: int, text: str, now: datetime, order: str = "tie", limit: int = 50, offset: int = 0) -> Listing:
    """Persons whom a query fits. Raises filters.BadQuery."""
    query = filters.parse(text)
    works = next((token.value for token in query.tokens if token.key == "works"), "")
    page = people.listing(owner_id, query, ranking(now), order=order, organisation_key=organisation_key(works), limit=limit, offset=offset)
    today = dates.day_of(now)
    return Listing(tuple(shown(line, today) for line in page.lines), page.total, offset, limit, query.tokens, query.words)


def shown(line: PersonLine, today: int) -> Shown:
    """A person with the tie in words."""
    made = _tie(line)
    return Shown(line, tie_words.in_short(made, today=today), tie_words.date_of(made.last_day) if made else None)


def _tie(line: PersonLine) -> ties.Tie | None:
    return ties.Tie(*astuple(line.tie)) if line.tie else None


def headline(line: PersonLine, fields: dict[str, str] | None = None) -> str:
    """Who somebody is, in one line."""
    post = " at ".join(part for part in (line.title, line.organisation) if part)
    place = f" in {line.city}" if line.city and post else line.city
    pronouns = f" ({fields['pronouns']})" if fields and fields.get("pronouns") else ""
    return f"{post}{place}{pronouns}".strip()


def page(*, owner_id: int, person_id: int, now: datetime, offset: int = 0, limit: int = 30) -> PersonPage:
    """Everything about somebody. Raises NobodyOfThatName."""
    line = line_of(owner_id, person_id)
    today = dates.day_of(now)
    identities = person_queries.identities(owner_id, person_id)
    said = person_queries.words(owner_id, person_id)
    days = person_queries.contact_days(owner_id, person_id)
    last_year = len({day for day, kind, *_ in days if kind not in ties.TRACES and today - 365 < day <= today})
    made = _tie(line)
    return PersonPage(
        person=line,
        headline=headline(line, said.fields),
        warmth=tie_words.in_short(made, today=today),
        reasons=tuple(tie_words.reasons(made, days_last_year=last_year)),
        identities=tuple(identities),
        links=_links(owner_id, identities),
        facts=tuple(person_queries.facts(owner_id, person_id)),
        roles=tuple(person_queries.roles(owner_id, person_id)),
        words=said,
        moments=tuple(person_queries.moments(owner_id, person_id, limit=limit, offset=offset)),
        moments_total=person_queries.moments_count(owner_id, person_id),
        days=tuple(days),
    )


def line_of(owner_id: int, person_id: int) -> PersonLine:
    """A person as a list shows them. Raises NobodyOfThatName."""
    found = people.by_ids(owner_id, [person_id]).get(person_id)
    if not found:
        raise people.NobodyOfThatName
    return found


def _links(owner_id: int, identities: Sequence[person_queries.IdentityLine]) -> tuple[tuple[str, str, str], ...]:
    if len(identities) < 2:
        return ()
    shown = {identity.id: _handle(identity) for identity in identities}
    found = beliefs.reasons(owner_id=owner_id, identity_ids=sorted(shown))
    return tuple((shown[link.one], shown[link.other], link.words) for link in found)


def _handle(identity: person_queries.IdentityLine) -> str:
    if identity.kind in {HandleKind.ENTRY, HandleKind.OWN}:
        return identity.name or identity.value
    return f"{identity.value} ({identity.name})" if identity.name and identity.kind != HandleKind.PHONE else identity.value


def brief(*, owner_id: int, person_id: int, now: datetime) -> Brief:
    """What to remember before talking to somebody. Raises NobodyOfThatName."""
    line = line_of(owner_id, person_id)
    said = person_queries.words(owner_id, person_id)
    today = dates.day_of(now)
    roles = person_queries.roles(owner_id, person_id)
    was = [role for role in roles if not role.is_now]
    news = [f"Was {' at '.join(part for part in (role.title, role.organisation) if part)} before." for role in was[:2]]
    return Brief(
        person=line,
        headline=headline(line, said.fields),
        warmth=tie_words.in_short(_tie(line), today=today),
        last_talks=tuple(person_queries.moments(owner_id, person_id, limit=3, until_day=today)),
        promises=tuple(promise for promise in said.promises if promise.is_open),
        news=tuple(news),
        topics=said.topics,
        notes=said.notes[:5],
        story=story_in_words(said.story),
        avoid=said.fields.get("avoid", ""),
    )


def story_in_words(story: person_queries.Story | None) -> str:
    """How somebody was met, as a sentence."""
    if not story:
        return ""
    through = f" through {' and '.join(name for _, name in story.through)}" if story.through else ""
    at = f" at {story.event}" if story.event else ""
    on = f", {dates.in_words(story.on)}" if story.on else ""
    words_ = f" {story.words}" if story.words else ""
    return f"You met{through}{at}{on}.{words_}"


def add(
    *, owner_id: int, name: str, now: datetime, handles: Sequence[str] = (), fields: dict[str, str] | None = None, tags: Sequence[str] = ()
) -> int:
    """Name somebody by hand; returns the person's id. Raises NoName, owners.NotAHandle, NoSuchField, NotADate."""
    clean = " ".join(name.split())
    if not clean:
        raise NoName
    found = [owners.handle_of(text) for text in handles]
    with transaction.atomic():
        journal = Journal(owner_id)
        anchor = words.make_identity(journal, name=clean, name_key=normalise.name_key(clean))
        for handle in found:
            key = normalise.name_key(clean)
            words.add_handle(journal, anchor, kind=handle.kind.value, value=handle.value, name=clean, name_key=key, now=now)
        for field, value in (fields or {}).items():
            words.set_field(journal, [anchor], field, checked(field, value))
        words.set_field(journal, [anchor], "name", clean)
        for tag in tags:
            words.add_tag(journal, [anchor], tag)
        journal.close(f"Added {clean}", now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return person_queries.person_of(owner_id, anchor) or 0


def add_all(*, owner_id: int, names: Sequence[str], now: datetime) -> list[int]:
    """Name several people at once, as one change."""
    wanted = list(dict.fromkeys(" ".join(name.split()) for name in names if name.strip()))
    if not wanted:
        raise NoName
    with transaction.atomic():
        journal = Journal(owner_id)
        made = []
        for name in wanted:
            anchor = words.make_identity(journal, name=name, name_key=normalise.name_key(name))
            words.set_field(journal, [anchor], "name", name)
            made.append(anchor)
        journal.close(f"Added {', '.join(wanted[:3])}{f' and {len(wanted) - 3} more' if len(wanted) > 3 else ''}", now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return [person_queries.person_of(owner_id, anchor) or 0 for anchor in made]


def checked(field: str, value: str) -> str:
    """A field's value, when it can stand. Raises NoSuchField, NotADate."""
    if field not in FIELDS:
        raise NoSuchField(f"There is no field “{field}”; there are {', '.join(FIELDS)}.")
    if field == "birthday" and value and not dates.is_partial(value):
        raise NotADate(f"“{value}” is no date; write 1990-04-12, or --04-12 without the year.")
    return " ".join(value.split())


def edit(*, owner_id: int, person_id: int, fields: dict[str, str], now: datetime, handles: Sequence[str] = ()) -> None:
    """The owner's word on somebody: it wins over every source; an empty value takes the owner's word back."""
    line = line_of(owner_id, person_id)
    found = [owners.handle_of(text) for text in handles]
    valid = {field: checked(field, value) for field, value in fields.items()}
    with transaction.atomic():
        journal, anchors = Journal(owner_id), person_queries.anchors(owner_id, person_id)
        for field, value in valid.items():
            words.set_field(journal, anchors, field, value)
        for handle in found:
            key = normalise.name_key(line.name)
            words.add_handle(journal, anchors[0], kind=handle.kind.value, value=handle.value, name=line.name, name_key=key, now=now)
        close(journal, f"Edited {line.name}", now)


def close(journal: Journal, summary: str, now: datetime) -> None:
    """Keep the change, and let beliefs follow it."""
    journal.close(summary, now=now)
    beliefs.refresh(owner_id=journal.owner_id, now=now)


def note(*, owner_id: int, person_id: int, text: str, now: datetime, on: date | None = None, is_private: bool = False) -> None:
    """Words about somebody."""
    line = line_of(owner_id, person_id)
    if not text.strip():
        raise Refused("A note needs words.")
    with transaction.atomic():
        journal = Journal(owner_id)
        words.add_note(journal, person_queries.anchors(owner_id, person_id)[0], words=text.strip(), on=on or now.date(), is_private=is_private)
        close(journal, f"Noted something about {line.name}", now)


def met(*, owner_id: int, person_id: int, now: datetime, through: Sequence[int] = (), event: str = "", on: str = "", text: str = "") -> None:
    """How, where, when and through whom the owner met somebody. Raises NotADate."""
    line = line_of(owner_id, person_id)
    if on and not dates.is_partial(on):
        raise NotADate(f"“{on}” is no date; write 2022, 2022-03 or 2022-03-14.")
    with transaction.atomic():
        journal = Journal(owner_id)
        anchors = [person_queries.anchors(owner_id, other)[0] for other in through if other != person_id]
        words.tell_story(journal, person_queries.anchors(owner_id, person_id), words=text.strip(), event=event.strip(), on=on, through=anchors)
        close(journal, f"Wrote down how you met {line.name}", now)


def relate(*, owner_id: int, one: int, word: str, other: int, now: datetime) -> None:
    """Who is what to whom: `Priya` is `classmate` of `Dad`."""
    a, b = line_of(owner_id, one), line_of(owner_id, other)
    if one == other:
        raise SamePerson("Nobody is related to themselves.")
    with transaction.atomic():
        journal = Journal(owner_id)
        words.relate(journal, person_queries.anchors(owner_id, one)[0], word.strip() or "knows", person_queries.anchors(owner_id, other)[0])
        close(journal, f"Wrote down that {a.name} is {word} of {b.name}", now)


def tag(*, owner_id: int, person_id: int, now: datetime, add: Sequence[str] = (), remove: Sequence[str] = ()) -> None:
    """Put words on somebody, or take them off."""
    line = line_of(owner_id, person_id)
    with transaction.atomic():
        journal, anchors = Journal(owner_id), person_queries.anchors(owner_id, person_id)
        for word in add:
            words.add_tag(journal, anchors, word.strip())
        for word in remove:
            words.remove_tag(journal, anchors, word.strip())
        if journal.rows:
            close(journal, f"Tagged {line.name}", now)


def group(*, owner_id: int, person_id: int, now: datetime, join: Sequence[str] = (), leave: Sequence[str] = ()) -> None:
    """Put somebody into groups made by hand, or take them out."""
    line = line_of(owner_id, person_id)
    with transaction.atomic():
        journal, anchors = Journal(owner_id), person_queries.anchors(owner_id, person_id)
        for name in join:
            words.join_group(journal, anchors, name.strip())
        for name in leave:
            words.leave_group(journal, anchors, name.strip())
        if journal.rows:
            close(journal, f"Changed the groups of {line.name}", now)


def set_aside(*, owner_id: int, person_id: int, now: datetime, archived: bool | None = None, do_not_contact: bool | None = None) -> None:
    """Archive somebody, or mark them not to be contacted; or take either back."""
    line = line_of(owner_id, person_id)
    with transaction.atomic():
        journal, anchors = Journal(owner_id), person_queries.anchors(owner_id, person_id)
        for field, value in (("archived", archived), ("do-not-contact", do_not_contact)):
            if value is not None:
                words.set_field(journal, anchors, field, "yes" if value else "")
        summary = f"Archived {line.name}" if archived else f"Changed how {line.name} is treated"
        close(journal, summary, now)


def within(now: datetime, days: int) -> list[date]:
    """Today and the days after it."""
    return [(now + timedelta(days=i)).date() for i in range(days + 1)]
