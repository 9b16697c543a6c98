"""What ten thousand damaged copies of a sample found: each is read, or named, and nothing is claimed or told twice."""

from datetime import UTC, datetime

import pytest
from tests.importers.members import MemoryMember

from kithwork.domain.records import InteractionRecord, Skipped, Unreadable
from kithwork.importers import registry
from kithwork.importers.protocol import Reading
from kithwork.importers.sources.instagram import Instagram
from kithwork.importers.sources.linkedin_profile import LinkedInProfile

READING = Reading(datetime(2026, 11, 22, tzinfo=UTC))


def test_messages_that_are_no_list_are_named_and_stop_nothing():
    text = '{"participants": [{"name": "Ada"}], "messages": {"sender_name": {"sender_name": "Ada", "timestamp_ms": 1700000000000}}, "title": "Ada"}'
    items = list(Instagram().read(MemoryMember("message_1.json", text.encode()), READING))

    assert all(isinstance(item, InteractionRecord | Skipped | Unreadable) or item.origin.key for item in items)


def test_a_site_that_stands_twice_is_told_once():
    head = "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\n"
    row = 'Ada,Lovelace,,,,Engineer,,,,,,"[BLOG:https://ada.example,OTHER:https://Ada.example]",\n'
    keys = [item.origin.key for item in LinkedInProfile().read(MemoryMember("Profile.csv", (head + row).encode()), READING)]

    assert len(keys) == len(set(keys))
    assert sum(key.startswith("website:") for key in keys) == 1


@pytest.mark.parametrize("last", ["Resume Name", "Res me Name", "Question And Answers"])
def test_applications_that_lost_a_column_are_of_one_source(last):
    columns = f"Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,{last}\n"
    row = "2/3/26 10:12 AM,,,Acme,Engineer,https://www.linkedin.com/jobs/view/1,cv.pdf\n"

    assert len(registry.recognising(MemoryMember("Job Applications_1.csv", (columns + row).encode()))) == 1
