"""A full disk, a file that cannot be written, a second process: one sentence, nothing half-written, nothing lost."""

import os
import sqlite3
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.files import card, vcf

KITH = [sys.executable, "-m", "kithwork"]


def kith(home, *words, hook="", **options):
    """The command line in a process of its own; `hook` is run on every connection to the database."""
    environment = {
        **os.environ,
        "KITH_HOME": str(home),
        "KITH_NOW": "2026-11-21T09:00:00+00:00",
        "PYTHONPATH": str(Path(__file__).parent),
        "TROUBLE": hook,
    }
    command = [sys.executable, str(Path(__file__).with_name("troubled.py")), *words] if hook else [*KITH, *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=60, **options)


def names(home):
    with sqlite3.connect(home / "network.db") as database:
        return [name for (name,) in database.execute("SELECT name FROM person WHERE standing = 'known' ORDER BY name")]


@pytest.fixture
def home(tmp_path):
    assert kith(tmp_path, "add", "Ada Lovelace").returncode == 0
    return tmp_path


def book(folder, count=2000):
    return str(
        vcf(folder / "book.vcf", [card(f"Grace Hopper{'a' * (i % 40)} Number{i}", uid=str(i), email=f"g{i}@navy.example") for i in range(count)])
    )


@pytest.mark.parametrize(("hook", "words"), [("PRAGMA max_page_count = 120", "The disk is full"), ("PRAGMA query_only = ON", "is read-only")])
def test_what_cannot_be_written_is_one_sentence_and_nothing_half_written(home, tmp_path, hook, words):
    done = kith(home, "import", book(tmp_path), hook=hook)

    assert done.returncode == 4, done.stderr
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert len([line for line in done.stderr.strip().splitlines() if not line.startswith("Found ")]) == 1
    assert "Ada Lovelace" in names(home)


def test_after_a_full_disk_reading_again_completes_it(home, tmp_path):
    path = book(tmp_path)
    kith(home, "import", path, hook="PRAGMA max_page_count = 300")

    done = kith(home, "import", path)

    assert done.returncode == 0, done.stderr
    assert len(names(home)) == 2001


def test_two_processes_writing_lose_nothing(home):
    writers = [
        subprocess.Popen(
            [*KITH, "note", "Ada Lovelace", f"note {i}"],
            env={**os.environ, "KITH_HOME": str(home), "KITH_BUSY_SECONDS": "30"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for i in range(6)
    ]

    told = [writer.communicate(timeout=60) for writer in writers]

    assert [writer.returncode for writer in writers] == [0] * 6, told
    with sqlite3.connect(home / "network.db") as database:
        assert sorted(words for (words,) in database.execute("SELECT words FROM note")) == [f"note {i}" for i in range(6)]


def test_a_file_held_by_another_is_waited_for_and_then_said(home):
    with sqlite3.connect(home / "network.db", isolation_level=None) as holder:
        holder.execute("BEGIN IMMEDIATE")
        environment = {**os.environ, "KITH_HOME": str(home), "KITH_BUSY_SECONDS": "0.3"}
        began = time.monotonic()
        done = subprocess.run([*KITH, "note", "Ada Lovelace", "x"], capture_output=True, text=True, check=False, env=environment, timeout=60)
        reading = subprocess.run([*KITH, "people"], capture_output=True, text=True, check=False, env=environment, timeout=60)

    assert time.monotonic() - began < 30
    assert done.returncode == 4
    assert "Another process is writing" in done.stderr
    assert reading.returncode == 0, reading.stderr
    assert "Ada Lovelace" in reading.stdout


def test_an_import_under_way_waits_for_those_who_write_in_between(home, tmp_path):
    environment = {**os.environ, "KITH_HOME": str(home), "KITH_BUSY_SECONDS": "0.1"}
    path, file = book(tmp_path, count=3000), home / "network.db"
    with subprocess.Popen([*KITH, "import", path], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as reading:
        with sqlite3.connect(file, isolation_level=None, timeout=30) as holder:
            while reading.poll() is None and not holder.execute("SELECT count(*) FROM import_run").fetchone()[0]:
                time.sleep(0.01)
            for _ in range(3):
                holder.execute("BEGIN IMMEDIATE")
                time.sleep(0.5)
                holder.execute("COMMIT")
        told = reading.communicate(timeout=60)

    assert reading.returncode == 0, told
    assert len(names(home)) == 3001


def test_nobody_else_can_read_the_network(home):
    for file in home.glob("network.db*"):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file


def test_a_damaged_file_is_said_to_be_damaged(home):
    file = home / "network.db"
    file.write_bytes(b"This is not a database at all." * 400)

    done = kith(home, "people")

    assert done.returncode == 4
    assert "Traceback" not in done.stderr
