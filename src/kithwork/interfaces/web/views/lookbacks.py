"""Would the lists have been right? What the owner's past says, and asking it again."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from kithwork.actions import lookbacks as actions
from kithwork.actions import looking_back
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.presenting import lookbacks as presenting


@require_http_methods(["GET", "HEAD", "POST"])
def lookback(request: HttpRequest) -> HttpResponse:
    """The page; a form on it asks the past again."""
    owner_id = owner.here()
    if request.method == "POST":
        looking_back.ask(owner_id=owner_id, now=clock.now())
        flash.say(request, "Your past was asked again.")
        return redirect("lookback")
    past = actions.kept(owner_id=owner_id)
    return render(request, "web/lookback.html", {"here": "people", "page": presenting.page(past) if past else None})
