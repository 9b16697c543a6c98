"""Whom does a CV in JSON Resume's form speak of? https://jsonresume.org/schema: `basics`, the post that has not ended, and what they did and can do.

Whose CV it is it does not say to a program: its posts and the rest are told with whoever it names. References have no day and no direction that could be told, so they
are left.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from kithwork.domain import dates, handles
from kithwork.domain.records import FactKind, FactRecord, Mention, Origin, RoleRecord, Skipped
from kithwork.importers import json_items, profiles
from kithwork.importers.json_items import Json
from kithwork.importers.web_people import Told

FORM: Final = "resume"
_PARTS: Final = frozenset({"work", "education", "skills", "volunteer", "projects", "languages", "awards", "publications", "references", "interests"})
_HISTORY: Final = (
    ("work", "work", ("name", "company", "organization"), ("position",)),
    ("education", "education", ("institution",), ("studyType", "area")),
    ("volunteer", "volunteering", ("organization",), ("position",)),
    ("memberships", "membership", ("organization",), ("name",)),  # ours, in `meta`
)
_FACTS: Final = (  # part, kind, and where its name, giver, level, address, days and words stand
    ("skills", FactKind.SKILL, "name", "", "level", "", "", "", ""),
    ("languages", FactKind.LANGUAGE, "language", "", "fluency", "", "", "", ""),
    ("projects", FactKind.PROJECT, "name", "entity", "", "url", "startDate", "endDate", "description"),
    ("publications", FactKind.PUBLICATION, "name", "publisher", "", "url", "releaseDate", "", "summary"),
    ("certificates", FactKind.CERTIFICATE, "name", "issuer", "", "url", "date", "", ""),
    ("courses", FactKind.COURSE, "name", "organization", "", "", "startDate", "endDate", "summary"),  # ours, in `meta`
    ("awards", FactKind.HONOUR, "title", "awarder", "", "", "date", "", "summary"),
)
_LONGEST: Final = 4000  # letters of words
_GOES_ON: Final = frozenset({"", "present", "current", "now", "ongoing", "today"})


def is_one(first: Json) -> bool:
    """`basics`, and one of the other parts, or the schema's address."""
    return "basics" in first and (not _PARTS.isdisjoint(first) or "jsonresume" in json_items.text(first, "$schema"))


def told(found: Json) -> Told:
    """The person of whom it is."""
    basics = json_items.mapping(found.get("basics"))
    accounts = [json_items.mapping(one) for one in json_items.listed(basics.get("profiles"))]
    addresses = [_address(one) for one in accounts]
    post = _post([json_items.mapping(one) for one in json_items.listed(found.get("work"))])
    return Told(
        "basics",
        FORM,
        json_items.line(basics, "name"),
        "",
        (*addresses, json_items.text(basics, "url", "website")),
        (json_items.text(basics, "email"),),
        tuple(filter(None, (json_items.text(basics, "phone"),))),
        json_items.line(post, "name", "company", "organization"),
        json_items.line(post, "position") or json_items.line(basics, "label"),
        json_items.line(json_items.mapping(basics.get("location")), "city"),
        by=_known_by(basics),
    )


def posts(found: Json, mention: Mention, source: str) -> Iterator[RoleRecord | Skipped]:
    """Where they were, and what they studied, each once; a day that is put right later leaves a post what it is."""
    basics = json_items.mapping(found.get("basics"))
    for part, kind, organisation, title in _HISTORY:
        every = [json_items.mapping(one) for one in _listed(found, part)]
        said = [(json_items.line(one, *organisation)[:300], json_items.line(one, *title)[:300], _day(one, "startDate")) for one in every]
        seen: set[str] = set()
        for number, (one, (where, what, start)) in enumerate(zip(every, said, strict=True), 1):
            before = {day for firm, post, day in said if (firm.casefold(), post.casefold()) == (where.casefold(), what.casefold()) and day < start}
            stint = f"{len(before) + 1}" if before else ""
            origin = Origin(source, "|".join((FORM, _known_by(basics), kind, where, what, stint)).casefold(), f"{part} {number}")
            if origin.key in seen or not where:
                yield Skipped(origin, "the same role again" if where else "a post without an organisation")
                continue
            seen.add(origin.key)
            yield RoleRecord(origin, where, what, start, _day(one, "endDate"), kind, _words(one), mention)


def facts(found: Json, mention: Mention, source: str) -> Iterator[FactRecord | Skipped]:
    """What else it says of whose CV it is: their line, their story, their addresses, what they can do and made."""
    basics = json_items.mapping(found.get("basics"))
    by = _known_by(basics)
    more = _more(found)
    place = json_items.line(json_items.mapping(basics.get("location")), "city")
    words = {FactKind.HEADLINE: json_items.line(basics, "label"), FactKind.STORY: json_items.text(basics, "summary"), FactKind.PLACE: place}
    words |= {kind: json_items.text(more, kind.value) for kind in (FactKind.VALUES, FactKind.AVAILABILITY, FactKind.PRONOUNS)}
    for kind, text in words.items():
        if text:
            yield FactRecord(Origin(source, f"{FORM}|{by}|{kind.value}".casefold(), "basics"), kind, text[:_LONGEST], mention=mention)
    site = json_items.text(basics, "url", "website")
    accounts = [(site.partition("://")[2].partition("/")[0].casefold().removeprefix("www."), site)]
    accounts += [
        (json_items.line(one, "network") or "Link", _address(one)) for one in map(json_items.mapping, json_items.listed(basics.get("profiles")))
    ]
    for label, link in dict.fromkeys(accounts):
        if link.lower().startswith(("https://", "http://")):
            yield FactRecord(Origin(source, f"{FORM}|{by}|link|{link}".casefold(), "basics"), FactKind.LINK, label, link=link, mention=mention)
    for part, kind, *names in _FACTS:
        seen: set[str] = set()
        for number, one in enumerate(map(json_items.mapping, _listed(found, part)), 1):
            name = json_items.line(one, names[0])[:300]
            giver, level, link, from_on, to_on, said = (json_items.text(one, field) if field else "" for field in names[1:])
            origin = Origin(source, f"{FORM}|{by}|{part}|{name}|{giver}".casefold(), f"{part} {number}")
            if not name or origin.key in seen:
                yield Skipped(origin, "the same again" if name else "something without a name")
                continue
            seen.add(origin.key)
            since, until = (day[:10] if dates.is_partial(day[:10]) else "" for day in (from_on, to_on))
            yield FactRecord(origin, kind, name, giver, level, link, since, to_on=until, note=said[:_LONGEST], mention=mention)


def _listed(found: Json, part: str) -> Sequence[object]:
    """A part of the CV, or one that stands in what we put into `meta`."""
    return json_items.listed(found.get(part)) or json_items.listed(_more(found).get(part))


def _more(found: Json) -> Json:
    return json_items.mapping(json_items.mapping(found.get("meta")).get("kithwork"))


def _words(one: Json) -> str:
    """What was done there: the summary, and the points below it."""
    points = [text for text in json_items.listed(one.get("highlights")) if isinstance(text, str)]
    return "\n".join(filter(None, (json_items.text(one, "summary"), *points)))[:_LONGEST]


def _known_by(basics: Json) -> str:
    """An address stays where profiles come and go; a CV without one has a name."""
    address = handles.email(json_items.text(basics, "email"))
    return address.value if address else json_items.line(basics, "name")


def _day(one: Json, name: str) -> str:
    """A partial date, or nothing: the schema knows no other form."""
    text = json_items.text(one, name)[:10]
    return text if dates.is_partial(text) else ""


def _address(one: Json) -> str:
    """An account's address; where that is only the service's, the one that the name there makes."""
    address, login = json_items.text(one, "url"), json_items.text(one, "username")
    made = profiles.at_service(json_items.text(one, "network"), login)
    return address if profiles.PROFILES.match(address) or not made else made


def _post(work: list[Json]) -> Json:
    """The post that goes on, the newest of several."""
    going = [one for one in work if json_items.text(one, "endDate").casefold() in _GOES_ON and json_items.text(one, "startDate")]
    return max(going, key=lambda one: json_items.text(one, "startDate"), default={})
