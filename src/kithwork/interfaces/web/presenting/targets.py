"""Goals, targets and the next hour, as their pages take them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final
from urllib.parse import urlencode

from django.urls import reverse

from kithwork.actions import aims as actions
from kithwork.actions import source_names
from kithwork.domain.aims import NearingKind
from kithwork.domain.dates import in_words
from kithwork.interfaces.web.presenting import persons, said
from kithwork.store.queries.facts import FactRow
from kithwork.store.queries.targets import GoalLine

FOLLOWED: Final = 8  # organisations that are followed elsewhere

DONE = {
    NearingKind.READ: "read",
    NearingKind.COMMENT: "commented",
    NearingKind.SHARE: "shared",
    NearingKind.QUESTION: "asked a question",
    NearingKind.TIME: "spent time",
    NearingKind.NEWS: "news of them",
}


@dataclass(frozen=True, slots=True)
class Target:
    """Somebody, or an organisation, and how near the owner is."""

    place: str
    name: str
    url: str
    why: str
    done: tuple[said.Chip, ...]
    next: str
    is_cold: bool
    near_url: str
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Goal:
    """What the owner is after, and whom it leads to; without an address, those that lead to none."""

    words: str
    kind: str
    url: str
    targets: tuple[Target, ...]
    why: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """All of it."""

    title: str
    hour: str
    hour_target: said.Words | None
    elsewhere: str
    goals: tuple[Goal, ...]
    supports: tuple[said.Words, ...]
    news: tuple[said.Words, ...]
    followed: tuple[said.Words, ...]
    for_family: str


def page(
    goals: Sequence[GoalLine],
    every: Sequence[actions.Aimed],
    hour: actions.Hour,
    supports: Sequence[actions.Support],
    news: Sequence[actions.News],
    followed: Sequence[FactRow],
    for_family: str,
) -> Page:
    """Goals with their targets, then those that lead to none."""
    found = [
        Goal(one.words, _kind(one), reverse("goal", args=[one.id]), _targets([t for t in every if t.line.goal_id == one.id]), one.why)
        for one in goals
    ]
    open_ids = {one.id for one in goals}
    rest = _targets([one for one in every if one.line.goal_id not in open_ids])
    title = (
        f"{said.counted(len(goals), 'goal', 'goals')}, and {said.counted(len(every), 'target', 'targets').lower()}."
        if goals
        else "What are you after?"
    )
    grouped = groupby(supports, key=lambda one: one.words)
    return Page(
        title,
        hour.why,
        said.Words(hour.target.line.name, url=reverse("target", args=[hour.target.line.id])) if hour.target else None,
        hour.elsewhere,
        (*found, *([Goal("Without a goal", "", "", rest)] if rest else [])),
        tuple(said.Words(one.person, label, url=persons.url(one.person_id)) for label, some in grouped for one in some),
        tuple(said.Words(one.words, one.name, f"{said.day(one.on)}, {one.source}", reverse("target", args=[one.target_id])) for one in news[:8]),
        tuple(
            said.Words(one.name, "", _since(one), f"{reverse('ways')}?{urlencode({'kind': 'organisation', 'q': one.name})}")
            for one in followed[:FOLLOWED]
        ),
        for_family,
    )


def _kind(one: GoalLine) -> str:
    hours = f"{_hours(one.weekly_hours)} a week" if one.weekly_hours is not None else ""
    return ", ".join(filter(None, (one.kind.value, hours, f"until {said.day(one.until_on)}" if one.until_on else "")))


def _hours(count: int) -> str:
    return "an hour" if count == 1 else f"{count} hours"


def _targets(some: Sequence[actions.Aimed]) -> tuple[Target, ...]:
    return tuple(map(target, some))


def target(one: actions.Aimed) -> Target:
    """One target."""
    line = one.line
    order = [one.next_kind, *(kind for kind in NearingKind if kind is not one.next_kind)] if one.next_kind else list(NearingKind)
    return Target(
        f"target-{line.id}",
        line.name,
        reverse("target", args=[line.id]),
        line.why,
        tuple(said.Chip(DONE[kind], "given") for kind in one.done),
        one.next or "You could ask now.",
        one.is_cold,
        reverse("target-near", args=[line.id]),
        tuple((kind.value, DONE[kind].capitalize()) for kind in order if kind),
    )


def dossier(known: Sequence[actions.Known]) -> tuple[said.Words, ...]:
    """What is known, each with its source."""
    return tuple(said.Words(one.words, one.label, one.source, persons.url(one.person_id) if one.person_id else "") for one in known)


def _since(one: FactRow) -> str:
    return ", ".join(filter(None, (in_words(one.on), source_names.word(one.source))))
