"""Who can get me to a person, an organisation or a topic?"""

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from kithwork.actions import acquainting, organisation_words, tie_answers
from kithwork.actions import ways as actions
from kithwork.domain.errors import Refused
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.forms import ways as forms
from kithwork.interfaces.web.presenting import ways as presenting

TEMPLATES = {"person": "web/ways.html", "organisation": "web/organisation.html", "topic": "web/topic.html"}


@require_safe
def ways(request: HttpRequest) -> HttpResponse:
    """What was asked for, and the ways there; without a question, only the question."""
    form = forms.Ask(request.GET)
    asked = " ".join(form.cleaned_data["q"].split()) if form.is_valid() else ""
    return show(request, asked, form.cleaned_data["kind"] if asked else "")


def show(request: HttpRequest, asked: str, kind: str, bound: Form | None = None) -> HttpResponse:
    """The page, with a form as it was sent when it could not be kept."""
    owner_id, now = owner.here(), clock.now()
    context: dict[str, object] = {"here": "ways", "asked": asked, "kind": kind}
    if not asked:
        return render(request, "web/ways.html", context)
    acquainting.see_to(owner_id=owner_id, now=now)
    try:
        found = actions.find(owner_id=owner_id, text=asked, now=now, kind=kind)
    except Refused as refusal:
        return render(request, "web/ways.html", context | {"refusal": str(refusal)}, status=404)
    form = bound or forms.Organisation(initial={"name": found.name})
    context |= {"asked": found.name, "page": presenting.page(found), "form": form, "open_form": bool(bound)}
    return render(request, TEMPLATES[found.kind], context, status=422 if bound else 200)


@stands_on("ways")
def ways_answer(request: HttpRequest) -> HttpResponse:
    """Two others know each other, or they do not."""
    form, now, owner_id = forms.Settled(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise Refused("That is no answer about two people whom Kithwork knows.")
    said = form.cleaned_data
    tie_answers.answer(owner_id=owner_id, one=said["one"], other=said["other"], is_so=said["answer"] == "yes", now=now)
    flash.last_change(request, owner_id, now)
    back = said["back"]
    return redirect(f"{reverse('ways')}?{back}" if back else "ways")


@stands_on("ways")
def organisation(request: HttpRequest) -> HttpResponse:
    """What the owner tells of an organisation."""
    form, now, owner_id = forms.Organisation(request.POST), clock.now(), owner.here()
    name = str(request.POST.get("name", ""))
    if form.is_valid():
        said = form.cleaned_data
        try:
            also, domains, part_of, forget = ([said[field]] if said[field] else [] for field in ("also", "domain", "part_of", "forget"))
            if also or domains or part_of or forget:
                organisation_words.say(owner_id=owner_id, name=said["name"], also=also, domains=domains, part_of=part_of, forget=forget, now=now)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            flash.last_change(request, owner_id, now)
            return redirect(presenting.url("organisation", said["name"]))
    return show(request, name, "organisation", form)
