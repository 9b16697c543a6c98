"""What the owner learns, as its pages take it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.urls import reverse
from django.utils.http import urlencode

from kithwork.actions import resources
from kithwork.actions.lessons import Exchange, Lesson
from kithwork.actions.practice import Drill
from kithwork.actions.skills import Learner, Teacher
from kithwork.actions.told import Told
from kithwork.domain.learning import SOURCES_SAID, TOLD_SAID, ResourceState, ToldKind, Way
from kithwork.interfaces.web.presenting import persons, said
from kithwork.store.queries.learning import Regard, ResourceLine
from kithwork.store.queries.targets import GoalLine

SHOWN: Final = 7  # of what waits and of what was found, before the rest is folded away


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that was told; the place where something is done about it."""

    place: str
    words: str
    person: said.Words
    parts: str
    did: str
    url: str
    deed: str
    is_here: bool  # answered on this page


@dataclass(frozen=True, slots=True)
class Thing:
    """Something to learn from."""

    place: str
    key: str
    words: str
    url: str
    about: str
    person: said.Words
    parts: str
    state: str
    answer_url: str
    steps: tuple[tuple[str, str], ...]
    is_to_thank: bool


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill in the list."""

    id: int
    words: str
    url: str
    serves: tuple[said.Chip, ...]
    teachers: tuple[said.Words, ...]
    is_over: bool


@dataclass(frozen=True, slots=True)
class Taught:
    """What two learnt from each other."""

    person: said.Words
    taught: tuple[said.Words, ...]
    learnt: tuple[said.Words, ...]


@dataclass(frozen=True, slots=True)
class Able:
    """Somebody who could teach."""

    number: int
    person: said.Words
    because: str
    warmth: str
    held: str
    ask_url: str


_STEPS: Final = {
    ResourceState.TO_READ: (ResourceState.READING, ResourceState.USED, ResourceState.LET_GO),
    ResourceState.READING: (ResourceState.USED, ResourceState.LET_GO),
    ResourceState.USED: (ResourceState.TO_READ,),
    ResourceState.LET_GO: (ResourceState.TO_READ,),
}
_DO: Final = {
    ResourceState.TO_READ: "Read it again",
    ResourceState.READING: "I am reading it",
    ResourceState.USED: "I used it",
    ResourceState.LET_GO: "Let it go",
}
_DEEDS: Final = {
    ToldKind.INTERVIEW: ("interviews", "", "On the page of interviews"),
    ToldKind.ADVICE: ("advice", "advice", "On the page of advice"),
    ToldKind.ASK: ("asks", "ask", "On the page of asks"),
}


def title(waiting: int, skills: int) -> str:
    """What the page says first."""
    if waiting:
        return f"{said.counted(waiting, 'thing', 'things')} that you were told, or want to do better."
    return f"{said.counted(skills, 'skill', 'skills')} that you learn." if skills else "What do you want to learn, and from whom?"


def skill(one: Learner) -> Skill:
    """One skill."""
    line = one.line
    serves = tuple(said.Chip(f"for {each.words}", "given", reverse("targets")) for each in line.serves)
    teachers = tuple(said.Words(each.name, url=persons.url(each.person_id) if each.person_id else "", label=each.why) for each in one.turned_to)
    return Skill(line.id, line.words, reverse("learning-skill", args=[line.id]), serves, teachers, line.closed_on is not None)


def told(one: Told) -> Entry:
    """Something that was told."""
    person = said.Words(one.person, url=persons.url(one.person_id) if one.person_id else "")
    by = f"by {said.day(one.due_on)}" if one.due_on else ""
    parts = ", ".join(part for part in (TOLD_SAID[one.kind], one.where, f"about {one.about}" if one.about else "", said.day(one.on), by) if part)
    url, deed = _deed(one)
    return Entry(f"told-{one.kind}-{one.id}", one.words, person, parts, one.did, url, deed, one.kind is ToldKind.FEEDBACK)


def _deed(one: Told) -> tuple[str, str]:
    if one.kind is ToldKind.FEEDBACK:
        return reverse("learning-told", args=[one.id]), ""
    if one.kind is ToldKind.MENTORING:
        return reverse("mentorship", args=[one.place_id]), "On the page of the mentorship"
    if one.kind is ToldKind.AFTER_NO:
        return reverse("opportunity", args=[one.place_id]), "On the page of the opportunity"
    page, place, deed = _DEEDS[one.kind]
    return f"{reverse(page)}{f'#{place}-{one.id}' if place else ''}", deed


def thing(one: ResourceLine) -> Thing:
    """Something to learn from, kept or found."""
    person = said.Words(one.person, url=persons.url(one.person_id) if one.person_id else "")
    parts = ", ".join(part for part in (f"for {one.goal}" if one.goal else "", said.day(one.got_on), SOURCES_SAID[one.source]) if part)
    place = f"resource-{one.id}" if one.id else f"found-{one.key[:8]}"
    if one.id:
        answer, steps = reverse("learning-resource", args=[one.id]), tuple((step.value, _DO[step]) for step in _STEPS[one.state])
    else:
        answer, steps = reverse("learning-found", args=[one.key]), (("to-read", "Keep it"), ("let-go", "Not for me"))
    url = one.thing if one.thing.lower().startswith(("http://", "https://")) else ""
    state = resources.state(one) if one.id else ""
    is_to_thank = one.state is ResourceState.USED and bool(one.person_id)
    return Thing(place, one.key, one.thing, url, one.words, person, parts, state, answer, steps, is_to_thank)


def due(found: Sequence[Drill]) -> tuple[said.Words, ...]:
    """Questions that are to be practised today."""
    return tuple(said.Words(one.line.words, url=f"{reverse('practice')}#question-{one.line.id}") for one in found)


def exchange(one: Exchange) -> Taught:
    """What two learnt from each other."""
    return Taught(
        said.Words(one.person, url=persons.url(one.person_id)),
        tuple(_lesson(each) for each in one.taught),
        tuple(_lesson(each) for each in one.learnt),
    )


def _lesson(one: Lesson) -> said.Words:
    return said.Words(one.words, evidence=f"{said.day(one.on)}, {one.evidence}")


def teacher(one: Teacher, topic: str) -> Able:
    """Somebody who could teach, and how to ask them."""
    person = one.sought.person
    asked = urlencode({"who": f"#{person.id}", "kind": "advice", "text": f"where would you begin with {topic}?"[:200]})
    named = said.Words(person.name, url=persons.url(person.id))
    why = "; ".join(part for part in (one.sought.because, one.sought.through) if part)
    return Able(person.id, named, why, one.sought.warmth, one.held, f"{reverse('asks')}?{asked}#new")


def regard(one: Regard) -> said.Words:
    """Somebody to whom the owner looks up."""
    return said.Words(one.person, label=one.why, url=persons.url(one.person_id), evidence=str(one.person_id))


def served(goals: Sequence[GoalLine]) -> list[tuple[int, str]]:
    """Goals that a skill could serve."""
    return [(one.id, f"{one.words} ({one.kind})") for one in goals]


def of_person(why: str, found: Sequence[Lesson]) -> tuple[said.Words, ...]:
    """Why the owner looks up to somebody, and what one told, explained or gave the other; sessions and advice stand beside it by themselves."""
    url = reverse("learning-exchange")
    regard_ = [said.Words(f"You look up to them: {why}", evidence="your word", url=f"{url}#regards")] if why else []
    shown = [one for one in found if one.evidence not in _BESIDE]
    way = {Way.TAUGHT: "You taught", Way.LEARNT: "You learnt"}
    return (*regard_, *(said.Words(f"{way[one.way]}: {one.words}", evidence=f"{said.day(one.on)}, {one.evidence}", url=url) for one in shown[:SHOWN]))


_BESIDE: Final = frozenset({"advice", "a session"})
