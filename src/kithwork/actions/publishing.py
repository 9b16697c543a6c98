"""What the owner wants to make public: how far each piece is, how often they want to, and what of late could become one."""

import re
from dataclasses import dataclass
from typing import Final

from kithwork.domain import keys
from kithwork.domain.artifacts import PieceStage, Span
from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import NotFound, Refused
from kithwork.domain.journal import EntryKind, MentionKind
from kithwork.domain.mentoring import AdviceStep
from kithwork.engines import visible as engine
from kithwork.store.queries import artifacts as artifact_queries
from kithwork.store.queries import journal, mentoring, rounds
from kithwork.store.queries import publishing as queries
from kithwork.store.queries.journal import EntryLine
from kithwork.store.queries.publishing import PaceRow, PieceLine

SHOWN: Final = 6  # ideas that are proposed
MOST: Final = 30  # times in a span: more is no rhythm
_NUMBERS: Final = {word: number for number, word in enumerate(engine.NUMBERS) if number} | {"a": 1, "an": 1, "once": 1, "twice": 2}
_PACE: Final = re.compile(r"(\d+|[a-z]+)(?: times| posts?| pieces?| talks?)? (?:a|an|per|each|every) (week|month|quarter|year)\Z")
_EVERY: Final = re.compile(r"(?:every|each) (week|month|quarter|year)\Z")


class NoSuchPiece(NotFound):
    """There is no piece of that number. `kith publish` lists them."""


class NotAPace(Refused):
    """Say how often as one a month, two a quarter, three a year or every week."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Proposal:
    """Something that the owner learned, of which others could read."""

    key: str
    title: str
    evidence: str
    topics: tuple[str, ...] = ()


def listed(*, owner_id: int, is_open: bool = False, stage: str = "") -> list[PieceLine]:
    """All pieces but those left aside; or what is still to come out, or one stage."""
    found = queries.listed(owner_id)
    if stage:
        return [one for one in found if one.stage == PieceStage(stage)]
    return [one for one in found if (one.is_open if is_open else one.stage is not PieceStage.LEFT)]


def numbered(*, owner_id: int, piece_id: int) -> PieceLine:
    """The piece of this number. Raises NoSuchPiece."""
    found = next((one for one in queries.listed(owner_id) if one.id == piece_id), None)
    if not found:
        raise NoSuchPiece
    return found


def noticed(*, owner_id: int, line: PieceLine) -> list[str]:
    """Who noticed it, once it is out and among what the owner shows; each once."""
    made = next((one for one in artifact_queries.listed(owner_id) if one.id == line.artifact_id), None)
    return list(dict.fromkeys(row.person for row in made.noticed)) if made else []


def pace(*, owner_id: int) -> PaceRow | None:
    """How often the owner wants to, if they said so."""
    return queries.pace(owner_id)


def pace_in_words(row: PaceRow) -> str:
    """`one a month`."""
    return engine.pace_in_words(row.times, row.span)


def read_pace(text: str) -> tuple[int, Span]:
    """How often, as one says it. Raises NotAPace."""
    said = " ".join(text.casefold().split())
    every, found = _EVERY.match(said), _PACE.match(said)
    if every:
        return 1, Span(every[1])
    times = 0 if not found else int(found[1]) if found[1].isdecimal() else _NUMBERS.get(found[1], 0)
    if not found or not 1 <= times <= MOST:
        raise NotAPace
    return times, Span(found[2])


def proposals(*, owner_id: int, limit: int = SHOWN) -> list[Proposal]:
    """What was learned, by the journal, after interviews and from advice that was applied; without what became a piece, and what the owner said no to."""
    out = artifact_queries.declined(owner_id) | {one.source for one in queries.listed(owner_id) if one.source}
    found = [_learned(one) for one in journal.listed(owner_id) if one.kind is EntryKind.LEARNED]
    found += [
        Proposal(keys.of("learned", one.words.casefold()), one.words, f"learned after a talk with {one.where}")
        for one in rounds.learnings(owner_id)
        if one.done_on
    ]
    for advice in mentoring.advice(owner_id):
        row = next((row for row in advice.steps if row.step is AdviceStep.APPLIED), None)
        if row and not advice.is_mine:
            evidence = f"{advice.person} advised it, and you did it {day_in_words(row.on)}"
            found.append(Proposal(keys.of("applied", advice.words.casefold()), advice.words, evidence))
    return [one for one in found if one.key not in out][:limit]


def _learned(entry: EntryLine) -> Proposal:
    topics = tuple(one.name for one in entry.of(MentionKind.TOPIC))
    return Proposal(keys.of("journal", entry.key), entry.title, f"your journal, {day_in_words(entry.on)}", topics)
