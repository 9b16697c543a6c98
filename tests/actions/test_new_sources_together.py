"""CVs, guest lists, projects' files and GitHub, as an owner meets them after an import."""

import json

import pytest

from kithwork.actions import claims, event_choices, event_proposals, imports, listings, rosters
from kithwork.store.queries import organisations
from kithwork.store.queries.events import listed

ME = "robin@adeyemi.example"
GUESTS = "name,email,approval_status,checked_in_at,created_at,api_id,qr_code_url\n"


@pytest.fixture
def read(owner, now):
    def read_(*paths):
        return imports.run(owner_id=owner, paths=paths, now=now, me=[ME])

    return read_


@pytest.fixture
def cv(tmp_path):
    path = tmp_path / "resume.json"
    basics = {"name": "Robin Adeyemi", "email": "robin@old.example", "profiles": []}
    work = [{"name": "Analytical Engines", "position": "Mechanic", "startDate": "2019-04", "endDate": "2022-01"}]
    path.write_text(json.dumps({"basics": basics, "work": work}), encoding="utf-8")
    return path


def test_a_cv_is_the_owners_as_soon_as_its_address_is(owner, now, read, cv):
    read(cv)
    before = organisations.own_posts(owner)

    claims.claim(owner_id=owner, text="robin@old.example", region="GB")

    assert before == []
    assert organisations.own_posts(owner) == [("Analytical Engines", "Mechanic", "2019-04", "2022-01", "work")]


def test_a_guest_list_is_proposed_as_an_event_and_fills_its_roster(owner, now, read, tmp_path):
    rows = [
        f"{name},{mail},approved,2026-05-16T18:0{n}:00Z,2026-04-0{n + 1},g-{n},https://lu.ma/check-in/evt-1?pk=x"
        for n, (name, mail) in enumerate(COMPANY)
    ]
    path = tmp_path / "Code supper.csv"
    path.write_text(GUESTS + "\n".join(rows), encoding="utf-8")
    read(path)

    (proposed,) = event_proposals.listed(owner_id=owner)
    event_choices.take(owner_id=owner, numbers=[proposed.number], now=now)

    (event,) = listed(owner)
    assert (event.name, event.begins_on.isoformat()) == ("Code supper", "2026-05-16")
    assert [one.person.name for one in rosters.of_event(owner_id=owner, line=event, now=now)] == ["Ada Lovelace"]


COMPANY = [("Robin Adeyemi", ME), ("Ada Lovelace", "ada@engines.example")]


def test_a_part_in_a_project_does_not_hide_where_somebody_works(owner, now, read, tmp_path):
    folder = tmp_path / "mill"
    folder.mkdir()
    (folder / "MAINTAINERS").write_text("PARSER\nM:\tGrace Hopper <grace@navy.example>\nS:\tMaintained\n", encoding="utf-8")
    book = folder / "book.vcf"
    book.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Grace Hopper\nEMAIL:grace@navy.example\nORG:Navy\nEND:VCARD\n", encoding="utf-8")
    read(folder)

    (found,) = listings.listing(owner_id=owner, text="grace", now=now, order="name").shown

    assert (found.person.organisation, found.person.title) == ("Navy", "")


def test_following_somebody_on_github_is_no_acquaintance(owner, now, read, tmp_path):
    path = tmp_path / "following.json"
    path.write_text(json.dumps([{"login": "ada-l", "id": 1, "html_url": "https://github.com/ada-l", "type": "User"}]), encoding="utf-8")

    report = read(path)

    assert (report.counts["people_new"], report.counts["people_seen"]) == (0, 1)
