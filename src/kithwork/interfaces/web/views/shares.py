"""Saw this, thought of you: whom something fits, to whom it went, what became of it; and dreams."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from kithwork.actions import encouraging
from kithwork.actions import shares as actions
from kithwork.domain.errors import Refused
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.forms import giving as forms
from kithwork.interfaces.web.presenting import shares as presenting


@require_safe
def share(request: HttpRequest) -> HttpResponse:
    """Whom it fits; nothing is kept by looking."""
    owner_id, now = owner.here(), clock.now()
    form = forms.Share(request.GET if "thing" in request.GET else None)
    context: dict[str, object] = {"here": "give", "form": form}
    of = _thing(form) if form.is_bound and form.is_valid() else None
    if of:
        fits = presenting.fits(actions.fits(owner_id=owner_id, of=of, now=now))
        context |= {"of": of, "fits": fits, "about": form.cleaned_data["about"], "is_asked": True}
    return render(request, "web/share.html", context, status=422 if form.errors else 200)


def _thing(form: forms.Share) -> actions.Thing | None:
    """What was named; nothing where the form now says why it cannot be."""
    try:
        return actions.thing(form.cleaned_data["thing"], about=form.cleaned_data["about"])
    except actions.NothingToShare as problem:
        form.add_error("thing", str(problem))
        return None


@stands_on("share")
def share_to(request: HttpRequest) -> HttpResponse:
    """It went to somebody."""
    form, now, owner_id = forms.Passed(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise Refused("Say what went to whom.")
    of = actions.thing(form.cleaned_data["thing"], about=form.cleaned_data["about"])
    actions.pass_on(owner_id=owner_id, of=of, person_id=form.cleaned_data["person"], now=now)
    flash.last_change(request, owner_id, now)
    return redirect(f"{reverse('give')}#shares")


@stands_on("give", "shares")
def share_told(request: HttpRequest, share_id: int) -> HttpResponse:
    """What became of it."""
    form, now, owner_id = forms.Outcome(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise Refused("Say what became of it in at most 300 letters.")
    actions.tell(owner_id=owner_id, share_id=share_id, outcome=form.cleaned_data["outcome"], now=now)
    flash.last_change(request, owner_id, now)
    return redirect(f"{reverse('give')}#shares")


@stands_on("give", "dreams")
def dream(request: HttpRequest, dream_id: int) -> HttpResponse:
    """The owner encouraged somebody, or they took a step."""
    form, now, owner_id = forms.Step(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise Refused("Say in at most 300 letters what you said, or which step they took.")
    said = form.cleaned_data
    encouraging.step(owner_id=owner_id, dream_id=dream_id, text=said["text"], is_mine=said["answer"] == "told", now=now)
    flash.last_change(request, owner_id, now)
    return redirect(f"{reverse('give')}#dreams")
