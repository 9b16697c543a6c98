"""What stands on the list of a weekly review, and how much of it? Bounded, and shorter the longer nobody looked: nothing ever piles up (ADR 0041).

Twenty minutes for five steps, and reflection for as long as one likes. People who are proposed for Today are sorted into the steps by their reason,
the weightiest first (see `engines.today`), each person once.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from math import ceil
from typing import Final

from kithwork.domain.asking import WordKind
from kithwork.domain.reviewing import ReviewStep
from kithwork.engines.today import Candidate, Mark, Reason

MINUTES: Final = {
    ReviewStep.INBOX: 2,
    ReviewStep.DUE: 5,
    ReviewStep.GIVES: 5,
    ReviewStep.REACH_OUTS: 5,
    ReviewStep.NEXT: 3,
    ReviewStep.REFLECTION: 0,  # as long as one likes
}
ROOM: Final = {  # ours: ADR 0041
    ReviewStep.INBOX: 7,
    ReviewStep.DUE: 5,
    ReviewStep.GIVES: 3,
    ReviewStep.REACH_OUTS: 2,
    ReviewStep.NEXT: 4,
    ReviewStep.REFLECTION: 0,
}
WEEK: Final = timedelta(days=7)
_OF: Final = {
    ReviewStep.DUE: (Reason.THANKS, Reason.ASK, Reason.ADVICE, Reason.INTERVIEW_THANKS, Reason.SESSION),
    ReviewStep.GIVES: (Reason.WIN, Reason.NEW_ROLE, Reason.BIRTHDAY, Reason.DREAM, Reason.CANDIDATE, Reason.SHOW),
    ReviewStep.REACH_OUTS: (Reason.CLOSENESS, Reason.QUIET, Reason.DORMANT, Reason.NEWLY_MET, Reason.FOLLOW_UP),
    ReviewStep.NEXT: (Reason.INTRODUCTION, Reason.INTERVIEW, Reason.AFTER_NO, Reason.OLD_INTERVIEW, Reason.EVENT, Reason.IDEA),
}
LETTER_OF: Final = {  # the letter that would suit a reason; of the others none is offered
    **dict.fromkeys((Reason.THANKS, Reason.INTERVIEW_THANKS), WordKind.THANKS),
    **dict.fromkeys((Reason.ASK, Reason.ADVICE), WordKind.UPDATE),
    **dict.fromkeys((Reason.WIN, Reason.NEW_ROLE, Reason.BIRTHDAY), WordKind.CONGRATS),
    **dict.fromkeys((Reason.CLOSENESS, Reason.QUIET, Reason.DORMANT), WordKind.HELLO),
    **dict.fromkeys((Reason.NEWLY_MET, Reason.FOLLOW_UP), WordKind.FOLLOW_UP),
}
STEP_OF: Final = {reason: step for step, reasons in _OF.items() for reason in reasons}


def room(step: ReviewStep, missed: int) -> int:
    """For how much a step has room after so many weeks without a review: less and less, and one thing at least."""
    return ceil(ROOM[step] / (1 + max(0, missed) / 2))


def missed(last_on: date | None, week_on: date) -> int:
    """How many weeks went by without a review between the last one and this; none before the first."""
    return max(0, (week_on - last_on).days // 7 - 1) if last_on else 0


def week_of(today: date, weekday: int) -> date:
    """The day of the review on which the week began that this day belongs to."""
    return today - timedelta(days=(today.weekday() - weekday) % 7)


def sorted_out(candidates: Iterable[Candidate], marks: Mapping[int, Mark], *, today: date) -> dict[ReviewStep, list[Candidate]]:
    """Who stands in which step, the weightiest first and each person once; nobody about whom an answer asks for quiet."""
    speaking = [one for one in candidates if one.urgency > 0 and not (one.person_id in marks and marks[one.person_id].silences(one, today))]
    found: dict[ReviewStep, list[Candidate]] = {step: [] for step in _OF}
    seen: set[int] = set()
    for step in _OF:
        mine = [one for one in speaking if STEP_OF.get(one.reason) is step]
        for one in _varied(sorted(mine, key=lambda one: (-one.weight, one.person_id, one.reason))):
            if one.person_id not in seen:
                seen.add(one.person_id)
                found[step].append(one)
    return found


def _varied(some: Sequence[Candidate]) -> list[Candidate]:
    """The first of each reason, then the second of each: a week of nothing but birthdays is no week."""
    place: Counter[Reason] = Counter()
    turns = []
    for one in some:
        turns.append(place[one.reason])
        place[one.reason] += 1
    return [one for _, _, one in sorted(zip(turns, range(len(some)), some, strict=True), key=lambda row: row[:2])]
