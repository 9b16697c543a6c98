"""Which pairs of others were at one school or at one event? With when, and with nothing that dates on both sides do not say."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby
from operator import attrgetter
from typing import Final

from kithwork.domain.dates import date_of, day_of
from kithwork.domain.events import EventKind
from kithwork.engines import acquaintance
from kithwork.engines.acquaintance import Ground, Shared
from kithwork.engines.insight import fields
from kithwork.identity.normalise import organisation_key
from kithwork.store.queries import acquaintances as queries
from kithwork.store.queries import organisations
from kithwork.store.queries.acquaintances import Pair

MOST: Final = 60  # people on file at one school or event; in more of them a pair says nothing: ours, ADR 0046

GROUNDS: Final = (Ground.SCHOOL.value, Ground.EVENT.value)
_JSON: Final = json.JSONEncoder(ensure_ascii=False)

SharedPlaces = dict[Pair, list[Shared]]


@dataclass(frozen=True, slots=True)
class _Student:
    """Somebody at a school: as of when, in ISO dates (empty where that is not known), and whether they list it today."""

    person_id: int
    school: str
    first: str
    last: str
    is_now: bool


def of(owner_id: int, person_ids: Sequence[int] | None, today: int) -> SharedPlaces:
    """What these persons, or everybody, share with others."""
    found: SharedPlaces = defaultdict(list)
    asked = set(person_ids or ())
    for pair, shared in (*_events(owner_id, person_ids, today), *_schools(owner_id, person_ids)):
        if person_ids is None or not pair.isdisjoint(asked):
            found[min(pair), max(pair)].append(shared)
    return dict(found)


def with_others(owner_id: int, person_ids: Sequence[int], today: int) -> set[int]:
    """These persons, and whoever shares a school or an event with them, or did when they were looked at last: it changed for how many a pair is one.

    Of a place of more than `MOST` people those who are still a pair on file by it.
    """
    found, tied = set(person_ids), queries.still_tied(owner_id, person_ids, GROUNDS)
    found.update(one for pair in tied for one in pair[:2])
    for names, there in (*_schooled(owner_id, person_ids), *_gathered(owner_id, person_ids, today)):
        pairs = queries.still_tied(owner_id, sorted(there), GROUNDS) if len(there) > MOST else []
        still = {one for *pair, told in pairs if any(_JSON.encode(name)[1:-1] in told for name in names) for one in pair}
        found |= there if len(there) <= MOST else there & still
    return found


def _schooled(owner_id: int, person_ids: Sequence[int]) -> Iterator[tuple[set[str], set[int]]]:
    for students in _students(owner_id, person_ids).values():
        yield {one.school for one in students.values()}, set(students)


def _gathered(owner_id: int, person_ids: Sequence[int], today: int) -> Iterator[tuple[set[str], set[int]]]:
    for _, there in groupby(queries.at_events(owner_id, person_ids, until=date_of(today)), key=attrgetter("event_id")):
        people = list(there)
        yield {people[0].name}, {one.person_id for one in people}


def _events(owner_id: int, person_ids: Sequence[int] | None, today: int) -> Iterator[tuple[frozenset[int], Shared]]:
    rows = queries.at_events(owner_id, person_ids, until=date_of(today))
    for _, there in groupby(rows, key=attrgetter("event_id")):
        people = list(there)
        one = people[0]
        shared = acquaintance.at_event(one.name, EventKind(one.kind), len(people), day_of(one.ends_on))
        if shared and len(people) <= MOST:
            yield from ((frozenset(pair), shared) for pair in combinations([row.person_id for row in people], 2))


def _schools(owner_id: int, person_ids: Sequence[int] | None) -> Iterator[tuple[frozenset[int], Shared]]:
    for students in _students(owner_id, person_ids).values():
        if len(students) > MOST:
            continue
        for one, other in combinations(students.values(), 2):
            together = acquaintance.overlap((one.first, one.last), (other.first, other.last))
            is_dated = together is not None and together[0] < together[1]
            shared = acquaintance.at_school(one.school, len(students), together if is_dated else None, is_now=one.is_now and other.is_now)
            if shared:
                yield frozenset({one.person_id, other.person_id}), shared


def _students(owner_id: int, person_ids: Sequence[int] | None) -> dict[str, dict[int, _Student]]:
    """By school, by person; what a CV of theirs dates counts before what is listed, and the owner's word is of today."""
    typed = (_Student(one, name, "", "", is_now=True) for one, name in organisations.typed(owner_id).items() if fields.is_school(name))
    told = [*_dated(owner_id), *typed]
    keys = {organisation_key(name) for name, _ in queries.places_of(owner_id, person_ids) if fields.is_school(name)}
    keys |= {organisation_key(one.school) for one in told if person_ids is None or one.person_id in person_ids}
    found: defaultdict[str, dict[int, _Student]] = defaultdict(dict)
    for one in (*told, *(student for student in _listed(owner_id, sorted(keys)) if fields.is_school(student.school))):
        found[organisation_key(one.school)].setdefault(one.person_id, one)
    return {key: students for key, students in found.items() if key in keys and len(students) > 1}


def _dated(owner_id: int) -> Iterator[_Student]:
    """Who was where from when to when, by CVs, and no longer than the day of the CV shows: on whichever day it is asked, the answer is one."""
    for one in queries.educations(owner_id):
        first, last = begin(one.start), end(one.until)
        if first and first <= one.known_on and (not last or last > one.known_on):
            last = one.known_on
        yield _Student(one.person_id, one.school, first, last, is_now=not one.until)


def _listed(owner_id: int, keys: Sequence[str]) -> Iterator[_Student]:
    """Who lists it, and as of when the records say so."""
    posts = organisations.posts_at(owner_id, keys)
    spans = organisations.spans(owner_id, [post.record_id for post in posts if post.record_id])
    for post in posts:
        first, last = spans.get(post.record_id or 0, ("", ""))
        yield _Student(post.person_id, post.organisation, first, last, post.is_now)


def dated(owner_id: int, person_id: int) -> list[tuple[str, str, str]]:
    """Schools in a CV of somebody's: name, and from when to when in ISO dates; empty where that is not said."""
    return [(one.school, begin(one.start), end(one.until)) for one in queries.educations(owner_id) if one.person_id == person_id]


def begin(partial: str) -> str:
    """The first day of a partial date, as an ISO date; empty where nothing is said."""
    return f"{partial}-01-01"[:10] if len(partial) == len("2019") else f"{partial}-01"[:10] if partial else ""


def end(partial: str) -> str:
    """A day near the end of a partial date, which surely lies in it."""
    if len(partial) == len("2019"):
        return f"{partial}-12-31"
    return f"{partial}-28" if len(partial) == len("2019-04") else partial
