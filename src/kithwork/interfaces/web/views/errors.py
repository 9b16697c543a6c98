"""What went wrong, each in one sentence and with a way on."""

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kithwork.domain.errors import NotFound, Refused, StorageFailed

STATUS: Final = ((NotFound, 404), (StorageFailed, 507))
TITLES: Final = {404: "That is not here.", 422: "That could not be done.", 507: "It could not be kept."}


def refused(request: HttpRequest, refusal: Refused) -> HttpResponse:
    """Something that we foresaw."""
    status = next((status for kind, status in STATUS if isinstance(refusal, kind)), 422)
    return render(request, "web/refused.html", {"title": TITLES[status], "words": str(refusal)}, status=status)


def closed(request: HttpRequest, words: str) -> HttpResponse:
    """The door, for whoever is not in."""
    return render(request, "web/door.html", {"words": words}, status=403)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A request that no page of ours makes."""
    del exception
    return render(request, "web/broken.html", {"title": "That was not understood.", "words": "No page of Kithwork asks like this."}, status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Something that is not allowed."""
    del exception
    return closed(request, "That is not allowed from here.")


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that is too old, or not ours."""
    del reason
    return closed(request, "This form was opened before the last sign-in, or it is not ours. Go back, load the page again, and send it once more.")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """An address without a page."""
    del exception
    return render(request, "web/refused.html", {"title": TITLES[404], "words": "There is no page at this address."}, status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """A fault of ours."""
    words = "This is a fault of Kithwork’s, not of yours. Nothing was half-done: what was under way has been taken back."
    return render(request, "web/broken.html", {"title": "Something broke.", "words": words}, status=500)
