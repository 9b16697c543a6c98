"""What others see of the owner: chosen here, looked at here, and taken from here by the owner themself."""

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from kithwork.actions import profile as reading
from kithwork.actions import profiling, proof_shown, showing
from kithwork.domain.errors import NotFound, Refused
from kithwork.interfaces.web import clock, flash, owner
from kithwork.interfaces.web.presenting import me as presenting

_TYPES: Final = {"index.html": "text/html; charset=utf-8", "style.css": "text/css; charset=utf-8"}


@require_http_methods(["GET", "HEAD", "POST"])
def me_shown(request: HttpRequest) -> HttpResponse:
    """Every piece with two ticks, and what is made of them."""
    owner_id, now = owner.here(), clock.now()
    if request.method == "POST" and request.POST.get("on") == proof_shown.WORD:
        proof_shown.show(owner_id=owner_id, now=now)
        flash.last_change(request, owner_id, now)
        return redirect("me-shown")
    if request.method == "POST":
        is_card = request.POST.get("on") == "card"
        chosen = request.POST.getlist("what")
        words = {one for one in chosen if not one.isdecimal()}
        items = {int(one) for one in chosen if one.isdecimal() and len(one) < 18}
        profiling.show(owner_id=owner_id, words=words, items=items, is_card=is_card, now=now)
        flash.last_change(request, owner_id, now)
        return redirect("me-shown")
    ticks = presenting.ticks(reading.held(owner_id=owner_id))
    is_public, is_on_card = any(one.is_public for one in ticks), any(one.is_on_card for one in ticks)
    context = {
        "here": "you",
        "there": "me",
        "at": "shown",
        "ticks": ticks,
        "proof_count": proof_shown.waiting(owner_id=owner_id),
        "is_public": is_public,
        "is_on_card": is_on_card,
    }
    return render(request, "web/me_shown.html", context)


@require_safe
def me_card(request: HttpRequest) -> HttpResponse:
    """The card, as large as the screen allows, to be held out to somebody."""
    try:
        card = showing.card(owner_id=owner.here())
        context = {"card": card, "svg": card.svg, "error": ""}
    except Refused as refusal:
        context = {"card": None, "error": str(refusal)}
    return render(request, "web/me_card.html", context, status=422 if context["error"] else 200)


@require_safe
def me_site(request: HttpRequest, name: str = "index.html") -> HttpResponse:  # noqa: ARG001  Django's signature
    """The site as it would be."""
    return _file(showing.site(owner_id=owner.here()), name)


@require_safe
def me_cv(request: HttpRequest, name: str = "index.html") -> HttpResponse:  # noqa: ARG001  Django's signature
    """The CV as it would be printed."""
    return _file(showing.cv(owner_id=owner.here()), name)


def _file(files: dict[str, bytes], name: str) -> HttpResponse:
    if name not in files:
        raise NotFound
    return HttpResponse(files[name], content_type=_TYPES[name])


@require_safe
def me_taken(request: HttpRequest, kind: str) -> HttpResponse:  # noqa: ARG001  Django's signature
    """One of them as a file. Raises NotFound."""
    owner_id = owner.here()
    match kind:
        case "resume.json":
            content, sort = showing.resume(owner_id=owner_id), "application/json"
        case "site.html":
            content, sort = showing.site(owner_id=owner_id, is_one_file=True)["index.html"], "text/html"
        case "cv.html":
            content, sort = showing.cv(owner_id=owner_id, is_one_file=True)["index.html"], "text/html"
        case "card.vcf":
            content, sort = showing.card(owner_id=owner_id).vcard.encode(), "text/vcard"
        case "code.svg":
            content, sort = showing.card(owner_id=owner_id).svg.encode(), "image/svg+xml"
        case _:
            raise NotFound
    return HttpResponse(content, content_type=f"{sort}; charset=utf-8", headers={"Content-Disposition": f'attachment; filename="{kind}"'})
