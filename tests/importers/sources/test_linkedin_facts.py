"""Facts, events and follows of a LinkedIn archive: each file known by name and columns, each date by its own forms."""

from datetime import UTC, datetime

import pytest
from tests.importers.members import MemoryMember

from kithwork.domain.records import FactRecord, InteractionRecord, Part, Skipped
from kithwork.importers import linkedin_dates
from kithwork.importers.protocol import Reading
from kithwork.importers.sources.linkedin_events import LinkedInEvents
from kithwork.importers.sources.linkedin_facts import LinkedInFacts
from kithwork.importers.sources.linkedin_follows import LinkedInFollows

NOW = datetime(2026, 11, 21, tzinfo=UTC)


def read(importer, name, text):
    return list(importer.read(MemoryMember(name, text.encode()), Reading(NOW)))


@pytest.mark.parametrize("name", ["Skills.csv", "skills_1.csv", "Skills (2).csv"])
def test_a_file_of_skills_is_known_by_its_name_since_anybody_has_a_column_name(name):
    member = MemoryMember(name, b"Name\nGo\n")

    assert LinkedInFacts().recognises(member)
    assert not LinkedInFacts().recognises(MemoryMember("animals.csv", member.data))


def test_the_number_of_a_certificate_is_not_read():
    (fact,) = read(LinkedInFacts(), "Certifications.csv", "Name,Url,Authority,Started On,Finished On,License Number\nGo,,Guild,Nov 2025,,SECRET-1\n")

    assert isinstance(fact, FactRecord)
    assert "SECRET" not in repr(fact)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Wed Jun 24 12:43:42 UTC 2026", "2026-06-24"),
        ("Jun 24, 2026", "2026-06-24"),
        ("Jun 2026", "2026-06"),
        ("2026", "2026"),
        ("6/24/26, 1:00 PM", "2026-06-24"),
        ("Wed Jun 31 12:43:42 UTC 2026", None),
        ("24/06/2026", None),
    ],
)
def test_a_day_of_a_fact_is_read_in_the_forms_that_there_are(text, day):
    assert linkedin_dates.of_fact(text) == day


@pytest.mark.parametrize(
    ("text", "hour"), [("Apr 08, 2024 07:00 AM", 7), ("Apr 08, 2024 12:30 AM", 0), ("Apr 8, 2024, 05:00 PM", 17), ("Apr 08, 2024 17:00 PM", None)]
)
def test_the_hour_of_an_event_is_american(text, hour):
    at = linkedin_dates.event_time(text)

    assert (at.hour if at else None) == hour


def test_an_event_that_was_taken_back_is_left_out_and_one_that_stands_is_a_gathering_of_nobody_yet():
    rows = (
        'Event Name,Event Time,Status\nDojo,"Apr 08, 2024 07:00 PM - Apr 08, 2024 09:00 PM",APPROVED\nSupper,"Apr 09, 2024 07:00 PM",RELINQUISHED\n'
    )
    dojo, supper = read(LinkedInEvents(), "Events.csv", rows)

    assert isinstance(dojo, InteractionRecord)
    assert (dojo.context.label, dojo.participants, dojo.at) == ("Dojo", (), datetime(2024, 4, 8, 19, 0, tzinfo=UTC))
    assert isinstance(supper, Skipped)


@pytest.mark.parametrize("column", ["FullName", "Full Name"])
def test_a_follow_goes_from_the_owner_to_somebody_known_by_name(column):
    (follow,) = read(LinkedInFollows(), "Member_Follows_1.csv", f"Date,Status,{column}\n2026-05-11 09:00:00,Active,Ada Lovelace\n")

    assert [(one.mention.name, one.part) for one in follow.participants] == [("Ada Lovelace", Part.TO)]
