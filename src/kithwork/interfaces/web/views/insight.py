"""What does the network look like? The map, and pictures of time, people and where things come from."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kithwork.actions import acquainting
from kithwork.actions.insight import network
from kithwork.interfaces.web import clock, numbers, owner
from kithwork.interfaces.web.presenting import network as network_presenting


@require_safe
def insight_map(request: HttpRequest) -> HttpResponse:
    """The map, as of a year, or one cluster of it."""
    owner_id, now = owner.here(), clock.now()
    acquainting.see_to(owner_id=owner_id, now=now)
    found = network.of(owner_id=owner_id, now=now)
    year = numbers.number(request.GET.get("year", "")) or 0
    page = network_presenting.page(found, year=year if year in found.years else 0, number_of=numbers.number(request.GET.get("cluster", "")) or 0)
    return render(request, "web/insight_map.html", {"here": "you", "there": "insight", "page": page})


@require_safe
def insight(request: HttpRequest) -> HttpResponse:
    """All pictures, each behind its question."""
    return render(request, "web/insight.html", {"here": "you", "there": "insight"})
