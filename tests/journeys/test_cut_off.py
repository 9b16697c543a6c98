"""An import is killed without warning; reading the same again gives what an undisturbed import gives."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.files import ME, calendar, card, connections, letter, mbox, meeting, vcf

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
SCRIPT = Path(__file__).with_name("cutting.py")
POINTS = {"batch": 11, "rows": 11, "notes": 16, "blocks": 1, "groups": 2, "people": 2, "end": 4}  # how often each call comes in this import
STATE = "import django; django.setup(); from kithwork.actions import portability as p; import sys; sys.stdout.buffer.write(p.canonical(owner_id=1))"


@pytest.fixture(scope="module")
def paths(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sources")
    names = [
        f"{given} {family}" for given in ("Ada", "Grace", "Alan", "Mary", "Joan") for family in ("Lovelace", "Hopper", "Turing", "Shelley", "Clarke")
    ]
    people = [f"{name} <{name.lower().replace(' ', '.')}@mail.example>" for name in names]
    letters = [letter(people[i % 25], ME, NOW - timedelta(days=i), number=f"{i}@m.example", subject=f"Letter {i}") for i in range(400)]
    made = [
        mbox(folder / "in.mbox", letters),
        vcf(folder / "book.vcf", [card(name, uid=name, phone=f"07700 9000{i:02d}") for i, name in enumerate(names)]),
        connections(folder / "Connections.csv", [(*name.split(), name.lower().replace(" ", "-"), "Acme", "Engineer") for name in names]),
        calendar(
            folder / "c.ics",
            [
                meeting(f"m{i}", "Tea", NOW - timedelta(days=i), [("R", "robin@adeyemi.example"), ("A", people[i][:-1].split("<")[1])])
                for i in range(25)
            ],
        ),
    ]
    return [str(path) for path in made]


def run(home, point, paths):
    return subprocess.run([sys.executable, str(SCRIPT), str(home), point, *paths], capture_output=True, check=False, timeout=120)


def state(home):
    environment = {**os.environ, "KITH_HOME": str(home), "DJANGO_SETTINGS_MODULE": "kithwork.server.settings"}
    return subprocess.run([sys.executable, "-c", STATE], capture_output=True, check=True, env=environment, timeout=60).stdout


def rows(home, sql):
    with sqlite3.connect(home / "network.db") as database:
        return database.execute(sql).fetchall()


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory, paths):
    home = tmp_path_factory.mktemp("undisturbed")
    assert run(home, "none", paths).returncode == 0
    return state(home)


def points(seed, count):
    chance = random.Random(seed)
    return [f"{call}:{chance.randint(1, POINTS[call])}" for call in (chance.choice(sorted(POINTS)) for _ in range(count))]


def check(home, point, paths, undisturbed):
    cut = run(home, point, paths)
    assert cut.returncode == -signal.SIGKILL, (point, cut.stderr[-600:])
    assert rows(home, "PRAGMA integrity_check") == [("ok",)]
    begun = [kind for (kind,) in rows(home, "SELECT state FROM import_run")]
    assert begun in ([], ["running"])  # cut before the first transaction was kept, nothing is there

    again = run(home, "none", paths)

    assert again.returncode == 0, again.stderr[-600:]
    ended = [kind for (kind,) in rows(home, "SELECT state FROM import_run ORDER BY number")]
    assert ended == [*(["interrupted"] if begun else []), "finished"]
    assert state(home) == undisturbed


@pytest.mark.parametrize("point", ["batch:3", "blocks:1", *points("quick", 5)])
def test_killed_and_read_again_is_as_if_nothing_had_been(tmp_path, paths, undisturbed, point):
    check(tmp_path, point, paths, undisturbed)


def test_what_was_killed_shows_as_interrupted_before_anything_else_is_imported(tmp_path, paths):
    run(tmp_path, "batch:3", paths)

    said = subprocess.run(
        [sys.executable, "-m", "kithwork", "imports", "--json"],
        capture_output=True,
        check=True,
        env={**os.environ, "KITH_HOME": str(tmp_path)},
        timeout=60,
    )

    (cut,) = json.loads(said.stdout)
    assert cut["state"] == "interrupted"
    assert cut["counts"]["interactions_standing"] == rows(tmp_path, "SELECT count(*) FROM interaction WHERE is_current")[0][0] > 0


@pytest.mark.soak
@pytest.mark.parametrize("point", points("soak", 50))
def test_fifty_kills(tmp_path, paths, undisturbed, point):
    check(tmp_path, point, paths, undisturbed)
