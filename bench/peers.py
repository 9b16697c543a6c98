"""The plain way to do a part of the same work, for a ratio in the same run: the standard library, nothing of ours. Prints seconds as JSON."""

import csv
import email.utils
import io
import json
import mailbox
import sqlite3
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from typing import TextIO


def mail(path: str) -> int:
    """Who is in the headers of an mbox, by `mailbox` and `email`, counted and nothing stored."""
    people: dict[str, int] = {}
    count = 0
    for message in mailbox.mbox(path):
        count += 1
        for _, address in email.utils.getaddresses([str(value) for name in ("From", "To", "Cc") for value in message.get_all(name, [])]):
            people[address.lower()] = people.get(address.lower(), 0) + 1
    return count


def linkedin(path: str) -> int:
    """The two tables of an archive into two indexed tables."""
    base = sqlite3.connect(":memory:")
    count = 0
    with zipfile.ZipFile(path) as archive:
        for table, first in (("Connections.csv", "First Name"), ("messages.csv", "CONVERSATION ID")):
            with archive.open(table) as stream:
                count += _stored(base, table, first, io.TextIOWrapper(stream, encoding="utf-8", newline=""))
    return count


def linkedin_files(folder: str) -> int:
    """The same from a folder, into a file."""
    with tempfile.TemporaryDirectory() as scratch:
        base = sqlite3.connect(f"{scratch}/linkedin.db")
        count = 0
        for table, first in (("Connections.csv", "First Name"), ("messages.csv", "CONVERSATION ID")):
            with (Path(folder) / table).open(encoding="utf-8", newline="") as stream:
                count += _stored(base, table, first, stream)
        base.commit()
    return count


def _stored(base: sqlite3.Connection, table: str, first: str, stream: TextIO) -> int:
    rows = csv.reader(stream)
    header = next(row for row in rows if row and row[0] == first)
    name = table.split(".", maxsplit=1)[0]
    base.execute(f"CREATE TABLE {name}({', '.join(f'c{i} TEXT' for i in range(len(header)))})")
    base.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(header))})", rows)
    base.execute(f"CREATE INDEX {name}_by ON {name}(c3)")
    return base.execute(f"SELECT count(*) FROM {name}").fetchone()[0]


def main() -> None:
    """Do what the first argument names with the file that the second names."""
    began = time.perf_counter()
    count = {"mail": mail, "linkedin": linkedin, "linkedin-files": linkedin_files}[sys.argv[1]](sys.argv[2])
    print(json.dumps({"seconds": time.perf_counter() - began, "count": count}))


if __name__ == "__main__":
    main()
