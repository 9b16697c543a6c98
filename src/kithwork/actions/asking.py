"""The owner asks somebody for something, and says what became of it; what they are stuck on; whom nothing is to be asked of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, Protocol

from django.db import transaction

from kithwork.actions import answers, beliefs, giving_first, guardrails, people, whole_words, words
from kithwork.domain.asking import ASKS_SAID, STEPS_SAID, AskKind, AskStep, WordKind
from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import NoSuchKind, NotFound, Refused
from kithwork.domain.errors import StillToCome as StillToCome  # noqa: PLC0414  who asks says when, and so do all who build on it
from kithwork.engines import asks as engine
from kithwork.engines import targets as targets_engine
from kithwork.engines import tie_words
from kithwork.store.queries import asks as queries
from kithwork.store.queries import person as person_queries
from kithwork.store.queries import targets as target_queries
from kithwork.store.queries.asks import AskLine
from kithwork.store.queries.people import PersonLine
from kithwork.store.writes import asks as writes
from kithwork.store.writes import words as typed_writes
from kithwork.store.writes.changes import Journal

_NO_SUCH_KIND: Final = "One asks for an insight, advice, feedback, a review, a referral, an introduction, an opportunity, help or a testimonial."
LONGEST: Final = 500  # letters of an ask


class Adviser(Protocol):
    """Another part of the product that knows what is worth a thought before an ask; it advises and never refuses."""

    def __call__(self, *, owner_id: int, person_id: int, now: datetime) -> Sequence[str]:
        """Sentences, the weightiest first; none where there is nothing to say."""


ADVISERS: Final[tuple[Adviser, ...]] = (giving_first.advise,)  # a part joins by one entry here


class NoSuchAsk(NotFound):
    """There is no ask of that number. `kith asks` lists them."""


class NotNow(Refused):
    """That cannot come next."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was kept, and what is worth a thought."""

    id: int
    words: str
    hints: tuple[str, ...]
    starts: tuple[str, str, str]


def ask(*, owner_id: int, person_id: int, text: str, kind: str, now: datetime, on: date | None = None, problem: str = "") -> Asked:
    """Something was asked of somebody; what lies in the past is written down as it was, and what is asked today must pass the guardrails.

    Raises NoSuchKind, StillToCome, guardrails.Held.
    """
    line, said, what, day = people.line_of(owner_id, person_id), _clean(text), _kind(kind), on or now.date()
    if line.standing == "own":
        raise Refused("That is you.")
    if day > now.date():
        raise StillToCome
    with transaction.atomic():  # which waits for whoever is writing, so what is checked is what is added to
        if day == now.date():
            guardrails.before_ask(owner_id=owner_id, person_id=person_id, kind=what, now=now)
        hints = advice(owner_id=owner_id, person_id=person_id, kind=what, now=now)
        journal, anchors = Journal(owner_id), person_queries.anchors(owner_id, person_id)
        stuck = writes.problem(journal, _clean(problem), on=day) if problem else None
        made = writes.add(journal, anchors[0], kind=what, words=said, on=day, problem_id=stuck)
        mark_sent(journal, anchors, kind=WordKind.ASK, on=day, now=now)
        words.close(journal, f"Asked {line.name} for {ASKS_SAID[what]}: {said}", now)
    return Asked(made, f"Asked {line.name} for {ASKS_SAID[what]}: {said}.", hints, engine.starts(what, said))


def mark_sent(journal: Journal, anchors: Sequence[int], *, kind: WordKind, on: date, now: datetime) -> None:
    """A word to somebody went out; for Today, they are looked after. A reply settles their letter and nothing else."""
    writes.sent(journal, anchors[0], kind=kind, on=on)
    if on == now.date():
        answer, quiet = ("replied", 0) if kind is WordKind.REPLY else ("done", answers.QUIET_DAYS["done"])
        typed_writes.mark_today(journal, anchors, answer=answer, on=on, until_on=on + timedelta(quiet))


def step(*, owner_id: int, ask_id: int, step: str, now: datetime, on: date | None = None, text: str = "") -> str:
    """What happened to an ask; returns it as a sentence. Raises NoSuchAsk, NotNow, StillToCome."""
    if step not in set(AskStep):
        raise NotNow("That is nothing that happens to an ask.")
    taken, day = AskStep(step), on or now.date()
    if day > now.date():
        raise StillToCome
    said = whole_words.any_(text, "What happened", longest=LONGEST)
    with transaction.atomic():
        found = _found(owner_id, ask_id)
        _check_order(found, taken, day)
        summary = f"{STEPS_SAID[taken][0].upper()}{STEPS_SAID[taken][1:]}: {found.words} ({found.person})"
        journal = Journal(owner_id)
        writes.step(journal, ask_id, step=taken, on=day, words=said)
        journal.close(summary, now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return summary


def _check_order(found: AskLine, taken: AskStep, day: date) -> None:
    ahead = engine.ahead(found.kind, [row.step for row in found.steps])
    if taken not in ahead:
        raise NotNow(_not_now(found, taken, ahead))
    if day < found.last.on:
        raise NotNow(f"It was {STEPS_SAID[found.last.step]} on {day_in_words(found.last.on)}; {STEPS_SAID[taken]} cannot be before that.")


def _not_now(found: AskLine, taken: AskStep, ahead: Sequence[AskStep]) -> str:
    if not ahead:
        return f"“{found.words}” is thanked for; nothing comes after that."
    after = ", ".join(STEPS_SAID[one] for one in ahead)
    return f"“{found.words}” stands at “{STEPS_SAID[found.last.step]}”; “{STEPS_SAID[taken]}” cannot come next, only: {after}."


def _found(owner_id: int, ask_id: int) -> AskLine:
    found = queries.numbered(owner_id, ask_id)
    if not found:
        raise NoSuchAsk
    return found


def _clean(text: str) -> str:
    return whole_words.some(text, "An ask", longest=LONGEST)


def _kind(kind: str) -> AskKind:
    if kind not in set(AskKind):
        raise NoSuchKind(_NO_SUCH_KIND)
    return AskKind(kind)


def advice(*, owner_id: int, person_id: int, kind: AskKind, now: datetime) -> tuple[str, ...]:
    """What is worth a thought before asking: it advises and never refuses."""
    line = people.line_of(owner_id, person_id)
    found = []
    last_on = tie_words.date_of(line.tie.talk_day) if line.tie and line.tie.days_count else None
    if last_on is None and not any(
        targets_engine.is_warm([row.kind for row in one.nearings]) for one in target_queries.listed(owner_id, person_id=person_id)
    ):
        found.append(f"Nothing in touch with {line.name} is on file: this would be a cold ask. Read, comment or share something of theirs first.")
    elif last_on and (now.date() - last_on).days > engine.STALE_DAYS:
        found.append(f"You last spoke on {day_in_words(last_on)}. Catch up first?")
    found += [
        f"You asked before: “{one.words}”, {STEPS_SAID[one.last.step]} on {day_in_words(one.last.on)}."
        for one in queries.listed(owner_id, person_id=person_id)[:3]
    ]
    if kind is AskKind.REFERRAL and not queries.vouched(owner_id, person_id):
        found.append(f"Nothing on file says that {line.name} knows your work; ask first whether they could vouch for it.")
    return (*found, *(one for adviser in ADVISERS for one in adviser(owner_id=owner_id, person_id=person_id, now=now)))


def start(*, owner_id: int, problem: str, now: datetime) -> str:
    """The owner is stuck on something."""
    said = _clean(problem)
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.problem(journal, said, on=now.date())
        journal.close(f"Stuck on {said}", now=now)
    return f"Stuck on {said}"


def solve(*, owner_id: int, problem_id: int, now: datetime) -> str:
    """A problem is solved. Raises NoSuchProblem."""
    found = next((one for one in queries.problems(owner_id) if one.id == problem_id), None)
    if not found:
        raise NoSuchProblem
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.solve(journal, problem_id, on=now.date())
        journal.close(f"Solved: {found.words}", now=now)
    return f"Solved: {found.words}"


class NoSuchProblem(NotFound):
    """There is no problem of that number. `kith problem` lists them."""


def spare(*, owner_id: int, person_id: int, now: datetime, is_spared: bool) -> str:
    """Nothing is to be asked of somebody, or it may be again."""
    line: PersonLine = people.line_of(owner_id, person_id)
    said = f"Nothing is asked of {line.name}" if is_spared else f"{line.name} may be asked again"
    with transaction.atomic():
        journal = Journal(owner_id)
        typed_writes.set_field(journal, person_queries.anchors(owner_id, person_id), "not-for-asks", "yes" if is_spared else "")
        words.close(journal, said, now)
    return said
