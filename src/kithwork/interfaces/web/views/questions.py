"""Doubtful pairs: the owner answers, one by one or together, and settles where a no goes against something certain."""

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from kithwork.actions import contradictions as contradiction_actions
from kithwork.actions import decisions
from kithwork.actions import questions as actions
from kithwork.interfaces.web import clock, flash, numbers, owner
from kithwork.interfaces.web.answered import stands_on
from kithwork.interfaces.web.back import onward
from kithwork.interfaces.web.forms import answers
from kithwork.interfaces.web.presenting import questions as presenting
from kithwork.store.queries import contradictions
from kithwork.store.queries import questions as queries

A_PAGE = 10
ANSWERED_ALREADY: Final = "That was answered already."


@require_safe
def questions(request: HttpRequest) -> HttpResponse:
    """What is open, ten at a time."""
    owner_id = owner.here()
    found = actions.listed(owner_id=owner_id, limit=A_PAGE)
    context = {
        "here": "questions",
        "heading": presenting.title(found.total),
        "entries": presenting.entries(found),
        "at": request.GET.get("at", ""),
        "contradictions": presenting.contradictions(contradictions.listed(owner_id)),
        "more": f"{found.more:,} more come up as you answer." if found.more else "",
        "joins_count": len(queries.doubtful_joins(owner_id, limit=1)),
        "later_count": queries.count(owner_id, is_put_off=True),
    }
    return render(request, "web/questions.html", context)


@require_safe
def questions_later(request: HttpRequest) -> HttpResponse:
    """What was put off."""
    found = actions.listed(owner_id=owner.here(), limit=50, is_put_off=True)
    context = {
        "here": "questions",
        "heading": "Put off until later",
        "entries": presenting.entries(found),
        "at": request.GET.get("at", ""),
        "is_later": True,
    }
    return render(request, "web/questions.html", context)


@require_safe
def joins(request: HttpRequest) -> HttpResponse:
    """What was joined, those first of which we are least sure."""
    found = presenting.joined(queries.doubtful_joins(owner.here(), limit=A_PAGE))
    return render(request, "web/questions.html", {"here": "questions", "heading": "Joined, and worth a look", "entries": found, "is_joins": True})


@stands_on("joins")
def join(request: HttpRequest, link_id: int) -> HttpResponse:
    """The owner's word on a join."""
    form, now, owner_id = answers.Question(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise decisions.NoSuchAnswer
    try:
        decisions.review(owner_id=owner_id, link_id=link_id, said=form.cleaned_data["answer"], now=now)
    except decisions.NoSuchJoin as gone:
        return _back(request, "joins", str(gone))
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))


@stands_on("questions")
def question(request: HttpRequest, question_id: int) -> HttpResponse:
    """An answer."""
    form, now, owner_id = answers.Question(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise decisions.NoSuchAnswer
    try:
        decisions.answer(owner_id=owner_id, question_id=question_id, said=form.cleaned_data["answer"], now=now)
    except actions.Settled:
        return _back(request, "questions", ANSWERED_ALREADY)
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))


@stands_on("questions")
def questions_together(request: HttpRequest) -> HttpResponse:
    """One answer to all that the owner saw together."""
    form, now, owner_id = answers.Together(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise decisions.NoSuchAnswer
    said = form.cleaned_data
    asked = [found for one in said["questions"].split() if (found := numbers.number(one)) is not None]
    try:
        decisions.answer_together(owner_id=owner_id, question_ids=asked, said=said["answer"], now=now, seen=(said["thread"], said["about"]))
    except actions.Settled:
        return _back(request, "questions", ANSWERED_ALREADY)
    except decisions.Changed as changed:
        return _back(request, "questions", str(changed))
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))


@stands_on("questions")
def contradiction(request: HttpRequest, number: int) -> HttpResponse:
    """The owner takes a no back, or stands by it."""
    form, now, owner_id = answers.Contradiction(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise decisions.NoSuchAnswer("The answers here are take-back and keep-apart.")
    do = contradiction_actions.take_back if form.cleaned_data["answer"] == "take-back" else contradiction_actions.keep_apart
    try:
        do(owner_id=owner_id, number=number, now=now)
    except contradiction_actions.NoSuchContradiction as gone:
        return _back(request, "questions", str(gone))
    flash.last_change(request, owner_id, now)
    return redirect(onward(request))


def _back(request: HttpRequest, page: str, sentence: str) -> HttpResponse:
    """The form is older than an answer that was given elsewhere."""
    flash.say(request, sentence)
    return redirect(page)
