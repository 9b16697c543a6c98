"""Who matters today, and why now?

Candidates come from several parts of the product, each with a value (how much this kind of reason matters), an urgency in 0..1 (how much it
matters that it is today) and the reason in words. The list is the best seven by value * urgency, a person once, no kind filling it. Ties are
broken by the person's number, so a day's list is the same whenever it is asked for. Values and limits are ours: ADR 0006.

Evidence behind the kinds: people appreciate being written to more than senders expect (Liu et al., JPSP 2022); silence beyond one's own rhythm
is a late, gentle alarm, never a fixed cadence (Navarro et al., EPJ Data Science 2017).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from kithwork.domain.dates import MONTHS, day_in_words


class Reason(StrEnum):
    """The kinds of reason."""

    MY_PROMISE = "my-promise"
    THEIR_PROMISE = "their-promise"
    BIRTHDAY = "birthday"
    NEW_ROLE = "new-role"
    NEWLY_MET = "newly-met"
    QUIET = "quiet"


VALUES: Final = {  # ours: ADR 0006
    Reason.MY_PROMISE: 1.0,
    Reason.BIRTHDAY: 0.9,
    Reason.NEWLY_MET: 0.8,
    Reason.NEW_ROLE: 0.75,
    Reason.QUIET: 0.7,
    Reason.THEIR_PROMISE: 0.45,
}
AT_MOST: Final = {Reason.QUIET: 4, Reason.NEW_ROLE: 2, Reason.NEWLY_MET: 2, Reason.BIRTHDAY: 3, Reason.THEIR_PROMISE: 2, Reason.MY_PROMISE: 4}
LENGTH: Final = 7


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody, and one reason to think of them now."""

    person_id: int
    reason: Reason
    urgency: float  # 0..1
    why: str  # a sentence
    gloss: str  # three words for the margin

    @property
    def weight(self) -> float:
        """What the list is sorted by."""
        return VALUES[self.reason] * self.urgency


@dataclass(frozen=True, slots=True)
class Pick:
    """Somebody on the list: the reason they are on it for, and other reasons that hold as well."""

    person_id: int
    reason: Reason
    why: str
    gloss: str
    also: tuple[str, ...]


def choose(candidates: Iterable[Candidate], *, quiet: Iterable[int] = (), limit: int = LENGTH) -> list[Pick]:
    """The day's list: the heaviest candidates, nobody twice, nobody about whom the owner wants quiet."""
    left_alone = set(quiet)
    ranked = sorted((c for c in candidates if c.urgency > 0 and c.person_id not in left_alone), key=lambda c: (-c.weight, c.person_id, c.reason))
    kinds: Counter[Reason] = Counter()
    chosen: dict[int, list[Candidate]] = {}
    for candidate in ranked:
        if candidate.person_id in chosen:
            chosen[candidate.person_id].append(candidate)
        elif len(chosen) < limit and kinds[candidate.reason] < AT_MOST[candidate.reason]:
            chosen[candidate.person_id] = [candidate]
            kinds[candidate.reason] += 1
    return [Pick(i, all_[0].reason, all_[0].why, all_[0].gloss, tuple(c.why for c in all_[1:])) for i, all_ in chosen.items()]


def promise(person_id: int, *, is_mine: bool, words: str, made_on: date, due_on: date | None, today: date) -> Candidate | None:
    """A promise that is due within three days, or has been open for two weeks without a date."""
    days_left = (due_on - today).days if due_on else 14 - (today - made_on).days
    if days_left > 3:
        return None
    urgency = 1.0 if days_left <= 0 else 1.0 - 0.15 * days_left
    said = f"you said on {day_in_words(made_on)}" if is_mine else f"they said on {day_in_words(made_on)}"
    due = f", for {day_in_words(due_on)}" if due_on else ""
    why = f"You promised {words} ({said}{due})." if is_mine else f"They promised {words} ({said}{due}); a good moment to ask how it goes."
    reason = Reason.MY_PROMISE if is_mine else Reason.THEIR_PROMISE
    return Candidate(person_id, reason, urgency, why, "your promise" if is_mine else "their promise")


def birthday(person_id: int, *, on: date, today: date) -> Candidate | None:
    """A birthday today or within a week."""
    days_left = (on - today).days
    if not 0 <= days_left <= 7:
        return None
    when = {0: "today", 1: "tomorrow"}.get(days_left, f"on {_weekday(on)}, {on.day} {MONTHS[on.month - 1]}")
    return Candidate(
        person_id,
        Reason.BIRTHDAY,
        1.0 - 0.1 * days_left,
        f"Their birthday is {when}.",
        f"birthday {when}" if days_left < 2 else f"{on.day} {MONTHS[on.month - 1]}",
    )


def new_role(person_id: int, *, organisation: str, title: str, before: str, seen_on: date, today: date) -> Candidate | None:
    """A post that changed between two exports, for six weeks after it was seen."""
    age = (today - seen_on).days
    if not 0 <= age <= 42:
        return None
    post = " at ".join(part for part in (title, organisation) if part)
    was = f", before that {before}" if before else ""
    return Candidate(
        person_id, Reason.NEW_ROLE, 1.0 - age / 84, f"New since the export before: {post}{was}. A good week to say well done.", "a new role"
    )


def newly_met(person_id: int, *, first_on: date, today: date) -> Candidate | None:
    """Somebody first met within two weeks: a follow-up reads best the next day."""
    age = (today - first_on).days
    if not 1 <= age <= 14:
        return None
    why = f"You first spoke on {_weekday(first_on)}. A short word now keeps the door open."
    return Candidate(person_id, Reason.NEWLY_MET, 1.0 - age / 20, why, "newly met")


def gone_quiet(person_id: int, *, last_on: date, gap: float, strength_rank: float, today: date) -> Candidate | None:
    """Somebody who meant much and has been silent beyond the usual rhythm. `strength_rank`: 1 for the dearest, towards 0."""
    silence = (today - last_on).days
    if gap <= 0 or silence <= max(21.0, 2 * gap):
        return None
    why = f"It’s been a while since you spoke ({_month(last_on, today)}); you used to be in touch {_rhythm(gap)}."
    return Candidate(person_id, Reason.QUIET, 0.35 + 0.65 * strength_rank, why, f"since {_month(last_on, today)}")


def _month(day: date, today: date) -> str:
    names: Sequence[str] = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
    name = names[day.month - 1]
    return name if (today - day).days < 300 else f"{name} {day.year}"


def _weekday(day: date) -> str:
    return ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[day.weekday()]


def _rhythm(gap: float) -> str:
    if gap <= 2:
        return "almost daily"
    if gap <= 10:
        return "about every week"
    if gap <= 45:
        weeks = round(gap / 7)
        return f"every {weeks} weeks or so" if weeks > 1 else "about every week"
    months = round(gap / 30)
    return f"every {months} months or so" if months > 1 else "about every month"
