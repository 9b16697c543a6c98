"""Today: who matters, what was promised, what is planned."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from kithwork.actions import answers as answer_actions
from kithwork.actions import promises as promise_actions
from kithwork.actions import starting, weekly, words
from kithwork.actions import today as actions
from kithwork.domain.errors import Refused
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.back import onward
from kithwork.interfaces.web.forms import answers
from kithwork.interfaces.web.forms.people import Names
from kithwork.interfaces.web.presenting import today as presenting
from kithwork.interfaces.web.views.imports import FORMATS
from kithwork.store.queries import glances, owners, people


@require_safe
def today(request: HttpRequest) -> HttpResponse:
    """The first page."""
    owner_id = owners.only()
    if owner_id is None or not has_people(owner_id):
        return begin(request)
    now = clock.now()
    day = actions.day(owner_id=owner_id, now=now)
    rhythms = glances.rhythms(owner_id, [card.person.id for card in day.cards])
    context = {
        "here": "today",
        "page": presenting.page(day, rhythms),
        "steps": starting.steps(owner_id=owner_id)[1],
        "is_review_day": weekly.is_due(owner_id=owner_id, now=now),
    }
    return render(request, "web/today.html", context)


def has_people(owner_id: int) -> bool:
    """Is there anybody yet?"""
    return any(people.standings(owner_id).values())


def begin(request: HttpRequest, names: str = "", error: str = "") -> HttpResponse:
    """The first start."""
    context = {"here": "today", "names": names, "error": error, "formats": FORMATS, "demo_url": reverse("begin-invented")}
    return render(request, "web/begin.html", context, status=422 if error else 200)


@stands_on("today")
def begin_names(request: HttpRequest) -> HttpResponse:
    """Up to twenty names."""
    form, now = Names(request.POST), clock.now()
    if not form.is_valid():
        return begin(request, request.POST.get("names", ""), " ".join(map(str, form.errors["names"])))
    owner_id = owner.begun(now)
    try:
        words.add_all(owner_id=owner_id, names=form.cleaned_data["names"], now=now)
    except Refused as refusal:
        return begin(request, request.POST.get("names", ""), str(refusal))
    flash.last_change(request, owner_id, now)
    return redirect("people")


@stands_on("today")
def person_today(request: HttpRequest, person_id: int) -> HttpResponse:
    """An answer to a card."""
    form, now, owner_id = answers.Today(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise answer_actions.NoSuchAnswer
    answer_actions.mark(owner_id=owner_id, person_id=person_id, answer=form.cleaned_data["answer"], now=now)
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))


@stands_on("today")
def promise(request: HttpRequest, promise_id: int) -> HttpResponse:
    """A promise was kept, let go, or is open again."""
    form, now, owner_id = answers.Promise(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise Refused("The answers to a promise are kept, open and dropped.")
    promise_actions.settle(owner_id=owner_id, promise_id=promise_id, said=form.cleaned_data["answer"], now=now)
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))
