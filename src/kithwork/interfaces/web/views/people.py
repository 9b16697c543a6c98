"""People: who do I know who …?"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from kithwork.actions import journal, listings, saved_views
from kithwork.actions import people as actions
from kithwork.domain.errors import Refused
from kithwork.interfaces.web import clock, flash, numbers, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.forms.people import View
from kithwork.interfaces.web.presenting import journal as journal_presenting
from kithwork.interfaces.web.presenting import listing as presenting
from kithwork.interfaces.web.presenting import persons, said
from kithwork.store.queries import glances, owners
from kithwork.store.queries import people as queries
from kithwork.store.queries.journal import EntryLine

ORDERS: Final = {"tie": "nearest first", "name": "by name", "last": "last talk first"}
FOUND: Final = 8
ENTRIES: Final = 5  # of the journal, below the people


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for."""

    text: str
    order: str
    page: int

    @classmethod
    def of(cls, request: HttpRequest) -> "Asked":
        """Filters that stand in the bar, and what was typed beside them."""
        text = " ".join([*request.GET.getlist("f"), request.GET.get("q", "")]).strip()[:500]
        order = request.GET.get("order", "tie")
        return cls(text, order if order in ORDERS else "tie", numbers.page(request.GET.get("page", "")))


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """The list, its question and the saved views."""
    owner_id, asked = owner.here(), Asked.of(request)
    try:
        rows = rows_of(owner_id, asked)
    except Refused as refusal:
        return render(request, "web/people.html", {"here": "people", "q": asked.text, "refusal": str(refusal)}, status=422)
    counts = queries.standings(owner_id)
    context = {
        "here": "people",
        **rows,
        "over": f"{counts['known']:,} people you know, {counts['seen']:,} more only seen in your files",
        "heading": heading(asked, owner_id),
        "is_owner_missed": owners.is_missed(owner_id),
        "views": views(owner_id, asked),
        "orders": [
            said.Words(words, key, url="" if key == asked.order else presenting.url(q=asked.text, order=key)) for key, words in ORDERS.items()
        ],
        "save_url": f"{reverse('view-save')}?{urlencode({'q': asked.text})}" if asked.text else "",
        "seen_url": presenting.url(q="is:seen") if counts["seen"] and not asked.text else "",
    }
    return render(request, "web/people.html", context)


@require_safe
def people_rows(request: HttpRequest) -> HttpResponse:
    """The same rows alone, as the owner types."""
    try:
        rows = rows_of(owner.here(), Asked.of(request))
    except Refused as refusal:
        rows = {"empty_words": str(refusal)}
    return render(request, "web/_partials/people_rows.html", rows)


def rows_of(owner_id: int, asked: Asked) -> dict[str, object]:
    """What the table takes."""
    now = clock.now()
    found = listing(owner_id, asked, now)
    ids = [one.person.id for one in found.shown]
    beside = persons.Glances(
        glances.rhythms(owner_id, ids),
        glances.last_talks(owner_id, ids),
        glances.stories(owner_id, ids),
    )
    return {
        "rows": persons.rows(found.shown, beside, today=now.date()),
        "found_words": presenting.found_words(found.total),
        "pages": presenting.pages(found, asked.text, asked.order),
        "tokens": presenting.tokens(found.tokens, found.words),
        "q": found.words,
        "entries": journal_presenting.short(_entries(owner_id, found)),
        "empty_words": "Nobody fits that question." if asked.text else "Nobody is here yet.",
        "empty_url": reverse("people") if asked.text else reverse("today"),
        "empty_action": "Everybody you know" if asked.text else "Begin",
    }


def _entries(owner_id: int, found: listings.Listing) -> list[EntryLine]:
    """Entries of the journal in which all the words stand; filters ask for people."""
    return journal.listed(owner_id=owner_id, text=found.words)[:ENTRIES] if found.words and not found.tokens else []


def listing(owner_id: int, asked: Asked, now: datetime) -> listings.Listing:
    """The page that was asked for; the last one instead of any beyond it."""
    size = presenting.SIZE
    found = listings.listing(owner_id=owner_id, text=asked.text, now=now, order=asked.order, limit=size, offset=(asked.page - 1) * size)
    if found.shown or not found.total:
        return found
    last = (found.total - 1) // size * size
    return listings.listing(owner_id=owner_id, text=asked.text, now=now, order=asked.order, limit=size, offset=last)


def heading(asked: Asked, owner_id: int) -> str:
    """The name of the view, the question, or everybody."""
    named = next((name for _, name, query in queries.saved_views(owner_id) if query == asked.text), "")
    return named or (f"People for “{asked.text}”" if asked.text else "People you know")


def views(owner_id: int, asked: Asked) -> list[presenting.View]:
    """The saved views, each with how many people it finds; one whose question no longer stands finds nobody."""
    return [
        presenting.View(number, name, presenting.url(q=query), _count(owner_id, query), query == asked.text)
        for number, name, query in queries.saved_views(owner_id)
    ]


def _count(owner_id: int, query: str) -> int:
    try:
        return listings.listing(owner_id=owner_id, text=query, now=clock.now(), limit=0).total
    except Refused:
        return 0


@require_http_methods(["GET", "HEAD", "POST"])
def view_save(request: HttpRequest) -> HttpResponse:
    """Keep a question under a name."""
    if request.method != "POST":
        return render(request, "web/view_save.html", {"here": "people", "form": View(initial={"q": request.GET.get("q", "")})})
    form, now, owner_id = View(request.POST), clock.now(), owner.here()
    if form.is_valid():
        try:
            saved_views.save(owner_id=owner_id, name=form.cleaned_data["name"], query=form.cleaned_data["q"], now=now)
            flash.last_change(request, owner_id, now)
            return redirect(presenting.url(q=form.cleaned_data["q"]))
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return render(request, "web/view_save.html", {"here": "people", "form": form}, status=422)


@stands_on("people")
def view_forget(request: HttpRequest, view_id: int) -> HttpResponse:
    """A saved view goes."""
    now, owner_id = clock.now(), owner.here()
    saved_views.forget(owner_id=owner_id, view_id=view_id, now=now)
    flash.last_change(request, owner_id, now)
    return redirect("people")


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What the field in the head finds while one types."""
    text = request.GET.get("q", "").strip()[:200]
    found = persons.found(actions.suggest(owner_id=owner.here(), text=text, now=clock.now(), limit=FOUND))
    entries = journal_presenting.short(journal.listed(owner_id=owner.here(), text=text)[:ENTRIES]) if text else ()
    words = presenting.found_words(len(found)) if len(found) < FOUND else "Eight people or more"
    return render(
        request, "web/_partials/found.html", {"found": found, "entries": entries, "found_words": words, "q": text, "all_url": presenting.url(q=text)}
    )
