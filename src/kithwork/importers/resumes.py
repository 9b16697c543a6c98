"""Whom does a CV in JSON Resume's form speak of? https://jsonresume.org/schema: `basics`, and the post that has not ended.

Whose CV it is it does not say to a program: its posts are told with whoever it names. References have no day and no direction that could be told, so they
are left.
"""

from collections.abc import Iterator
from typing import Final

from kithwork.domain import dates, handles
from kithwork.domain.records import Mention, Origin, RoleRecord, Skipped
from kithwork.importers import json_items, profiles
from kithwork.importers.json_items import Json
from kithwork.importers.web_people import Told

FORM: Final = "resume"
_PARTS: Final = frozenset({"work", "education", "skills", "volunteer", "projects", "languages", "awards", "publications", "references", "interests"})
_HISTORY: Final = (
    ("work", "work", ("name", "company", "organization"), ("position",)),
    ("education", "education", ("institution",), ("studyType", "area")),
)
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
        every = [json_items.mapping(one) for one in json_items.listed(found.get(part))]
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
            yield RoleRecord(origin, where, what, start, _day(one, "endDate"), kind, mention=mention)


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
