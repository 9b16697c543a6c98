"""The owner's own files, the address book that LinkedIn was given, and the files that are left alone."""

from datetime import UTC, datetime

import pytest
from tests.importers.golden import assert_golden, samples_of
from tests.importers.members import MemoryMember

from kithwork.domain.records import RoleRecord, Unreadable
from kithwork.importers.protocol import Reading
from kithwork.importers.sources.linkedin_ignored import LinkedInIgnored
from kithwork.importers.sources.linkedin_imported_contacts import LinkedInImportedContacts
from kithwork.importers.sources.linkedin_positions import LinkedInPositions
from kithwork.importers.sources.linkedin_profile import LinkedInProfile

READING = Reading(datetime(2026, 11, 2, tzinfo=UTC))
POSITIONS = "Company Name,Title,Description,Location,Started On,Finished On\n"
EVERY = (LinkedInIgnored(), LinkedInImportedContacts(), LinkedInPositions(), LinkedInProfile())
SAMPLES = [(importer, sample) for importer in EVERY for sample in samples_of(importer.source)]


def read(importer, name, text):
    return list(importer.read(MemoryMember(name, text.encode()), READING))


@pytest.mark.parametrize(("importer", "sample"), SAMPLES, ids=lambda value: getattr(value, "name", ""))
def test_the_samples_read_as_expected(importer, sample):
    assert_golden(importer, sample, READING)


def test_only_confirmed_addresses_are_the_owners():
    text = "Email Address,Confirmed,Primary,Updated On\nada@example.org,Yes,Yes,-\neve@example.org,No,No,-\n"

    skipped, owner = read(LinkedInProfile(), "Email Addresses.csv", text)

    assert skipped.why == "address not confirmed"
    assert [handle.value for handle in owner.mention.handles] == ["ada@example.org"]


def test_a_profile_gives_no_birth_date_and_no_postal_address():
    header = "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Geo Location\n"

    (owner,) = read(LinkedInProfile(), "Profile.csv", header + "Ada,Lovelace,,1 Secret Street,Dec 10,Engineer,Oslo\n")

    assert (owner.mention.name, owner.headline, owner.city) == ("Ada Lovelace", "Engineer", "Oslo")
    assert "Secret" not in repr(owner)


def test_a_post_that_goes_on_has_no_end():
    (role,) = read(LinkedInPositions(), "Positions.csv", POSITIONS + "Harbour,Engineer,,,Jan 2020,\n")

    assert (role.from_on, role.to_on, role.kind) == ("2020-01", "", "work")


def test_an_unreadable_end_does_not_cost_the_post():
    role, end = read(LinkedInPositions(), "Positions.csv", POSITIONS + "Harbour,Engineer,,,Jan 2020,summer\n")

    assert isinstance(role, RoleRecord)
    assert isinstance(end, Unreadable)


@pytest.mark.parametrize(
    ("name", "header", "why"),
    [
        ("Receipts_v2.csv", "First Name,Total Amount", "left out for privacy"),
        ("LearningCoachMessages.csv", "No conversations found", "left out for privacy"),
        ("Comments_104233771.csv", "Date,Link,Message", "not used yet"),
        ("guide_messages.csv", "CONVERSATION ID,FROM,CONTENT", "talks with a program"),
    ],
)
def test_a_file_that_is_left_alone_is_one_line_of_the_report(name, header, why):
    member = MemoryMember(name, f"{header}\nsecret,secret,secret\n".encode())

    assert LinkedInIgnored().recognises(member)
    assert [item.why for item in LinkedInIgnored().read(member, READING)] == [why]


def test_another_programs_events_are_not_linkedins():
    assert not LinkedInIgnored().recognises(MemoryMember("events.csv", b"name,starts_at\n"))


def test_an_address_book_keeps_every_address_of_a_person():
    text = 'FirstName,LastName,Title,Emails,PhoneNumbers\nAda,Lovelace,,"b@example.org, a@example.org",+47 22 00 00 00\n'

    (person,) = read(LinkedInImportedContacts(), "ImportedContacts.csv", text)

    assert (person.origin.key, len(person.mention.handles)) == ("a@example.org|ada lovelace", 2)
    assert person.mention.phones == ("+47 22 00 00 00",)
