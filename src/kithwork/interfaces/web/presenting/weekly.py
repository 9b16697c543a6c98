"""The review of the week, as its pages take it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.urls import reverse

from kithwork.actions import weekly as actions
from kithwork.actions.weekly import Item, Part, Week
from kithwork.domain.reviewing import DAYS, STEPS_SAID, ReviewAct, ReviewStep
from kithwork.interfaces.web.presenting import persons, said

ASKS: Final = {
    ReviewStep.INBOX: "What did you jot down, and what becomes of it?",
    ReviewStep.DUE: "Who waits for something of yours?",
    ReviewStep.GIVES: "What could you give, in five minutes each?",
    ReviewStep.REACH_OUTS: "To whom would a line be a pleasure?",
    ReviewStep.NEXT: "What comes next, and by when?",
    ReviewStep.REFLECTION: "What went well, what surprised you, whom do you want to thank?",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One thing on the list."""

    key: str
    place: str
    next: str
    name: str
    url: str
    words: str
    say: str
    evidence: str
    draft_url: str
    can_drop: bool
    done_said: str


@dataclass(frozen=True, slots=True)
class Step:
    """A step in the row of steps."""

    name: str
    url: str
    minutes: int
    words: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class Page:
    """One step on its page."""

    title: str
    over: str
    step: str
    minutes: int
    lines: tuple[Line, ...]
    later: str
    steps: tuple[Step, ...]
    before_url: str
    next_url: str
    next_name: str


@dataclass(frozen=True, slots=True)
class Overview:
    """Before it begins, in between, and when it has ended."""

    title: str
    is_begun: bool
    is_ended: bool
    steps: tuple[Step, ...]
    go_on_url: str
    day: str
    looked_after: tuple[said.Words, ...]
    summed_up: str
    rest: tuple[said.Words, ...]


def overview(found: Week, since: Sequence[tuple[int, str]]) -> Overview:
    """Where the review of the week stands."""
    is_ended = found.line is not None and not found.is_open
    title = "The week is looked back on." if is_ended else "It waits for you here." if found.line else "Twenty minutes for the week."
    cared = tuple(said.Words(name, url=persons.url(number)) for number, name in since)
    rest = {item.person or item.words: _url(item) for item in actions.waiting(found)} if found.line else {}
    return Overview(
        title,
        found.line is not None,
        is_ended,
        _steps(found, None),
        reverse("review-step", args=[found.at.value]),
        DAYS[found.weekday],
        cared,
        actions.summed_up(name for _, name in since),
        tuple(said.Words(name, url=url) for name, url in rest.items()),
    )


def page(found: Week, step: ReviewStep) -> Page:
    """One step: what stands there, and the way on."""
    order = list(ReviewStep)
    at, part = order.index(step), found.part(step)
    after = order[at + 1] if at + 1 < len(order) else None
    over = f"Step {at + 1} of {len(order)}: {STEPS_SAID[step].lower()}"
    later = f"For another week: {', '.join(one.person or one.words for one in part.later)}." if part.later else ""
    return Page(
        ASKS[step],
        over,
        step.value,
        part.minutes,
        _lines(part),
        later,
        _steps(found, step),
        reverse("review-step", args=[order[at - 1].value]) if at else "",
        reverse("review-step", args=[after.value]) if after else "",
        STEPS_SAID[after] if after else "",
    )


def _steps(found: Week, here: ReviewStep | None) -> tuple[Step, ...]:
    return tuple(
        Step(part.name, reverse("review-step", args=[part.step.value]), part.minutes, _standing(part), part.step is here) for part in found.parts
    )


def _standing(part: Part) -> str:
    """What stands there, in words."""
    if part.step is ReviewStep.REFLECTION:
        return "as long as you like"
    return str(len(part.items)) if part.items else "nothing"


def _lines(part: Part) -> tuple[Line, ...]:
    places = [one.key.replace(":", "-") for one in part.items]
    after = [*places[1:], *places[-2:-1], "on"]
    return tuple(_line(item, place, after[i]) for i, (item, place) in enumerate(zip(part.items, places, strict=True)))


def _line(item: Item, place: str, after: str) -> Line:
    draft = f"{reverse('person-draft', args=[item.person_id])}?kind={item.draft}" if item.draft and item.person_id else ""
    done = "Keep it" if item.key.startswith("line:") else "Brought together" if item.key.startswith("match:") else "Done"
    return Line(item.key, place, after, item.person, _url(item), item.words, item.say, item.evidence, draft, ReviewAct.DROP in item.acts, done)


def _url(item: Item) -> str:
    if item.opportunity_id:
        return reverse("opportunity", args=[item.opportunity_id])
    return persons.url(item.person_id) if item.person_id else reverse("inbox")
