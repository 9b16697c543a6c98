"""What calendars propose as events: a conference is of all of its days."""

from datetime import UTC, date, datetime

import pytest
from tests.files import calendar, meeting

from kithwork.actions import event_choices, event_proposals, events, imports, people, portability, zone_moves
from kithwork.store import models
from kithwork.store.queries import events as event_queries
from kithwork.store.queries import moments
from kithwork.store.queries.events import listed
from kithwork.store.queries.owners import only
from kithwork.store.writes import owners as owner_writes

PEOPLE = [("Ada", "ada@engines.example"), ("Robin", "robin@adeyemi.example")]
BEGINS = datetime(2026, 10, 3, 16, 0, tzinfo=UTC)
COMES = datetime(2026, 12, 10, 15, 0, tzinfo=UTC)  # in Auckland the next day


def conference(at, last=None, uid="conf"):
    told = meeting(uid, "Analytical Conference 2026", at, PEOPLE, place="Rome")
    return told.replace(f"DTEND:{at:%Y%m%dT%H%M%S}Z", f"DTEND:{last or at:%Y%m%dT%H%M%S}Z")


def whole_days(begins_on, ends_before):
    told = conference(datetime(2026, 10, 3, tzinfo=UTC))
    return told.replace("DTSTART:20261003T000000Z", f"DTSTART;VALUE=DATE:{begins_on}").replace(
        "DTEND:20261003T000000Z", f"DTEND;VALUE=DATE:{ends_before}"
    )


def read(owner, now, path):
    return imports.run(owner_id=owner, paths=[path], now=now, me=["robin@adeyemi.example"])


def test_a_conference_is_proposed_with_all_of_its_days_and_a_moment_with_somebody_stands_on_the_first(owner, now, tmp_path):
    read(owner, now, calendar(tmp_path / "own.ics", [whole_days("20261003", "20261006")]))

    (one,) = event_proposals.listed(owner_id=owner)
    (moment,) = moments.moments(owner, people.find(owner_id=owner, text="Ada", now=now).id)
    event_choices.take(owner_id=owner, numbers=[one.number], now=now)

    assert (one.begins_on, one.ends_on) == (date(2026, 10, 3), date(2026, 10, 5))
    assert "3 to 5 Oct 2026" in one.evidence
    assert (moment.at.date(), moment.days) == (date(2026, 10, 3), 3)
    assert [(event.begins_on, event.ends_on) for event in listed(owner)] == [(date(2026, 10, 3), date(2026, 10, 5))]


@pytest.mark.parametrize("begins_on", [19, 20, 21])  # of several days, and of today alone; `now` is the 21st
def test_what_goes_on_today_is_proposed_before_all_that_is_to_come(owner, now, tmp_path, monkeypatch, begins_on):
    monkeypatch.setattr(event_queries, "MOST", 3)
    going_on = meeting("now", "Rust conference", now.replace(day=begins_on, hour=9), PEOPLE).replace(f"DTEND:202611{begins_on}T", "DTEND:20261121T")
    to_come = [meeting(f"m{month}", f"Meetup {month}", now.replace(year=2027, month=month), PEOPLE) for month in range(1, 7)]
    read(owner, now, calendar(tmp_path / "own.ics", [going_on, *to_come]))

    proposed = event_proposals.listed(owner_id=owner, today=now.date())
    event_choices.take(owner_id=owner, numbers=[proposed[0].number], now=now)

    assert [one.name for one in proposed] == ["Rust conference", "Meetup 6", "Meetup 5", "Meetup 4"]
    assert [event.name for event in listed(owner)] == ["Rust conference"]


def test_an_archive_keeps_on_how_many_days_something_was(owner, now, tmp_path):
    read(owner, now, calendar(tmp_path / "own.ics", [whole_days("20261003", "20261006"), conference(BEGINS, BEGINS.replace(day=6), "later")]))
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=now)
    before = portability.canonical(owner_id=owner)
    contents = set(models.Record.objects.filter(kind="interaction").values_list("key", "content"))
    models.Owner.objects.all().delete()

    portability.restore(path=tmp_path / "out.zip", now=now)

    assert portability.canonical(owner_id=only()) == before
    assert set(models.Record.objects.filter(kind="interaction").values_list("key", "content")) == contents
    assert contents == {("conf", '{"days": 3}'), ("later", '{"days": 4, "ends": "2026-10-06T16:00:00Z", "instant": "2026-10-03T16:00:00Z"}')}


def test_a_calendar_that_was_read_before_ends_were_is_read_once_more_and_then_says_the_same(owner, now, tmp_path):
    file = calendar(tmp_path / "own.ics", [conference(BEGINS, BEGINS.replace(day=5)), meeting("short", "Engines", BEGINS, PEOPLE)])
    read(owner, now, calendar(tmp_path / "old.ics", [conference(BEGINS), meeting("short", "Engines", BEGINS, PEOPLE)]))

    counts = [read(owner, now, file).counts for _ in range(2)]

    assert [(one["records_created"], one["records_updated"], one["records_unchanged"]) for one in counts] == [(0, 1, 1), (0, 0, 2)]
    assert event_proposals.listed(owner_id=owner)[0].ends_on == date(2026, 10, 5)


def test_a_conference_that_was_taken_is_as_long_by_another_clock(owner, now, tmp_path):
    owner_writes.set_zone(owner, "UTC")
    read(owner, now, calendar(tmp_path / "own.ics", [conference(COMES, COMES.replace(day=12))]))
    event_choices.take(owner_id=owner, numbers=[event_proposals.listed(owner_id=owner)[0].number], now=now)

    zone_moves.say(owner_id=owner, name="Pacific/Auckland", now=now)

    assert [(event.begins_on, event.ends_on) for event in listed(owner)] == [(date(2026, 12, 11), date(2026, 12, 13))]


def test_an_event_that_was_taken_as_one_day_is_of_all_days_once_the_calendar_says_so_unless_the_owner_said_other_days(owner, now, tmp_path):
    read(owner, now, calendar(tmp_path / "old.ics", [whole_days("20261003", "20261004"), conference(BEGINS.replace(day=20), uid="other")]))
    event_choices.take(owner_id=owner, numbers=[one.number for one in event_proposals.listed(owner_id=owner)], now=now)
    taken = {event.begins_on.day: event.id for event in listed(owner)}
    longer = [whole_days("20261003", "20261006"), conference(BEGINS.replace(day=20), BEGINS.replace(day=22), "other")]
    events.edit(owner_id=owner, event_id=taken[20], told=events.Told(ends_on=date(2026, 10, 21)), now=now)

    read(owner, now, calendar(tmp_path / "own.ics", longer))
    lengthened = {event.begins_on.day: event.ends_on.day for event in listed(owner)}
    events.edit(owner_id=owner, event_id=taken[3], told=events.Told(ends_on=date(2026, 10, 3)), now=now)
    read(owner, now, calendar(tmp_path / "again.ics", longer))

    assert lengthened == {3: 5, 20: 21}
    assert {event.begins_on.day: event.ends_on.day for event in listed(owner)} == {3: 3, 20: 21}


@pytest.mark.parametrize(("zone", "first"), [("UTC", 9), ("Europe/Berlin", 10)])
def test_days_are_counted_by_the_owners_clock_and_again_by_another(owner, now, tmp_path, zone, first):
    berlin = conference(COMES).replace("DTSTART:20261210T150000Z", "DTSTART;TZID=Europe/Berlin:20261210T000000")
    berlin = berlin.replace("DTEND:20261210T150000Z", "DTEND;TZID=Europe/Berlin:20261211T200000")
    other = {"UTC": "Europe/Berlin", "Europe/Berlin": "UTC"}[zone]
    zone_moves.say(owner_id=owner, name=zone, now=now)

    read(owner, now, calendar(tmp_path / "own.ics", [berlin]))
    event_choices.take(owner_id=owner, numbers=[event_proposals.listed(owner_id=owner)[0].number], now=now)
    at_first = [(event.begins_on, event.ends_on) for event in listed(owner)]
    zone_moves.say(owner_id=owner, name=other, now=now)
    elsewhere = [(event.begins_on, event.ends_on) for event in listed(owner)]
    zone_moves.say(owner_id=owner, name=zone, now=now)

    assert at_first == [(event.begins_on, event.ends_on) for event in listed(owner)] == [(date(2026, 12, first), date(2026, 12, 11))]
    assert elsewhere != at_first
    assert elsewhere[0][1] == date(2026, 12, 11)


@pytest.mark.parametrize(("first", "last"), [(10, 14), (10, 11), (11, 14), (9, 9)])
def test_an_event_is_of_the_days_of_its_entry_wherever_a_later_calendar_has_it_and_of_the_former_ones_when_that_is_undone(
    owner, now, tmp_path, first, last
):
    read(owner, now, calendar(tmp_path / "own.ics", [conference(COMES, COMES.replace(day=12))]))
    event_choices.take(owner_id=owner, numbers=[one.number for one in event_proposals.listed(owner_id=owner)], now=now)

    read(owner, now, calendar(tmp_path / "own.ics", [conference(COMES.replace(day=first), COMES.replace(day=last))]))
    later = [(event.begins_on.day, event.ends_on.day) for event in listed(owner)]
    imports.undo(owner_id=owner, number=2, now=now)

    assert later == [(first, last)]
    assert [(event.begins_on.day, event.ends_on.day) for event in listed(owner)] == [(10, 12)]
