"""Conference programmes: what a golden file hides."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.importers.members import MemoryMember

from kithwork.domain.records import InteractionRecord, PersonRecord, Unreadable
from kithwork.importers.protocol import Reading
from kithwork.importers.sources.event_programme import EventProgramme
from kithwork.importers.sources.icalendar_events import ICalendarEvents

READING = Reading(datetime(2026, 11, 21, tzinfo=UTC))


def read(data, name="schedule.json"):
    return list(EventProgramme().read(MemoryMember(name, data), READING))


def schedule(*talks, acronym="dojo", start="2026-05-01"):
    day = {"index": 1, "date": start, "rooms": {"Hall": list(talks)}}
    conference = {"acronym": acronym, "title": "Dojo Days", "start": start, "days": [day]}
    return json.dumps({"schedule": {"conference": conference}}).encode()


def talk(number, *people, at="2026-05-01T10:00:00+02:00"):
    return {"id": number, "date": at, "title": f"Talk {number}", "persons": [{"code": name[:3], "public_name": name} for name in people]}


def test_whoever_speaks_twice_is_one_speaker():
    found = read(schedule(talk(1, "Ada Lovelace"), talk(2, "Ada Lovelace", "Grace Hopper")))

    assert [one.mention.name for one in found if isinstance(one, PersonRecord)] == ["Ada Lovelace", "Grace Hopper"]
    first, second = (one for one in found if isinstance(one, InteractionRecord))
    assert first.participants[0].mention == second.participants[0].mention


def test_the_next_years_conference_is_another_one():
    keys = {
        one.context.key
        for year in ("2026", "2027")
        for one in read(schedule(talk(1, "Ada"), start=f"{year}-05-01"))
        if isinstance(one, InteractionRecord)
    }

    assert keys == {"programme:dojo:2026", "programme:dojo:2027"}


def test_no_zone_is_guessed():
    speaker, found = read(schedule(talk(1, "Ada", at="2026-05-01T10:00:00")))

    assert isinstance(speaker, PersonRecord)
    assert isinstance(found, Unreadable)
    assert found.why == "it does not say when it begins"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b'{"schedule": {"conference": {', "it is no JSON"),
        (b"<schedule><conference></schedule>", "it is no XML"),
        (b'<!DOCTYPE x [<!ENTITY a "aa">]><schedule><conference/></schedule>', "it declares entities"),
        (b"<schedule><day/></schedule>", "there is no conference in it"),
    ],
)
def test_what_is_damaged_is_said_and_raises_nothing(data, why):
    (found,) = read(data)

    assert found.why.startswith(why)


def test_a_calendar_of_talks_is_no_calendar_of_meetings():
    data = b"BEGIN:VCALENDAR\r\nPRODID:-//pretalx//talks.example//\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"

    assert EventProgramme().recognises(MemoryMember("a.ics", data))
    assert not ICalendarEvents().recognises(MemoryMember("a.ics", data))


@settings(max_examples=40, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["schedule", "conference", "days", "rooms", "persons", "id", "date", "title", "Hall"]), inner, max_size=4
            )
        ),
        max_leaves=12,
    )
)
def test_whatever_stands_in_the_file_nothing_raises(value):
    read(json.dumps({"schedule": {"conference": {"days": [{"rooms": {"Hall": [value]}}, value], "title": value}}}).encode())
