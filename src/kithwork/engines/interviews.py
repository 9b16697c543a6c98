"""What does an interview ask for, and when: preparation, a debrief, thanks to each interviewer; and after a no, that the door stays open?

Thanks are due on the day, best within 24 hours and at the latest after two days; each interviewer gets their own. After a no: feedback asked and
interest said, best within two days, an update after six weeks, a word that keeps it warm after ninety days. The days are conventions of those who advise
applicants, none was measured: ADR 0031. Here are rules only; who is meant, and what is on file, comes from above.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kithwork.domain.dates import day_in_words
from kithwork.domain.interviews import AfterStep
from kithwork.engines.today import COOL_DOWN, Candidate, Reason

THANKS_STOP: Final = 7  # days after which Today speaks of thanks no more; ours: ADR 0031
LATEST_THANKS: Final = 2  # days after which they are late; ours: ADR 0031
DEBRIEF_STOP: Final = 7  # days for which a debrief is worth asking for; ours: ADR 0031
FEEDBACK_STOP: Final = 21  # ours: ADR 0031
UPDATE_DAYS: Final = 42  # ours: ADR 0031
WARM_DAYS: Final = 90  # ours: ADR 0031
AFTER_STOP: Final = 42  # days for which Today speaks of an update or a word to keep warm; ours: ADR 0031
WATCH_DAYS: Final = 730  # how long an organisation is watched after a no; ours: ADR 0031
SILENCE: Final = 30  # days without a word after which an old interviewer's letter is news; ours: ADR 0031
WROTE_DAYS: Final = 14  # for how long it is; ours: ADR 0031
OPENED_DAYS: Final = 30  # for how long a new opening there, or a position of one's own, is a reason; ours: ADR 0031


@dataclass(frozen=True, slots=True)
class Due:
    """What is to be done after a no, and since when."""

    step: AfterStep
    since: date


def prepare(person_id: int, *, name: str, number: int, on: date, at: str, today: date) -> Candidate | None:
    """A round (`round 2 at Acme`) today or tomorrow."""
    left = (on - today).days
    if left not in {0, 1}:
        return None
    when = f"{'tomorrow' if left else 'today'}{f' at {at}' if at else ''}"
    why = f"You have {name} {when}."
    say = f"Go through the prep pack: `kith interview prep {number}`."
    return Candidate(person_id, Reason.INTERVIEW, 1.0, why, when.partition(" at ")[0], say=say, since=on - timedelta(days=1))


def debrief(person_id: int, *, name: str, number: int, on: date, today: date) -> Candidate | None:
    """A round that was held and is not written down yet: what was asked is soon forgotten."""
    age = (today - on).days
    if not 0 < age <= DEBRIEF_STOP:
        return None
    why = f"Nothing is written down of {name} yet ({day_in_words(on)})."
    say = f"Five minutes while it is fresh: `kith interview debrief {number}`."
    return Candidate(person_id, Reason.INTERVIEW, 1.0 - 0.03 * age, why, "to debrief", say=say, since=on)


def thanks(person_id: int, *, name: str, fact: str, on: date, today: date) -> Candidate | None:
    """Thanks to one interviewer: due on the day itself and until two days after, late for a week, then no more."""
    age = (today - on).days
    if not 0 <= age <= THANKS_STOP:
        return None
    late = " It is late, and still worth it." if age > LATEST_THANKS else ""
    why = f"They interviewed you ({name}, {day_in_words(on)}), and have no thank-you yet.{late}"
    urgency = 1.0 if age <= LATEST_THANKS else 0.6
    say = "One letter to them alone, with one thing that they said."
    return Candidate(person_id, Reason.INTERVIEW_THANKS, urgency, why, "to thank", fact=fact, say=say, since=on)


def after_no(lost_on: date, steps: Sequence[tuple[AfterStep, date]], *, today: date, is_silent: bool = False) -> tuple[Due, ...]:
    """What is due after a no, or after silence, which nobody can be asked about; nothing once it is let go. What was not done in its time is not asked for later."""
    done = dict(steps)
    if AfterStep.LET_GO in done:
        return ()
    age, found = (today - lost_on).days, []
    if 0 <= age <= FEEDBACK_STOP and not is_silent:
        if AfterStep.FEEDBACK_ASKED not in done and AfterStep.FEEDBACK not in done:
            found.append(Due(AfterStep.FEEDBACK_ASKED, lost_on))
        if AfterStep.INTEREST not in done:
            found.append(Due(AfterStep.INTEREST, lost_on))
    for step, days in ((AfterStep.UPDATE, UPDATE_DAYS), (AfterStep.WARM, WARM_DAYS)):
        since = lost_on + timedelta(days=days)
        if step not in done and 0 <= (today - since).days <= AFTER_STOP:
            found.append(Due(step, since))
    return tuple(found)


def keep_open(person_id: int, due: Due, *, name: str, number: int, lost_on: date, today: date, is_silent: bool = False) -> Candidate:
    """A word after a no, or after silence, to one of those who were there."""
    age = (today - due.since).days
    no = f"{name}, which {'fell silent' if is_silent else 'ended with a no'} on {day_in_words(lost_on)}"
    why, gloss, say = {
        AfterStep.FEEDBACK_ASKED: (f"Ask for feedback on {no}.", "ask for feedback", "Thank them, and ask what would have made the difference."),
        AfterStep.INTEREST: (f"Say that you stay interested after {no}.", "still interested", "Say so in two lines, together with the feedback."),
        AfterStep.UPDATE: (f"Six weeks since {no}: news of what you made since keeps the door open.", "an update", "One thing that you made since."),
        AfterStep.WARM: (f"Three months since {no}: a word keeps it warm.", "keep it warm", "Something that they care about, and no question."),
    }[due.step]
    late = FEEDBACK_STOP if due.step in {AfterStep.FEEDBACK_ASKED, AfterStep.INTEREST} else AFTER_STOP
    said = f"{say} Then `kith interview after {number} {due.step}`."
    return Candidate(person_id, Reason.AFTER_NO, 1.0 - age / (2 * late), why, gloss, say=said, since=due.since)


def opened(person_id: int, *, where: str, title: str, interviewed_on: date, opened_on: date, today: date) -> Candidate | None:
    """Where somebody once interviewed the owner, something opened."""
    age = (today - opened_on).days
    if not 0 <= age <= OPENED_DAYS or opened_on <= interviewed_on:
        return None
    what = f" ({title})" if title else ""
    why = f"Something opened at {where}{what}, and they interviewed you there on {day_in_words(interviewed_on)}."
    say = "Say that you saw it, and what you learned since."
    return Candidate(person_id, Reason.OLD_INTERVIEW, 0.9 - age / (4 * OPENED_DAYS), why, "it opened", say=say, since=opened_on)


def wrote_again(person_id: int, *, where: str, interviewed_on: date, wrote_on: date, before_on: date | None, today: date) -> Candidate | None:
    """An old interviewer who writes again after a silence."""
    age, silence = (today - wrote_on).days, (wrote_on - (before_on or interviewed_on)).days
    if not 0 <= age <= WROTE_DAYS or silence < SILENCE:
        return None
    why = f"They wrote on {day_in_words(wrote_on)}; they interviewed you at {where} on {day_in_words(interviewed_on)}."
    return Candidate(person_id, Reason.OLD_INTERVIEW, 1.0, why, "wrote again", say="Answer soon: the door is open.", since=wrote_on)


def is_news(opened_on: date, *, today: date) -> bool:
    """Is a position of one's own open for so short a time that it is a reason to write?"""
    return 0 <= (today - opened_on).days <= OPENED_DAYS


def kept_for(person_id: int, *, position: str, was: str, shared: Sequence[str], opened_on: date, today: date) -> Candidate | None:
    """A candidate whom the owner kept in mind, now that a position is open."""
    age = (today - opened_on).days
    if not is_news(opened_on, today=today):
        return None
    both = f", and both speak of {', '.join(shared)}" if shared else ""
    why = f"“{position}” is open; you kept them in mind after “{was}”{both}."
    say = "Tell them of it; they agreed to hear from you."
    return Candidate(person_id, Reason.CANDIDATE, 0.9 - age / (4 * OPENED_DAYS), why, "kept in mind", say=say, since=opened_on, cool_down=COOL_DOWN)
