from datetime import UTC, datetime

import pytest
from tests.importers.golden import assert_golden, samples_of
from tests.importers.members import MemoryMember

from kithwork.domain.records import InteractionKind, InteractionRecord, Part, PersonRecord, Skipped, Unreadable
from kithwork.importers.protocol import Reading
from kithwork.importers.sources.linkedin_connections import LinkedInConnections

READING = Reading(datetime(2026, 11, 2, tzinfo=UTC))
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
GRACE = "Grace,Hopper,https://www.linkedin.com/in/grace-hopper,,Harbour,Engineer,12 Mar 2019\n"
RENEE = "Renée,Müller,https://www.linkedin.com/in/ren%C3%A9e,,Quill,Designer,05 Jan 2021\n"


def read(text, name="Connections.csv"):
    return list(LinkedInConnections().read(MemoryMember(name, text.encode()), READING))


@pytest.mark.parametrize("sample", samples_of("linkedin-connections"), ids=lambda path: path.name)
def test_the_samples_read_as_expected(sample):
    assert_golden(LinkedInConnections(), sample, READING)


def test_a_connection_is_a_person_and_the_day_they_connected():
    person, connecting = read(HEADER + GRACE)

    assert isinstance(person, PersonRecord)
    assert (person.is_entry, person.is_own_book, person.origin.key) == (True, True, "linkedin.com/in/grace-hopper")
    assert isinstance(connecting, InteractionRecord)
    assert (connecting.kind, connecting.at) == (InteractionKind.CONNECTED, datetime(2019, 3, 12, tzinfo=UTC))
    assert [(participant.mention, participant.part) for participant in connecting.participants] == [(person.mention, Part.WITH)]


def test_keys_do_not_change_when_the_file_is_renamed_or_reordered():
    first = {item.origin.key for item in read(HEADER + GRACE + RENEE)}

    assert {item.origin.key for item in read("Notes:\n\n" + HEADER + RENEE + GRACE, "Connections (2).csv")} == first


def test_excel_does_not_change_the_key_of_somebody_without_a_url():
    plain, saved = read(HEADER + "Alan,Turing,,,,,07 Feb 2022\n"), read(HEADER + "Alan,Turing,,,,,7-Feb-22\r\n")

    assert plain[0].origin.key == saved[0].origin.key == "alan turing|2022-02-07"
    assert not plain[0].is_entry


def test_a_hidden_member_is_nobody():
    (item,) = read(HEADER + ",,,,,,07 Jun 2026\n")

    assert isinstance(item, Skipped)
    assert item.why == "hidden member"


def test_an_unreadable_date_does_not_cost_the_person():
    person, date = read(HEADER + "Alan,Turing,https://www.linkedin.com/in/alan,,,,32 Foo\n")

    assert isinstance(person, PersonRecord)
    assert isinstance(date, Unreadable)
    assert (date.origin.where, date.why) == ("line 2", "the date '32 Foo' is none of the forms that LinkedIn writes")
