"""Give: what people look for and can give, what goes together, and what the owner says of it."""

from datetime import datetime
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from kithwork.actions import dreams, ledger_entries, matching, need_choices, need_proposals, pairing, shares, stating
from kithwork.actions import needs as actions
from kithwork.domain.errors import Refused
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.back import onward
from kithwork.interfaces.web.forms import giving as forms
from kithwork.interfaces.web.presenting import giving as presenting
from kithwork.interfaces.web.presenting import shares as share_presenting
from kithwork.interfaces.web.views.person import kept

LISTED: Final = 30  # of what was passed on


@require_http_methods(["GET", "HEAD", "POST"])
def give(request: HttpRequest) -> HttpResponse:
    """What goes together, what is open, and one more need or offer."""
    if request.method != "POST":
        return show(request, forms.NeedOf(initial={"side": "need"}))
    form, now, owner_id = forms.NeedOf(request.POST), clock.now(), owner.here()
    if form.is_valid():
        try:
            person_id = actions.who(owner_id=owner_id, text=form.cleaned_data["who"], now=now)
            _add(form, owner_id, person_id, now)
            flash.last_change(request, owner_id, now)
            return redirect("give")
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return show(request, form)


def show(request: HttpRequest, form: forms.NeedOf) -> HttpResponse:
    """The page, with the form as it was sent when it could not be kept."""
    owner_id, now = owner.here(), clock.now()
    pairs = matching.all_of(owner_id=owner_id, now=now)
    found = need_proposals.listed(owner_id=owner_id, now=now)
    page = presenting.page(pairs, found, actions.listed(owner_id=owner_id, now=now), today=now.date(), is_all="all" in request.GET)
    more = {
        "passed": share_presenting.passed(shares.listed(owner_id=owner_id, limit=LISTED)),
        "dreams": share_presenting.dreams(dreams.listed(owner_id=owner_id, now=now)),
        "share": forms.Share(auto_id="share-%s"),
    }
    context = {"here": "give", "page": page, "form": form, "is_refused": form.is_bound, **more}
    return render(request, "web/give.html", context, status=422 if form.is_bound else 200)


def _add(form: forms.Need, owner_id: int, person_id: int, now: datetime) -> None:
    is_offer = form.cleaned_data["side"] == "offer"
    stating.add(owner_id=owner_id, person_id=person_id, said=form.stated(), is_offer=is_offer, now=now)


@stands_on("give")
def need(request: HttpRequest, need_id: int) -> HttpResponse:
    """It was met, is withdrawn, or is open again."""
    form, now, owner_id = forms.Settle(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise Refused("The answers to a need or an offer are met, withdrawn and open.")
    stating.settle(owner_id=owner_id, need_id=need_id, said=form.cleaned_data["answer"], now=now)
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))


@stands_on("give", "proposed")
def proposed(request: HttpRequest) -> HttpResponse:
    """What a note, a letter or a headline speaks of is kept as a need or an offer, or is none."""
    form, now, owner_id = forms.Proposed(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise Refused("The answers to what is proposed are yes and no.")
    do = need_choices.keep if form.cleaned_data["answer"] == "yes" else need_choices.decline
    do(owner_id=owner_id, key=form.cleaned_data["key"], now=now)
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))


@stands_on("give", "matches")
def match(request: HttpRequest) -> HttpResponse:
    """The two were brought together, or are no match."""
    form, now, owner_id = forms.Match(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise Refused("The answers to a match are done and declined.")
    said = form.cleaned_data
    pairing.answer(owner_id=owner_id, need_id=said["need"], offer_id=said["offer"], said=said["answer"], now=now)
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))


@stands_on("person", "give")
def person_need(request: HttpRequest, person_id: int) -> HttpResponse:
    """What somebody looks for, or can give."""
    form = forms.Need(request.POST, auto_id="need-%s")
    return kept(request, person_id, "need", form, lambda owner_id, now: _add(form, owner_id, person_id, now))


@stands_on("person", "ledger")
def person_ledger(request: HttpRequest, person_id: int) -> HttpResponse:
    """Something that one did for the other."""
    form = forms.Entry(request.POST, auto_id="ledger-%s")

    def do(owner_id: int, now: datetime) -> None:
        said = form.cleaned_data
        is_mine = said["side"] == "gave"
        ledger_entries.enter(owner_id=owner_id, person_id=person_id, is_mine=is_mine, kind=said["kind"], text=said["text"], on=said["on"], now=now)

    return kept(request, person_id, "ledger", form, do)


@stands_on("person", "ledger")
def ledger_answer(request: HttpRequest, person_id: int) -> HttpResponse:
    """Thanked; a line goes; no ledger, or one again."""
    form, now, owner_id = forms.Ledger(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise Refused("The answers to a ledger are thanked, strike, off and on.")
    match form.cleaned_data["answer"]:
        case "thanked":
            ledger_entries.thank(owner_id=owner_id, person_id=person_id, now=now)
        case "strike":
            ledger_entries.strike(owner_id=owner_id, entry_id=form.cleaned_data["number"] or 0, now=now)
        case answer:
            ledger_entries.exempt(owner_id=owner_id, person_id=person_id, is_exempt=answer == "off", now=now)
    flash.last_change(request, owner_id, now)
    return redirect(f"{reverse('person', args=[person_id])}#ledger")
