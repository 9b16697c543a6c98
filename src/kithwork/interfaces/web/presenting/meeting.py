"""How the owner met somebody, and the years since: what the two large pictures of a person's page take."""

from dataclasses import dataclass
from datetime import date

from kithwork.actions import person
from kithwork.domain import dates
from kithwork.domain.records import InteractionKind as Kind
from kithwork.interfaces.web import pictures
from kithwork.interfaces.web.pictures import Firmness, Hop
from kithwork.interfaces.web.presenting import said, years
from kithwork.store.queries.glances import RhythmRow
from kithwork.store.queries.people import PersonLine
from kithwork.store.queries.words import Story

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


def how_met(line: PersonLine, story: Story | None, rhythm: RhythmRow | None) -> HowMet:
    """By the owner's words; without any, by the first day on file."""
    goal = Hop(line.name, line.initials, has_met=line.has_met)
    firmness = Firmness.FIRM if line.tie and line.tie.days_count >= FIRM_DAYS else Firmness.PLAIN
    if story:
        on = dates.in_words(story.on) if story.on else ""
        event = ", ".join(part for part in (story.event, on) if part)
        through = [Hop(name, _initials(name), event if place == len(story.through) else "") for place, (_, name) in enumerate(story.through, start=1)]
        first = Hop("You", "you", "" if through else event, firmness=Firmness.FIRM if through else firmness)
        return HowMet((first, *through, goal), story.words or person.story_in_words(story), "your words")
    if not rhythm:
        return HowMet((), "Nothing on file says how you met.", "")
    how = said.kind(rhythm.first_kind, rhythm.first_part)
    on = said.day(years.date_of(rhythm.first_day))
    return HowMet((Hop("You", "you", f"first on file: {on}", firmness=firmness), goal), f"The first thing on file: {how[0].lower()}{how[1:]}.", on)


def _initials(name: str) -> str:
    words = name.split() or ["?"]
    return (words[0][:1] + (words[-1][:1] if len(words) > 1 else "")).upper()


def strip(line: PersonLine, rhythm: RhythmRow | None, *, today: date) -> Years | None:
    """All years with somebody; nothing when there is no day in touch."""
    if not rhythm:
        return None
    begins = years.date_of(rhythm.first_day)
    shown = years.months(rhythm, today=today, first=begins)
    faces = [pictures.Moment(years.date_of(day)) for day in rhythm.met_days]
    stones = [pictures.Moment(years.date_of(day), MARKED[Kind(kind)]) for kind, day in rhythm.milestones]
    count = today.year - begins.year
    title = said.counted(count, "year", "years") if count > 1 else "Since you know each other"
    return Years(title, pictures.Strip(line.name, begins, today, shown, faces, stones), years.years(shown))
