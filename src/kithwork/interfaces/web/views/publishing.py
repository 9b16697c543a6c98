"""What is to be made public: all of it by stage, one piece, and how often."""

from datetime import datetime

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from kithwork.actions import artifacts, people, visible
from kithwork.actions import publishing as actions
from kithwork.actions import publishing_moves as moves
from kithwork.domain.artifacts import PieceStage
from kithwork.domain.errors import Refused
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.back import onward
from kithwork.interfaces.web.forms import proof as proof_forms
from kithwork.interfaces.web.forms import publishing as forms
from kithwork.interfaces.web.forms.people import words_of
from kithwork.interfaces.web.presenting import publishing as presenting


@require_http_methods(["GET", "HEAD", "POST"])
def publishing(request: HttpRequest) -> HttpResponse:
    """All pieces by stage, what could become one, what is ready to be shown; and a new one."""
    if request.method != "POST":
        return show(request, forms.Piece(), _pace_form(owner.here()))
    owner_id, now, is_pace = owner.here(), clock.now(), request.POST.get("form") == "pace"
    form: Form = forms.Pace(request.POST, auto_id="pace-%s") if is_pace else forms.Piece(request.POST)
    if form.is_valid():
        try:
            if is_pace:
                moves.say_pace(owner_id=owner_id, text=form.cleaned_data["pace"], now=now)
            else:
                _add(form, owner_id, now)
            flash.last_change(request, owner_id, now)
            return redirect("publishing")
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return show(request, forms.Piece(), form) if is_pace else show(request, form, _pace_form(owner_id))


def _add(form: Form, owner_id: int, now: datetime) -> None:
    said = form.cleaned_data
    who = [people.find(owner_id=owner_id, text=name, now=now).id for name in words_of(said["who"])]
    told = moves.Told(said["words"], words_of(said["topics"]), said["audience"], who, said["step"], said["by"])
    moves.add(owner_id=owner_id, title=said["title"], told=told, now=now)


def _pace_form(owner_id: int) -> forms.Pace:
    row = actions.pace(owner_id=owner_id)
    return forms.Pace(initial={"pace": actions.pace_in_words(row) if row else ""}, auto_id="pace-%s")


def show(request: HttpRequest, form: Form, pace: Form) -> HttpResponse:
    """The page, with a form as it was sent when it could not be kept."""
    owner_id, now = owner.here(), clock.now()
    every = [*actions.listed(owner_id=owner_id), *actions.listed(owner_id=owner_id, stage=PieceStage.LEFT)]
    page = presenting.page(
        every,
        artifacts.listed(owner_id=owner_id),
        actions.proposals(owner_id=owner_id),
        visible.ready(owner_id=owner_id, now=now),
        visible.quiet(owner_id=owner_id, today=now.date()),
    )
    context = {"here": "you", "there": "publishing", "page": page, "form": form, "pace": pace, "at": request.GET.get("at", "")}
    return render(request, "web/publishing.html", context, status=422 if form.is_bound or pace.is_bound else 200)


@stands_on("publishing")
def piece_proposed(request: HttpRequest) -> HttpResponse:
    """What was learned is an idea, or nothing to write of."""
    form, now, owner_id = proof_forms.Proposed(request.POST), clock.now(), owner.here()
    key = form.cleaned_data["key"] if form.is_valid() else ""
    if form.is_valid() and form.cleaned_data["answer"] == "yes":
        moves.accept(owner_id=owner_id, key=key, now=now)
    else:
        moves.decline(owner_id=owner_id, key=key, now=now)
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))


@stands_on("publishing")
def piece_move(request: HttpRequest, piece_id: int) -> HttpResponse:
    """It came to another stage."""
    form, now, owner_id = forms.Move(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise Refused(" ".join(str(error) for errors in form.errors.values() for error in errors))
    said = form.cleaned_data
    moves.move(owner_id=owner_id, piece_id=piece_id, stage=said["stage"], url=said["url"], on=said["on"], now=now)
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))


@stands_on("publishing")
def piece_prove(request: HttpRequest, piece_id: int) -> HttpResponse:
    """What is out is among what the owner shows, with one press."""
    owner_id, now = owner.here(), clock.now()
    number = moves.prove(owner_id=owner_id, piece_id=piece_id, now=now)
    flash.last_change(request, owner_id, now)
    return redirect("artifact", number)


@stands_on("publishing")
def piece_drop(request: HttpRequest, piece_id: int) -> HttpResponse:
    """It goes."""
    owner_id, now = owner.here(), clock.now()
    moves.drop(owner_id=owner_id, piece_id=piece_id, now=now)
    flash.last_change(request, owner_id, now)
    return redirect("publishing")


@require_http_methods(["GET", "HEAD", "POST"])
def piece(request: HttpRequest, piece_id: int) -> HttpResponse:
    """One piece: its words, its next step, for whom it is."""
    if request.method != "POST":
        return show_one(request, piece_id)
    name, now, owner_id = request.POST.get("form", ""), clock.now(), owner.here()
    made = {"next": forms.Next, "words": forms.Said}.get(name, forms.Who)
    form = made(request.POST, auto_id=f"{name}-%s")
    if form.is_valid():
        try:
            _keep(form, name, owner_id, piece_id, now)
            flash.last_change(request, owner_id, now)
            return redirect(f"{reverse('piece', args=[piece_id])}#{name}")
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return show_one(request, piece_id, name, form)


def _keep(form: Form, name: str, owner_id: int, piece_id: int, now: datetime) -> None:
    said = form.cleaned_data
    match form:
        case forms.Next():
            moves.next_step(owner_id=owner_id, piece_id=piece_id, text=said["text"], by=said["by"], now=now)
        case forms.Said():
            moves.change(
                owner_id=owner_id, piece_id=piece_id, title=said["title"], text=said["words"], topics=words_of(said["topics"]),
                audience=said["audience"], url=said["url"], now=now,
            )  # fmt: skip
        case _:
            who = people.find(owner_id=owner_id, text=said["who"], now=now).id
            moves.meant_for(owner_id=owner_id, piece_id=piece_id, person_id=who, is_so=name != "not-for", now=now)


def show_one(request: HttpRequest, piece_id: int, name: str = "", bound: Form | None = None) -> HttpResponse:
    """The page of one, with a form as it was sent when it could not be kept."""
    owner_id = owner.here()
    line = actions.numbered(owner_id=owner_id, piece_id=piece_id)
    words = {"title": line.title, "words": line.words, "topics": ", ".join(line.topics), "audience": line.audience, "url": line.url}
    shown: dict[str, Form] = {
        "next": forms.Next(initial={"text": line.next_step, "by": line.next_on}, auto_id="next-%s"),
        "words": forms.Said(initial=words, auto_id="words-%s"),
        "for": forms.Who(auto_id="for-%s"),
    }
    if bound:
        shown[name if name in shown else "for"] = bound
    made = {one.id: one for one in artifacts.listed(owner_id=owner_id)}
    context = {"here": "you", "there": "publishing", "one": presenting.piece(line, made), "forms": shown, "open_form": name}
    return render(request, "web/piece.html", context, status=422 if bound else 200)
