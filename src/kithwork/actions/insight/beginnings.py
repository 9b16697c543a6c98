"""Where do people come from, and where do opportunities? By channel, by introducer, by event; of what is on file, and unknown where it is not."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from kithwork.actions import traced
from kithwork.actions.insight.picture import Bar, Chart, Crowd, Named, Picture
from kithwork.domain.attribution import ThingKind
from kithwork.engines import gatherings
from kithwork.engines.insight import parts
from kithwork.store.queries import insight
from kithwork.store.queries.insight import StoryRow

CHANNELS: Final = {
    "in-person": "face to face",
    "meeting": "a meeting in the calendar",
    "call": "a call",
    "message": "a letter",
    "group-message": "a list or a group",
    "bulk": "a letter to many",
    "connected": "a connection on LinkedIn",
    "invited": "an invitation",
    "co-authored": "code",
    "paired": "code",
    "reviewed": "code",
    "tested": "code",
    "reported": "code",
    "co-edited": "code",
    "recommended": "a recommendation",
    "endorsed": "a recommendation",
    "followed": "following",
    "liked": "following",
}
SHOWN: Final = 12
BY: Final = {
    ThingKind.SERIES: "series of events",
    ThingKind.EVENT: "events",
    ThingKind.INTRODUCER: "people who introduced you",
    ThingKind.CHANNEL: "channels",
    ThingKind.ARTIFACT: "what you made",
    ThingKind.PLACE: "repositories and lists",
}


def people(*, owner_id: int, now: datetime) -> Picture:  # noqa: ARG001  every picture is asked alike
    """By which first moment people came, and through whom."""
    counts: dict[str, int] = {}
    for row in insight.beginnings(owner_id):
        channel = CHANNELS.get(row.kind, row.kind)
        counts[channel] = counts.get(channel, 0) + row.people
    total = sum(counts.values())
    stories = insight.stories(owner_id)
    charts = [Chart("The first moment on file", (), _bars(counts, total))] if total else []
    through, at = _told(stories)
    if at:
        charts.append(Chart("Where you say that you met", (), _bars(at, sum(at.values()))))
    return Picture(
        "people",
        "Where do people come from?",
        _people_said(counts, total, through),
        (
            "The first moment that any source has of somebody; a source that reaches further back may say otherwise.",
            "Who brought you together, and where, is by your own word (`kith met`), and counts before any source.",
        ),
        tuple(charts),
        crowds=through,
    )


def _bars(counts: dict[str, int], total: int) -> tuple[Bar, ...]:
    ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:SHOWN]
    return tuple(Bar(label, (count / total,), parts.counted(count, total)) for label, count in ordered)


def _told(stories: Sequence[StoryRow]) -> tuple[tuple[Crowd, ...], dict[str, int]]:
    through: dict[int, tuple[str, list[str]]] = {}
    at: dict[str, int] = {}
    for story in stories:
        if story.event:
            name = gatherings.series_of(story.event) or story.event
            at[name] = at.get(name, 0) + 1
        for number, name in story.through:
            through.setdefault(number, (name, []))[1].append(story.name)
    named = sorted(
        (Named(number, name, f"brought you together with {_listed(some)}") for number, (name, some) in through.items()), key=lambda one: one.name
    )
    return ((Crowd("Through whom, by name", tuple(named)),) if named else ()), at


def _people_said(counts: dict[str, int], total: int, through: Sequence[Crowd]) -> str:
    if not total:
        return "Nobody is on file yet with whom there was a moment."
    most = max(counts, key=lambda one: (counts[one], one))
    said = f"{parts.share(counts[most], total).capitalize()} of {total:,} people came by {most}"
    count = sum(len(crowd.people) for crowd in through)
    return f"{said}; {count} {'person' if count == 1 else 'people'} brought you together with others." if count else f"{said}."


def opportunities(*, owner_id: int, now: datetime) -> Picture:
    """What had part in the owner's outcomes, and in those that they made possible for others."""
    told = traced.everything(owner_id=owner_id, today=now.date())
    charts = [
        Chart(f"{whose}: {BY[kind]}", (), _sources(tallies))
        for whose, every in (("Yours", told.mine), ("For others", told.others))
        for kind, tallies in every
    ]
    mine, others = [one for one in told.chains if one.is_mine], [one for one in told.chains if not one.is_mine]
    return Picture(
        "opportunities",
        "Where do opportunities come from?",
        _opportunities_said(len(mine), len(others), len(told.unknown)),
        (
            (
                "Each outcome is followed back over what is on file: who told you, who brought whom together, where you were first seen together, your own word. Ways "
                "that share an outcome share it; what nobody wrote down is unknown, and not guessed."
            ),
            "News of work travels furthest over people whom one knows a little (Granovetter 1973; on LinkedIn Rajkumar and others, Science 2022).",
        ),
        tuple(charts),
        widen=tuple(f"{one.title}: nothing on file says what led there." for one in told.unknown[:6]),
    )


def _sources(tallies: Sequence[traced.Tally]) -> tuple[Bar, ...]:
    """One bar for each source, as long as its largest part in outcomes of one kind, with all of them in words."""
    together: dict[str, list[traced.Tally]] = {}
    for tally in tallies:
        together.setdefault(tally.thing.counted_as, []).append(tally)
    bars = [
        Bar(_sentence(some[0].thing.label), (max(one.count / one.of for one in some),), ", ".join(one.counted for one in some))
        for some in together.values()
    ]
    return tuple(sorted(bars, key=lambda bar: (-bar.lengths[0], bar.label))[:SHOWN])


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _opportunities_said(mine: int, others: int, unknown: int) -> str:
    if not mine and not others:
        return "Nothing has come of anything yet, as far as is on file."
    said = f"{_count(mine)} came of something for you, and {others} for others with a part of yours in it"
    return f"{said}; of {unknown} it is not known what led there." if unknown else f"{said}; of each it is known what led there."


def _count(count: int) -> str:
    return f"{count} {'thing' if count == 1 else 'things'}"


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)
