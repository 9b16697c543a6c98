"""Stories and practice questions, as their pages take them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from kithwork.actions.practice import Drill
from kithwork.actions.stories import Fitting
from kithwork.domain.practice import Went
from kithwork.interfaces.web.presenting import said
from kithwork.store.queries.stories import StoryLine

WENT = {Went.WELL: "Went well", Went.HALTING: "Halting", Went.BADLY: "Badly"}


@dataclass(frozen=True, slots=True)
class Story:
    """A story with its parts."""

    id: int
    title: str
    url: str
    parts: tuple[said.Words, ...]
    topics: tuple[said.Chip, ...]
    has_proof: bool


@dataclass(frozen=True, slots=True)
class Question:
    """A question that is practised."""

    place: str
    id: int
    words: str
    kind: str
    when: str
    is_due: bool
    past: tuple[said.Words, ...]
    story: said.Words | None
    heard: str
    url: str
    choices: tuple[tuple[str, str], ...]


def story(one: StoryLine) -> Story:
    """One story; a part without words is not shown."""
    told = (("situation", one.situation), ("what I did", one.action), ("what came of it", one.result), ("answers", one.answers), ("proof", one.proof))
    parts = tuple(said.Words(words, label, url=words if label == "proof" and _is_link(words) else "") for label, words in told if words)
    parts += tuple(said.Words(title, "proof", url=reverse("artifact", args=[number])) for number, title in one.artifacts)
    return Story(one.id, one.title, reverse("story", args=[one.id]), parts, tuple(said.Chip(topic) for topic in one.topics), one.is_proved)


def _is_link(words: str) -> bool:
    return words.startswith(("https://", "http://")) and " " not in words


def fits(found: Sequence[Fitting]) -> tuple[said.Words, ...]:
    """Stories that answer, each with why."""
    return tuple(
        said.Words(one.story.title, evidence=f"both speak of {', '.join(one.why)}" if one.why else "", url=reverse("story", args=[one.story.id]))
        for one in found
    )


def question(one: Drill, fitting: Sequence[Fitting]) -> Question:
    """One question, with the story that is chosen or fits best."""
    line = one.line
    best = next(iter(fitting), None)
    shown = said.Words(best.story.title, evidence=", ".join(best.why), url=reverse("story", args=[best.story.id])) if best else None
    return Question(
        f"question-{line.id}",
        line.id,
        line.words,
        line.kind.value,
        "Due now" if one.is_due else f"Again on {said.day(one.due_on)}",
        one.is_due,
        tuple(said.Words(f"{WENT[row.went]}{f': {row.words}' if row.words else ''}", evidence=said.day(row.on)) for row in reversed(line.practised)),
        shown,
        line.heard,
        reverse("practised", args=[line.id]),
        tuple((one.value, words) for one, words in WENT.items()),
    )
