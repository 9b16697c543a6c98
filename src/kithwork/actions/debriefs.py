"""After a round the owner writes down what was asked and answered, what they learned, who cares about what, and thanks each interviewer by themselves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Final

from django.db import transaction

from kithwork.actions import asking, interviews, whole_words, words
from kithwork.domain.asking import WordKind
from kithwork.domain.dates import day_in_words, day_of
from kithwork.domain.errors import NotFound, Refused
from kithwork.domain.interviews import HeardKind, RoundForm
from kithwork.domain.practice import QuestionKind
from kithwork.domain.records import InteractionKind, Part
from kithwork.store.queries import asks as ask_queries
from kithwork.store.queries import person as person_queries
from kithwork.store.queries import rounds as queries
from kithwork.store.queries import stories as story_queries
from kithwork.store.queries.rounds import RoundLine
from kithwork.store.writes import rounds as writes
from kithwork.store.writes import stories as story_writes
from kithwork.store.writes import words as typed_writes
from kithwork.store.writes.changes import Journal

LONGEST: Final = 500
_KINDS: Final = {
    RoundForm.CALL: InteractionKind.CALL,
    RoundForm.IN_PERSON: InteractionKind.IN_PERSON,
    RoundForm.TALK: InteractionKind.IN_PERSON,
}


class NotHeldYet(Refused):
    """That round is still to come, or called off."""


class NoSuchLearning(NotFound):
    """There is nothing to learn of that number. `kith interview learning` lists what is."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A question, what the owner answered, and what it tests."""

    question: str
    answer: str = ""
    kind: QuestionKind = QuestionKind.TECHNICAL


@dataclass(frozen=True, slots=True)
class ToLearn:
    """Something to learn or do better, and by when."""

    words: str
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class Debrief:
    """What one remembers of a round."""

    asked: Sequence[Answered] = ()
    learned: Sequence[str] = ()
    cares: Sequence[tuple[int, str]] = ()  # who, and about what
    to_learn: Sequence[ToLearn] = ()


def write(*, owner_id: int, round_id: int, said: Debrief, now: datetime) -> str:
    """What one remembers, beside what was written down before; each question is practised from now on. Returns what happened.

    Raises NoSuchRound, NotHeldYet, NotFound.
    """
    found = interviews.numbered(owner_id=owner_id, round_id=round_id)
    if found.is_called_off or found.on > now.date():
        raise NotHeldYet(f"{found.name[0].upper()}{found.name[1:]} {'was called off' if found.is_called_off else 'is still to come'}.")
    for person_id, _ in said.cares:
        interviews.seated(found, person_id)
    with transaction.atomic():
        journal = Journal(owner_id)
        _hear(journal, found, said)
        for one in said.to_learn:
            writes.learn(journal, found.opportunity_id, whole_words.some(one.words, "Learning", longest=LONGEST), on=now.date(), due_on=one.due_on)
        if found.debriefed_on is None:
            writes.edit(journal, round_id, {"debriefed_on": now.date()})
            _log(journal, found)
        words.close(journal, f"Debriefed {found.name}", now)
    return f"Debriefed {found.name}"


def _hear(journal: Journal, found: RoundLine, said: Debrief) -> None:
    practised = {one.words.casefold() for one in story_queries.questions(journal.owner_id)}
    there = {(one.kind, one.words.casefold(), one.person_id) for one in found.heard}
    answered = {one.words.casefold(): one.answer for one in found.heard if one.kind is HeardKind.ASKED}
    for one in said.asked:
        question = whole_words.some(one.question, "A question", longest=LONGEST)
        if question.casefold() not in answered:
            answer = whole_words.any_(one.answer, "An answer", longest=LONGEST)
            writes.hear(journal, found.id, kind=HeardKind.ASKED, words=question, answer=answer)
        elif (more := _more(answered[question.casefold()], one.answer)) != answered[question.casefold()]:
            answer = whole_words.any_(more, "An answer", longest=LONGEST)
            writes.answer(journal, found.id, question, answer)
        else:
            answer = more
        answered[question.casefold()] = answer
        if question.casefold() not in practised:
            practised.add(question.casefold())
            heard = f"{found.name}, {day_in_words(found.on)}"
            story_writes.question(journal, question, kind=one.kind, topics=(), story_id=None, heard=heard, on=found.on)
    for text in said.learned:
        learned = whole_words.some(text, "What you learned", longest=LONGEST)
        if (HeardKind.LEARNED, learned.casefold(), 0) not in there:
            writes.hear(journal, found.id, kind=HeardKind.LEARNED, words=learned)
    for person_id, text in said.cares:
        about = whole_words.some(text, "What they care about", longest=LONGEST)
        if (HeardKind.CARES, about.casefold(), person_id) not in there:
            anchor = person_queries.anchors(journal.owner_id, person_id)[0]
            writes.hear(journal, found.id, kind=HeardKind.CARES, words=about, anchor_id=anchor)


def _more(before: str, said: str) -> str:
    """An answer and what is remembered of it later, none of it lost and nothing twice."""
    later = " ".join(said.split())
    return before if not later or later.casefold() in before.casefold() else "; ".join(filter(None, (before, later)))


def _log(journal: Journal, found: RoundLine) -> None:
    """A round is a moment in touch with those of whom that day knows nothing yet."""
    day = day_of(found.on)
    met = [
        one.person_id
        for one in found.people
        if one.person_id and not ask_queries.heard_from(journal.owner_id, one.person_id, since_day=day, until_day=day)
    ]
    if met and found.form is not RoundForm.HOMEWORK:
        typed_writes.log_moment(
            journal,
            kind=_KINDS.get(found.form, InteractionKind.MEETING),
            at=datetime.combine(found.on, time.fromisoformat(found.at) if found.at else time(12), UTC),
            words=f"Interview: {found.name}",
            subject=f"Interview: {found.name}",
            place="",
            others=[person_queries.anchors(journal.owner_id, person_id)[0] for person_id in met],
            own_part=Part.WITH,
        )


def thank(*, owner_id: int, round_id: int, person_id: int, now: datetime, on: date | None = None) -> str:
    """The owner thanked one interviewer; returns what happened. Raises NoSuchRound, NotFound, asking.StillToCome."""
    found, day = interviews.numbered(owner_id=owner_id, round_id=round_id), on or now.date()
    row = interviews.seated(found, person_id)
    if day > now.date() or day < found.on:
        raise asking.StillToCome("Thanks are written after the round, and up to today.")
    if row.thanked_on:
        return f"{row.person} was thanked on {day_in_words(row.thanked_on)}"
    with transaction.atomic():
        journal, anchors = Journal(owner_id), person_queries.anchors(owner_id, person_id)
        writes.thank(journal, round_id, anchors, on=day)
        asking.mark_sent(journal, anchors, kind=WordKind.THANKS, on=day, now=now)
        words.close(journal, f"Thanked {row.person} for {found.name}", now)
    return f"Thanked {row.person} for {found.name}"


def learn(*, owner_id: int, learning_id: int, now: datetime, is_done: bool = True) -> str:
    """It is learned, or let go; returns what happened. Raises NoSuchLearning."""
    found = next((one for one in queries.learnings(owner_id) if one.id == learning_id), None)
    if not found:
        raise NoSuchLearning
    summary = f"{'Learned' if is_done else 'Let go'}: {found.words}"
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.settle(journal, learning_id, done_on=now.date() if is_done else found.done_on, is_dropped=not is_done)
        journal.close(summary, now=now)
    return summary
