"""What does an SQL export of Monica 2 to 4 hold? Its rows, put together as the JSON export has them; statements are taken apart, never run.

Rows are `INSERT IGNORE INTO` statements with names of columns, strings escaped as PHP's `addslashes` does, line breaks as they are. Only the tables and columns
that are named here are looked at.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from kithwork.importers.monica_export import Json
from kithwork.importers.protocol import Member

LARGEST: Final = 64 * 1024 * 1024  # bytes
_TABLES: Final = frozenset(
    (
        *(
            "contacts",
            "contact_fields",
            "contact_field_types",
            "special_dates",
            "calls",
            "notes",
            "life_events",
            "conversations",
            "messages",
            "addresses",
        ),
        *("places", "activities", "activity_contact", "activity_types", "relationships", "relationship_types", "tags", "contact_tag", "users"),
        *("reminders", "gifts", "debts", "tasks", "pets", "documents", "photos"),
    )
)
_NO_SECRETS: Final = frozenset({"password", "remember_token", "google2fa_secret", "two_factor_secret", "api_token"})
_INSERT: Final = re.compile(r"INSERT (?:IGNORE )?INTO `?(\w+)`? \(([^()]*)\) VALUES\s*", re.IGNORECASE)
_VALUE: Final = re.compile(r"\s*(?:'((?:[^'\\]|\\.|'')*)'|(NULL)|(-?\d+(?:\.\d+)?))\s*([,)])", re.DOTALL | re.IGNORECASE)
_EXPORTED: Final = re.compile(rb"^# ([^\r\n*]+?) export of data", re.MULTILINE)
_NEXT: Final = re.compile(r"\s*,\s*(?=\()")
_ESCAPE: Final = re.compile(r"\\(.)|''", re.DOTALL)
_LETTERS: Final = {"n": "\n", "r": "\r", "t": "\t", "0": ""}
_HANGING: Final = {
    "contact_fields": "contact_field",
    "calls": "call",
    "notes": "note",
    "life_events": "life_event",
    "conversations": "conversation",
    "reminders": "reminder",
    "gifts": "gift",
    "debts": "debt",
    "tasks": "task",
    "pets": "pet",
    "documents": "document",
    "photos": "photo",
}

Row = dict[str, str]


class Damaged(ValueError):
    """A statement that cannot be taken apart."""


def parts(member: Member) -> list[tuple[str, Json]]:
    """Every part as `monica_export.parts` gives it. Raises Damaged."""
    tables = _tables(member)
    keys = {row["id"]: row.get("uuid") or f"id:{row['id']}" for row in tables["contacts"] if "id" in row}
    found: list[tuple[str, Json]] = [("user", _part(row, row.get("id", ""))) for row in tables["users"] or _whose(member)]
    found.append(
        ("instance", {name: [_part(row, row.get("id", "")) for row in tables[f"{name}s"]] for name in ("contact_field_type", "activity_type")})
    )
    found += [("contact", one) for one in _people(tables, keys)]
    words = {row.get("id", ""): row.get("name", "") for row in tables["relationship_types"]}
    for row in tables["relationships"]:
        ends = {side: keys.get(row.get(side, ""), "") for side in ("contact_is", "of_contact")}
        found.append(
            ("relationship", {"uuid": row.get("id", ""), "properties": {"type": words.get(row.get("relationship_type_id", ""), ""), **ends}})
        )
    for row in tables["activities"]:
        kind = row.get("activity_type_id", "")
        day = row.get("happened_at") or row.get("date_it_happened", "")
        found.append(("activity", _part({**row, "happened_at": day, "activity_type": kind}, row.get("uuid") or f"id:{row.get('id', '')}")))
    return found


def _whose(member: Member) -> list[Row]:
    """Who exported it, by the first line, where the table of users is left out."""
    found = _EXPORTED.search(member.head())
    return [{"id": "owner", "first_name": found[1].decode("utf-8", "replace").strip()}] if found else []


def _people(tables: dict[str, list[Row]], keys: dict[str, str]) -> Iterator[Json]:
    days = {row.get("id", ""): row for row in tables["special_dates"]}
    hanging = _hanging(tables)
    for row in tables["contacts"]:
        said: Json = dict(row)
        said["birthdate"] = days.get(row.get("birthday_special_date_id", ""), {})
        said["first_met_date"] = days.get(row.get("first_met_special_date_id", ""), {})
        said["first_met_through"] = keys.get(row.get("first_met_through_contact_id", ""), "")
        said["food_preferences"] = row.get("food_preferences") or row.get("food_preferencies", "")
        said["tags"] = [*hanging[row.get("id", ""), "tag"]]
        data = [{"type": kind, "values": values} for kind in _KINDS if (values := hanging.get((row.get("id", ""), kind)))]
        yield {"uuid": keys.get(row.get("id", ""), ""), "properties": said, "data": data}


_KINDS: Final = (*_HANGING.values(), "address", "activity")


def _hanging(tables: dict[str, list[Row]]) -> defaultdict[tuple[str, str], list[object]]:
    """What hangs on each person, by kind."""
    found: defaultdict[tuple[str, str], list[object]] = defaultdict(list)
    messages: defaultdict[str, list[Json]] = defaultdict(list)
    for row in tables["messages"]:
        messages[row.get("conversation_id", "")].append(_part(row, f"id:{row.get('id', '')}"))
    for table, kind in _HANGING.items():
        for row in tables[table]:
            said: Json = {**row, "type": row.get("contact_field_type_id", "")} if kind == "contact_field" else dict(row)
            if kind == "conversation":
                said["messages"] = messages[row.get("id", "")]
            part: Json = {"uuid": row.get("uuid") or f"id:{row.get('id', '')}", "created_at": row.get("created_at", ""), "properties": said}
            found[row.get("contact_id", ""), kind].append(part)
    cities = {row.get("id", ""): row.get("city", "") for row in tables["places"]}
    for row in tables["addresses"]:
        found[row.get("contact_id", ""), "address"].append({"properties": {"city": row.get("city") or cities.get(row.get("place_id", ""), "")}})
    tags = {row.get("id", ""): row.get("name", "") for row in tables["tags"]}
    for row in tables["contact_tag"]:
        found[row.get("contact_id", ""), "tag"].append(tags.get(row.get("tag_id", ""), ""))
    names = {row.get("id", ""): row.get("uuid") or f"id:{row.get('id', '')}" for row in tables["activities"]}
    for row in tables["activity_contact"]:
        found[row.get("contact_id", ""), "activity"].append(names.get(row.get("activity_id", ""), ""))
    return found


def _part(row: Row, uuid: str) -> Json:
    return {"uuid": row.get("uuid") or uuid, "properties": row}


def _tables(member: Member) -> defaultdict[str, list[Row]]:
    with member.open() as stream:
        content = stream.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise Damaged(f"it is larger than {LARGEST // 1024**2} MB; export it as JSON")
    text = content.decode("utf-8-sig", errors="replace")
    found: defaultdict[str, list[Row]] = defaultdict(list)
    at = 0
    while statement := _INSERT.search(text, at):
        at = statement.end()
        columns = [column.strip(" `\n\r") for column in statement[2].split(",")]
        for values, end in _rows(text, at):
            at = end
            if statement[1] in _TABLES and len(values) == len(columns):
                row = {name: value for name, value in zip(columns, values, strict=True) if value and name not in _NO_SECRETS}
                found[statement[1]].append(row)
    return found


def _rows(text: str, at: int) -> Iterator[tuple[list[str], int]]:
    """The rows of one statement, each with where it ends. Raises Damaged."""
    while text[at : at + 1] == "(":
        at += 1
        values: list[str] = []
        while True:
            value = _VALUE.match(text, at)
            if not value:
                raise Damaged(f"a statement on line {text.count(chr(10), 0, at) + 1} cannot be taken apart")
            values.append(_ESCAPE.sub(_letter, value[1]) if value[1] is not None else value[3] or "")
            at = value.end()
            if value[4] == ")":
                break
        yield values, at
        following = _NEXT.match(text, at)
        at = following.end() if following else at


def _letter(found: re.Match[str]) -> str:
    return _LETTERS.get(found[1], found[1]) if found[1] else "'"
