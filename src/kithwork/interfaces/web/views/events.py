"""Events: whom do I hope to meet, and to whom do I owe a word?"""

from datetime import datetime
from typing import Final

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from kithwork.actions import (
    event_after,
    event_answers,
    event_choices,
    event_lines,
    event_prep,
    event_proposals,
    event_yield,
    journal,
    people,
    rosters,
)
from kithwork.actions import events as actions
from kithwork.domain.errors import Refused
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.back import onward
from kithwork.interfaces.web.forms import events as forms
from kithwork.interfaces.web.presenting import events as presenting
from kithwork.interfaces.web.presenting import journal as journal_presenting
from kithwork.store.queries import events as queries

KEPT_MEETING: Final = 6  # people beside the list


@require_http_methods(["GET", "HEAD", "POST"])
def events(request: HttpRequest) -> HttpResponse:
    """What comes, who waits for a word, what calendars propose, what was; and a new one."""
    if request.method != "POST":
        return show(request, forms.Event())
    form, now, owner_id = forms.Event(request.POST), clock.now(), owner.here()
    if form.is_valid():
        try:
            number = actions.add(owner_id=owner_id, told=_told(form.cleaned_data), now=now)
            flash.last_change(request, owner_id, now)
            return redirect("event", number)
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return show(request, form)


def _told(said: dict[str, object]) -> actions.Told:
    """What a form says of an event; a series that is left open is worked out."""
    fields = {name: value for name, value in said.items() if value not in (None, "")}
    return actions.Told(**fields)  # type: ignore[arg-type]  # the form's fields have these names and sorts


def show(request: HttpRequest, form: forms.Event) -> HttpResponse:
    """The page, with the form as it was sent when it could not be kept."""
    owner_id, now = owner.here(), clock.now()
    page = presenting.page(
        event_lines.listed(owner_id=owner_id),
        event_after.open_ones(owner_id=owner_id, now=now),
        event_proposals.listed(owner_id=owner_id, today=now.date()),
        event_yield.of_series(owner_id=owner_id, now=now),
        event_yield.again(owner_id=owner_id, now=now, limit=KEPT_MEETING),
        today=now.date(),
    )
    context = {"here": "events", "there": "events", "page": page, "form": form, "at": request.GET.get("at", "")}
    return render(request, "web/events.html", context, status=422 if form.is_bound else 200)


@stands_on("events")
def event_proposed(request: HttpRequest) -> HttpResponse:
    """An entry of a calendar is an event, with its series or alone, or none."""
    form, now, owner_id = forms.Proposed(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise event_choices.NoSuchProposal
    number, answer = form.cleaned_data["number"], form.cleaned_data["answer"]
    if answer == "no":
        event_choices.decline(owner_id=owner_id, number=number, now=now)
    elif answer == "series":
        event_choices.take_series(owner_id=owner_id, number=number, now=now)
    else:
        event_choices.take(owner_id=owner_id, numbers=[number], now=now)
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))


@require_http_methods(["GET", "HEAD", "POST"])
def event(request: HttpRequest, event_id: int) -> HttpResponse:
    """One event: before, during and after; and what the owner says of it."""
    if request.method != "POST":
        return show_one(request, event_id)
    name = request.POST.get("form", "")
    made = {"event": forms.Event, "before": forms.Before, "who": forms.Who, "talk": forms.Talk}.get(name, forms.Who)
    form, now, owner_id = made(request.POST, auto_id=f"{name}-%s"), clock.now(), owner.here()
    if form.is_valid():
        try:
            _keep(form, owner_id, event_id, now)
            flash.last_change(request, owner_id, now)
            return redirect(f"{reverse('event', args=[event_id])}#{name}")
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return show_one(request, event_id, name, form)


def _keep(form: Form, owner_id: int, event_id: int, now: datetime) -> None:
    said = form.cleaned_data
    match form:
        case forms.Event():
            told = actions.Told(**{**said, "kind": said["kind"] or None})
            actions.edit(owner_id=owner_id, event_id=event_id, told=told, now=now)
        case forms.Before():
            told = actions.Told(goal=said["goal"], questions=said["questions"].splitlines(), pitch=said["pitch"], offer=said["offer"])
            actions.edit(owner_id=owner_id, event_id=event_id, told=told, now=now)
        case forms.Talk():
            who = people.find(owner_id=owner_id, text=said["who"], now=now).id if said["who"] else None
            actions.talk(owner_id=owner_id, event_id=event_id, title=said["title"], person_id=who, now=now)
        case _:
            person_id = people.find(owner_id=owner_id, text=said["who"], now=now).id
            if said["said"] == "want":
                actions.want(owner_id=owner_id, event_id=event_id, person_id=person_id, why=said["why"], now=now)
            elif said["said"] == "met":
                actions.met(owner_id=owner_id, event_id=event_id, person_ids=[person_id], now=now)
            else:
                actions.there(owner_id=owner_id, event_id=event_id, person_ids=[person_id], part=said["said"], now=now)


def show_one(request: HttpRequest, event_id: int, name: str = "", bound: Form | None = None) -> HttpResponse:
    """The page of one, with a form as it was sent when it could not be kept."""
    owner_id, now = owner.here(), clock.now()
    line = event_lines.numbered(owner_id=owner_id, event_id=event_id)
    roster = rosters.of_event(owner_id=owner_id, line=line, now=now)
    is_past, is_coming = line.ends_on < now.date(), line.begins_on > now.date()
    told = presenting.Told(
        roster,
        None if is_past else event_prep.of(owner_id=owner_id, event_id=event_id, now=now),
        None if is_coming else event_after.of(owner_id=owner_id, event_id=event_id, now=now),
        queries.talks(owner_id, line),
        queries.notes(owner_id, event_id),
        rosters.regions([who for who in roster if who.chance == 1.0]),
        event_yield.of_event(owner_id=owner_id, line=line, now=now),
        event_yield.series_of(owner_id=owner_id, line=line, now=now),
    )
    page = presenting.one(line, told, today=now.date())
    days = {"begins_on": line.begins_on.isoformat(), "ends_on": line.ends_on.isoformat(), "is_remote": line.is_remote}
    texts = {field: getattr(line, field) for field in ("name", "kind", "place", "region", "series")}
    before = {"goal": line.goal, "questions": "\n".join(line.questions), "pitch": line.pitch, "offer": line.offer}
    shown: dict[str, Form] = {
        "event": forms.Event(initial=texts | days, auto_id="event-%s"),
        "before": forms.Before(initial=before, auto_id="before-%s"),
        "who": forms.Who(auto_id="who-%s"),
        "talk": forms.Talk(auto_id="talk-%s"),
    }
    if bound:
        shown[name or "who"] = bound
    context = {"here": "events", "there": "events", "page": page, "forms": shown, "open_form": name, "at": request.GET.get("at", "")}
    context["entries"] = journal_presenting.short(journal.of_event(owner_id=owner_id, key=line.key))
    return render(request, "web/event.html", context, status=422 if bound else 200)


@stands_on("events")
def event_answer(request: HttpRequest, event_id: int) -> HttpResponse:
    """What the owner did about somebody there: written, noted, let go; met them, or nothing of the kind."""
    form, now, owner_id = forms.Answer(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise Refused("Say who it is, and whether you wrote, noted something or let it go.")
    said = form.cleaned_data
    match said["answer"]:
        case "written":
            event_answers.wrote(owner_id=owner_id, event_id=event_id, person_id=said["person"], now=now)
        case "noted":
            event_answers.noted(owner_id=owner_id, event_id=event_id, person_id=said["person"], text=said["text"], now=now)
        case "let-go":
            event_answers.let_go(owner_id=owner_id, event_id=event_id, person_id=said["person"], now=now)
        case "met":
            actions.met(owner_id=owner_id, event_id=event_id, person_ids=[said["person"]], now=now)
        case _:
            actions.unsay(owner_id=owner_id, event_id=event_id, person_id=said["person"], now=now)
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))


@stands_on("events")
def event_drop(request: HttpRequest, event_id: int) -> HttpResponse:
    """It goes, with all that was said of it."""
    owner_id, now = owner.here(), clock.now()
    actions.drop(owner_id=owner_id, event_id=event_id, now=now)
    flash.last_change(request, owner_id, now)
    return redirect("events")
