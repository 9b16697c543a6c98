"""What went to and fro between the owner and somebody, in words, and what does that ask for? No sum, no balance, no score: ADR 0028.

Among friends a favour that is repaid like a debt makes the tie cooler, not warmer (communal and exchange relationships: Clark and Mills, JPSP 1979, 37,
12-24). So the words say what there was, and never who owes whom.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from kithwork.domain.dates import day_in_words

YEAR: Final = 365  # days that count as lately; ours: ADR 0028
TIMES: Final = {1: "once", 2: "twice", 3: "three times"}
KINDS: Final = {  # as the owner's deed, as theirs
    "listened": ("You listened", "They listened"),
    "review": ("You reviewed something of theirs", "They reviewed something of yours"),
    "feedback": ("You said what you think of their work", "They said what they think of your work"),
    "advice": ("You gave advice", "They gave you advice"),
    "explained": ("You explained something", "They explained something to you"),
    "help": ("You helped", "They helped you"),
    "time": ("You gave them time", "They gave you time"),
    "introduction": ("You brought them together with somebody", "They brought you together with somebody"),
    "referral": ("You put in a word for them", "They put in a word for you"),
    "link": ("You passed something on to them", "They passed something on to you"),
    "recommendation": ("You recommended them", "They recommended you"),
    "encouragement": ("You encouraged them", "They encouraged you"),
    "congratulation": ("You congratulated them", "They congratulated you"),
    "gift": ("You gave them a present", "They gave you a present"),
}
_SAME: Final = {
    "listen": "listened", "listening": "listened", "ear": "listened", "reviewed": "review", "reviews": "review", "advised": "advice", "explain": "explained", "taught": "explained", "teaching": "explained", "helped": "help",
    "intro": "introduction", "introduced": "introduction", "referred": "referral", "share": "link", "shared": "link", "recommended": "recommendation",
    "encouraged": "encouragement", "congratulated": "congratulation", "present": "gift",
}  # fmt: skip


class Side(StrEnum):
    """Who did something for whom."""

    GAVE = "gave"
    RECEIVED = "received"
    THANKED = "thanked"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that one did for the other. `number` is that of the owner's own line, 0 for what is on file by itself."""

    side: Side
    kind: str
    words: str  # a sentence without its full stop
    on: date
    evidence: str
    number: int = 0
    is_thanked: bool = False
    asks_for_thanks: bool = True
    last: str = ""  # what is sure of its day alone, where the words count all years


def kind_of(word: str) -> str:
    """A kind as it is kept, however it was typed."""
    bare = " ".join(word.casefold().split())
    return _SAME.get(bare, bare)


def sentence(side: Side, kind: str, words: str) -> str:
    """What was done, seen from the owner."""
    mine, theirs = KINDS.get(kind, (f"You gave them: {kind}", f"They gave you: {kind}"))
    said = mine if side is Side.GAVE else theirs
    return f"{said} ({words})" if words else said


def lately(entries: Sequence[Entry], side: Side, *, today: date) -> list[Entry]:
    """What one side did within the year, the newest first."""
    found = [one for one in entries if one.side is side and 0 <= (today - one.on).days <= YEAR]
    return sorted(found, key=lambda one: (-one.on.toordinal(), one.words))


def to_thank(entries: Sequence[Entry], *, today: date) -> list[Entry]:
    """What they did within the year that asks for thanks, of which none are on file."""
    return [one for one in lately(entries, Side.RECEIVED, today=today) if one.asks_for_thanks and not one.is_thanked]


def prompts(entries: Sequence[Entry], *, asked: int, today: date) -> list[str]:
    """What could be done now, as sentences; `asked` is how often they said what they look for, of what is still open. At most two, for more are nagging."""
    given, received = lately(entries, Side.GAVE, today=today), lately(entries, Side.RECEIVED, today=today)
    found = []
    if asked and not given:
        found.append(f"They said {TIMES.get(asked, f'{asked} times')} what they look for, and nothing of yours answers it yet.")
    due = to_thank(entries, today=today)
    if due:
        found.append(f"Thanks are not on file yet: {_lower(due[0].words)}, {day_in_words(due[0].on)}.")
    if received and not given and not asked:
        found.append("They did something for you this year, and nothing of yours is on file: a good moment to give.")
    if given and not received:
        found.append("You gave this year and asked for nothing: a good moment to ask, should you need something.")
    return found[:2]


def summed_up(entries: Sequence[Entry], *, today: date) -> str:
    """The last twelve months as a sentence or two, for whoever is about to ask."""
    given, received = lately(entries, Side.GAVE, today=today), lately(entries, Side.RECEIVED, today=today)
    if not given and not received:
        return "In the last twelve months nothing is on file that either of you did for the other."
    mine = f"In the last twelve months: {_listed(given)}." if given else "Nothing of yours for them is on file in the last twelve months."
    return f"{mine} {_listed(received)}." if received else mine


def _listed(entries: Sequence[Entry]) -> str:
    words = [one.last or one.words for one in entries[:3]]
    more = f"; and {len(entries) - 3} more" if len(entries) > 3 else ""
    return "; ".join([words[0], *map(_lower, words[1:])]) + more


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
