"""Bring in what there is: look at it first or keep it at once, see what became of it, take it back."""

from pathlib import Path
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from kithwork.actions import columns, dropped, event_proposals, import_runs, invented_network, owner_hints, sources
from kithwork.actions import imports as actions
from kithwork.domain.errors import StorageFailed
from kithwork.interfaces.web import clock, flash, owner, readings, uploads
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.forms.imports import Reading as Form
from kithwork.interfaces.web.memos import Asked, Plan
from kithwork.interfaces.web.presenting import columns as sheets
from kithwork.interfaces.web.presenting import imports as presenting
from kithwork.interfaces.web.presenting import said
from kithwork.interfaces.web.readings import Stand
from kithwork.interfaces.web.views import errors
from kithwork.store.queries import owners, runs

FORMATS: Final = ("LinkedIn’s archive", ".mbox", "Maildir", ".eml", ".vcf", ".ics", "a table of people (.csv)", "a clone of a repository")


@require_http_methods(["GET", "HEAD", "POST"])
def import_(request: HttpRequest) -> HttpResponse:
    """The drop zone, and earlier runs."""
    if request.method != "POST":
        return page(request, Form(), "")
    form = Form(request.POST, request.FILES)
    if not form.is_valid():
        return page(request, form, " ".join(str(error) for error in form.errors.get("files", [])), status=422)
    now = clock.now()
    files, path = form.cleaned_data["files"], form.cleaned_data["path"]
    invented_network.keep_apart(owner_id=owners.only(), paths=[path] if path and not files else [])
    folder = uploads.take(files)
    paths = [*sorted(_files(folder)), *([path] if path else [])]
    plan = Plan.LOOK if form.cleaned_data["plan"] == Plan.LOOK else Plan.KEEP
    asked = Asked(owner.begun(now), plan, folder, tuple(paths), tuple(form.cleaned_data["me"]), has_words=form.cleaned_data["has_words"])
    return after(request, readings.begin(asked, now=now))


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def page(request: HttpRequest, form: Form, error: str, status: int = 200) -> HttpResponse:
    """The page with its forms."""
    uploads.sweep()
    owner_id = owners.only()
    found = runs.listed(owner_id) if owner_id is not None else []
    last = next((run for run in found if run.state != "undone"), None)
    context = {
        "here": "import",
        "form": form,
        "error": error,
        "is_open": bool(form.errors and not error),
        "formats": FORMATS,
        "waits": presenting.waits(readings.waiting(owner_id)),
        "runs": presenting.runs(found[:40]),
        "folder": str(dropped.place()),
        "last": presenting.run_page(last, [], []) if last else None,
    }
    return render(request, "web/import.html", context, status=status)


def after(request: HttpRequest, reading: readings.Reading) -> HttpResponse:
    """Where a reading leads: to its report, to the preview, or to the page that waits."""
    if reading.stand == Stand.REFUSED and reading.refusal:
        is_disk = isinstance(reading.refusal, StorageFailed)
        return errors.refused(request, reading.refusal) if is_disk else page(request, Form(), str(reading.refusal), status=422)
    if reading.stand == Stand.BROKEN:
        return errors.broken(request)
    if reading.stand == Stand.DONE and reading.asked.plan == Plan.INVENT:
        flash.say(request, "Everybody here is invented. Look around; the line above every page leads out again.")
        return redirect("today")
    if reading.stand == Stand.DONE and reading.asked.plan == Plan.KEEP and reading.report:
        return redirect("import-run", reading.report.number)
    return redirect("import-reading", reading.token)


@require_http_methods(["GET", "HEAD", "POST"])
def import_reading(request: HttpRequest, token: str) -> HttpResponse:
    """A preview, or an import that is still under way; a preview can be kept, and what was cut off can be read again."""
    reading = readings.of(token, owners.only())
    if request.method == "POST" and reading.can_go_on:
        if request.POST.get("answer") == "leave":
            readings.leave(reading)
            flash.say(request, "Nothing was kept, and what you dropped is gone.")
            return redirect("import")
        return after(request, readings.again(reading, now=clock.now()))
    if reading.stand == Stand.UNDER_WAY:
        return render(request, "web/import_reading.html", {"here": "import", "page": presenting.waiting(reading)})
    if reading.can_go_on and not reading.is_preview:
        return render(request, "web/import_again.html", {"here": "import", "page": presenting.again(reading)})
    if reading.report and reading.is_preview:
        report = reading.report
        context = {
            "here": "import",
            "page": presenting.dry_page(report),
            "keep_url": reverse("import-reading", args=[token]) if report.sources else "",
            "leave_url": reverse("import-reading", args=[token]),
            "has_dropped": reading.has_dropped,
        }
        shown = {"sheets": sheets.sheets(_tables(reading)), "choices": sheets.CHOICES, "orders": sheets.ORDERS}
        columns_url = reverse("import-columns", args=[token])
        return render(
            request,
            "web/import_run.html",
            {**context, **shown, "columns_url": columns_url, "has_owner": report.has_owner, "hints": report, "events": 0},
        )
    return after(request, reading)


def _tables(reading: readings.Reading) -> tuple[columns.Table, ...]:
    """The tables of a preview whose columns the owner may want to explain."""
    report = reading.report
    if not report:
        return ()
    places = {place for place, source, _ in report.sources if source == columns.SOURCE} | set(report.unrecognised)
    return columns.among(owner_id=owners.only(), paths=reading.asked.paths, places=places)


@require_http_methods(["GET", "HEAD", "POST"])
def import_columns(request: HttpRequest, token: str) -> HttpResponse:
    """The owner's word on the columns of a table that was looked at; then it is looked at again."""
    reading = readings.of(token, owners.only())
    if request.method == "POST" and reading.is_preview:
        now = clock.now()
        table = next((one for one in _tables(reading) if one.header == request.POST.get("header")), None)
        if table:
            said = {name: value for name, value in request.POST.items() if isinstance(value, str)}
            order = said.get("order", "")
            meanings = sheets.corrections(table, said)
            columns.say(owner_id=owner.begun(now), table=table, meanings=meanings, order=order if order != table.order else None, now=now)
        return after(request, readings.anew(reading, now=now))
    return redirect("import-reading", token)


@require_safe
def import_run(request: HttpRequest, number: int) -> HttpResponse:
    """What became of a run."""
    owner_id = owner.here()
    run = import_runs.numbered(owner_id=owner_id, number=number)
    members = runs.members(owner_id, run.id)
    shown = presenting.run_page(run, members, runs.items(owner_id, run.id))
    events = event_proposals.found_after(owner_id=owner_id, sources={one.source for one in members})
    hints = owner_hints.after(owner_id=owner_id, run_id=run.id)
    context = {"here": "import", "page": shown, "has_owner": owners.is_known(owner_id), "hints": hints, "events": events}
    return render(request, "web/import_run.html", context)


@stands_on("import")
def import_undo(request: HttpRequest, number: int) -> HttpResponse:
    """Take a run back."""
    undone = actions.undo(owner_id=owner.here(), number=number, now=clock.now())
    flash.say(request, f"Run {number} is undone: {undone.words}. Your own words stayed.")
    return redirect("import")


@require_safe
def formats(request: HttpRequest) -> HttpResponse:
    """What Kithwork reads, and where to get each."""
    found = [said.Words(f"{one.words} {one.where_from}".strip().replace("`", ""), one.title, url=one.name) for one in sources.listed()]
    return render(request, "web/formats.html", {"here": "import", "facts": found})
