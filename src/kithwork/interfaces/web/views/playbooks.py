"""Practice guides: the list, one with whom it fits now, and the owner's words in it."""

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from kithwork.actions import fitting_now, playbook_moves
from kithwork.actions import playbooks as actions
from kithwork.domain.errors import Refused
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.forms import playbooks as forms
from kithwork.interfaces.web.presenting import playbooks as presenting


@require_http_methods(["GET", "HEAD", "POST"])
def playbooks(request: HttpRequest) -> HttpResponse:
    """All guides, and one of the owner's own."""
    form, now, owner_id = forms.Guide(request.POST or None), clock.now(), owner.here()
    if form.is_valid():
        try:
            key = playbook_moves.add(owner_id=owner_id, title=form.cleaned_data["title"], text=form.cleaned_data["text"], now=now)
            flash.last_change(request, owner_id, now)
            return redirect("playbook", key)
        except Refused as refusal:
            form.add_error(None, str(refusal))
    found = [presenting.guide(one) for one in actions.listed(owner_id=owner_id)]
    context = {"here": "you", "there": "playbooks", "found": found, "form": form}
    return render(request, "web/playbooks.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def playbook(request: HttpRequest, key: str) -> HttpResponse:
    """One guide, and whom it fits now; the owner's words in it, the original back, or one of their own dropped."""
    if request.method != "POST":
        return show(request, key)
    now, owner_id = clock.now(), owner.here()
    if request.POST.get("form") == "back":
        is_ours = actions.named(owner_id=owner_id, key=key).is_ours
        playbook_moves.back(owner_id=owner_id, key=key, now=now)
        flash.last_change(request, owner_id, now)
        return redirect("playbook", key) if is_ours else redirect("playbooks")
    form = forms.Guide(request.POST)
    if form.is_valid():
        try:
            said = playbook_moves.write(owner_id=owner_id, key=key, title=form.cleaned_data["title"], text=form.cleaned_data["text"], now=now)
            flash.last_change(request, owner_id, now, otherwise=f"{said}.")
            return redirect("playbook", key)
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return show(request, key, form)


def show(request: HttpRequest, key: str, bound: Form | None = None) -> HttpResponse:
    """The page of one, with the form as it was sent when it could not be kept."""
    owner_id, now = owner.here(), clock.now()
    one = actions.named(owner_id=owner_id, key=key)
    fits = [presenting.fitting(each) for each in fitting_now.fits(owner_id=owner_id, key=one.key, now=now)]
    form = bound or forms.Guide(initial={"title": one.title, "text": one.words})
    context = {"here": "you", "there": "playbooks", "guide": presenting.guide(one), "fits": fits, "form": form, "is_open": bound is not None}
    return render(request, "web/playbook.html", context, status=422 if bound else 200)
