"""The owner keeps what somebody told them, about which skill, and says what they did about it."""

from datetime import date, datetime
from typing import Final

from django.db import transaction

from kithwork.actions import asking, people, skills, told, whole_words, words
from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import Refused
from kithwork.store.queries import learning as queries
from kithwork.store.queries import person as person_queries
from kithwork.store.writes import learning as writes
from kithwork.store.writes.changes import Fields, Journal

LONGEST: Final = 1000
SHORT: Final = 300


def keep(*, owner_id: int, person_id: int, text: str, now: datetime, about: str = "", skill_id: int | None = None, on: date | None = None) -> int:
    """What somebody told the owner; the same once more is found again. Returns its number. Raises skills.NoSuchSkill, asking.StillToCome."""
    line, said, day = people.line_of(owner_id, person_id), whole_words.some(text, "Feedback", longest=LONGEST), on or now.date()
    topic = whole_words.any_(about, "What it is about", longest=SHORT)
    if line.standing == "own":
        raise Refused("That is you.")
    if day > now.date():
        raise asking.StillToCome
    if skill_id is not None:
        skills.numbered(owner_id=owner_id, skill_id=skill_id)
    known = next((one for one in queries.feedback(owner_id) if (one.person_id, one.words) == (person_id, said)), None)
    if known:
        return known.id
    with transaction.atomic():
        journal = Journal(owner_id)
        anchor = person_queries.anchors(owner_id, person_id)[0]
        made = writes.feedback(journal, anchor, words=said, about=topic, goal_id=skill_id, on=day)
        words.close(journal, f"{line.name} told you: {said}", now)
    return made


def answer(*, owner_id: int, feedback_id: int, now: datetime, text: str = "", on: date | None = None, is_left: bool = False) -> str:
    """What the owner did about it, or that they leave it aside; returns it as a sentence. Raises told.NoSuchFeedback, asking.StillToCome."""
    found, day = told.numbered(owner_id=owner_id, feedback_id=feedback_id), on or now.date()
    said = whole_words.any_(text, "What you did", longest=SHORT)
    if day > now.date():
        raise asking.StillToCome
    if not is_left and day < found.said_on:
        raise Refused(f"You were told on {day_in_words(found.said_on)}; what you did about it came after.")
    fields: Fields = {"done": said or found.done, "done_on": None if is_left else day, "is_dropped": is_left}
    summary = f"{'Left aside' if is_left else 'Did something about it'}: {found.words}{f' ({said})' if said else ''}"
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.answer(journal, feedback_id, fields)
        words.close(journal, summary, now)
    return summary
