import pytest
from tests.importers.members import MemoryMember

from kithwork.domain import handles
from kithwork.importers import linkedin_files

GERMAN = "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am\nAda,Lovelace,,,Harbour,Engineer,12 Mar 2019\n"


@pytest.mark.parametrize("name", ["Comments_104233771.csv", "Comments.csv", "comments_1 (2).csv", "Comments-2.CSV"])
def test_ids_parts_and_copies_do_not_change_which_file_it_is(name):
    assert linkedin_files.stem(name) == "comments"


def test_a_translated_header_reads_as_the_english_one():
    member = MemoryMember("Connections.csv", GERMAN.encode())

    (row,) = linkedin_files.rows(member, ("First Name", "Connected On"))

    assert (row["First Name"], row["Company"], row["Connected On"]) == ("Ada", "Harbour", "12 Mar 2019")


def test_a_file_that_is_no_table_ends_in_one_sentence():
    (item,) = linkedin_files.items("linkedin-connections", MemoryMember("Connections.csv", b"nothing"), ("First Name",), lambda _: ())

    assert item.why == "it could not be read as a table: no header with the columns First Name"


def test_only_tables_are_looked_at():
    assert not linkedin_files.is_table(MemoryMember("Connections.txt", b"First Name\n"), ("First Name",))


@pytest.mark.parametrize("tail", ["ada-l", "ada-l/", "Ada-L", "ad%C3%A1", "ada?trk=x", "ada/detail", "", "-", "ada\n"])
@pytest.mark.parametrize("host", ["www.linkedin.com", "linkedin.com", "uk.linkedin.com", "WWW.linkedin.com"])
def test_a_profile_s_address_is_the_same_read_quickly_and_slowly(host, tail):
    address = f"https://{host}/in/{tail}"

    assert handles.profile_url(address) == handles.profile_url(f" {address}")


@pytest.mark.parametrize("row", ["Ada,Lovelace", "Ada,Lovelace,,,,,,,", "Ada,Lovelace,,,Harbour,Engineer,12 Mar 2019", '"Ada","Love\nlace",,,,,'])
def test_fields_by_place_are_those_by_name(row):
    member = MemoryMember("Connections.csv", f"First Name,Last Name,URL,E-mail,Company,Position,Connected On\n{row}\n".encode())
    wanted = ("First Name", "Connected On")

    blocks = linkedin_files.columns(member, wanted, ("Last Name", "Missing", "Connected On", "First Name"))
    by_place = [(line, fields) for lines, columns in blocks for line, *fields in zip(lines, *columns, strict=True)]

    assert by_place == [
        (row.line, [row.fields.get(name, "") for name in ("last name", "missing", "connected on", "first name")])
        for row in linkedin_files.rows(member, wanted)
    ]
