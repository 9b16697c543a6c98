"""Wins: what there is to congratulate people on, and what the owner says of it."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from kithwork.actions import birthdays, congratulations, people
from kithwork.actions import wins as actions
from kithwork.domain.errors import Refused
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.back import onward
from kithwork.interfaces.web.forms import answers
from kithwork.interfaces.web.forms import people as forms
from kithwork.interfaces.web.presenting import wins as presenting
from kithwork.interfaces.web.views.person import kept


@require_http_methods(["GET", "HEAD", "POST"])
def wins(request: HttpRequest) -> HttpResponse:
    """Birthdays and open ones; then those on which the owner has congratulated; and one more that they heard of."""
    if request.method != "POST":
        return show(request, forms.WinOf())
    form, now, owner_id = forms.WinOf(request.POST), clock.now(), owner.here()
    if form.is_valid():
        try:
            person_id = people.find(owner_id=owner_id, text=form.cleaned_data["who"], now=now).id
            _add(form, owner_id, person_id, now)
            flash.last_change(request, owner_id, now)
            return redirect("wins")
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return show(request, form)


def show(request: HttpRequest, form: forms.WinOf) -> HttpResponse:
    """The page, with the form as it was sent when it could not be kept."""
    owner_id, now = owner.here(), clock.now()
    every, near = actions.listed(owner_id=owner_id, now=now, is_open=False), birthdays.near(owner_id=owner_id, now=now)
    context = {"here": "people", "there": "wins", "page": presenting.page(every, near, now=now), "form": form, "is_refused": form.is_bound}
    return render(request, "web/wins.html", {**context, "at": request.GET.get("at", "")}, status=422 if form.is_bound else 200)


def _add(form: forms.Win, owner_id: int, person_id: int, now: datetime) -> None:
    said = form.cleaned_data
    congratulations.add(owner_id=owner_id, person_id=person_id, text=said["text"], on=said["on"], is_role=said["is_role"], now=now)


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
    return redirect(onward(request))


@stands_on("person", "wins")
def person_win(request: HttpRequest, person_id: int) -> HttpResponse:
    """A win that the owner heard of."""
    form = forms.Win(request.POST, auto_id="win-%s")
    return kept(request, person_id, "win", form, lambda owner_id, now: _add(form, owner_id, person_id, now))
