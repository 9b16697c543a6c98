"""The owner says what they are after, whom it leads to, what they did about it, and on whom they can call."""

from datetime import date, datetime
from typing import Final

from django.db import transaction

from kithwork.actions import asking, organisations, people, whole_words, words
from kithwork.actions.aims import NoSuchTarget
from kithwork.domain.aims import AimKind, NearingKind
from kithwork.domain.errors import NoSuchKind, NotFound, Refused
from kithwork.store.queries import asks as ask_queries
from kithwork.store.queries import organisations as organisation_queries
from kithwork.store.queries import person as person_queries
from kithwork.store.queries import targets as queries
from kithwork.store.queries.targets import GoalLine, TargetLine
from kithwork.store.writes import asks as ask_writes
from kithwork.store.writes import targets as writes
from kithwork.store.writes.changes import Fields, Journal

_NO_SUCH_KIND: Final = "Goals are job, career, skill, client, community or mentor; steps are read, comment, share, question, time or news."
LONGEST: Final = 300
LONGEST_DAY: Final = 16 * 60  # minutes
WEEK: Final = 60  # hours that one could want to give a goal


class NoSuchGoal(NotFound):
    """There is no open goal of that number. `kith target goals` lists them."""


class GonePast(Refused):
    """That day has gone by; a goal is for a day to come."""

    exit_code = 2


class OneOrTheOther(Refused):
    """A target is somebody on file or an organisation, one of the two."""

    exit_code = 2


def aim(*, owner_id: int, text: str, kind: str, now: datetime, weekly_hours: int | None = None, why: str = "", until_on: date | None = None) -> int:
    """What the owner is after, why, and until when; returns its number. Raises NoSuchKind."""
    if kind not in set(AimKind):
        raise NoSuchKind(_NO_SUCH_KIND)
    if weekly_hours is not None and not 0 <= weekly_hours <= WEEK:
        raise Refused(f"A week has room for {WEEK} hours at most.")
    said, reason = whole_words.some(text, "A goal", longest=LONGEST), whole_words.any_(why, "A reason", longest=LONGEST)
    if until_on and until_on < now.date():
        raise GonePast
    with transaction.atomic():
        journal = Journal(owner_id)
        made = writes.goal(journal, kind=kind, words=said, weekly_hours=weekly_hours, why=reason, until_on=until_on, on=now.date())
        journal.close(f"Set a goal: {said}", now=now)
    return made


def say_of_goal(
    *, owner_id: int, goal_id: int, now: datetime, why: str | None = None, until_on: date | None = None, is_open_ended: bool = False
) -> str:
    """Why the owner is after it, and until when; what is not said stays. Returns what happened. Raises NoSuchGoal, GonePast."""
    found = _open_goal(owner_id, goal_id)
    if until_on and until_on < now.date():
        raise GonePast
    said: Fields = {} if why is None else {"why": whole_words.any_(why, "A reason", longest=LONGEST)}
    if until_on or is_open_ended:
        said["until_on"] = None if is_open_ended else until_on
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.change_goal(journal, goal_id, said)
        journal.close(f"Said more of the goal {found.words}", now=now)
    return f"Said more of the goal {found.words}"


def _open_goal(owner_id: int, goal_id: int) -> GoalLine:
    found = next((one for one in queries.goals(owner_id) if one.id == goal_id and one.closed_on is None), None)
    if not found:
        raise NoSuchGoal
    return found


def close_goal(*, owner_id: int, goal_id: int, now: datetime) -> str:
    """A goal is reached, or let go; returns what happened. Raises NoSuchGoal."""
    found = _open_goal(owner_id, goal_id)
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.close_goal(journal, goal_id, on=now.date())
        journal.close(f"Closed the goal {found.words}", now=now)
    return f"Closed the goal {found.words}"


def add(*, owner_id: int, now: datetime, person_id: int | None = None, organisation: str = "", goal_id: int | None = None, why: str = "") -> int:
    """Turn to somebody, or an organisation; one that is a target already is found again. Returns its number.

    Raises OneOrTheOther, NoSuchGoal.
    """
    if (person_id is None) == (not organisation.strip()):
        raise OneOrTheOther
    named = whole_words.some(organisation, "An organisation", longest=LONGEST) if person_id is None else ""
    reason = whole_words.any_(why, "A reason", longest=LONGEST)
    if goal_id is not None and not any(one.id == goal_id and one.closed_on is None for one in queries.goals(owner_id)):
        raise NoSuchGoal
    line = people.line_of(owner_id, person_id) if person_id is not None else None
    if line and line.standing == "own":
        raise Refused("That is you.")
    if known := _known(owner_id, person_id, named, goal_id):
        return _told_anew(owner_id, known, reason, now)
    with transaction.atomic():
        journal = Journal(owner_id)
        anchor = person_queries.anchors(owner_id, line.id)[0] if line else None
        made = writes.add(journal, goal_id=goal_id, anchor_id=anchor, organisation=named, why=reason, on=now.date())
        words.close(journal, f"Turned to {line.name if line else named}", now)
    return made


def _told_anew(owner_id: int, known: TargetLine, reason: str, now: datetime) -> int:
    """A new reason takes the place of the old one; none leaves it."""
    if reason and reason != known.why:
        with transaction.atomic():
            journal = Journal(owner_id)
            writes.tell_why(journal, known.id, reason)
            journal.close(f"Why you turn to {known.name}: {reason}", now=now)
    return known.id


def _known(owner_id: int, person_id: int | None, named: str, goal_id: int | None) -> TargetLine | None:
    words_ = organisation_queries.words(owner_id)
    key = organisations.canonical(named, words_)
    for one in queries.listed(owner_id):
        is_same = one.person_id == person_id if person_id is not None else not one.person_id and organisations.canonical(one.name, words_) == key
        if is_same and one.goal_id == (goal_id or 0):
            return one
    return None


def close(*, owner_id: int, target_id: int, now: datetime) -> str:
    """The owner turns away from a target; returns what happened. Raises NoSuchTarget."""
    found = numbered(owner_id=owner_id, target_id=target_id)
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.close(journal, target_id, on=now.date())
        words.close(journal, f"Turned away from {found.name}", now)
    return f"Turned away from {found.name}"


def near(*, owner_id: int, target_id: int, kind: str, now: datetime, text: str = "", minutes: int | None = None, on: date | None = None) -> str:
    """What the owner did about a target (read, comment, share, question, time), or heard of it (news). Raises NoSuchTarget, NoSuchKind."""
    found, day = numbered(owner_id=owner_id, target_id=target_id), on or now.date()
    if kind not in set(NearingKind):
        raise NoSuchKind(_NO_SUCH_KIND)
    if day > now.date():
        raise asking.StillToCome
    if minutes is not None and not 0 < minutes <= LONGEST_DAY:
        raise Refused("A day has room for sixteen hours at most; say minutes.")
    if kind == NearingKind.TIME and minutes is None:
        raise Refused("Say how many minutes.")
    said = whole_words.any_(text, "What you did or heard", longest=LONGEST)
    if kind == NearingKind.NEWS:
        whole_words.some(text, "News", longest=LONGEST)
    summary = f"{_DONE[NearingKind(kind)]} {found.name}{f': {said}' if said else ''}"
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.near(journal, target_id, kind=kind, words=said, minutes=minutes, on=day)
        journal.close(summary, now=now)
    return summary


_DONE: Final = {
    NearingKind.READ: "Read something of",
    NearingKind.COMMENT: "Commented on something of",
    NearingKind.SHARE: "Shared something with",
    NearingKind.QUESTION: "Asked a question of",
    NearingKind.TIME: "Spent time on",
    NearingKind.NEWS: "News of",
}


def numbered(*, owner_id: int, target_id: int) -> TargetLine:
    """The target of this number. Raises NoSuchTarget."""
    found = next((one for one in queries.listed(owner_id) if one.id == target_id), None)
    if not found:
        raise NoSuchTarget
    return found


def support(*, owner_id: int, person_id: int, text: str, now: datetime, is_on: bool = True) -> str:
    """For what the owner may call upon somebody (a bad week, a contract), or may not any more; returns what happened."""
    line, said = people.line_of(owner_id, person_id), whole_words.some(text, "That", longest=LONGEST)
    anchors = person_queries.anchors(owner_id, person_id)
    if not is_on and (person_id, line.name, said) not in ask_queries.supports(owner_id):
        raise NotFound(f"{line.name} is not on the list for {said}.")
    summary = f"{line.name} is there for {said}" if is_on else f"{line.name} is no longer on the list for {said}"
    with transaction.atomic():
        journal = Journal(owner_id)
        for anchor in anchors[:1] if is_on else anchors:
            ask_writes.support(journal, anchor, said, is_on=is_on)
        words.close(journal, summary, now)
    return summary
