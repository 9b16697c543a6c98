"""Which facts of a line say what somebody looks for, or can give? They are proposed, and stored only with a yes."""

import re
from dataclasses import dataclass
from typing import Final

from kithwork.engines.capture.captured import Captured, Fact, FactKind

_DREAM: Final = re.compile(r"(?:dream(?:s|ing|t)? (?:of|about)|aspires to|longs (?:for|to)) +", re.IGNORECASE)
_NEED: Final = re.compile(
    r"(?:(?:is |was )?(?:looking|searching|seeking)(?: (?:for|to))?|(?:wants?|wanted|needs|hopes|wishes|keen|fancies)(?: to| on| for)?"
    r"|(?:love|like) to|would like(?: to)?|like(?: to)?) +",
    re.IGNORECASE,
)
_TASTE: Final = frozenset({"into", "likes", "loves", "enjoys", "interested", "curious"})  # what somebody is fond of is no need


@dataclass(frozen=True, slots=True)
class Wish:
    """Something that could be kept as a need or an offer; `about` is an index into the people of the line, as `told_by` is."""

    about: int
    words: str
    is_offer: bool
    is_dream: bool
    kind: str  # "job" where somebody hires; else it is heard in the words
    topics: tuple[str, ...]
    told_by: int | None


def find(captured: Captured) -> tuple[Wish, ...]:
    """What the facts of a line propose."""
    return tuple(wish for fact in captured.facts if (wish := _wish(fact)) is not None)


def _wish(fact: Fact) -> Wish | None:
    said = fact.words.strip(" .,;:!–—-")
    match fact.kind:
        case FactKind.OFFERS | FactKind.HIRING:
            return Wish(fact.about, said, True, False, "job" if fact.kind is FactKind.HIRING else "", fact.topics, fact.told_by)
        case FactKind.LOOKING | FactKind.WANTS if said.split()[0].casefold() not in _TASTE:
            dream = _DREAM.match(said)
            found = dream or _NEED.match(said)
            words = said[found.end() :] if found else said
            return Wish(fact.about, words, False, bool(dream), "", fact.topics, fact.told_by) if words else None
        case _:
            return None
