"""What tests of the upper floors share: an owner, a moment, and small files to import."""

import os
from datetime import UTC, datetime

import pytest

os.environ.setdefault("GIT_CONFIG_GLOBAL", os.devnull)
os.environ["GIT_CONFIG_NOSYSTEM"] = "1"


@pytest.fixture
def now():
    return datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


@pytest.fixture
def owner(db, now):
    from kithwork.actions import owners  # noqa: PLC0415  Django is ready only now

    return owners.begin(now=now, name="Robin Adeyemi")
