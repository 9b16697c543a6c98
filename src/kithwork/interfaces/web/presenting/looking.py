"""A search as its page takes it: whom the owner told, what came of it, and who else could hear of something."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from kithwork.actions import searching as actions
from kithwork.domain.opportunities import SearchStepKind
from kithwork.interfaces.web.presenting import persons, said
from kithwork.store.queries.searches import SearchLine


@dataclass(frozen=True, slots=True)
class Told:
    """Somebody whom the owner chose, and what may be said next."""

    place: str
    name: str
    url: str
    state: str
    state_kind: str
    history: str
    held: str
    draft_url: str
    step_url: str
    can_tell: bool
    can_reply: bool
    openings: tuple[said.Words, ...]


@dataclass(frozen=True, slots=True)
class Could:
    """Somebody who could hear of something, and why."""

    who: str  # as the form of choosing takes it
    name: str
    url: str
    why: str
    headline: str


@dataclass(frozen=True, slots=True)
class Page:
    """All of it."""

    title: str
    words: str
    constraints: str
    since: str
    told: tuple[Told, ...]
    could: tuple[Could, ...]
    before: tuple[said.Words, ...]


def page(found: actions.Looking | None, every: Sequence[SearchLine]) -> Page:
    """The open search, or none; and those that are over."""
    before = tuple(said.Words(one.words, evidence=f"{said.day(one.begun_on)} to {said.day(one.closed_on)}") for one in every if one.closed_on)
    if not found:
        return Page("Are you looking for something?", "", "", "", (), (), before)
    count = sum(len(one.openings) for one in found.told)
    told = said.counted(sum(one.line.told_on is not None for one in found.told), "person knows", "people know")
    heard = f", and {said.counted(count, 'opening came', 'openings came').lower()} of it" if count else ""
    about = actions.letter(found.line)
    return Page(
        f"{told} that you are looking{heard}.",
        found.line.words,
        found.line.constraints,
        said.day(found.line.begun_on),
        tuple(_told(one, about) for one in found.told),
        tuple(
            Could(f"#{one.person.id}", one.person.name, persons.url(one.person.id), f"{one.why[0].upper()}{one.why[1:]}.", actions.headline(one))
            for one in found.could
        ),
        before,
    )


def _told(one: actions.Told, about: str) -> Told:
    line, step = one.line, one.line.last.step
    return Told(
        f"told-{line.person_id}",
        line.person,
        persons.url(line.person_id),
        actions.STEPS_SAID[step],
        "given" if step is SearchStepKind.REPLIED else "",
        actions.in_words(line),
        one.held,
        f"{reverse('person-draft', args=[line.person_id])}?{urlencode({'kind': 'ask', 'about': about})}" if step is SearchStepKind.CHOSEN else "",
        reverse("looking-step", args=[line.person_id]),
        step is SearchStepKind.CHOSEN,
        line.told_on is not None,
        tuple(said.Words(opening.name, url=reverse("opportunity", args=[opening.id])) for opening in one.openings),
    )
