"""Where the owner came from, when that was one of our pages, and what comes next there."""

import re
from typing import Final
from urllib.parse import urlencode, urlsplit

from django.http import HttpRequest
from django.urls import Resolver404, resolve, reverse

from kithwork.interfaces.web import owner
from kithwork.store.queries import people

PAGES: Final = frozenset(
    {
        "today",
        "people",
        "person",
        "person-history",
        "person-moments",
        "import",
        "import-run",
        "questions",
        "questions-later",
        "joins",
        "data",
        "vault",
        "capture",
        "give",
        "keep",
        "asks",
        "candidates",
        "interview",
        "interviews",
        "introductions",
        "share",
        "phrases",
        "practice",
        "proof",
        "publishing",
        "piece",
        "artifact",
        "journal",
        "journal-entry",
        "journal-week",
        "stories",
        "story",
        "targets",
        "me",
        "me-pitches",
        "me-shown",
        "mentoring",
        "mentorship",
        "advice",
        "ideas",
        "idea",
        "target",
        "opportunities",
        "opportunities-board",
        "opportunity",
        "looking",
        "wins",
        "wins-own",
        "review",
        "review-step",
        "events",
        "event",
        "communities",
        "community",
        "inbox",
        "learning",
        "learning-skill",
        "learning-exchange",
        "beginning",
        "playbooks",
        "playbook",
    }
)
_PLACE: Final = re.compile(r"[a-z]{1,20}(?:-[0-9]{1,18})?\Z")


def exists(person_id: int) -> bool:
    """Is the person of that page still there? An undo may have taken them away."""
    return bool(people.by_ids(owner.here(), [person_id]))


def back_to(request: HttpRequest) -> str:
    """The page before, else Today; from a form that stood on a person's page, that person."""
    before = urlsplit(request.headers.get("Referer", ""))
    if before.netloc != request.get_host():
        return reverse("today")
    try:
        found = resolve(before.path)
    except Resolver404:
        return reverse("today")
    if "person_id" in found.kwargs and not exists(found.kwargs["person_id"]):
        return reverse("people")
    if found.url_name in PAGES:
        return f"{before.path}?{before.query}" if before.query else before.path
    return reverse("person", args=[found.kwargs["person_id"]]) if "person_id" in found.kwargs else reverse("today")


def onward(request: HttpRequest) -> str:
    """Back to the page, at what comes next, which the form names: it gets the focus, and `at` opens what it is folded into."""
    path = urlsplit(back_to(request)).path
    place = request.POST.get("next", "")
    return f"{path}?{urlencode({'at': place})}#{place}" if _PLACE.match(place) else path
