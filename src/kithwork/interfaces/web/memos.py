"""What was asked for and what came of it, as a memo beside the files that were dropped: a restart of the server loses no preview."""

import json
import os
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from kithwork.actions import imports
from kithwork.store.queries.runs import ItemLine

NAME: Final = "reading.json"


class Plan(StrEnum):
    """What is to be done."""

    LOOK = "look"
    KEEP = "keep"
    INVENT = "invent"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be read, and how; `folder` holds the memo and the files that were dropped, and goes when they have been read."""

    owner_id: int
    plan: Plan
    folder: Path
    paths: tuple[Path, ...] = ()
    me: tuple[str, ...] = ()
    has_words: bool = False
    may_shrink: bool = False  # a newer export of less than half the size was looked at


@dataclass(frozen=True, slots=True)
class Memo:
    """What was asked; and the report, once it has been made."""

    asked: Asked
    report: imports.Report | None


def write(asked: Asked, report: imports.Report | None) -> None:
    """Put the memo into its folder, whole or not at all."""
    said = {"asked": asdict(asked) | {"paths": list(map(str, asked.paths)), "folder": ""}, "report": asdict(report) if report else None}
    part = asked.folder / f"{NAME}.part"
    with os.fdopen(os.open(part, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "w", encoding="utf-8") as file:
        json.dump(said, file)
    part.replace(asked.folder / NAME)


def read(folder: Path) -> Memo | None:
    """The memo in a folder; None when there is none, or another version of Kithwork wrote it."""
    try:
        said = json.loads((folder / NAME).read_text(encoding="utf-8"))
        asked = said["asked"]
        paths = tuple(map(Path, asked["paths"]))
        return Memo(
            Asked(
                int(asked["owner_id"]),
                Plan(asked["plan"]),
                folder,
                paths,
                tuple(asked["me"]),
                has_words=bool(asked["has_words"]),
                may_shrink=bool(asked["may_shrink"]),
            ),
            _report(said["report"]) if said["report"] else None,
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _report(said: dict[str, Any]) -> imports.Report:
    return imports.Report(
        **said
        | {
            "sources": tuple((place, source, count) for place, source, count in said["sources"]),
            "unrecognised": tuple(said["unrecognised"]),
            "namesakes": tuple(said.get("namesakes", ())),
            "speakers": tuple(said.get("speakers", ())),
            "items": tuple(ItemLine(**item) for item in said["items"]),
        }
    )
