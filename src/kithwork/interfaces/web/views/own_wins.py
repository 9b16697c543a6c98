"""The owner's own wins, who helped, and thanks that are due; and birthdays that were wished well on."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from kithwork.actions import achieving, congratulations, ledger_entries, people
from kithwork.actions import own_wins as actions
from kithwork.domain.errors import Refused
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.back import onward
from kithwork.interfaces.web.forms import answers
from kithwork.interfaces.web.forms import reviewing as forms
from kithwork.interfaces.web.presenting import own_wins as presenting


@require_http_methods(["GET", "HEAD", "POST"])
def own(request: HttpRequest) -> HttpResponse:
    """All of the owner's wins, what could be one, and one more."""
    if request.method != "POST":
        return show(request, forms.OwnWin())
    form, now, owner_id = forms.OwnWin(request.POST), clock.now(), owner.here()
    if form.is_valid():
        try:
            achieving.add(owner_id=owner_id, text=form.cleaned_data["text"], on=form.cleaned_data["on"], now=now)
            flash.last_change(request, owner_id, now)
            return redirect("wins-own")
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return show(request, form)


def show(request: HttpRequest, form: forms.OwnWin) -> HttpResponse:
    """The page, with the form as it was sent when it could not be kept."""
    now = clock.now()
    page = presenting.page(actions.everything(owner_id=owner.here(), now=now), today=now.date())
    context = {"here": "you", "there": "wins", "page": page, "form": form, "is_refused": form.is_bound}
    return render(request, "web/wins_own.html", context, status=422 if form.is_bound else 200)


@stands_on("wins-own")
def own_answer(request: HttpRequest, ref: str) -> HttpResponse:
    """Yes or no to what was proposed."""
    form, now, owner_id = forms.Answer(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise Refused("The answers are yes and no.")
    say = achieving.say_yes if form.cleaned_data["answer"] == "yes" else achieving.say_no
    say(owner_id=owner_id, ref=ref, now=now)
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))


@stands_on("wins-own")
def helped(request: HttpRequest, win_id: int) -> HttpResponse:
    """Somebody helped, or did not."""
    form, now, owner_id = forms.Helped(request.POST), clock.now(), owner.here()
    if not form.is_valid() or not (form.cleaned_data["person"] or form.cleaned_data["who"]):
        raise Refused("Say who helped.")
    said = form.cleaned_data
    person_id = said["person"] or people.find(owner_id=owner_id, text=said["who"], now=now).id
    achieving.helped(owner_id=owner_id, win_id=win_id, person_id=person_id, text=said["text"], is_so=said["answer"] != "no", now=now)
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))


@stands_on("wins-own")
def thanked(request: HttpRequest, person_id: int) -> HttpResponse:
    """The owner gave thanks, which holds for everything up to that day."""
    now, owner_id = clock.now(), owner.here()
    ledger_entries.thank(owner_id=owner_id, person_id=person_id, now=now)
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))


@stands_on("wins")
def birthday(request: HttpRequest, person_id: int) -> HttpResponse:
    """Wished well, or let go by."""
    form, now, owner_id = answers.Win(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise Refused("The answers to a birthday are congratulated and drop.")
    congratulations.greet(owner_id=owner_id, person_id=person_id, now=now, is_dropped=form.cleaned_data["answer"] == "drop")
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))
