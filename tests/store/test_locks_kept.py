"""SQLite's locks on the network file stay, whatever else this process does: who loses them loses the file to the next process that comes."""

import fcntl
import subprocess
import sys

import pytest

from kithwork.importers import archives
from kithwork.importers.unpacking import NETWORK
from kithwork.store import sqlite

TAKE = "import fcntl, sys; fcntl.lockf(open(sys.argv[1], 'r+b'), fcntl.LOCK_EX | fcntl.LOCK_NB)"


def is_free(path):
    """May another process take it?"""
    return subprocess.run([sys.executable, "-c", TAKE, str(path)], capture_output=True, check=False).returncode == 0


@pytest.fixture
def held(tmp_path):
    """A network file on which this process holds a lock, as SQLite does while a connection is open."""
    path = tmp_path / "network.db"
    sqlite.prepare_file(path)
    with path.open("r+b") as stream:
        fcntl.lockf(stream, fcntl.LOCK_EX)
        assert not is_free(path)
        yield path


def test_making_the_file_ready_once_more_does_not_open_it(held):
    sqlite.prepare_file(held)

    assert not is_free(held)


@pytest.mark.parametrize("how", ["itself", "in a folder", "by a link"])
def test_an_import_does_not_open_it(held, tmp_path, how):
    (tmp_path / "notes.db").symlink_to(held)
    path = {"itself": held, "in a folder": tmp_path, "by a link": tmp_path / "notes.db"}[how]

    found = list(archives.members(path))

    assert not is_free(held)
    assert not any(getattr(one, "name", "") in NETWORK for one in found)


def test_a_server_and_a_command_beside_it_leave_each_other_the_log(tmp_path):
    """One process keeps a connection and makes the file ready again; another writes, and ends as the last one would."""
    home = tmp_path / "home"
    server = """
import os, sys
os.environ["DJANGO_SETTINGS_MODULE"] = "kithwork.server.settings"
import django
django.setup()
from datetime import UTC, datetime
from kithwork.actions import networks, words
now = datetime(2026, 11, 21, 9, tzinfo=UTC)
owner = networks.begin(now=now)
words.add(owner_id=owner, name="Ada Lovelace", now=now)
networks.begin(now=now)
print("ready", flush=True)
sys.stdin.readline()
words.add(owner_id=owner, name="Grace Hopper", now=now)
"""
    environment = {"KITH_HOME": str(home), "PATH": "/usr/bin:/bin"}
    with subprocess.Popen([sys.executable, "-c", server], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "ready\n"
        for name in ("Joan Clarke", "Wei Chen"):
            said = subprocess.run([sys.executable, "-m", "kithwork", "add", name], env=environment, capture_output=True, text=True, check=False)
            assert said.returncode == 0, said.stderr
            assert (home / "network.db-wal").exists()
        process.communicate("\n")
        assert process.returncode == 0

    said = subprocess.run([sys.executable, "-m", "kithwork", "doctor"], env=environment, capture_output=True, text=True, check=False)
    listed = subprocess.run([sys.executable, "-m", "kithwork", "people"], env=environment, capture_output=True, text=True, check=False).stdout
    assert said.returncode == 0, said.stdout
    assert all(name in listed for name in ("Ada Lovelace", "Grace Hopper", "Joan Clarke", "Wei Chen"))
