"""Communities, and a team from the network."""

from datetime import datetime

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from kithwork.actions import belonging, community_advice, crew, people
from kithwork.actions import communities as actions
from kithwork.domain.errors import Refused
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.back import onward
from kithwork.interfaces.web.forms import communities as forms
from kithwork.interfaces.web.presenting import communities as presenting


@require_http_methods(["GET", "HEAD", "POST"])
def communities(request: HttpRequest) -> HttpResponse:
    """All of them, which one to ask, and a new one."""
    form = forms.Community(request.POST if request.method == "POST" else None)
    owner_id, now = owner.here(), clock.now()
    if request.method == "POST" and form.is_valid():
        try:
            said = form.cleaned_data
            told = {field: said[field] or None for field in ("about", "place", "role")}  # what is left open takes nothing from one that is known
            made = belonging.say(owner_id=owner_id, name=said["name"], now=now, **told)
            flash.last_change(request, owner_id, now)
            return redirect("community", made)
        except Refused as refusal:
            form.add_error(None, str(refusal))
    question = request.GET.get("q", "").strip()[:300]
    advice = community_advice.to_ask(owner_id=owner_id, text=question, now=now) if any(ch.isalnum() for ch in question) else []
    page = presenting.page(actions.listed(owner_id=owner_id), advice, question)
    context = {"here": "events", "there": "communities", "page": page, "form": form}
    return render(request, "web/communities.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def community(request: HttpRequest, community_id: int) -> HttpResponse:
    """One of them: who is in it, what the owner did there, and what came of it."""
    owner_id, now = owner.here(), clock.now()
    found = actions.of(owner_id=owner_id, community_id=community_id)
    line = found.line
    initial = {"name": line.name, "about": line.about, "place": line.place, "role": line.role}
    shown: dict[str, Form] = {"did": forms.Did(auto_id="did-%s"), "said": forms.Said(initial=initial, auto_id="said-%s")}
    name = request.POST.get("form", "") if request.method == "POST" else ""
    if request.method == "POST":
        bound = forms.Said(request.POST, auto_id="said-%s") if name == "said" else forms.Did(request.POST, auto_id="did-%s")
        if bound.is_valid():
            try:
                _keep(bound, owner_id, found, now)
                flash.last_change(request, owner_id, now)
                return redirect(f"{reverse('community', args=[community_id])}#{name}")
            except Refused as refusal:
                bound.add_error(None, str(refusal))
        shown["said" if name == "said" else "did"] = bound
    context = {"here": "events", "there": "communities", "page": presenting.one(found), "forms": shown, "open_form": name}
    return render(request, "web/community.html", context, status=422 if name else 200)


def _keep(form: Form, owner_id: int, found: actions.Community, now: datetime) -> None:
    said = form.cleaned_data
    match form:
        case forms.Said():
            belonging.say(owner_id=owner_id, name=found.line.name, about=said["about"], place=said["place"], role=said["role"], now=now)
        case _:
            who = people.find(owner_id=owner_id, text=said["who"], now=now).id if said["who"] else None
            belonging.did(owner_id=owner_id, community_id=found.line.id, kind=said["kind"], text=said["text"], person_id=who, on=said["on"], now=now)


@stands_on("communities")
def community_came(request: HttpRequest, step_id: int) -> HttpResponse:
    """What became of something that was done there."""
    form, now, owner_id = forms.Came(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise Refused("That is longer than 300 letters; say it more shortly.")
    belonging.came(owner_id=owner_id, step_id=step_id, text=form.cleaned_data["text"], now=now)
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))


@stands_on("communities")
def community_forget(request: HttpRequest, community_id: int) -> HttpResponse:
    """It is a plain group again."""
    owner_id, now = owner.here(), clock.now()
    belonging.forget(owner_id=owner_id, community_id=community_id, now=now)
    flash.last_change(request, owner_id, now)
    return redirect("communities")


@require_safe
def team(request: HttpRequest) -> HttpResponse:
    """Who could do a piece of work together."""
    owner_id, now = owner.here(), clock.now()
    text = request.GET.get("q", "").strip()[:400]
    found, wrong = None, ""
    if text:
        try:
            found = crew.form(owner_id=owner_id, text=text, now=now)
        except Refused as refusal:
            wrong = str(refusal)
    context = {"here": "events", "there": "team", "text": text, "wrong": wrong, "page": presenting.team(found) if found else None}
    return render(request, "web/team.html", context, status=422 if wrong else 200)
