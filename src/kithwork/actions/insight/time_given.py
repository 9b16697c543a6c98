"""When was the owner with people, with whom did the time go, how much of it was face to face, and what did goals get?"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Final

from kithwork.actions import aims, closeness, people
from kithwork.actions.insight.picture import Bar, Calendar, Chart, Crowd, Named, Picture, Week
from kithwork.domain import dates
from kithwork.domain.closeness import Closeness
from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import NotFound
from kithwork.engines.insight import parts
from kithwork.store.queries import fading, insight
from kithwork.store.queries.people import PersonLine

SIZES: Final = (5, 15, 50, 150)  # people, each with those before it: Hill and Dunbar, Human Nature 2003
HOURS_BACK: Final = 8  # weeks of which it is said what goals got


def rhythm(*, owner_id: int, now: datetime, year: int | None = None) -> Picture:
    """The weeks of a year: face to face, and in words. A week is of the year of its Thursday (ISO 8601), and of no other. Raises NotFound."""
    first, this_year = insight.first_day(owner_id), now.isocalendar().year
    years = tuple(range(dates.date_of(first).isocalendar().year, this_year + 1)) if first is not None else ()
    if year and years and year not in years:
        raise NotFound(f"Nothing is on file of {year}. The years on file are {years[0]} to {years[-1]}.")
    shown = year or this_year
    begins, ends = dates.day_of(date.fromisocalendar(shown, 1, 1)), dates.day_of(date.fromisocalendar(shown + 1, 1, 1)) - 1
    rows = insight.weeks(owner_id, from_day=begins, until_day=min(ends, dates.day_of(now)))
    counts = {(row.week, row.kind): row.moments for row in rows}
    last = (min(ends, dates.day_of(now)) - begins) // 7
    weeks = tuple(Week(begins + 7 * i, counts.get((i, "face"), 0), counts.get((i, "word"), 0)) for i in range(last + 1))
    return Picture(
        "rhythm",
        "When are you with people?",
        _rhythm_said(shown, weeks) if rows else f"Nothing of {shown} is on file.",
        (
            "Each stroke is a week from Monday on, in the year of its Thursday: its height says how many moments of words there were, a dot that you met somebody face to face.",
            "Only moments with you in them count; invitations, likes and letters to many do not. An empty week is a week.",
        ),
        calendar=Calendar(shown, weeks, years) if rows else None,
    )


def _rhythm_said(year: int, weeks: Sequence[Week]) -> str:
    met = sum(1 for week in weeks if week.faces)
    lively = max(weeks, key=lambda week: (week.words + week.faces, -week.begins_day))
    quiet = sum(1 for week in weeks if not week.words and not week.faces)
    said = f"In {met} of {len(weeks)} weeks of {year} you met somebody face to face. The liveliest began on {day_in_words(dates.date_of(lively.begins_day))}"
    return f"{said}; {quiet} {'was' if quiet == 1 else 'were'} quiet." if quiet else f"{said}."


def by_closeness(*, owner_id: int, now: datetime) -> Picture:
    """Layers of closeness against the days that each had, this year and last."""
    nearest = fading.nearest(owner_id, people.ranking(now), limit=SIZES[-1])
    kept = closeness.kept(owner_id=owner_id, now=now)
    days = _days(owner_id, [*(line.id for line in nearest), *(one.person.id for one in kept)], now.year)
    how = (
        (
            "People tend to have about 5, 15, 50 and 150 others at growing distance, each layer with those before it, and to give the inmost most of their time "
            "(Hill and Dunbar, Human Nature 2003). These are sizes that were seen, and no duty."
        ),
        (
            f"Counted are the days of {now.year - 1} and {now.year} on which there was more than a trace with each of the 150 people nearest to you, by how warm and "
            "lasting the tie is."
        ),
    )
    total = sum(days[line.id] for line in nearest)
    if not total:
        return Picture("closeness", "Who gets your time?", f"There was no day with anybody in {now.year - 1} and {now.year}.", how)
    first = sum(days[line.id] for line in nearest[: SIZES[0]])
    return Picture(
        "closeness",
        "Who gets your time?",
        f"Of {total:,} days with the people nearest to you, {parts.share(first, total)} went to the nearest five.",
        how,
        (_by_nearness(nearest, days, total), *_by_choice(kept, days)),
        crowds=_inmost(nearest, days, now.year),
    )


def _days(owner_id: int, person_ids: Sequence[int], year: int) -> dict[int, int]:
    """Days in touch of each, this year and last."""
    years = insight.days_by_year(owner_id, person_ids)
    return {number: years.get(number, {}).get(year, 0) + years.get(number, {}).get(year - 1, 0) for number in person_ids}


def _by_nearness(nearest: Sequence[PersonLine], days: Mapping[int, int], total: int) -> Chart:
    bars, before = [], 0
    for size in SIZES:
        some = nearest[before:size]
        if some:
            count = sum(days[line.id] for line in some)
            label = f"the nearest {len(some)}" if not before else f"the next, up to {before + len(some)}"
            bars.append(Bar(label, (count / total,), f"{_count_days(count)}, {parts.share(count, total)}"))
        before = size
    return Chart("By how near the tie is", (), tuple(bars))


def _by_choice(kept: Sequence[closeness.Kept], days: Mapping[int, int]) -> tuple[Chart, ...]:
    total = sum(days[one.person.id] for one in kept) or 1
    bars = []
    for wanted in Closeness:
        some = [one for one in kept if one.closeness == wanted]
        if some:
            count = sum(days[one.person.id] for one in some)
            bars.append(Bar(f"{wanted.value}, {len(some):,} by your choice", (count / total,), _count_days(count)))
    return (Chart("By whom you chose to keep near", (), tuple(bars)),) if bars else ()


def _count_days(count: int) -> str:
    return f"{count:,} {'day' if count == 1 else 'days'}"


def _inmost(nearest: Sequence[PersonLine], days: Mapping[int, int], year: int) -> tuple[Crowd, ...]:
    some = sorted(nearest[: SIZES[1]], key=lambda line: line.name.casefold())
    named = tuple(Named(line.id, line.name, f"{_count_days(days[line.id])} in {year - 1} and {year}") for line in some)
    return (Crowd(f"The nearest {len(named)}, by name", named),)


def hours(*, owner_id: int, now: datetime) -> Picture:
    """What each goal got, against what the owner wanted to give it."""
    goals, since = aims.goals(owner_id=owner_id), now.date() - timedelta(weeks=HOURS_BACK)
    spent: dict[int, int] = {}
    aimless = 0
    for aimed in aims.listed(owner_id=owner_id, now=now):
        minutes = sum(row.minutes or 0 for row in aimed.line.nearings if row.on >= since)
        if aimed.line.goal_id:
            spent[aimed.line.goal_id] = spent.get(aimed.line.goal_id, 0) + minutes
        else:
            aimless += minutes
    bars = []
    for goal in goals:
        weeks = max(1, min(HOURS_BACK, (now.date() - goal.begun_on).days // 7))
        wanted, got = (goal.weekly_hours or 0) * weeks, spent.get(goal.id, 0) / 60
        said = (
            f"{_hours(got)} written down; you wanted {wanted}, in {weeks} {'week' if weeks == 1 else 'weeks'}"
            if wanted
            else f"{_hours(got)} written down; you named none for it"
        )
        bars.append(Bar(goal.words, (got,), said, mark=float(wanted)))
    if aimless:
        bars.append(Bar("what serves no goal", (aimless / 60,), _hours(aimless / 60)))
    next_one = aims.next_hour(owner_id=owner_id, now=now)
    return Picture(
        "hours",
        "Does your time go where you want it?",
        _hours_said(bars) if bars else "You have named no goal yet, so no hour can miss one.",
        ("What you wrote down of steps towards your targets in the last eight weeks, against the hours a week that you said each goal should get.",),
        (Chart("Hours since the goal began, eight weeks at most; the mark is what you wanted", (), tuple(bars)),) if bars else (),
        widen=(f"The next hour: {next_one.target.line.name}. {next_one.why}" if next_one.target else next_one.why,),
    )


def _hours_said(bars: Sequence[Bar]) -> str:
    wanted, got = sum(bar.mark for bar in bars), sum(bar.lengths[0] for bar in bars)
    if wanted and not got:
        return f"You wanted to give your goals {wanted:g} {'hour' if wanted == 1 else 'hours'}; what you gave is not written down yet."
    return f"Your goals got {_hours(got)}; you wanted to give {wanted:g}." if wanted else f"Your goals got {_hours(got)}."


def _hours(hours: float) -> str:
    return "no hours" if not hours else f"{round(hours * 60)} minutes" if hours < 1 else f"{hours:.1f} hours".replace(".0 hours", " hours")
