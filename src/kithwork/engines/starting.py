"""What does each beginning set, where the owner set nothing themselves? Rhythms by closeness, stages by kind, first steps; all of it is ours: ADR 0040.

A student meets many new people and soon leaves one set of them for another; a freelancer's clients forget them within a year; a senior engineer and whoever hires live on ties
that rest for long. So the outer rhythms are shorter where ties are younger. None of the days was measured.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kithwork.domain.closeness import Closeness
from kithwork.domain.opportunities import OpportunityKind
from kithwork.domain.starting import Starting
from kithwork.engines.closeness import INTERVALS, Interval
from kithwork.engines.opportunities import read, written


@dataclass(frozen=True, slots=True)
class Step:
    """A first step: what to do, the command, the page, and the table in which it leaves a word."""

    words: str
    command: str
    page: str
    table: str


@dataclass(frozen=True, slots=True)
class Beginning:
    """What is set for whoever begins so."""

    rhythms: Mapping[Closeness, Interval]
    stages: Mapping[OpportunityKind, str]
    steps: tuple[Step, ...]


_AFTER: Final = Step("Say what you are after, and who leads there.", 'kith target goal "…"', "targets", "goal")
_NEAR: Final = Step("Say whom you want near, and how often.", "kith keep proposals", "keep", "closeness")
_GIVE: Final = Step("Write down what you can give, so that whoever needs it is found.", 'kith offer me "…"', "give", "need_offer")
BEGINNINGS: Final[Mapping[Starting, Beginning]] = {
    Starting.STUDENT: Beginning(
        {Closeness.ACTIVE: Interval(60, 120), Closeness.WIDE: Interval(180, 365)},
        {OpportunityKind.ENTRANT: "heard, preparing, applied, online test=talking, assessment, interview=talking, offer, begun"},
        (
            _AFTER,
            Step("Keep one entrant programme with its last day.", 'kith opportunity add "…" --kind entrant --at "…"', "opportunities", "opportunity"),
            Step("Practise one question aloud.", 'kith practice add "…"', "practice", "practice_question"),
        ),
    ),
    Starting.SENIOR: Beginning(
        {Closeness.WIDE: Interval(270, 540)},
        {OpportunityKind.JOB: "heard, talk=talking, applied, interview, offer, accepted"},
        (
            _NEAR,
            _GIVE,
            Step("Begin with somebody whom you could mentor.", 'kith mentoring begin PERSON --as mentor --goal "…"', "mentoring", "mentorship"),
        ),
    ),
    Starting.FREELANCER: Beginning(
        {Closeness.ACTIVE: Interval(60, 120), Closeness.WIDE: Interval(180, 365)},
        {OpportunityKind.CLIENT: "heard, talk, brief=talking, proposal, agreed, under way=going, delivered, again"},
        (
            Step("Keep the work that you delivered last, and for whom.", 'kith opportunity add "…" --kind client', "opportunities", "opportunity"),
            Step("Write one line on what you do that others can repeat.", "kith phrases", "phrases", "phrase"),
            _NEAR,
        ),
    ),
    Starting.HIRING: Beginning(
        {Closeness.WIDE: Interval(180, 365)},
        {},
        (
            Step("Write the post down that is open.", 'kith candidate open "…"', "candidates", "position"),
            Step("Say whom you look for; what people said they want meets it.", 'kith need me "…"', "give", "need_offer"),
            _NEAR,
        ),
    ),
}


def rhythm(starting: Starting | None, closeness: Closeness) -> Interval | None:
    """What a beginning sets for a closeness; nothing where it leaves what comes with Kithwork."""
    return BEGINNINGS[starting].rhythms.get(closeness) if starting else None


def usual(starting: Starting | None, closeness: Closeness) -> Interval:
    """The same, or what comes with Kithwork."""
    return rhythm(starting, closeness) or INTERVALS[closeness]


def stages(starting: Starting | None, kind: OpportunityKind) -> str:
    """What a beginning sets for a kind, as it is stored; nothing where it leaves what comes with Kithwork."""
    said = BEGINNINGS[starting].stages.get(kind, "") if starting else ""
    return written(read(said)) if said else ""
