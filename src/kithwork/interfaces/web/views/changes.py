"""Taking back what was done."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from kithwork.actions import changes
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.back import back_to


@require_POST
def undo(request: HttpRequest, change_id: int) -> HttpResponse:
    """Undo one change."""
    summary = changes.undo(owner_id=owner.here(), change_id=change_id, now=clock.now())
    flash.say(request, f"Undone: {summary}.")
    return redirect(back_to(request))
