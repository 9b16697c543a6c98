"""When the owner lives by another clock: what has been keeps its hour, what is planned keeps its moment, and what names no zone stays."""

import hashlib
import json
import zipfile
from datetime import UTC, datetime, timedelta

import pytest
from django.db.models import F, Value
from django.db.models.functions import Replace
from tests.files import ME, calendar, letter, mbox, meeting

from kithwork.actions import (
    event_choices,
    event_proposals,
    imports,
    interviews,
    networks,
    opportunities,
    portability,
    round_choices,
    round_proposals,
    zone_moves,
    zones,
)
from kithwork.actions.opportunities import Particulars
from kithwork.domain.zones import by_the_wall, of
from kithwork.store import machine, models
from kithwork.store.queries import owners
from kithwork.store.queries.events import in_calendar, listed
from kithwork.store.writes import owners as owner_writes

ADA = "Ada Lovelace <ada@engines.example>"
PEOPLE = [("Ada", "ada@engines.example"), ("Robin", "robin@adeyemi.example")]
EVENING = datetime(2026, 12, 11, 0, 0, tzinfo=UTC)  # in New York seven in the evening, the day before
ZONES = ("America/New_York", "Asia/Tokyo", "Asia/Kathmandu", "Pacific/Auckland", "Europe/Berlin", "UTC")
MOMENTS = [
    *(datetime(2026, 12, 10, hour, 30 * (hour % 2), tzinfo=UTC) for hour in range(24)),
    *(datetime(2027, 10, 31, hour, 30, tzinfo=UTC) for hour in (0, 1)),  # the same half hour on the wall in Berlin
    datetime(2027, 3, 14, 7, 0, tzinfo=UTC),  # where an hour is left out in New York
]


@pytest.fixture
def living(owner):
    """The owner lives there from the beginning."""

    def by(zone):
        owner_writes.set_zone(owner, zone)
        return owner

    return by


def read(owner, now, *paths):
    return imports.run(owner_id=owner, paths=paths, now=now, me=["robin@adeyemi.example"])


def floating(uid, at):
    return meeting(uid, "By the wall", at, PEOPLE).replace(f"{at:%Y%m%dT%H%M%S}Z", f"{at:%Y%m%dT%H%M%S}")


def whole(uid, at):
    return meeting(uid, "Away", at, PEOPLE).replace(f"DTSTART:{at:%Y%m%dT%H%M%S}Z", f"DTSTART;VALUE=DATE:{at:%Y%m%d}")


def hours():
    """At which hour everything that is current stands, by its key."""
    found = models.Interaction.objects.filter(is_current=True)
    assert not models.Participant.objects.exclude(day=F("interaction__day")).exists()
    return {one.record.key: f"{one.at:%Y-%m-%d %H:%M}" for one in found.select_related("record")}


def as_of_before(owner):
    """As it was before zones: told in UTC, without a word of which."""
    models.Record.objects.filter(kind="interaction").update(content="")
    models.RunMember.objects.update(fingerprint=Replace("fingerprint", Value(imports._MOMENTS[0])))
    owner_writes.set_zone(owner, "")


def test_wherever_the_owner_goes_what_is_planned_keeps_its_moment_and_what_names_no_zone_its_hour(living, now, tmp_path):
    owner = living("Europe/Berlin")
    plans = [meeting(f"m{i}", "Engines", at, PEOPLE) for i, at in enumerate(MOMENTS)]
    stay = [floating("wall", MOMENTS[20]), floating("midnight", MOMENTS[0]), whole("day", MOMENTS[0])]
    read(owner, now, calendar(tmp_path / "own.ics", [*plans, *stay, meeting("past", "Engines", now - timedelta(days=3), PEOPLE)]))
    before, here = hours(), now

    for zone in ZONES:
        there = by_the_wall(here.replace(tzinfo=zones.of(owner)), of(zone))
        said = zone_moves.say(owner_id=owner, name=zone, now=here)
        told = hours()

        assert {told[f"m{i}"] for i in range(len(MOMENTS))} == {f"{by_the_wall(at, of(zone)):%Y-%m-%d %H:%M}" for at in MOMENTS}
        assert {key: told[key] for key in ("wall", "midnight", "day", "past")} == {key: before[key] for key in ("wall", "midnight", "day", "past")}
        assert said.stayed_count == 3
        here = there

    zone_moves.say(owner_id=owner, name="Europe/Berlin", now=here)
    assert hours() == before


def test_a_network_of_before_zones_keeps_every_hour_until_its_calendars_are_read_again(owner, now, tmp_path, monkeypatch):
    file = calendar(tmp_path / "own.ics", [meeting("late", "Engines", EVENING, PEOPLE), floating("wall", MOMENTS[17]), whole("day", MOMENTS[0])])
    read(owner, now, mbox(tmp_path / "in.mbox", [letter(ADA, ME, now - timedelta(days=2))]), file)
    as_of_before(owner)
    before = hours()
    monkeypatch.setattr(machine, "_TOLD", "America/New_York")

    assert networks.settle(owner_id=owner, now=now) == 3
    assert (owners.zone(owner), hours()) == ("America/New_York", before)

    report = read(owner, now, file)
    assert hours() == before | {"late": "2026-12-10 19:00"}
    assert {name: report.counts[f"records_{name}"] for name in ("created", "updated", "unchanged")} == {"created": 0, "updated": 1, "unchanged": 2}
    assert (networks.settle(owner_id=owner, now=now), read(owner, now, file).counts["records_updated"]) == (0, 0)


def test_a_calendar_that_is_read_again_after_a_move_leaves_the_past_at_its_hour(living, now, tmp_path):
    owner = living("Europe/Berlin")
    file = calendar(tmp_path / "own.ics", [meeting("past", "Engines", now - timedelta(days=3), PEOPLE), meeting("late", "Engines", EVENING, PEOPLE)])
    read(owner, now, file)
    zone_moves.say(owner_id=owner, name="America/New_York", now=now)
    before = hours()

    read(owner, now - timedelta(hours=6), file)

    assert hours() == before
    assert before["late"] == "2026-12-10 19:00"


def test_an_archive_of_before_zones_makes_a_network_of_before_whose_calendars_are_read_again(owner, now, tmp_path, monkeypatch):
    file = calendar(tmp_path / "own.ics", [meeting("late", "Engines", EVENING, PEOPLE)])
    read(owner, now, file)
    as_of_before(owner)
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=now)
    old = without_zone(tmp_path / "out.zip", tmp_path / "old.zip")
    models.Owner.objects.all().delete()
    monkeypatch.setattr(machine, "_TOLD", "America/New_York")

    portability.restore(path=old, now=now)

    restored = owners.only()
    assert (networks.settle(owner_id=restored, now=now), hours()) == (1, {"late": "2026-12-11 00:00"})
    read(restored, now, file)
    assert hours() == {"late": "2026-12-10 19:00"}


def without_zone(path, to):
    """The archive as it was written before there were zones."""
    with zipfile.ZipFile(path) as archive, zipfile.ZipFile(to, "w") as old:
        manifest = json.loads(archive.read("manifest.json"))
        for name in manifest["sha256"]:
            lines = [json.loads(line) for line in archive.read(name).splitlines()]
            said = b"".join(json.dumps({key: value for key, value in line.items() if key != "zone"}).encode() + b"\n" for line in lines)
            manifest["sha256"][name] = hashlib.sha256(said).hexdigest()
            old.writestr(name, said)
        old.writestr("manifest.json", json.dumps(manifest))
    return to


def test_an_archive_of_today_moves_with_its_owner_as_the_network_would(living, now, tmp_path):
    owner = living("Europe/Berlin")
    read(owner, now, calendar(tmp_path / "own.ics", [meeting("late", "Engines", EVENING, PEOPLE)]))
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=now)
    before = portability.canonical(owner_id=owner)
    models.Owner.objects.all().delete()

    portability.restore(path=tmp_path / "out.zip", now=now)
    restored = owners.only()
    assert portability.canonical(owner_id=restored) == before

    zone_moves.say(owner_id=restored, name="America/New_York", now=now)
    assert hours() == {"late": "2026-12-10 19:00"}


def test_events_that_were_taken_or_refused_go_with_their_entries_across_midnight_and_back(living, now, tmp_path):
    owner = living("Europe/Berlin")
    entries = [
        meeting(f"{uid}{i}", f"{name} meetup", EVENING + timedelta(days=i), PEOPLE) for uid, name in (("a", "Rust"), ("b", "Go")) for i in range(2)
    ]
    read(owner, now, calendar(tmp_path / "own.ics", entries))
    taken = [one.number for one in event_proposals.listed(owner_id=owner) if one.name == "Rust meetup"]
    event_choices.take(owner_id=owner, numbers=taken, now=now)
    for number in [one.number for one in event_proposals.listed(owner_id=owner)]:
        event_choices.decline(owner_id=owner, number=number, now=now)
    there = at_events(owner)

    zone_moves.say(owner_id=owner, name="America/New_York", now=now)
    assert [(on - timedelta(days=1), people) for on, people in there] == at_events(owner)
    assert all(people for _, people in there)
    assert event_proposals.listed(owner_id=owner) == []

    zone_moves.say(owner_id=owner, name="Europe/Berlin", now=now - timedelta(hours=6))
    assert (at_events(owner), event_proposals.listed(owner_id=owner)) == (there, [])


def at_events(owner):
    every = listed(owner)
    people = in_calendar(owner, every)
    return [(one.begins_on, people[one.id]) for one in every if one.begins_on == one.ends_on]


def test_an_event_whose_days_the_owner_wrote_stays(living, now, tmp_path):
    owner = living("Europe/Berlin")
    read(owner, now, calendar(tmp_path / "own.ics", [meeting("a", "Rust meetup", EVENING, PEOPLE)]))
    (number,) = event_choices.take(owner_id=owner, numbers=[event_proposals.listed(owner_id=owner)[0].number], now=now)
    models.Event.objects.filter(id=number).update(begins_on="2026-12-01", ends_on="2026-12-24")

    zone_moves.say(owner_id=owner, name="America/New_York", now=now)

    assert [str(day) for day in models.Event.objects.values_list("begins_on", "ends_on").get()] == ["2026-12-01", "2026-12-24"]


def test_a_round_that_was_taken_from_a_calendar_goes_with_its_entry_and_one_that_was_typed_stays(living, now, tmp_path):
    owner = living("Europe/Berlin")
    acme = opportunities.add(owner_id=owner, kind="job", of=Particulars(organisation="Engines", title="SRE"), now=now - timedelta(days=10))
    read(
        owner,
        now,
        calendar(
            tmp_path / "own.ics", [meeting("m", "Interview: SRE", EVENING, PEOPLE), meeting("n", "Lunch", EVENING + timedelta(hours=6), PEOPLE)]
        ),
    )
    (one,) = round_proposals.listed(owner_id=owner, now=now)
    round_choices.keep(owner_id=owner, key=one.key, now=now)
    models.Round.objects.create(owner_id=owner, opportunity_id=acme, key="typed", number=2, on="2026-12-11", at="01:00", form="video")

    def rounds():
        return [(str(held.on), held.at) for held in interviews.of_opportunity(owner_id=owner, opportunity_id=acme)]

    before = rounds()
    zone_moves.say(owner_id=owner, name="America/New_York", now=now)
    assert sorted(rounds()) == [("2026-12-10", "19:00"), ("2026-12-11", "01:00")]
    assert round_proposals.listed(owner_id=owner, now=now) == []

    zone_moves.say(owner_id=owner, name="Europe/Berlin", now=now - timedelta(hours=6))
    assert rounds() == before
