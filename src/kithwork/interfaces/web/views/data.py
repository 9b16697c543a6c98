"""The data itself: where it lies, whose it is, how to get it out, what was changed, and what is wrong with it."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from secrets import token_hex
from typing import Final

from django.conf import settings
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from kithwork.actions import changes, claims, networks, own_names, portability, rebuilding, zone_moves, zones
from kithwork.domain.errors import NotFound, Refused
from kithwork.domain.handles import Handle
from kithwork.interfaces.web import clock, flash, owner, uploads
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.forms.imports import Me, Zone
from kithwork.interfaces.web.presenting import data as presenting
from kithwork.interfaces.web.presenting import imports as run_presenting
from kithwork.store.queries import owners as queries
from kithwork.store.queries import runs


class NoSuchExport(NotFound):
    """There is no export of that name."""


@require_safe
def data(request: HttpRequest) -> HttpResponse:
    """The page."""
    return show(request, Me())


def show(request: HttpRequest, form: Me, zone: Zone | None = None) -> HttpResponse:
    """The page, with the form as it was sent."""
    owner_id = owner.here()
    context = {
        "here": "data",
        "form": form,
        "zone": zone or Zone(initial={"zone": zones.name(owner_id)}),
        "clock": presenting.clock(zones.name(owner_id), clock.now()),
        "name": queries.name(owner_id),
        "own": presenting.own(queries.addresses(owner_id)),
        "file": presenting.file(networks.status(owner_id)),
        "runs": run_presenting.runs(runs.listed(owner_id)),
        "findings": presenting.findings(portability.doctor(owner_id=owner_id)),
        "changes": presenting.changes(changes.listed(owner_id=owner_id, limit=15)),
    }
    return render(request, "web/data.html", context, status=422 if form.errors or (zone and zone.errors) else 200)


@stands_on("data", "me")
def data_me(request: HttpRequest) -> HttpResponse:
    """One more address of the owner's, or one less."""
    form, now = Me(request.POST), clock.now()
    owner_id = owner.begun(now)
    if not form.is_valid():
        return show(request, form)
    try:
        if request.POST.get("answer") == "not-mine":
            found = claims.disclaim_all(owner_id=owner_id, texts=[form.cleaned_data["handle"]], now=now, region=settings.REGION)
            flash.say(request, f"{_named(found)} not yours any more. What that wrote was derived anew.")
        else:
            found = claims.claim_all(owner_id=owner_id, texts=[form.cleaned_data["handle"]], now=now, region=settings.REGION)
            flash.say(request, f"{_named(found)} yours. What that wrote now counts as written by you.")
    except Refused as refusal:
        form.add_error("handle", str(refusal))
        return show(request, form)
    return redirect("data")


def _named(found: Sequence[Handle]) -> str:
    return f"{' and '.join(map(own_names.words_of, found))} {'is' if len(found) == 1 else 'are'}"


@stands_on("data", "zone")
def data_zone(request: HttpRequest) -> HttpResponse:
    """The clock by which the owner lives."""
    form, now = Zone(request.POST), clock.now()
    owner_id = owner.begun(now)
    if not form.is_valid():
        return show(request, Me(), form)
    try:
        said = zone_moves.say(owner_id=owner_id, name=form.cleaned_data["zone"], now=now)
    except Refused as refusal:
        form.add_error("zone", str(refusal))
        return show(request, Me(), form)
    flash.say(request, presenting.zone_said(said))
    return redirect("data")


@stands_on("data", "ties")
def data_ties(request: HttpRequest) -> HttpResponse:
    """Every tie made anew from what is on file."""
    owner_id = owner.here()
    if owner_id is not None:
        flash.say(request, rebuilding.ties(owner_id=owner_id, now=clock.now()).words)
    return redirect("data")


def _archive(owner_id: int, path: Path, now: datetime) -> None:
    portability.export(owner_id=owner_id, path=path, now=now)


def _cards(owner_id: int, path: Path, now: datetime) -> None:
    del now
    path.write_text(portability.vcards(owner_id=owner_id), encoding="utf-8", newline="")


def _table(owner_id: int, path: Path, now: datetime) -> None:
    del now
    path.write_text(portability.table(owner_id=owner_id, is_guarded=True), encoding="utf-8-sig", newline="")


def _plain_table(owner_id: int, path: Path, now: datetime) -> None:
    del now
    path.write_text(portability.table(owner_id=owner_id, is_guarded=False), encoding="utf-8", newline="")


def _backup(owner_id: int, path: Path, now: datetime) -> None:
    del owner_id, now
    portability.backup(path=path)


EXPORTS: Final[dict[str, tuple[str, str, Callable[[int, Path, datetime], None]]]] = {
    "everything": ("kithwork-{day}.zip", "application/zip", _archive),
    "cards": ("kithwork-{day}.vcf", "text/vcard", _cards),
    "table": ("kithwork-{day}.csv", "text/csv", _table),
    "plain-table": ("kithwork-{day}-plain.csv", "text/csv", _plain_table),
    "backup": ("kithwork-{day}.db", "application/vnd.sqlite3", _backup),
}


@require_safe
def data_export(request: HttpRequest, what: str) -> HttpResponseBase:
    """Everything, or the people, as a file; made beside the network and gone from there once it is sent."""
    del request
    owner_id, now = owner.here(), clock.now()
    if what not in EXPORTS:
        raise NoSuchExport
    name, kind, make = EXPORTS[what]
    path = uploads.folder() / f"leaving-{token_hex(8)}"
    try:
        path.touch(mode=0o600)
        make(owner_id, path, now)
        file = path.open("rb")
    finally:
        path.unlink(missing_ok=True)
    return FileResponse(file, as_attachment=True, filename=name.format(day=now.date().isoformat()), content_type=kind)
