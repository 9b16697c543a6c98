"""Before a talk: what to remember of one person, of several, of everybody in a meeting to come."""

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kithwork.actions import briefs as actions
from kithwork.interfaces.web import clock, numbers, owner
from kithwork.interfaces.web.presenting import briefs as presenting
from kithwork.store.queries.people import NobodyOfThatName

MOST: Final = 12


@require_safe
def brief(request: HttpRequest) -> HttpResponse:
    """One sheet for each."""
    owner_id, now = owner.here(), clock.now()
    asked = request.GET.get("meeting", "").strip()[:200]
    meeting = actions.meeting(owner_id=owner_id, text=asked, now=now) if asked else None
    named = [number for text in request.GET.getlist("person") if (number := numbers.number(text)) is not None]
    ids = meeting.person_ids[: actions.TOGETHER] if meeting else named[:MOST]
    if not ids and not meeting:
        raise NobodyOfThatName
    page = presenting.page(actions.together(owner_id=owner_id, person_ids=ids, now=now), meeting)
    return render(request, "web/brief.html", {"here": "people", "page": page})
