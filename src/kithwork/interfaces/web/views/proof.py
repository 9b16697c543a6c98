"""What the owner has to show: all of it, one thing with who noticed it, and what came of that."""

from datetime import datetime
from typing import Final

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from kithwork.actions import artifact_proposals, credibility, noticing, openings, people, proving, stories, visible
from kithwork.actions import artifacts as actions
from kithwork.domain.artifacts import ArtifactKind
from kithwork.domain.errors import Refused
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.back import onward
from kithwork.interfaces.web.forms import proof as forms
from kithwork.interfaces.web.forms.people import words_of
from kithwork.interfaces.web.presenting import proof as presenting
from kithwork.store.queries.artifacts import ArtifactLine

_KINDS: Final = frozenset(kind.value for kind in ArtifactKind)


@require_http_methods(["GET", "HEAD", "POST"])
def proof(request: HttpRequest) -> HttpResponse:
    """All of it, what is proposed, and something new."""
    if request.method != "POST":
        return show(request, forms.Artifact())
    form, now, owner_id = forms.Artifact(request.POST), clock.now(), owner.here()
    if form.is_valid():
        try:
            said = form.cleaned_data
            parts = {name: said[name] for name in proving.PARTS}
            number = proving.add(
                owner_id=owner_id, kind=said["kind"], title=said["title"], parts=parts, skills=words_of(said["skills"]), on=said["on"], now=now
            )
            flash.last_change(request, owner_id, now)
            return redirect("artifact", number)
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return show(request, form)


def show(request: HttpRequest, form: Form) -> HttpResponse:
    """The page, with the form as it was sent when it could not be kept."""
    owner_id, kind = owner.here(), request.GET.get("kind", "")
    proposed = artifact_proposals.listed(owner_id=owner_id, today=clock.now().date())
    page = presenting.page(actions.listed(owner_id=owner_id), kind if kind in _KINDS else "", proposed)
    context = {"here": "you", "there": "proof", "page": page, "form": form, "at": request.GET.get("at", "")}
    return render(request, "web/proof.html", context, status=422 if form.is_bound else 200)


@require_safe
def proof_check(request: HttpRequest) -> HttpResponse:
    """What is said and not shown, and what is shown and never said."""
    found = credibility.check(owner_id=owner.here(), today=clock.now().date())
    return render(request, "web/proof_check.html", {"here": "you", "there": "proof", "page": presenting.check(found)})


@stands_on("proof")
def proof_proposed(request: HttpRequest) -> HttpResponse:
    """What was proposed is kept, or is nothing to show."""
    form, now, owner_id = forms.Proposed(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise proving.NoSuchProposal
    key = form.cleaned_data["key"]
    if form.cleaned_data["answer"] == "yes":
        proving.accept(owner_id=owner_id, key=key, now=now)
    else:
        proving.decline(owner_id=owner_id, key=key, now=now)
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))


@require_http_methods(["GET", "HEAD", "POST"])
def artifact(request: HttpRequest, artifact_id: int) -> HttpResponse:
    """One of them: its words, who noticed it, what came of it, which story it proves."""
    if request.method != "POST":
        return show_one(request, artifact_id)
    name, now, owner_id = request.POST.get("form", ""), clock.now(), owner.here()
    form = _form(name, owner_id, request)
    if form.is_valid():
        try:
            _keep(form, owner_id, artifact_id, now)
            flash.last_change(request, owner_id, now)
            return redirect(f"{reverse('artifact', args=[artifact_id])}#{name}")
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return show_one(request, artifact_id, name, form)


def _form(name: str, owner_id: int, request: HttpRequest) -> Form:
    match name:
        case "noticed":
            return forms.Noticed(request.POST, auto_id="noticed-%s")
        case "led":
            return _chosen(forms.Led(request.POST, auto_id="led-%s"), owner_id)
        case "story":
            return _chosen(forms.Story(request.POST, auto_id="story-%s"), owner_id)
        case "unproved":
            return forms.Unproved(request.POST)
        case _:
            return forms.Artifact(request.POST, auto_id="words-%s")


def _chosen(form: Form, owner_id: int) -> Form:
    """With what there is to choose from."""
    if "opportunity" in form.fields:
        every = openings.listed(owner_id=owner_id, is_open=False)
        form.fields["opportunity"].choices = [("", "None of them"), *((one.id, one.name) for one in every)]  # type: ignore[attr-defined]
    if "story" in form.fields:
        form.fields["story"].choices = [(one.id, one.title) for one in stories.listed(owner_id=owner_id)]  # type: ignore[attr-defined]
    return form


def _keep(form: Form, owner_id: int, artifact_id: int, now: datetime) -> None:
    said = form.cleaned_data
    who = people.find(owner_id=owner_id, text=said["who"], now=now).id if said.get("who") else None
    match form:
        case forms.Noticed():
            noticing.noticed(
                owner_id=owner_id, artifact_id=artifact_id, person_id=who or 0, place=said["place"], text=said["text"], on=said["on"], now=now
            )
        case forms.Led():
            noticing.led(
                owner_id=owner_id, artifact_id=artifact_id, kind=said["kind"], person_id=who, opportunity_id=said["opportunity"],
                text=said["text"], on=said["on"], now=now,
            )  # fmt: skip
        case forms.Story() | forms.Unproved():
            proving.prove(owner_id=owner_id, artifact_id=artifact_id, story_id=said["story"], is_so=isinstance(form, forms.Story), now=now)
        case _:
            parts = {name: said[name] for name in proving.PARTS}
            proving.change(
                owner_id=owner_id, artifact_id=artifact_id, kind=said["kind"], title=said["title"], parts=parts,
                skills=words_of(said["skills"]), on=said["on"], now=now,
            )  # fmt: skip


def show_one(request: HttpRequest, artifact_id: int, name: str = "", bound: Form | None = None) -> HttpResponse:
    """The page of one, with a form as it was sent when it could not be kept."""
    owner_id = owner.here()
    line = actions.numbered(owner_id=owner_id, artifact_id=artifact_id)
    shown: dict[str, Form] = {
        "words": forms.Artifact(initial=_said(line), auto_id="words-%s"),
        "noticed": forms.Noticed(auto_id="noticed-%s"),
        "led": _chosen(forms.Led(auto_id="led-%s"), owner_id),
        "story": _chosen(forms.Story(auto_id="story-%s"), owner_id),
    }
    if bound:
        shown[name if name in shown else "words"] = bound
    fits = visible.whom_it_fits(owner_id=owner_id, artifact=line, now=clock.now()) if "fits" in request.GET else None
    context = {"here": "you", "there": "proof", "one": presenting.artifact(line), "forms": shown, "open_form": name, "fits": presenting.fits(fits)}
    return render(request, "web/artifact.html", context, status=422 if bound else 200)


def _said(line: ArtifactLine) -> dict[str, str]:
    told = {name: getattr(line, name) for name in ("title", *proving.PARTS)}
    return {**told, "kind": line.kind.value, "skills": ", ".join(line.skills), "on": line.when}


@stands_on("proof")
def artifact_shared(request: HttpRequest, artifact_id: int) -> HttpResponse:
    """It went to somebody."""
    form, now, owner_id = forms.Shared(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise Refused("Say to whom it went.")
    proving.pass_on(owner_id=owner_id, artifact_id=artifact_id, person_id=form.cleaned_data["person"], now=now)
    flash.last_change(request, owner_id, now)
    return redirect(f"{reverse('artifact', args=[artifact_id])}?fits=1#fits")


@stands_on("proof")
def artifact_drop(request: HttpRequest, artifact_id: int) -> HttpResponse:
    """It goes."""
    owner_id, now = owner.here(), clock.now()
    proving.drop(owner_id=owner_id, artifact_id=artifact_id, now=now)
    flash.last_change(request, owner_id, now)
    return redirect("proof")


@stands_on("proof")
def artifact_unnoticed(request: HttpRequest, noticing_id: int) -> HttpResponse:
    """Somebody did not notice it."""
    owner_id, now = owner.here(), clock.now()
    noticing.forget(owner_id=owner_id, noticing_id=noticing_id, now=now)
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))


@stands_on("proof")
def artifact_unled(request: HttpRequest, came_id: int) -> HttpResponse:
    """It did not lead there."""
    owner_id, now = owner.here(), clock.now()
    noticing.unlead(owner_id=owner_id, came_id=came_id, now=now)
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))
