"""A brief, as its page and the page of a person take it."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from kithwork.actions import wins
from kithwork.actions.briefs import Brief
from kithwork.domain.dates import hour_in_words
from kithwork.interfaces.web.presenting import moments, persons, promises, said
from kithwork.interfaces.web.presenting.said import Words
from kithwork.store.queries.briefs import Meeting


@dataclass(frozen=True, slots=True)
class Sheet:
    """What to remember of one person."""

    person: persons.Head
    lead: str
    words: tuple[Words, ...]
    openers: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The whole of it."""

    over: str
    title: str
    sheets: tuple[Sheet, ...]
    more: str


def url(person_ids: Sequence[int]) -> str:
    """The page about these people."""
    return f"{reverse('brief')}?{urlencode([('person', person_id) for person_id in person_ids])}"


def page(found: Sequence[Brief], meeting: Meeting | None) -> Page:
    """Everything on it."""
    names = [one.person.name for one in found]
    if meeting:
        title = f"{meeting.subject or 'A meeting'}, {said.day(meeting.at)}, {hour_in_words(meeting.at)}."
        left = len(meeting.person_ids) - len(found)
        return Page(meeting.place or "Before you meet", title, tuple(map(_sheet, found)), f"{left:,} more will be there." if left else "")
    listed = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)
    return Page("Before you talk, one minute", listed, tuple(map(_sheet, found)), "")


def _sheet(one: Brief) -> Sheet:
    lead = said.sentences(one.headline, one.warmth)
    return Sheet(persons.head(one.person, one.headline), lead, words(one), openers(one))


def words(one: Brief) -> tuple[Words, ...]:
    """Label by label, in the order in which they are wanted."""
    found = [Words(each.words, "not to raise", each.evidence) for each in one.avoid]
    found += [Words(talk.words, "last talks", talk.evidence) for talk in moments.talks(one.last_talks)]
    found += [Words(promise.words, "you owe", promises.line(promise).evidence) for promise in one.promises if promise.is_mine]
    found += [Words(promise.words, "they owe", promises.line(promise).evidence) for promise in one.promises if not promise.is_mine]
    found += [Words(each.words, "open", each.evidence) for each in one.open]
    found += [Words(f"{win.words}.", "wins since", wins.evidence(win)) for win in one.wins]
    found += [Words(piece, "before") for piece in one.news if not one.wins]
    sides = (
        ("noticed", one.noticed),
        ("looks for", one.looks_for),
        ("can give", one.can_give),
        ("in common", one.common),
        ("you gave", one.given),
        ("they gave", one.received),
        ("interviews", one.interviews),
    )
    for label, some in sides:
        found += [Words(each.words, label, each.evidence) for each in some]
    for label, notes in (("they asked", one.asked), ("you noted", one.notes)):
        found += [Words(note.words, label, said.day(note.written_on)) for note in notes]
    found += [Words(", ".join(one.topics), "topics")] if one.topics else []
    found += [Words(one.story, "how you met")] if one.story else []
    return tuple(found)


def openers(one: Brief) -> tuple[Words, ...]:
    """Questions, each with the fact behind it."""
    return tuple(Words(each.words, evidence=each.because) for each in one.openers)
