"""Google's and Outlook's tables of contacts: what a golden file hides."""

from datetime import UTC, datetime

import pytest
from tests.importers.members import MemoryMember

from kithwork.domain.records import PersonRecord, Unreadable
from kithwork.importers.protocol import Reading
from kithwork.importers.sources.google_contacts import GoogleContacts
from kithwork.importers.sources.outlook_contacts import OutlookContacts

READING = Reading(datetime(2026, 11, 21, tzinfo=UTC))
GOOGLE = "First Name,Last Name,Phonetic First Name,Labels,E-mail 1 - Value,Phone 1 - Value,Birthday"
OUTLOOK = "First Name,Last Name,Company,E-mail Address,E-mail Type,Birthday"


def google(*rows: str, header: str = GOOGLE):
    return list(GoogleContacts().read(MemoryMember("contacts.csv", "\n".join([header, *rows]).encode()), READING))


def outlook(*rows: str, header: str = OUTLOOK, encoding: str = "utf-8"):
    return list(OutlookContacts().read(MemoryMember("contacts.csv", "\n".join([header, *rows]).encode(encoding)), READING))


def test_a_key_stays_when_rows_move_and_columns_grow():
    before = google("Ada,Lovelace,,* myContacts,ada@engines.example,,", "Alan,Turing,,* myContacts,,+44 20 7946 0301,")
    after = google(
        "Alan,Turing,,* myContacts,,+44 20 7946 0301,,x", "Ada,Lovelace,,* myContacts,ada@engines.example,,,", header=f"{GOOGLE},E-mail 2 - Value"
    )

    assert {item.origin.key for item in before} == {item.origin.key for item in after}


def test_a_key_stays_when_somebody_has_another_address():
    before = [*google("Ada,Lovelace,,* myContacts,ada@engines.example,,"), *outlook("Ada,Lovelace,Engines,ada@engines.example,SMTP,")]
    after = [*google("Ada,Lovelace,,* myContacts,ada@home.example,,"), *outlook("Ada,Lovelace,Harbour,ada@home.example,SMTP,")]

    assert [item.origin.key for item in before] == [item.origin.key for item in after]


def test_whom_google_gathered_from_mail_is_not_in_the_owners_book():
    (gathered,) = google(",,,* otherContacts,only-mail@example.org,,")
    (kept,) = google("Ada,Lovelace,,* myContacts ::: * otherContacts,ada@engines.example,,")

    assert (gathered.is_own_book, kept.is_own_book) == (False, True)


def test_an_address_within_exchange_is_nobodys():
    (person,) = outlook("Alan,Turing,,/o=ExchangeLabs/cn=Recipients/cn=alan,EX,")

    assert person.mention.handles == ()


def test_one_birthday_in_the_file_proves_which_number_is_the_month():
    items = outlook("Ada,Lovelace,,ada@engines.example,SMTP,12/10/1985", "Alan,Turing,,alan@bletchley.example,SMTP,4/21/1985")

    assert [item.birthday for item in items] == ["1985-12-10", "1985-04-21"]


def test_without_proof_a_birthday_is_unreadable_and_the_person_is_kept():
    person, birthday = outlook("Ada,Lovelace,,ada@engines.example,SMTP,12/10/1985")

    assert isinstance(person, PersonRecord)
    assert isinstance(birthday, Unreadable)
    assert birthday.origin.where == "line 2"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_german_table_reads_the_same_in_every_encoding(encoding):
    header = "Anrede;Vorname;Nachname;Firma;E-Mail-Adresse;E-Mail-Typ;Geburtstag"
    (person,) = outlook("Frau;Käthe;Größler;Möwe GmbH;kaethe@moewe.example;SMTP;03.04.1979", header=header, encoding=encoding)

    assert (person.mention.name, person.birthday) == ("Käthe Größler", "1979-04-03")
