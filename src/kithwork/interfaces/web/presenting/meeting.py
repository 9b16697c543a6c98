"""How the owner met somebody, and the years since: what the two large pictures of a person's page take."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kithwork.actions import person
from kithwork.actions import wins as win_actions
from kithwork.domain import dates
from kithwork.domain.records import InteractionKind as Kind
from kithwork.domain.wins import WinKind
from kithwork.interfaces.web import pictures
from kithwork.interfaces.web.pictures import Firmness, Hop
from kithwork.interfaces.web.presenting import said, years
from kithwork.store.queries.glances import RhythmRow
from kithwork.store.queries.people import PersonLine
from kithwork.store.queries.person import RoleLine
from kithwork.store.queries.wins import WinLine
from kithwork.store.queries.words import Story

FIRM_DAYS = 100
WIDEST: Final = 28  # letters of a stone's words
SHORTEST: Final = timedelta(days=45)  # a post known for less is a line too thin to see
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


def strip(line: PersonLine, rhythm: RhythmRow | None, roles: Sequence[RoleLine], wins: Sequence[WinLine], *, today: date) -> Years | None:
    """All years with somebody; nothing when there is no day in touch."""
    if not rhythm:
        return None
    begins = years.date_of(rhythm.first_day)
    shown = years.months(rhythm, today=today, first=begins)
    faces = [pictures.Moment(years.date_of(day)) for day in rhythm.met_days]
    stones = [pictures.Moment(years.date_of(day), MARKED[Kind(kind)]) for kind, day in rhythm.milestones]
    stones += [pictures.Moment(win.on, win_actions.label(win) if win.kind != WinKind.TOLD else _short(win.words)) for win in wins if win.on >= begins]
    count = today.year - begins.year
    title = said.counted(count, "year", "years") if count > 1 else "Since you know each other"
    return Years(title, pictures.Strip(line.name, begins, today, shown, faces, stones, _rows(roles, wins, begins, today)), years.years(shown))


def _short(words: str) -> str:
    return words if len(words) <= WIDEST else f"{words[:WIDEST].rstrip()}…"


def _rows(roles: Sequence[RoleLine], wins: Sequence[WinLine], begins: date, today: date) -> tuple[tuple[pictures.Bar, ...], ...]:
    """Posts one after another: from the day on which a source first named it, or the day that the owner told, until the next one."""
    told = {(win.on, win.words, "") for win in wins if win.kind == WinKind.ROLE and not win.record_id}
    seen = {
        (date.fromisoformat(role.said_at), " at ".join(part for part in (role.title, role.organisation) if part), role.organisation or role.title)
        for role in roles
        if role.said_at
    }
    bars: list[pictures.Bar] = []
    posts = sorted((on, words, short) for on, words, short in told | seen)
    for place, (on, words, short) in enumerate(posts):
        ends = posts[place + 1][0] if place + 1 < len(posts) else None
        first = max(on, begins)
        if (ends or today) - first >= SHORTEST:
            bars.append(pictures.Bar(words, first, ends, short))
    return (tuple(bars),) if bars else ()
