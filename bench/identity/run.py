"""How well does the project tell who is who, on tables of names and addresses given by path?

    python bench/identity/run.py DATA_DIR [--scorer PATH] [--predictions FOLDER] [--alone]

DATA_DIR holds tables (`*.tsv`, `*.tsv.gz`) with the columns raw_name, raw_email, first_ts, last_ts, and for scoring canonical_id and judged. Beside the
project stand the same address and the same full name, and Bird et al., gambit and Splink where they are installed. The prediction is what was merged, with questions
at least as likely as not; what was merged without asking is reported beside it. With --scorer a script of that form of call is run:
`SCORER TABLE PREDICTION [TABLE PREDICTION ...]`.
"""

import argparse
import csv
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Hashable, Sequence
from importlib.util import find_spec
from pathlib import Path

import peers
import scoring
import tables

from kithwork.identity.addresses import is_certain
from kithwork.identity.normalise import name_key
from kithwork.identity.resolve import resolve

Answer = tuple[list[Hashable], int | None]


def project(rows: Sequence[tables.Row], likely: float) -> Answer:
    """What the project believes."""
    found = resolve(tables.nodes(list(rows)), (), ())
    return list(scoring.clusters(found, len(rows), likely)), len(found.doubts)


def same_address(rows: Sequence[tables.Row]) -> Answer:
    return [row.email.lower() for row in rows], None


def same_name(rows: Sequence[tables.Row]) -> Answer:
    return [row.name.casefold().strip() for row in rows], None


def address_or_name(rows: Sequence[tables.Row]) -> Answer:
    """The same address of one's own, or the same full name."""
    parent = list(range(len(rows)))

    def root(i: int) -> int:
        while parent[i] != i:
            i = parent[i]
        return i

    first: dict[tuple[str, str], int] = {}
    for i, row in enumerate(rows):
        key = tables.key(row)
        marks = [(key.kind, key.value)] if is_certain(key.kind, key.value) else []
        for mark in [*marks, *([("name", name_key(row.name))] if name_key(row.name) else [])]:
            parent[root(i)] = root(first.setdefault(mark, i))
    return [root(i) for i in range(len(rows))], None


WAYS: dict[str, Callable[[Sequence[tables.Row]], Answer]] = {
    "same address": same_address,
    "same name": same_name,
    "own address or full name": address_or_name,
    "kithwork, merged alone": lambda rows: project(rows, 2.0),
    "kithwork": lambda rows: project(rows, 0.5),
}


def _peer(way: Callable[[Sequence[tables.Row]], list[Hashable]]) -> Callable[[Sequence[tables.Row]], Answer]:
    return lambda rows: (way(rows), None)


def write(path: Path, rows: Sequence[tables.Row], found: Sequence[Hashable]) -> None:
    """A prediction as a table."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", quoting=csv.QUOTE_NONE, quotechar=None, lineterminator="\n")
        writer.writerow(["raw_name", "raw_email", "cluster"])
        writer.writerows((row.name, row.email, cluster) for row, cluster in zip(rows, found, strict=True))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scorer", type=Path)
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--alone", action="store_true", help="without the other tools")
    options = parser.parse_args()
    paths = tables.paths(options.folder)
    if not paths:
        parser.error(f"there is no table in {options.folder}")
    read = {path: tables.read(path) for path in paths}
    out = options.predictions or Path(tempfile.mkdtemp())
    out.mkdir(parents=True, exist_ok=True)
    print(scoring.HEAD + f"{'seconds':>9}")
    beside = {} if options.alone else peers.installed()
    for label, way in {**{label: _peer(way) for label, way in beside.items()}, **WAYS}.items():
        counts, asked, began = [], 0, time.perf_counter()
        answers = {path: way(rows) for path, rows in read.items()}
        seconds = time.perf_counter() - began
        for path, (found, questions) in answers.items():
            counts.append(scoring.counts(read[path], found))
            asked += questions or 0
            write(out / f"{path.name.partition('.')[0]}.tsv", read[path], found)  # the last way is the project's
            if label == "kithwork":
                print(scoring.line(f"  {path.name.partition('.')[0]}", counts[-1], questions))
        print(scoring.line(label, scoring.total(counts), asked if label.startswith("kith") else None) + f"{seconds:9.2f}")
    for label, (package, _) in peers.PEERS.items():
        if not find_spec(package):
            print(f"{label}: {package} is not installed, skipped")
    if options.scorer:
        pairs = [str(part) for path in paths for part in (path, out / f"{path.name.partition('.')[0]}.tsv")]
        subprocess.run([sys.executable, str(options.scorer), *pairs], check=True)


if __name__ == "__main__":
    main()
