"""Advice and what came of it; ideas to do with others, and who could join."""

from datetime import datetime

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from kithwork.actions import advised, advising, idea_moves, people
from kithwork.actions import ideas as actions
from kithwork.domain.errors import Refused
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.back import onward
from kithwork.interfaces.web.forms import asking as asking_forms
from kithwork.interfaces.web.forms import mentoring as forms
from kithwork.interfaces.web.forms.people import words_of
from kithwork.interfaces.web.presenting import ideas as presenting


@require_http_methods(["GET", "HEAD", "POST"])
def advice(request: HttpRequest) -> HttpResponse:
    """All advice, and new advice."""
    if request.method != "POST":
        return show_advice(request, forms.Advice(initial={"who": request.GET.get("who", ""), "side": "theirs"}))
    form, now, owner_id = forms.Advice(request.POST), clock.now(), owner.here()
    if form.is_valid():
        try:
            said = form.cleaned_data
            who = people.find(owner_id=owner_id, text=said["who"], now=now).id
            advising.said(owner_id=owner_id, person_id=who, text=said["text"], is_mine=said["side"] == "mine", on=said["on"], now=now)
            flash.last_change(request, owner_id, now)
            return redirect("advice")
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return show_advice(request, form)


def show_advice(request: HttpRequest, form: Form) -> HttpResponse:
    """The page, with the form as it was sent when it could not be kept."""
    page = presenting.advice(advised.listed(owner_id=owner.here(), is_open=False), today=clock.now().date())
    context = {"here": "mentoring", "there": "advice", "page": page, "form": form, "at": request.GET.get("at", "")}
    context["is_open"] = form.is_bound or bool(form.initial.get("who"))
    return render(request, "web/advice.html", context, status=422 if form.is_bound else 200)


@stands_on("advice")
def advice_step(request: HttpRequest, advice_id: int) -> HttpResponse:
    """What became of advice."""
    form, now, owner_id = asking_forms.Step(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise Refused(" ".join(str(error) for errors in form.errors.values() for error in errors))
    said = form.cleaned_data
    advising.step(owner_id=owner_id, advice_id=advice_id, step=said["step"], text=said["text"], on=said["on"], now=now)
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))


@require_http_methods(["GET", "HEAD", "POST"])
def ideas(request: HttpRequest) -> HttpResponse:
    """All ideas, and a new one."""
    if request.method != "POST":
        return show_ideas(request, forms.Idea(initial={"partners": request.GET.get("who", "")}))
    form, now, owner_id = forms.Idea(request.POST), clock.now(), owner.here()
    if form.is_valid():
        try:
            number = _add(form, owner_id, now)
            flash.last_change(request, owner_id, now)
            return redirect("idea", number)
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return show_ideas(request, form)


def _add(form: Form, owner_id: int, now: datetime) -> int:
    said = form.cleaned_data
    partners = [people.find(owner_id=owner_id, text=name, now=now).id for name in words_of(said["partners"])]
    words = {name: said[name] for name in ("topics", "lacks", "step", "by")}
    return idea_moves.add(owner_id=owner_id, text=said["text"], partners=partners, now=now, **words)


def show_ideas(request: HttpRequest, form: Form) -> HttpResponse:
    """The page, with the form as it was sent when it could not be kept."""
    every = [presenting.idea(one) for one in actions.listed(owner_id=owner.here(), is_open=False)]
    context = {"here": "mentoring", "there": "ideas", "form": form, "is_open": form.is_bound or bool(form.initial.get("partners"))}
    context |= {"open": [one for one in every if one.is_open], "over": [one for one in every if not one.is_open]}
    return render(request, "web/ideas.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def idea(request: HttpRequest, idea_id: int) -> HttpResponse:
    """One idea, and who could join; what comes next, who is in on it, and its end."""
    if request.method != "POST":
        return show_idea(request, idea_id)
    name, now, owner_id = request.POST.get("form", ""), clock.now(), owner.here()
    made = {"next": forms.Next, "end": forms.Done}.get(name, forms.Join)
    form = made(request.POST, auto_id=f"{name}-%s")
    if form.is_valid():
        try:
            _say(form, name, owner_id, idea_id, now)
            flash.last_change(request, owner_id, now)
            return redirect("idea", idea_id)
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return show_idea(request, idea_id, name, form)


def _say(form: Form, name: str, owner_id: int, idea_id: int, now: datetime) -> None:
    said = form.cleaned_data
    match form:
        case forms.Next():
            idea_moves.next_step(owner_id=owner_id, idea_id=idea_id, text=said["text"], by=said["by"], now=now)
        case forms.Done():
            idea_moves.end(owner_id=owner_id, idea_id=idea_id, outcome=said["text"], now=now)
        case _:
            who = people.find(owner_id=owner_id, text=said["who"], now=now).id
            move = idea_moves.leave if name == "leave" else idea_moves.join
            move(owner_id=owner_id, idea_id=idea_id, person_id=who, now=now)


def show_idea(request: HttpRequest, idea_id: int, name: str = "", bound: Form | None = None) -> HttpResponse:
    """The page of one, with a form as it was sent when it could not be kept."""
    owner_id, now = owner.here(), clock.now()
    line = actions.numbered(owner_id=owner_id, idea_id=idea_id)
    could = actions.could_join(owner_id=owner_id, line=line, now=now) if line.is_open else []
    shown: dict[str, Form] = {"next": forms.Next(auto_id="next-%s"), "end": forms.Done(auto_id="end-%s"), "join": forms.Join(auto_id="join-%s")}
    if bound:
        shown[name if name in shown else "join"] = bound
    context = {"here": "mentoring", "there": "ideas", "idea": presenting.idea(line), "could": presenting.could(could), "forms": shown}
    context["open_form"] = name
    return render(request, "web/idea.html", context, status=422 if bound else 200)
