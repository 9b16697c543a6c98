"""The owner's stories, and the questions that they practise."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from kithwork.actions import practice as drills
from kithwork.actions import practising, telling
from kithwork.actions import stories as actions
from kithwork.domain.errors import Refused
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.back import onward
from kithwork.interfaces.web.forms import interviews as forms
from kithwork.interfaces.web.forms.people import words_of
from kithwork.interfaces.web.presenting import said
from kithwork.interfaces.web.presenting import stories as presenting


@require_http_methods(["GET", "HEAD", "POST"])
def stories(request: HttpRequest) -> HttpResponse:
    """All of them, those that answer what is asked, and a new one."""
    owner_id, now = owner.here(), clock.now()
    form = forms.Story(request.POST) if request.method == "POST" else forms.Story()
    if form.is_valid():
        try:
            title, topics, parts = _told(form)
            number = telling.tell(owner_id=owner_id, title=title, parts=parts, topics=topics, now=now)
            flash.last_change(request, owner_id, now)
            return redirect("story", number)
        except Refused as refusal:
            form.add_error(None, str(refusal))
    found, asked = actions.listed(owner_id=owner_id), request.GET.get("q", "").strip()[:300]
    fits = presenting.fits(actions.fitting(owner_id=owner_id, text=asked)) if asked else ()
    title = f"{said.counted(len(found), 'story', 'stories')} to tell." if found else "What have you done that one can see?"
    shown = {"title": title, "stories": [presenting.story(one) for one in found], "asked": asked, "fits": fits}
    context = {"here": "opportunities", "there": "stories", "page": shown, "form": form}
    return render(request, "web/stories.html", context, status=422 if form.is_bound else 200)


def _told(form: forms.Story) -> tuple[str, list[str], dict[str, str]]:
    told = form.cleaned_data
    return told["title"], words_of(told["topics"]), {part: told[part] for part in telling.PARTS}


@require_http_methods(["GET", "HEAD", "POST"])
def story(request: HttpRequest, story_id: int) -> HttpResponse:
    """One story, and its words anew."""
    owner_id, now = owner.here(), clock.now()
    found = actions.numbered(owner_id=owner_id, story_id=story_id)
    told = {"title": found.title, "topics": ", ".join(found.topics), **{part: getattr(found, part) for part in telling.PARTS}}
    form = forms.Story(request.POST) if request.method == "POST" else forms.Story(initial=told)
    if form.is_valid():
        try:
            title, topics, parts = _told(form)
            telling.retell(owner_id=owner_id, story_id=story_id, title=title, parts=parts, topics=topics, now=now)
            flash.last_change(request, owner_id, now)
            return redirect("story", story_id)
        except Refused as refusal:
            form.add_error(None, str(refusal))
    context = {"here": "opportunities", "there": "stories", "story": presenting.story(found), "form": form}
    return render(request, "web/story.html", context, status=422 if form.is_bound else 200)


@stands_on("stories")
def story_drop(request: HttpRequest, story_id: int) -> HttpResponse:
    """It goes."""
    owner_id, now = owner.here(), clock.now()
    telling.drop(owner_id=owner_id, story_id=story_id, now=now)
    flash.last_change(request, owner_id, now)
    return redirect("stories")


@require_http_methods(["GET", "HEAD", "POST"])
def practice(request: HttpRequest) -> HttpResponse:
    """Questions that are due, the others, and a new one."""
    owner_id, now = owner.here(), clock.now()
    form = forms.Question(request.POST) if request.method == "POST" else forms.Question()
    if form.is_valid():
        try:
            asked = form.cleaned_data
            practising.add(owner_id=owner_id, text=asked["text"], kind=asked["kind"], topics=words_of(asked["topics"]), now=now)
            flash.last_change(request, owner_id, now)
            return redirect("practice")
        except Refused as refusal:
            form.add_error(None, str(refusal))
    every = [
        presenting.question(one, drills.answers(owner_id=owner_id, line=one.line)) for one in drills.listed(owner_id=owner_id, now=now, is_due=False)
    ]
    due = [one for one in every if one.is_due]
    title = f"{said.counted(len(due), 'question', 'questions')} to practise." if due else "Nothing to practise today."
    shown = {"title": title, "due": due, "rest": [one for one in every if not one.is_due]}
    known = [(one.id, one.title) for one in actions.listed(owner_id=owner_id)]
    context = {"here": "opportunities", "there": "practice", "page": shown, "form": form, "known": known, "at": request.GET.get("at", "")}
    return render(request, "web/practice.html", context, status=422 if form.is_bound else 200)


@stands_on("practice")
def practised(request: HttpRequest, question_id: int) -> HttpResponse:
    """How it went, which story answers it, or that it goes."""
    owner_id, now, what = owner.here(), clock.now(), request.POST.get("form", "")
    if what == "drop":
        practising.drop(owner_id=owner_id, question_id=question_id, now=now)
    elif what == "story":
        chosen = forms.Chosen(request.POST)
        story_id = chosen.cleaned_data["story"] if chosen.is_valid() else None
        practising.choose(owner_id=owner_id, question_id=question_id, story_id=story_id, now=now)
    else:
        form = forms.Practised(request.POST)
        if not form.is_valid():
            raise Refused(" ".join(str(error) for errors in form.errors.values() for error in errors))
        went = form.cleaned_data
        practising.practise(owner_id=owner_id, question_id=question_id, went=went["went"], text=went["text"], now=now)
    flash.last_change(request, owner_id, now)
    return redirect(reverse("practice") if what == "drop" else onward(request))
