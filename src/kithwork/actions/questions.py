"""Doubtful pairs: which are open, and which of them hang on one thing together?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kithwork.actions import source_names
from kithwork.domain.errors import NotFound
from kithwork.identity import bundles, names
from kithwork.identity.bundles import Thread
from kithwork.identity.normalise import name_key
from kithwork.store.queries import neighbourhood
from kithwork.store.queries import questions as queries
from kithwork.store.queries.questions import PartyRow, QuestionLine

__all__ = ["ANSWERS", "VERDICTS", "Bundle", "Listing", "NoSuchQuestion", "Settled", "Thread"]

ANSWERS: Final = ("same", "different", "later")
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

    terminal_hint = "`kith questions` lists those that are open; one that an undo brought back may have another number."


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
    lines = queries.lines(owner_id, [number for bundle in shown for number in bundle.questions])
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

    return [bundles.Asked(row.id, party(row.one), party(row.other), row.reason) for row in queries.in_short(owner_id, is_put_off=is_put_off)]


def _party(row: PartyRow, shared: set[tuple[str, str]]) -> bundles.Party:
    return bundles.Party(
        row.person_id, row.handles - shared, frozenset(map(names.loosely, row.names)), row.source, row.is_own, row.is_known, row.days, row.size
    )


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
            written = [one.name for side in sides for one in side.identities if names.loosely(name_key(one.name)) == found.about[0]]
            return max(sorted(set(written)), key=written.count, default="")
        case Thread.PERSON:
            return next((side.name for side in sides if side.person and str(side.person.id) == found.about[0]), "")
        case Thread.LIKENESS:
            one, other, reason = found.about
            return f"{_sources(one, other)}, {_reason(reason)}"
    return ""


def _sources(one: str, other: str) -> str:
    return f"both in {source_names.word(one)}" if one == other else f"{source_names.word(one)} and {source_names.word(other)}"


_KINDS: Final = {  # of reasons that begin with both, as they are said of many pairs
    "both use the": "a name that both use",
    "both are called": "a name by which both are called",
    "both are at": "one organisation",
    "both have an": "addresses at one place",
    "both write from": "one address",
    "both are in": "one small group",
    "both are people": "you deal with both",
}


def _reason(kind: str) -> str:
    return _KINDS.get(kind, kind)


def gone(question_id: int) -> NotFound:
    """Why there is no such question: it is settled, or never was."""
    if queries.was_ever(question_id):
        return Settled(f"Question {question_id} is not open any more: it was answered already, or settled since.")
    return NoSuchQuestion(f"There is no question {question_id}.")


def bundle_of(*, owner_id: int, question_id: int) -> Bundle:
    """The questions that hang together with this one. Raises NoSuchQuestion, Settled."""
    for is_put_off in (False, True):
        for found in bundles.of(_asked(owner_id, is_put_off=is_put_off)):
            if question_id in found.questions:
                return _bundle(found, queries.lines(owner_id, found.questions))
    raise gone(question_id)
