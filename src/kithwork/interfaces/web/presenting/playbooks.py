"""Practice guides, as their pages take them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from django.urls import reverse
from django.utils.http import urlencode

from kithwork.actions.fitting_now import Fit, Place
from kithwork.actions.playbooks import Playbook
from kithwork.domain.guides import Block
from kithwork.interfaces.web.presenting import persons, said


@dataclass(frozen=True, slots=True)
class Guide:
    """A guide, block by block."""

    key: str
    title: str
    lead: str
    url: str
    state: str
    is_ours: bool
    is_changed: bool
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Fitting:
    """Somebody whom a guide fits now, and where one does it."""

    person: said.Words
    why: str
    url: str
    deed: str
    command: str


def guide(one: Playbook) -> Guide:
    """One guide."""
    state = "" if not one.changed_on else f"In your words, {said.day(one.changed_on)}" if one.is_ours else "Your own"
    url = reverse("playbook", args=[one.key])
    return Guide(one.key, one.title, one.lead, url, state, one.is_ours, one.changed_on is not None, one.blocks)


def links(found: Sequence[Playbook]) -> tuple[said.Words, ...]:
    """Guides that speak of what is done on a page, as links."""
    return tuple(said.Words(one.title, url=reverse("playbook", args=[one.key])) for one in found)


def fitting(one: Fit) -> Fitting:
    """Somebody whom it fits."""
    url, deed = _PLACES[one.place](one)
    return Fitting(said.Words(one.person, url=persons.url(one.person_id)), one.why, url, deed, one.command)


def _draft(one: Fit, kind: str) -> str:
    return f"{reverse('person-draft', args=[one.person_id])}?kind={kind}"


def _ask(one: Fit, kind: str) -> str:
    return f"{reverse('asks')}?{urlencode({'who': f'#{one.person_id}', 'kind': kind})}#new"


def _introduction(one: Fit) -> str:
    return f"{reverse('introductions')}?{urlencode({'requester': f'#{one.person_id}', 'target': f'#{one.number}'})}#new"


_PLACES: Final[dict[Place, Callable[[Fit], tuple[str, str]]]] = {
    Place.PERSON: lambda one: (f"{reverse('mentoring')}?{urlencode({'who': f'#{one.person_id}', 'side': 'mentor'})}#new", "Begin a mentorship"),
    Place.THANKS: lambda one: (_draft(one, "thanks"), "Write thanks"),
    Place.HELLO: lambda one: (_draft(one, "hello"), "Write to them"),
    Place.ADVICE: lambda one: (_ask(one, "advice"), "Write an ask"),
    Place.REFERRAL: lambda one: (_ask(one, "referral"), "Write an ask"),
    Place.ASKS: lambda one: (f"{reverse('asks')}?at=ask-{one.number}#ask-{one.number}", "To the ask"),
    Place.INTRODUCTION: lambda one: (_introduction(one), "Begin an introduction"),
    Place.EVENT: lambda one: (reverse("event", args=[one.number]), "To the event"),
    Place.MENTORSHIP: lambda one: (reverse("mentorship", args=[one.number]), "To the mentorship"),
    Place.NEED: lambda one: (reverse("need", args=[one.number]), "What goes with it"),
    Place.INTERVIEWS: lambda one: (reverse("opportunity", args=[one.number]), "Keep the door open"),
    Place.CANDIDATES: lambda _: (reverse("candidates"), "To the candidates"),
}
