"""What just happened, as a toast with Undo. A message's `extra_tags` is the address that its Undo is posted to."""

from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse

from kithwork.actions import changes


def say(request: HttpRequest, words: str) -> None:
    """Only words."""
    messages.info(request, words)


def with_undo(request: HttpRequest, words: str, change_id: int) -> None:
    """Words, and the way back."""
    messages.info(request, words if words[-1:] in ".!?…" else f"{words}.", extra_tags=reverse("undo", args=[change_id]))


def last_change(request: HttpRequest, owner_id: int, now: datetime, *, otherwise: str = "") -> None:
    """The change that was made at this moment, in its own words; where nothing was changed, nothing, or what is said otherwise."""
    found = next(iter(changes.listed(owner_id=owner_id, limit=1)), None)
    if found and found[1] == now and not found[3]:
        with_undo(request, found[2], found[0])
    elif otherwise:
        say(request, otherwise)
