"""The network as a folder of Markdown files on this machine: write it, see what was changed, take it in."""

from pathlib import Path
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from kithwork.actions import vault as actions
from kithwork.actions import vault_import, vault_taking
from kithwork.domain.errors import Refused
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.forms import vault as forms
from kithwork.interfaces.web.presenting import vault as presenting


@require_safe
def vault(request: HttpRequest) -> HttpResponse:
    """The page; with a folder, what was changed in its files."""
    look = forms.Look(request.GET) if "folder" in request.GET else None
    return _show(request, look=look)


@stands_on("vault")
def vault_write(request: HttpRequest) -> HttpResponse:
    """The files are written."""
    form = forms.Write(request.POST)
    if form.is_valid():
        try:
            told = form.cleaned_data
            switches = {name: told[name] for name in ("is_seen", "is_private", "is_tidy", "is_here")}
            done = actions.export(owner_id=owner.here(), path=_path(told["folder"]), **switches)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            flash.say(request, presenting.written(done))
            return redirect(f"{reverse('vault')}?{urlencode({'folder': told['folder']})}")
    return _show(request, write=form)


@stands_on("vault")
def vault_take(request: HttpRequest) -> HttpResponse:
    """What was changed comes in."""
    form, owner_id, now = forms.Take(request.POST), owner.here(), clock.now()
    if not form.is_valid():
        return _show(request, look=form)
    told = form.cleaned_data
    try:
        vault_taking.take_in(owner_id=owner_id, path=_path(told["folder"]), now=now, take=told["take"], shown=told["shown"])
    except vault_taking.ChangedSince as refusal:
        return _show(request, look=forms.Look(request.POST), again=str(refusal))
    flash.last_change(request, owner_id, now)
    return redirect(f"{reverse('vault')}?{urlencode({'folder': told['folder']})}")


def _show(request: HttpRequest, *, look: forms.Look | None = None, write: forms.Write | None = None, again: str = "") -> HttpResponse:
    plan = None
    if look and look.is_valid():
        try:
            plan = presenting.changes(vault_import.plan(owner_id=owner.here(), path=_path(look.cleaned_data["folder"]), now=clock.now()))
        except Refused as refusal:
            look.add_error(None, str(refusal))
    folder = look.data.get("folder", "") if look else ""
    shown = {"plan": plan, "folder": folder, "look": look or forms.Look(auto_id="look-%s"), "write": write or forms.Write(initial={"folder": folder})}
    is_refused = bool(again or (look and look.errors) or (write and write.errors))
    return render(request, "web/vault.html", {"here": "data", "again": again, **shown}, status=422 if is_refused else 200)


def _path(text: str) -> Path:
    """A folder as it was typed; a bare name is one of the home folder, for a page stands in none. Raises Refused."""
    path = Path(text.strip()).expanduser()
    if not path.is_absolute():
        raise Refused("Name the whole way to the folder, such as ~/notes/kith.")
    return path
