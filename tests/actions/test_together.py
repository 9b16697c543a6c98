"""Who knows whom, made again around a change, is what making everything again gives: for schools, and for events of a calendar."""

import json
from datetime import timedelta

import pytest
from django.db import connection
from tests.files import calendar, meeting

from kithwork.actions import acquainting, changes, event_choices, event_proposals, events, imports, shared_places, words
from kithwork.store.writes import ways as writes

LEEDS = "Leeds University"
NAMES = ("Ada Lovelace", "Ben Carter", "Cy Young", "Dora Kwan", "Edith Clarke", "Femi Okoro", "Gita Rao", "Hedy Lamarr", "Ines Duarte")


def rows(owner):
    with connection.cursor() as cursor:
        cursor.execute("SELECT one_id, other_id, faded, lasting, evidence FROM acquaintance WHERE owner_id = %s ORDER BY 1, 2", [owner])
        return cursor.fetchall()


@pytest.fixture
def see(owner, monkeypatch):
    monkeypatch.setattr(acquainting, "MUCH", 0)  # in so small a network everybody would be looked at

    def bring_up_to_date(now):
        acquainting.see_to(owner_id=owner, now=now)
        return rows(owner)

    return bring_up_to_date


@pytest.fixture
def whole(owner, see):
    def make_everything_again(now):
        writes.empty(owner)
        return see(now)

    return make_everything_again


@pytest.fixture
def enrol(owner, now):
    return lambda name: words.add(owner_id=owner, name=name, fields={"organisation": LEEDS}, now=now)


def cv(folder, name, **dates):
    path = folder / f"{name.split()[0]}.json"
    basics = {"name": name, "email": f"{name.split()[0].lower()}@a.example"}
    path.write_text(json.dumps({"basics": basics, "education": [{"institution": LEEDS, **dates}]}), encoding="utf-8")
    return path


def test_whoever_joins_or_leaves_a_school_changes_the_share_of_all(see, whole, enrol, now, owner):
    for name in NAMES:
        enrol(name)
    before = see(now)

    enrol("Grace Hopper")
    joined = see(now)
    assert before[0][3] > joined[0][3]
    assert joined == whole(now)

    changes.undo(owner_id=owner, now=now)
    assert see(now) == before


def test_a_school_of_too_many_ties_nobody_any_more(see, whole, enrol, now, monkeypatch):
    monkeypatch.setattr(shared_places, "MOST", len(NAMES))
    for name in NAMES:
        enrol(name)
    assert see(now)

    enrol("Grace Hopper")

    assert see(now) == whole(now) == []


def test_a_course_without_an_end_says_the_same_on_any_day(see, whole, owner, now, tmp_path):
    paths = [cv(tmp_path, "Ada Lovelace", startDate="2019-09"), cv(tmp_path, "Ben Carter", startDate="2021", endDate=str(now.year + 3))]
    imports.run(owner_id=owner, paths=paths, now=now, me=["robin@adeyemi.example"])

    made = see(now)

    assert "were both at Leeds University 2021–26" in made[0][4]
    assert whole(now + timedelta(days=700)) == made


@pytest.fixture
def meetup(owner, now, tmp_path):
    people = [("Robin Adeyemi", "robin@adeyemi.example")] + [(f"Ada Number{i}", f"ada{i}@a.example") for i in range(30)]
    held = [meeting("m1", "Remote PHP meetup #1", now - timedelta(days=40), people)]
    imports.run(owner_id=owner, paths=[calendar(tmp_path / "c.ics", held)], now=now, me=["robin@adeyemi.example"])
    return event_proposals.listed(owner_id=owner)[0].number


def test_an_event_taken_from_a_calendar_ties_those_who_were_there_until_that_is_undone(see, whole, owner, now, meetup):
    before = see(now)

    event_choices.take(owner_id=owner, numbers=[meetup], now=now)
    taken = see(now)

    assert len(taken) > len(before)
    assert taken == whole(now)
    changes.undo(owner_id=owner, now=now)
    assert see(now) == before == whole(now)


def test_one_more_guest_by_the_owners_word_changes_the_share_of_all(see, whole, owner, now, meetup):
    [event] = event_choices.take(owner_id=owner, numbers=[meetup], now=now)
    before = see(now)

    events.there(owner_id=owner, event_id=event, person_ids=[words.add(owner_id=owner, name="Grace Hopper", now=now)], now=now)
    made = see(now)

    assert made[0][2] < before[0][2]
    assert made == whole(now)
