"""Which questions could a session begin with, and how could it end in writing? From what is on file alone; the owner reads, changes and sends."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from kithwork.domain.dates import MONTHS_IN_FULL
from kithwork.domain.mentoring import HelpKind, MentoringSide
from kithwork.engines.drafts import Draft, given

MOST: Final = 5  # questions; more are an interview
_ASKED: Final = {  # as a mentor, as a mentee
    HelpKind.GUIDE: ("Where do you stand before a choice, and what would you choose?", "Which way would you take from here, and why?"),
    HelpKind.TEACH: ("What did you try by yourself, and where did it stop?", "Would you show me how you would do it, step by step?"),
    HelpKind.CHALLENGE: ("What do you put off, and what would happen if you did it this week?", "What do you see me avoid?"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """What a letter at the end can draw on; an empty one is not known."""

    side: MentoringSide
    to: str
    by: str
    goal: str
    begun_on: date
    sessions_count: int
    gave: str
    outcome: str = ""


def questions(
    side: MentoringSide, *, goal: str, mine: Sequence[str], theirs: Sequence[str], wins: Sequence[str], help_: Sequence[HelpKind]
) -> list[str]:
    """What to ask in a session, what was agreed first; `mine` and `theirs` are steps that are open."""
    is_mentor = side is MentoringSide.MENTOR
    found = [f"How did it go with “{words}”?" for words in theirs[:2]]
    found += [f"I wanted to do this: “{words}”. What should I look at next?" for words in mine[:1]] if not is_mentor else []
    found += [f"“{words}”: what made it work?" for words in wins[:1]] if is_mentor else []
    found += [_ASKED[kind][0 if is_mentor else 1] for kind in help_]
    found.append(f"What is the one thing that would bring {'you' if is_mentor else 'me'} nearer to “{goal}” before the next time?")
    return found[:MOST]


def thanks(told: Told) -> Draft:
    """A word of thanks at the end: since when, how often, and what it gave."""
    since = f"{MONTHS_IN_FULL[told.begun_on.month - 1]} {told.begun_on.year}"
    times = {0: "", 1: "once", 2: "twice"}.get(told.sessions_count, f"{told.sessions_count} times")
    met = f"Since {since} we have sat down {times} about {told.goal}." if times else f"Since {since} we have worked on {told.goal}."
    if told.side is MentoringSide.MENTEE:
        said = f"{met} What it gave me: {_sentence(told.gave)} Thank you for your time, and for every question that I could not answer."
    else:
        said = f"{met} What it gave me: {_sentence(told.gave)} Thank you for your trust; the work was yours."
    if told.outcome:
        said += f" And look what became of it: {_sentence(told.outcome)}"
    end = "This ends our sessions, and nothing else: I would be glad to hear from you."
    hello = f"Hello {given(told.to)}".rstrip()
    words = f"{hello},\n\n{said}\n\n{end}\n\n{given(told.by)}".rstrip()
    made_of = "Made of the day on which it began, its sessions, its goal and your own word on what it gave, and nothing else."
    return Draft("Thank you", words, made_of)


def _sentence(words: str) -> str:
    said = " ".join(words.split())
    return said if said[-1:] in ".!?" else f"{said}."
