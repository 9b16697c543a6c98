"""Introductions: where each stands, whose move it is, and what became of it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from kithwork.actions import introduced, people
from kithwork.actions import introductions as actions
from kithwork.domain.errors import Refused
from kithwork.domain.introducing import Seat
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.back import onward
from kithwork.interfaces.web.forms import asking as forms
from kithwork.interfaces.web.presenting import introducing as presenting


@require_http_methods(["GET", "HEAD", "POST"])
def introductions(request: HttpRequest) -> HttpResponse:
    """Lanes by whose move it is, those that are over, and a new one."""
    if request.method != "POST":
        return show(request, forms.Introduction(initial={seat: request.GET.get(seat, "") for seat in Seat}))
    form, now, owner_id = forms.Introduction(request.POST), clock.now(), owner.here()
    if form.is_valid():
        try:
            said = form.cleaned_data
            named = {Seat.REQUESTER: said["requester"], Seat.CONNECTOR: said["connector"], Seat.TARGET: said["target"]}
            seats = {seat: people.find(owner_id=owner_id, text=text, now=now).id for seat, text in named.items() if text}
            actions.begin(owner_id=owner_id, seats=seats, aim=said["aim"], why=said["why"], now=now)
            flash.last_change(request, owner_id, now)
            return redirect("introductions")
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return show(request, form)


def show(request: HttpRequest, form: forms.Introduction) -> HttpResponse:
    """The page, with the form as it was sent when it could not be kept."""
    owner_id, today = owner.here(), clock.now().date()
    page = presenting.page(introduced.listed(owner_id=owner_id, today=today), today=today)
    context = {
        "here": "asks",
        "there": "introductions",
        "page": page,
        "form": form,
        "is_open": form.is_bound or any(form.initial.values()),
        "at": request.GET.get("at", ""),
    }
    return render(request, "web/introductions.html", context, status=422 if form.is_bound else 200)


@stands_on("introductions")
def introduction_step(request: HttpRequest, introduction_id: int) -> HttpResponse:
    """What happened to an introduction."""
    form, now, owner_id = forms.Step(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise Refused(" ".join(str(error) for errors in form.errors.values() for error in errors))
    said = form.cleaned_data
    actions.advance(owner_id=owner_id, introduction_id=introduction_id, step=said["step"], text=said["text"], on=said["on"], now=now)
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))


@stands_on("introductions")
def introduction_words(request: HttpRequest, introduction_id: int) -> HttpResponse:
    """The words that can be passed on."""
    form, now, owner_id = forms.Blurb(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise Refused("The words to pass on have 2,000 letters at most.")
    actions.lint(owner_id=owner_id, introduction_id=introduction_id, blurb=form.cleaned_data["blurb"], now=now)
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))
