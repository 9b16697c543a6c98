"""What is a reason to think of somebody now, how urgent is it, and how is it said? One function for each kind; None where it is no reason yet.

Days and urgencies are ours: ADR 0006 and 0022. Silence beyond one's own rhythm is a late, gentle alarm (Navarro et al., EPJ Data Science 2017).
Old ties that were strong keep their trust, and those that people would not have picked first helped most (Levin, Walter and Murnighan 2011;
Walter, Levin and Murnighan 2015), so a long silence asks for an occasion, and now and then for a choice that is not the comfortable one.
"""

from datetime import date, timedelta
from typing import Final

from kithwork.domain.dates import MONTHS, WEEKDAYS, day_in_words, month_in_words
from kithwork.engines.encounters import FOLLOW_UP, is_follow_up
from kithwork.engines.today import COOL_DOWN, Candidate, Reason

BIRTHDAY_DAYS: Final = 7
NEW_ROLE_DAYS: Final = 42
WIN_DAYS: Final = 21
NEWLY_MET_DAYS: Final = 14
FOLLOW_UP_DAYS: Final = 4
UNANSWERED_DAYS: Final = 2
LETTER_DAYS: Final = 21
THANKS_DAYS: Final = 21
TOLD_DAYS: Final = 7  # a dream may settle before one speaks of it again; ours, ADR 0028
STEP_DAYS: Final = 21  # how long a step is news; ours, ADR 0028
SEASON: Final = 90  # days between two encouragements; ours, ADR 0028
OWED_DAYS: Final = 42  # for so long Today speaks of what an ask or an introduction owes; ours: ADR 0029
SELDOM: Final = 21  # days between two moments: whoever is seen more often needs no follow-up and no preparation
LONG_AGO: Final = 365  # a silence of more days than that is dormant, and no longer cooling
AGAIN_DAYS: Final = 7  # before an event, to say that one will meet there; ours: ADR 0032
NEAR_DAY: Final = 3  # so near to its day an anniversary counts


def promise(person_id: int, *, is_mine: bool, words: str, made_on: date, due_on: date | None, today: date) -> Candidate | None:
    """A promise that is due within three days, or has been open for eleven without a date; an old one presses less."""
    asked_on = due_on or made_on + timedelta(days=14)
    days_left = (asked_on - today).days
    if days_left > 3:
        return None
    urgency = 1.0 - 0.15 * days_left if days_left > 0 else max(0.7, 1.0 - max(0, -days_left - 14) / 100)
    words = words.rstrip(".")
    said = f"you said on {day_in_words(made_on)}" if is_mine else f"they said on {day_in_words(made_on)}"
    due = f", for {day_in_words(due_on)}" if due_on else ""
    why = f"You promised {words} ({said}{due})." if is_mine else f"They promised {words} ({said}{due}); a good moment to ask how it goes."
    reason = Reason.MY_PROMISE if is_mine else Reason.THEIR_PROMISE
    say = f"Send {words}, or say when it will come." if is_mine else f"Ask how it goes with {words}."
    gloss = "your promise" if is_mine else "their promise"
    return Candidate(person_id, reason, urgency, why, gloss, fact=words, say=say, since=asked_on - timedelta(days=3))


def birthday(person_id: int, *, on: date, today: date) -> Candidate | None:
    """A birthday today or within a week."""
    days_left = (on - today).days
    if not 0 <= days_left <= BIRTHDAY_DAYS:
        return None
    when = _coming(on, today)
    gloss = f"birthday {when}" if days_left < 2 else f"{on.day} {MONTHS[on.month - 1]}"
    say = "Wish them a happy birthday." if not days_left else f"Keep a wish ready for {when.removeprefix('on ')}."
    return Candidate(person_id, Reason.BIRTHDAY, 1.0 - 0.1 * days_left, f"Their birthday is {when}.", gloss, fact=when, say=say, since=on)


def new_role(person_id: int, *, post: str, before: str, seen_on: date, today: date) -> Candidate | None:
    """A post that is not the one that a source named before, for six weeks after it was seen."""
    age = (today - seen_on).days
    if not 0 <= age <= NEW_ROLE_DAYS:
        return None
    was = f", before that {before}" if before else ""
    why = f"New since the export before: {post}{was}. A good week to say well done."
    say = "Say well done, and ask what they look forward to."
    return Candidate(person_id, Reason.NEW_ROLE, 1.0 - age / (2 * NEW_ROLE_DAYS), why, "a new role", fact=post, say=say, since=seen_on)


def win(person_id: int, *, words: str, on: date, today: date) -> Candidate | None:
    """Something of theirs to celebrate, in whatever words are on file (`The launch of Tidemark`, `passed the exam!`), for three weeks after it."""
    age = (today - on).days
    if not 0 <= age <= WIN_DAYS:
        return None
    why = f"{day_in_words(on)}: {words.rstrip('.!')}. A good week to say well done."
    say = "Say well done, and ask how it went."
    return Candidate(person_id, Reason.WIN, 1.0 - age / (2 * WIN_DAYS), why, "to celebrate", fact=words, say=say, since=on)


def anniversary(person_id: int, *, words: str, on: date, today: date) -> Candidate | None:
    """That something of theirs was so many years ago (`5 years ago: Lead at Tidemark`), on its day or within a week before."""
    days_left = (on - today).days
    if not 0 <= days_left <= BIRTHDAY_DAYS:
        return None
    when = _coming(on, today)
    return Candidate(
        person_id,
        Reason.WIN,
        0.8 - 0.1 * days_left,
        f"{when[0].upper()}{when[1:]} it is {words}.",
        "an anniversary",
        say="Say that you thought of it.",
        since=on,
    )


def _coming(on: date, today: date) -> str:
    """A day of this week, from today on, as the end of a sentence."""
    return {0: "today", 1: "tomorrow"}.get((on - today).days, f"on {WEEKDAYS[on.weekday()]}, {on.day} {MONTHS[on.month - 1]}")


def owed(person_id: int, *, what: str, words: str, since: date, today: date) -> Candidate | None:
    """Something that an ask (`review my talk`) owes whoever answered it, from a day on: to tell them (`tell`), thank them (`thank`), or send something."""
    age = (today - since).days
    if not 0 <= age <= OWED_DAYS:
        return None
    why, gloss, say = {
        "tell": (f"They answered when you asked “{words}”, and have not heard what became of it.", "tell them", "Say what you did with it."),
        "thank": (f"Thanks for their help with “{words}” are not on file yet.", "to thank", "Say thank you, and what came of it."),
        "send": (
            f"They are willing to vouch for you (“{words}”), and need the link, three lines on why it fits, and your CV.",
            "to send",
            "Send all three.",
        ),
    }[what]
    reason, fact = {"tell": (Reason.ASK, words), "thank": (Reason.THANKS, f"your help with “{words}”"), "send": (Reason.ASK, "")}[what]
    return Candidate(person_id, reason, 1.0 - age / (2 * OWED_DAYS), why, gloss, fact=fact, say=say, since=since)


def possible(person_id: int, *, why: str, gloss: str, say: str, since: date, today: date) -> Candidate | None:
    """Something that an opportunity asks of the owner, of which this person would hear; what lies ahead presses a little less."""
    age = (today - since).days
    if age > OWED_DAYS:
        return None
    urgency = 1.0 - age / (2 * OWED_DAYS) if age >= 0 else 1.0 + 0.05 * age
    return Candidate(person_id, Reason.OPPORTUNITY, urgency, why, gloss, say=say, since=min(since, today))


def past_client(person_id: int, *, why: str, say: str, since: date, today: date) -> Candidate | None:
    """Somebody for whom the owner worked, with whom something is due; it can wait as any word that nobody asked for."""
    age = (today - since).days
    if age < 0:
        return None
    return Candidate(person_id, Reason.OPPORTUNITY, max(0.4, 0.8 - age / 200), why, "you worked for them", say=say, since=since, cool_down=COOL_DOWN)


def brought_together(person_id: int, *, title: str, say: str, since: date, today: date) -> Candidate | None:
    """An introduction (`Sam and Mia, through you`) that waits for the owner, whose next move goes to this person."""
    age = (today - since).days
    if not 0 <= age <= OWED_DAYS:
        return None
    why = f"An introduction waits for you: {title}."
    return Candidate(person_id, Reason.INTRODUCTION, 1.0 - age / (2 * OWED_DAYS), why, "your move", say=say, since=since)


def newly_met(person_id: int, *, first_on: date, today: date) -> Candidate | None:
    """Somebody first met within two weeks: a follow-up reads best the next day."""
    age = (today - first_on).days
    if not 1 <= age <= NEWLY_MET_DAYS:
        return None
    day = WEEKDAYS[first_on.weekday()] if age < 7 else f"{first_on.day} {MONTHS[first_on.month - 1]}"  # a week later its name is another day's
    why = f"You first spoke on {day}. A short word now keeps the door open."
    say = "Say what stayed with you from the first talk."
    return Candidate(person_id, Reason.NEWLY_MET, 1.0 - age / 20, why, "newly met", fact=day, say=say, since=first_on)


def follow_up(person_id: int, *, subject: str, met_on: date, today: date) -> Candidate | None:
    """Somebody whom the owner seldom sees and saw a few days ago, without a word since; best on the next day."""
    age = (today - met_on).days
    if not 1 <= age <= FOLLOW_UP_DAYS:
        return None
    day = "yesterday" if age == 1 else f"on {WEEKDAYS[met_on.weekday()]}"
    about = f" ({subject})" if subject else ""
    why = f"You saw each other {day}{about}, and have not written since."
    say = "One thing that stayed with you, while it is fresh."
    return Candidate(person_id, Reason.FOLLOW_UP, 1.0 - 0.15 * (age - 1), why, f"met {day.removeprefix('on ')}", fact=subject, say=say, since=met_on)


def letter(person_id: int, *, subject: str, words: str, is_answer: bool, is_again: bool = False, on: date, today: date) -> Candidate | None:
    """A letter of theirs that asks something, begins a conversation or comes again, and that nothing of the owner's has followed; from the third day, for three weeks."""
    age = (today - on).days
    asks = is_again or "?" in subject or "?" in words
    if not UNANSWERED_DAYS <= age <= LETTER_DAYS or not (asks or (subject and not is_answer)):
        return None
    about = f", “{subject}”" if subject else ""
    why = f"They wrote on {day_in_words(on)}{about}, and no answer of yours is on file."
    urgency = (1.0 if asks else 0.7) - age / (2 * LETTER_DAYS)
    return Candidate(person_id, Reason.LETTER, urgency, why, "wrote to you", fact=subject, say="Answer in a line, even if it is a no.", since=on)


def thanks(person_id: int, *, words: str, on: date, today: date) -> Candidate | None:
    """Something that they did for the owner, said as a clause (`sending the slides`), for three weeks, while no thanks are on file."""
    age = (today - on).days
    if not 0 <= age <= THANKS_DAYS:
        return None
    why = f"Thanks for {words} ({day_in_words(on)}) are not on file yet."
    say = "Say thank you, and what came of it."
    return Candidate(person_id, Reason.THANKS, 1.0 - age / (2 * THANKS_DAYS), why, "to thank", fact=words, say=say, since=on)


def dream(person_id: int, *, words: str, step: str, on: date, is_new: bool, today: date) -> Candidate | None:
    """A dream: a week after it was told, or a season after the last word about it, they can do with encouragement; after a step, with a question."""
    age = (today - on).days
    if step:
        if not 1 <= age <= STEP_DAYS:
            return None
        why, say = f"They took a step towards {words} ({step}, {day_in_words(on)}).", "Ask how it went, and say that you noticed."
    elif age < (TOLD_DAYS if is_new else SEASON):
        return None
    else:
        why, say = (
            f"They dream of {words} ({day_in_words(on)} was the last word about it).",
            "Say why you think they can, and what a first step could be.",
        )
    return Candidate(person_id, Reason.DREAM, 0.7, why, "a dream", fact=words, say=say, since=on, cool_down=COOL_DOWN)


def gone_quiet(person_id: int, *, last_on: date, gap: float, strength_rank: float, today: date) -> Candidate | None:
    """Somebody who meant much and has been silent beyond the usual rhythm. `strength_rank`: 1 for the dearest, towards 0."""
    silence = (today - last_on).days
    if gap <= 0 or not max(21.0, 2 * gap) < silence <= LONG_AGO:
        return None
    month = month_in_words(last_on, today=today)
    why = f"It’s been a while since you spoke ({month}); you used to be in touch {_rhythm(gap)}."
    urgency = 0.35 + 0.65 * strength_rank
    return Candidate(
        person_id, Reason.QUIET, urgency, why, f"since {month}", fact=month, say="Ask how they are; two lines are enough.", cool_down=COOL_DOWN
    )


def dormant(
    person_id: int, *, last_on: date, days_count: int, occasion: str, warmth_rank: float, today: date, is_beyond: bool = False
) -> Candidate | None:
    """Somebody once near and long silent, with an occasion now. `is_beyond`: further than the owner would have looked by themselves."""
    if (today - last_on).days <= LONG_AGO:
        return None
    why = f"Silent since {month_in_words(last_on, today=today)}, after {days_count} days in touch."
    aside = "Not the first name that comes to mind, which is often where the news is." if is_beyond else ""
    say = "Say what made you think of them; a call says more than a line after so long."
    urgency = 0.9 if is_beyond else 0.6 + 0.4 * warmth_rank
    return Candidate(
        person_id,
        Reason.DORMANT,
        urgency,
        " ".join(filter(None, (why, occasion, aside))),
        "worth reviving",
        fact=occasion,
        say=say,
        cool_down=COOL_DOWN,
    )


def occasion(last_on: date, today: date) -> str:
    """Is it to the week so many years since the last talk? Then the sentence that says so, else nothing."""
    years = round((today - last_on).days / 365.25)
    is_near = years > 0 and abs((today - last_on).days - round(years * 365.25)) <= NEAR_DAY
    return f"It is {'a year' if years == 1 else f'{years} years'} ago this week." if is_near else ""


def tomorrow(person_id: int, *, hour: str, subject: str, is_unanswered: bool = False) -> Candidate:
    """Somebody seldom seen whom the owner meets tomorrow; at an hour, all day, or some time. Or would, had they answered the invitation."""
    when = f"tomorrow{f' at {hour}' if hour[:1].isdigit() else ''}{f': {subject}' if subject else ''}."
    why = f"You are invited {when} You have not answered." if is_unanswered else f"You meet {when}"
    say = "Say whether you come." if is_unanswered else "Look at the last talk before you go, and bring one question."
    return Candidate(person_id, Reason.TOMORROW, 1.0, why, "tomorrow", fact=subject, say=say)


def at_event(person_id: int, *, event: str, is_today: bool, why: str) -> Candidate:
    """Somebody to look for at an event of today or tomorrow, and why (a sentence)."""
    when = "today" if is_today else "tomorrow"
    say = "Find a moment with them, and write down one line while you are there."
    return Candidate(
        person_id, Reason.EVENT, 1.0 if is_today else 0.95, f"To look for at {event}, {when}. {why}", f"event {when}", fact=event, say=say
    )


def after_event(person_id: int, *, event: str, ended_on: date, promise: str, today: date) -> Candidate | None:
    """Somebody whom the owner met at an event, on the day after it and the next: later a word is none that follows it."""
    if not is_follow_up(ended_on, today):
        return None
    is_last = today - ended_on == timedelta(days=FOLLOW_UP)
    said = f" You promised them {promise}." if promise else ""
    why = (
        f"You met at {event}{' two days ago' if is_last else ' yesterday'}.{said} {'Today is the last good day to write.' if is_last else ''}".strip()
    )
    say = f"Send {promise}, or say when it will come." if promise else "Write two lines, keep a note, or let it go."
    return Candidate(person_id, Reason.FOLLOW_UP, 1.0, why, f"after {event}"[:40], fact=f"at {event}", say=say, since=ended_on + timedelta(days=1))


def meet_again(person_id: int, *, event: str, on: date, times: int, today: date) -> Candidate | None:
    """Somebody whom the owner keeps meeting, and who goes to what the owner goes to within a week."""
    if not 2 <= (on - today).days <= AGAIN_DAYS:
        return None
    why = f"You keep meeting: {times} events so far. You both go to {event} on {WEEKDAYS[on.weekday()]}, {on.day} {MONTHS[on.month - 1]}."
    say = "Ask whether you meet there."
    return Candidate(person_id, Reason.EVENT, 0.6, why, "meet again", fact=event, say=say, since=on - timedelta(days=AGAIN_DAYS), cool_down=COOL_DOWN)


def doubt(person_id: int, *, one: str, other: str, because: str) -> Candidate:
    """Somebody of whom a second look would settle who they are."""
    why = f"{one} and {other} may be one person ({because}). A second of yours settles it."
    return Candidate(person_id, Reason.DOUBT, 1.0, why, "one or two?", fact=other, say="Answer on the page of questions.")


def _rhythm(gap: float) -> str:
    if gap <= 2:
        return "almost daily"
    if gap <= 8:
        return "about every week"
    if gap <= 12:
        return "every ten days or so"
    if gap <= 45:
        weeks = round(gap / 7)
        return f"every {weeks} weeks or so" if weeks > 1 else "about every week"
    months = round(gap / 30)
    return f"every {months} months or so" if months > 1 else "about every month"
