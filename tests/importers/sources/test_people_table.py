"""Tables of people of any make: which are, what their columns mean, and what is not guessed."""

import csv
from datetime import UTC, datetime

import pytest
from tests.importers.members import MemoryMember

from kithwork.domain.records import PersonRecord, Unreadable
from kithwork.importers import people_columns, registry
from kithwork.importers.people_columns import Meaning
from kithwork.importers.protocol import HEAD_SIZE, Reading, SaidColumns
from kithwork.importers.sources.people_table import PeopleTable

NOW = datetime(2026, 11, 21, tzinfo=UTC)


def table(*lines: str) -> MemoryMember:
    return MemoryMember("people.csv", "\n".join(lines).encode())


def people(*lines: str, said: SaidColumns | None = None):
    columns = {people_columns.fingerprint(lines[0].split(",")): said} if said else {}
    return list(PeopleTable().read(table(*lines), Reading(NOW, columns=columns)))


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("First Name,Last Name,Email", "Ada,Lovelace,ada@engines.example"),
        ("Name,Phone", "Ada Lovelace,+44 20 7946 0018"),
        ("Vorname,Nachname,Erreichbar", "Ada,Lovelace,ada@engines.example"),
        ("Nom,Prénom,Courriel", "Lovelace,Ada,ada@engines.example"),
        ("Nombre,Apellidos,Correo electrónico", "Ada,Lovelace,ada@engines.example"),
        ("Name,LinkedIn", "Ada Lovelace,ada-l"),
        ("Navn,Mobilnr,Jobber hos,Bursdag", "Ada Lovelace,91 22 33 44,Engines,10.12.1815"),
        ("Imię i nazwisko,Telefon", "Ada Lovelace,020 7946 0018"),
        ("氏名,会社名,メールアドレス", "Ada Lovelace,Engines,ada@engines.example"),
        ("Name,Company,Phone,Website", "Ada Lovelace,Engines,020 7946 0018,https://ada.example"),
        ("First Name,Last Name,Email,Total Revenue,Currency", "Ada,Lovelace,ada@engines.example,3,GBP"),
    ],
)
def test_a_table_with_names_in_which_somebody_is_reached_is_recognised(header, row):
    assert PeopleTable().recognises(table(header, row))


@pytest.mark.parametrize("row", [f"{'y' * HEAD_SIZE},Lovelace,ada@engines.example", f'Ada,"{"y," * HEAD_SIZE}",'])
def test_a_table_is_recognised_by_the_rows_behind_one_that_is_longer_than_what_is_looked_at(row):
    header = "First Name,Last Name,Email"

    assert PeopleTable().recognises(table(header, row, "Grace,Hopper,grace@navy.example"))
    assert not PeopleTable().recognises(table(header, row.replace("@", " at "), "Grace,Hopper,"))


def test_of_a_table_whose_one_row_is_too_long_the_line_is_told_and_not_that_nobody_is_in_it():
    usual = csv.field_size_limit(2 * HEAD_SIZE)
    try:
        huge = table("Notes,Name,Email", f"{'y' * 3 * HEAD_SIZE},Ada Lovelace,ada@engines.example")
        told = list(PeopleTable().read(huge, Reading(NOW)))
        is_known = PeopleTable().recognises(huge)
    finally:
        csv.field_size_limit(usual)

    assert is_known
    assert [(one.origin.where, one.why) for one in told] == [("line 2", "a field has more than 16 million letters; the row was left out")]


@pytest.mark.parametrize(
    "header",
    [
        "Name",
        "Name,Price,Stock",
        "name,url,username,password",
        "Email,Amount,Currency",
        "Order,Email,Total",
        "Name,Email,Ticket Type",
        "Name,Company",
        "Date,Subject,From",
        "Order #,First Name,Last Name,Email,Ticket Type",
        "First Name,Last Name,Email,Password",
        "Email",
        "Name,Email,API key",
    ],
)
def test_tables_of_something_else_are_left_alone(header):
    assert not PeopleTable().recognises(table(header, ""))


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Name,Company,Title", "Screws,Engines,Box of screws"),
        ("name,mobile,time", "test_login,false,0.2s"),
        ("Nom,Société,Poste", "Chaise,Engines,Salle"),
        ("Name,Account,Position", "World shares,Depot 12,15.5"),
        ("Species,Name,Birthday,Owner Email", "Dog,Rex,2020-01-02,ada@engines.example"),
        ("id,name,description,phone,city,url", "1,Pizza Roma,Best pizza,+39 06 1234567,Rome,https://roma.example"),
        ("Name,Phone,Rating,Category", "Joe's pipes,+44 20 7946 0000,4.5,Plumber"),
        ("name,linkedin,company", "Engines,https://www.linkedin.com/company/engines,Engines"),
        ("Date,Payee,Reference,Email", "2024-01-02,Shop,12,billing@shop.example"),
        ("timestamp,level,email,event", "2024,INFO,ada@engines.example,login"),
        ("First Name,Last Name", "Ada,Lovelace"),
    ],
)
def test_things_firms_and_logs_are_no_people_whatever_their_columns_are_called(header, row):
    assert not PeopleTable().recognises(table(header, row))


@pytest.mark.parametrize("column", ["OPTIN_TIME", "Accepts Email Marketing", "Unsubscribed", "Grade/10.00", "Stripe plan", "Total", "Level"])
def test_who_signed_up_bought_or_was_marked_is_seen_and_not_of_the_owners_book(column):
    lines = (f"First Name,Last Name,Email,{column}", "Ada,Lovelace,ada@engines.example,2")

    (listed,) = people(*lines)
    (explained,) = people(*lines, said=SaidColumns(((column.casefold(), "nothing"),)))

    assert (listed.is_own_book, explained.is_own_book) == (False, True)


def test_what_another_source_knows_is_read_there():
    connections = table("First Name,Last Name,URL,Email Address,Company,Position,Connected On", "Ada,Lovelace,,ada@engines.example,,,")

    assert PeopleTable().recognises(connections)
    assert [one.source for one in registry.recognising(connections)] == ["linkedin-connections"]


@pytest.mark.parametrize(
    ("column", "meaning"),
    [
        ("E-Mail (privat)", Meaning.EMAIL),
        ("emailsPrimaryEmail", Meaning.EMAIL),
        ("Work Email 2", Meaning.EMAIL),
        ("LinkedIn Profile URL", Meaning.LINKEDIN),
        ("GitHub handle", Meaning.GITHUB),
        ("Telefon geschäftlich", Meaning.PHONE),
        ("Contact owner", Meaning.NOTHING),
        ("Email type", Meaning.NOTHING),
        ("Last contacted", Meaning.NOTHING),
        ("Last Contact", Meaning.NOTHING),
        ("Company LinkedIn URL", Meaning.NOTHING),
        ("Person Linkedin Url", Meaning.LINKEDIN),
        ("Where we met", Meaning.NOTE),
        ("Date de naissance", Meaning.BIRTHDAY),
    ],
)
def test_a_column_is_known_by_its_name(column, meaning):
    assert people_columns.by_name(column) is meaning


def test_a_column_with_an_unknown_name_is_known_by_what_is_in_it():
    (person,) = people("Name,Phone,Reach", "Ada Lovelace,+44 20 7946 0018,ada@engines.example")

    assert [handle.value for handle in person.mention.handles] == ["ada@engines.example"]


def test_a_column_about_the_table_is_not_looked_into():
    (person,) = people("Name,Phone,Row owner", "Ada Lovelace,+44 20 7946 0018,robin@home.example")

    assert person.mention.handles == ()


def test_what_is_in_a_column_about_a_firm_or_a_machine_is_nobodys():
    header = "Name,Email,Company Website,Fax Number,Company Main Phone"
    (person,) = people(header, "Ada Lovelace,ada@engines.example,https://engines.example,+44 20 7946 0019,+44 20 7946 0000")

    assert (person.links, person.mention.phones) == ((), ())


def test_what_the_owner_said_goes_before_names_and_cells():
    said = SaidColumns((("reach", "nothing"), ("role", "note")))
    (person,) = people("Name,Phone,Reach,Role", "Ada Lovelace,+44 20 7946 0018,ada@engines.example,best man", said=said)

    assert (person.mention.handles, person.title, person.note) == ((), "", "Role: best man")


def test_a_date_is_read_by_the_order_that_the_owner_named():
    lines = ("Name,Email,Birthday", "Ada Lovelace,ada@engines.example,03/04/1990")

    person, birthday, remark = people(*lines)
    (told,) = people(*lines, said=SaidColumns((), "day-first"))

    assert (person.birthday, told.birthday) == ("", "1990-04-03")
    assert isinstance(birthday, Unreadable)
    assert birthday.origin.where == "line 2"
    assert "which number comes first" in remark.words


def test_a_key_stays_when_columns_come_and_the_owner_explains_one():
    (before,) = people("Name,Email", "Ada Lovelace,ada@engines.example")
    (after,) = people("Name,Hat,Email", "Ada Lovelace,top hat,ada@engines.example", said=SaidColumns((("hat", "note"),)))

    assert before.origin.key == after.origin.key
    assert after.note == "Hat: top hat"


def test_a_newer_export_with_another_address_is_of_the_same_record():
    (before,) = people("Name,Email,Company", "Ada Lovelace,,Engines")
    (after,) = people("Name,Email,Company", "Ada Lovelace,ada@home.example,Harbour")

    assert before.origin.key == after.origin.key


def test_namesakes_are_told_apart_by_how_they_are_reached_whatever_their_order():
    rows = ("Wei Chen,wei@one.example", "Ada,ada@engines.example", "Wei Chen,wei@two.example")
    before, after = people("Name,Email", *rows), people("Name,Email", *reversed(rows))

    assert len({one.origin.key for one in before}) == 3
    assert {one.mention: one.origin.key for one in before} == {one.mention: one.origin.key for one in after}


def test_two_programs_tables_do_not_speak_of_one_record():
    (dex,) = people("first_name,last_name,emails", "Ada,Lovelace,ada@engines.example")
    (hub,) = people("First Name,Last Name,Email", "Ada,Lovelace,ada@engines.example")

    assert dex.origin.key != hub.origin.key


def test_a_header_that_means_nothing_by_itself_is_read_once_it_is_explained():
    said = SaidColumns((("wer da", "name"), ("erreichbar", "email")))
    (person,) = people("Wer da,Erreichbar", "Ada Lovelace,ada@engines.example", said=said)

    assert isinstance(person, PersonRecord)
    assert person.mention.name == "Ada Lovelace"


@pytest.mark.parametrize("header", ["Nombre,Apellidos,Email", "Nome,Cognome,Email", "Nome,Sobrenome,Email", "Name,Surname,Email"])
@pytest.mark.parametrize("name", ["Ada", "Ada Lovelace"])
def test_a_name_beside_a_last_name_is_the_first_one_unless_it_is_whole(header, name):
    (person,) = people(header, f"{name},Lovelace,ada@engines.example")

    assert person.mention.name == "Ada Lovelace"


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ('"Lovelace, Ada"', "Ada Lovelace"),
        ("Ada Lovelace <ada@engines.example>", "Ada Lovelace"),
        ('"Lovelace, Ada <ada@engines.example>"', "Ada Lovelace"),
        ('"Dr. Ada Lovelace, PhD"', "Dr. Ada Lovelace, PhD"),
    ],
)
def test_a_name_in_a_cell_is_said_as_one_says_it(cell, name):
    person, _ = people("Name,Email", f"{cell},ada@engines.example", "Grace,grace@navy.example")

    assert (person.mention.name, [handle.value for handle in person.mention.handles]) == (name, ["ada@engines.example"])


def test_an_address_beside_a_name_in_its_cell_is_theirs():
    (person,) = people("Name,Phone", "Ada Lovelace <ada@engines.example>,+44 20 7946 0018")

    assert [handle.value for handle in person.mention.handles] == ["ada@engines.example"]


def test_a_calling_code_of_its_own_column_belongs_to_the_number():
    (person,) = people("Name,Email,Phone,Calling code", "Ada,ada@engines.example,22000017,+47")

    assert person.mention.phones == ("+47 22000017",)


def test_a_cell_that_says_by_several_means_how_one_is_reached_says_all_of_them():
    found = people(
        "Who,Email", '"Sam Reed","sam@reed.example / +353 86 123 4567, https://github.com/samreed"', said=SaidColumns((("who", "name"),), "")
    )

    assert [handle.value for handle in found[0].mention.handles] == ["sam@reed.example", "samreed"]
    assert found[0].mention.phones == ("+353 86 123 4567",)


def test_addresses_beside_numbers_in_a_column_of_any_name_are_known_by_their_look():
    columns = people_columns.proposed(["Who", "Ping"], [{"who": "Sam", "ping": "sam@reed.example or 0117 496 0123"}])

    assert columns[1].meaning is Meaning.EMAIL
