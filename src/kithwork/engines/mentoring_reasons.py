"""What of mentorships, advice and ideas is a reason to think of somebody now? One function for each kind; None where it is no reason yet.

Each is a clock that the owner set themselves, so none waits for a cool-down. Days and urgencies are ours: ADR 0033.
"""

from datetime import date
from typing import Final

from kithwork.domain.dates import day_in_words
from kithwork.engines import mentoring
from kithwork.engines.reasons import OWED_DAYS
from kithwork.engines.today import Candidate, Reason

ACTION_DAYS: Final = 2  # so soon before its day an action is thought of; ours: ADR 0033
IDEA_DAYS: Final = 2  # and the next step of an idea; ours: ADR 0033
RESTING_DAYS: Final = 90  # after so many days beyond its rhythm a mentorship rests, and Today says no more of it; ours: ADR 0033


def session(person_id: int, *, goal: str, topics: str, on: date, open_count: int, today: date) -> Candidate | None:
    """A session of today or tomorrow."""
    days_left = (on - today).days
    if days_left not in {0, 1}:
        return None
    when = "tomorrow" if days_left else "today"
    open_words = f" {_counted(open_count)} still open from before." if open_count else ""
    why = f"Your session is {when}{f' ({topics})' if topics else ''}; the goal is {goal}.{open_words}"
    return Candidate(person_id, Reason.SESSION, 1.0, why, f"session {when}", fact=goal, say="Read the sheet, and choose one question.", since=on)


def rhythm_over(person_id: int, *, goal: str, due_on: date | None, every: str, today: date) -> Candidate | None:
    """The rhythm that the two agreed is over, and no session is planned."""
    if due_on is None or not 0 <= (today - due_on).days <= RESTING_DAYS:
        return None
    late = (today - due_on).days
    why = f"You wanted to meet {every} about {goal}, and no session is planned."
    urgency = min(0.9, 0.6 + late / 100)
    return Candidate(person_id, Reason.SESSION, urgency, why, "no session planned", fact=goal, say="Name two days that would suit you.", since=due_on)


def action(person_id: int, *, is_mine: bool, words: str, due_on: date | None, today: date) -> Candidate | None:
    """Something agreed in a session whose day has come, or has almost."""
    if due_on is None or not -OWED_DAYS <= (due_on - today).days <= ACTION_DAYS:
        return None
    who = "You" if is_mine else "They"
    why = f"{who} wanted to do this by {day_in_words(due_on)}, as agreed in a session: {words}."
    say = "Do it, or say when it will come." if is_mine else "Ask how it goes; no hurry from your side."
    urgency = (0.9 if is_mine else 0.5) - 0.01 * max(0, (today - due_on).days)
    return Candidate(person_id, Reason.SESSION, urgency, why, "an agreed step", fact=words, say=say, since=due_on)


def advice(person_id: int, *, words: str, applied_on: date, today: date) -> Candidate | None:
    """Somebody whose advice was applied, and who has not heard that it worked; more urgent up to the thirtieth day."""
    since, by = mentoring.tell_from(applied_on), mentoring.tell_by(applied_on)
    if not since <= today or (today - by).days > OWED_DAYS:
        return None
    why = f"You did what they advised (“{words}”) on {day_in_words(applied_on)}, and they have not heard how it worked; they would like to know by {day_in_words(by)}."
    urgency = 0.7 + 0.3 * min(1.0, (today - since).days / (by - since).days) if today <= by else 0.8
    return Candidate(person_id, Reason.ADVICE, urgency, why, "tell them", fact=words, say="Say what you did, and what came of it.", since=since)


def idea(person_id: int, *, words: str, step: str, due_on: date | None, today: date) -> Candidate | None:
    """The next step of an idea, with whoever is in on it."""
    if due_on is None or not -OWED_DAYS <= (due_on - today).days <= IDEA_DAYS:
        return None
    why = f"The next step of “{words}”, which you want to do together, is for {day_in_words(due_on)}{f': {step}' if step else ''}."
    urgency = 0.9 - 0.01 * max(0, (today - due_on).days)
    return Candidate(
        person_id,
        Reason.IDEA,
        urgency,
        why,
        "an idea of yours",
        fact=words,
        say=f"{step[0].upper()}{step[1:]}." if step else "Propose the first small step.",
        since=due_on,
    )


def _counted(count: int) -> str:
    return "One step is" if count == 1 else f"{count} steps are"
