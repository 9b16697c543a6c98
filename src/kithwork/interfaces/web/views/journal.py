"""The owner's journal: entries, one entry, and whom it means."""

from datetime import datetime
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from kithwork.actions import doubts, journal_prompts, journaling, week_drafts
from kithwork.actions import journal as actions
from kithwork.actions.journal_prompts import Prompt
from kithwork.domain.errors import Refused
from kithwork.domain.journal import EntryKind
from kithwork.interfaces.web import clock, flash, numbers, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.forms import journal as forms
from kithwork.interfaces.web.presenting import journal as presenting
from kithwork.interfaces.web.presenting import said

A_PAGE: Final = 20


@require_http_methods(["GET", "HEAD", "POST"])
def journal(request: HttpRequest) -> HttpResponse:
    """Entries, the newest first, and a new one."""
    owner_id, now = owner.here(), clock.now()
    prompts = journal_prompts.listed(owner_id=owner_id, now=now)
    chosen = next((one for one in prompts if one.key == request.GET.get("prompt")), None)
    form = forms.Entry(request.POST) if request.method == "POST" else forms.Entry(initial=_begun(chosen, now))
    if form.is_valid():
        try:
            told = form.cleaned_data
            number = journaling.write(owner_id=owner_id, words=told["words"], on=told["on"], kind=told["kind"], now=now)
            flash.last_change(request, owner_id, now)
            return redirect(f"{reverse('journal')}#entry-{number}")
        except Refused as refusal:
            form.add_error(None, str(refusal))
    text, page = request.GET.get("q", "").strip()[:200], numbers.page(request.GET.get("page", ""))
    found = actions.listed(owner_id=owner_id, text=text)
    shown = {
        "title": f"{said.counted(len(found), 'entry', 'entries')}." if found else "What happened?",
        "entries": presenting.entries(found[(page - 1) * A_PAGE : page * A_PAGE]),
        "asked": text,
        "older": page + 1 if len(found) > page * A_PAGE else 0,
        "prompts": prompts,
        "chosen": chosen,
        "is_empty": not (found or text),
    }
    context = {"here": "you", "there": "journal", "page": shown, "form": form}
    return render(request, "web/journal.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def journal_entry(request: HttpRequest, entry_id: int) -> HttpResponse:
    """One entry, whom it means, and its words anew."""
    owner_id, now = owner.here(), clock.now()
    found = actions.numbered(owner_id=owner_id, entry_id=entry_id)
    written = {"words": found.words, "kind": found.kind.value, "on": found.on}
    form = forms.Entry(request.POST) if request.method == "POST" else forms.Entry(initial=written)
    if form.is_valid():
        try:
            told = form.cleaned_data
            journaling.edit(owner_id=owner_id, entry_id=entry_id, words=told["words"], on=told["on"], kind=told["kind"], now=now)
            flash.last_change(request, owner_id, now)
            return redirect("journal-entry", entry_id)
        except Refused as refusal:
            form.add_error(None, str(refusal))
    waiting = presenting.doubts(doubts.of_entry(owner_id=owner_id, entry=found, now=now))
    context = {"here": "you", "there": "journal", "entry": presenting.entry(found), "doubts": waiting, "form": form}
    return render(request, "web/journal_entry.html", context, status=422 if form.is_bound else 200)


@require_safe
def journal_week(request: HttpRequest) -> HttpResponse:
    """A week as it is on file, to copy, or to keep as an entry."""
    owner_id, now = owner.here(), clock.now()
    found = week_drafts.draft(owner_id=owner_id, week=request.GET.get("week", "")[:10], now=now)
    form = forms.Entry(initial={"words": found.words, "kind": EntryKind.REFLECTION.value, "on": min(found.until, now.date())})
    context = {"here": "you", "there": "journal", "page": presenting.week(found, now.date()), "form": form}
    return render(request, "web/journal_week.html", context)


@stands_on("journal")
def journal_who(request: HttpRequest, entry_id: int) -> HttpResponse:
    """Whom a mention means."""
    owner_id, now, form = owner.here(), clock.now(), forms.Who(request.POST)
    if not form.is_valid():
        raise Refused("Say whom you mean.")
    told = form.cleaned_data
    journaling.means(owner_id=owner_id, entry_id=entry_id, words=told["words"], person_id=told["person"], now=now)
    flash.last_change(request, owner_id, now)
    return redirect("journal-entry", entry_id)


@stands_on("journal")
def journal_drop(request: HttpRequest, entry_id: int) -> HttpResponse:
    """It goes."""
    owner_id, now = owner.here(), clock.now()
    journaling.drop(owner_id=owner_id, entry_id=entry_id, now=now)
    flash.last_change(request, owner_id, now)
    return redirect("journal")


def _begun(chosen: Prompt | None, now: datetime) -> dict[str, object]:
    """A new entry: of today, and where a question is answered, of its sort and with what it is about."""
    begun: dict[str, object] = {"on": now.date(), "kind": EntryKind.NOTE.value}
    return begun | ({"kind": chosen.kind.value, "words": chosen.begin and f"{chosen.begin} "} if chosen else {})
