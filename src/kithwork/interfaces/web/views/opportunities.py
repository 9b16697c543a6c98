"""What the owner could have: a list, a board, and one of them with who there knows the owner first."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from kithwork.actions import acquainting, insights, interviews, journal, openings, people, prospects, traced
from kithwork.actions import opportunities as actions
from kithwork.domain.errors import NotFound, Refused
from kithwork.domain.opportunities import OpportunityKind, Stage
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.back import onward
from kithwork.interfaces.web.forms import opportunities as forms
from kithwork.interfaces.web.presenting import interviews as interview_presenting
from kithwork.interfaces.web.presenting import journal as journal_presenting
from kithwork.interfaces.web.presenting import led
from kithwork.interfaces.web.presenting import opportunities as presenting


@require_http_methods(["GET", "HEAD", "POST"])
def opportunities(request: HttpRequest) -> HttpResponse:
    """All of them, and a new one."""
    if request.method != "POST":
        return show(request, forms.New(auto_id="new-%s"))
    form, now, owner_id = forms.New(request.POST, auto_id="new-%s"), clock.now(), owner.here()
    if form.is_valid():
        said = form.cleaned_data
        try:
            person_id = people.find(owner_id=owner_id, text=said["who"], now=now).id if said["who"] else None
            for_id = people.find(owner_id=owner_id, text=said["whose"], now=now).id if said["whose"] else None
            of = actions.Particulars(
                said["organisation"], said["title"], said["place"], link=said["link"], channel=said["channel"], due_on=said["due_on"]
            )
            number = actions.add(owner_id=owner_id, kind=said["kind"], of=of, person_id=person_id, for_id=for_id, now=now)
            flash.last_change(request, owner_id, now, otherwise="It is on file already.")
            return redirect("opportunity", number)
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return show(request, form)


def show(request: HttpRequest, form: forms.New) -> HttpResponse:
    """The list, with the form as it was sent when it could not be kept."""
    owner_id, today = owner.here(), clock.now().date()
    still = openings.listed(owner_id=owner_id)
    every = openings.listed(owner_id=owner_id, is_open=False)
    open_ids = {one.id for one in still}
    page = presenting.page(still, [one for one in every if one.id not in open_ids], _stages(owner_id), today=today)
    context = {"here": "opportunities", "there": "list", "page": page, "form": form, "at": request.GET.get("at", "")}
    return render(request, "web/opportunities.html", context, status=422 if form.is_bound else 200)


def _stages(owner_id: int) -> dict[OpportunityKind, tuple[Stage, ...]]:
    return {kind: openings.stages_of(owner_id=owner_id, kind=kind) for kind in OpportunityKind}


@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """The stages of one kind, each with what stands there; moving one is a menu, and a drag where scripts run."""
    return _board(request, request.GET.get("kind", ""))


def _board(request: HttpRequest, asked: str, bound: forms.Stages | None = None) -> HttpResponse:
    owner_id, today = owner.here(), clock.now().date()
    still = openings.listed(owner_id=owner_id)
    most = max(OpportunityKind, key=lambda kind: (sum(one.kind is kind for one in still), kind is OpportunityKind.JOB))
    kind = OpportunityKind(asked) if asked in set(OpportunityKind) else most
    stages = _stages(owner_id)
    lanes = presenting.board([one for one in still if one.kind is kind], stages[kind], today=today)
    form = bound or forms.Stages(
        initial={"kind": kind, "text": "\n".join(f"{one.name} = {one.sense}" for one in stages[kind] if one.sense != "lost")}
    )
    page = presenting.page(still, [], stages, today=today)
    context = {"here": "opportunities", "there": "board", "page": page, "lanes": lanes, "kind": kind.value, "form": form}
    return render(request, "web/opportunities_board.html", context, status=422 if bound else 200)


@stands_on("opportunities")
def stages(request: HttpRequest) -> HttpResponse:
    """The owner's own stages of a kind."""
    form, now, owner_id = forms.Stages(request.POST), clock.now(), owner.here()
    if form.is_valid():
        said = form.cleaned_data
        try:
            actions.set_stages(owner_id=owner_id, kind=said["kind"], text="" if request.POST.get("reset") else said["text"], now=now)
            flash.last_change(request, owner_id, now)
            return redirect(f"{reverse('opportunities-board')}?kind={said['kind']}")
        except Refused as refusal:
            form.add_error("text", str(refusal))
    return _board(request, request.POST.get("kind", ""), form)


def _valid(form: Form) -> Form:
    if not form.is_valid():
        raise Refused(" ".join(str(error) for errors in form.errors.values() for error in errors))
    return form


@require_safe
def opportunity(request: HttpRequest, opportunity_id: int) -> HttpResponse:
    """One of them."""
    return _one(request, opportunity_id)


def _one(request: HttpRequest, opportunity_id: int, name: str = "", bound: Form | None = None) -> HttpResponse:
    owner_id, now = owner.here(), clock.now()
    acquainting.see_to(owner_id=owner_id, now=now)
    found = prospects.of(owner_id=owner_id, opportunity_id=opportunity_id, now=now)
    line = found.line
    known = {field: getattr(line, field) for field in forms.Edit.base_fields}
    shown: dict[str, Form] = {
        "stage": forms.Stage(),
        "next": forms.Next(auto_id="next-%s", initial={"text": line.next_step, "on": line.next_on}),
        "person": forms.Person(auto_id="person-%s"),
        "said": forms.Said(auto_id="said-%s"),
        "sent": forms.Sent(auto_id="sent-%s"),
        "told": forms.Told(auto_id="told-%s"),
        "edit": forms.Edit(auto_id="edit-%s", initial=known),
    }
    if bound:
        shown[name] = bound
    page = presenting.single(found, today=now.date())
    held = tuple(interview_presenting.round_(one) for one in interviews.of_opportunity(owner_id=owner_id, opportunity_id=opportunity_id))
    context = {
        "here": "opportunities",
        "page": page,
        "forms": shown,
        "open_form": name,
        "rounds": held,
        "cycle_url": interview_presenting.cycle_url(line.organisation),
    }
    context["entries"] = journal_presenting.short(journal.of_opportunity(owner_id=owner_id, key=line.key))
    context["chain"] = led.chain(traced.led_to(owner_id=owner_id, opportunity_id=opportunity_id, today=now.date()))
    return render(request, "web/opportunity.html", context, status=422 if bound else 200)


@stands_on("opportunities")
def opportunity_stage(request: HttpRequest, opportunity_id: int) -> HttpResponse:
    """It came to a stage; what cannot be kept stands in its form."""
    form, now, owner_id = forms.Stage(request.POST), clock.now(), owner.here()
    if form.is_valid():
        said = form.cleaned_data
        try:
            actions.stage(owner_id=owner_id, opportunity_id=opportunity_id, stage=said["stage"], text=said["text"], on=said["on"], now=now)
            flash.last_change(request, owner_id, now)
            return redirect(onward(request))
        except openings.NoSuchOpportunity:
            raise
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return _one(request, opportunity_id, "stage", form)


@require_http_methods(["GET", "HEAD", "POST"])
def opportunity_tell(request: HttpRequest, opportunity_id: int, what: str) -> HttpResponse:
    """The owner tells more of it: what comes next, who is in it, what was said, sent and told; what cannot be kept stands in its form."""
    if request.method != "POST" or what not in _TOLD:
        return redirect("opportunity", opportunity_id)
    made, keep = _TOLD[what]
    form, now, owner_id = made(request.POST, auto_id=f"{what}-%s"), clock.now(), owner.here()
    if form.is_valid():
        try:
            keep(owner_id, opportunity_id, form, now)
        except NotFound as missing:
            if isinstance(missing, openings.NoSuchOpportunity):
                raise
            form.add_error(None, str(missing))
        except Refused as refusal:
            form.add_error(None, str(refusal))
    if form.is_valid():
        flash.last_change(request, owner_id, now)
        return redirect(f"{reverse('opportunity', args=[opportunity_id])}#{what}")
    return _one(request, opportunity_id, what, form)


def _next(owner_id: int, number: int, form: Form, now: datetime) -> None:
    said = form.cleaned_data
    actions.next_step(owner_id=owner_id, opportunity_id=number, text=said["text"], on=said["on"], now=now)


def _person(owner_id: int, number: int, form: Form, now: datetime) -> None:
    said = form.cleaned_data
    who = people.find(owner_id=owner_id, text=said["who"], now=now).id
    actions.person(owner_id=owner_id, opportunity_id=number, person_id=who, part=said["part"], text=said["text"], now=now)


def _said(owner_id: int, number: int, form: Form, now: datetime) -> None:
    said = form.cleaned_data
    actions.say(owner_id=owner_id, opportunity_id=number, kind=said["kind"], text=said["text"], now=now, is_on=not said["is_off"])


def _sent(owner_id: int, number: int, form: Form, now: datetime) -> None:
    said = form.cleaned_data
    texts = {name: said[name] for name in ("kind", "version", "link", "way")}
    actions.sent(owner_id=owner_id, opportunity_id=number, on=said["on"], now=now, **texts)


def _told(owner_id: int, number: int, form: Form, now: datetime) -> None:
    said = form.cleaned_data
    who = people.find(owner_id=owner_id, text=said["who"], now=now).id
    insights.tell(owner_id=owner_id, opportunity_id=number, person_id=who, kind=said["kind"], text=said["text"], now=now)


def _edit(owner_id: int, number: int, form: Form, now: datetime) -> None:
    said = form.cleaned_data
    days = {name: said[name] for name in ("due_on", "posting_on")}
    texts = {name: value for name, value in said.items() if name not in days}
    actions.edit(owner_id=owner_id, opportunity_id=number, texts=texts, days=days, now=now)


_TOLD: Final[dict[str, tuple[type[Form], Callable[[int, int, Form, datetime], None]]]] = {
    "next": (forms.Next, _next),
    "person": (forms.Person, _person),
    "said": (forms.Said, _said),
    "sent": (forms.Sent, _sent),
    "told": (forms.Told, _told),
    "edit": (forms.Edit, _edit),
}


@stands_on("opportunities")
def opportunity_unsaid(request: HttpRequest, opportunity_id: int) -> HttpResponse:
    """Somebody did not tell that."""
    now, owner_id, said = clock.now(), owner.here(), _valid(forms.Unsaid(request.POST)).cleaned_data
    insights.untell(owner_id=owner_id, insight_id=said["insight"], now=now)
    flash.last_change(request, owner_id, now)
    return redirect(f"{reverse('opportunity', args=[opportunity_id])}#told")


@stands_on("opportunities")
def opportunity_off(request: HttpRequest, opportunity_id: int) -> HttpResponse:
    """Somebody has a part no more."""
    now, owner_id, said = clock.now(), owner.here(), _valid(forms.Off(request.POST)).cleaned_data
    actions.person(owner_id=owner_id, opportunity_id=opportunity_id, person_id=said["person"], part=said["part"], now=now, is_on=False)
    flash.last_change(request, owner_id, now)
    return redirect(f"{reverse('opportunity', args=[opportunity_id])}#people")
