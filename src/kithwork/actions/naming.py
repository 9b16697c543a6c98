"""Whom and what would these words name? Looked up as a captured line is, and settled only where one alone can be meant."""

from dataclasses import dataclass
from datetime import date, datetime

from kithwork.actions import people
from kithwork.domain.journal import MentionKind
from kithwork.engines import journal as engine
from kithwork.engines.capture.captured import Known, KnownPerson
from kithwork.engines.journal import Found, Thing
from kithwork.store.queries import events, opportunities
from kithwork.store.queries.known import KnownPeople
from kithwork.store.queries.people import PersonLine, by_ids


@dataclass(frozen=True, slots=True)
class Heard:
    """A mention and what it means: somebody, a thing by its key, a topic; or nothing yet, with who or what it may be."""

    words: str
    kind: MentionKind
    person_id: int = 0
    target: str = ""
    candidates: tuple[PersonLine, ...] = ()
    things: tuple[Thing, ...] = ()


@dataclass(frozen=True, slots=True)
class _Lookup:
    known: KnownPeople

    def find(self, token: str) -> list[KnownPerson]:
        """Everybody one of whose names or handles has this word in it; or who has this number (`#12`)."""
        return [KnownPerson(one.id, one.names, one.strength) for one in self.known.find(token)]


def hear(*, owner_id: int, words: str, on: date, now: datetime) -> list[Heard]:
    """Every mention in words that are written of that day; nothing is stored."""
    known = Known(_Lookup(KnownPeople(owner_id, people.ranking(now))))
    found = engine.find(words, on=on, known=known, things=_things(owner_id))
    lines = by_ids(owner_id, sorted({number for one in found for number in one.ids}))
    return [heard for one in found if (heard := _meant(one, lines))]


def _meant(one: Found, lines: dict[int, PersonLine]) -> Heard | None:
    """Where one alone is meant, it is that; a mark that nobody answers to is open, and plain words then name nobody."""
    if one.topic:
        return Heard(one.words, MentionKind.TOPIC, target=one.topic)
    somebody = tuple(lines[number] for number in one.ids if number in lines)
    if not one.is_marked:  # whoever a source only names in passing is not meant by a plain word
        somebody = tuple(line for line in somebody if line.standing == "known")
    if len(one.things) == 1 and not somebody:
        return Heard(one.words, one.things[0].kind, target=one.things[0].key)
    if len(somebody) == 1 and not one.things:
        return Heard(one.words, MentionKind.PERSON, person_id=somebody[0].id)
    if not somebody and not one.things and not one.is_marked:
        return None
    return Heard(one.words, MentionKind.OPEN, candidates=somebody, things=one.things)


def _things(owner_id: int) -> list[Thing]:
    gatherings = [
        Thing(MentionKind.EVENT, one.key, (one.name, f"{one.begins_on} {one.name}"), one.begins_on, one.ends_on) for one in events.listed(owner_id)
    ]
    had = [
        Thing(MentionKind.OPPORTUNITY, one.key, tuple(dict.fromkeys(filter(None, (one.name, one.title)))), organisation=one.organisation)
        for one in opportunities.listed(owner_id)
    ]
    return [*gatherings, *had]
