"""Which day it is at the terminal: the one where the owner lives."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta

import pytest
from tests.files import calendar, meeting

from kithwork.store import machine, models
from kithwork.store.queries import owners
from kithwork.store.writes import owners as owner_writes


@pytest.fixture
def at(monkeypatch, say, owner):
    """It is this moment, where the owner lives by this zone."""

    def set_(moment, zone):
        monkeypatch.setenv("KITH_NOW", moment)
        owner_writes.set_zone(owner, zone)

    return set_


def test_a_zone_is_said_shown_and_refused_with_the_one_that_was_meant(say, data, owner):
    assert say("owner", "zone", "europe/berlin").stdout == "You live by the clock of Europe/Berlin.\n"

    assert data("owner")["zone"] == owners.zone(owner) == "Europe/Berlin"
    assert "clock of Europe/Berlin, where it is 10:00 on 21 Nov 2026" in say("owner").stdout
    assert "Did you mean Asia/Tokyo?" in say("owner", "zone", "Tokio", code=1).output
    counts = {"moved_count": 0, "stayed_count": 0}
    assert data("owner", "zone", "Asia/Tokyo") == {"done": "You live by the clock of Asia/Tokyo.", "zone": "Asia/Tokyo", **counts}


@pytest.mark.parametrize(
    ("moment", "zone", "day"),
    [
        ("2026-03-13T02:00:00+00:00", "America/New_York", "2026-03-12"),  # 22:00 there
        ("2026-03-12T22:00:00Z", "Asia/Tokyo", "2026-03-13"),  # 07:00 there
        ("2026-03-12T18:20:00Z", "Asia/Kathmandu", "2026-03-13"),
        ("2026-03-12T11:30:00Z", "Pacific/Auckland", "2026-03-13"),
        ("2026-03-13T21:00:00", "America/New_York", "2026-03-13"),  # without an offset, the owner's clock
        ("2026-03-29T01:00:00Z", "Europe/Berlin", "2026-03-29"),  # in the hour that is left out
    ],
)
def test_today_and_tomorrow_are_the_owners(say, data, at, moment, zone, day):
    at(moment, zone)

    say("add", "Ada Lovelace")
    say("log", "--yes", "coffee with Ada Lovelace, promised her the link by tomorrow")

    moved = models.Interaction.objects.get()
    assert f"{moved.at:%Y-%m-%d}" == day
    (promise,) = data("promise", "list")
    assert promise["made_on"] == day
    assert promise["due_on"] == str(date.fromisoformat(day) + timedelta(days=1))
    assert data("today")["on"] == day


def test_moments_for_programs_are_told_by_the_owners_clock_and_claim_no_zone(say, data, at):
    at("2026-03-13T02:00:00Z", "America/New_York")
    say("add", "Ada Lovelace")

    assert data("undo", "--list")[0]["at"].startswith("2026-03-12T22:00")
    assert not any(one["at"].endswith(("Z", "+00:00")) for one in data("undo", "--list"))


@pytest.mark.parametrize(("told", "zone"), [("Asia/Tokyo", "Asia/Tokyo"), (":America/New_York", "America/New_York"), ("nowhere", None)])
def test_the_first_start_takes_the_zone_of_the_machine_whoever_reads_its_settings_first(tmp_path, told, zone):
    environment = os.environ | {"KITH_HOME": str(tmp_path), "TZ": told}
    for words in (["init"], ["owner", "--json"]):
        done = subprocess.run([sys.executable, "-m", "kithwork", *words], capture_output=True, text=True, check=True, env=environment, timeout=60)

    assert '"zone": "' in done.stdout
    assert zone is None or f'"zone": "{zone}"' in done.stdout


def test_what_stays_at_its_hour_is_counted_with_what_to_do_and_a_network_of_before_is_told_once(say, owner, tmp_path, monkeypatch):
    people = [("Ada", "ada@engines.example"), ("Robin", "robin@adeyemi.example")]
    soon = datetime(2026, 11, 30, 9, tzinfo=UTC)
    entries = [meeting("a", "Engines", soon, people), meeting("b", "Looms", soon, people).replace("T090000Z", "T090000")]
    say("import", "--me", "robin@adeyemi.example", str(calendar(tmp_path / "own.ics", entries)))

    moved = " ".join(say("owner", "zone", "Europe/Berlin").stdout.split())
    assert "1 planned meeting of your calendars moved to the hour there; 1 planned day or hour of no zone stayed." in moved
    assert "import it again" in moved

    owner_writes.set_zone(owner, "")
    monkeypatch.setattr(machine, "_TOLD", "Asia/Tokyo")
    assert "import your calendars again" in say("add", "Grace Hopper").stderr
    assert say("add", "Alan Turing").stderr == ""
