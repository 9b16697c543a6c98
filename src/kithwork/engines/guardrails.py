"""May the owner write to somebody unasked, or ask them for something, and if not, from which day on?

Few words that nobody asked for, few asks, and a no that holds: so that people like to hear from the owner. Pure rules over dates; who was written
to and what they answered comes from the store. A word after an answer of theirs is a reply and free, and so are thanks, follow-ups and words that
something asks for. The numbers are conventions of those who make many introductions; they are ours in the end: ADR 0029.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kithwork.domain.asking import WordKind
from kithwork.domain.dates import day_in_words
from kithwork.engines.today import COOL_DOWN

A_DAY: Final = 5  # unprompted words on one day; ours: ADR 0029
BETWEEN_ASKS: Final = 90  # days; ours: ADR 0029
AFTER_A_NO: Final = 365  # days; ours: ADR 0029
OPEN_REQUESTS: Final = 3  # introductions asked for and not answered yet; ours: ADR 0029
PER_CONNECTOR: Final = 2  # introductions asked of one person within a year; ours: ADR 0029
YEAR: Final = 365
UNPROMPTED: Final = frozenset({WordKind.HELLO, WordKind.SHARE, WordKind.UPDATE, WordKind.ASK, WordKind.REFERRAL, WordKind.INTRODUCTION})
ASKING: Final = frozenset({WordKind.ASK, WordKind.REFERRAL, WordKind.INTRODUCTION})


@dataclass(frozen=True, slots=True)
class Past:
    """What was between the owner and somebody: days, in any order."""

    name: str
    is_do_not_contact: bool = False
    is_not_for_asks: bool = False
    written: Sequence[date] = ()  # words unasked that were marked as sent, or as done on Today
    answered: Sequence[date] = ()  # they wrote, or the two met
    asked: Sequence[date] = ()
    noes: Sequence[date] = ()
    introductions_asked: Sequence[date] = ()  # of them, as connector
    written_today_count: int = 0  # unprompted, to anybody
    open_requests: Sequence[date] = ()  # introductions asked of anybody, and still open


@dataclass(frozen=True, slots=True)
class No:
    """Why not, and from when on; no day where only the owner can change it."""

    words: str
    from_on: date | None = None


def stop(past: Past, *, is_ask: bool) -> No | None:
    """The flags that hold whatever the day is."""
    if past.is_do_not_contact:
        return No(f"{past.name} is left in peace; nothing is written to them until you take that back.")
    if is_ask and past.is_not_for_asks:
        return No(f"{past.name} is not for asks; nothing is asked of them until you take that back.")
    return None


def word(past: Past, kind: WordKind, today: date) -> No | None:
    """Before a word is marked as sent."""
    if found := stop(past, is_ask=kind in ASKING):
        return found
    if kind not in UNPROMPTED:
        return None
    last = max((day for day in past.written if day <= today), default=None)
    if last and not any(last <= day <= today for day in past.answered) and (today - last).days < COOL_DOWN:
        return _until(f"You wrote to {past.name} on {day_in_words(last)}; a second word unasked waits {COOL_DOWN} days", last + timedelta(COOL_DOWN))
    if past.written_today_count >= A_DAY:
        return _until(f"You have written to {A_DAY} people unasked today, which is enough for one day", today + timedelta(1))
    return None


def ask(past: Past, kind: WordKind, today: date) -> No | None:
    """Before something is asked of somebody: a no holds for a year, a second ask waits; then as any other word."""
    if found := stop(past, is_ask=True):
        return found
    if found := after_a_no(past, today):
        return found
    if found := _after(past.asked, BETWEEN_ASKS, today, f"You asked {past.name} on {{day}}; a second ask waits {BETWEEN_ASKS} days"):
        return found
    return word(past, kind, today)


def introduction(past: Past, today: date) -> No | None:
    """Before somebody is asked to introduce the owner."""
    if found := stop(past, is_ask=True):
        return found
    if found := after_a_no(past, today):
        return found
    lately = sorted(day for day in past.introductions_asked if 0 <= (today - day).days < YEAR)
    if len(lately) >= PER_CONNECTOR:
        free_on = lately[-PER_CONNECTOR] + timedelta(YEAR)
        return _until(f"You asked {past.name} for {PER_CONNECTOR} introductions within a year, which is enough", free_on)
    if len(past.open_requests) >= OPEN_REQUESTS:
        since = min(past.open_requests)
        return No(
            f"{OPEN_REQUESTS} introductions that you asked for are open, the oldest since {day_in_words(since)}; "
            f"a further one is possible as soon as one of them is over (silence is an answer, too), from {day_in_words(today)} on."
        )
    return ask(past, WordKind.INTRODUCTION, today)


def after_a_no(past: Past, today: date) -> No | None:
    """A no holds for a year, quietly."""
    return _after(past.noes, AFTER_A_NO, today, f"{past.name} said no on {{day}}; a no holds for a year")


def holds(no_on: date, today: date) -> bool:
    """Does a no of that day hold today?"""
    return 0 <= (today - no_on).days < AFTER_A_NO


def _after(days: Sequence[date], wait: int, today: date, words: str) -> No | None:
    last = max((day for day in days if day <= today), default=None)
    if last is None or (today - last).days >= wait:
        return None
    return _until(words.format(day=day_in_words(last)), last + timedelta(wait))


def _until(words: str, from_on: date) -> No:
    return No(f"{words}: possible from {day_in_words(from_on)} on.", from_on)
