"""Targets: what the owner is after, whom it leads to, and where the next hour goes."""

from datetime import datetime

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from kithwork.actions import aims, people
from kithwork.actions import targets as actions
from kithwork.domain.errors import Refused
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.back import onward
from kithwork.interfaces.web.forms import targets as forms
from kithwork.interfaces.web.presenting import persons, ways
from kithwork.interfaces.web.presenting import targets as presenting


@require_http_methods(["GET", "HEAD", "POST"])
def targets(request: HttpRequest) -> HttpResponse:
    """Goals with their targets; and a new goal, a new target, or somebody to call on."""
    if request.method != "POST":
        return show(request)
    name = request.POST.get("form", "")
    made = {"goal": forms.Goal, "support": forms.Support}.get(name, forms.Target)
    form, now, owner_id = made(request.POST, auto_id=f"{name or 'target'}-%s"), clock.now(), owner.here()
    if isinstance(form, forms.Target):
        name = "target"
        _offer_goals(form, owner_id)
    if form.is_valid():
        try:
            _keep(form, owner_id, now)
            flash.last_change(request, owner_id, now)
            return redirect("targets")
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return show(request, name, form)


def _offer_goals(form: forms.Target, owner_id: int) -> None:
    form.fields["goal"].choices = [("", "To none: I follow them"), *((one.id, one.words) for one in aims.goals(owner_id=owner_id))]  # type: ignore[attr-defined]  # a choice field's


def _keep(form: Form, owner_id: int, now: datetime) -> None:
    said = form.cleaned_data
    match form:
        case forms.Goal():
            more = {"weekly_hours": said["weekly_hours"], "until_on": said["until_on"]}
            actions.aim(owner_id=owner_id, text=said["text"], kind=said["kind"], why=said["why"], now=now, **more)
        case forms.Support():
            who = people.find(owner_id=owner_id, text=said["who"], now=now).id
            actions.support(owner_id=owner_id, person_id=who, text=said["text"], now=now)
        case _:
            found = people.find(owner_id=owner_id, text=said["who"], now=now).id if said["who"] else None
            actions.add(owner_id=owner_id, person_id=found, organisation=said["organisation"], goal_id=said["goal"], why=said["why"], now=now)


def show(request: HttpRequest, name: str = "", bound: Form | None = None) -> HttpResponse:
    """The page, with a form as it was sent when it could not be kept."""
    owner_id, now = owner.here(), clock.now()
    new_target = forms.Target(auto_id="target-%s")
    _offer_goals(new_target, owner_id)
    shown: dict[str, Form] = {"goal": forms.Goal(auto_id="goal-%s"), "target": new_target, "support": forms.Support(auto_id="support-%s")}
    if bound:
        shown[name] = bound
    page = presenting.page(
        aims.goals(owner_id=owner_id),
        aims.listed(owner_id=owner_id, now=now),
        aims.next_hour(owner_id=owner_id, now=now),
        aims.supports(owner_id=owner_id),
        aims.news(owner_id=owner_id, now=now),
        aims.followed(owner_id=owner_id),
        aims.for_family(owner_id=owner_id),
    )
    context = {"here": "asks", "there": "targets", "page": page, "forms": shown, "open_form": name, "at": request.GET.get("at", "")}
    return render(request, "web/targets.html", context, status=422 if bound else 200)


@require_safe
def target(request: HttpRequest, target_id: int) -> HttpResponse:
    """What is known of one, each fact with its source."""
    owner_id, now = owner.here(), clock.now()
    aimed = aims.numbered(owner_id=owner_id, target_id=target_id, now=now)
    line = aimed.line
    known = presenting.dossier(aims.dossier(owner_id=owner_id, aimed=aimed, now=now))
    ask_url = f"{reverse('person-draft', args=[line.person_id])}?kind=ask" if line.person_id else ""
    context = {"here": "asks", "there": "targets", "target": presenting.target(aimed), "known": known, "ask_url": ask_url}
    context |= {"person_url": persons.url(line.person_id) if line.person_id else "", "close_url": reverse("target-close", args=[target_id])}
    context["ways_url"] = ways.url("person", f"#{line.person_id}") if line.person_id else ways.url("organisation", line.name)
    return render(request, "web/target.html", context)


@stands_on("targets")
def target_near(request: HttpRequest, target_id: int) -> HttpResponse:
    """What the owner did about a target, or heard of it."""
    form, now, owner_id = forms.Near(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise Refused(" ".join(str(error) for errors in form.errors.values() for error in errors))
    said = form.cleaned_data
    actions.near(owner_id=owner_id, target_id=target_id, kind=said["kind"], text=said["text"], minutes=said["minutes"], now=now)
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))


@stands_on("targets")
def target_close(request: HttpRequest, target_id: int) -> HttpResponse:
    """The owner turns away from it."""
    owner_id, now = owner.here(), clock.now()
    actions.close(owner_id=owner_id, target_id=target_id, now=now)
    flash.last_change(request, owner_id, now)
    return redirect("targets")


@stands_on("targets")
def goal(request: HttpRequest, goal_id: int) -> HttpResponse:
    """It is reached, or let go."""
    owner_id, now = owner.here(), clock.now()
    actions.close_goal(owner_id=owner_id, goal_id=goal_id, now=now)
    flash.last_change(request, owner_id, now)
    return redirect("targets")
