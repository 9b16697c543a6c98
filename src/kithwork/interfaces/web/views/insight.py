"""What does the network look like? The map, and pictures of time, people and where things come from."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kithwork.actions import acquainting
from kithwork.actions.insight import network, pictures
from kithwork.actions.insight import year as years
from kithwork.interfaces.web import clock, numbers, owner
from kithwork.interfaces.web.presenting import insight as presenting
from kithwork.interfaces.web.presenting import network as network_presenting
from kithwork.interfaces.web.presenting import year as year_presenting

DRAWN = ("closeness", "balance", "hours")  # on the first page: the quickest to see, and to make


@require_safe
def insight(request: HttpRequest) -> HttpResponse:
    """A few pictures, and the questions of all."""
    owner_id, now = owner.here(), clock.now()
    shown = [presenting.page(pictures.of(name, owner_id=owner_id, now=now)) for name in DRAWN]
    context = {
        "pictures": [one for one in shown if not one.is_empty],
        "others": presenting.links(DRAWN),
        "year": now.year,
        "has_people": any(not one.is_empty for one in shown),
    }
    return render(request, "web/insight.html", {"here": "you", "there": "insight", **context})


@require_safe
def insight_picture(request: HttpRequest, name: str) -> HttpResponse:
    """One picture, behind its question."""
    owner_id, now = owner.here(), clock.now()
    if name in pictures.OF_THE_MAP:
        acquainting.see_to(owner_id=owner_id, now=now)
    year = numbers.number(request.GET.get("year", "")) if name == "rhythm" else None
    found = pictures.of(name, owner_id=owner_id, now=now, year=year)
    context = {"picture": presenting.page(found), "others": presenting.links((), here=name)}
    return render(request, "web/insight_picture.html", {"here": "you", "there": "insight", **context})


@require_safe
def insight_year(request: HttpRequest, year: int) -> HttpResponse:
    """A year in people."""
    found = years.of(year, owner_id=owner.here(), now=clock.now())
    return render(request, "web/insight_year.html", {"here": "you", "there": "insight", "page": year_presenting.page(found)})


@require_safe
def insight_map(request: HttpRequest) -> HttpResponse:
    """The map, as of a year, or one cluster of it."""
    owner_id, now = owner.here(), clock.now()
    acquainting.see_to(owner_id=owner_id, now=now)
    found = network.of(owner_id=owner_id, now=now)
    year = numbers.number(request.GET.get("year", "")) or 0
    page = network_presenting.page(found, year=year if year in found.years else 0, number_of=numbers.number(request.GET.get("cluster", "")) or 0)
    return render(request, "web/insight_map.html", {"here": "you", "there": "insight", "page": page})
