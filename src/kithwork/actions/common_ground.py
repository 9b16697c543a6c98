"""What do the owner and somebody have in common, and what does each have that the other has not?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from kithwork.actions import both_sides, knowing, shared_places, ways
from kithwork.domain import dates
from kithwork.domain.dates import day_in_words
from kithwork.engines import acquaintance, acquaintance_words
from kithwork.identity.normalise import organisation_key
from kithwork.store.queries import common_ground as place_queries
from kithwork.store.queries import organisations as organisation_queries
from kithwork.store.queries import people as people_queries
from kithwork.store.queries import ways as queries
from kithwork.store.queries.common_ground import PlaceRow
from kithwork.store.queries.people import PersonLine
from kithwork.store.queries.words import Words

MOST: Final = 6  # of each sort
NEAR: Final = 20  # days in touch, from which a line is drawn firm
LOOKED_AT: Final = 200  # acquaintances of somebody, the nearest
_PLACES: Final = {"repository": "You both worked on {}", "mailing-list": "You are both on {}", "event": "You were both at {}"}


@dataclass(frozen=True, slots=True)
class Mutual:
    """Somebody whom both know, and how the other one knows them."""

    person: PersonLine
    short: str
    words: str
    is_near: bool  # to the owner: often in touch
    is_firm: bool  # to the other one
    is_quiet: bool


@dataclass(frozen=True, slots=True)
class CommonGround:
    """People whom both know, what else both share, and where they differ; sentences."""

    mutuals: tuple[Mutual, ...]
    mutuals_total: int
    shared: tuple[str, ...]
    similar: tuple[str, ...]
    complementary: tuple[str, ...]


def of(*, owner_id: int, person: PersonLine, said: Words, now: datetime) -> CommonGround:
    """The common ground with somebody."""
    today = dates.day_of(now)
    mutuals, total = _mutuals(owner_id, person, today)
    own_posts = organisation_queries.own_posts(owner_id)
    shared = [
        *_employers(owner_id, person, own_posts),
        *_places(owner_id, person.id),
        *_events(owner_id, person.id, now.date()),
        *(f"You put them into {name}" for name in said.groups),
    ]
    similar, complementary = both_sides.alike_and_complementary(owner_id=owner_id, person=person, said=said, now=now)
    return CommonGround(tuple(mutuals), total, tuple(shared), tuple(similar), tuple(complementary))


def _mutuals(owner_id: int, person: PersonLine, today: int) -> tuple[list[Mutual], int]:
    near = [(acquaintance.chance(f, w, today=today), other) for other, f, w in queries.neighbours(owner_id, [person.id]).get(person.id, [])]
    near = sorted((one for one in near if one[0]), key=lambda one: (-one[0], one[1]))[:LOOKED_AT]
    chances = {other: chance for chance, other in near}
    own = knowing.own_chances(owner_id, chances.keys(), today=today)
    lines = people_queries.by_ids(owner_id, sorted(own))
    both = [line for line in lines.values() if line.tie and line.tie.days_count and not line.is_archived and not line.is_do_not_contact]
    both.sort(key=lambda line: (-own[line.id] * chances[line.id], line.id))
    kept = queries.evidence(owner_id, [(min(line.id, person.id), max(line.id, person.id)) for line in both[:MOST]])
    return [_mutual(line, person, kept, today) for line in both[:MOST]], len(both)


def _mutual(line: PersonLine, person: PersonLine, kept: Mapping[tuple[int, int], str], today: int) -> Mutual:
    evidence = acquaintance.unpacked(kept[min(line.id, person.id), max(line.id, person.id)])
    evidence = evidence if line.id < person.id else acquaintance.turned(evidence)
    hop = ways.hop(line, person, evidence, today)
    words = acquaintance_words.sentences(line.name, person.name, evidence)
    is_near = line.tie is not None and line.tie.days_count >= NEAR
    return Mutual(line, hop.short, words[0], is_near, hop.is_firm, hop.is_quiet)


def _employers(owner_id: int, person: PersonLine, own_posts: Sequence[tuple[str, str, str, str, str]]) -> list[str]:
    """Organisations where both were; a stretch in which both were there is told only where dates stand on both sides."""
    mine = {organisation_key(name): (name, start, end, kind) for name, _, start, end, kind in own_posts if name}
    theirs = [post for post in organisation_queries.posts_of(owner_id, person.id) if post.organisation_key in mine]
    spans = organisation_queries.spans(owner_id, [post.record_id for post in theirs if post.record_id])
    found = dict(_schools(owner_id, person.id, mine))
    for post in theirs:
        name, start, end, kind = mine[post.organisation_key]
        first, last = spans.get(post.record_id or 0, ("", ""))
        shared = acquaintance.overlap((start, end or "9999"), (first, last)) if start else None
        if shared:
            years = acquaintance_words.year_span(int(shared[0][:4]), int(shared[1][:4]))
            found.setdefault(post.organisation_key, f"You were both at {name} {years}")
        else:
            found.setdefault(post.organisation_key, _apart(name, start, end, kind))
    typed = organisation_key(person.organisation)
    if typed in mine:
        found.setdefault(typed, _apart(*mine[typed]))
    return list(found.values())


def _schools(owner_id: int, person_id: int, mine: Mapping[str, tuple[str, str, str, str]]) -> Iterator[tuple[str, str]]:
    """Schools of both by what a CV of theirs dates."""
    for name, first, last in shared_places.dated(owner_id, person_id):
        own, start, end, _ = mine.get(organisation_key(name), ("", "", "", ""))
        shared = acquaintance.overlap((shared_places.begin(start), shared_places.end(end)), (first, last)) if own else None
        if shared:
            yield organisation_key(name), f"You were both at {own} {acquaintance_words.year_span(int(shared[0][:4]), int(shared[1][:4]))}"
        elif own:
            yield organisation_key(name), f"You studied at {own}, and so did they, by their CV"


def _apart(name: str, start: str, end: str, kind: str) -> str:
    """Of an organisation of both, where nothing says that they were there at one time."""
    if kind == "education":
        return f"You studied at {name}, and they list it"
    if start and end:
        return f"You were at {name} {acquaintance_words.year_span(int(start[:4]), int(end[:4]))}, and they list it"
    return f"You both list {name} now" if not end else f"You both list {name}"


def _places(owner_id: int, person_id: int) -> list[str]:
    return [_place(row) for row in place_queries.places(owner_id, person_id, limit=MOST)]


def _events(owner_id: int, person_id: int, today: date) -> list[str]:
    """Events of the owner's that are over, at which somebody was by the owner's word; only of whom they met there it is said that both were."""
    there = [one for one in place_queries.parts_of(owner_id, person_id) if one.ends_on <= today][:MOST]
    return [f"{'You met' if one.is_met else 'They were'} at {one.name}, {day_in_words(one.ends_on)}" for one in there]


def _place(row: PlaceRow) -> str:
    words = _PLACES.get(row.kind, "You are both in {}").format(row.label)
    others = row.people_count - 2
    return f"{words}, with {others:,} other{'s' if others > 1 else ''}" if others > 0 else words
