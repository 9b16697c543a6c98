"""Look around in an invented network, and leave it again."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from kithwork.actions import invented_network, networks
from kithwork.interfaces.web import clock, flash, owner, readings, uploads
from kithwork.interfaces.web.memos import Asked, Plan
from kithwork.interfaces.web.views import imports


@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """The empty network becomes the invented one."""
    now = clock.now()
    return imports.after(request, readings.begin(Asked(owner.begun(now), Plan.INVENT, uploads.take([])), now=now))


@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """It is empty again."""
    invented_network.leave(owner_id=owner.here(), folder=networks.home(), now=clock.now())
    flash.say(request, "Everybody who was invented is gone, with whatever you wrote about them.")
    return redirect("today")
