"""Look around in an invented network, and leave it again."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kithwork.actions import invented_network
from kithwork.interfaces.web import clock, flash, owner, readings, uploads
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.memos import Asked, Plan
from kithwork.interfaces.web.views import imports


@stands_on("today")
def begin(request: HttpRequest) -> HttpResponse:
    """The empty network becomes the invented one."""
    now = clock.now()
    return imports.after(request, readings.begin(Asked(owner.begun(now), Plan.INVENT, uploads.take([])), now=now))


@stands_on("data", "invented")
def leave(request: HttpRequest) -> HttpResponse:
    """It is empty again."""
    invented_network.leave(owner_id=owner.here(), now=clock.now())
    flash.say(request, "Everybody who was invented is gone, with whatever you wrote about them.")
    return redirect("today")
