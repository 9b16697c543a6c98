"""The tables: the models are what the migrations make, and the newest migration is the one that the network file is compared with."""

import os
import sqlite3
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from tests.house import tables

from kithwork.store import migrations, versions


def test_the_latest_migration_is_the_newest_in_the_folder():
    newest = max(path.stem for path in Path(migrations.__file__).parent.glob("[0-9]*.py"))

    assert newest == versions.LATEST


@pytest.mark.django_db
def test_the_models_need_no_further_migration():
    said = StringIO()

    call_command("makemigrations", check_changes=True, dry_run=True, stdout=said)

    assert "No changes detected" in said.getvalue()


MIGRATE = "import django; django.setup(); from django.core.management import call_command; call_command('migrate', verbosity=0)"


def test_a_new_network_begins_with_what_the_migrations_make(tmp_path):
    there = os.environ | {"KITH_HOME": str(tmp_path), "DJANGO_SETTINGS_MODULE": "kithwork.server.settings"}

    subprocess.run([sys.executable, "-c", MIGRATE], env=there, check=True)
    made = tables.statements(tmp_path / "network.db")
    new = sqlite3.connect(tmp_path / "new.db")
    new.executescript(tables.TABLES.read_text(encoding="utf-8"))
    new.close()

    assert made == tables.TABLES.read_text(encoding="utf-8")  # else: python -m tests.house.tables
    assert tables.statements(tmp_path / "new.db") == made
