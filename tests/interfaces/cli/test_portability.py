import json
import stat
import zipfile
from datetime import timedelta

import pytest
from tests.files import card, letter, mbox, vcf

from kithwork.store import models


@pytest.fixture
def cards(tmp_path):
    return str(
        vcf(
            tmp_path / "contacts.vcf",
            [card("Ada Lovelace", uid="1", email="ada@engines.example"), card("Grace Hopper", uid="2", organisation="=cmd()"), "BEGIN:VCARD\r\nFN"],
        )
    )


def test_an_import_reports_people_and_what_could_not_be_read(say, owner, cards):
    said = say("import", cards).output

    assert "2 new" in said
    assert "contacts.vcf" in said
    assert "kith imports undo 1" in said


def test_an_import_without_a_known_owner_says_what_to_do(say, now, owner, tmp_path):
    letters = mbox(tmp_path / "mail.mbox", [letter("ada@engines.example", "robin@adeyemi.example", now)])

    assert "kith owner add" in say("import", str(letters)).output


def test_an_import_begins_a_network_where_there_is_none(data, cards):
    assert data("import", cards)["number"] == 1


def test_a_path_that_does_not_exist_is_misread_and_nothing_begins(say, tmp_path):
    say("import", str(tmp_path / "nothing.mbox"), code=2)
    say("people", code=3)


def test_a_file_that_nobody_reads_is_refused_in_a_sentence(say, owner, tmp_path):
    (tmp_path / "cat.txt").write_text("miaow")

    assert "kith sources" in say("import", str(tmp_path / "cat.txt"), code=1).stderr


def test_a_dry_run_keeps_nothing(say, data, owner, cards):
    assert data("import", "--dry-run", cards)["counts"]["people_new"] == 2
    assert data("people")["total"] == 0


def test_runs_are_listed_shown_and_undone(say, data, owner, cards):
    say("import", cards)

    assert [run["number"] for run in data("imports")] == [1]
    assert data("imports", "show", "1")["members"][0]["source"] == "vcard"
    assert "is taken back" in say("imports", "undo", "1").output
    say("imports", "undo", "1", code=1)
    say("imports", "show", "7", code=3)


def test_an_address_is_claimed_and_given_back(say, data, owner):
    say("owner", "add", "Robin@Adeyemi.example")
    claimed = data("owner", "show")["addresses"]
    say("owner", "remove", "robin@adeyemi.example")

    assert [one["value"] for one in claimed] == ["robin@adeyemi.example"]
    assert data("owner")["addresses"] == []


def test_of_several_addresses_all_are_claimed_or_none(say, data, owner):
    say("owner", "add", "robin@adeyemi.example", "???", code=1)

    assert data("owner")["addresses"] == []


def test_the_owner_is_renamed(say, data, owner):
    say("owner", "name", "Robin A.")

    assert data("owner")["name"] == "Robin A."


def test_a_table_is_private_and_guards_a_spreadsheet(say, owner, cards, tmp_path):
    say("import", cards)
    say("export", "--csv", str(tmp_path / "people.csv"))

    written = tmp_path / "people.csv"
    assert "'=cmd()" in written.read_text()
    assert stat.S_IMODE(written.stat().st_mode) == 0o600


def test_cards_go_to_the_screen(say, owner, cards):
    say("import", cards)

    assert "FN:Ada Lovelace" in say("export", "--vcard", "-").stdout


def test_an_export_does_not_write_over_a_file_unasked(say, owner, tmp_path):
    (tmp_path / "out.zip").write_text("mine")

    say("export", str(tmp_path / "out.zip"), code=2)

    assert (tmp_path / "out.zip").read_text() == "mine"


def test_two_archives_between_which_nothing_was_written_differ_in_when_they_were_made_alone(say, owner, cards, tmp_path, monkeypatch, now):
    say("import", cards)
    manifests = []
    for days in (0, 1):
        monkeypatch.setenv("KITH_NOW", (now + timedelta(days=days)).isoformat())
        say("export", str(tmp_path / f"{days}.zip"))
        with zipfile.ZipFile(tmp_path / f"{days}.zip") as archive:
            manifests.append(json.loads(archive.read("manifest.json")))
    made = [manifest.pop("made_at") for manifest in manifests]

    assert manifests[0] == manifests[1]
    assert made[0] != made[1]


def test_an_archive_is_restored_into_an_empty_network_only(say, owner, cards, tmp_path):
    say("import", cards)
    say("export", str(tmp_path / "out.zip"))

    assert "empty" in say("restore", str(tmp_path / "out.zip"), code=1).stderr


def test_a_restore_says_that_people_may_have_other_numbers(say, owner, cards, tmp_path):
    say("import", cards)
    say("export", str(tmp_path / "out.zip"))
    models.Owner.objects.all().delete()

    said = " ".join(say("restore", str(tmp_path / "out.zip")).stdout.split())

    assert said.endswith("People may have other numbers than before (`#12`).")


def test_the_doctor_says_how_the_file_is(data, owner):
    assert data("doctor")[0]["is_fine"]


def test_sources_say_where_a_file_comes_from(data, db):
    assert {"git-history", "vcard"} <= {source["name"] for source in data("sources")}


def test_people_read_what_sources_are_called_and_programs_their_names(say, data):
    assert "Git repositories\n  A clone on the owner's disk" in say("sources").stdout
    assert "git-history\n" in say("sources").stdout
    assert "Git repositories" in {source["title"] for source in data("sources")}


def test_a_question_is_shown_with_its_reasons_and_answered(say, data, owner, tmp_path):
    two = [card("Ada Lovelace", uid="1", email="ada@engines.example"), card("Ada Lovelace", uid="2", email="ada@home.example")]
    say("import", str(vcf(tmp_path / "a.vcf", two)))
    [question] = data("questions")["bundles"][0]["questions"]

    assert "against:" in say("questions").output
    say("questions", "answer", str(question["id"]), "same")
    assert data("people")["total"] == 1


def test_a_question_of_no_such_number_is_not_found(say, owner):
    say("questions", "answer", "99", "same", code=3)


def test_a_backup_is_no_export_and_it_is_said_where_it_goes(say, owner, tmp_path):
    (tmp_path / "copy.db").write_bytes(b"SQLite format 3\0" + bytes(84))

    told = " ".join(say("restore", str(tmp_path / "copy.db"), code=1).stderr.split())

    assert "a copy of the network file itself" in told
    assert "put it in the place of" in told


def test_of_a_table_without_a_header_it_is_said_that_one_is_missing(say, owner, cards, tmp_path):
    (tmp_path / "people.csv").write_text("Ada Lovelace,ada@engines.example,Engines\nGrace Hopper,grace@navy.example,Navy\n")

    alone = say("import", str(tmp_path / "people.csv"), code=1).stderr
    beside = say("import", str(tmp_path / "people.csv"), cards).output

    assert "a table without a header" in " ".join(alone.split())
    assert "a table without a header" in " ".join(beside.split())


def test_an_interrupted_import_says_how_to_go_on(say, owner, cards, monkeypatch):
    def interrupted(**_):
        raise KeyboardInterrupt

    monkeypatch.setattr("kithwork.actions.imports.run", interrupted)

    assert "importing the same again completes it" in say("import", cards, code=1).stderr


def test_numbers_in_cards_are_of_the_region_that_is_named(say, data, owner, tmp_path):
    (tmp_path / "a.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nUID:1\nFN:Ada Lovelace\nTEL:030 1234567\nEND:VCARD\n")

    say("import", "--region", "DE", str(tmp_path / "a.vcf"))

    assert "+49301234567" in [one["value"] for one in data("show", "ada")["identities"]]


def test_what_was_written_to_a_file_is_said_in_json(data, say, owner, cards, tmp_path):
    say("import", cards)

    assert data("export", str(tmp_path / "out.zip"))["path"] == str(tmp_path / "out.zip")
    say("export", "--csv", "-", "--json", code=2)


def test_what_other_imports_hold_stays_and_is_said_when_one_is_taken_back(say, data, owner, tmp_path):
    cards_ = [card("Ada Lovelace", uid="1"), card("Grace Hopper", uid="2")]
    say("import", str(vcf(tmp_path / "a.vcf", cards_)))
    say("import", str(vcf(tmp_path / "b.vcf", [*cards_, card("Alan Turing", uid="3")])))

    second, first = (" ".join(say("imports", "undo", number).stdout.split()) for number in "21")

    assert second.startswith("Run 2 is taken back; 1 record went with it; 2 stayed, because other imports hold them too.")
    assert first.startswith("Run 1 is taken back; 2 records went with it.")
    assert data("people")["total"] == 0


def test_what_one_import_read_twice_is_counted_once_when_it_is_taken_back(say, owner, tmp_path):
    cards_ = [card("Ada Lovelace", uid="1"), card("Grace Hopper", uid="2")]
    say("import", str(vcf(tmp_path / "a.vcf", cards_)), str(vcf(tmp_path / "b.vcf", [*cards_, card("Alan Turing", uid="3")])))

    assert "Run 1 is taken back; 3 records went with it." in " ".join(say("imports", "undo", "1").stdout.split())


def test_an_empty_path_is_not_the_folder_in_which_one_stands(say, owner):
    assert say("import", "", code=2).stderr == "A path is empty; name a file or a folder, or . for this one.\n"


def test_the_columns_of_a_table_are_shown_and_explained(say, data, owner, tmp_path):
    table = tmp_path / "leute.csv"
    table.write_text("Wer da,Erreichbar unter\nAda Lovelace,ada@engines.example\n")

    said = say("columns", str(table)).output
    told = data("columns", str(table), "--set", "Wer da=name", "--dates", "day-first")

    assert "e.g. Ada Lovelace" in said
    assert "nobody is told" in said
    assert [one["meaning"] for one in told["columns"]] == ["name", "email"]
    assert (told["dates"], told["is_readable"]) == ("day-first", True)
    assert data("import", str(table))["counts"]["people_new"] == 1
    say("columns", str(table), "--set", "name", code=2)
    say("columns", str(tmp_path / "nothing.csv"), code=2)
