"""What tests of the upper floors share: an owner, a moment, and small files to import."""

import os
from datetime import UTC, datetime
from unittest.mock import patch

import pytest
from hypothesis import settings

from kithwork.store import machine

settings.register_profile("kithwork", deadline=None)  # no test is about time: figures stand in bench/
settings.load_profile("kithwork")
os.environ.setdefault("GIT_CONFIG_GLOBAL", os.devnull)
os.environ["GIT_CONFIG_NOSYSTEM"] = "1"
os.environ.pop("LC_ALL", None)
os.environ["TZ"] = machine._TOLD = "UTC"  # an owner lives by the clock of no machine, unless a test says so
os.environ["LC_TELEPHONE"] = "C"  # a telephone number is of no country because a machine speaks its language


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_blocker):
    """The tables as a new network gets them; a test of the house compares them with what the migrations make."""
    from django.test.utils import setup_databases, teardown_databases  # noqa: PLC0415  Django is ready only now

    from kithwork.store.writes import migrating  # noqa: PLC0415

    def create(command, *_, **__):
        if command == "migrate":
            migrating.create_tables()

    with django_db_blocker.unblock():
        with patch("django.core.management.call_command", create):
            made = setup_databases(verbosity=0, interactive=False)
        yield
        teardown_databases(made, verbosity=0)


@pytest.fixture
def now():
    return datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


@pytest.fixture
def owner(db, now):
    from kithwork.actions import owners  # noqa: PLC0415  Django is ready only now

    return owners.begin(now=now, name="Robin Adeyemi")
