"""Where do the owner's targets stand, what is known of each and who says so, where does the next hour go, and on whom can they call?"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from kithwork.actions import asked, organisations, people, source_names, wins
from kithwork.domain.aims import WARMING, NearingKind
from kithwork.domain.dates import day_in_words, day_of, in_words
from kithwork.domain.errors import NotFound
from kithwork.domain.kinds import FactKind
from kithwork.engines import targets as engine
from kithwork.engines import tie_words
from kithwork.store.queries import asks as ask_queries
from kithwork.store.queries import facts
from kithwork.store.queries import organisations as organisation_queries
from kithwork.store.queries import people as people_queries
from kithwork.store.queries import person as person_queries
from kithwork.store.queries import targets as queries
from kithwork.store.queries import words as typed
from kithwork.store.queries.facts import FactRow
from kithwork.store.queries.people import PersonLine
from kithwork.store.queries.targets import GoalLine, TargetLine

WEEK: Final = 7
SHOWN: Final = 12  # people of an organisation


class NoSuchTarget(NotFound):
    """There is no target of that number. `kith target` lists them."""


@dataclass(frozen=True, slots=True)
class Known:
    """Something that is known of a target, and who says so."""

    label: str
    words: str
    source: str
    person_id: int = 0


@dataclass(frozen=True, slots=True)
class Aimed:
    """A target, and how near the owner is."""

    line: TargetLine
    goal: str
    done: tuple[NearingKind, ...]
    next: str  # the next small step, as a sentence; nothing when all were taken
    is_cold: bool
    next_kind: NearingKind | None


@dataclass(frozen=True, slots=True)
class Hour:
    """Where the next hour goes, why, and how much of the week went elsewhere."""

    target: Aimed | None
    why: str
    elsewhere: str


@dataclass(frozen=True, slots=True)
class News:
    """Something new of a target, as the owner heard it or as a source says."""

    target_id: int
    name: str
    words: str
    on: date
    source: str


@dataclass(frozen=True, slots=True)
class Support:
    """On whom the owner can call for something."""

    words: str
    person_id: int
    person: str


def goals(*, owner_id: int, is_open: bool = True) -> list[GoalLine]:
    """What the owner is after."""
    return [one for one in queries.goals(owner_id) if one.closed_on is None or not is_open]


def listed(*, owner_id: int, now: datetime) -> list[Aimed]:
    """Targets, those of one goal together, the newest first."""
    words = {one.id: one.words for one in queries.goals(owner_id)}
    found = [_aimed(owner_id, line, words.get(line.goal_id, ""), now) for line in queries.listed(owner_id)]
    return sorted(found, key=lambda one: (not one.goal, one.goal))


def numbered(*, owner_id: int, target_id: int, now: datetime) -> Aimed:
    """The target of this number. Raises NoSuchTarget."""
    found = next((one for one in listed(owner_id=owner_id, now=now) if one.line.id == target_id), None)
    if not found:
        raise NoSuchTarget
    return found


def followed(*, owner_id: int) -> list[FactRow]:
    """Organisations that the owner follows elsewhere, as an import says, and that are no target yet; the newest first."""
    told = organisation_queries.words(owner_id)
    aimed = {organisations.canonical(one.name, told) for one in queries.listed(owner_id) if not one.person_id}
    found = [one for one in facts.listed(owner_id, [FactKind.FOLLOWS]) if organisations.canonical(one.name, told) not in aimed]
    return sorted(found, key=lambda one: one.on, reverse=True)


def _aimed(owner_id: int, line: TargetLine, goal: str, now: datetime) -> Aimed:
    done = tuple(dict.fromkeys(row.kind for row in line.nearings if row.kind in WARMING))
    step = engine.next_step(done)
    is_known = _is_known(owner_id, line, now)
    return Aimed(line, goal, done, engine.TO_DO[step] if step else "", not is_known and not engine.is_warm(done), step)


def _is_known(owner_id: int, line: TargetLine, now: datetime) -> bool:
    """Was the owner in touch with them, or knows somebody there?"""
    if not line.person_id:
        return bool(_there(owner_id, line.name, now))
    tie = people.line_of(owner_id, line.person_id).tie
    return tie is not None and tie.days_count > 0


def _there(owner_id: int, name: str, now: datetime) -> list[PersonLine]:
    """Who is at an organisation now, by whatever name it goes, the nearest first."""
    found = organisations.find(owner_id=owner_id, text=name, today=day_of(now))
    lines = people_queries.by_ids(owner_id, found.now if found else [])
    there = [line for line in lines.values() if line.standing != "own" and not line.is_archived]
    return sorted(there, key=lambda line: (line.standing != "known", -line.tie.faded if line.tie else 0.0, line.name, line.id))


def dossier(*, owner_id: int, aimed: Aimed, now: datetime) -> list[Known]:
    """What is known of a target, each with its source; the owner's own steps and news last."""
    line = aimed.line
    found = _of_person(owner_id, line.person_id) if line.person_id else _of_organisation(owner_id, line.name, now)
    for row in line.nearings:
        minutes = f"{row.minutes} minutes" if row.minutes else ""
        found.append(
            Known(row.kind.value, " ".join(part for part in (row.words, minutes) if part) or "done", f"{day_in_words(row.on)}, as you wrote down")
        )
    return found


def _days_on_file(count: int) -> str:
    return f"{count:,} {'day' if count == 1 else 'days'} in touch on file"


def _of_person(owner_id: int, person_id: int) -> list[Known]:
    line = people.line_of(owner_id, person_id)
    found = [
        Known(fact.label, fact.value, ", ".join(part for part in (source_names.word(fact.source), fact.where) if part))
        for fact in person_queries.facts(owner_id, person_id)
    ]
    story = typed.words(owner_id, person_id).story
    if story:
        on = in_words(story.on) if story.on else ""
        found.append(Known("how you met", ", ".join(part for part in (story.event, story.words, on) if part), "as you wrote down"))
    if line.tie and line.tie.days_count:
        found.append(Known("last in touch", day_in_words(tie_words.date_of(line.tie.talk_day)), _days_on_file(line.tie.days_count)))
    found += [Known("news", win.words, wins.evidence(win)) for win in wins.of_person(owner_id=owner_id, person_id=person_id)[:3]]
    found += [
        Known("said of you", one.words, f"{day_in_words(one.on)}, {one.source}") for one in asked.vouchers(owner_id=owner_id, person_id=person_id)[:3]
    ]
    found += [Known("asked", one.words, asked.in_words(one)) for one in asked.listed(owner_id=owner_id, person_id=person_id, is_open=False)[:3]]
    return found


def _of_organisation(owner_id: int, name: str, now: datetime) -> list[Known]:
    there, today = _there(owner_id, name, now), day_of(now)
    found = [
        Known("who is there", ", ".join(part for part in (line.name, people.headline(line)) if part), people.shown(line, today).warmth, line.id)
        for line in there[:SHOWN]
    ]
    if len(there) > len(found):
        found.append(Known("who is there", f"and {len(there) - len(found)} more", "people on file"))
    return found


def next_hour(*, owner_id: int, now: datetime) -> Hour:
    """Where the next hour goes, by what the owner wanted to give each goal this week."""
    every, today = listed(owner_id=owner_id, now=now), now.date()
    since = today - timedelta(days=today.weekday())
    spent = [(one.line.goal_id, row.minutes or 0) for one in every for row in one.line.nearings if row.on >= since]
    efforts = [
        engine.Effort(one.id, one.weekly_hours, sum(minutes for goal_id, minutes in spent if goal_id == one.id)) for one in goals(owner_id=owner_id)
    ]
    waiting = [engine.Waiting(one.line.id, one.line.goal_id, one.done, _last(one.line), one.line.begun_on) for one in every]
    found = engine.next_hour(waiting, efforts)
    aimless = sum(minutes for goal_id, minutes in spent if not goal_id)
    elsewhere = f"{aimless} minutes of this week went to what serves no goal of yours." if aimless else ""
    if not found:
        return Hour(None, _no_hour(efforts, every), elsewhere)
    aimed = next(one for one in every if one.line.id == found.target_id)
    effort = next(one for one in efforts if one.goal_id == found.goal_id)
    return Hour(aimed, f"{_why_it(aimed.goal, effort)} {aimed.next or 'You could ask now.'}", elsewhere)


def _why_it(goal: str, effort: engine.Effort) -> str:
    """Hours are held against those that the owner named, and against no others."""
    if not effort.weekly_hours:
        return f"It leads to “{goal}”."
    hours = f"{effort.weekly_hours} {'hour' if effort.weekly_hours == 1 else 'hours'}"
    return f"“{goal}” has time left this week: {f'{effort.minutes} minutes' if effort.minutes else 'none'} of {hours} written down so far."


def _no_hour(efforts: list[engine.Effort], every: list[Aimed]) -> str:
    if not efforts:
        return "Say what you are after first."
    if not any(one.line.goal_id for one in every):
        return "Name somebody, or an organisation, that leads to your goal."
    return "Each goal got its hours this week."


def _last(line: TargetLine) -> date | None:
    return max((row.on for row in line.nearings), default=None)


def news(*, owner_id: int, now: datetime) -> list[News]:
    """What is new of those whom the owner follows, of the last year; the newest first."""
    found, since = [], now.date() - wins.NEWS
    for line in queries.listed(owner_id):
        heard = [News(line.id, line.name, row.words, row.on, "as you wrote down") for row in line.nearings if row.kind is NearingKind.NEWS]
        told = wins.of_person(owner_id=owner_id, person_id=line.person_id) if line.person_id else []
        found += [*heard, *(News(line.id, line.name, win.words, win.on, source_names.word(win.source)) for win in told)]
    return sorted((one for one in found if one.on >= since), key=lambda one: (one.on, one.target_id), reverse=True)


def supports(*, owner_id: int) -> list[Support]:
    """On whom the owner can call, by what for."""
    return [Support(words, person_id, name) for person_id, name, words in ask_queries.supports(owner_id)]


def for_family(*, owner_id: int) -> str:
    """One line about what the owner does, for family and friends to repeat; nothing when they wrote none."""
    return ask_queries.phrases(owner_id).get("for-family", "")
