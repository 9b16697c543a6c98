"""The owner answers a doubtful pair, or those that hang on one thing together, and the answer is kept for ever."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from django.db import transaction

from kithwork.actions import beliefs, identities, questions
from kithwork.domain.errors import NotFound, Refused
from kithwork.domain.handles import HandleKind
from kithwork.identity import explain
from kithwork.identity.bundles import Thread
from kithwork.store.queries import questions as queries
from kithwork.store.queries.questions import QuestionLine
from kithwork.store.writes import changes, words
from kithwork.store.writes.changes import Journal

QUESTION: Final = "question"  # to what an answer is noted
JOIN: Final = "join"
_OF_ONE: Final = frozenset({Thread.HANDLE, Thread.NAME})  # on which questions hang that may all be about one human


class Changed(Refused):
    """What hung together has changed since; nothing was answered. Look again."""


class NoSuchAnswer(Refused):
    """The answers are same, different and later."""


class NoSuchJoin(NotFound):
    """These two are not joined any more."""


def answer(*, owner_id: int, question_id: int, said: str, now: datetime) -> str:
    """The owner's answer; returns what happened, in words. The same once more changes nothing. Raises NoSuchQuestion, Settled, NoSuchAnswer."""
    if said not in questions.ANSWERS:
        raise NoSuchAnswer
    with transaction.atomic():
        question = queries.lines(owner_id, [question_id]).get(question_id)
        if not question:
            if before := changes.given(owner_id, QUESTION, question_id, said):
                return before
            raise questions.gone(question_id)
        summary = _of_pair(question, said)
        journal = Journal(owner_id)
        journal.answer(QUESTION, question_id, said)
        _keep(journal, Thread.ALONE, [question], said, now)
        journal.close(summary, now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return summary


def _of_pair(pair: QuestionLine, said: str) -> str:
    both = _both(pair)
    return {"same": f"{both} are one person", "different": f"{both} are two people", "later": f"Put off {both}"}[said]


def _both(pair: QuestionLine) -> str:
    """By name, and by handle as well where the names are the same."""
    one, other = pair.one, pair.other
    if one.name.casefold() != other.name.casefold():
        return f"{one.name} and {other.name}"
    handles = [
        next((each.value for each in (side.identity, *side.identities) if each.kind not in {HandleKind.ENTRY, HandleKind.OWN}), "")
        for side in (one, other)
    ]
    return " and ".join(
        f"{side.name} ({handle})" if handle not in {"", side.name} else side.name for side, handle in zip((one, other), handles, strict=True)
    )


def answer_together(*, owner_id: int, question_ids: Sequence[int], said: str, now: datetime, seen: tuple[str, str] | None = None) -> str:
    """One answer to questions that hang together, as one change; returns what happened, in words. Raises NoSuchQuestion, Settled, Changed, NoSuchAnswer.

    Asked are the questions that the owner saw: of those that are gone since, nothing is said, and none is answered that came up since. `seen` is on what they
    hung when the owner saw them (thread, about): when several of them hang on something else by now, nothing is answered. The same once more changes nothing.
    """
    with transaction.atomic():
        try:
            return _answer_together(owner_id, question_ids, said, now, seen)
        except (questions.NoSuchQuestion, questions.Settled, Changed, NoSuchAnswer):
            before = [changes.given(owner_id, QUESTION, number, said) for number in question_ids]
            if before and all(before):
                return before[0]
            raise


def _answer_together(owner_id: int, question_ids: Sequence[int], said: str, now: datetime, seen: tuple[str, str] | None) -> str:
    bundle = questions.bundle_of(owner_id=owner_id, question_id=_first_open(owner_id, question_ids))
    asked = [line for line in bundle.questions if line.id in set(question_ids)]
    if seen and seen != (bundle.thread, bundle.about) and (len(queries.lines(owner_id, question_ids)) > 1 or said == "shared"):
        raise Changed
    if said not in bundle.answers:
        raise NoSuchAnswer(f"The answers here are {', '.join(bundle.answers[:-1])} and {bundle.answers[-1]}.")
    summary = _summary(bundle, asked, said)
    journal = Journal(owner_id)
    for line in asked:
        journal.answer(QUESTION, line.id, said)
    if said == "shared":
        _share(journal, asked, bundle.about, now)
    else:
        _keep(journal, bundle.thread, asked, said, now)
    journal.close(summary, now=now)
    beliefs.refresh(owner_id=owner_id, now=now)
    return summary


def _first_open(owner_id: int, question_ids: Sequence[int]) -> int:
    found = queries.lines(owner_id, question_ids)
    number = next((number for number in question_ids if number in found), None)
    if number is None:
        if not question_ids:
            raise questions.NoSuchQuestion
        raise next((one for one in map(questions.gone, question_ids) if isinstance(one, questions.Settled)), questions.gone(question_ids[0]))
    return number


def _summary(bundle: questions.Bundle, asked: Sequence[QuestionLine], said: str) -> str:
    if len(asked) == 1 and said != "shared":
        return _of_pair(asked[0], said)
    many = f"{len(asked)} pairs" if len(asked) > 1 else "one pair"
    on = {Thread.PERSON: f" that may be {bundle.about}", Thread.NAME: f" called {bundle.about}", Thread.HANDLE: f" under {bundle.about}"}
    which = f"{many}{on.get(bundle.thread, '')}"
    return {
        "same": f"One person each: {which}" if bundle.thread in {Thread.LIKENESS, Thread.ALONE} else f"All one person: {which}",
        "different": f"Two people each: {which}" if bundle.thread in {Thread.LIKENESS, Thread.ALONE} else f"All different people: {which}",
        "later": f"Put off {which}",
        "shared": f"{bundle.about} is nobody’s alone: {many}",
    }[said]


def _keep(journal: Journal, thread: Thread, asked: Sequence[QuestionLine], said: str, now: datetime) -> None:
    if said != "different":  # what was asked, and nothing else: whatever joined the others goes on to do so
        for line in asked:
            words.decide(journal, line.one.identity.id, line.other.identity.id, said, now=now)
        if said == "same" and thread in _OF_ONE:
            _join_crowds(journal, asked, now)
        return
    pairs = [[line.one.ids, line.other.ids] for line in asked]
    for sides in _crowds(asked) if thread in _OF_ONE else pairs:
        words.keep_apart(journal, sides, now=now)


def _join_crowds(journal: Journal, asked: Sequence[QuestionLine], now: datetime) -> None:
    """All of them are one, also where no question connects them."""
    (first, *_), *others = _crowds(asked)
    for (one, *_rest), *_sides in others:
        words.decide(journal, min(first), one, "same", now=now)


def _crowds(asked: Sequence[QuestionLine]) -> list[list[list[int]]]:
    """The sides that questions connect: whoever calls all of them different says so of each two, also where nothing was asked."""
    crowds: list[dict[int, list[int]]] = []
    for line in asked:
        both = {min(side.ids): side.ids for side in (line.one, line.other)}
        touching = [crowd for crowd in crowds if crowd.keys() & both.keys()]
        crowds = [crowd for crowd in crowds if crowd not in touching]
        crowds.append({first: ids for crowd in (*touching, both) for first, ids in crowd.items()})
    return [[crowd[first] for first in sorted(crowd)] for crowd in crowds]


def _share(journal: Journal, asked: Sequence[QuestionLine], handle: str, now: datetime) -> None:
    """The handle is nobody's alone; pairs for which nothing else speaks but when they were seen are two, and the others stay asked."""
    kinds = {one.kind for line in asked for side in (line.one, line.other) for one in side.identities if one.value == handle}
    for kind in sorted(kinds):
        words.share(journal, kind=kind, value=handle, is_shared=True)
    for sides in _crowds([line for line in asked if all(handle in reason or explain.is_circumstance(reason) for reason in line.reasons_for)]):
        words.keep_apart(journal, sides, now=now)


def review(*, owner_id: int, link_id: int, said: str, now: datetime) -> str:
    """The owner's word on two that were joined; returns what happened, in words. Raises NoSuchJoin, NoSuchAnswer."""
    if said not in questions.VERDICTS:
        raise NoSuchAnswer("The answers to a join are same and different.")
    with transaction.atomic():
        found = queries.join(owner_id, link_id)
        if not found:
            if before := changes.given(owner_id, JOIN, link_id, said):
                return before
            raise NoSuchJoin
        journal = Journal(owner_id)
        journal.answer(JOIN, link_id, said)
        if said == "same":
            words.decide(journal, found.one.identity.id, found.other.identity.id, said, now=now)
        else:
            words.keep_apart(journal, identities.parts_at(owner_id=owner_id, link_id=link_id), now=now)
        summary = _of_pair(found, said)
        journal.close(summary, now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return summary
