"""Which identities are one person, by the owner's word: merge and split."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from kithwork.actions import identities as actions
from kithwork.actions import people
from kithwork.actions.noes import SaidOtherwise
from kithwork.domain.errors import Refused
from kithwork.interfaces.web import clock, flash, numbers, owner
from kithwork.interfaces.web.presenting import parting as presenting
from kithwork.interfaces.web.presenting import persons

READ_AND_WRITE = ["GET", "HEAD", "POST"]


@require_http_methods(READ_AND_WRITE)
def person_split(request: HttpRequest, person_id: int) -> HttpResponse:
    """Some of these identities are somebody else."""
    owner_id, now = owner.here(), clock.now()
    line, parting = people.line_of(owner_id, person_id), actions.parting(owner_id=owner_id, person_id=person_id)
    goes, refusal = {one.id for one in parting.goes}, ""
    if request.method == "POST":
        goes = _going(request)
        try:
            parted = actions.split(owner_id=owner_id, person_id=person_id, identity_ids=sorted(goes), now=now)
            flash.last_change(request, owner_id, now)
            return redirect("person", parted.other_id or person_id)
        except actions.NothingToSplit as problem:
            refusal = str(problem)
    context = {
        "here": "people",
        "person": persons.head(line),
        "parts": presenting.parts(parting, goes),
        "words": presenting.held_together(parting),
        "refusal": refusal,
    }
    return render(request, "web/person_split.html", context, status=422 if refusal else 200)


def _going(request: HttpRequest) -> set[int]:
    """What was to go, also when it has gone by an earlier press."""
    said = [
        numbers.number(name.removeprefix("identity-")) for name, value in request.POST.items() if name.startswith("identity-") and value == "goes"
    ]
    return {number for number in said if number is not None}


@require_http_methods(READ_AND_WRITE)
def person_merge(request: HttpRequest, person_id: int) -> HttpResponse:
    """Somebody else is the same human."""
    owner_id, now = owner.here(), clock.now()
    is_anyway, is_said_otherwise = request.POST.get("anyway") == "yes", False
    refusal, other = "", numbers.number(request.POST.get("other", ""))
    if request.method == "POST":
        try:
            merged = actions.merge(owner_id=owner_id, one=person_id, other=person_id if other is None else other, now=now, is_anyway=is_anyway)
            flash.last_change(request, owner_id, now)
            return redirect("person", merged)
        except Refused as problem:
            refusal, is_said_otherwise = str(problem), isinstance(problem, SaidOtherwise)
    line, q = people.line_of(owner_id, person_id), request.GET.get("q", "").strip()[:200]
    candidates = presenting.others(actions.others(owner_id=owner_id, person_id=person_id, text=q, now=now))
    context = {"here": "people", "person": persons.head(line), "candidates": candidates, "q": q, "refusal": refusal}
    context["anyway"] = other if is_said_otherwise else None
    return render(request, "web/person_merge.html", context, status=422 if refusal else 200)
