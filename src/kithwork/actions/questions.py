"""Doubtful pairs: the owner answers, one by one or those that hang on one thing together, and the answer is kept for ever."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db import transaction

from kithwork.actions import beliefs, identities, source_names
from kithwork.domain.errors import NotFound, Refused
from kithwork.domain.handles import HandleKind
from kithwork.identity import bundles, explain, names
from kithwork.identity.bundles import Thread
from kithwork.store.queries import neighbourhood, questions
from kithwork.store.queries.questions import PartyRow, QuestionLine
from kithwork.store.writes import changes, words
from kithwork.store.writes.changes import Journal

__all__ = ["ANSWERS", "VERDICTS", "Bundle", "Changed", "Listing", "NoSuchAnswer", "NoSuchJoin", "NoSuchQuestion", "Settled", "Thread"]

ANSWERS: Final = ("same", "different", "later")
QUESTION: Final = "question"  # to what an answer is noted
JOIN: Final = "join"
VERDICTS: Final = ("same", "different")
_TOGETHER: Final = {  # what can be said of all at once: who may be any of several is hardly all of them
    Thread.HANDLE: ("same", "different", "shared", "later"),
    Thread.NAME: ("same", "different", "later"),
    Thread.PERSON: ("different", "later"),
    Thread.LIKENESS: ("same", "different", "later"),
    Thread.ALONE: ("same", "different", "later"),
}


class NoSuchQuestion(NotFound):
    """There is no such question."""


class Settled(NotFound):
    """That was answered already."""


class Changed(Refused):
    """What hung together has changed since; nothing was answered. Look again."""


class NoSuchAnswer(Refused):
    """The answers are same, different and later."""


class NoSuchJoin(NotFound):
    """These two are not joined any more."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """Questions that hang on one thing, and what can be said of all of them at once; a bundle of one is a question by itself."""

    thread: Thread
    about: str  # the handle, the name, or who may be any of several, as people write it; empty for a question by itself
    questions: tuple[QuestionLine, ...]
    answers: tuple[str, ...]
    left: int = 0  # more of the kind, which come up when these are answered


@dataclass(frozen=True, slots=True)
class Listing:
    """Bundles, the most valuable first, and how many questions there are in all."""

    bundles: tuple[Bundle, ...]
    total: int
    more: int  # questions that are in no bundle shown


def listed(*, owner_id: int, limit: int = 10, is_put_off: bool = False) -> Listing:
    """The questions that wait, or that were put off, together where one answer settles several."""
    found = bundles.of(_asked(owner_id, is_put_off=is_put_off))
    shown = found[:limit]
    lines = questions.lines(owner_id, [number for bundle in shown for number in bundle.questions])
    here = tuple(_bundle(one, lines) for one in shown)
    total = sum(len(one.questions) + one.left for one in found)
    return Listing(here, total, total - sum(len(one.questions) for one in here))


def _asked(owner_id: int, *, is_put_off: bool) -> list[bundles.Asked]:
    shared = neighbourhood.shared_handles(owner_id)  # of which the owner has spoken: nothing hangs on them any more
    parties: dict[tuple[int, str], bundles.Party] = {}

    def party(row: PartyRow) -> bundles.Party:
        key = row.person_id, row.source
        if key not in parties:
            parties[key] = _party(row, shared)
        return parties[key]

    return [bundles.Asked(row.id, party(row.one), party(row.other), row.reason) for row in questions.in_short(owner_id, is_put_off=is_put_off)]


def _party(row: PartyRow, shared: set[tuple[str, str]]) -> bundles.Party:
    full = [name for name in (names.parse(written) for _, _, written in row.identities) if name.is_full]
    handles = frozenset((kind, value) for kind, value, _ in row.identities) - shared
    return bundles.Party(row.person_id, handles, frozenset(name.key for name in full), row.source, row.is_known, row.days, row.size)


def _bundle(found: bundles.Bundle, lines: dict[int, QuestionLine]) -> Bundle:
    here = tuple(lines[number] for number in found.questions if number in lines)
    return Bundle(found.thread, _about(found, here), here, _TOGETHER[found.thread], found.left)


def _about(found: bundles.Bundle, here: Sequence[QuestionLine]) -> str:
    """On what they hang, as somebody wrote it."""
    sides = [side for line in here for side in (line.one, line.other)]
    match found.thread:
        case Thread.HANDLE:
            return found.about[1]
        case Thread.NAME:
            written = [one.name for side in sides for one in side.identities if names.parse(one.name).key == found.about[0]]
            return max(sorted(set(written)), key=written.count, default="")
        case Thread.PERSON:
            return next((side.name for side in sides if side.person and str(side.person.id) == found.about[0]), "")
        case Thread.LIKENESS:
            one, other, reason = found.about
            return f"{_sources(one, other)}, {_reason(reason)}"
    return ""


def _sources(one: str, other: str) -> str:
    return f"both in {source_names.word(one)}" if one == other else f"{source_names.word(one)} and {source_names.word(other)}"


def _reason(kind: str) -> str:
    return {"both use the": "a name that both use", "both are at": "one organisation"}.get(kind, kind)


def answer(*, owner_id: int, question_id: int, said: str, now: datetime) -> str:
    """The owner's answer; returns what happened, in words. The same once more changes nothing. Raises NoSuchQuestion, Settled, NoSuchAnswer."""
    if said not in ANSWERS:
        raise NoSuchAnswer
    with transaction.atomic():
        question = questions.lines(owner_id, [question_id]).get(question_id)
        if not question:
            if before := changes.given(owner_id, QUESTION, question_id, said):
                return before
            raise _gone(question_id)
        summary = _of_pair(question, said)
        journal = Journal(owner_id)
        journal.answer(QUESTION, question_id, said)
        _keep(journal, Thread.ALONE, [question], said, now)
        journal.close(summary, now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return summary


def _gone(question_id: int) -> NotFound:
    if questions.was_ever(question_id):
        return Settled(f"Question {question_id} is not open any more: it was answered already, or settled since.")
    return NoSuchQuestion(f"There is no question {question_id}.")


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


def bundle_of(*, owner_id: int, question_id: int) -> Bundle:
    """The questions that hang together with this one. Raises NoSuchQuestion, Settled."""
    for is_put_off in (False, True):
        for found in bundles.of(_asked(owner_id, is_put_off=is_put_off)):
            if question_id in found.questions:
                return _bundle(found, questions.lines(owner_id, found.questions))
    raise _gone(question_id)


def answer_together(*, owner_id: int, question_ids: Sequence[int], said: str, now: datetime, seen: tuple[str, str] | None = None) -> str:
    """One answer to questions that hang together, as one change; returns what happened, in words. Raises NoSuchQuestion, Settled, Changed, NoSuchAnswer.

    Asked are the questions that the owner saw: of those that are gone since, nothing is said, and none is answered that came up since. `seen` is on what they
    hung when the owner saw them (thread, about): when several of them hang on something else by now, nothing is answered. The same once more changes nothing.
    """
    with transaction.atomic():
        try:
            return _answer_together(owner_id, question_ids, said, now, seen)
        except (NoSuchQuestion, Settled, Changed, NoSuchAnswer):
            before = [changes.given(owner_id, QUESTION, number, said) for number in question_ids]
            if before and all(before):
                return before[0]
            raise


def _answer_together(owner_id: int, question_ids: Sequence[int], said: str, now: datetime, seen: tuple[str, str] | None) -> str:
    bundle = bundle_of(owner_id=owner_id, question_id=_first_open(owner_id, question_ids))
    asked = [line for line in bundle.questions if line.id in set(question_ids)]
    if seen and seen != (bundle.thread, bundle.about) and (len(questions.lines(owner_id, question_ids)) > 1 or said == "shared"):
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
    found = questions.lines(owner_id, question_ids)
    number = next((number for number in question_ids if number in found), None)
    if number is None:
        if not question_ids:
            raise NoSuchQuestion
        raise next((gone for gone in map(_gone, question_ids) if isinstance(gone, Settled)), _gone(question_ids[0]))
    return number


def _summary(bundle: Bundle, asked: Sequence[QuestionLine], said: str) -> str:
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
        return
    pairs = [[line.one.ids, line.other.ids] for line in asked]
    for sides in _crowds(asked) if thread in {Thread.HANDLE, Thread.NAME} else pairs:
        words.keep_apart(journal, sides, now=now)


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
    if said not in VERDICTS:
        raise NoSuchAnswer("The answers to a join are same and different.")
    with transaction.atomic():
        found = questions.join(owner_id, link_id)
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
