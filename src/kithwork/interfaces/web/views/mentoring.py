"""Mentorships: whom the owner guides and who guides them, one with its sheet before a session, and who could be a mentor."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from kithwork.actions import mentored, people, seeking
from kithwork.actions import mentoring as actions
from kithwork.domain.errors import Refused
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.back import onward
from kithwork.interfaces.web.forms import mentoring as forms
from kithwork.interfaces.web.presenting import mentoring as presenting

FORMS: Final[Mapping[str, type[Form]]] = {
    "plan": forms.Plan,
    "session": forms.Session,
    "agree": forms.Agree,
    "mark": forms.Mark,
    "change": forms.Change,
    "end": forms.End,
}


@require_http_methods(["GET", "HEAD", "POST"])
def mentoring(request: HttpRequest) -> HttpResponse:
    """Those that go on by side, those that have ended, and a new one."""
    if request.method != "POST":
        started = {name: request.GET.get(name, "") for name in ("who", "side", "goal")}
        return show(request, forms.Begin(initial=started))
    form, now, owner_id = forms.Begin(request.POST), clock.now(), owner.here()
    if form.is_valid():
        try:
            said = form.cleaned_data
            who = people.find(owner_id=owner_id, text=said["who"], now=now).id
            words = {name: said[name] for name in ("side", "goal", "agreement", "every", "on")}
            number = actions.begin(owner_id=owner_id, person_id=who, help_=said["kinds"], now=now, **words)
            flash.last_change(request, owner_id, now)
            return redirect("mentorship", number)
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return show(request, form)


def show(request: HttpRequest, form: Form) -> HttpResponse:
    """The page, with the form as it was sent when it could not be kept."""
    page = presenting.page(mentored.listed(owner_id=owner.here(), today=clock.now().date(), is_open=False))
    context = {"here": "mentoring", "there": "mentoring", "page": page, "form": form, "at": request.GET.get("at", "")}
    context["is_open"] = form.is_bound or any(form.initial.values())
    return render(request, "web/mentoring.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def mentorship(request: HttpRequest, mentorship_id: int) -> HttpResponse:
    """One, with what to look at before the next session; and what the owner says of it."""
    if request.method != "POST":
        return show_one(request, mentorship_id)
    name, now, owner_id = request.POST.get("form", ""), clock.now(), owner.here()
    if name not in FORMS:
        raise Refused("That is nothing that can be said of a mentorship.")
    form = FORMS[name](request.POST, auto_id=f"{name}-%s")
    if form.is_valid():
        try:
            _keep(form, owner_id, mentorship_id, now)
            flash.last_change(request, owner_id, now)
            return redirect("mentorship", mentorship_id)
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return show_one(request, mentorship_id, name, form)


def _keep(form: Form, owner_id: int, number: int, now: datetime) -> None:
    said = form.cleaned_data
    match form:
        case forms.Plan():
            actions.plan(owner_id=owner_id, mentorship_id=number, on=said["on"], topics=said["text"], now=now)
        case forms.Session():
            actions.hold(owner_id=owner_id, mentorship_id=number, topics=said["text"], notes=said["notes"], on=said["on"], now=now)
        case forms.Agree():
            actions.agree(owner_id=owner_id, mentorship_id=number, text=said["text"], is_mine=said["whose"] == "me", due_on=said["due_on"], now=now)
        case forms.Mark():
            actions.mark(owner_id=owner_id, mentorship_id=number, kind=said["kind"], text=said["text"], on=said["on"], now=now)
        case forms.Change():
            words = {name: said[name] for name in ("goal", "agreement", "every")}
            actions.change(owner_id=owner_id, mentorship_id=number, help_=said["kinds"], now=now, **words)
        case _:
            actions.close(owner_id=owner_id, mentorship_id=number, gave=said["text"], now=now)


def show_one(request: HttpRequest, number: int, name: str = "", bound: Form | None = None) -> HttpResponse:
    """The page of one, with a form as it was sent when it could not be kept."""
    owner_id, now = owner.here(), clock.now()
    one = mentored.standing(owner_id=owner_id, mentorship_id=number, today=now.date())
    said = {"goal": one.line.goal, "agreement": one.line.agreement, "kinds": [kind.value for kind in one.line.help]}
    shown = {key: made(auto_id=f"{key}-%s", initial=said if key == "change" else None) for key, made in FORMS.items()}
    if bound:
        shown[name] = bound
    sheet = mentored.sheet(owner_id=owner_id, mentorship_id=number, now=now)
    farewell = mentored.farewell(owner_id=owner_id, mentorship_id=number)
    found = presenting.shown(one, sheet, farewell, held=mentored.held(owner_id=owner_id, line=one.line), today=now.date())
    context = {"here": "mentoring", "there": "mentoring", "one": found, "forms": shown, "open_form": name}
    return render(request, "web/mentorship.html", context, status=422 if bound else 200)


@require_safe
def mentoring_seek(request: HttpRequest) -> HttpResponse:
    """Who could guide, teach or challenge the owner in something."""
    topic = " ".join(request.GET.get("q", "").split())[: seeking.LONGEST]
    found = seeking.mentors(owner_id=owner.here(), topic=topic, now=clock.now()) if any(map(str.isalnum, topic)) else []
    context = {"here": "mentoring", "there": "seek", "topic": topic, "found": presenting.sought(found)}
    return render(request, "web/mentoring_seek.html", context)


@stands_on("mentoring")
def mentoring_session(request: HttpRequest, session_id: int) -> HttpResponse:
    """A planned session is on another day; or, where none is named, it is not to be, or was not."""
    owner_id, now, form = owner.here(), clock.now(), forms.Moved(request.POST)
    if not form.is_valid():
        raise Refused("That is no day; write it as 2026-11-30.")
    if "on" in request.POST:
        if not form.cleaned_data["on"]:
            raise Refused("Say to which day.")
        actions.move(owner_id=owner_id, session_id=session_id, on=form.cleaned_data["on"], now=now)
    else:
        actions.skip(owner_id=owner_id, session_id=session_id, now=now)
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))


@stands_on("mentoring")
def mentoring_action(request: HttpRequest, mentorship_id: int, action_id: int) -> HttpResponse:
    """What was agreed is done, let go, or open again."""
    owner_id, now = owner.here(), clock.now()
    said = {"kept": "done", "dropped": "dropped", "open": "open"}.get(request.POST.get("answer", ""))
    if not said:
        raise Refused("It is done, let go, or open again.")
    actions.settle(owner_id=owner_id, action_id=action_id, said=said, now=now)
    flash.last_change(request, owner_id, now)
    return redirect("mentorship", mentorship_id)
