"""Ties that ask for a thought: who mattered and cools, who was dear and is long silent, who is the only one to lead to a group."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from kithwork.actions import people
from kithwork.domain import dates
from kithwork.engines import fading as engine
from kithwork.engines import tie_words, ties
from kithwork.store.queries import fading as queries
from kithwork.store.queries.people import PersonLine, Ranking

LENGTH: Final = 12  # ours, ADR 0024: a page of people is a thought, a hundred are a backlog
CANDIDATES: Final = 60
NEAREST: Final = 200  # ours, ADR 0024: of whom it is asked whether they are the only tie to a group
NO_PLACES: Final = frozenset({"freelance", "freelancer", "self employed", "independent", "retired", "student", "stealth", "various", "n a", "none"})
KINDS: Final = {"repository": "the repository", "mailing-list": "the list", "event": "the gathering", "organisation": ""}
APPRECIATED: Final = "A message out of the blue is appreciated more than its writer expects."  # Liu et al., JPSP 2022


@dataclass(frozen=True, slots=True)
class Shown:
    """Somebody, and why they stand here, in words and dates."""

    person: PersonLine
    headline: str
    warmth: str
    why: str
    gloss: str
    is_beyond: bool = False  # not the first that comes to mind


def drifting(*, owner_id: int, now: datetime, limit: int = LENGTH) -> list[Shown]:
    """Who mattered in the last two years, and cools."""
    today, ranking = dates.day_of(now), people.ranking(now)
    lines = queries.cooling(owner_id, ranking, below=engine.LIVELY, silent=engine.RESTING, limit=CANDIDATES)
    found = engine.drifting(_pasts(owner_id, lines, ranking, since_day=today - 2 * engine.YEAR), today=today)
    by_id = {line.id: line for line in lines}
    return [_shown(by_id[drift.person_id], _drift_in_words(drift, today), _month(drift.last_day), today) for drift in found[:limit]]


def reviving(*, owner_id: int, now: datetime, limit: int = LENGTH) -> list[Shown]:
    """Who was dear, and has been silent for a year or more; a few beyond the first choice at the end."""
    today, ranking = dates.day_of(now), people.ranking(now)
    lines = queries.resting(owner_id, ranking, limit=CANDIDATES)
    found = engine.reviving(_pasts(owner_id, lines, ranking, since_day=0), today=today, limit=limit)
    by_id = {line.id: line for line in lines}
    return [_shown(by_id[one.person_id], _dormant_in_words(one), _month(one.last_day), today, is_beyond=one.is_beyond) for one in found]


def bridges(*, owner_id: int, now: datetime, limit: int = LENGTH) -> list[Shown]:
    """Who is the owner's only tie to a group; groups of which more is known, and stronger ties, first."""
    today, ranking = dates.day_of(now), people.ranking(now)
    lines = queries.nearest(owner_id, ranking, limit=NEAREST)
    groups: dict[int, list[queries.GroupLine]] = {}
    for group in queries.only_ties(owner_id, [line.id for line in lines]):
        if " ".join(group.name.casefold().replace("-", " ").split()) not in NO_PLACES:
            groups.setdefault(group.person_id, []).append(group)
    reached = [line for line in lines if line.id in groups]
    reached.sort(key=lambda line: not any(group.others_count for group in groups[line.id]))  # strength orders the rest, as it did
    return [_shown(line, _groups_in_words(groups[line.id]), _month(line.tie.last_day) if line.tie else "", today) for line in reached[:limit]]


def _pasts(owner_id: int, lines: Sequence[PersonLine], ranking: Ranking, *, since_day: int) -> list[engine.Past]:
    days = queries.days(owner_id, [line.id for line in lines], since_day=since_day, until_day=ranking.today)
    return [engine.Past(line.id, days[line.id], _warmth(line, ranking.today), line.organisation) for line in lines]


def _warmth(line: PersonLine, today: int) -> float:
    made = people.tie_of(line)
    return ties.warmth(made, today=today) if made else 0.0


def _shown(line: PersonLine, why: str, gloss: str, today: int, *, is_beyond: bool = False) -> Shown:
    return Shown(line, people.headline(line), people.shown(line, today).warmth, why, gloss, is_beyond)


def _month(day: int) -> str:
    return f"{tie_words.date_of(day):%B %Y}"


def _day(day: int) -> str:
    return dates.day_in_words(tie_words.date_of(day))


def _drift_in_words(drift: engine.Drift, today: int) -> str:
    if drift.before_count >= engine.MATTERED and drift.before_count > drift.since_count:
        since = f"on {_days(drift.since_count)} since" if drift.since_count else "not since"
        return f"In touch on {_days(drift.before_count)} in the year to {_day(today - engine.YEAR)}, and {since}. The last one was {_day(drift.last_day)}."
    return f"In touch on {_days(drift.since_count)} in the last year; the last one was {_day(drift.last_day)}."


def _dormant_in_words(one: engine.Dormant) -> str:
    year = f"In touch on {_days(one.year_count)} in the year to {_day(one.peak_day)}"
    return f"{year}; the last one was {_day(one.last_day)}." if one.last_day != one.peak_day else f"{year}, the last one."


def _groups_in_words(groups: Sequence[queries.GroupLine]) -> str:
    most = sorted(groups, key=lambda group: (-group.others_count, group.name))[:3]
    return f"Your only tie to {_listed([_group_in_words(group) for group in most])}."


def _group_in_words(group: queries.GroupLine) -> str:
    named = f"{KINDS[group.kind]} {group.name}".strip()
    if not group.others_count:
        return named
    return f"{named} ({group.others_count:,} {'other is' if group.others_count == 1 else 'others are'} named in your files)"


def _days(count: int) -> str:
    return f"{count:,} {'day' if count == 1 else 'days'}"


def _listed(parts: Sequence[str]) -> str:
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else "".join(parts)
