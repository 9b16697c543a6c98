"""Guest lists of Luma, Eventbrite and Meetup: what golden files hide."""

from datetime import UTC, datetime

import pytest
from tests.importers.golden import SAMPLES
from tests.importers.members import MemoryMember

from kithwork.domain.records import InteractionRecord, PersonRecord, Skipped
from kithwork.importers import guests
from kithwork.importers.protocol import Reading
from kithwork.importers.sources.eventbrite import Eventbrite
from kithwork.importers.sources.luma import Luma
from kithwork.importers.sources.meetup import Meetup

READING = Reading(datetime(2026, 11, 21, tzinfo=UTC))
LUMA = "name,email,approval_status,checked_in_at,created_at,api_id,What is your LinkedIn?,Company\n"


def read(importer, text, name="Code supper 2026-05-16.csv"):
    return list(importer.read(MemoryMember(name, text.encode()), READING))


def moments(items):
    return [one for one in items if isinstance(one, InteractionRecord)]


def keys(items):
    return {one.origin.key for one in items}


def test_who_is_registered_only_was_at_nothing():
    found = read(Luma(), f"{LUMA}Ada,ada@example.org,approved,,2026-04-01,g-1,,\nGrace,grace@example.org,approved,,2026-04-02,g-2,,\n")

    assert len([one for one in found if isinstance(one, PersonRecord)]) == 2
    assert not moments(found)
    assert {one.why for one in found if isinstance(one, Skipped)} == {guests.REGISTERED}


def test_who_was_not_checked_in_where_others_were_did_not_come():
    door = "2026-05-16T18:00:00Z"
    rows = [f"Ada,ada@example.org,approved,{door},2026-04-01,g-1,,", "Grace,grace@example.org,approved,,2026-04-02,g-2,,"]

    found = read(Luma(), LUMA + "\n".join(rows))

    assert [one.why for one in found if isinstance(one, Skipped)] == ["did not come", "nobody else was there"]


def test_a_renamed_list_in_another_order_has_the_same_keys():
    path = SAMPLES / "luma/Code Supper No 14 - Guests - 2026-05-16-18-00-00.csv"
    head, *rows = path.read_text(encoding="utf-8").splitlines()

    first = read(Luma(), "\n".join([head, *rows]), path.name)
    again = read(Luma(), "\n".join([head, *reversed(rows)]), "another name.csv")

    assert keys(first) == keys(again)
    assert moments(first)[0].at == moments(again)[0].at


def test_codes_for_the_door_are_not_kept():
    path = SAMPLES / "luma/Code Supper No 14 - Guests - 2026-05-16-18-00-00.csv"

    assert "secret" not in str(list(Luma().read(MemoryMember(path.name, path.read_bytes()), READING)))


def test_one_address_beside_two_names_belongs_to_the_first():
    head = "Order #,Attendee Status,First Name,Last Name,Email,Ticket Type,Attendee #\n"
    found = read(Eventbrite(), f"{head}1,Checked In,Ada,Lovelace,a@example.org,Free,1\n1,Checked In,Charles,Babbage,a@example.org,Free,2\n")

    people = [one for one in found if isinstance(one, PersonRecord)]
    assert [one.mention.handles[0].value for one in people] == ["a@example.org", "eventbrite:order:1:/1/2"]
    assert [one.mention for one in moments(found)[0].participants] == [one.mention for one in people]


@pytest.mark.parametrize(
    ("file", "name", "day"),
    [
        ("Code Supper No 14 - Guests - 2026-05-16-18-00-00.csv", "Code Supper No 14", "2026-05-16"),
        ("Compiler_dojo_2025-03-04.xls", "Compiler dojo", "2025-03-04"),
        ("report-2026-10-20T1010.csv", "otherwise", None),
        ("guests (3).csv", "otherwise", None),
        ("2026-02-31 Winter walk.csv", "Winter walk", None),
    ],
)
def test_what_the_name_of_a_file_says(file, name, day):
    found = guests.day_of(file)

    assert guests.name_of(file, "otherwise") == name
    assert (found.date().isoformat() if found else None) == day


@pytest.mark.parametrize("text", ["2026-10-14 18:00:00", "2026/10/14", "Oct 14, 2026 6:00 PM", "Wed, 14 October 2026"])
def test_the_day_of_a_column_says_which_number_is_the_month(text):
    assert guests.day_in(text) == datetime(2026, 10, 14, tzinfo=UTC)


def test_a_day_in_numbers_alone_is_not_guessed():
    assert guests.day_in("10/11/2026") is None


@pytest.mark.parametrize("importer", [Luma(), Eventbrite(), Meetup()])
def test_an_address_book_is_no_guest_list(importer):
    assert not importer.recognises(MemoryMember("a.csv", b"First Name,Last Name,Email,Order,Status,Name\nAda,L,a@example.org,1,x,Ada\n"))


def test_an_event_that_recurs_is_one_for_each_day():
    head = "Order #,Attendee Status,First Name,Last Name,Email,Ticket Type,Event ID,Event Date\n"
    rows = [f"{n},Checked In,{name},X,{name}@example.org,Free,7,2026-10-{day}" for day in ("14", "15") for n, name in enumerate(("Ada", "Grace"))]

    found = moments(read(Eventbrite(), head + "\n".join(rows)))

    assert [one.at.day for one in found] == [14, 15]
