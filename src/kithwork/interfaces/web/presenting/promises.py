"""Promises, as their checklist takes them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.urls import reverse

from kithwork.interfaces.web.presenting import said
from kithwork.store.queries.promises import PromiseLine


@dataclass(frozen=True, slots=True)
class Line:
    """One of them."""

    words: str
    evidence: str
    is_kept: bool
    url: str
    place: str
    next: str = ""


def lines(found: Sequence[PromiseLine], *, is_named: bool = False) -> tuple[Line, ...]:
    """Each of them, and what comes after it."""
    shown = [line(promise, is_named=is_named) for promise in found]
    after = [*(one.place for one in shown[1:]), "promises"]
    return tuple(replace(one, next=then) for one, then in zip(shown, after, strict=False))


def line(promise: PromiseLine, *, is_named: bool = False) -> Line:
    """A promise; named when it does not stand on the person's own page."""
    named = f"{'To' if promise.is_mine else 'From'} {promise.person}: {promise.words}" if is_named else promise.words
    due = f", by {said.day(promise.due_on)}" if promise.due_on else ""
    said_by = "you said" if promise.is_mine else "they said"
    evidence = f"{said_by} on {said.day(promise.made_on)}{due}"
    return Line(named, evidence, promise.kept_on is not None, reverse("promise", args=[promise.id]), f"promise-{promise.id}")
