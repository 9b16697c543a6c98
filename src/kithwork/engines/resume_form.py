"""How does a profile look as a CV in JSON Resume's form, version 1.0.0? https://jsonresume.org/schema

What the form has no place for (values, availability, pronouns, memberships, courses) stands in `meta`, where it may; our own reading finds it there again.
Of several addresses and numbers the first is told. What is empty is left out.
"""

from collections.abc import Sequence
from typing import Final, TypeAlias

from kithwork.domain.own import OwnItemKind, OwnWordKind, Piece, Portrayal

Json: TypeAlias = "dict[str, Json] | list[Json] | str"
SCHEMA: Final = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
_PARTS: Final = {  # where each sort stands, and what its fields are called there
    "work": (OwnItemKind.POST, {"name": "by", "position": "name", "startDate": "from_on", "endDate": "to_on"}),
    "volunteer": (OwnItemKind.VOLUNTEERING, {"organization": "by", "position": "name", "startDate": "from_on", "endDate": "to_on"}),
    "education": (OwnItemKind.EDUCATION, {"institution": "by", "studyType": "name", "startDate": "from_on", "endDate": "to_on", "summary": "words"}),
    "awards": (OwnItemKind.HONOUR, {"title": "name", "date": "from_on", "awarder": "by", "summary": "words"}),
    "certificates": (OwnItemKind.CERTIFICATE, {"name": "name", "date": "from_on", "issuer": "by", "url": "link"}),
    "publications": (
        OwnItemKind.PUBLICATION,
        {"name": "name", "publisher": "by", "releaseDate": "from_on", "url": "link", "summary": "words"},
    ),
    "skills": (OwnItemKind.SKILL, {"name": "name", "level": "level"}),
    "languages": (OwnItemKind.LANGUAGE, {"language": "name", "fluency": "level"}),
    "references": (OwnItemKind.REFERENCE, {"name": "name", "reference": "words"}),
    "projects": (
        OwnItemKind.PROJECT,
        {"name": "name", "description": "words", "startDate": "from_on", "endDate": "to_on", "url": "link", "entity": "by"},
    ),
}
_WITH_POINTS: Final = frozenset({"work", "volunteer"})
_MORE: Final = (OwnWordKind.VALUES, OwnWordKind.AVAILABILITY, OwnWordKind.PRONOUNS)


def form(of: Portrayal) -> dict[str, Json]:
    """The CV, part by part."""
    found: dict[str, Json] = {"$schema": SCHEMA, "basics": _basics(of)}
    for part, (kind, fields) in _PARTS.items():
        if some := of.of(kind):
            found[part] = [_filled(one, fields) | (_points(one) if part in _WITH_POINTS else {}) for one in some]
    return found | {"meta": {"version": "v1.0.0", **_more(of)}}


def own_host(link: str) -> str:
    """By what an address of the owner's own is called: the name of its machine."""
    return link.partition("://")[2].partition("/")[0].casefold().removeprefix("www.")


def _basics(of: Portrayal) -> dict[str, Json]:
    links = of.of(OwnItemKind.LINK)
    site = next((one.link for one in links if one.name.casefold() == own_host(one.link)), "")
    said = {
        "name": of.name,
        "label": of.said(OwnWordKind.WORK),
        "email": _first(of.of(OwnItemKind.EMAIL)),
        "phone": _first(of.of(OwnItemKind.PHONE)),
        "url": site,
        "summary": of.said(OwnWordKind.STORY),
    }
    found: dict[str, Json] = {name: text for name, text in said.items() if text}
    if place := of.said(OwnWordKind.PLACE):
        found["location"] = {"city": place}
    accounts: list[Json] = [_account(one) for one in links if one.link != site]
    return found | ({"profiles": accounts} if accounts else {})


def _account(one: Piece) -> Json:
    name = one.link.rstrip("/").rpartition("/")[2]
    return {"network": one.name, **({"username": name} if name and "." not in name else {}), "url": one.link}


def _first(some: Sequence[Piece]) -> str:
    return some[0].name if some else ""


def _filled(one: Piece, fields: dict[str, str]) -> dict[str, Json]:
    return {name: text for name, field in fields.items() if (text := getattr(one, field))}


def _points(one: Piece) -> dict[str, Json]:
    """The first line of what was done there, and the points below it."""
    summary, *points = [line for part in one.words.splitlines() if (line := part.strip())] or [""]
    highlights: list[Json] = list(points)
    found: dict[str, Json] = {"summary": summary} if summary else {}
    return found | ({"highlights": highlights} if highlights else {})


def _more(of: Portrayal) -> dict[str, Json]:
    said: dict[str, Json] = {kind.value: of.said(kind) for kind in _MORE if of.said(kind)}
    for name, kind in (("memberships", OwnItemKind.MEMBERSHIP), ("courses", OwnItemKind.COURSE)):
        if some := of.of(kind):
            fields = {"name": "name", "organization": "by", "startDate": "from_on", "endDate": "to_on", "summary": "words"}
            listed: list[Json] = [_filled(one, fields) for one in some]
            said[name] = listed
    return {"kithwork": said} if said else {}
