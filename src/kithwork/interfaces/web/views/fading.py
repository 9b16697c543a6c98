"""Ties that ask for a thought: who cools, who is long silent, who is the only one to lead to a group."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kithwork.actions import fading as actions
from kithwork.interfaces.web import clock, owner
from kithwork.interfaces.web.presenting import fading as presenting
from kithwork.store.queries import glances


@require_safe
def drifting(request: HttpRequest) -> HttpResponse:
    """Who mattered lately, and cools."""
    return _page(request, "drifting", actions.drifting(owner_id=owner.here(), now=clock.now()))


@require_safe
def reviving(request: HttpRequest) -> HttpResponse:
    """Who was dear, and is long silent."""
    return _page(request, "reviving", actions.reviving(owner_id=owner.here(), now=clock.now()))


@require_safe
def bridges(request: HttpRequest) -> HttpResponse:
    """Who is the only tie to a group."""
    return _page(request, "bridges", actions.bridges(owner_id=owner.here(), now=clock.now()))


def _page(request: HttpRequest, name: str, found: Sequence[actions.Shown]) -> HttpResponse:
    rhythms = glances.rhythms(owner.here(), [one.person.id for one in found])
    cards = presenting.cards(found, rhythms, today=clock.now().date())
    context = {
        "here": "people",
        "there": name,
        "title": presenting.title(name, len(found)),
        "cards": [card for card in cards if not card.is_beyond],
        "beyond": [card for card in cards if card.is_beyond],
        "appreciated": actions.APPRECIATED,
    }
    return render(request, f"web/{name}.html", context)
