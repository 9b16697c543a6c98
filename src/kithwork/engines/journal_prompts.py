"""What could the owner write about, after what just happened? A few questions, each written for the sort of thing that it was.

Writing about an upsetting event works where it makes sense of it, not where it tells it again (Pennebaker & Chung, "Expressive writing", 2011), and
what one would say at a second try is part of that; so each question asks for what comes next. None counts days, none asks why nothing was written.
How many, and for how long a thing is fresh, is ours: ADR 0039.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from hashlib import blake2b
from typing import Final

from kithwork.domain.dates import day_in_words
from kithwork.domain.journal import EntryKind

MOST: Final = 3  # questions at a time: ours, ADR 0039
AT_EASE: Final = 2  # with fewer that are tied to something, one that is tied to nothing follows: ours, ADR 0039


class Sort(StrEnum):
    """What sort of thing happened, the most telling first."""

    NO = "no"
    ROUND = "round"
    EVENT = "event"
    AGAIN = "again"
    FIRST = "first"
    APPLIED = "applied"
    TALK = "talk"


FRESH: Final = {  # days for which one may be asked about it: ours, ADR 0039
    Sort.NO: 10,
    Sort.ROUND: 7,
    Sort.EVENT: 4,
    Sort.AGAIN: 5,
    Sort.FIRST: 5,
    Sort.APPLIED: 7,
    Sort.TALK: 2,
}
_ASKED: Final = {
    Sort.NO: (
        (
            EntryKind.REJECTION,
            "{what} said no. Which sentence of it is about the post, and which about you, and what of the second will you try next time?",
        ),
        (EntryKind.REJECTION, "{what} said no. What could you do on the day you applied that you could not do a year before?"),
        (
            EntryKind.REJECTION,
            "{what} said no. Whom did you come to know on the way there, and what would you like them to hear from you in half a year?",
        ),
    ),
    Sort.ROUND: (
        (EntryKind.LEARNED, "You talked at {what}. Which question would you like to be asked again, and how would you begin this time?"),
        (EntryKind.LEARNED, "You talked at {what}. What did they ask that told you more about them than about you?"),
    ),
    Sort.EVENT: (
        (EntryKind.SURPRISE, "{what}: which sentence of somebody's do you still hear, and what had you thought before?"),
        (EntryKind.AWKWARD, "{what}: was there a moment when you stood there with your cup? What would you do with it today?"),
        (EntryKind.REFLECTION, "{what}: who stood alone and should not have, and who made room for you?"),
    ),
    Sort.AGAIN: (
        (EntryKind.REFLECTION, "You and {what} talked after {gap}. What was as if no time had passed, and what was not?"),
        (EntryKind.SURPRISE, "You and {what} talked after {gap}. What had happened to them that you would never have guessed?"),
    ),
    Sort.FIRST: (
        (EntryKind.SURPRISE, "You met {what} for the first time. What did you take them for in the first minute, and in the last?"),
        (EntryKind.NOTE, "You met {what} for the first time. What would you ask if you had ten more minutes?"),
    ),
    Sort.APPLIED: ((EntryKind.LEARNED, "You did what {what} had advised. What was different from how they had told it?"),),
    Sort.TALK: (
        (EntryKind.AWKWARD, "After the talk with {what}: was there something that you nearly said? Write it down as you would say it now."),
        (EntryKind.SURPRISE, "After the talk with {what}: what did you learn about them that is in no profile?"),
    ),
}
_AT_EASE: Final = (
    (EntryKind.SURPRISE, "Who surprised you lately, and what had you thought of them before?"),
    (EntryKind.AWKWARD, "Where did you say nothing, and what would one sentence have been?"),
    (EntryKind.LEARNED, "What did you explain to somebody and only understand while you explained it?"),
    (EntryKind.REFLECTION, "Which talk of the last weeks would you like to have once more?"),
    (EntryKind.SURPRISE, "What do people ask you about that you do not think of as a skill?"),
    (EntryKind.REFLECTION, "Who made something easy for you without being asked?"),
    (EntryKind.REJECTION, "Which no of long ago are you glad of today, and since when?"),
)


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened: what it is called, how an entry names it, by what it is known, and who says so."""

    sort: Sort
    on: date
    what: str
    mention: str
    key: str
    source: str
    gap: str = ""  # how long there was nothing before, in words


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question, why it is asked, and how an answer could begin; `key` is the same as long as it is the same question."""

    key: str
    kind: EntryKind
    words: str
    why: str
    begin: str


def ask(happened: Sequence[Happening], *, today: date, answered: Collection[tuple[str, date]]) -> tuple[Prompt, ...]:
    """At most a few, one of a sort. `answered`: what entries name (by its key), and of which day they are."""
    found: dict[Sort, Happening] = {}
    for one in sorted(happened, key=lambda one: (-one.on.toordinal(), one.key)):
        is_fresh = timedelta(0) <= today - one.on <= timedelta(days=FRESH[one.sort])
        if is_fresh and not any(key == one.key and on >= one.on for key, on in answered):
            found.setdefault(one.sort, one)
    chosen = [_tied(found[sort]) for sort in _without_twice(found)][:MOST]
    if len(chosen) < AT_EASE:
        week = today.isocalendar()
        kind, words = _AT_EASE[(week.year * 53 + week.week) % len(_AT_EASE)]
        chosen.append(Prompt(f"week-{week.year}-{week.week}", kind, words, "", ""))
    return tuple(chosen)


def _without_twice(found: dict[Sort, Happening]) -> list[Sort]:
    """The sorts in their order; nobody and nothing is asked about twice."""
    sorts = [sort for sort in Sort if sort in found]
    first = {found[sort].key: sort for sort in reversed(sorts)}
    return [sort for sort in sorts if first[found[sort].key] is sort]


def _tied(one: Happening) -> Prompt:
    choices = _ASKED[one.sort]
    kind, words = choices[blake2b(f"{one.key}{one.on}".encode(), digest_size=2).digest()[0] % len(choices)]
    said = words.format(what=one.what, gap=one.gap)
    return Prompt(
        f"{one.sort}-{blake2b(one.key.encode(), digest_size=6).hexdigest()}", kind, said, f"{day_in_words(one.on)}, {one.source}", one.mention
    )
