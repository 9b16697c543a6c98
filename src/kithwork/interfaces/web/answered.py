"""Where does the form stand whose address was loaded? An answer is sent there; whoever loads it again is led back to its page."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, Final, ParamSpec

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

ANSWERED: Final = ("GET", "HEAD", "POST")

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def stands_on(page: str, place: str = "") -> Callable[[View[P]], View[P]]:
    """Let a view take what is sent to it; else lead to a page, or to a place on the page of the person whom the address names."""

    def around(view: View[P]) -> View[P]:
        @require_http_methods(ANSWERED)
        @wraps(view)
        def answered(request: HttpRequest, /, *named: P.args, **numbered: P.kwargs) -> HttpResponse:
            return view(request, *named, **numbered) if request.method == "POST" else redirect(_address(request, page, place))

        return answered

    return around


def _address(request: HttpRequest, page: str, place: str) -> str:
    person_id = request.resolver_match.kwargs.get("person_id") if request.resolver_match else None
    path = reverse(page, args=[person_id] if page == "person" else None)
    return f"{path}#{place}" if place else path
