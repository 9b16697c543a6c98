"""Whom the owner wants near, and how often they want to be in touch."""

from datetime import datetime
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from kithwork.actions import closeness, keeping
from kithwork.domain.errors import Refused
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.back import back_to, onward
from kithwork.interfaces.web.forms.people import Keep
from kithwork.interfaces.web.presenting import keeping as presenting
from kithwork.interfaces.web.views import person


@require_safe
def keep(request: HttpRequest) -> HttpResponse:
    """Everybody whom the owner wants near, and whom they could."""
    owner_id, now = owner.here(), clock.now()
    kept, proposed = closeness.kept(owner_id=owner_id, now=now), closeness.proposals(owner_id=owner_id, now=now)
    return render(request, "web/keep.html", {"here": "people", "page": presenting.page(kept, proposed, now.date()), "at": request.GET.get("at", "")})


@stands_on("person", "keep")
def person_keep(request: HttpRequest, person_id: int) -> HttpResponse:
    """The owner says how near they want somebody; from the list of proposals, back to it."""
    form = Keep(request.POST, auto_id="keep-%s")
    if urlsplit(back_to(request)).path != reverse("keep"):
        return person.kept(request, person_id, "keep", form, lambda owner_id, now: _do(form, owner_id, person_id, now))
    if not form.is_valid():
        raise keeping.NoSuchCloseness
    owner_id, now = owner.here(), clock.now()
    _do(form, owner_id, person_id, now)
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))


def _do(form: Keep, owner_id: int, person_id: int, now: datetime) -> None:
    said = form.cleaned_data
    if said["closeness"]:
        keeping.keep(owner_id=owner_id, person_id=person_id, closeness=said["closeness"], every=said["every"], at_most=said["at_most"], now=now)
    elif said["every"] or said["at_most"]:
        raise Refused("Say how near you want them first; the intervals go with it.")
    else:
        keeping.let_go(owner_id=owner_id, person_id=person_id, now=now)
