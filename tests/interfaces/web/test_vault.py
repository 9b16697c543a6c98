"""The Markdown files on their page."""

import re

import pytest

from kithwork.actions import words
from kithwork.actions.people import find
from kithwork.store.queries import words as typed


@pytest.fixture
def ada(owner, now):
    return words.add(owner_id=owner, name="Ada Lovelace", now=now)


def shown(web, folder):
    return re.search(r'name="shown" value="(\w+)"', web.get("/data/vault", folder).content.decode())[1]


def test_what_is_saved_after_the_changes_were_shown_is_shown_before_it_comes_in(web, owner, now, ada, tmp_path):
    folder = {"folder": str(tmp_path / "vault")}
    web.post("/data/vault/write", folder)
    path = tmp_path / "vault/People/Ada Lovelace.md"
    path.write_text(path.read_text() + "\nlikes tea\n")
    before = shown(web, folder)
    path.write_text(path.read_text() + "\nand cake\n")
    answer = web.post("/data/vault/take", {**folder, "shown": before})

    assert answer.status_code == 422
    assert "likes tea and cake" in answer.content.decode()
    assert "Look at them again" in answer.content.decode()
    assert typed.words(owner, ada).notes == ()


def test_files_are_written_their_changes_shown_and_taken_in(web, owner, now, ada, tmp_path):
    folder = {"folder": str(tmp_path / "vault")}
    web.post("/data/vault/write", folder)
    path = tmp_path / "vault/People/Ada Lovelace.md"
    path.write_text(path.read_text() + "\nlikes tea\n")

    assert "Adds a note of 21 Nov 2026: “likes tea”" in web.get("/data/vault", folder).content.decode()
    web.post("/data/vault/take", {**folder, "shown": shown(web, folder)})

    assert [one.words for one in typed.words(owner, find(owner_id=owner, text="ada", now=now).id).notes] == ["likes tea"]
    assert "No change of yours waits" in web.get("/data/vault", folder).content.decode()


def test_a_conflict_is_shown_and_taken_when_it_is_ticked(web, owner, now, ada, tmp_path):
    folder = {"folder": str(tmp_path / "vault")}
    web.post("/data/vault/write", folder)
    path = tmp_path / "vault/People/Ada Lovelace.md"
    path.write_text(path.read_text().replace("name: Ada Lovelace", "name: Ada Lovelace\ncity: Paris"))
    words.edit(owner_id=owner, person_id=ada, fields={"city": "London"}, now=now)

    assert "was changed here as well" in web.get("/data/vault", folder).content.decode()
    web.post("/data/vault/take", {**folder, "shown": shown(web, folder)})
    assert typed.words(owner, ada).fields["city"] == "London"
    web.post("/data/vault/take", {**folder, "shown": shown(web, folder), "take": "People/Ada Lovelace.md"})
    assert typed.words(owner, ada).fields["city"] == "Paris"


def test_a_folder_that_cannot_be_is_refused_above_its_form(web, owner, tmp_path):
    assert web.get("/data/vault").status_code == 200
    for answer in (
        web.get("/data/vault", {"folder": str(tmp_path / "x")}),
        web.get("/data/vault", {"folder": "x"}),
        web.post("/data/vault/write", {}),
    ):
        assert answer.status_code == 422
