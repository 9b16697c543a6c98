"""What led to what: every outcome back to how it began, who has part in how many, and the owner's own word on it."""

from datetime import datetime

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from kithwork.actions import introduced, openings, own_links, people, traced
from kithwork.actions import led as actions
from kithwork.domain.errors import Refused
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.forms import led as forms
from kithwork.interfaces.web.presenting import led as presenting


@require_http_methods(["GET", "HEAD", "POST"])
def led(request: HttpRequest) -> HttpResponse:
    """The page, and one more link by the owner's word."""
    if request.method != "POST":
        number = request.GET.get("opportunity", "")
        return show(request, forms.Led(initial={"opportunity": number} if number.isdigit() else {}))
    form, now, owner_id = forms.Led(request.POST), clock.now(), owner.here()
    _offer(form, owner_id, now)
    if form.is_valid():
        try:
            _keep(form, owner_id, now)
            flash.last_change(request, owner_id, now)
            return redirect(f"{reverse('led')}#opportunity-{form.cleaned_data['opportunity']}")
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return show(request, form)


def _offer(form: forms.Led, owner_id: int, now: datetime) -> None:
    every = openings.listed(owner_id=owner_id, is_open=False)
    brought = introduced.listed(owner_id=owner_id, today=now.date())
    choices = [("", "None"), *((one.line.id, one.title) for one in brought)]
    form.fields["opportunity"].choices = [(one.id, one.name) for one in every]  # type: ignore[attr-defined]  # a choice field's
    form.fields["introduction"].choices = choices  # type: ignore[attr-defined]


def _keep(form: Form, owner_id: int, now: datetime) -> None:
    said = form.cleaned_data
    who = people.find(owner_id=owner_id, text=said["who"], now=now).id if said["who"] else None
    event = actions.event_called(owner_id=owner_id, name=said["event"]) if said["event"] else ""
    if said["event"] and not event:
        raise actions.NoSuchCause(f"No event on file is called “{said['event']}”; write it down among your events first, or name it as a channel.")
    actions.say(
        owner_id=owner_id,
        opportunity_id=said["opportunity"],
        person_id=who,
        introduction_id=said["introduction"],
        event=event,
        channel=said["channel"],
        text=said["text"],
        on=said["on"],
        now=now,
    )


def show(request: HttpRequest, form: forms.Led) -> HttpResponse:
    """The page, with the form as it was sent when it could not be kept."""
    owner_id, now = owner.here(), clock.now()
    _offer(form, owner_id, now)
    context = {"here": "opportunities", "there": "led", "page": presenting.page(traced.everything(owner_id=owner_id, today=now.date())), "form": form}
    context |= {
        "links": [{"id": one.id, "label": own_links.label_of(one), "words": one.words} for one in own_links.listed(owner_id=owner_id)],
        "is_open": form.is_bound or bool(form.initial),
        "has_any": bool(openings.listed(owner_id=owner_id, is_open=False)),
    }
    return render(request, "web/led.html", context, status=422 if form.is_bound else 200)


@stands_on("led")
def led_drop(request: HttpRequest, led_id: int) -> HttpResponse:
    """One of the owner's links goes."""
    owner_id, now = owner.here(), clock.now()
    actions.drop(owner_id=owner_id, led_id=led_id, now=now)
    flash.last_change(request, owner_id, now)
    return redirect("led")
