"""Months beside each other."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kithwork.actions import growing as actions
from kithwork.interfaces.web import clock, owner
from kithwork.interfaces.web.presenting import growing as presenting


@require_safe
def growth(request: HttpRequest) -> HttpResponse:
    """What was learned, shared, kept and given, who was met, and what became of those who were helped."""
    page = presenting.page(actions.of(owner_id=owner.here(), now=clock.now()))
    return render(request, "web/growth.html", {"here": "you", "there": "growth", "page": page})
