"""Doubtful pairs, as their slips take them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from kithwork.actions import people, source_names
from kithwork.domain.handles import HandleKind
from kithwork.interfaces.web.presenting import persons, said
from kithwork.store.queries.questions import QuestionLine, Side


@dataclass(frozen=True, slots=True)
class Slip:
    """One of the two."""

    name: str
    url: str
    details: tuple[str, ...]
    evidence: str


@dataclass(frozen=True, slots=True)
class Question:
    """Are these one human?"""

    left: Slip
    right: Slip
    reasons_for: tuple[str, ...]
    reasons_against: tuple[str, ...]
    url: str
    words: str = ""
    can_wait: bool = True


def shown(questions: Sequence[QuestionLine]) -> list[Question]:
    """The pairs."""
    return [_question(one, reverse("question", args=[one.id])) for one in questions]


def joined(joins: Sequence[QuestionLine]) -> list[Question]:
    """Pairs that were joined; they cannot be put off."""
    return [_question(one, reverse("join", args=[one.id]), words="Joined. Are these one human?", can_wait=False) for one in joins]


def _question(one: QuestionLine, url: str, *, words: str = "", can_wait: bool = True) -> Question:
    speaks, against = (tuple(map(_sentence, some)) for some in (one.reasons_for, one.reasons_against))
    return Question(_slip(one.one), _slip(one.other), speaks, against, url, words, can_wait)


def _sentence(reason: str) -> str:
    words = source_names.in_words(reason)
    return f"{words[:1].upper()}{words[1:]}" + ("" if words.endswith(".") else ".")


def _slip(side: Side) -> Slip:
    name = side.identity.name or (side.person.name if side.person else "") or side.identity.value
    handles = dict.fromkeys(one.value for one in side.identities if one.kind not in {HandleKind.ENTRY, HandleKind.OWN})
    details = [people.headline(side.person)] if side.person and people.headline(side.person) else []
    details += list(handles)[:3] + ([f"and {len(handles) - 3} more"] if len(handles) > 3 else [])
    sources = sorted({said.source(source) for one in side.identities for source in one.sources})
    count = sum(one.records_count for one in side.identities)
    evidence = f"{', '.join(sources)}: {count:,} {'record' if count == 1 else 'records'}" if sources else "named by you"
    return Slip(name, persons.url(side.person.id) if side.person else "", tuple(details), evidence)


def title(count: int) -> str:
    """How many, as a sentence."""
    if not count:
        return "No question is open."
    if count == 1:
        return "One pair of names: is it one human, or two?"
    return f"{said.counted(count, 'pair', 'pairs')} of names: is each one human, or two?"
