"""How the owner met somebody, and the years since: what the two large pictures of a person's page take."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kithwork.actions import person
from kithwork.domain import dates
from kithwork.domain.records import InteractionKind as Kind
from kithwork.interfaces.web import pictures
from kithwork.interfaces.web.pictures import Firmness, Hop
from kithwork.interfaces.web.presenting import said, years
from kithwork.store.queries.glances import DayInTouch
from kithwork.store.queries.people import PersonLine
from kithwork.store.queries.person import Story

FIRM_DAYS = 100
MARKED = {Kind.CONNECTED: "connected", Kind.RECOMMENDED: "recommended"}


@dataclass(frozen=True, slots=True)
class HowMet:
    """The line of people, and the words it rests on."""

    hops: tuple[Hop, ...]
    words: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Years:
    """The strip, and the same as a table."""

    title: str
    strip: pictures.Strip
    table: list[years.Year]


def how_met(line: PersonLine, story: Story | None, days: Sequence[DayInTouch]) -> HowMet:
    """By the owner's words; without any, by the first day on file."""
    goal = Hop(line.name, line.initials, has_met=line.has_met)
    firmness = Firmness.FIRM if line.tie and line.tie.days_count >= FIRM_DAYS else Firmness.PLAIN
    if story:
        on = dates.in_words(story.on) if story.on else ""
        event = ", ".join(part for part in (story.event, on) if part)
        through = [Hop(name, _initials(name), event if place == len(story.through) else "") for place, (_, name) in enumerate(story.through, start=1)]
        first = Hop("You", "you", "" if through else event, firmness=Firmness.FIRM if through else firmness)
        return HowMet((first, *through, goal), story.words or person.story_in_words(story), "your words")
    if not days:
        return HowMet((), "Nothing on file says how you met.", "")
    begun = days[0]
    how = said.kind(begun.kind, begun.own_part)
    on = said.day(years.date_of(begun.day))
    return HowMet((Hop("You", "you", f"first on file: {on}", firmness=firmness), goal), f"The first thing on file: {how[0].lower()}{how[1:]}.", on)


def _initials(name: str) -> str:
    words = name.split() or ["?"]
    return (words[0][:1] + (words[-1][:1] if len(words) > 1 else "")).upper()


def strip(line: PersonLine, days: Sequence[DayInTouch], *, today: date) -> Years | None:
    """All years with somebody; nothing when there is no day in touch."""
    past = [one for one in days if years.date_of(one.day) <= today]
    if not past:
        return None
    begins = years.date_of(past[0].day)
    shown = years.months(past, today=today, first=begins)
    faces = [pictures.Moment(years.date_of(day)) for day in sorted({one.day for one in past if one.kind == Kind.IN_PERSON})]
    events = {MARKED[Kind(one.kind)]: one.day for one in reversed(past) if one.kind in MARKED}
    stones = [pictures.Moment(years.date_of(day), words) for words, day in events.items()]
    count = today.year - begins.year
    title = said.counted(count, "year", "years") if count > 1 else "Since you know each other"
    return Years(title, pictures.Strip(line.name, begins, today, shown, faces, stones), years.years(shown))
