"""Every page is there, with nothing in the network and with something in it."""

import re
from datetime import timedelta

import pytest
from tests.files import calendar, meeting

from kithwork.actions import congratulations, imports, source_names, sources, words
from kithwork.domain.records import InteractionKind
from kithwork.interfaces.web import clock
from kithwork.interfaces.web.presenting import listing
from kithwork.interfaces.web.presenting.said import KINDS
from kithwork.interfaces.web.views import person as person_views

PAGES = [
    "/",
    "/people",
    "/people?q=ada",
    "/people?q=last%3E90d&order=last&page=2",
    "/people?f=works%3ANavy&q=grace",
    "/people/lookback",
    "/people/rows?q=a",
    "/people/drifting",
    "/people/reviving",
    "/people/bridges",
    "/wins",
    "/asks",
    "/targets",
    "/phrases",
    "/practice",
    "/proof",
    "/proof/check",
    "/publishing",
    "/interviews",
    "/candidates",
    "/stories",
    "/stories?q=conflict",
    "/introductions",
    "/people/views?q=ada",
    "/search?q=a",
    "/keep",
    "/give",
    "/give/share",
    "/capture",
    "/import",
    "/import/formats",
    "/questions",
    "/questions/later",
    "/data",
    "/learning",
    "/learning/exchange",
    "/playbooks",
    "/beginning",
    "/beginning?as=senior",
    "/insight",
    "/insight/map",
    "/insight/map?year=2026",
    "/insight/rhythm?year=2025",
    *(f"/insight/{name}" for name in ("closeness", "people", "opportunities", "balance", "sameness", "odd", "drifting", "community", "hours")),
]
OF_A_PERSON = ["", "/draft", "/moments", "/moments?page=2", "/split", "/merge", "/merge?q=grace"]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_with_an_empty_network(web, owner, page):
    assert web.get(page).status_code == 200


@pytest.mark.parametrize("page", [*PAGES, "/import/1"])
def test_a_page_with_people_in_it(web, network, page):
    assert web.get(page).status_code == 200


def test_a_year_in_people_is_there_and_one_of_which_nothing_is_on_file_is_not(web, network):
    assert web.get("/insight/year/2025").status_code == 200
    assert web.get("/insight/year/1950").status_code == 404
    assert web.get("/insight/nothing").status_code == 404


@pytest.mark.parametrize("page", OF_A_PERSON)
def test_a_page_of_somebody(web, id_of, page):
    assert web.get(f"/people/{id_of('Ada Lovelace')}{page}").status_code == 200


@pytest.mark.parametrize("page", OF_A_PERSON)
def test_a_page_of_somebody_of_whom_only_a_name_is_known(web, owner, now, page):
    person_id = words.add(owner_id=owner, name="Ada", now=now)

    assert web.get(f"/people/{person_id}{page}").status_code == 200


def test_before_anybody_has_begun_the_first_page_offers_two_ways(web, db):
    page = web.get("/").content.decode()

    assert "Drop files here" in page
    assert "sad to lose touch with" in page


def test_before_anybody_has_begun_other_pages_say_how_to(web, db):
    assert web.get("/people").status_code == 404
    assert web.get("/import").status_code == 200


@pytest.mark.parametrize("page", ["/nothing", "/people/987654321", "/people/999999999999999999", "/import/99", "/import/reading/x", "/data/export/x"])
def test_what_is_not_there_is_a_page_with_a_sentence(web, network, page):
    answer = web.get(page)

    assert answer.status_code == 404
    assert 'class="title"' in answer.content.decode()


def test_a_filter_that_does_not_exist_is_explained(web, network):
    answer = web.get("/people?q=foo:bar")

    assert answer.status_code == 422
    assert "is no filter" in answer.content.decode()


@pytest.mark.parametrize("what", ["everything", "cards", "table", "plain-table"])
def test_everything_can_be_carried_out_and_nothing_stays_behind(web, network, home, what):
    answer = web.get(f"/data/export/{what}")

    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith("attachment")
    assert b"".join(answer)
    assert not list((home / "uploads").iterdir())


@pytest.mark.django_db(transaction=True)
def test_a_backup_can_be_carried_out(web, network):
    assert b"".join(web.get("/data/export/backup")).startswith(b"SQLite format 3")


def test_every_kind_of_moment_and_every_source_has_its_words():
    assert set(KINDS) == set(InteractionKind)
    assert {source.name for source in sources.listed()} < source_names.TITLES.keys() == source_names.WORDS.keys()


def test_formats_are_called_what_people_call_them(web, db):
    page = web.get("/import/formats").content.decode()

    assert "<h2>Git repositories</h2>" in page
    assert "<h2>git-history</h2>" not in page


def test_no_page_has_a_style_or_a_script_of_its_own(web, id_of):
    for page in ["/", "/people", f"/people/{id_of('Ada Lovelace')}", "/import/1", "/data"]:
        text = web.get(page).content.decode()
        assert "style=" not in text, page
        assert "<script>" not in text, page
        assert " onclick" not in text, page


def test_a_brief_of_several_names_each_and_what_not_to_raise(web, network, id_of, now):
    words.note(owner_id=network, person_id=id_of("Ada Lovelace"), text="The old job", is_not_to_raise=True, now=now)

    page = web.get(f"/brief?person={id_of('Ada Lovelace')}&person={id_of('Grace Hopper')}").content.decode()

    assert "Ada Lovelace and Grace Hopper" in page
    assert page.index("not to raise") < page.index("The old job") < page.index("last talks")


@pytest.mark.parametrize("asked", ["", "?person=x", "?person=999999", "?meeting=retro"])
def test_a_brief_of_nobody_is_a_page_with_a_sentence(web, network, asked):
    assert web.get(f"/brief{asked}").status_code == 404


def test_a_persons_page_shows_their_wins_and_compares_with_its_own_past(web, network, id_of, now):
    ada = id_of("Ada Lovelace")
    congratulations.add(owner_id=network, person_id=ada, text="First program", on=now.date(), now=now)

    page = web.get(f"/people/{ada}").content.decode()

    assert "First program." in page
    assert "First program</text>" in page or "<title>First program," in page
    assert web.get("/wins").content.decode().count("First program") >= 1


def test_an_invitation_without_an_answer_is_no_meeting_once_its_day_is_over(web, network, now, id_of, tmp_path, monkeypatch):
    people = [("Robin", "robin@adeyemi.example"), ("Ada Lovelace", "ada@engines.example")]
    paths = [calendar(tmp_path / "own.ics", [meeting("talk", "A talk on looms", now + timedelta(days=1), people, silent=[people[0][1]])])]
    imports.run(owner_id=network, paths=paths, now=now)
    path = f"/people/{id_of('Ada Lovelace')}"

    ahead = web.get(path).content.decode()
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(days=2))

    assert "A talk on looms" in ahead
    assert "A talk on looms" not in web.get(path).content.decode()


def test_a_page_beyond_the_last_one_is_the_last_one(web, network, id_of, monkeypatch):
    monkeypatch.setattr(listing, "SIZE", 1)
    monkeypatch.setattr(person_views, "A_PAGE", 1)
    ada = id_of("Ada Lovelace")

    people, rows = (web.get(path).content.decode() for path in ("/people?page=999", "/people/rows?page=999"))
    moments = web.get(f"/people/{ada}/moments?page=9999").content.decode()

    assert re.search(r"People (\d) to \1 of \1<", people)
    assert re.search(r"People (\d) to \1 of \1<", rows)
    assert "Nobody is here yet" not in people
    assert re.search(r"Moments (\d+) to \1 of \1, the newest first", moments)
    assert "Earlier ones" in moments
    assert "More of them" not in moments


def test_the_search_field_says_where_else_one_looks_when_nobody_is_called_that(web, network):
    assert "Enter searches notes, topics and moments too." in web.get("/search?q=php").content.decode()
