"""A day is the owner's day: what sources say is told by the clock on the owner's wall."""

from datetime import UTC, date, datetime, timedelta

import pytest
from tests.files import ME, calendar, card, connections, letter, mbox, meeting, vcf

from kithwork.actions import imports, portability, today, zone_moves
from kithwork.domain.zones import NoSuchZone
from kithwork.store import models
from kithwork.store.queries import owners
from kithwork.store.writes import owners as owner_writes

ADA = "Ada Lovelace <ada@engines.example>"
LATE = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)  # a day later in Berlin and Tokyo, the same in New York


@pytest.fixture
def living(owner):
    """The owner lives there from the beginning."""

    def by(zone):
        owner_writes.set_zone(owner, zone)
        return owner

    return by


def read(owner, now, *paths, **options):
    return imports.run(owner_id=owner, paths=paths, now=now, me=["robin@adeyemi.example"], **options)


def moments(kind="message"):
    return [(f"{one.at:%Y-%m-%d %H:%M}", one.day) for one in models.Interaction.objects.filter(kind=kind, is_current=True).order_by("at")]


def day(*numbers):
    return (date(*numbers) - date(1970, 1, 1)).days


@pytest.mark.parametrize(
    ("zone", "shown", "on"),
    [
        ("Europe/Berlin", "2026-11-21 00:30", day(2026, 11, 21)),
        ("America/New_York", "2026-11-20 18:30", day(2026, 11, 20)),
        ("Asia/Tokyo", "2026-11-21 08:30", day(2026, 11, 21)),
        ("Asia/Kathmandu", "2026-11-21 05:15", day(2026, 11, 21)),
        ("Pacific/Auckland", "2026-11-21 12:30", day(2026, 11, 21)),
        ("UTC", "2026-11-20 23:30", day(2026, 11, 20)),
    ],
)
def test_a_letter_is_of_the_day_on_which_it_came_where_the_owner_lives(living, now, tmp_path, zone, shown, on):
    read(living(zone), now, mbox(tmp_path / "in.mbox", [letter(ADA, ME, LATE)]))

    assert moments() == [(shown, on)]
    assert models.Participant.objects.values_list("day", flat=True).distinct().get() == on


def test_a_letter_of_this_minute_is_not_of_the_future_in_the_west(living, tmp_path):
    evening = datetime(2026, 11, 20, 21, 0, tzinfo=UTC)  # New York's clock, five hours behind

    report = read(living("America/New_York"), evening, mbox(tmp_path / "in.mbox", [letter(ADA, ME, evening + timedelta(hours=5))]))

    assert (report.counts["interactions_new"], moments()[0][0]) == (1, "2026-11-20 21:00")


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Tokyo"])
def test_what_names_no_zone_stays_as_it_is_everywhere(living, now, tmp_path, zone):
    chat = tmp_path / "WhatsApp Chat with Grace Hopper.txt"
    chat.write_text("21/11/2026, 00:15 - Grace Hopper: Hello\n21/11/2026, 00:16 - Robin Adeyemi: Hi\n", encoding="utf-8")
    events = [
        meeting("a", "All day", now, [("Ada", "ada@engines.example"), ("Robin", "robin@adeyemi.example")]).replace(
            "DTSTART:20261121T090000Z", "DTSTART;VALUE=DATE:20261121"
        ),
        meeting("b", "By the wall", now, [("Ada", "ada@engines.example"), ("Robin", "robin@adeyemi.example")]).replace(
            "DTSTART:20261121T090000Z", "DTSTART:20261121T103000"
        ),
        meeting("c", "In Berlin", now, [("Ada", "ada@engines.example"), ("Robin", "robin@adeyemi.example")])
        .replace("DTSTART:", "DTSTART;TZID=Europe/Berlin:")
        .replace("0000Z", "0000"),
    ]
    read(
        living(zone),
        now,
        chat,
        calendar(tmp_path / "own.ics", events),
        connections(tmp_path / "Connections.csv", [("Alan", "Turing", "alan", "NPL", "")]),
    )

    assert [at for at, _ in moments()] == ["2026-11-21 00:15", "2026-11-21 00:16"]
    assert moments("connected") == [("2019-03-12 00:00", day(2019, 3, 12))]
    in_berlin = {"America/New_York": "2026-11-21 03:00", "Asia/Tokyo": "2026-11-21 17:00"}[zone]
    assert sorted(at for at, _ in moments("meeting")) == sorted(["2026-11-21 00:00", "2026-11-21 10:30", in_berlin])


def test_by_another_clock_the_same_file_says_nothing_new_and_what_has_been_keeps_its_hour(living, now, tmp_path):
    letters = [letter(ADA, ME, LATE - timedelta(days=each)) for each in range(5)]
    owner = living("Asia/Tokyo")
    read(owner, now, mbox(tmp_path / "in.mbox", letters))
    before = moments()

    zone_moves.say(owner_id=owner, name="America/New_York", now=now)
    report = read(owner, now, mbox(tmp_path / "again.mbox", [*letters, letter(ME, ADA, LATE, subject="An answer")]))

    counts = {name: report.counts[name] for name in ("records_created", "records_updated", "records_unchanged")}
    assert counts == {"records_created": 1, "records_updated": 0, "records_unchanged": 5}
    assert moments() == sorted([*before, ("2026-11-20 18:30", day(2026, 11, 20))])


def test_what_is_read_after_a_move_west_is_newer_than_what_was_read_before(living, now, tmp_path):
    owner = living("Asia/Tokyo")
    read(owner, now, vcf(tmp_path / "book.vcf", [card("Ada Lovelace", uid="c1", organisation="Engines")]))
    zone_moves.say(owner_id=owner, name="America/New_York", now=now)

    read(owner, now - timedelta(hours=13), vcf(tmp_path / "later.vcf", [card("Ada Lovelace", uid="c1", organisation="Looms")]))

    current = models.Record.objects.get(key="c1", is_current=True)
    assert "Looms" in current.content


def test_today_is_the_owners_day(living, now, tmp_path):
    people = [("Ada", "ada@engines.example"), ("Robin", "robin@adeyemi.example")]
    owner = living("America/New_York")
    evening = datetime(2026, 11, 20, 21, 0, tzinfo=UTC)  # on the wall; by UTC it is the 21st
    call = meeting("call", "Late call", datetime(2026, 11, 21, 3, 0, tzinfo=UTC), people)
    read(owner, evening, calendar(tmp_path / "own.ics", [call]))

    day = today.day(owner_id=owner, now=evening)

    assert day.on == date(2026, 11, 20)
    assert [f"{one.at:%H:%M}" for one in day.meetings] == ["22:00"]


def test_an_export_knows_the_zone_and_one_of_before_leaves_it_to_the_machine(living, now, tmp_path):
    owner = living("Asia/Kathmandu")
    read(owner, now, mbox(tmp_path / "in.mbox", [letter(ADA, ME, LATE)]))
    before = portability.canonical(owner_id=owner)
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=now)
    models.Owner.objects.all().delete()

    portability.restore(path=tmp_path / "out.zip", now=now)

    restored = owners.only()
    assert owners.zone(restored) == "Asia/Kathmandu"
    assert portability.canonical(owner_id=restored) == before
    assert [at for at, _ in moments()] == ["2026-11-21 05:15"]


def test_a_zone_of_no_place_is_refused_and_changes_nothing(living, now):
    owner = living("Asia/Tokyo")

    with pytest.raises(NoSuchZone, match="Did you mean Europe/Berlin"):
        zone_moves.say(owner_id=owner, name="Europe/Berln", now=now)
    assert owners.zone(owner) == "Asia/Tokyo"
