"""Who the owner is: the profile, its items, and pitches."""

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from kithwork.actions import curiosity, own_proposals, readiness, reputation, targets
from kithwork.actions import profile as reading
from kithwork.actions import profiling as actions
from kithwork.domain.errors import Refused
from kithwork.domain.own import OwnItemKind, OwnWordKind
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.forms import me as forms
from kithwork.interfaces.web.presenting import me as presenting

_PARTS = ("by", "level", "link", "from_on", "to_on", "words")


@require_http_methods(["GET", "HEAD", "POST"])
def me(request: HttpRequest) -> HttpResponse:
    """The profile; words, a new item, or why a goal, as they are sent."""
    if request.method != "POST":
        return _shown(request)
    name = request.POST.get("form", "")
    made = {"words": forms.OwnWords, "goal": forms.GoalWords}.get(name, forms.NewItem)
    form, now, owner_id = made(request.POST, auto_id=f"{name or 'item'}-%s"), clock.now(), owner.here()
    if form.is_valid():
        try:
            _keep(form)
            flash.last_change(request, owner_id, now)
            return redirect(f"{reverse('me')}#{name}" if name in {"words", "item"} else "me")
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return _shown(request, name, form)


def _keep(form: Form) -> None:
    owner_id, now, said = owner.here(), clock.now(), form.cleaned_data
    match form:
        case forms.OwnWords():
            actions.say_all(owner_id=owner_id, words={kind: said[kind.value] for kind in OwnWordKind}, now=now)
        case forms.GoalWords():
            targets.say_of_goal(
                owner_id=owner_id, goal_id=said["goal"], why=said["why"], until_on=said["until_on"], is_open_ended=not said["until_on"], now=now
            )
        case _:
            actions.add(owner_id=owner_id, kind=said["kind"], name=said["name"], parts={part: said[part] for part in _PARTS}, now=now)


def _shown(request: HttpRequest, name: str = "", bound: Form | None = None) -> HttpResponse:
    """The page, with a form as it was sent when it could not be kept."""
    owner_id, now = owner.here(), clock.now()
    whole = reading.whole(owner_id=owner_id, now=now)
    words = forms.OwnWords(initial={one.kind.value: one.words for one in whole.held.words}, auto_id="words-%s")
    shown: dict[str, Form] = {"words": words, "item": forms.NewItem(auto_id="item-%s")}
    if bound:
        shown[name if name in {"words", "goal"} else "item"] = bound
    page = presenting.page(whole, own_proposals.listed(owner_id=owner_id))
    context = {"here": "you", "there": "me", "at": "profile", "page": page, "forms": shown, "open_form": name}
    return render(request, "web/me.html", context, status=422 if bound else 200)


@stands_on("me")
def me_proposals(request: HttpRequest) -> HttpResponse:
    """What was proposed is taken, or left out for good."""
    owner_id, now, keys = owner.here(), clock.now(), request.POST.getlist("key")
    if not keys:
        raise Refused("Tick what you mean first.")
    if request.POST.get("do") == "leave":
        actions.refuse(owner_id=owner_id, keys=keys, now=now)
    else:
        actions.accept(owner_id=owner_id, keys=keys, now=now)
    flash.last_change(request, owner_id, now)
    return redirect("me")


@require_http_methods(["GET", "HEAD", "POST"])
def me_item(request: HttpRequest, item_id: int) -> HttpResponse:
    """One item, and its words anew."""
    owner_id, now = owner.here(), clock.now()
    found = actions.numbered(owner_id=owner_id, item_id=item_id)
    told = {name: getattr(found, name) for name in ("name", *_PARTS)}
    form = forms.Item(request.POST) if request.method == "POST" else forms.Item(initial=told)
    if form.is_valid():
        try:
            said = form.cleaned_data
            actions.change(owner_id=owner_id, item_id=item_id, name=said["name"], parts={part: said[part] for part in _PARTS}, now=now)
            flash.last_change(request, owner_id, now)
            return redirect("me")
        except Refused as refusal:
            form.add_error(None, str(refusal))
    context = {"here": "you", "there": "me", "at": "profile", "item": found, "form": form, "is_quoted": found.kind is OwnItemKind.REFERENCE}
    return render(request, "web/me_item.html", context, status=422 if form.is_bound else 200)


@stands_on("me")
def me_item_drop(request: HttpRequest, item_id: int) -> HttpResponse:
    """It goes."""
    owner_id, now = owner.here(), clock.now()
    actions.drop(owner_id=owner_id, item_id=item_id, now=now)
    flash.last_change(request, owner_id, now)
    return redirect("me")


@require_http_methods(["GET", "HEAD", "POST"])
def me_pitches(request: HttpRequest) -> HttpResponse:
    """Pitches and what is asked out of curiosity, each in the owner's words."""
    owner_id, now, error = owner.here(), clock.now(), ""
    if request.method == "POST":
        try:
            _say(request)
            flash.last_change(request, owner_id, now)
            return redirect("me-pitches")
        except Refused as refusal:
            error = str(refusal)
    found = reading.pitched(owner_id=owner_id)
    pitched = [presenting.pitch(number, one) for number, one in enumerate(found, 1)]
    asked = [(kind.value, "\n".join(questions), is_own) for kind, questions, is_own in curiosity.listed(owner_id=owner_id)]
    context = {"here": "you", "there": "me", "at": "pitches", "pitches": pitched, "asked": asked, "error": error}
    return render(request, "web/me_pitches.html", context, status=422 if error else 200)


def _say(request: HttpRequest) -> None:
    form: Form = forms.Questions(request.POST) if request.POST.get("occasion") else forms.Pitch(request.POST)
    if not form.is_valid():
        raise Refused(" ".join(str(one) for errors in form.errors.values() for one in errors))
    owner_id, now, said = owner.here(), clock.now(), form.cleaned_data
    if isinstance(form, forms.Questions):
        actions.ask(owner_id=owner_id, occasion=said["occasion"], questions=said["words"], now=now)
    else:
        actions.pitch(owner_id=owner_id, to=said["to"], text=said["words"], now=now)


@require_safe
def me_ready(request: HttpRequest) -> HttpResponse:
    """What is ready, who says it, and who could."""
    owner_id, now = owner.here(), clock.now()
    said_of = reputation.of(owner_id=owner_id, now=now)
    found = presenting.ready(readiness.listed(owner_id=owner_id, now=now), said_of)
    return render(request, "web/me_ready.html", {"here": "you", "there": "me", "at": "ready", "page": found})
