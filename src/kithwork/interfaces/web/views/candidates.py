"""The interviewer's chair: whom the owner keeps in mind with their consent, and positions that are open."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from kithwork.actions import candidates as actions
from kithwork.actions import in_mind, people, position_fits
from kithwork.domain.errors import Refused
from kithwork.domain.interviews import CANDIDATE_SAID
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.back import onward
from kithwork.interfaces.web.forms import interviews as forms
from kithwork.interfaces.web.forms.people import words_of
from kithwork.interfaces.web.presenting import persons, said


@require_http_methods(["GET", "HEAD", "POST"])
def candidates(request: HttpRequest) -> HttpResponse:
    """Everybody who is kept in mind, and what is open."""
    owner_id, now, name = owner.here(), clock.now(), request.POST.get("form", "")
    shown: dict[str, forms.Candidate | forms.Position] = {
        "keep": forms.Candidate(auto_id="keep-%s", initial={"consent_on": now.date()}),
        "position": forms.Position(auto_id="position-%s"),
    }
    if request.method == "POST" and name in shown:
        made = type(shown[name])(request.POST, auto_id=f"{name}-%s")
        shown[name] = made
        if made.is_valid():
            try:
                _keep(made)
                flash.last_change(request, owner_id, now)
                return redirect("candidates")
            except Refused as refusal:
                made.add_error(None, str(refusal))
    context = {"here": "opportunities", "there": "candidates", "page": _page(owner_id), "forms": shown, "open_form": name}
    return render(request, "web/candidates.html", context, status=422 if name in shown else 200)


def _keep(form: forms.Candidate | forms.Position) -> None:
    owner_id, now, told = owner.here(), clock.now(), form.cleaned_data
    if isinstance(form, forms.Position):
        actions.open_position(owner_id=owner_id, text=told["text"], topics=words_of(told["topics"]), now=now)
        return
    who = people.find(owner_id=owner_id, text=told["who"], now=now).id
    kept = actions.Kept(
        told["position"],
        told["reasons"],
        told["consent_how"],
        told["consent_on"],
        attitude=told["attitude"],
        curiosity=told["curiosity"],
        topics=words_of(told["topics"]),
    )
    actions.keep(owner_id=owner_id, person_id=who, of=kept, now=now)


def _page(owner_id: int) -> dict[str, object]:
    every, matches = in_mind.listed(owner_id=owner_id), position_fits.matches(owner_id=owner_id)
    return {
        "title": f"{said.counted(len(every), 'candidate', 'candidates')} kept in mind." if every else "Nobody is kept in mind.",
        "candidates": [
            {
                "place": f"candidate-{one.id}",
                "name": one.person,
                "url": persons.url(one.person_id),
                "words": f"For {one.position}, seen {said.day(one.seen_on)}",
                "facts": [
                    said.Words(words, label)
                    for label, words in (("attitude", one.attitude), ("curiosity", one.curiosity), ("why", one.reasons))
                    if words
                ],
                "consent": f"Agreed on {said.day(one.consent_on)}: {one.consent_how}",
                "steps": [said.Words(CANDIDATE_SAID[row.step].capitalize(), row.words, said.day(row.on)) for row in one.steps],
                "step_url": reverse("candidate-step", args=[one.id]),
                "is_open": one.is_open,
                "choices": [(step.value, words.capitalize()) for step, words in CANDIDATE_SAID.items()],
            }
            for one in every
        ],
        "positions": [
            {
                "words": one.words,
                "since": said.day(one.opened_on),
                "url": reverse("position-close", args=[one.id]),
                "fits": [
                    said.Words(row.candidate.person, evidence=f"both speak of {', '.join(row.why)}", url=persons.url(row.candidate.person_id))
                    for row in matches
                    if row.position.id == one.id
                ],
            }
            for one in in_mind.positions(owner_id=owner_id)
        ],
    }


@stands_on("candidates")
def candidate_step(request: HttpRequest, candidate_id: int) -> HttpResponse:
    """What became of somebody, or that they asked to be forgotten."""
    owner_id, now = owner.here(), clock.now()
    if request.POST.get("form") == "forget":
        flash.say(request, f"{actions.forget(owner_id=owner_id, candidate_id=candidate_id)}.")
        return redirect("candidates")
    form = forms.Became(request.POST)
    if not form.is_valid():
        raise Refused(" ".join(str(error) for errors in form.errors.values() for error in errors))
    actions.step(owner_id=owner_id, candidate_id=candidate_id, step=form.cleaned_data["step"], text=form.cleaned_data["text"], now=now)
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))


@stands_on("candidates")
def position_close(request: HttpRequest, position_id: int) -> HttpResponse:
    """It is filled, or is no more."""
    owner_id, now = owner.here(), clock.now()
    actions.close_position(owner_id=owner_id, position_id=position_id, now=now)
    flash.last_change(request, owner_id, now)
    return redirect("candidates")
