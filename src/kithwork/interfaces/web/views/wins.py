"""Wins: what there is to congratulate people on, and what the owner says of it."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from kithwork.actions import congratulations
from kithwork.actions import wins as actions
from kithwork.domain.errors import Refused
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.back import back_to
from kithwork.interfaces.web.forms import answers
from kithwork.interfaces.web.forms import people as forms
from kithwork.interfaces.web.presenting import wins as presenting
from kithwork.interfaces.web.views.person import kept


@require_safe
def wins(request: HttpRequest) -> HttpResponse:
    """Open ones; then those on which the owner has congratulated, and the owner's own."""
    owner_id = owner.here()
    every = actions.listed(owner_id=owner_id, now=clock.now(), is_open=False)
    page = presenting.page(every, actions.listed(owner_id=owner_id, now=clock.now(), is_mine=True), now=clock.now())
    return render(request, "web/wins.html", {"here": "people", "there": "wins", "page": page})


@stands_on("wins")
def win(request: HttpRequest, win_id: int) -> HttpResponse:
    """Congratulated, or none."""
    form, now, owner_id = answers.Win(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise Refused("The answers to a win are congratulated and drop.")
    if form.cleaned_data["answer"] == "drop":
        congratulations.drop(owner_id=owner_id, win_id=win_id, now=now)
    else:
        congratulations.congratulate(owner_id=owner_id, win_id=win_id, now=now)
    flash.last_change(request, owner_id, now)
    return redirect(back_to(request))


@stands_on("person", "wins")
def person_win(request: HttpRequest, person_id: int) -> HttpResponse:
    """A win that the owner heard of."""
    form = forms.Win(request.POST, auto_id="win-%s")

    def do(owner_id: int, now: datetime) -> None:
        said = form.cleaned_data
        congratulations.add(owner_id=owner_id, person_id=person_id, text=said["text"], on=said["on"], is_role=said["is_role"], now=now)

    return kept(request, person_id, "win", form, do)
