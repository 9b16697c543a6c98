"""Who can get the owner to a person, an organisation or a topic? At most five ways, each by another first hop, every hop with its evidence.

What is kept answers (`acquainting` makes it); where it may not be exact, or holds nothing yet, all ways are searched.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from kithwork.actions import burdens, guardrails, knowing, organisations, people
from kithwork.actions.organisations import Organisation, Post
from kithwork.domain import dates
from kithwork.domain.errors import NotFound
from kithwork.engines import acquaintance, acquaintance_words, tie_words
from kithwork.engines.acquaintance import Evidence, Ground
from kithwork.engines.insight import fields
from kithwork.engines.paths import routes, search
from kithwork.engines.paths.routes import Held, Route
from kithwork.store.queries import acquaintances, topics
from kithwork.store.queries import organisations as organisation_queries
from kithwork.store.queries import people as people_queries
from kithwork.store.queries import ways as queries
from kithwork.store.queries.people import PersonLine

MOST: Final = 5  # ways
SHOWN: Final = 200  # people of a topic who are looked at; ours
COLLEAGUES: Final = 400  # people at one organisation, beyond whom a common one proves nothing: ours, ADR 0027
NEAREST: Final = 5
LIKELY: Final = ((0.5, "Likely to lead somewhere."), (0.3, "As likely as not to lead somewhere."), (0.1, "Worth a try."))  # from; ours: ADR 0027
QUIET: Final = 730  # days after which an acquaintance that nothing renewed is drawn as quiet


class NothingOfThatName(NotFound):
    """There is no person, organisation or topic of that name here."""


@dataclass(frozen=True, slots=True)
class Hop:
    """Somebody on a way, and what ties them to whoever stands before them (the owner, for the first)."""

    person: PersonLine
    short: str
    reasons: tuple[str, ...]
    is_inferred: bool
    is_quiet: bool
    is_firm: bool


@dataclass(frozen=True, slots=True)
class Way:
    """One way, the first hop first and the target last, and how likely it carries, in words."""

    hops: tuple[Hop, ...]
    likely: str
    care: str  # what the first hop has to bear already; empty for nothing
    what: str  # what the target has to do with what was asked for

    @property
    def first(self) -> PersonLine:
        """Whom to ask."""
        return self.hops[0].person


@dataclass(frozen=True, slots=True)
class Near:
    """The nearest thing where there is no way: somebody, and why they may know more."""

    person: PersonLine
    words: str


@dataclass(frozen=True, slots=True)
class There:
    """Somebody who is or was there, or knows somebody who is: what says so, and how warm it is in words."""

    person: PersonLine
    words: str
    today: int
    is_now: bool

    @property
    def warmth(self) -> str:
        """How warm the tie is, in words; worked out for whoever is shown, of the thousands who were at a great firm."""
        return people.shown(self.person, self.today).warmth


@dataclass(frozen=True, slots=True)
class Found:
    """What was asked for, the ways, and where there are none the nearest thing."""

    kind: str  # person, organisation or topic
    name: str
    person: PersonLine | None
    organisation: Organisation | None
    ways: tuple[Way, ...]
    nearest: tuple[Near, ...]
    there: tuple[There, ...]  # whom the owner knows there, now or once; of a topic, whoever has to do with it
    people_count: int
    note: str  # why there is nothing to show; empty where there is


def find(*, owner_id: int, text: str, now: datetime, kind: str = "") -> Found:
    """What a text names, and the ways there. Raises NothingOfThatName, people.SomebodyElseNow, people_queries.Several."""
    today, wanted = dates.day_of(now), " ".join(text.split())
    person = _exactly(owner_id, wanted, now) if kind in {"", "person"} else None
    if person:
        return to_person(owner_id=owner_id, person=person, now=now)
    organisation = organisations.find(owner_id=owner_id, text=wanted, today=today) if kind in {"", "organisation"} else None
    if organisation:
        return to_organisation(owner_id=owner_id, organisation=organisation, now=now)
    of_topic = topics.people_of(owner_id, wanted, limit=SHOWN) if kind in {"", "topic"} else {}
    if of_topic:
        return _to_topic(owner_id, wanted, of_topic, now)
    if kind in {"", "person"}:
        try:
            return to_person(owner_id=owner_id, person=people.find(owner_id=owner_id, text=wanted, now=now), now=now)
        except people.SomebodyElseNow:
            raise
        except people_queries.NobodyOfThatName:
            pass
    noun = kind or "person, organisation or topic"
    raise NothingOfThatName(f"There is no {noun} called “{wanted}” here.")


def _exactly(owner_id: int, text: str, now: datetime) -> PersonLine | None:
    """A person by number, handle or whole name."""
    try:
        found = people.find(owner_id=owner_id, text=text, now=now)
    except (people_queries.NobodyOfThatName, people_queries.Several):
        return None
    is_name = found.name.casefold() == text.casefold()
    return found if is_name or text.startswith("#") or text.isdigit() or "@" in text or "/" in text else None


def to_person(*, owner_id: int, person: PersonLine, now: datetime) -> Found:
    """The ways to somebody."""
    told = _Told.of(owner_id, now)
    if person.standing == "own":
        return Found("person", person.name, person, None, (), (), (), 1, "That is you.")
    if person.is_do_not_contact:
        return Found("person", person.name, person, None, (), (), (), 1, f"You asked not to contact {person.name}, so no way to them is shown.")
    if not told.may_ask(person.id) and (no := guardrails.no_ask(owner_id=owner_id, person_id=person.id, now=now)):
        return Found("person", person.name, person, None, (), (), (), 1, no.words)
    inferred, words = _colleagues(owner_id, person, told)
    chosen = _best(owner_id, [person.id], told, extra=inferred, allowed={person.id})
    ways = _shown(owner_id, chosen, told, words, {})
    nearest = () if ways else _near_person(owner_id, person, told)
    return Found("person", person.name, person, None, ways, nearest, (), 1, "")


def to_organisation(*, owner_id: int, organisation: Organisation, now: datetime) -> Found:
    """The ways to everybody who is there now; and who is, was, or knows somebody there."""
    told = _Told.of(owner_id, now)
    targets = [person_id for person_id in organisation.now if told.may_ask(person_id)]
    chosen = _best(owner_id, targets, told)
    what = {person_id: _says(organisation.posts[person_id]) for person_id in targets}
    ways = _shown(owner_id, chosen, told, {}, what)
    there = _there(owner_id, organisation, told)
    nearest = () if ways else _near_organisation(owner_id, organisation, told, {one.person.id for one in there})
    return Found("organisation", organisation.name, None, organisation, ways, nearest, there, len(organisation.posts), "")


def _to_topic(owner_id: int, topic: str, people_of: Mapping[int, str], now: datetime) -> Found:
    told = _Told.of(owner_id, now)
    targets = [person_id for person_id in people_of if person_id not in told.gone]
    chosen = _best(owner_id, [person_id for person_id in targets if told.may_ask(person_id)], told)
    ways = _shown(owner_id, chosen, told, {}, dict(people_of))
    lines = people_queries.by_ids(owner_id, targets[:SHOWN])
    there = [There(line, people_of[line.id], told.today, is_now=True) for line in lines.values()]
    there.sort(key=lambda one: (one.person.standing != "known", -(one.person.tie.last_day if one.person.tie else 0), one.person.id))
    return Found("topic", topic, None, None, ways, (), tuple(there), len(people_of), "")


@dataclass(frozen=True, slots=True)
class _Told:
    """What holds for a question: the day, who stands on no way, what first hops can bear, and how the ways stand."""

    today: int
    state: queries.State
    gone: frozenset[int]
    bears: Mapping[int, float]

    @classmethod
    def of(cls, owner_id: int, now: datetime) -> "_Told":
        """As of this moment."""
        today = dates.day_of(now)
        return cls(today, queries.state(owner_id), queries.gone(owner_id), burdens.bears(owner_id=owner_id, now=now))

    def may_ask(self, person_id: int) -> bool:
        """Is anything to be asked of somebody?"""
        return person_id not in self.gone and self.bears.get(person_id, 1.0) > 0

    @property
    def day(self) -> int:
        """As of which day chances are."""
        return self.state.made_day or self.today


def _best(owner_id: int, targets: Sequence[int], told: _Told, *, extra: Sequence[Held] = (), allowed: Collection[int] = ()) -> tuple[Route, ...]:
    gone = told.gone - set(allowed)
    kept = queries.kept(owner_id, targets) if told.state.is_whole else {}
    missing = [target for target in targets if target not in kept]
    on_file = [routes.Kept(target, written) for target, written in kept.items()]
    held: list[Held | routes.Kept] = [*on_file, *_searched(owner_id, missing, told, gone), *extra]
    answer = routes.best(held, bears=told.bears, count=MOST, gone=gone)
    if answer.is_exact or not kept:
        return _straight(answer.routes)
    return _straight(routes.best([*_searched(owner_id, targets, told, gone), *extra], bears=told.bears, count=MOST, gone=gone).routes)


def _straight(found: Sequence[Route]) -> tuple[Route, ...]:
    """Without detours: through somebody to a second whom the owner could ask themselves, for the same target."""
    asked = {(route.first, route.target) for route in found}
    return tuple(route for route in found if (route.between, route.target) not in asked)


def _searched(owner_id: int, targets: Sequence[int], told: _Told, gone: Collection[int]) -> list[Held]:
    if not targets:
        return []
    known = knowing.around(owner_id, targets, day=told.day)
    return [search.ways(target, own=known.own, neighbours=known.neighbours, gone=gone) for target in targets]


def _colleagues(owner_id: int, person: PersonLine, told: _Told) -> tuple[list[Held], dict[tuple[int, int], Evidence]]:
    """Ways over somebody who is on file at an organisation where the target is too: never written down, since a large firm would be half a million of them."""
    ways: list[Route] = []
    words: dict[tuple[int, int], Evidence] = {}
    answers = acquaintances.answers(owner_id)
    for post in organisation_queries.posts_of(owner_id, person.id):
        if fields.is_school(post.organisation):
            continue  # who was at one school with whom is on file, as far as it says anything
        mates = organisation_queries.posts_at(owner_id, [post.organisation_key])
        size = len({mate.person_id for mate in mates})
        if size > COLLEAGUES:
            continue
        spans = organisation_queries.spans(owner_id, [mate.record_id for mate in [*mates, post] if mate.record_id])
        own = knowing.own_chances(owner_id, {mate.person_id for mate in mates} - {person.id}, today=told.day)
        for mate in mates:
            pair = (min(mate.person_id, person.id), max(mate.person_id, person.id))
            if mate.person_id not in own or answers.get(pair) is False:
                continue
            shared = acquaintance.overlap(spans.get(post.record_id or 0, ("", "")), spans.get(mate.record_id or 0, ("", "")))
            is_together = shared is not None and shared[0] < shared[1]
            chance = acquaintance.colleagues(size, is_together=is_together)
            if chance and (is_together or (post.is_now and mate.is_now)):
                ways.append(Route(person.id, mate.person_id, routes.NOBODY, own[mate.person_id] * chance))
                words.setdefault(pair, Evidence(Ground.ORGANISATION, _both(post.organisation, shared if is_together else None)))
    return [Held.of(person.id, routes.in_order(ways))], words


def _both(organisation: str, shared: tuple[str, str] | None) -> str:
    if shared is None:
        return f"both list {organisation} now"
    return f"were both at {organisation} {acquaintance_words.year_span(int(shared[0][:4]), int(shared[1][:4]))}"


def _shown(
    owner_id: int, chosen: Sequence[Route], told: _Told, inferred: Mapping[tuple[int, int], Evidence], what: Mapping[int, str]
) -> tuple[Way, ...]:
    pairs = [pair for route in chosen for pair in zip(route.people, route.people[1:], strict=False)]
    kept = queries.evidence(owner_id, {(min(pair), max(pair)) for pair in pairs})
    lines = people_queries.by_ids(owner_id, sorted({one for route in chosen for one in route.people}))
    related = {row.person_id: row.relation for row in queries.own(owner_id, {route.first for route in chosen})}
    found = []
    for route in chosen:
        first = lines[route.first]
        hops = [_first_hop(first, related.get(first.id, ""), told.today)]
        for one, other in zip(route.people, route.people[1:], strict=False):
            pair = (min(one, other), max(one, other))
            evidence = acquaintance.unpacked(kept[pair]) if pair in kept else (inferred[pair],)
            hops.append(hop(lines[one], lines[other], evidence if one < other else acquaintance.turned(evidence), told.today))
        load = told.bears.get(route.first, 1.0)
        care = f"You turned to {first.name} lately; it may be kinder to wait, or to ask somebody else first." if load < 0.8 else ""
        found.append(Way(tuple(hops), _likely(route.chance), care, what.get(route.target, "")))
    return tuple(found)


def _likely(chance: float) -> str:
    """A chance in words; a chain of several is seldom likely, and worth trying all the same."""
    return next((words for limit, words in LIKELY if chance >= limit), "A long shot.")


def _first_hop(line: PersonLine, relation: str, today: int) -> Hop:
    made = people.tie_of(line)
    talked = made.days_count if made else 0
    if made and talked:
        year = dates.date_of(made.talk_day).year
        short = f"talked on {talked:,} day{'s' if talked > 1 else ''}, last in {year}"
        reasons = [
            f"You and {line.name} were in touch on {talked:,} day{'s' if talked > 1 else ''}, the last one on {dates.day_in_words(dates.date_of(made.talk_day))}."
        ]
        if made.met_days_count:
            reasons.append(f"{made.met_days_count:,} of them face to face.")
    else:
        short = "on file, not talked yet"
        reasons = [f"{tie_words.in_short(made, today=today)}: {line.name} is on file, and no talk of yours is."]
    if relation:
        short = relation
        reasons.insert(0, f"“{relation}”, by your word.")
    is_quiet = not talked or made is None or today - made.talk_day > QUIET
    return Hop(line, short, tuple(reasons), is_inferred=False, is_quiet=is_quiet and not relation, is_firm=talked >= 20 and not is_quiet)


def hop(one: PersonLine, other: PersonLine, evidence: tuple[Evidence, ...], today: int) -> Hop:
    """The step from one to another, in words."""
    last = max((each.last_day for each in evidence), default=0)
    has_word = any(not each.last_day and each.ground not in acquaintance_words.INFERRED for each in evidence)
    is_quiet = not has_word and bool(last) and today - last > QUIET
    return Hop(
        other,
        acquaintance_words.in_short(evidence),
        tuple(acquaintance_words.sentences(one.name, other.name, evidence)),
        is_inferred=acquaintance_words.is_inferred(evidence),
        is_quiet=is_quiet or acquaintance_words.is_inferred(evidence),
        is_firm=has_word or (sum(each.days_count for each in evidence) >= 20 and not is_quiet),
    )


def _says(post: Post) -> str:
    words = post.words if post.is_now else f"{post.words}, before"
    return f"{words} ({post.evidence})" if post.evidence else words


def _there(owner_id: int, organisation: Organisation, told: _Told) -> tuple[There, ...]:
    """Whom the owner knows there: now first, then those who were, each nearest first."""
    lines = people_queries.by_ids(owner_id, [person_id for person_id in organisation.posts if person_id not in told.gone])
    own = [line for line in lines.values() if line.standing == "known"]
    own.sort(key=lambda line: (not organisation.posts[line.id].is_now, -_warmth(line), line.name, line.id))
    return tuple(There(line, _says(organisation.posts[line.id]), told.today, is_now=organisation.posts[line.id].is_now) for line in own)


def _warmth(line: PersonLine) -> float:
    return line.tie.faded if line.tie else 0.0


def _near_person(owner_id: int, person: PersonLine, told: _Told) -> tuple[Near, ...]:
    """Whoever the owner knows at one of their organisations, whatever its size; then whoever is in a place where they are, such as a list."""
    found: dict[int, str] = {}
    for post in organisation_queries.posts_of(owner_id, person.id):
        for mate in organisation_queries.posts_at(owner_id, [post.organisation_key]):
            found.setdefault(mate.person_id, f"{'is' if mate.is_now else 'was'} at {mate.organisation} too, and may have a hint")
    for mate_id, label in queries.in_one_place(owner_id, person.id, limit=SHOWN):
        found.setdefault(mate_id, f"is in {label} too, and may have a hint")
    return _nearest(owner_id, found, told, without={person.id})


def _near_organisation(owner_id: int, organisation: Organisation, told: _Told, without: Collection[int]) -> tuple[Near, ...]:
    """Whoever was there once."""
    found = {
        post.person_id: f"was there as {post.title or 'somebody'}, and may know who is now" for post in organisation.posts.values() if not post.is_now
    }
    return _nearest(owner_id, found, told, without=set(without) - set(found))


def _nearest(owner_id: int, found: Mapping[int, str], told: _Told, *, without: Collection[int]) -> tuple[Near, ...]:
    lines = people_queries.by_ids(owner_id, [person_id for person_id in found if told.may_ask(person_id) and person_id not in without])
    own = sorted((line for line in lines.values() if line.standing == "known"), key=lambda line: (-_warmth(line), line.id))
    return tuple(Near(line, f"{line.name} {found[line.id]}") for line in own[:NEAREST])
