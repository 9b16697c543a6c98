"""One line about what just happened: hear it, ask where it is unclear, keep it."""

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from kithwork.actions import capture as actions
from kithwork.actions import event_lines, hearing, inbox
from kithwork.domain.errors import Refused
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.back import back_to
from kithwork.interfaces.web.forms import answers
from kithwork.interfaces.web.presenting import capture as presenting
from kithwork.store.queries import events as queries
from kithwork.store.queries import owners

MOST_WISHES: Final = 20  # of one line; nobody types more


@require_http_methods(["GET", "HEAD", "POST"])
def capture(request: HttpRequest) -> HttpResponse:
    """The line on a page of its own, and what becomes of it."""
    if request.method != "POST":
        return page(request, answers.Line(), request.GET.get("line", "")[:500], "")
    form, line = answers.Line(request.POST), request.POST.get("line", "")[:500]
    if not form.is_valid():
        return page(request, form, line, "Write a line, of five hundred letters at most.")
    now, event_id, waiting_id = clock.now(), form.cleaned_data["event"], form.cleaned_data["waiting"]
    owner_id = owner.begun(now)
    choices = {words: choice for words, choice in zip(request.POST.getlist("name"), _chosen(request), strict=False) if choice}
    try:
        said_on = inbox.numbered(owner_id=owner_id, line_id=waiting_id).said_on if waiting_id else None
        at = event_lines.occasion(owner_id=owner_id, event_id=event_id, now=now) if event_id else None
        if "asked" not in request.POST and hearing.hear(owner_id=owner_id, line=line, now=now, said_on=said_on).wishes:
            return ask(request, owner_id, line, event_id, waiting_id)
        wanted = [place for place in range(MOST_WISHES) if f"wish-{place}" in request.POST]
        kept = actions.keep(owner_id=owner_id, line=line, now=now, choices=choices, wanted=wanted, at=at, waiting_id=waiting_id, said_on=said_on)
    except actions.WhoIsIt:
        return ask(request, owner_id, line, event_id, waiting_id)
    except Refused as refusal:
        return page(request, form, line, str(refusal))
    flash.with_undo(request, kept.summary, kept.change_id)
    return redirect(_next(request, presenting.where(kept), event_id, waiting_id))


def _next(request: HttpRequest, found: str, event_id: int | None, waiting_id: int | None) -> str:
    """Where one was; after a question, the event, the inbox, or whom it was about."""
    if "asked" not in request.POST:
        return back_to(request)
    if waiting_id:
        return reverse("inbox")
    return f"{reverse('event', args=[event_id])}#during" if event_id else found


def _chosen(request: HttpRequest) -> list[str]:
    return [request.POST.get(f"who-{place}", "") for place in range(len(request.POST.getlist("name")))]


def page(request: HttpRequest, form: answers.Line, line: str, error: str) -> HttpResponse:
    """The line, with why it could not be kept, and with the event and the line of the inbox that it was."""
    said = form.cleaned_data if form.is_bound else {}
    number, owner_id = said.get("event"), owners.only()
    at = queries.numbered(owner_id, number) if number and owner_id else None
    context = {"here": "", "capture_line": line, "capture_error": error, "capture_at": at, "capture_waiting": said.get("waiting")}
    return render(request, "web/capture.html", context, status=422 if error else 200)


def ask(request: HttpRequest, owner_id: int, line: str, event_id: int | None, waiting_id: int | None) -> HttpResponse:
    """Who is meant, and what is to be kept as a need or an offer?"""
    said_on = inbox.numbered(owner_id=owner_id, line_id=waiting_id).said_on if waiting_id else None
    at = event_lines.occasion(owner_id=owner_id, event_id=event_id, now=clock.now()) if event_id else None
    heard = hearing.hear(owner_id=owner_id, line=line, now=clock.now(), said_on=said_on, at=at)
    context = {"here": "", "page": presenting.asking(heard), "event_id": event_id, "waiting_id": waiting_id}
    return render(request, "web/capture_who.html", context, status=422)


@stands_on("capture")
def capture_heard(request: HttpRequest) -> HttpResponse:
    """What was understood, while one types; nothing is kept."""
    form, owner_id = answers.Line(request.POST), owners.only()
    if not form.is_valid() or owner_id is None:
        return render(request, "web/_partials/heard.html", {})
    heard = hearing.hear(owner_id=owner_id, line=form.cleaned_data["line"], now=clock.now())
    return render(request, "web/_partials/heard.html", {"parts": presenting.parts(heard), "doubt": presenting.doubt(heard)})
