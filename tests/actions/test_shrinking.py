"""A newer export that is much smaller is asked about before anything is written."""

from datetime import timedelta

import pytest
from tests.files import connections, zipped

from kithwork.actions import imports, listings
from kithwork.actions.shrinking import Shrunk


def export(folder, name, count):
    folder.mkdir(exist_ok=True)
    rows = [(f"Ada{number}", "Lovelace", f"ada-{number}", "Analytical Engines", "Engineer") for number in range(count)]
    return zipped(folder / f"Complete_LinkedInDataExport_{name}.zip", connections(folder / "Connections.csv", rows))


@pytest.fixture
def read(owner, now):
    def read_(path, *, days=0, **options):
        return imports.run(owner_id=owner, paths=[path], now=now + timedelta(days=days), **options)

    return read_


def count(owner, now):
    return listings.listing(owner_id=owner, text="", now=now).total


def test_a_newer_export_of_less_than_half_the_size_is_refused_until_the_owner_says_yes(owner, now, read, tmp_path):
    read(export(tmp_path, "03-01-2026", 100))

    with pytest.raises(Shrunk, match=r"Connections\.csv is less than half as large as before: 3 kB now, 9 kB when it was read on 21 Nov 2026\."):
        read(export(tmp_path, "10-01-2026", 30), days=1)

    assert len(imports.runs.listed(owner)) == 1
    read(export(tmp_path, "10-01-2026", 30), days=1, may_shrink=True)
    assert count(owner, now) == 100


def test_looking_at_it_says_so_and_asks_nothing(owner, now, read, tmp_path):
    read(export(tmp_path, "03-01-2026", 100))

    report = read(export(tmp_path, "10-01-2026", 30), is_dry=True)

    assert next(one.why for one in report.items if one.outcome == "remark").endswith("9 kB when it was read on 21 Nov 2026.")


@pytest.mark.parametrize(("first", "second"), [(100, 60), (30, 10), (100, 100)])
def test_what_shrank_a_little_or_was_small_or_is_the_same_is_read(owner, now, read, tmp_path, first, second):
    read(export(tmp_path, "03-01-2026", first))

    assert read(export(tmp_path, "10-01-2026", second), days=1).number == 2


def test_a_run_that_was_taken_back_is_no_measure(owner, now, read, tmp_path):
    imports.undo(owner_id=owner, number=read(export(tmp_path, "03-01-2026", 100)).number, now=now)

    assert read(export(tmp_path, "10-01-2026", 30), days=1).counts["people_new"] == 30


def test_another_archive_with_a_file_of_that_name_is_no_newer_export(owner, now, read, tmp_path):
    rows = [(f"Ada{number}", "Lovelace", f"ada-{number}", "Acme", "Engineer") for number in range(100)]
    table = connections(tmp_path / "Connections.csv", rows)
    read(zipped(tmp_path / "Robin's export.zip", table))

    assert read(zipped(tmp_path / "Kim's export.zip", connections(tmp_path / "Connections.csv", rows[:9])), days=1).number == 2
