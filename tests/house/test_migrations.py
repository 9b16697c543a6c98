"""The tables: the models are what the migrations make, and the newest migration is the one that the network file is compared with."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from kithwork.store import migrations, versions


def test_the_latest_migration_is_the_newest_in_the_folder():
    newest = max(path.stem for path in Path(migrations.__file__).parent.glob("[0-9]*.py"))

    assert newest == versions.LATEST


@pytest.mark.django_db
def test_the_models_need_no_further_migration():
    said = StringIO()

    call_command("makemigrations", check_changes=True, dry_run=True, stdout=said)

    assert "No changes detected" in said.getvalue()
