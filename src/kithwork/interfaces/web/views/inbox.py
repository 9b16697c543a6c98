"""Lines from text files that wait for a yes."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from kithwork.actions import inbox as actions
from kithwork.actions import inbox_moves
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.presenting import inbox as presenting


@require_http_methods(["GET", "HEAD", "POST"])
def inbox(request: HttpRequest) -> HttpResponse:
    """The lines that wait; a post reads the folder first."""
    owner_id, now = owner.here(), clock.now()
    if request.method == "POST":
        read = inbox_moves.collect(owner_id=owner_id, now=now)
        for sentence in presenting.told(read):
            flash.say(request, sentence)
        return redirect("inbox")
    page = presenting.page(actions.listed(owner_id=owner_id, now=now), str(actions.place()))
    return render(request, "web/inbox.html", {"here": "events", "there": "inbox", "page": page})


@stands_on("inbox")
def inbox_drop(request: HttpRequest, line_id: int) -> HttpResponse:
    """Nothing of a line is kept."""
    owner_id, now = owner.here(), clock.now()
    inbox_moves.drop(owner_id=owner_id, line_id=line_id, now=now)
    flash.last_change(request, owner_id, now)
    return redirect("inbox")
