"""Which step may an ask take next, and what does it owe the one who was asked?

An ask goes asked, answered, acted, told, thanked; one for a referral asked, willing, sent, acknowledged, result, thanked. A step may be passed
over, none is taken back but by undo. A no can still be thanked for; silence ends whenever an answer comes. Days are ours: ADR 0029; that advice
applied is told within thirty days is a convention of the essays on asking well.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kithwork.domain.asking import AskKind, AskStep

WAY: Final = (AskStep.ASKED, AskStep.ANSWERED, AskStep.ACTED, AskStep.TOLD, AskStep.THANKED)
REFERRAL_WAY: Final = (AskStep.ASKED, AskStep.WILLING, AskStep.SENT, AskStep.ACKNOWLEDGED, AskStep.RESULT, AskStep.THANKED)
ENDS: Final = (AskStep.NO, AskStep.SILENCE)
THEIRS: Final = frozenset({AskStep.ANSWERED, AskStep.WILLING, AskStep.ACKNOWLEDGED, AskStep.NO})  # steps by which they spoke
TELL_DAYS: Final = 30  # after an answer; ours: ADR 0029
TELL_SOON_DAYS: Final = 2  # after acting on it; ours: ADR 0029
THANK_DAYS: Final = 1  # after telling them, or a result; ours: ADR 0029
STALE_DAYS: Final = 180  # since the last contact, before a referral: catch up first; ours: ADR 0029


_SAID: Final = {"tell": "Tell them what became of it.", "thank": "Thank them.", "send": "Send them what they need to vouch for you."}


@dataclass(frozen=True, slots=True)
class Due:
    """What an ask owes, since when: `tell`, `thank` or `send`."""

    what: str
    since: date

    @property
    def words(self) -> str:
        """What is owed, as a sentence to the owner."""
        return _SAID[self.what]


def way(kind: AskKind) -> tuple[AskStep, ...]:
    """The steps of an ask of this kind, in order."""
    return REFERRAL_WAY if kind is AskKind.REFERRAL else WAY


def ahead(kind: AskKind, taken: Sequence[AskStep]) -> tuple[AskStep, ...]:
    """The steps that may come next; none when it is thanked."""
    path = way(kind)
    last = taken[-1]
    if last is AskStep.THANKED:
        return ()
    if last is AskStep.NO:
        return (AskStep.THANKED,)
    if last is AskStep.SILENCE:
        return (path[1], AskStep.NO)
    place = path.index(last)
    ends = ENDS if last is AskStep.ASKED else (AskStep.NO,) if place < len(path) - 2 and kind is AskKind.REFERRAL else ()
    return (*path[place + 1 :], *ends)


def due(kind: AskKind, step: AskStep, on: date) -> Due | None:
    """What is owed to whoever was asked, going by the last step and its day."""
    match step:
        case AskStep.ANSWERED:
            return Due("tell", on + timedelta(days=TELL_DAYS))
        case AskStep.ACTED:
            return Due("tell", on + timedelta(days=TELL_SOON_DAYS))
        case AskStep.TOLD | AskStep.RESULT:
            return Due("thank", on + timedelta(days=THANK_DAYS))
        case AskStep.WILLING if kind is AskKind.REFERRAL:
            return Due("send", on)
        case _:
            return None


def starts(kind: AskKind, words: str) -> tuple[str, str, str]:
    """Three ways to begin with little effort, each smaller than the ask itself."""
    topic = words.rstrip(".!? ")
    first = {
        AskKind.REVIEW: f"Ask for one line: what is the first thing they would change about “{topic}”?",
        AskKind.FEEDBACK: f"Ask for one line: what is the one thing to keep, and the one to drop, about “{topic}”?",
        AskKind.REFERRAL: "Ask whether they know your work well enough to say something about it; a no is completely fine.",
        AskKind.INTRODUCTION: "Ask whether it would be welcome at all, before you ask for it.",
        AskKind.TESTIMONIAL: "Ask for one sentence that you may quote, and offer a first wording to change.",
        AskKind.OPPORTUNITY: "Ask whom else you should be listening to.",
    }.get(kind, f"Ask one question that can be answered in two sentences about “{topic}”.")
    return (
        first,
        f"Say what you tried yourself about “{topic}”, and ask what you are missing.",
        "Ask when ten minutes would suit them, and name two times; not answering is an answer too.",
    )
