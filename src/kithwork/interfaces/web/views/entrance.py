"""The link that `kith serve` prints."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

from kithwork.interfaces.web import entry
from kithwork.interfaces.web.views import errors


@require_GET
def enter(request: HttpRequest) -> HttpResponse:
    """Open the door once."""
    if entry.is_in(request) or entry.come_in(request, request.GET.get("key", "")):
        return redirect("today")
    return errors.closed(request, "This link has been used, or it never was one.")
