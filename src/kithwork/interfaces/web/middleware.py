"""Who may come in, from where, and what a refusal looks like."""

import errno
from collections.abc import Callable
from typing import Final
from urllib.parse import urlsplit

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.urls import reverse

from kithwork.actions import networks
from kithwork.domain.errors import Refused, StorageFailed
from kithwork.interfaces.web import entry
from kithwork.interfaces.web.views import errors

Answer = Callable[[HttpRequest], HttpResponse]
SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})
OWN_SITES: Final = frozenset({"same-origin", "none"})


def private(answer: Answer) -> Answer:
    """Only under our own names, and into no cache that outlives the visit."""

    def middleware(request: HttpRequest) -> HttpResponse:
        request.get_host()  # raises DisallowedHost before anything else is looked at
        response = answer(request)
        response.setdefault("Cache-Control", "no-store")
        response["Cross-Origin-Resource-Policy"] = "same-origin"
        return response

    return middleware


def same_site(answer: Answer) -> Answer:
    """What changes something comes from our own pages, or it does not come in."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.method in SAFE or is_from_here(request):
            return answer(request)
        return errors.closed(request, "This was sent from another site, so it was not done.")

    return middleware


def is_from_here(request: HttpRequest) -> bool:
    """Do the browser's own headers say that one of our pages sent this? Without such headers, only one that brings no cookie passes."""
    site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    if site is not None:
        return site in OWN_SITES
    if origin is not None:
        return urlsplit(origin).netloc == request.get_host()
    return not request.COOKIES


def entrance(answer: Answer) -> Answer:
    """Without a session there is one page only, which says how to get in."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if entry.is_in(request) or request.path == reverse("enter"):
            return answer(request)
        return errors.closed(request, "This network is open to its owner only.")

    return middleware


class Refusals:
    """The one handler of everything that we foresee going wrong."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Let the request through, once all that was sent has arrived; for the first to look at it is no view that could answer."""
        try:
            _ = request.POST
        except UnreadablePostError:
            pass  # the browser has gone, and sees no answer
        except OSError as problem:
            failure = full_disk(problem)
            if not failure:
                raise
            return errors.refused(request, failure)
        return self.answer(request)

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        """A refusal becomes its page; anything else is a bug and travels up."""
        if isinstance(problem, Refused):
            return errors.refused(request, problem)
        failure = networks.failure_of(problem) if isinstance(problem, DatabaseError) else full_disk(problem)
        return errors.refused(request, failure) if failure else None


def full_disk(problem: Exception) -> StorageFailed | None:
    """A disk that takes no more, in a sentence."""
    if not isinstance(problem, OSError) or problem.errno not in {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES}:
        return None
    return StorageFailed(f"The disk refused to write: {problem.strerror}. What was sent was not kept; make room and send it again.")
