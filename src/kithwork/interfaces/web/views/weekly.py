"""The review of the week: where it stands, one page for each step, and what the owner answers."""

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from kithwork.actions import reflecting, reviewing
from kithwork.actions import weekly as actions
from kithwork.actions.weekly import Week
from kithwork.domain.errors import Refused
from kithwork.domain.reviewing import DAYS, ReviewStep
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.forms import reviewing as forms
from kithwork.interfaces.web.presenting import weekly as presenting


@require_safe
def review(request: HttpRequest) -> HttpResponse:
    """Before it begins, in between, and who was looked after when it has ended."""
    owner_id, now = owner.here(), clock.now()
    found = actions.week(owner_id=owner_id, now=now)
    since = actions.looked_after(owner_id=owner_id, line=found.line, now=now) if found.line else []
    context = {"here": "you", "there": "review", "page": presenting.overview(found, since), "days": DAYS}
    return render(request, "web/review.html", context)


@require_safe
def review_step(request: HttpRequest, step: str) -> HttpResponse:
    """One step of it; what has not begun begins on the page before."""
    if step not in set(ReviewStep):
        raise Http404
    owner_id, now = owner.here(), clock.now()
    found = actions.week(owner_id=owner_id, now=now)
    if not found.is_open:
        return redirect("review")
    return _show(request, found, ReviewStep(step))


def _show(request: HttpRequest, found: Week, step: ReviewStep, form: forms.Reflection | None = None) -> HttpResponse:
    """The page of a step; reflection has its form, and the week as it is on file beside it."""
    context = {"here": "you", "there": "review", "page": presenting.page(found, step), "week": found.on, "at": request.GET.get("at", "")}
    if step is ReviewStep.REFLECTION:
        on_file = reflecting.on_file(owner_id=owner.here(), now=clock.now())
        context |= {"form": form or forms.Reflection(), "on_file": on_file}
    return render(request, "web/review_step.html", context, status=422 if form else 200)


@stands_on("review")
def review_reflect(request: HttpRequest) -> HttpResponse:
    """What the owner thinks of the week is kept in their journal, and the review ends."""
    form, owner_id, now = forms.Reflection(request.POST), owner.here(), clock.now()
    if form.is_valid():
        try:
            reviewing.reflect_and_end(owner_id=owner_id, answers=form.cleaned_data, now=now)
            return redirect("review")
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return _show(request, actions.week(owner_id=owner_id, now=now), ReviewStep.REFLECTION, form)


@stands_on("review")
def review_begin(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  a view's
    """It begins, or goes on where it was left."""
    owner_id, now = owner.here(), clock.now()
    reviewing.begin(owner_id=owner_id, now=now)
    return redirect("review-step", actions.week(owner_id=owner_id, now=now).at.value)


@stands_on("review")
def review_answer(request: HttpRequest) -> HttpResponse:
    """Done, later, or let go; back to the step, at what comes next."""
    form, owner_id, now = forms.Reviewed(request.POST), owner.here(), clock.now()
    if not form.is_valid():
        raise Refused("The answers are done, later and drop.")
    said = form.cleaned_data
    reviewing.act(owner_id=owner_id, key=said["item"], answer=said["answer"], now=now)
    flash.last_change(request, owner_id, now)
    place = said["next"] or "on"  # no fragment: the link with `autofocus` would not get the focus
    return redirect(f"{reverse('review-step', args=[said['step']])}?{urlencode({'at': place})}")


@stands_on("review")
def review_end(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  a view's
    """The week is looked back on."""
    owner_id, now = owner.here(), clock.now()
    reviewing.end(owner_id=owner_id, now=now)
    return redirect("review")


@stands_on("review")
def review_day(request: HttpRequest) -> HttpResponse:
    """On which day the owner likes to look back."""
    form, owner_id, now = forms.ReviewDay(request.POST), owner.here(), clock.now()
    if not form.is_valid():
        raise Refused("Name a day of the week.")
    reviewing.set_day(owner_id=owner_id, day=form.cleaned_data["day"], now=now)
    flash.last_change(request, owner_id, now)
    return redirect("review")
