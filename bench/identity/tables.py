"""Reads the tables of names and addresses, with and without the truth, and makes of them what an import of a clone would give."""

import csv
import gzip
from dataclasses import dataclass
from pathlib import Path

from kithwork.domain import handles
from kithwork.identity.evidence import Node
from kithwork.identity.normalise import IdentityKey

DAY = 86_400


@dataclass(frozen=True, slots=True)
class Row:
    """One name with one address, as commits bear them."""

    name: str
    email: str
    seen: tuple[int, int] | None
    truth: str
    is_judged: bool


def paths(folder: Path) -> list[Path]:
    """All tables in a folder."""
    return sorted([*folder.glob("*.tsv.gz"), *folder.glob("*.tsv")])


def read(path: Path) -> list[Row]:
    """The rows of a table."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8", newline="") as file:
        return [_row(row) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


def _row(row: dict[str, str]) -> Row:
    seen = (int(row["first_ts"]) // DAY, int(row["last_ts"]) // DAY) if row.get("first_ts") and row.get("last_ts") else None
    return Row(row["raw_name"], row["raw_email"], seen, row.get("canonical_id", ""), row.get("judged", "1") == "1")


def nodes(rows: list[Row]) -> list[Node]:
    """An identity for each row."""
    return [Node(i, key(row), row.seen) for i, row in enumerate(rows)]


def key(row: Row) -> IdentityKey:
    """The identity that an import of a clone makes of a row."""
    handle = handles.email(row.email) or handles.entry("git", f"{row.name} <{row.email}>")
    return IdentityKey(handle.kind.value, handle.value, " ".join(row.name.split())[:200])
