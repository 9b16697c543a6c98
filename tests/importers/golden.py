"""Golden files: every item of a sample as JSON, beside the sample, read by a person whenever it changes.

`KITH_REWRITE_SAMPLES=1` writes them anew (`make samples`).
"""

import dataclasses
import json
import os
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

from tests.importers.members import MemoryMember

from kithwork.domain import zones
from kithwork.domain.records import Item
from kithwork.importers.protocol import Importer, Reading

SAMPLES = Path(__file__).parent / "samples"


def dump(items: Iterable[Item]) -> str:
    """The items as JSON text that reads and compares well: `{"type": ..., **fields}`, one after another."""
    listed = [{"type": type(item).__name__, **dataclasses.asdict(item)} for item in items]
    for one in listed:
        if not one["origin"]["former"]:
            del one["origin"]["former"]
        if one.get("days") == 1:
            del one["days"]
        if one.get("over_at") is None:
            one.pop("over_at", None)
    return json.dumps(listed, ensure_ascii=False, indent=2, default=_plain) + "\n"


def member_of(sample: Path) -> MemoryMember:
    """A sample file as a member; of an export of many files its place names the folders."""
    return MemoryMember(sample.name, sample.read_bytes(), "/".join(sample.relative_to(SAMPLES).parts[1:]), lies_in=sample.parent)


def expected_of(sample: Path) -> Path:
    """Where the expectation of a sample lies: `book.vcf.expected.json` beside `book.vcf`."""
    return sample.with_name(f"{sample.name}.expected.json")


def samples_of(source: str) -> list[Path]:
    """The sample files of one source; an export of many files is a folder of them."""
    return sorted(path for path in (SAMPLES / source).rglob("*") if path.is_file() and not path.name.endswith(".expected.json"))


def assert_golden(importer: Importer, sample: Path, reading: Reading) -> None:
    """Reading the sample gives what the file beside it says."""
    found = dump(importer.read(member_of(sample), reading))
    expectation = expected_of(sample)
    if os.environ.get("KITH_REWRITE_SAMPLES"):
        expectation.write_text(found, encoding="utf-8")
    assert found == expectation.read_text(encoding="utf-8")


def _plain(value: object) -> str:
    if isinstance(value, datetime) and value.tzname() == zones.WALL.tzname(None):  # a copy by now
        return zones.floating(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)
