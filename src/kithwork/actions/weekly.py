"""What does the owner want to look after this week? The list of the review, drawn up from what is on file; `reviewing` does what they say to it.

While no review is under way it is drawn up as of this moment; once one has begun, its list is that of the beginning, without what is done since: it
never grows, and whatever was done elsewhere is gone here as well.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from importlib import import_module
from typing import Final

from kithwork.actions import awaiting, openings, people
from kithwork.actions.proposing import registry
from kithwork.domain.dates import day_in_words
from kithwork.domain.reviewing import STEPS_SAID, ReviewAct, ReviewStep
from kithwork.engines import reviewing as engine
from kithwork.engines import tie_words
from kithwork.engines.today import Candidate, Mark
from kithwork.store.queries import inbox as inbox_queries
from kithwork.store.queries import promises
from kithwork.store.queries import reviews as queries
from kithwork.store.queries import today as today_queries
from kithwork.store.queries.people import by_ids
from kithwork.store.queries.promises import PromiseLine
from kithwork.store.queries.reviews import ReviewLine

SUNDAY: Final = 6
AHEAD: Final = timedelta(days=7)  # a promise or a next step of the week to come; ours: ADR 0041
LETTERS: Final = 10
_MATCHING: Final = "kithwork.actions.matching"  # by name: it reads the topics, which takes longer than all else (ADR 0013)
_DONE_DROP: Final = (ReviewAct.DONE, ReviewAct.LATER, ReviewAct.DROP)
_DONE: Final = (ReviewAct.DONE, ReviewAct.LATER)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to look after. `key` is how an answer names it; `person_id` is 0 where it concerns nobody on file."""

    key: str
    person_id: int
    person: str
    words: str
    say: str = ""  # one thing to say or to do
    evidence: str = ""
    acts: tuple[ReviewAct, ...] = _DONE
    draft: str = ""  # the kind of letter that would suit
    opportunity_id: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """One step, and what still stands there."""

    step: ReviewStep
    minutes: int
    items: tuple[Item, ...]
    later: tuple[Item, ...] = ()

    @property
    def name(self) -> str:
        """What it is called."""
        return STEPS_SAID[self.step]


@dataclass(frozen=True, slots=True)
class Week:
    """The review of this week, as far as it has come."""

    on: date  # the day of the review with which the week began
    weekday: int
    line: ReviewLine | None  # none while it has not begun
    parts: tuple[Part, ...]

    @property
    def is_open(self) -> bool:
        """Has it begun, and not ended?"""
        return self.line is not None and self.line.ended_at is None

    @property
    def at(self) -> ReviewStep:
        """Where it goes on: the first step in which something stands."""
        return next((part.step for part in self.parts if part.items), ReviewStep.REFLECTION)

    def part(self, step: ReviewStep) -> Part:
        """One of its steps."""
        return next(part for part in self.parts if part.step is step)


def weekday(*, owner_id: int) -> int:
    """On which day the owner likes to look back; Sunday where they said nothing."""
    said = queries.weekday(owner_id)
    return SUNDAY if said is None else said


def under_way(*, owner_id: int, now: datetime) -> ReviewLine | None:
    """The review of this week, or one that was begun within seven days and is not ended."""
    line, week_on = queries.last(owner_id), engine.week_of(now.date(), weekday(owner_id=owner_id))
    is_fresh = line is not None and line.ended_at is None and now - line.begun_at < engine.WEEK
    is_of_week = line is not None and 2 * (week_on - line.week_on) < engine.WEEK  # not the very day, where another one was chosen since
    return line if is_of_week or is_fresh else None


def is_due(*, owner_id: int, now: datetime) -> bool:
    """Is it the owner's day, and the week not looked back on yet?"""
    line = under_way(owner_id=owner_id, now=now)
    return now.date().weekday() == weekday(owner_id=owner_id) and (line is None or line.ended_at is None)


def week(*, owner_id: int, now: datetime) -> Week:
    """The list: as it was drawn up, without what is done or put off; or as it would be drawn up now."""
    day, line = weekday(owner_id=owner_id), under_way(owner_id=owner_id, now=now)
    week_on = line.week_on if line else engine.week_of(now.date(), day)
    has_matches = not (line and line.items) or any(row.item.startswith("match:") for row in line.items)
    live = everything(owner_id=owner_id, now=now, has_matches=has_matches)
    if line and line.items:
        parts = tuple(_as_begun(step, line, live[step]) for step in ReviewStep)
    else:
        before = queries.last(owner_id, before=week_on)
        gone = engine.missed(before.week_on if before else None, week_on)
        parts = tuple(Part(step, engine.MINUTES[step], tuple(live[step][: engine.room(step, gone)])) for step in ReviewStep)
    return Week(week_on, day, line, parts)


def _as_begun(step: ReviewStep, line: ReviewLine, live: list[Item]) -> Part:
    found = {item.key: item for item in live}
    rows = [row for row in line.items if row.step is step and row.item in found]
    open_, later = (tuple(found[row.item] for row in rows if row.is_later is is_later) for is_later in (False, True))
    return Part(step, engine.MINUTES[step], open_, later)


def everything(*, owner_id: int, now: datetime, has_matches: bool = True) -> dict[ReviewStep, list[Item]]:
    """All that could stand on the list, what matters most first; needs and offers that go together only where they are asked for."""
    today_on, marks = now.date(), _marks(owner_id)
    spoken = registry.spoken(owner_id)
    found = list(registry.candidates(owner_id=owner_id, now=now, spoken_in=spoken))
    usable = people.may_be_named(owner_id, [one.person_id for one in found])
    of_step = engine.sorted_out([one for one in found if one.person_id in usable], marks, today=today_on)
    lines = by_ids(owner_id, sorted(usable))
    named = {step: [_of(one, lines[one.person_id].name) for one in some] for step, some in of_step.items()}
    return {
        ReviewStep.INBOX: [
            Item(f"line:{one.id}", 0, "", one.words, evidence=f"{day_in_words(one.said_on)}, {one.file}", acts=_DONE_DROP)
            for one in inbox_queries.waiting(owner_id)
        ],
        ReviewStep.DUE: [*_promised(owner_id, today_on), *_replies(owner_id, now, marks), *named[ReviewStep.DUE]],
        ReviewStep.GIVES: _turns(named[ReviewStep.GIVES], _matches(owner_id, now) if has_matches and "need_offer" in spoken else []),
        ReviewStep.REACH_OUTS: named[ReviewStep.REACH_OUTS],
        ReviewStep.NEXT: [*_next(owner_id, today_on, "opportunity" in spoken), *named[ReviewStep.NEXT]],
        ReviewStep.REFLECTION: [],
    }


def _marks(owner_id: int) -> dict[int, Mark]:
    return {person_id: Mark(answer, on, until_on) for person_id, answer, on, until_on in today_queries.marks(owner_id)}


def _of(one: Candidate, name: str) -> Item:
    """Somebody whom Today would propose, for that reason."""
    draft = engine.LETTER_OF.get(one.reason, "")
    return Item(f"today:{one.person_id}:{one.reason}", one.person_id, name, one.why, one.say, draft=draft)


def _promised(owner_id: int, today_on: date) -> list[Item]:
    """Promises of the week to come, and those without a day: the owner's first."""
    due = [one for one in promises.promises(owner_id, is_open=True) if one.due_on is None or one.due_on <= today_on + AHEAD]
    return [_promise(one) for one in sorted(due, key=lambda one: (not one.is_mine, one.due_on or one.made_on + AHEAD, one.id))]


def _promise(one: PromiseLine) -> Item:
    when = f"by {day_in_words(one.due_on)}" if one.due_on else "no day was named"
    words = f"You promised: {one.words}" if one.is_mine else f"They promised: {one.words}"
    say = "Do it, or say when." if one.is_mine else "Ask kindly, or let it go."
    return Item(f"promise:{one.id}", one.person_id, one.person, f"{words.rstrip('.')}.", say, f"{when}, said {day_in_words(one.made_on)}", _DONE_DROP)


def _replies(owner_id: int, now: datetime, marks: dict[int, Mark]) -> Iterator[Item]:
    """Who wrote to the owner alone, and waits for an answer, as on Today."""
    letters = {one.person_id: one for one, _ in awaiting.letters(owner_id=owner_id, now=now)}
    for person_id, name in queries.nearest(owner_id, list(letters), people.ranking(now), limit=LETTERS):
        one, mark = letters[person_id], marks.get(person_id)
        on = tie_words.date_of(one.day)
        if not (mark and mark.answer == "done" and mark.on >= on) and not (mark and mark.until_on is None):
            about = f" about “{one.subject}”" if one.subject else ""
            yield Item(f"reply:{person_id}", person_id, name, f"They wrote{about}.", "A few lines are enough.", day_in_words(on), draft="reply")


def _matches(owner_id: int, now: datetime) -> list[Item]:
    """Needs that the owner could answer, or bring somebody together for."""
    found = import_module(_MATCHING).all_of(owner_id=owner_id, now=now, limit=LETTERS)
    return [
        Item(
            f"match:{pair.need.id}:{pair.offer.id}", pair.need.person_id, pair.need.person, f"They look for “{pair.need.words}”.", pair.next,
            f"noted {day_in_words(pair.need.said_on)}", _DONE_DROP,
        )
        for pair in found
        if not pair.need.is_mine
    ]  # fmt: skip


def _turns(one: list[Item], other: list[Item]) -> list[Item]:
    """One of each in turn, nobody twice."""
    order = [item for pair in zip(one, other, strict=False) for item in pair] + one[len(other) :] + other[len(one) :]
    return list({item.person_id: item for item in reversed(order)}.values())[::-1]


def _next(owner_id: int, today_on: date, has_any: bool) -> Iterator[Item]:  # noqa: FBT001  spoken of or not
    """Next steps of opportunities in the week to come."""
    for line in openings.listed(owner_id=owner_id) if has_any else ():
        if line.next_step and line.next_on and line.next_on <= today_on + AHEAD:
            words = f"{line.name}: {line.next_step}"
            yield Item(f"opportunity:{line.id}", 0, "", f"{words.rstrip('.')}.", evidence=f"by {day_in_words(line.next_on)}", opportunity_id=line.id)


def looked_after(*, owner_id: int, line: ReviewLine, now: datetime) -> list[tuple[int, str]]:
    """For whom something was really done since the review began."""
    return queries.looked_after(owner_id, since=line.begun_at, until=line.ended_at or now)


def waiting(found: Week) -> list[Item]:
    """What waits for another week: whatever was put off, and what is still open."""
    return [item for part in found.parts for item in (*part.later, *part.items)]


def summed_up(names: Iterable[str]) -> str:
    """Who was looked after, in words."""
    some = list(names)
    if not some:
        return "Nothing had to be done; you looked, and that is enough."
    shown = ", ".join(some[:7]) + (f" and {len(some) - 7} more" if len(some) > 7 else "")
    return f"{len(some)} {'person' if len(some) == 1 else 'people'} looked after: {shown}."
