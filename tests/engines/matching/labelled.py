"""Which offers does each need of an invented circle of people truly fit, and how well does a ranker find them?

    recall@5 = mean over the needs that something fits of |first five ∩ fits| / min(5, |fits|)

The set was written by hand before there was an engine, in people's own indirect words. The field `half` of a need says what it is for: A may be looked
at while an engine is tuned, B is for the verdict alone. Needs were sorted by what plain searches find for them and dealt out as A, B, B, A, so both halves
are as hard; the offers are one pile. `hard` names offers that look right and are not, with the reason: the wrong sense or direction, or place, or a rule.
`declined` is what somebody said no to before, and a ranker is told of it. A second pile, MORE, was written when halves A and B had both been looked at; it has
needs and offers of its own, of other lives, and its halves are C1, which may be looked at, and C2, for the verdict. A macro-average, as in Manning, Raghavan and Schütze, Introduction to Information
Retrieval, chapter 8.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

HERE = Path(__file__).parent
MORE = "more_"  # the second pile
TODAY = date(2026, 11, 21)  # the day on which the whole set is looked at
SHOWN = 5
KINDS = ("job", "skill", "introduction", "feedback", "tool", "time", "listening")
URGENCIES = ("low", "normal", "high")
REASONS = ("sense", "direction", "expired", "confidential", "own", "place", "declined")
STOP_WORDS = frozenset(
    """a about above after again against all almost alone already also always am an and another any anybody anyone anything are aren't around as at away
    back be because been before being below between both but by came can can't cannot come could couldn't did didn't do does doesn't doing don't done down
    each either else enough even ever every everybody everyone everything few first for from get gets getting give gives go goes going gone good got had
    hadn't half happy has hasn't have haven't having he he'd he'll he's hello her here hers herself him himself his how i i'd i'll i'm i've if in into is
    isn't it it'd it'll it's its itself just keep kept know knows last least less let let's like little long look looking lot lots made make makes many
    may maybe me might mine more most much must my myself need needs never new next no nobody none nor not nothing now of off often on once one ones only
    or other others our ours ourselves out over own people perhaps person please quite rather really right said same say says see seen she she'd she'll
    she's should so some somebody someone something sort still stuff such take takes tell than that that'd that's the their theirs them themselves then
    there there's these they they'd they'll they're they've thing things think this those though three through till to together too two under until up upon
    us use used using very want wants was wasn't way we we'd we'll we're we've well went were weren't what what's whatever when where whether which while
    who who'd who's whoever whom whose why will with without won't would wouldn't yes yet you you'd you'll you're you've your yours""".split()
)
WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
ENDINGS = ("ingly", "ations", "ation", "ings", "ing", "edly", "ies", "ed", "es", "ers", "er", "ly", "s", "e", "y")


@dataclass(frozen=True, slots=True)
class Said:
    """A need or an offer, as somebody said it."""

    id: str
    person: str
    words: str
    kind: str
    topics: tuple[str, ...]
    urgency: str
    place: str | None
    said_on: date
    expires_on: date | None
    is_confidential: bool

    def is_over(self) -> bool:
        return self.expires_on is not None and self.expires_on < TODAY


@dataclass(frozen=True, slots=True)
class Need:
    """A need with its labels; a ranker is shown `said` and `declined` only."""

    said: Said
    half: str
    fits: tuple[str, ...]
    hard: Mapping[str, str]
    declined: frozenset[str]


class Ranker(Protocol):
    """The ids of the offers that fit, best first; none where nothing fits."""

    def __call__(self, need: Said, offers: Sequence[Said], declined: frozenset[str]) -> Sequence[str]: ...


@dataclass(frozen=True, slots=True)
class Score:
    """What a ranker reached on some needs; shares run from 0 to 1, `shown_*` count offers among the first five."""

    recall: float  # at five, over the needs that something fits
    honest: float  # of the needs that nothing fits, how many it answered with nothing
    mute: float  # of the needs that something fits, how many it answered with nothing
    shown_hard: int
    shown_against_rules: Mapping[str, int]  # expired, confidential, own, declined: each must be 0


def _rows(name: str) -> Iterator[dict[str, object]]:
    with (HERE / name).open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file)


def _day(value: object) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else None


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(text) for text in value) if isinstance(value, list) else ()


def _said(row: Mapping[str, object]) -> Said:
    return Said(
        id=str(row["id"]),
        person=str(row["person"]),
        words=str(row["words"]),
        kind=str(row["kind"]),
        topics=_texts(row["topics"]),
        urgency=str(row["urgency"]),
        place=str(row["place"]) if row["place"] else None,
        said_on=date.fromisoformat(str(row["said_on"])),
        expires_on=_day(row["expires_on"]),
        is_confidential=row["is_confidential"] is True,
    )


def _need(row: Mapping[str, object]) -> Need:
    hard = row["hard"] if isinstance(row["hard"], dict) else {}
    return Need(_said(row), str(row["half"]), _texts(row["fits"]), hard, frozenset(_texts(row["declined"])))


def needs(pile: str = "") -> list[Need]:
    return [_need(row) for row in _rows(f"{pile}needs.jsonl")]


def offers(pile: str = "") -> list[Said]:
    return [_said(row) for row in _rows(f"{pile}offers.jsonl")]


def stem(word: str) -> str:
    """Without its commonest ending: shorter than Porter's, so two words count as one rather too often than too seldom."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word


def content(words: str) -> list[str]:
    """The stems of the words that mean something, in their order."""
    found = WORD.findall(words.lower().replace("’", "'"))
    return [stem(word.removesuffix("'s")) for word in found if word not in STOP_WORDS]


def text(said: Said) -> str:
    """Words and typed topics, which is all that a plain search could read."""
    return " ".join((said.words, *said.topics))


def broken_rules(need: Said, offer: Said, declined: frozenset[str]) -> list[str]:
    """Why this offer may not be shown for this need, whatever it says."""
    rules = {
        "expired": offer.is_over(),
        "confidential": offer.is_confidential,
        "own": offer.person == need.person,
        "declined": offer.id in declined,
    }
    return [rule for rule, broken in rules.items() if broken]


def score(ranker: Ranker, asked: Sequence[Need], offered: Sequence[Said]) -> Score:
    known = {offer.id: offer for offer in offered}
    answers = [(need, list(ranker(need.said, offered, need.declined))[:SHOWN]) for need in asked]
    found = [len({*need.fits} & {*shown}) / min(SHOWN, len(need.fits)) for need, shown in answers if need.fits]
    silent = [not shown for need, shown in answers if not need.fits]
    mute = [not shown for need, shown in answers if need.fits]
    broken = [rule for need, shown in answers for id_ in shown for rule in broken_rules(need.said, known[id_], need.declined)]
    return Score(
        recall=sum(found) / max(1, len(found)),
        honest=sum(silent) / max(1, len(silent)),
        mute=sum(mute) / max(1, len(mute)),
        shown_hard=sum(id_ in need.hard for need, shown in answers for id_ in shown),
        shown_against_rules={rule: broken.count(rule) for rule in ("expired", "confidential", "own", "declined")},
    )
