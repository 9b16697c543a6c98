"""The map on the command line: in words, as data, and drawn in a file."""

import stat
import sys
from datetime import timedelta
from xml.etree import ElementTree as ET

import pytest
from tests.files import calendar, meeting

from kithwork.actions import imports

PEOPLE = ["Ada Lovelace", "Grace Hopper", "Alan Turing", "Edsger Dijkstra"]


@pytest.fixture
def club(owner, now, tmp_path):
    guests = [("Robin Adeyemi", "robin@adeyemi.example"), *((name, f"{name[:3].lower()}@people.example") for name in PEOPLE)]
    meetings = [meeting(f"m{i}", "Leeds R&D Meetup", now - timedelta(days=200 * i + 3), guests) for i in range(5)]
    imports.run(owner_id=owner, paths=[calendar(tmp_path / "c.ics", meetings)], now=now, me=["robin@adeyemi.example"])
    return owner


def test_it_says_the_circles_and_draws_nothing_without_a_file(say, club, tmp_path):
    told = say("map").stdout

    assert "4 people in 1 circle." in told
    assert "Leeds R&D Meetup, 4 people. All came to Leeds R&D Meetup." in told


def test_a_file_is_an_svg_that_the_owner_alone_can_read(say, club, tmp_path):
    path = tmp_path / "network.svg"

    assert f"Drawn in {path}." in say("map", str(path)).stdout.replace("\n", " ")
    drawn = ET.parse(path).getroot()
    assert sum(one.get("class") in {"m", "w"} for one in drawn.iter("{http://www.w3.org/2000/svg}circle")) == 4
    assert sys.platform == "win32" or stat.S_IMODE(path.stat().st_mode) == 0o600


def test_it_writes_over_no_file_unless_told_to(say, club, tmp_path):
    path = tmp_path / "network.svg"
    say("map", str(path))

    assert "--force" in say("map", str(path), code=2).stderr
    say("map", str(path), "--force", "--cluster", "1")


def test_a_year_before_the_first_word_is_none(say, club):
    assert "The years on file are" in say("map", "--year", "1950", code=2).stderr


def test_no_such_cluster(say, club, tmp_path):
    assert "no circle of that number" in say("map", str(tmp_path / "x.svg"), "--cluster", "7", code=3).stderr


def test_words_count_what_is_drawn(say, owner, now, tmp_path):
    guests = [("Robin Adeyemi", "robin@adeyemi.example"), *((name, f"{name[:3].lower()}@people.example") for name in PEOPLE)]
    meetings = [meeting("old", "Leeds R&D Meetup", now - timedelta(days=800), guests[:4]), meeting("new", "Leeds R&D Meetup", now, guests)]
    imports.run(owner_id=owner, paths=[calendar(tmp_path / "c.ics", meetings)], now=now, me=["robin@adeyemi.example"])
    path = tmp_path / "then.svg"

    then = say("map", str(path), "--year", "2024").stdout
    one = say("map", "--cluster", "1").stdout

    assert "At the end of 2024: 3 people in 1 circle." in then
    assert "Leeds R&D Meetup, 3 people." in then
    assert "3 people" in path.read_text()
    assert one.startswith("4 people in Leeds R&D Meetup.")


def test_data_names_people_circles_and_ties(data, club):
    found = data("map")

    assert {one["name"] for one in found["people"]} == set(PEOPLE)
    assert found["clusters"][0]["people_count"] == 4
    assert len(found["ties"]) == 6


def test_with_nobody_it_says_how_to_begin(say, owner):
    assert "`kith import`" in say("map").stdout
