"""Asks: what was asked of whom, what became of it, and what the owner is stuck on."""

from datetime import datetime

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from kithwork.actions import asked, asking, people
from kithwork.domain.errors import Refused
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.back import onward
from kithwork.interfaces.web.forms import asking as forms
from kithwork.interfaces.web.presenting import asking as presenting


@require_http_methods(["GET", "HEAD", "POST"])
def asks(request: HttpRequest) -> HttpResponse:
    """Open ones, what the owner is stuck on, and whatever is over; and a new one."""
    if request.method != "POST":
        return show(request, forms.Ask(initial=_started(request)))
    form, now, owner_id = forms.Ask(request.POST), clock.now(), owner.here()
    if form.is_valid():
        try:
            person_id = people.find(owner_id=owner_id, text=form.cleaned_data["who"], now=now).id
            made = keep(form, owner_id, person_id, now)
            flash.last_change(request, owner_id, now)
            for hint in made.hints:
                flash.say(request, hint)
            return redirect("asks")
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return show(request, form)


def _started(request: HttpRequest) -> dict[str, str]:
    """What another page has begun; a kind that it does not name is left as it is."""
    started = {name: request.GET.get(name, "")[:500] for name in ("who", "kind", "text")}
    return {name: text for name, text in started.items() if text}


def keep(form: forms.Ask, owner_id: int, person_id: int, now: datetime) -> asking.Asked:
    """The ask that a form holds."""
    said = form.cleaned_data
    return asking.ask(owner_id=owner_id, person_id=person_id, text=said["text"], kind=said["kind"], problem=said["problem"], on=said["on"], now=now)


def show(request: HttpRequest, form: Form, problem: Form | None = None) -> HttpResponse:
    """The page, with a form as it was sent when it could not be kept."""
    owner_id, now = owner.here(), clock.now()
    every, stuck = asked.listed(owner_id=owner_id, is_open=False), asked.stuck(owner_id=owner_id, now=now)
    page = presenting.page(every, stuck, asked.vouchers(owner_id=owner_id), today=now.date())
    is_refused = form.is_bound or problem is not None
    context = {"here": "asks", "there": "asks", "page": page, "form": form, "problem_form": problem or forms.Problem(auto_id="problem-%s")}
    context |= {"is_open": form.is_bound or bool(form.initial.get("who")), "at": request.GET.get("at", "")}
    return render(request, "web/asks.html", context, status=422 if is_refused else 200)


@stands_on("asks")
def ask_step(request: HttpRequest, ask_id: int) -> HttpResponse:
    """What happened to an ask."""
    form, now, owner_id = forms.Step(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise Refused(" ".join(str(error) for errors in form.errors.values() for error in errors))
    said = form.cleaned_data
    asking.step(owner_id=owner_id, ask_id=ask_id, step=said["step"], text=said["text"], on=said["on"], now=now)
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))


@stands_on("asks", "stuck")
def problems(request: HttpRequest) -> HttpResponse:
    """The owner is stuck on something."""
    form, now, owner_id = forms.Problem(request.POST, auto_id="problem-%s"), clock.now(), owner.here()
    if not form.is_valid():
        return show(request, forms.Ask(), form)
    asking.start(owner_id=owner_id, problem=form.cleaned_data["text"], now=now)
    flash.last_change(request, owner_id, now)
    return redirect("asks")


@stands_on("asks", "stuck")
def problem(request: HttpRequest, problem_id: int) -> HttpResponse:
    """It is solved."""
    now, owner_id = clock.now(), owner.here()
    asking.solve(owner_id=owner_id, problem_id=problem_id, now=now)
    flash.last_change(request, owner_id, now)
    return redirect("asks")
