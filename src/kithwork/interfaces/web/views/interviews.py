"""Interviews: rounds to come, one round with its debrief and thanks, the prep pack, and what follows a no."""

from datetime import date, datetime

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from kithwork.actions import after_no, closings, cycles, debriefs, openings, prep, round_choices, round_proposals, rounds
from kithwork.actions import interviews as actions
from kithwork.actions.debriefs import Answered, Debrief, ToLearn
from kithwork.actions.rounds import Anew, Seat
from kithwork.domain.errors import Refused
from kithwork.domain.practice import QuestionKind
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.back import onward
from kithwork.interfaces.web.forms import interviews as forms
from kithwork.interfaces.web.forms.people import NO_DAY, words_of
from kithwork.interfaces.web.presenting import interviews as presenting
from kithwork.store.queries.rounds import RoundLine


@require_http_methods(["GET", "HEAD", "POST"])
def interviews(request: HttpRequest) -> HttpResponse:
    """What comes, what waits, what keeps doors open, and a new round."""
    owner_id, now = owner.here(), clock.now()
    form = forms.Round(request.POST) if request.method == "POST" else forms.Round(initial={"opportunity": request.GET.get("opportunity", "")})
    form.fields["opportunity"].choices = [(one.id, one.name) for one in openings.listed(owner_id=owner_id)]  # type: ignore[attr-defined]  # a choice field's
    if form.is_valid():
        told = form.cleaned_data
        try:
            seats = rounds.seats_of(owner_id=owner_id, names=words_of(told["who"]), now=now)
            what = {"on": told["on"], "at": told["at"], "form": told["form"], "text": told["words"]}
            number = rounds.add(owner_id=owner_id, opportunity_id=told["opportunity"], seats=seats, now=now, **what)
            flash.last_change(request, owner_id, now, otherwise="That round is on file already.")
            return redirect("interview", number)
        except Refused as refusal:
            form.add_error(None, str(refusal))
    page = presenting.page(
        actions.standing(owner_id=owner_id, now=now, is_hour_told=True),
        closings.listed(owner_id=owner_id, now=now),
        actions.learnings(owner_id=owner_id),
    )
    heard = round_proposals.listed(owner_id=owner_id, now=now)
    context = {"here": "opportunities", "there": "interviews", "page": page, "form": form, "at": request.GET.get("at", ""), "heard": heard}
    return render(request, "web/interviews.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def interview(request: HttpRequest, round_id: int) -> HttpResponse:
    """One round: how it is prepared, what was said in it, who is to be thanked."""
    owner_id, now, name = owner.here(), clock.now(), request.POST.get("form", "")
    line = actions.numbered(owner_id=owner_id, round_id=round_id)
    shown = _forms(line)
    if request.method == "POST" and name in shown:
        made = type(shown[name])(request.POST, auto_id=f"{name}-%s")
        shown[name] = made
        if made.is_valid():
            try:
                _keep(request, line, made, now)
                flash.last_change(request, owner_id, now)
                return redirect(f"{reverse('interview', args=[round_id])}#{name}")
            except Refused as refusal:
                made.add_error(None, str(refusal))
    page = presenting.one(line, is_held=line.on <= now.date(), typed=dict(_cares(request, line)))
    context = {"here": "opportunities", "there": "interviews", "page": page, "forms": shown, "open_form": name}
    return render(request, "web/interview.html", context, status=422 if name in shown else 200)


def _forms(line: RoundLine) -> dict[str, Form]:
    known = {"on": line.on, "at": line.at, "held": line.form.value, "words": line.words, "is_called_off": line.is_called_off}
    return {
        "prepare": forms.Prepare(auto_id="prepare-%s", initial={"technical": line.technical, "personal": line.personal}),
        "debrief": forms.Debrief(auto_id="debrief-%s"),
        "seat": forms.Seat(auto_id="seat-%s"),
        "change": forms.Change(auto_id="change-%s", initial=known),
    }


def _keep(request: HttpRequest, line: RoundLine, form: Form, now: datetime) -> None:
    said, owner_id = form.cleaned_data, owner.here()
    match form:
        case forms.Prepare():
            rounds.edit(owner_id=owner_id, round_id=line.id, to=Anew(technical=said["technical"], personal=said["personal"]), now=now)
        case forms.Debrief():
            debriefs.write(owner_id=owner_id, round_id=line.id, said=_debrief(request, line, said), now=now)
        case forms.Seat():
            (who,) = rounds.seats_of(owner_id=owner_id, names=[said["who"]], now=now)
            rounds.seat(owner_id=owner_id, round_id=line.id, who=Seat(who.person_id, who.name, said["words"]), now=now)
        case _:
            to = Anew(said["on"], said["at"], said["held"], said["words"], is_called_off=said["is_called_off"])
            rounds.edit(owner_id=owner_id, round_id=line.id, to=to, now=now)


def _cares(request: HttpRequest, line: RoundLine) -> list[tuple[int, str]]:
    return [(row.person_id, words) for row in line.people if (words := request.POST.get(f"cares-{row.person_id}", "").strip()[:500])]


def _debrief(request: HttpRequest, line: RoundLine, said: dict[str, str]) -> Debrief:
    cares = _cares(request, line)
    asked = [
        Answered(question, answer, kind)
        for kind, name in ((QuestionKind.TECHNICAL, "asked"), (QuestionKind.PERSONAL, "personal"))
        for question, answer in map(_parted, said[name].splitlines())
        if question
    ]
    learned = [text.strip() for text in said["learned"].splitlines() if text.strip()]
    to_learn = [ToLearn(words, _day(by)) for words, by in map(_parted, said["learn"].splitlines()) if words]
    if not any((asked, learned, cares, to_learn)):
        raise Refused("Write down one thing at least: a question, or something that you learned.")
    return Debrief(asked, learned, cares, to_learn)


def _parted(text: str) -> tuple[str, str]:
    words, _, rest = text.partition("|")
    return words.strip(), rest.strip()


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as problem:
        raise Refused(NO_DAY) from problem


@require_safe
def interview_prep(request: HttpRequest, round_id: int) -> HttpResponse:
    """What to know before it, made to be printed."""
    sheet = presenting.sheet(prep.of(owner_id=owner.here(), round_id=round_id, now=clock.now()))
    return render(request, "web/interview_prep.html", {"here": "opportunities", "sheet": sheet})


@stands_on("interviews")
def interview_thanked(request: HttpRequest, round_id: int) -> HttpResponse:
    """One interviewer was thanked, or does not belong to it."""
    owner_id, now, form = owner.here(), clock.now(), forms.Number(request.POST)
    if not form.is_valid():
        raise Refused("Say whom.")
    if request.POST.get("form") == "unseat":
        rounds.unseat(owner_id=owner_id, round_id=round_id, person_id=form.cleaned_data["number"], now=now)
    else:
        debriefs.thank(owner_id=owner_id, round_id=round_id, person_id=form.cleaned_data["number"], now=now)
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))


@stands_on("interviews")
def interview_after(request: HttpRequest, opportunity_id: int) -> HttpResponse:
    """What was done or heard after a no."""
    owner_id, now, form = owner.here(), clock.now(), forms.After(request.POST)
    if not form.is_valid():
        raise Refused(" ".join(str(error) for errors in form.errors.values() for error in errors))
    said = form.cleaned_data
    to_learn = [ToLearn(said["learn"])] if said["learn"].strip() else []
    after_no.step(owner_id=owner_id, opportunity_id=opportunity_id, step=said["step"], text=said["text"], to_learn=to_learn, now=now)
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))


@stands_on("interviews")
def interview_learned(request: HttpRequest, learning_id: int) -> HttpResponse:
    """It is learned, or let go."""
    owner_id, now = owner.here(), clock.now()
    debriefs.learn(owner_id=owner_id, learning_id=learning_id, is_done=request.POST.get("form") != "drop", now=now)
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))


@stands_on("interviews")
def interview_heard(request: HttpRequest) -> HttpResponse:
    """What a source says is so, or is not."""
    owner_id, now, key = owner.here(), clock.now(), request.POST.get("key", "")[:40]
    answers = {"yes": round_choices.keep, "no": round_choices.decline}
    if not (answer := answers.get(request.POST.get("answer", ""))):
        raise Refused("Say whether it is so.")
    answer(owner_id=owner_id, key=key, now=now)
    flash.last_change(request, owner_id, now)
    return redirect("interviews")


@require_safe
def interview_cycle(request: HttpRequest) -> HttpResponse:
    """Networking, the interview, and networking again, with one organisation."""
    found = cycles.of(owner_id=owner.here(), organisation=request.GET.get("q", "")[:200], now=clock.now())
    context = {"here": "opportunities", "there": "interviews", "page": presenting.cycle(found)}
    return render(request, "web/interview_cycle.html", context)
