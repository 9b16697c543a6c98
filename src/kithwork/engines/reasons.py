"""What is a reason to think of somebody now, how urgent is it, and how is it said? One function for each kind; None where it is no reason yet.

Days and urgencies are ours: ADR 0006. Silence beyond one's own rhythm is a late, gentle alarm (Navarro et al., EPJ Data Science 2017).
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from kithwork.domain.dates import MONTHS, day_in_words
from kithwork.engines.today import Candidate, Reason

BIRTHDAY_DAYS: Final = 7
NEW_ROLE_DAYS: Final = 42
WIN_DAYS: Final = 21


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
    if not 0 <= days_left <= BIRTHDAY_DAYS:
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
    if not 0 <= age <= NEW_ROLE_DAYS:
        return None
    post = " at ".join(part for part in (title, organisation) if part)
    was = f", before that {before}" if before else ""
    return Candidate(
        person_id,
        Reason.NEW_ROLE,
        1.0 - age / (2 * NEW_ROLE_DAYS),
        f"New since the export before: {post}{was}. A good week to say well done.",
        "a new role",
    )


def win(person_id: int, *, words: str, on: date, today: date) -> Candidate | None:
    """Something of theirs to celebrate, said in a clause (`the launch of Tidemark`), for three weeks after it."""
    age = (today - on).days
    if not 0 <= age <= WIN_DAYS:
        return None
    why = f"{day_in_words(on)}: {words}. A good week to say well done."
    return Candidate(person_id, Reason.WIN, 1.0 - age / (2 * WIN_DAYS), why, "to celebrate", fact=words, since=on)


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
