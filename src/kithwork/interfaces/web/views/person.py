"""One person: what to remember before a talk, and everything that the owner may say about them."""

from collections.abc import Callable
from datetime import datetime
from math import ceil
from typing import Final

from django.conf import settings
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from kithwork.actions import advised, asked, briefs, closeness, common_ground, histories, ideas, lessons, matching, mentored, traced, words
from kithwork.actions import people as actions
from kithwork.actions import person as person_actions
from kithwork.actions import promises as promise_actions
from kithwork.domain.errors import Refused
from kithwork.interfaces.web import clock, flash, numbers, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.forms import answers
from kithwork.interfaces.web.forms import giving as giving_forms
from kithwork.interfaces.web.forms import people as forms
from kithwork.interfaces.web.presenting import asking, events, giving, keeping, learning, led, mentoring, opportunities, persons, said, ways
from kithwork.interfaces.web.presenting import ideas as idea_presenting
from kithwork.interfaces.web.presenting import journal as journal_presenting
from kithwork.interfaces.web.presenting import moments as moments_presenting
from kithwork.interfaces.web.presenting import person as presenting
from kithwork.interfaces.web.presenting.listing import Pages
from kithwork.store.queries import events as event_queries
from kithwork.store.queries import introductions, moments, people
from kithwork.store.queries import opportunities as opportunity_queries
from kithwork.store.queries import words as typed_queries
from kithwork.store.queries.learning import LOOKS_UP

FIRST: Final = 12  # moments; all of them have a page of their own
A_PAGE: Final = 100


@require_safe
def person(request: HttpRequest, person_id: int) -> HttpResponse:
    """Everything on file; a number that was merged into another leads there."""
    try:
        return show(request, person_id)
    except people.NobodyOfThatName:
        heir = people.heir(owner.here(), str(person_id))
        if not heir:
            raise
        return redirect("person", heir.id)


def show(request: HttpRequest, person_id: int, name: str = "", bound: Form | None = None) -> HttpResponse:
    """The page, with one form as it was sent when it could not be kept."""
    owner_id, now = owner.here(), clock.now()
    found = person_actions.page(owner_id=owner_id, person_id=person_id, now=now, limit=FIRST)
    brief = briefs.of_page(found, owner_id=owner_id, now=now)
    typed = found.words
    shown = _forms(typed, found.kept)
    if bound:
        shown[name] = bound
    page = presenting.page(found, brief, today=now.date())
    pairs = matching.of_person(owner_id=owner_id, person_id=person_id, now=now) if found.needs else []
    context = {"here": "people", "page": page, "person": page.head, "forms": shown, "open_form": name, "matches": giving.matches(pairs, now.date())}
    if found.person.standing != "own":
        ground = common_ground.of(owner_id=owner_id, person=found.person, said=typed, now=now)
        context |= {"common": ways.common(ground, page.head), "ways_url": ways.url("person", f"#{person_id}")}
        asks, brought = asked.listed(owner_id=owner_id, person_id=person_id, is_open=False), introductions.listed(owner_id, person_id=person_id)
        context["under_way"] = asking.of_person(asks, brought, today=now.date())
        context["could_have"] = opportunities.of_person(opportunity_queries.of_person(owner_id, person_id), person_id)
        guided = mentored.listed(owner_id=owner_id, today=now.date(), is_open=False, person_id=person_id)
        advice = advised.listed(owner_id=owner_id, person_id=person_id, is_open=False)
        why, taught = typed.fields.get(LOOKS_UP, ""), lessons.listed(owner_id=owner_id, today=now.date(), person_id=person_id)
        context["learned"] = (
            *learning.of_person(why, taught),
            *mentoring.of_person(guided, advice, today=now.date()),
            *idea_presenting.of_person(ideas.listed(owner_id=owner_id, is_open=False), person_id),
        )
        context["events"] = events.of_person(event_queries.of_person(owner_id, person_id))
        context["entries"] = journal_presenting.short(found.entries)
        context["credited"] = led.credited(traced.credited(owner_id=owner_id, person_id=person_id, today=now.date()))
    return render(request, "web/person.html", context, status=422 if bound else 200)


def _forms(typed: typed_queries.Words, kept_close: closeness.Kept | None) -> dict[str, Form]:
    """What may be said about them, each form with what holds already."""
    story = {"event": typed.story.event, "on": typed.story.on, "text": typed.story.words} if typed.story else {}
    through = {"through": ", ".join(name for _, name in typed.story.through)} if typed.story else {}
    return {
        "edit": forms.Edit(initial=typed.fields, auto_id="edit-%s"),
        "note": forms.Note(auto_id="note-%s"),
        "promise": forms.Promise(initial={"side": "mine"}, auto_id="promise-%s"),
        "need": giving_forms.Need(initial={"side": "need"}, auto_id="need-%s"),
        "ledger": giving_forms.Entry(initial={"side": "gave"}, auto_id="ledger-%s"),
        "win": forms.Win(auto_id="win-%s"),
        "met": forms.Met(initial={**story, **through}, auto_id="met-%s"),
        "keep": forms.Keep(initial=keeping.typed(kept_close, typed.nearness), auto_id="keep-%s"),
        "labels": forms.Labels(initial=forms.Labels.of(typed), auto_id="labels-%s"),
    }


def kept(request: HttpRequest, person_id: int, name: str, form: Form, do: Callable[[int, datetime], None]) -> HttpResponse:
    """Do what a form asks for; a refusal stands above the form, and what was typed is not lost."""
    owner_id, now = owner.here(), clock.now()
    if form.is_valid():
        try:
            do(owner_id, now)
            flash.last_change(request, owner_id, now)
            return redirect("person", person_id)
        except Refused as refusal:
            actions.line_of(owner_id, person_id)
            form.add_error(None, str(refusal))
    return show(request, person_id, name, form)


@stands_on("person", "change")
def person_edit(request: HttpRequest, person_id: int) -> HttpResponse:
    """The owner's word on fields, and one more handle."""
    form = forms.Edit(request.POST, auto_id="edit-%s")

    def do(owner_id: int, now: datetime) -> None:
        before = typed_queries.words(owner_id, person_id).fields
        fields = {field: form.cleaned_data[field] for field in words.FIELDS if form.cleaned_data[field] != before.get(field, "")}
        handles = [form.cleaned_data["handle"]] if form.cleaned_data["handle"] else []
        if fields or handles:
            words.edit(owner_id=owner_id, person_id=person_id, fields=fields, handles=handles, now=now, region=settings.REGION)

    return kept(request, person_id, "edit", form, do)


@stands_on("person", "note")
def person_note(request: HttpRequest, person_id: int) -> HttpResponse:
    """A note."""
    form = forms.Note(request.POST, auto_id="note-%s")

    def do(owner_id: int, now: datetime) -> None:
        said_ = form.cleaned_data
        words.note(
            owner_id=owner_id,
            person_id=person_id,
            text=said_["text"],
            is_private=said_["is_private"],
            is_not_to_raise=said_["is_not_to_raise"],
            now=now,
        )

    return kept(request, person_id, "note", form, do)


@stands_on("person", "promises")
def person_promise(request: HttpRequest, person_id: int) -> HttpResponse:
    """A promise, of either."""
    form = forms.Promise(request.POST, auto_id="promise-%s")

    def do(owner_id: int, now: datetime) -> None:
        said_ = form.cleaned_data
        actions.line_of(owner_id, person_id)
        promise_actions.add(
            owner_id=owner_id, person_id=person_id, text=said_["text"], is_mine=said_["side"] == "mine", due_on=said_["due_on"], now=now
        )

    return kept(request, person_id, "promise", form, do)


@stands_on("person", "met")
def person_met(request: HttpRequest, person_id: int) -> HttpResponse:
    """How they met."""
    form = forms.Met(request.POST, auto_id="met-%s")

    def do(owner_id: int, now: datetime) -> None:
        said_ = form.cleaned_data
        through = [actions.find(owner_id=owner_id, text=name, now=now).id for name in forms.words_of(said_["through"])]
        words.met(owner_id=owner_id, person_id=person_id, through=through, event=said_["event"], on=said_["on"], text=said_["text"], now=now)

    return kept(request, person_id, "met", form, do)


@stands_on("person", "change")
def person_labels(request: HttpRequest, person_id: int) -> HttpResponse:
    """Tags and groups: what stands in the fields is what holds."""
    form = forms.Labels(request.POST, auto_id="labels-%s")

    def do(owner_id: int, now: datetime) -> None:
        before = typed_queries.words(owner_id, person_id)
        tags, groups = forms.words_of(form.cleaned_data["tags"]), forms.words_of(form.cleaned_data["groups"])
        words.tag(owner_id=owner_id, person_id=person_id, add=_more(tags, before.tags), remove=_more(before.tags, tags), now=now)
        words.group(owner_id=owner_id, person_id=person_id, join=_more(groups, before.groups), leave=_more(before.groups, groups), now=now)

    return kept(request, person_id, "labels", form, do)


def _more(some: tuple[str, ...] | list[str], others: tuple[str, ...] | list[str]) -> list[str]:
    return [one for one in some if one not in others]


@stands_on("person", "change")
def person_aside(request: HttpRequest, person_id: int) -> HttpResponse:
    """Archived or not, to be contacted or not."""
    form, now, owner_id = answers.Aside(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise Refused("That is no way to treat somebody that Kithwork knows.")
    match form.cleaned_data["answer"]:
        case "archive" | "bring-back" as answer:
            words.set_aside(owner_id=owner_id, person_id=person_id, archived=answer == "archive", now=now)
        case answer:
            words.set_aside(owner_id=owner_id, person_id=person_id, do_not_contact=answer == "leave-alone", now=now)
    flash.last_change(request, owner_id, now)
    return redirect("person", person_id)


@require_safe
def person_history(request: HttpRequest, person_id: int) -> HttpResponse:
    """The steps by which somebody came together."""
    owner_id = owner.here()
    line, events = actions.line_of(owner_id, person_id), histories.of(owner_id=owner_id, person_id=person_id)
    context = {"here": "people", "person": persons.head(line), "heading": f"How {line.name} came together", "steps": [*map(presenting.step, events)]}
    return render(request, "web/person_history.html", context)


@require_safe
def person_moments(request: HttpRequest, person_id: int) -> HttpResponse:
    """Everything that happened, page by page."""
    owner_id = owner.here()
    line, total = actions.line_of(owner_id, person_id), moments.moments_count(owner_id, person_id)
    here = numbers.page(request.GET.get("page", ""), last=max(ceil(total / A_PAGE), 1))
    offset = (here - 1) * A_PAGE
    found = moments.moments(owner_id, person_id, limit=A_PAGE, offset=offset)
    base = reverse("person-moments", args=[person_id])
    last = offset + len(found)
    pages = Pages(
        f"Moments {offset + 1:,} to {last:,} of {total:,}, the newest first",
        f"{base}?page={here - 1}" if here > 1 else "",
        f"{base}?page={here + 1}" if last < total else "",
    )
    context = {
        "here": "people",
        "person": persons.head(line),
        "moments": moments_presenting.timeline(found),
        "pages": pages if total > A_PAGE else None,
        "heading": f"{said.counted(total, 'moment', 'moments')} with {line.name}",
    }
    return render(request, "web/person_moments.html", context)
