"""Meetings as calendars write them."""

import random
import sys
import time
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from tests.importers import golden
from tests.importers.members import MemoryMember

from kithwork.domain import handles
from kithwork.domain.records import InteractionKind, InteractionRecord, Part, Skipped, Unreadable
from kithwork.importers.protocol import Reading
from kithwork.importers.sources.icalendar_events import ICalendarEvents

READING = Reading(datetime(2026, 6, 1, tzinfo=UTC))
ADA, GRACE, ALAN = (f"ATTENDEE;CN={name}:mailto:{name.lower()}@example.org" for name in ("Ada", "Grace", "Alan"))


def read(text, reading=READING):
    data = text if isinstance(text, bytes) else text.encode()
    return list(ICalendarEvents().read(MemoryMember("calendar.ics", data), reading))


def calendar(*lines):
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *lines, "END:VCALENDAR", ""])


def event(*lines, start="DTSTART:20260316T090000Z", uid="1"):
    return "\r\n".join(["BEGIN:VEVENT", f"UID:{uid}", *([start] if start else []), *lines, "END:VEVENT"])


def one(*lines, start="DTSTART:20260316T090000Z", before=()):
    (item,) = read(calendar(*before, event(*lines, start=start)))
    return item


def test_whoever_never_answered_is_asked_only_unless_they_organise_or_answered_elsewhere():
    asked = [line.replace("ATTENDEE;", "ATTENDEE;PARTSTAT=NEEDS-ACTION;") for line in (ADA, GRACE, ALAN)]

    item = one(*asked, ADA.replace("ATTENDEE", "ORGANIZER"), ALAN.replace("ATTENDEE;", "ATTENDEE;PARTSTAT=TENTATIVE;"))

    assert {each.mention.name: each.part for each in item.participants} == {"Ada": Part.WITH, "Grace": Part.SILENT, "Alan": Part.WITH}


def moments(*lines, start):
    return [f"{item.at:%Y-%m-%dT%H:%M}" for item in read(calendar(event(ADA, GRACE, *lines, start=start))) if isinstance(item, InteractionRecord)]


def names(record):
    return [participant.mention.name for participant in record.participants]


@pytest.mark.parametrize("sample", golden.samples_of("icalendar"), ids=lambda path: path.name)
def test_the_samples_say_what_a_person_has_checked(sample):
    golden.assert_golden(ICalendarEvents(), sample, READING)


def test_everybody_was_there_with_everybody():
    record = one("ORGANIZER;CN=Priya:mailto:priya@example.org", ADA, 'ATTENDEE;CN="Hopper, Grace":MAILTO:Grace@Example.org')

    assert names(record) == ["Priya", "Ada", "Hopper, Grace"]
    assert {participant.part for participant in record.participants} == {Part.WITH}
    assert record.participants[2].mention.handles == (handles.email("grace@example.org"),)


def test_who_declined_was_not_there_and_rooms_are_not_people():
    record = one(
        ADA,
        GRACE,
        "ATTENDEE;PARTSTAT=DECLINED;CN=Alan:mailto:alan@example.org",
        "ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@example.org",
        "ATTENDEE;CN=Room 5:mailto:c_1@resource.calendar.google.com",
        "ATTENDEE;CN=Team:mailto:c_2@group.calendar.google.com",
    )

    assert names(record) == ["Ada", "Grace"]


def test_the_owner_of_the_calendar_was_there_unless_they_declined():
    owned = ("X-WR-CALNAME:priya@example.org",)

    assert one(ADA, before=owned).participants[1].mention.handles == (handles.email("priya@example.org"),)
    assert one(ADA, "ATTENDEE;PARTSTAT=DECLINED:mailto:priya@example.org", before=owned).why == "nobody else was there"


def test_what_is_no_meeting_is_passed_over():
    assert one("SUMMARY:Focus").why == "nobody else was there"
    assert one(ADA, GRACE, "STATUS:CANCELLED").why == "cancelled"
    assert one(ADA, GRACE, before=("METHOD:CANCEL",)).why == "cancelled"
    assert one(ADA, GRACE, before=("METHOD:REPLY",)).why == "an answer to an invitation"
    assert one(ADA, GRACE, before=("X-WR-CALNAME:Birthdays",)).why == "a birthday calendar"


@pytest.mark.parametrize(
    ("location", "kind", "place"),
    [
        ("Café Babbage\\, Oslo\\nRing the bell", InteractionKind.IN_PERSON, "Café Babbage, Oslo"),
        ("Room 4 (8)", InteractionKind.IN_PERSON, "Room 4 (8)"),
        ("", InteractionKind.MEETING, ""),
        ("https://meet.example/abc?pwd=hunter2", InteractionKind.MEETING, ""),
        ("Zoom: 123 456 789", InteractionKind.MEETING, ""),
        ("Microsoft Teams Meeting", InteractionKind.MEETING, ""),
        ("+47 911 11 111", InteractionKind.MEETING, ""),
        ("Videokonferenz", InteractionKind.MEETING, ""),
    ],
)
def test_a_place_makes_a_meeting_one_in_person(location, kind, place):
    record = one(ADA, GRACE, f"LOCATION:{location}")

    assert (record.kind, record.place) == (kind, place)


def test_words_are_kept_only_when_asked_for_and_never_what_opens_a_door():
    text = calendar(event(ADA, GRACE, "SUMMARY:Sync https://meet.example/x?pwd=a", "DESCRIPTION:Join https://meet.example/x?pwd=a now"))

    assert [(item.subject, item.words) for item in read(text)] == [("Sync", "")]
    assert [item.words for item in read(text, Reading(READING.now, with_words=True))] == ["Join https://meet.example/x now"]


@pytest.mark.parametrize(
    ("start", "at"),
    [
        ("DTSTART:20260316T090000Z", "09:00"),
        ("DTSTART;TZID=Europe/Oslo:20260316T090000", "08:00"),
        ("DTSTART;TZID=/mozilla.org/20050126_1/Europe/Oslo:20260316T090000", "08:00"),
        ('DTSTART;TZID="Eastern Standard Time":20260316T090000', "13:00"),
        ("DTSTART;TZID=Europe:20260316T090000", "09:00"),
        ("DTSTART;TZID=Middle Earth:20260316T090000", "09:00"),
        ("DTSTART;TZID=../../etc/hostname:20260316T090000", "09:00"),
        ("DTSTART;VALUE=DATE:20260316", "00:00"),
    ],
)
def test_a_start_is_on_the_clock_that_it_names(start, at):
    assert f"{one(ADA, GRACE, start=start).at:%H:%M}" == at


def test_a_start_without_a_zone_is_on_the_clock_of_the_calendar():
    record = one(ADA, GRACE, start="DTSTART:20260316T090000", before=("X-WR-TIMEZONE:Asia/Tokyo",))

    assert record.at == datetime(2026, 3, 16, tzinfo=UTC)


def test_tomorrows_meeting_is_kept():
    assert one(ADA, GRACE, start="DTSTART:20260602T090000Z").at > READING.now


def test_a_series_keeps_its_hour_when_the_clocks_change():
    assert moments("RRULE:FREQ=WEEKLY;COUNT=3", start="DTSTART;TZID=Europe/Oslo:20260316T100000") == [
        "2026-03-16T09:00",
        "2026-03-23T09:00",
        "2026-03-30T08:00",
    ]


def test_a_series_leaves_out_and_adds_single_days():
    found = moments(
        "RRULE:FREQ=DAILY;UNTIL=20260319",
        "EXDATE:20260317T090000Z",
        "EXDATE;VALUE=DATE:20260318",
        "RDATE:20260401T120000Z",
        start="DTSTART:20260316T090000Z",
    )

    assert found == ["2026-03-16T09:00", "2026-03-19T09:00", "2026-04-01T12:00"]


def test_an_exception_stands_for_its_day_wherever_it_lies_in_the_file():
    moved = event(ADA, GRACE, "RECURRENCE-ID:20260317T090000Z", start="DTSTART:20260317T150000Z")
    series = event(ADA, GRACE, "RRULE:FREQ=DAILY;COUNT=3")

    for text in (calendar(moved, series), calendar(series, moved)):
        assert {(item.origin.key, item.at.hour) for item in read(text)} == {
            ("1/20260316T090000Z", 9),
            ("1/20260317T090000Z", 15),
            ("1/20260318T090000Z", 9),
        }


def test_a_series_is_read_ten_years_back_and_two_months_ahead_and_the_latest_are_kept():
    weekly = moments("RRULE:FREQ=WEEKLY", start="DTSTART:19900101T090000Z")
    daily = moments("RRULE:FREQ=DAILY", start="DTSTART:19900101T090000Z")

    assert (len(weekly), weekly[-1]) == (500, "2026-07-27T09:00")
    assert (len(daily), daily[-1]) == (500, "2026-07-30T09:00")


@pytest.mark.parametrize("rule", ["FREQ=SECONDLY", "FREQ=DAILY;BYHOUR=1,2,3", "COUNT=3", "FREQ=DAILY;INTERVAL=x", "FREQ=WEEKLY;BYDAY=XX"])
def test_a_rule_that_cannot_be_followed_is_named(rule):
    assert isinstance(one(ADA, GRACE, f"RRULE:{rule}"), Unreadable)


def test_a_series_that_ended_long_ago_is_passed_over():
    assert one(ADA, GRACE, "RRULE:FREQ=DAILY;COUNT=3", start="DTSTART:20020316T090000Z").why == "a series that ended more than ten years ago"


@pytest.mark.parametrize("start", ["", "DTSTART:soon", "DTSTART:20261345T000000Z", "DTSTART:00000101T000000Z", "DTSTART:20260316T990000Z"])
def test_a_start_that_does_not_exist_is_named_and_the_others_are_read(start):
    items = read(calendar(event(ADA, GRACE, start=start), event(ADA, GRACE, uid="2")))

    assert [type(item) for item in items] == [Unreadable, InteractionRecord]
    assert items[0].origin.where == "event 1, line 3"


def test_an_event_that_is_not_closed_is_named_and_the_others_are_read():
    items = read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n" + event(ADA, GRACE, uid="2") + "\nBEGIN:VEVENT\nUID:3\n")

    assert [(type(item), item.origin.where) for item in items] == [
        (Unreadable, "event 1, line 2"),
        (InteractionRecord, "event 2, line 4"),
        (Unreadable, "event 3, line 10"),
    ]


def test_guests_of_an_alarm_are_not_guests_of_the_event():
    assert names(one(ADA, GRACE, "BEGIN:VALARM", "ATTENDEE;CN=Alan:mailto:alan@example.org", "END:VALARM")) == ["Ada", "Grace"]


def test_the_same_event_twice_is_one():
    items = read(calendar(event(ADA, GRACE), event(ADA, GRACE)))

    assert [type(item) for item in items] == [InteractionRecord, Skipped]


def test_a_path_in_place_of_a_calendar_opens_nothing():
    opened = []
    sys.addaudithook(lambda name, arguments: opened.append(str(arguments[0])) if name == "open" else None)
    importer = ICalendarEvents()

    for data in (
        b"/etc/hostname",
        b"BEGIN:VCALENDAR:/etc/hostname",
        calendar(event(ADA, GRACE, start="DTSTART;TZID=/etc/hostname:20260316T090000")).encode(),
    ):
        importer.recognises(MemoryMember("calendar.ics", data))
        read(data)

    assert not [path for path in opened if "hostname" in path]


def test_rules_that_never_come_true_cost_no_time():
    rules = ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYSETPOS=40;BYDAY=MO", "FREQ=DAILY;INTERVAL=0", "FREQ=MONTHLY;INTERVAL=999999999")
    begun = time.process_time()

    read(calendar(*(event(ADA, GRACE, f"RRULE:{rule}", uid=rule, start="DTSTART:19000101T090000Z") for rule in rules)))

    assert time.process_time() - begun < 2


def test_mutated_calendars_are_read_or_refused_and_never_slow():
    seeds = [path.read_bytes() for path in golden.samples_of("icalendar")]
    for seed in range(300):
        data = mutated(seeds[seed % len(seeds)], random.Random(seed))
        begun = time.process_time()
        golden.dump(read(data)).encode()
        assert time.process_time() - begun < 2


def mutated(data, chance):
    cuts = sorted(chance.randrange(len(data)) for _ in range(chance.randint(1, 8)))
    pieces = [data[start:end] for start, end in pairwise([0, *cuts, len(data)])]
    match chance.randrange(4):
        case 0:
            chance.shuffle(pieces)
        case 1:
            pieces = [piece for piece in pieces if chance.random() < 0.7]
        case 2:
            pieces = [piece + bytes(chance.randrange(256) for _ in range(chance.randint(1, 4))) for piece in pieces]
        case _:
            pieces = [piece * chance.randint(1, 3) + chance.choice([b"\r\n", b"0", b"9", b";", b",", b"T", b"\0", b"\n "]) for piece in pieces]
    return b"".join(pieces)


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("DTSTART;VALUE=DATE:20261003", "DTEND;VALUE=DATE:20261006", 3),  # the end of whole days is the day after (RFC 5545 3.6.1)
        ("DTSTART;VALUE=DATE:20261003", "DTEND;VALUE=DATE:20261004", 1),
        ("DTSTART;VALUE=DATE:20261003", "DTEND;VALUE=DATE:20261003", 1),
        ("DTSTART;VALUE=DATE:20261003", "DURATION:P3D", 3),
        ("DTSTART;VALUE=DATE:20261003", "DURATION:P1W", 7),
        ("DTSTART:20261003T000000", "DTEND:20261006T000000", 3),
        ("DTSTART;TZID=Europe/Rome:20261003T180000", "DTEND;TZID=Europe/Rome:20261005T160000", 3),
        ("DTSTART;TZID=Asia/Tokyo:20261003T090000", "DTEND:20261004T233000Z", 3),  # which is on the fifth in Tokyo
        ("DTSTART:20261003T200000Z", "DTEND:20261004T020000Z", 1),  # an evening that went on past midnight
        ("DTSTART:20261003T200000Z", "DURATION:PT6H", 1),
        ("DTSTART:20261003T200000Z", "DTEND:20261001T200000Z", 1),
        ("DTSTART:20261003T200000Z", "DTEND:20991001T200000Z", 1),
        ("DTSTART:20261003T200000Z", "DTEND:soon", 1),
        ("DTSTART:20261003T200000Z", "DURATION:P9999DT99999H9999999M999999999S", 1),
    ],
)
def test_what_ends_on_a_later_day_goes_on_until_then(start, end, days):
    assert one(ADA, GRACE, end, start=start).days == days


def test_each_date_of_a_series_is_as_long_as_the_first():
    found = read(calendar(event(ADA, GRACE, "RRULE:FREQ=YEARLY;COUNT=2", "DTEND;VALUE=DATE:20250205", start="DTSTART;VALUE=DATE:20250203")))

    assert [item.days for item in found] == [2, 2]
