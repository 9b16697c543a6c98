"""A newer export of somebody's table of people is news of the same people."""

import pytest

from kithwork.actions import imports, people
from kithwork.store import models

HEADER = "Name,Email,Company,Role"


@pytest.fixture
def read(owner, tmp_path, now):
    def table(*rows):
        (tmp_path / "people.csv").write_text("\n".join([HEADER, *rows]))
        return imports.run(owner_id=owner, paths=[tmp_path / "people.csv"], now=now)

    return table


def test_another_address_and_organisation_change_the_same_record(owner, now, read):
    read("Ada Lovelace,ada@engines.example,Engines,Engineer", "Grace Hopper,grace@navy.example,Navy,Admiral")

    report = read("Ada Lovelace,ada@harbour.example,Harbour,Head of engineering", "Grace Hopper,grace@navy.example,Navy,Admiral")

    assert (report.counts["records_created"], report.counts["records_updated"], report.counts["records_unchanged"]) == (0, 1, 1)
    found = people.find(owner_id=owner, text="Ada Lovelace", now=now)
    assert (found.organisation, found.title) == ("Harbour", "Head of engineering")
    assert models.Person.objects.filter(owner_id=owner).count() == 2
