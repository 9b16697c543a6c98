from datetime import date

import pytest

from kithwork.invented import world, write

TODAY = date(2026, 11, 21)


@pytest.fixture(scope="session")
def small_world():
    return world.build(7, TODAY)


@pytest.fixture(scope="session")
def folder(small_world, tmp_path_factory):
    return write.write(small_world, tmp_path_factory.mktemp("invented") / "world")
