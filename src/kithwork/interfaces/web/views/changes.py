"""Taking back what was done."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kithwork.actions import changes
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.back import back_to


@stands_on("data")
def undo(request: HttpRequest, change_id: int) -> HttpResponse:
    """Undo one change."""
    summary = changes.undo(owner_id=owner.here(), change_id=change_id, now=clock.now())
    flash.say(request, f"Undone: {summary}.")
    return redirect(back_to(request))
