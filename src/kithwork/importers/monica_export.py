"""What does an export of Monica 4 hold? Its parts as the JSON has them, and who is who in it: read once before people can be told of each other.

Types are singular in real exports and plural in other programs' that write the same; what a part is, is told by what it has. `properties` holds what is
said, `data` what hangs on a person, and other parts are named by their `uuid`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from typing import Final, TypeAlias

from kithwork.domain import handles
from kithwork.domain.records import Mention
from kithwork.domain.zones import WALL
from kithwork.importers import json_parts
from kithwork.importers.json_parts import listing, mapping, text
from kithwork.importers.people_rows import full_name
from kithwork.importers.protocol import Member

Json: TypeAlias = dict[str, object]

_PLURALS: Final = {"activities": "activity", "addresses": "address", "pets": "pet"}
_KINDS: Final = {"boss": "manager"}  # Monica's words that the house has others for


@dataclass(slots=True)
class Index:
    """Who and what is named elsewhere, by `uuid`."""

    people: dict[str, Mention] = field(default_factory=dict)
    at: dict[str, list[str]] = field(default_factory=dict)  # of an activity: the people who were there
    relations: dict[str, list[tuple[str, str]]] = field(default_factory=dict)  # of a person: who is what to them
    services: dict[str, str] = field(default_factory=dict)  # of a way to reach somebody
    types: dict[str, str] = field(default_factory=dict)  # of an activity
    owner: Mention = field(default_factory=lambda: Mention("", (handles.entry("monica", "owner"),)))  # known by that alone until the account is named
    own: set[str] = field(default_factory=set)  # the owner's own entries among the people


def index(every: Iterable[tuple[str, Json]]) -> Index:
    """Everything that is named elsewhere, out of all parts."""
    found = Index()
    for kind, part in every:
        uuid, said = text(part.get("uuid")), properties(part)
        if kind == "contact":
            found.people[uuid] = Mention(name_of(said), (handles.entry("monica", uuid),))
            for activity in hanging(part, "activity"):
                found.at.setdefault(text(activity) or text(mapping(activity).get("uuid")), []).append(uuid)
            if is_yes(said.get("is_me")):
                found.own.add(uuid)
        elif kind == "relationship":
            word = text(said.get("type")) or "relative"
            found.relations.setdefault(text(said.get("of_contact")), []).append((_KINDS.get(word, word), text(said.get("contact_is"))))
        elif kind == "user":
            address = handles.email(text(said.get("email")))
            found.owner = Mention(name_of(said), tuple(one for one in (address, handles.entry("monica", f"user:{uuid}")) if one))
            found.own |= {own for own in (text(said.get("me")), text(said.get("me_contact"))) if own}
        elif kind == "instance":
            _learn(found, part)
    return found


def _learn(found: Index, instance: Json) -> None:
    """The names of ways to reach somebody, and of what one does together."""
    for name, value in instance.items():
        values = value if isinstance(value, list) else mapping(value).get("values")
        for one in map(mapping, listing(values)):
            uuid, said = text(one.get("uuid")), properties(one)
            if name.startswith("contact_field"):
                found.services[uuid] = (text(said.get("type")) or text(said.get("name"))).casefold()
            elif name.startswith("activity_type"):
                found.types[uuid] = (text(said.get("name")) or text(said.get("translation_key"))).casefold()


def parts(member: Member) -> Iterator[tuple[str, Json]]:
    """Every part by what it is: contact, relationship, activity, user, instance. Raises json_parts.Damaged."""
    with member.open() as stream:
        for part in json_parts.parts(stream, member.head(), _is_wanted):
            value = mapping(part.value)
            if part.path[1] == "instance":
                yield "instance", value or _by_type(part.value)
            elif kind := _kind(value):
                yield kind, value


def _is_wanted(path: json_parts.Path) -> bool:
    if len(path) < 2 or path[0] != "account":
        return False
    return path[1:] == ("instance",) or (len(path) == 5 and path[1] == "data" and path[3] == "values")


def _by_type(value: object) -> Json:
    return {text(one.get("type")): one.get("values") for one in map(mapping, listing(value))}


def _kind(part: Json) -> str:
    said = properties(part)
    if "contact_is" in said:
        return "relationship"
    if "first_name" in said:
        return "user" if "email" in said or "locale" in said else "contact"
    return "activity" if "happened_at" in said and "uuid" in part else ""


def properties(part: Json) -> Json:
    """What is said of a part."""
    return mapping(part.get("properties")) or part


def hanging(part: Json, kind: str) -> list[object]:
    """What of one kind hangs on a person."""
    found: list[object] = []
    for one in map(mapping, listing(part.get("data"))):
        name = text(one.get("type")).casefold()
        if _PLURALS.get(name, name.removesuffix("s") if name != kind else name) == kind:
            found += listing(one.get("values"))
    return found


def kinds_hanging(part: Json) -> Iterator[tuple[str, int]]:
    """How many of each kind hang on a person."""
    for one in map(mapping, listing(part.get("data"))):
        name = text(one.get("type")).casefold()
        yield _PLURALS.get(name, name.removesuffix("s")), len(listing(one.get("values")))


def is_yes(value: object) -> bool:
    """Is it true, as JSON or as a database says it?"""
    return value is True or text(value) == "1"


def name_of(said: Json) -> str:
    """A name out of its parts."""
    first, middle, last = (text(said.get(part)) for part in ("first_name", "middle_name", "last_name"))
    return full_name(first, last, middle=middle)


def moment(value: object) -> datetime | None:
    """A moment, in UTC as Monica keeps it; a day is its beginning, and of no zone."""
    told = text(value)
    try:
        found = datetime.fromisoformat(told)
    except ValueError:
        return None
    is_day = len(told) == len("2026-03-13") or found.time() == time.min
    return found.replace(tzinfo=WALL) if is_day else found if found.tzinfo else found.replace(tzinfo=UTC)


def special_day(value: object) -> str:
    """A birthday or another day, as a partial date; nothing for one that was worked out from somebody's age."""
    said = properties(mapping(value))
    day = text(said.get("date"))[:10]
    if is_yes(said.get("is_age_based")) or len(day) != 10:
        return ""
    return f"--{day[5:]}" if is_yes(said.get("is_year_unknown")) else day
