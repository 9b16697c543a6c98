"""The owner looks for something, and tells chosen people one at a time."""

from datetime import datetime

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from kithwork.actions import people, searching
from kithwork.actions import searches as actions
from kithwork.actions.opportunities import Particulars
from kithwork.domain.errors import Refused
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.back import onward
from kithwork.interfaces.web.forms import opportunities as forms
from kithwork.interfaces.web.presenting import looking as presenting


@require_http_methods(["GET", "HEAD", "POST"])
def looking(request: HttpRequest) -> HttpResponse:
    """Whom the owner told and what came of it; a new search, and somebody else to tell."""
    if request.method != "POST":
        return show(request)
    name = "choose" if request.POST.get("form") == "choose" else "begin"
    form: Form = (forms.Choose if name == "choose" else forms.Looking)(request.POST, auto_id=f"{name}-%s")
    now, owner_id = clock.now(), owner.here()
    if form.is_valid():
        try:
            _keep(form, owner_id, now)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            flash.last_change(request, owner_id, now)
            return redirect("looking")
    return show(request, name, form)


def _keep(form: Form, owner_id: int, now: datetime) -> None:
    said = form.cleaned_data
    if isinstance(form, forms.Choose):
        who = people.find(owner_id=owner_id, text=said["who"], now=now).id
        actions.choose(owner_id=owner_id, person_id=who, now=now)
    else:
        actions.begin(owner_id=owner_id, text=said["text"], constraints=said["constraints"], on=said["begun_on"], now=now)


def show(request: HttpRequest, name: str = "", bound: Form | None = None) -> HttpResponse:
    """The page, with a form as it was sent when it could not be kept."""
    owner_id, now = owner.here(), clock.now()
    try:
        found = searching.looking(owner_id=owner_id, now=now)
    except searching.NoSearch:
        found = None
    shown: dict[str, Form] = {"begin": forms.Looking(auto_id="begin-%s"), "choose": forms.Choose(auto_id="choose-%s")}
    if bound:
        shown[name] = bound
    page = presenting.page(found, searching.listed(owner_id=owner_id))
    context = {"here": "opportunities", "there": "looking", "page": page, "forms": shown, "open_form": name, "at": request.GET.get("at", "")}
    return render(request, "web/looking.html", context, status=422 if bound else 200)


@stands_on("looking")
def looking_close(request: HttpRequest) -> HttpResponse:
    """It is over."""
    owner_id, now = owner.here(), clock.now()
    actions.close(owner_id=owner_id, now=now)
    flash.last_change(request, owner_id, now)
    return redirect("looking")


@stands_on("looking")
def looking_step(request: HttpRequest, person_id: int) -> HttpResponse:
    """What happened with somebody who was chosen: told, replied, an opening, let be."""
    form, now, owner_id = forms.Heard(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise Refused(" ".join(str(error) for errors in form.errors.values() for error in errors))
    said = form.cleaned_data
    match said["step"]:
        case "told":
            actions.told(owner_id=owner_id, person_id=person_id, now=now)
        case "replied":
            actions.replied(owner_id=owner_id, person_id=person_id, text=said["text"], now=now)
        case "opening":
            of = Particulars(said["organisation"], said["title"])
            number = actions.opening(owner_id=owner_id, person_id=person_id, of=of, kind="job", now=now)
            flash.last_change(request, owner_id, now)
            return redirect(reverse("opportunity", args=[number]))
        case "let-go":
            actions.let_go(owner_id=owner_id, person_id=person_id, now=now)
        case _:
            raise Refused("That is nothing that happens when one is looking.")
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))
