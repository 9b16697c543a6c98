"""Does Today look after people? Two years of an invented owner who acts on three cards a day, by our list and by two plain ones.

    python bench/today.py                 (--seed 1, --days 730, --seeds 5)

The world is invented and the same for every method: people whom the owner keeps near, with silences behind them; others with a rhythm of their own;
contacts that come by themselves; birthdays, wins and promises. On each day a method shows its list; the owner acts on the first three who can be
acted on (a birthday that is still to come cannot), which is a contact. Twice a year the owner is away for a week. Beside our list stand a fixed
cadence (whoever is furthest past their day comes first, seven a day) and the longest silence first. Both may only know of silence; that they say
nothing of wins and promises is what the comparison is about, and an act of theirs that falls on a win by chance counts.
"""

import argparse
import itertools
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from kithwork.domain.closeness import Closeness
from kithwork.engines import closeness, reasons
from kithwork.engines.today import COOL_DOWN, LENGTH, Candidate, Mark, Pick, choose, room
from kithwork.invented.chance import dice

START = date(2025, 1, 1)
DAY_ZERO = START.toordinal() - date(1970, 1, 1).toordinal()
ACTS = 3
SETTLED = 90  # days
SIZES = {Closeness.INNER: 5, Closeness.CLOSE: 10, Closeness.ACTIVE: 35, Closeness.WIDE: 100}
OTHERS = 100  # with a rhythm, and not kept near
BY_THEMSELVES = {Closeness.INNER: 30, Closeness.CLOSE: 90, Closeness.ACTIVE: 240, Closeness.WIDE: 700}  # days between contacts nobody planned
CELEBRATED_WITHIN = {"birthday": 1, "win": 14}


@dataclass(frozen=True, slots=True)
class Win:
    """Something to celebrate; `number` tells two apart."""

    number: int
    person_id: int
    kind: str
    day: int


@dataclass(slots=True)
class Person:
    """Somebody invented: kept near or with a rhythm, and when they were in touch last (in days from the start)."""

    id: int
    closeness: Closeness | None
    gap: int
    talked_day: int
    strength: float


@dataclass(frozen=True, slots=True)
class World:
    """What happens whatever the owner does."""

    people: tuple[Person, ...]
    contacts: dict[int, tuple[int, ...]]  # day: persons who are in touch by themselves
    wins: tuple[Win, ...]
    promises: tuple[tuple[int, int, int], ...]  # person, made on, due on
    away: frozenset[int]


@dataclass(slots=True)
class Diary:
    """What came of it under one method."""

    longest_list: int = 0
    after_a_week_away: list[int] = field(default_factory=list)
    silences: dict[Closeness, int] = field(default_factory=lambda: defaultdict(int))  # the longest
    beyond: dict[Closeness, int] = field(default_factory=lambda: defaultdict(int))  # days of persons beyond the longest interval
    beyond_later: int = 0  # of the inner circle, once the silences that stood behind everybody are worked off
    acts: dict[int, list[tuple[int, bool]]] = field(default_factory=lambda: defaultdict(list))  # person: day, whether unasked
    kinds: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    celebrated: set[int] = field(default_factory=set)
    kept: set[int] = field(default_factory=set)

    @property
    def unasked_too_soon(self) -> int:
        """Unasked messages less than the cool-down after the message before, of whatever kind."""
        return sum(
            is_unasked and day - before < COOL_DOWN for some in self.acts.values() for (before, _), (day, is_unasked) in itertools.pairwise(some)
        )

    def most_in_a_fortnight(self, *, is_unasked: bool) -> int:
        """The most messages, unasked ones or of whatever kind, that one person had within the cool-down."""
        counted = [[day for day, was_unasked in some if was_unasked or not is_unasked] for some in self.acts.values()]
        return max((sum(0 <= day - other < COOL_DOWN for other in some) for some in counted for day in some), default=0)


def world(seed: int, days: int, sizes: dict[Closeness, int] | None = None, others: int = OTHERS) -> World:
    """An invented world of so many days."""
    throw = dice(seed, "today")
    people = [_person(i, near, throw) for i, near in enumerate(_places(sizes or SIZES, others))]
    contacts = {
        day: tuple(p.id for p in people if throw.random() < 1 / (BY_THEMSELVES[p.closeness] if p.closeness else 3 * p.gap)) for day in range(days)
    }
    wins = [(p.id, "birthday", day) for p in people for day in range(throw.randrange(365), days, 365)]
    wins += [(p.id, "win", throw.randrange(days)) for p in people for _ in range(round(days / 365 * throw.random() * 1.5))]
    promises = [(who.id, day, day + throw.randint(4, 21)) for day in range(days - 30) if throw.random() < 0.2 and (who := throw.choice(people))]
    weeks = range(100, days, 182)
    away = frozenset(day for first in weeks for day in range(first, first + 7))
    return World(tuple(people), contacts, tuple(Win(i, *win) for i, win in enumerate(wins)), tuple(promises), away)


def _places(sizes: dict[Closeness, int], others: int) -> list[Closeness | None]:
    return [near for near, count in sizes.items() for _ in range(count)] + [None] * others


def _person(number: int, near: Closeness | None, throw: Random) -> Person:
    gap = throw.randint(7, 60)
    longest = closeness.INTERVALS[near].at_most * (1 if near in {Closeness.INNER, Closeness.CLOSE} else 2) if near else 6 * gap
    return Person(number, near, gap, -throw.randrange(longest), throw.random())


Method = Callable[["Days", int], Sequence[Pick]]


@dataclass(slots=True)
class Days:
    """The state of the world on one day, as a method may see it."""

    world: World
    people: dict[int, Person]
    marks: dict[int, Mark]
    open_wins: dict[int, Win]
    open_promises: dict[int, tuple[int, int, int]]
    active_day: int | None = None


def play(method: Method, invented: World, days: int) -> Diary:
    """Live through it by one method."""
    people = {p.id: Person(p.id, p.closeness, p.gap, p.talked_day, p.strength) for p in invented.people}
    state, diary = Days(invented, people, {}, {}, {}), Diary()
    wins, promises = defaultdict(list), defaultdict(list)
    for win in invented.wins:
        wins[max(0, win.day - (reasons.BIRTHDAY_DAYS if win.kind == "birthday" else 0))].append(win)
    for number, promise in enumerate(invented.promises):
        promises[promise[1]].append((number, promise))
    for day in range(days):
        state.open_wins |= {win.number: win for win in wins[day]}
        state.open_promises |= dict(promises[day])
        for person_id in invented.contacts[day]:
            people[person_id].talked_day = day
        if day not in invented.away:
            _live(method, state, diary, day)
        state.open_wins = {i: win for i, win in state.open_wins.items() if day < win.day + CELEBRATED_WITHIN[win.kind] and i not in diary.celebrated}
        _look(people.values(), diary, day)
    return diary


def _live(method: Method, state: Days, diary: Diary, day: int) -> None:
    listed = method(state, day)
    diary.longest_list = max(diary.longest_list, len(listed))
    if day - 1 in state.world.away:
        diary.after_a_week_away.append(len(listed))
    for pick in [pick for pick in listed if _can_be_acted_on(pick.candidate, day)][:ACTS]:
        _act(pick.candidate, state, diary, day)
        state.active_day = day


def _can_be_acted_on(candidate: Candidate, day: int) -> bool:
    return candidate.reason != "birthday" or candidate.since == _date(day)


def _act(candidate: Candidate, state: Days, diary: Diary, day: int) -> None:
    person_id = candidate.person_id
    state.people[person_id].talked_day = day
    state.marks[person_id] = Mark("done", _date(day), _date(day) + timedelta(days=COOL_DOWN))
    diary.acts[person_id].append((day, bool(candidate.cool_down)))
    diary.kinds[candidate.reason] += 1
    diary.celebrated |= {win.number for win in state.open_wins.values() if win.person_id == person_id and win.day <= day}
    for number, (who, _, due) in list(state.open_promises.items()):
        if who == person_id and candidate.reason == "my-promise":
            if day <= due:
                diary.kept.add(number)
            del state.open_promises[number]


def _look(people: Iterable[Person], diary: Diary, day: int) -> None:
    for person in people:
        if person.closeness:
            silence = day - person.talked_day
            diary.silences[person.closeness] = max(diary.silences[person.closeness], silence)
            is_beyond = silence > closeness.INTERVALS[person.closeness].at_most
            diary.beyond[person.closeness] += is_beyond
            diary.beyond_later += is_beyond and day >= SETTLED and person.closeness is Closeness.INNER


def _date(day: int) -> date:
    return START + timedelta(days=day)


def kithwork(state: Days, day: int) -> Sequence[Pick]:
    """Our list."""
    today = _date(day)
    limit = room(_date(state.active_day) if state.active_day is not None else None, today)
    return choose(_candidates(state, day), today=today, marks=state.marks, limit=limit)


def _candidates(state: Days, day: int) -> list[Candidate]:
    today, now = _date(day), DAY_ZERO + day
    found: list[Candidate | None] = []
    for win in state.open_wins.values():
        on = _date(win.day)
        found.append(
            reasons.birthday(win.person_id, on=on, today=today)
            if win.kind == "birthday"
            else reasons.win(win.person_id, words="the launch", on=on, today=today)
        )
    for person_id, made, due in state.open_promises.values():
        found.append(reasons.promise(person_id, is_mine=True, words="the slides", made_on=_date(made), due_on=_date(due), today=today))
    for person in state.people.values():
        if person.closeness:
            wanted, talked = closeness.INTERVALS[person.closeness], DAY_ZERO + person.talked_day
            found.append(closeness.due(person.id, person.closeness, wanted, talked_day=talked, today=now))
        else:
            found.append(reasons.gone_quiet(person.id, last_on=_date(person.talked_day), gap=person.gap, strength_rank=person.strength, today=today))
    return [candidate for candidate in found if candidate]


def cadence(state: Days, day: int) -> Sequence[Pick]:
    """A fixed interval for each circle; whoever is furthest past their day comes first."""
    past = [(day - p.talked_day - closeness.INTERVALS[p.closeness].every, p.id) for p in state.people.values() if p.closeness]
    return _plain([person_id for late, person_id in sorted(past, key=lambda one: (-one[0], one[1])) if late >= 0])


def silence(state: Days, day: int) -> Sequence[Pick]:  # noqa: ARG001  a method's signature
    """Whoever was silent for longest comes first."""
    return _plain([p.id for p in sorted(state.people.values(), key=lambda p: (p.talked_day, p.id))])


def _plain(ids: Sequence[int]) -> list[Pick]:
    return [Pick(Candidate(i, reasons.Reason.QUIET, 1.0, "", "", cool_down=COOL_DOWN), ()) for i in ids[:LENGTH]]


METHODS: dict[str, Method] = {"Kithwork": kithwork, "fixed cadence": cadence, "longest silence": silence}


def rows(invented: World, days: int) -> dict[str, list[str]]:
    """What is to be said of each method, in the order of HEADS."""
    return {name: _row(play(method, invented, days), invented) for name, method in METHODS.items()}


HEADS = (
    "longest list",
    "list after a week away",
    "inner: longest silence (28 at most)",
    "inner: days of persons beyond it",
    "the same, after the first 90 days",
    "close: longest silence (84 at most)",
    "close: days of persons beyond it",
    "active and wide: days of persons beyond it",
    "unasked within 14 days of a message",
    "most unasked to one person in 14 days",
    "most messages of any kind, to one in 14 days",
    "birthdays celebrated, on the day",
    "other wins celebrated, in 14 days",
    "promises kept by their day",
    "messages in all",
)


def _row(diary: Diary, invented: World) -> list[str]:
    of = {kind: [win.number for win in invented.wins if win.kind == kind] for kind in CELEBRATED_WITHIN}
    share = {kind: len(diary.celebrated & set(numbers)) / max(1, len(numbers)) for kind, numbers in of.items()}
    away = diary.after_a_week_away
    return [
        str(diary.longest_list),
        f"{sum(away) / max(1, len(away)):.1f}",
        str(diary.silences[Closeness.INNER]),
        str(diary.beyond[Closeness.INNER]),
        str(diary.beyond_later),
        str(diary.silences[Closeness.CLOSE]),
        str(diary.beyond[Closeness.CLOSE]),
        f"{diary.beyond[Closeness.ACTIVE] + diary.beyond[Closeness.WIDE]:,}",
        str(diary.unasked_too_soon),
        str(diary.most_in_a_fortnight(is_unasked=True)),
        str(diary.most_in_a_fortnight(is_unasked=False)),
        f"{share['birthday']:.0%}",
        f"{share['win']:.0%}",
        f"{len(diary.kept) / max(1, len(invented.promises)):.0%}",
        f"{sum(diary.kinds.values()):,}",
    ]


def main() -> None:
    """Print a table for each seed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seeds", type=int, default=1, help="so many worlds, one after the other")
    parser.add_argument("--days", type=int, default=730)
    said = parser.parse_args()
    for seed in range(said.seed, said.seed + said.seeds):
        invented = world(seed, said.days)
        found = rows(invented, said.days)
        print(f"seed {seed}, {said.days} days, {len(invented.people)} people, {len(invented.wins)} wins, {len(invented.promises)} promises\n")
        print(f"{'':<46}" + "".join(f"{name:>17}" for name in found))
        for number, head in enumerate(HEADS):
            print(f"{head:<46}" + "".join(f"{row[number]:>17}" for row in found.values()))
        print()


if __name__ == "__main__":
    main()
