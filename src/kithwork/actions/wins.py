"""What is there to congratulate people on? Read from wins that are on file; `congratulations` writes down what the owner says of them."""

from calendar import isleap
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from kithwork.actions import birthdays, people, source_names
from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import NotFound
from kithwork.domain.wins import WIN_WORDS, WinKind
from kithwork.engines import reasons
from kithwork.store.queries import wins as queries
from kithwork.store.queries.wins import WinLine

RECENT: Final = timedelta(days=reasons.NEW_ROLE_DAYS)  # as long as news is news
NEWS: Final = timedelta(days=365)  # ours, ADR 0023: what is older nobody is congratulated on unasked
LONGEST: Final = 40  # years back that an anniversary is looked for; ours, ADR 0023


class NoSuchWin(NotFound):
    """There is no win of that number. `kith wins` lists them."""


class OccasionKind(StrEnum):
    """Why somebody could be congratulated now."""

    BIRTHDAY = "birthday"
    ANNIVERSARY = "anniversary"
    ROLE = "role"  # another post, or another title
    RELEASE = "release"
    TALK = "talk"
    TOLD = "told"


_KINDS: Final = {
    WinKind.ROLE: OccasionKind.ROLE, WinKind.TITLE: OccasionKind.ROLE, WinKind.RELEASE: OccasionKind.RELEASE, WinKind.TALK: OccasionKind.TALK
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Occasion:
    """Somebody, and something to congratulate them on. `win_id` is 0 for a birthday."""

    person_id: int
    kind: OccasionKind
    words: str
    on: date
    evidence: str
    win_id: int = 0


def occasions(*, owner_id: int, now: datetime, limit: int = 20) -> list[Occasion]:
    """What there is to congratulate on these days: of each kind, those who mean most first; never what the owner has congratulated on.

    Nor a new name, which may be no good news.
    """
    today, ranking = now.date(), people.ranking(now)
    week = people.within(now, reasons.BIRTHDAY_DAYS)
    near = birthdays.near(owner_id=owner_id, now=now)
    found = [Occasion(one.person.id, OccasionKind.BIRTHDAY, birthdays.WORDS, one.on, "") for one in near]
    past = {then: (day, years) for day in week for years in range(1, LONGEST + 1) for then in _years_before(day, years)}
    for line in queries.years_since(owner_id, ranking, list(past), limit=limit):
        on, years = past[line.on]
        words = f"{years} {'year' if years == 1 else 'years'} ago: {line.words}"
        found.append(Occasion(line.person_id, OccasionKind.ANNIVERSARY, words, on, evidence(line), line.id))
    for line in queries.recent(owner_id, ranking, since=today - RECENT, until=today, limit=limit):
        kind = _KINDS.get(WinKind(line.kind), OccasionKind.TOLD)
        found.append(Occasion(line.person_id, kind, line.words, line.on, evidence(line), line.id))
    return found


def _years_before(day: date, years: int) -> list[date]:
    """The days of which it is so many years; the 29 of February is thought of on the 28 where there is none."""
    year = day.year - years
    if (day.month, day.day) == (2, 29):
        return [day.replace(year=year)] if isleap(year) else []
    is_eve = (day.month, day.day) == (2, 28) and isleap(year) and not isleap(day.year)
    return [day.replace(year=year), *([date(year, 2, 29)] if is_eve else [])]


def listed(*, owner_id: int, now: datetime, is_mine: bool = False, is_open: bool = True) -> list[WinLine]:
    """Wins of those whom the owner knows, the newest first: those of the last year that are open, or all. The owner's own are none to be congratulated on."""
    since = now.date() - NEWS if is_open and not is_mine else None
    return queries.listed(owner_id, people.ranking(now), is_mine=is_mine, since=since)


def is_news(line: WinLine, *, now: datetime) -> bool:
    """Is it open, and not too old to be congratulated on?"""
    return line.is_open and not line.is_mine and line.on >= now.date() - NEWS


def of_person(*, owner_id: int, person_id: int) -> list[WinLine]:
    """Somebody's wins, the newest first. Raises NobodyOfThatName."""
    people.line_of(owner_id, person_id)
    return queries.of_person(owner_id, person_id)


def label(line: WinLine) -> str:
    """What sort of news it is."""
    return WIN_WORDS[WinKind(line.kind)]


def evidence(line: WinLine) -> str:
    """When it was, as far as is known, and who says so; of a birthday the day alone."""
    when = day_in_words(line.on)
    if line.after_on and line.after_on < line.on:
        when = f"between {day_in_words(line.after_on)} and {when}"
    if line.kind == WinKind.BIRTHDAY:
        return when
    said = source_names.word(line.source)
    return f"{when}, {said}{f', {line.where}' if line.where else ''}"
