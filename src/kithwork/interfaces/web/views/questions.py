"""Doubtful pairs: the owner answers."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from kithwork.actions import questions as actions
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.back import back_to
from kithwork.interfaces.web.forms import answers
from kithwork.interfaces.web.presenting import questions as presenting
from kithwork.store.queries import questions as queries

A_PAGE = 10


@require_safe
def questions(request: HttpRequest) -> HttpResponse:
    """What is open, ten at a time."""
    owner_id = owner.here()
    count = queries.count(owner_id)
    context = {
        "here": "questions",
        "heading": presenting.title(count),
        "questions": presenting.shown(queries.listed(owner_id, limit=A_PAGE)),
        "more": f"{count - A_PAGE:,} more come up as you answer." if count > A_PAGE else "",
        "joins_count": len(queries.doubtful_joins(owner_id, limit=A_PAGE)),
        "later_count": len(queries.listed(owner_id, limit=A_PAGE, is_put_off=True)),
    }
    return render(request, "web/questions.html", context)


@require_safe
def questions_later(request: HttpRequest) -> HttpResponse:
    """What was put off."""
    found = presenting.shown(queries.listed(owner.here(), limit=50, is_put_off=True))
    return render(request, "web/questions.html", {"here": "questions", "heading": "Put off until later", "questions": found, "is_later": True})


@require_safe
def joins(request: HttpRequest) -> HttpResponse:
    """What was joined, those first of which we are least sure."""
    found = presenting.joined(queries.doubtful_joins(owner.here(), limit=A_PAGE))
    return render(request, "web/questions.html", {"here": "questions", "heading": "Joined, and worth a look", "questions": found, "is_joins": True})


@require_POST
def join(request: HttpRequest, link_id: int) -> HttpResponse:
    """The owner's word on a join."""
    form, now, owner_id = answers.Question(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise actions.NoSuchAnswer
    actions.review(owner_id=owner_id, link_id=link_id, said=form.cleaned_data["answer"], now=now)
    flash.last_change(request, owner_id, now)
    return redirect(back_to(request))


@require_POST
def question(request: HttpRequest, question_id: int) -> HttpResponse:
    """An answer."""
    form, now, owner_id = answers.Question(request.POST), clock.now(), owner.here()
    if not form.is_valid():
        raise actions.NoSuchAnswer
    actions.answer(owner_id=owner_id, question_id=question_id, said=form.cleaned_data["answer"], now=now)
    flash.last_change(request, owner_id, now)
    return redirect(back_to(request))
