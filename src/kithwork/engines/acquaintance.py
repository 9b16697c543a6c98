"""How likely does one person carry a request to another, going by what sources and the owner say of the two?

    chance = CEILING * (1 - exp(-(D + L)))

D: days on which something shows them together, each worth its ground's weight * 2^(-age / 730 d), and less in company: * min(1, 2 / (n - 1)) for n people, the
owner among them; in more than `COMPANY` people a day proves next to nothing and is not looked at. L: what does not fade by itself (a word of the owner's, an
introduction, a group made by hand). Days, not messages: bursts stop counting, as in `engines.ties`. That many weak signs add up and saturate is the
noisy-or of Pearl (Probabilistic Reasoning in Intelligent Systems, 1988); weights, half-life and ceiling are ours: ADR 0027.

School and events count in the same sum: a school at the last day on which both were there by dates on both sides, an event at its end, each shared out among
the people there. Both listing a school, without dates, does not fade, and hardly counts: ADR 0046.

D fades for everybody alike, so it is kept as of the tie engine's reference day and brought to any other by one factor.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from math import exp, exp2
from typing import Final

from kithwork.domain.dates import day_of
from kithwork.domain.events import EventKind
from kithwork.domain.kinds import InteractionKind as Kind
from kithwork.engines.ties import REFERENCE_DAY

HALF_LIFE: Final = 730.0  # days; ours: ADR 0027
CEILING: Final = 0.9  # nobody is certain to ask for somebody else; ours: ADR 0027
COMPANY: Final = 12  # people in one moment; in more of them nobody need have met: ours, ADR 0027
LEAST: Final = 0.02  # below it nobody would call them acquainted; ours: ADR 0027


class Ground(StrEnum):
    """On what an acquaintance rests; the value is stored."""

    DECLARED = "declared"  # the owner's word: one is something to the other
    DECLARED_BACK = "declared-back"  # the same, the other way round
    ON_CARD = "on-card"  # a card of the owner's says that one is something to the other
    ON_CARD_BACK = "on-card-back"
    CONFIRMED = "confirmed"  # the owner's yes to what was inferred
    INTRODUCED = "introduced"  # the owner met the other through the one
    INTRODUCED_BACK = "introduced-back"
    GROUP = "group"  # made by hand
    IN_PERSON = "in-person"
    CALL = "call"
    MEETING = "meeting"
    MESSAGE = "message"
    CODE = "code"
    BESIDE = "beside"  # both were written to
    LIST = "list"
    FILES = "files"
    SCHOOL = "school"  # both were there, or both list it
    EVENT = "event"  # both were there
    ORGANISATION = "organisation"  # found when it is asked for, never stored


WEIGHTS: Final[Mapping[Ground, float]] = {  # of a day; ours: ADR 0027
    Ground.IN_PERSON: 0.6,
    Ground.CALL: 0.5,
    Ground.MEETING: 0.35,
    Ground.MESSAGE: 0.3,
    Ground.CODE: 0.3,
    Ground.BESIDE: 0.1,
    Ground.LIST: 0.05,
    Ground.FILES: 0.01,
}
LASTING: Final[Mapping[Ground, float]] = {  # ours: ADR 0027
    Ground.DECLARED: 1.4,
    Ground.DECLARED_BACK: 1.4,
    Ground.ON_CARD: 1.4,
    Ground.ON_CARD_BACK: 1.4,
    Ground.CONFIRMED: 1.4,
    Ground.INTRODUCED: 1.2,
    Ground.INTRODUCED_BACK: 1.2,
    Ground.GROUP: 0.4,
}
FAMILY: Final = 2.3  # of a declared tie within a family, in place of the above; ours: ADR 0027
FAMILY_WORDS: Final = frozenset(
    "mother father mum mom dad parent sister brother sibling son daughter child wife husband spouse partner fiance fiancee aunt uncle cousin niece nephew "
    "grandmother grandfather grandma grandpa grandparent grandson granddaughter family".split()
)
TOGETHER: Final = 0.5  # at one organisation at one time, dated on both sides; ours: ADR 0027
BOTH_NOW: Final = 0.15  # both list it now, and nothing says since when; ours: ADR 0027
SCHOOLED: Final = 0.4  # at one school at one time, dated on both sides; ours: ADR 0046
LISTED: Final = 0.05  # both list a school, and nothing says that they were there at one time; ours: ADR 0046
ATTENDED: Final = 0.3  # at one event; ours: ADR 0046
GATHERED: Final[Mapping[EventKind, int]] = {  # people who are at such an event, where fewer are on file; ours: ADR 0046
    EventKind.CLASS: 15,
    EventKind.COMMUNITY: 25,
    EventKind.MEETUP: 30,
    EventKind.HACKATHON: 40,
    EventKind.CONFERENCE: 300,
    EventKind.FESTIVAL: 1000,
}
FAINTEST: Final = 0.005  # what weighs less when it is fresh is not looked at, so a great conference ties nobody; ours: ADR 0046
SMALL_FIRM: Final = 8  # people on file at an organisation; beyond it what they share is shared out; ours: ADR 0027

_GROUNDS: Final[Mapping[str, Ground]] = {
    Kind.IN_PERSON.value: Ground.IN_PERSON,
    Kind.CALL.value: Ground.CALL,
    Kind.MEETING.value: Ground.MEETING,
    Kind.MESSAGE.value: Ground.MESSAGE,
    Kind.GROUP_MESSAGE.value: Ground.LIST,
    Kind.REVIEWED.value: Ground.CODE,
    Kind.CO_AUTHORED.value: Ground.CODE,
    Kind.TESTED.value: Ground.CODE,
    Kind.REPORTED.value: Ground.CODE,
    Kind.CO_EDITED.value: Ground.FILES,
}
_BACK: Final[Mapping[Ground, Ground]] = {
    Ground.DECLARED: Ground.DECLARED_BACK,
    Ground.DECLARED_BACK: Ground.DECLARED,
    Ground.ON_CARD: Ground.ON_CARD_BACK,
    Ground.ON_CARD_BACK: Ground.ON_CARD,
    Ground.INTRODUCED: Ground.INTRODUCED_BACK,
    Ground.INTRODUCED_BACK: Ground.INTRODUCED,
}
_RELATED: Final = frozenset({Ground.DECLARED, Ground.DECLARED_BACK, Ground.ON_CARD, Ground.ON_CARD_BACK})
KINDS: Final = tuple(_GROUNDS)  # of moments that show two together


_JSON: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing on which an acquaintance rests: for days how many, the first and the last; for a word of the owner's, the word."""

    ground: Ground
    words: str = ""
    days_count: int = 0
    first_day: int = 0
    last_day: int = 0


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """What ties two persons: what fades as of the reference day, what lasts, and what both rest on, the weightiest first."""

    faded: float
    lasting: float
    evidence: tuple[Evidence, ...]


@dataclass(slots=True)
class _Days:
    """What one ground has given so far."""

    count: int = 0
    first: int = 0
    last: int = 0
    worth: float = 0.0
    seen: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True, order=True)
class Shared:
    """A school or an event of both: its words, the day as of which it counts (0: it does not fade), and what it weighs on that day."""

    ground: Ground
    words: str
    day: int
    weight: float


Trace = tuple[str, bool, int, int]  # kind of moment, whether one of the two wrote or both were there, day, how many people it had


def made_of(traces: Sequence[Trace], said: Iterable[tuple[Ground, str, int]] = (), shared: Iterable[Shared] = ()) -> Acquaintance | None:
    """What moments, words, schools and events make of two persons; None where it is nothing.

    `said`: the ground, the word, and how many share it (2 for a tie of two).
    """
    if len(traces) == 1 and not said and not shared:
        return _of_one(traces[0])  # as most are, of very many
    days = _days(traces)
    lasting = [(weight_of(ground, word, size), Evidence(ground, word)) for ground, word, size in sorted(set(said))]
    lasting = [one for one in lasting if one[0] > 0]
    faded = [(found.worth, Evidence(ground, "", found.count, found.first, found.last)) for ground, found in days.items()]
    for one in sorted(set(shared)):
        fades = exp2((one.day - REFERENCE_DAY) / HALF_LIFE) if one.day else 1.0
        (faded if one.day else lasting).append((one.weight * fades, Evidence(one.ground, one.words, 0, one.day, one.day)))
    if not lasting and not faded:
        return None
    ranked = sorted([*lasting, *faded], key=lambda one: (-one[0], one[1].ground, one[1].words))
    return Acquaintance(
        sum(sorted(worth for worth, _ in faded)), sum(sorted(worth for worth, _ in lasting)), tuple([evidence for _, evidence in ranked])
    )


def _of_one(trace: Trace) -> Acquaintance | None:
    kind, is_direct, day, people_count = trace
    ground = _ground(kind, is_direct=is_direct)
    if ground is None or people_count > COMPANY:
        return None
    return Acquaintance(_worth(ground, day, people_count), 0.0, (Evidence(ground, "", 1, day, day),))


def _ground(kind: str, *, is_direct: bool) -> Ground | None:
    ground = _GROUNDS.get(kind)
    return Ground.BESIDE if ground is Ground.MESSAGE and not is_direct else ground


def _worth(ground: Ground, day: int, people_count: int) -> float:
    return WEIGHTS[ground] * damping(people_count) * exp2((day - REFERENCE_DAY) / HALF_LIFE)


def _days(traces: Iterable[Trace]) -> dict[Ground, _Days]:
    """Days of each ground; of one day the smallest company counts."""
    found: dict[Ground, _Days] = {}
    for kind, is_direct, day, people_count in sorted(traces, key=_by_day):
        ground = _ground(kind, is_direct=is_direct)
        if ground is None or people_count > COMPANY:
            continue
        of_ground = found.setdefault(ground, _Days(first=day))
        if day in of_ground.seen:
            continue
        of_ground.seen.add(day)
        of_ground.count += 1
        of_ground.last = day
        of_ground.worth += _worth(ground, day, people_count)
    return found


def _by_day(trace: Trace) -> tuple[int, int]:
    return trace[2], trace[3]


def damping(people_count: int) -> float:
    """What is left of a proof that so many share, the owner among them: all of it for two others, half for five people, nothing beyond `COMPANY`."""
    return 0.0 if people_count > COMPANY else min(1.0, 2 / max(1, people_count - 1))


def weight_of(ground: Ground, word: str = "", size: int = 2) -> float:
    """What a ground that does not fade weighs."""
    if ground is Ground.GROUP:
        return LASTING[ground] * damping(size + 1)
    if ground in _RELATED and FAMILY_WORDS & set(word.casefold().replace("-", " ").split()):
        return FAMILY
    return LASTING[ground]


def chance(faded: float, lasting: float, *, today: int) -> float:
    """How likely a request is carried on, on a day; 0 where nobody would call them acquainted."""
    found = CEILING * (1 - exp(-(faded * fading(today) + lasting)))
    return found if found >= LEAST else 0.0


def fading(today: int) -> float:
    """The factor that brings D from the reference day to today."""
    return exp2((REFERENCE_DAY - today) / HALF_LIFE)


def colleagues(size: int, *, is_together: bool) -> float:
    """The chance between two who are on file at one organisation, of so many people: together in time by dates on both sides, or both listing it now."""
    weight = (TOGETHER if is_together else BOTH_NOW) * min(1.0, SMALL_FIRM / max(1, size))
    found = CEILING * (1 - exp(-weight))
    return found if found >= LEAST else 0.0


def at_school(school: str, size: int, together: tuple[str, str] | None, *, is_now: bool) -> Shared | None:
    """A school of two, of so many people on file: `together` in a stretch of ISO dates, or listed by both; None where it says nothing."""
    share = min(1.0, SMALL_FIRM / max(1, size))
    if together is None:
        weight, words, day = LISTED * share, f"both list {school} now" if is_now else f"both list {school}, now or once", 0
    else:
        years = year_span(int(together[0][:4]), int(together[1][:4]))
        weight, words, day = SCHOOLED * share, f"were both at {school} {years}", day_of(date.fromisoformat(together[1]))
    return Shared(Ground.SCHOOL, words, day, weight) if weight >= FAINTEST else None


def at_event(name: str, kind: EventKind, size: int, day: int) -> Shared | None:
    """An event at which both were, of so many people on file; None where so many were there that it says nothing."""
    weight = ATTENDED * min(1.0, SMALL_FIRM / max(size, GATHERED[kind]))
    return Shared(Ground.EVENT, f"were both at {name}", day, weight) if weight >= FAINTEST else None


def year_span(first: int, last: int) -> str:
    """Years as a range: `2024`, `2019–21`, `1998–2003`."""
    if first == last:
        return str(last)
    return f"{first}–{last % 100:02d}" if first // 100 == last // 100 else f"{first}–{last}"


def overlap(one: tuple[str, str], other: tuple[str, str]) -> tuple[str, str] | None:
    """The stretch in which both were somewhere, of two stretches of ISO dates, each with both its ends; None where it is not known that there is one."""
    if not all((*one, *other)):
        return None
    first, last = max(one[0], other[0]), min(one[1], other[1])
    return (first, last) if first <= last else None


def turned(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The same, seen from the other one of the two."""
    return tuple([replace(each, ground=_BACK.get(each.ground, each.ground)) for each in evidence])


def packed(evidence: Sequence[Evidence]) -> str:
    """As it is kept on file."""
    return _JSON.encode([(one.ground.value, one.words, one.days_count, one.first_day, one.last_day) for one in evidence])


def unpacked(kept: str) -> tuple[Evidence, ...]:
    """What `packed` made."""
    return tuple([Evidence(Ground(ground), *rest) for ground, *rest in json.loads(kept)])
