"""What the owner learns, from whom, what they were told and what they did about it; and who learnt what from whom."""

from datetime import datetime

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from kithwork.actions import aims, feedback, lessons, looking_up, people, practice, resource_moves, resources, skill_moves, skills, targets, told
from kithwork.domain.aims import AimKind
from kithwork.domain.errors import Refused
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.back import onward
from kithwork.interfaces.web.forms import learning as forms
from kithwork.interfaces.web.presenting import learning as presenting
from kithwork.store.queries import learning as queries
from kithwork.store.queries.targets import GoalLine

FORMS = {"skill": forms.Skill, "feedback": forms.Feedback, "resource": forms.Resource}
ON_A_SKILL = {"serves": forms.Serves, "teacher": forms.Teacher}


@require_http_methods(["GET", "HEAD", "POST"])
def learning(request: HttpRequest) -> HttpResponse:
    """Skills, what waits, what was given, and what is practised today; and another of each."""
    if request.method != "POST":
        return show(request)
    name, now, owner_id = request.POST.get("form", ""), clock.now(), owner.here()
    if name not in FORMS:
        raise Refused("That is nothing that can be kept here.")
    form = FORMS[name](request.POST, auto_id=f"{name}-%s")
    if isinstance(form, forms.Skill):
        form.offer(presenting.served(_goals(owner_id)))
    if form.is_valid():
        try:
            _keep(form, owner_id, now)
            flash.last_change(request, owner_id, now, otherwise="That is so already; nothing was changed.")
            return redirect("learning")
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return show(request, name, form)


def _keep(form: Form, owner_id: int, now: datetime) -> None:
    said = form.cleaned_data
    match form:
        case forms.Skill():
            skill_moves.learn(owner_id=owner_id, text=said["text"], serves=said.get("serves", ()), now=now)
        case forms.Feedback():
            who = people.find(owner_id=owner_id, text=said["who"], now=now).id
            feedback.keep(owner_id=owner_id, person_id=who, text=said["text"], about=said["about"], on=said["on"], now=now)
        case _:
            giver = people.find(owner_id=owner_id, text=said["who"], now=now).id if said["who"] else None
            resource_moves.keep(owner_id=owner_id, text=said["text"], person_id=giver, about=said["about"], now=now)


def _goals(owner_id: int) -> list[GoalLine]:
    return [one for one in aims.goals(owner_id=owner_id) if one.kind is not AimKind.SKILL]


def show(request: HttpRequest, name: str = "", bound: Form | None = None) -> HttpResponse:
    """The page, with a form as it was sent when it could not be kept."""
    owner_id, now = owner.here(), clock.now()
    every = told.listed(owner_id=owner_id, is_open=False)
    waiting = [presenting.told(one) for one in every if one.is_open]
    every_skill = [presenting.skill(one) for one in skills.listed(owner_id=owner_id, is_open=False)]
    learners = [one for one in every_skill if not one.is_over]
    shown: dict[str, Form] = {key: made(auto_id=f"{key}-%s", initial={"who": request.GET.get("who", "")}) for key, made in FORMS.items()}
    new = shown["skill"]
    if isinstance(new, forms.Skill):
        new.offer(presenting.served(_goals(owner_id)))
    if bound:
        shown[name] = bound
    drills = practice.listed(owner_id=owner_id, now=now, is_due=False)
    context = {
        "here": "you",
        "there": "learning",
        "title": presenting.title(len(waiting), len(learners)),
        "skills": learners,
        "learned": [one for one in every_skill if one.is_over],
        "waiting": waiting[: presenting.SHOWN],
        "more": waiting[presenting.SHOWN :],
        "done": [presenting.told(one) for one in every if not one.is_open],
        "due": presenting.due([one for one in drills if one.is_due]),
        "resting": len([one for one in drills if not one.is_due]),
        "forms": shown,
        "open_form": name or ("feedback" if request.GET.get("who") else ""),
        "at": request.GET.get("at", ""),
        **_things(owner_id),
    }
    return render(request, "web/learning.html", context, status=422 if bound else 200)


def _things(owner_id: int) -> dict[str, object]:
    kept = [presenting.thing(one) for one in resources.kept(owner_id=owner_id)]
    settled = [presenting.thing(one) for one in resources.kept(owner_id=owner_id, is_open=False)]
    places = {one.place for one in kept}
    found = [presenting.thing(one) for one in resources.lying_about(owner_id=owner_id)]
    return {"kept": kept, "settled": [one for one in settled if one.place not in places], "found": found}


@require_http_methods(["GET", "HEAD", "POST"])
def learning_skill(request: HttpRequest, skill_id: int) -> HttpResponse:
    """One skill: what it serves, who could teach it and why; and to whom the owner turns."""
    if request.method != "POST":
        return show_skill(request, skill_id)
    name, now, owner_id = request.POST.get("form", ""), clock.now(), owner.here()
    if name == "reached":
        targets.close_goal(owner_id=owner_id, goal_id=skills.numbered(owner_id=owner_id, skill_id=skill_id).line.id, now=now)
        flash.last_change(request, owner_id, now)
        return redirect("learning")
    if name not in ON_A_SKILL:
        raise Refused("That is nothing that can be said of a skill.")
    form = ON_A_SKILL[name](request.POST, auto_id=f"{name}-%s")
    if form.is_valid():
        try:
            _say(form, owner_id, skill_id, now)
            flash.last_change(request, owner_id, now, otherwise="That is so already; nothing was changed.")
            return redirect("learning-skill", skill_id)
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return show_skill(request, skill_id, name, form)


def _say(form: Form, owner_id: int, skill_id: int, now: datetime) -> None:
    said = form.cleaned_data
    if isinstance(form, forms.Serves):
        skill_moves.serve(owner_id=owner_id, skill_id=skill_id, goal_id=said["goal"], is_so=not said["is_not"], now=now)
    else:
        who = people.find(owner_id=owner_id, text=said["who"], now=now).id
        skill_moves.turn_to(owner_id=owner_id, skill_id=skill_id, person_id=who, why=said["why"], now=now)


def show_skill(request: HttpRequest, skill_id: int, name: str = "", bound: Form | None = None) -> HttpResponse:
    """The page of one skill, with a form as it was sent when it could not be kept."""
    owner_id, now = owner.here(), clock.now()
    one = skills.numbered(owner_id=owner_id, skill_id=skill_id)
    serves = {each.goal_id for each in one.line.serves}
    able = [presenting.teacher(each, one.line.words) for each in skills.teachers(owner_id=owner_id, line=one.line, now=now)]
    shown: dict[str, Form] = {"teacher": forms.Teacher(auto_id="teacher-%s")}
    if bound:
        shown[name] = bound
    context = {
        "here": "you",
        "there": "learning",
        "skill": presenting.skill(one),
        "served": [(each.goal_id, each.words) for each in one.line.serves],
        "could_serve": [(number, words) for number, words in presenting.served(_goals(owner_id)) if number not in serves],
        "able": able,
        "things": [presenting.thing(each) for each in resources.kept(owner_id=owner_id, is_open=False, skill_id=skill_id)],
        "told": [presenting.told(each) for each in told.listed(owner_id=owner_id, is_open=False) if each.goal_id == skill_id],
        "forms": shown,
        "open_form": name,
    }
    return render(request, "web/learning_skill.html", context, status=422 if bound else 200)


@stands_on("learning")
def learning_told(request: HttpRequest, feedback_id: int) -> HttpResponse:
    """What the owner did about feedback."""
    said = _checked(forms.Answer(request.POST))
    now, owner_id = clock.now(), owner.here()
    feedback.answer(owner_id=owner_id, feedback_id=feedback_id, text=str(said["text"]), is_left=said["answer"] == "left", now=now)
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))


@stands_on("learning")
def learning_resource(request: HttpRequest, resource_id: int) -> HttpResponse:
    """How far the owner is with something."""
    said = _checked(forms.Mark(request.POST))
    now, owner_id = clock.now(), owner.here()
    resource_moves.move(owner_id=owner_id, resource_id=resource_id, state=str(said["state"]), text=str(said["text"]), now=now)
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))


@stands_on("learning")
def learning_found(request: HttpRequest, key: str) -> HttpResponse:
    """What somebody gave is kept, or let go."""
    said = _checked(forms.Mark(request.POST))
    now, owner_id = clock.now(), owner.here()
    resource_moves.take(owner_id=owner_id, key=key[:40], state=str(said["state"]), now=now)
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))


def _checked(form: Form) -> dict[str, object]:
    if not form.is_valid():
        raise Refused(" ".join(str(error) for errors in form.errors.values() for error in errors))
    return dict(form.cleaned_data)


@require_http_methods(["GET", "HEAD", "POST"])
def learning_exchange(request: HttpRequest) -> HttpResponse:
    """Who learnt what from whom, and to whom the owner looks up."""
    form, now, owner_id = forms.Regard(request.POST or None, initial={"who": request.GET.get("who", "")}), clock.now(), owner.here()
    if request.method == "POST" and request.POST.get("form") == "no-more":
        who = people.find(owner_id=owner_id, text=request.POST.get("who", "")[:200], now=now).id
        looking_up.say(owner_id=owner_id, person_id=who, why="", now=now)
        flash.last_change(request, owner_id, now)
        return redirect("learning-exchange")
    if request.method == "POST" and form.is_valid():
        try:
            who = people.find(owner_id=owner_id, text=form.cleaned_data["who"], now=now).id
            looking_up.say(owner_id=owner_id, person_id=who, why=form.cleaned_data["why"], now=now)
            flash.last_change(request, owner_id, now)
            return redirect("learning-exchange")
        except Refused as refusal:
            form.add_error(None, str(refusal))
    found = lessons.exchanges(owner_id=owner_id, today=now.date())
    context = {
        "here": "you",
        "there": "learning",
        "found": [presenting.exchange(one) for one in found],
        "regards": [presenting.regard(one) for one in queries.looked_up_to(owner_id)],
        "form": form,
        "is_open": form.is_bound or bool(form.initial.get("who")),
    }
    return render(request, "web/learning_exchange.html", context, status=422 if form.is_bound else 200)
