"""A letter to somebody, to copy, to open in one's own mail, or to keep as a file; and the owner's own words for letters."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from kithwork.actions import drafting as actions
from kithwork.actions import people, phrases, phrasing, wording
from kithwork.domain.errors import Refused
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.forms import drafting as forms
from kithwork.interfaces.web.presenting import drafting as presenting
from kithwork.interfaces.web.presenting import persons


@require_http_methods(["GET", "HEAD", "POST"])
def person_draft(request: HttpRequest, person_id: int) -> HttpResponse:
    """What could be written; and that it was sent."""
    owner_id, now = owner.here(), clock.now()
    form = forms.Draft(request.POST if request.method == "POST" else {"kind": "hello", **request.GET.dict()})
    line = people.line_of(owner_id, person_id)
    context = {"here": "people", "person": persons.head(line), "form": form, "page": None, "phrases_url": reverse("phrases")}
    if not form.is_valid():
        return render(request, "web/person_draft.html", context, status=422)
    try:
        if request.method == "POST":
            actions.sent(owner_id=owner_id, to=_to(request, person_id), kind=form.cleaned_data["kind"], about=form.cleaned_data["about"], now=now)
            flash.last_change(request, owner_id, now)
            return redirect("person", person_id)
        context["page"] = _page(_draft(request, person_id, form))
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return render(request, "web/person_draft.html", context, status=422)
    return render(request, "web/person_draft.html", context)


def _to(request: HttpRequest, person_id: int) -> list[int]:
    """Those to whom it is to go: the one whose page it is, and whoever else is named, which is refused."""
    return [person_id, *(int(one) for one in request.GET.getlist("to") if one.isdecimal() and len(one) < 18)]


def _draft(request: HttpRequest, person_id: int, form: forms.Draft) -> actions.Drafted:
    said = form.cleaned_data
    near = {"near": True, "formal": False}.get(said["tone"])
    return actions.draft(
        owner_id=owner.here(),
        to=_to(request, person_id),
        kind=said["kind"],
        about=said["about"],
        language=said["language"],
        is_near=near,
        now=clock.now(),
    )


def _page(one: actions.Drafted, worded: wording.Worded | None = None) -> presenting.Page:
    try:
        leaving: wording.Leaving | str = wording.leaving(one) if wording.is_chosen() else ""
    except Refused as refusal:
        leaving = str(refusal)
    return presenting.page(one, leaving, worded)


@stands_on("person")
def person_draft_words(request: HttpRequest, person_id: int) -> HttpResponse:
    """The letter in the words of the language model that the owner chose, who pressed the button for it."""
    form = forms.Draft(request.POST)
    line = people.line_of(owner.here(), person_id)
    context = {"here": "people", "person": persons.head(line), "form": form, "page": None, "phrases_url": reverse("phrases")}
    if not form.is_valid():
        return render(request, "web/person_draft.html", context, status=422)
    drafted = _draft(request, person_id, form)
    try:
        context["page"] = _page(drafted, wording.word(drafted))
    except Refused as refusal:
        form.add_error(None, str(refusal))
        context["page"] = _page(drafted) if wording.is_chosen() else None
        return render(request, "web/person_draft.html", context, status=422)
    return render(request, "web/person_draft.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def person_draft_file(request: HttpRequest, person_id: int) -> HttpResponse:
    """The letter, as the owner changed it, as a file that mail programs open as a draft."""
    form = forms.Letter(request.POST or {"kind": "hello", **request.GET.dict()})
    if not form.is_valid():
        raise Refused(" ".join(str(error) for errors in form.errors.values() for error in errors))
    content = actions.eml(_draft(request, person_id, form), form.cleaned_data["words"])
    return HttpResponse(content, content_type="message/rfc822", headers={"Content-Disposition": f'attachment; filename="letter-{person_id}.eml"'})


@require_http_methods(["GET", "HEAD", "POST"])
def own_phrases(request: HttpRequest) -> HttpResponse:
    """The owner's own words for letters."""
    owner_id, now, error, key = owner.here(), clock.now(), "", ""
    if request.method == "POST":
        form = forms.Phrase(request.POST)
        if form.is_valid():
            key = form.cleaned_data["key"]
            try:
                phrasing.say(owner_id=owner_id, key=key, text=form.cleaned_data["words"], now=now)
                flash.last_change(request, owner_id, now)
                return redirect("phrases")
            except Refused as refusal:
                error = str(refusal)
        else:
            error = "Those words are too long; a form has 4,000 letters at most."
    context = {"here": "asks", "there": "phrases", "phrases": phrases.listed(owner_id=owner_id), "facts": phrases.facts(), "error": error}
    context |= {"learnt": phrases.learnt(owner_id=owner_id), "at": key, "typed": request.POST.get("words", "")}
    return render(request, "web/phrases.html", context, status=422 if error else 200)
