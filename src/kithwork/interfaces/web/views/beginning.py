"""As whom the owner begins: what it would change, and how often they want to be in touch by closeness."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from kithwork.actions import starting as actions
from kithwork.actions import starting_moves
from kithwork.domain.errors import Refused
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.forms import beginning as forms
from kithwork.store.queries import owners


@require_http_methods(["GET", "HEAD", "POST"])
def beginning(request: HttpRequest) -> HttpResponse:
    """The four beginnings, what the chosen one would change; and it is so."""
    if request.method != "POST":
        return show(request)
    now, owner_id = clock.now(), owner.begun(clock.now())
    if request.POST.get("form") == "rhythm":
        form = forms.Rhythm(request.POST)
        if form.is_valid():
            try:
                said = starting_moves.rhythm(owner_id=owner_id, now=now, **form.cleaned_data)
                flash.last_change(request, owner_id, now, otherwise=f"{said}.")
                return redirect("beginning")
            except Refused as refusal:
                form.add_error(None, str(refusal))
        return show(request, form)
    said = starting_moves.begin(owner_id=owner_id, wanted=starting_moves.named(request.POST.get("as", "")), now=now)
    flash.last_change(request, owner_id, now, otherwise=f"{said}.")
    return redirect("beginning")


def show(request: HttpRequest, bound: forms.Rhythm | None = None) -> HttpResponse:
    """The page, with a rhythm as it was sent when it could not be kept."""
    owner_id = owners.only() or 0  # nobody has begun yet: nothing is set
    named = request.GET.get("as", "")
    choices = actions.choices(owner_id=owner_id)
    chosen = next((one for one in choices if one.is_chosen), None)
    asked = named in {one.name for one in choices} or "nobody" in request.GET
    plan = actions.plan(owner_id=owner_id, wanted=starting_moves.named(named if named in {one.name for one in choices} else "")) if asked else None
    who, steps = actions.steps(owner_id=owner_id)
    context: dict[str, object] = {"here": "you", "there": "playbooks", "choices": choices, "chosen": chosen, "plan": plan, "steps": steps, "who": who}
    context |= {"rhythms": actions.rhythms(owner_id=owner_id), "form": bound}
    return render(request, "web/beginning.html", context, status=422 if bound else 200)
