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
from datetime import datetime
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


def linkedin_columns(folder: str) -> int:
    """The same with columns by name and dates as dates: who is in the network since when, who wrote to whom when; an index on who and when."""
    with tempfile.TemporaryDirectory() as scratch:
        base = sqlite3.connect(f"{scratch}/linkedin.db")
        base.execute("CREATE TABLE people(url TEXT, name TEXT, mail TEXT, organisation TEXT, title TEXT, since TEXT)")
        base.execute("CREATE TABLE messages(talk TEXT, writer TEXT, recipients TEXT, at TEXT, subject TEXT, words TEXT)")
        with (Path(folder) / "Connections.csv").open(encoding="utf-8", newline="") as stream:
            base.executemany("INSERT INTO people VALUES (?, ?, ?, ?, ?, ?)", map(_person, _by_name(stream, "First Name")))
        with (Path(folder) / "messages.csv").open(encoding="utf-8", newline="") as stream:
            base.executemany("INSERT INTO messages VALUES (?, ?, ?, ?, ?, ?)", map(_message, _by_name(stream, "CONVERSATION ID")))
        base.execute("CREATE INDEX people_by ON people(url, since)")
        base.execute("CREATE INDEX messages_from ON messages(writer, at)")
        base.execute("CREATE INDEX messages_to ON messages(recipients, at)")
        base.commit()
        return sum(base.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("people", "messages"))


def _by_name(stream: TextIO, first: str) -> csv.DictReader:
    above = next(line for line in stream if line.startswith(first))
    return csv.DictReader(stream, fieldnames=next(csv.reader([above])))


def _person(row: dict[str, str]) -> tuple[str, ...]:
    since = datetime.strptime(row["Connected On"], "%d %b %Y").date()  # noqa: DTZ007  a day
    name = f"{row['First Name']} {row['Last Name']}"
    return row["URL"], name, row["Email Address"], row["Company"], row["Position"], since.isoformat()


def _message(row: dict[str, str]) -> tuple[str, ...]:
    at = datetime.fromisoformat(row["DATE"].removesuffix(" UTC"))
    return row["CONVERSATION ID"], row["SENDER PROFILE URL"], row["RECIPIENT PROFILE URLS"], at.isoformat(), row["SUBJECT"], row["CONTENT"]


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
    count = {"mail": mail, "linkedin": linkedin, "linkedin-files": linkedin_files, "linkedin-columns": linkedin_columns}[sys.argv[1]](sys.argv[2])
    print(json.dumps({"seconds": time.perf_counter() - began, "count": count}))


if __name__ == "__main__":
    main()
