"""One school, one event: what it proves of two others, with dates where both sides have them, and nothing of a great conference."""

import json
from datetime import timedelta

import pytest

from kithwork.actions import acquainting, changes, events, imports, people, ways, words
from kithwork.actions.events import Told
from kithwork.engines import acquaintance
from kithwork.store.queries import ways as queries

LEEDS = "Leeds University"


@pytest.fixture
def person(owner, now):
    return lambda name, **rest: words.add(owner_id=owner, name=name, now=now, **rest)


def sentences(owner, one, other, now):
    acquainting.see_to(owner_id=owner, now=now)
    pair = (min(one, other), max(one, other))
    kept = queries.evidence(owner, [pair])
    lines = people.line_of(owner, one), people.line_of(owner, other)
    if not kept:
        return [], 0.0
    [(_, faded, lasting)] = [tie for tie in queries.neighbours(owner, [one])[one] if tie[0] == other]
    hop = ways.hop(*lines, acquaintance.unpacked(kept[pair]), 0)
    assert hop.is_inferred
    return list(hop.reasons), acquaintance.chance(faded, lasting, today=acquaintance.day_of(now))


def cv(folder, name, email, start, end):
    path = folder / f"{name.split()[0]}.json"
    school = {"institution": LEEDS, "startDate": start, "endDate": end}
    path.write_text(json.dumps({"basics": {"name": name, "email": email}, "education": [school]}), encoding="utf-8")
    return path


def test_a_school_that_both_list_claims_no_time_and_is_weak(owner, now, person):
    ada, ben = person("Ada Lovelace", fields={"organisation": LEEDS}), person("Ben Carter", fields={"organisation": LEEDS})

    said, chance = sentences(owner, ada, ben, now)

    assert said == ["Ada Lovelace and Ben Carter both list Leeds University now."]
    assert 0 < chance < 0.1


def test_a_school_with_dates_on_both_sides_says_when_and_fades(owner, now, tmp_path, person):
    ada, ben = person("Ada Lovelace", handles=["ada@a.example"]), person("Ben Carter", handles=["ben@b.example"])
    last = str(now.year)
    paths = [cv(tmp_path, "Ada Lovelace", "ada@a.example", "2019-09", last), cv(tmp_path, "Ben Carter", "ben@b.example", "2021", last)]
    imports.run(owner_id=owner, paths=paths, now=now, me=["robin@adeyemi.example"])

    said, chance = sentences(owner, ada, ben, now)
    _, later = sentences(owner, ada, ben, now + timedelta(days=4 * 365))

    assert said == [f"Ada Lovelace and Ben Carter were both at Leeds University 2021–{now.year % 100}."]
    assert chance > 3 * later


def test_years_that_do_not_meet_claim_no_time(owner, now, tmp_path, person):
    ada, ben = person("Ada Lovelace", handles=["ada@a.example"]), person("Ben Carter", handles=["ben@b.example"])
    paths = [cv(tmp_path, "Ada Lovelace", "ada@a.example", "2001", "2004"), cv(tmp_path, "Ben Carter", "ben@b.example", "2010", "2013")]
    imports.run(owner_id=owner, paths=paths, now=now, me=["robin@adeyemi.example"])

    assert sentences(owner, ada, ben, now)[0] == ["Ada Lovelace and Ben Carter both list Leeds University, now or once."]


def test_an_event_ties_those_who_were_there_until_that_is_unsaid(owner, now, person):
    ada, ben, cy = person("Ada Lovelace"), person("Ben Carter"), person("Cy Young")
    event = events.add(owner_id=owner, told=Told(name="Lambda Supper", kind="meetup", begins_on=now.date() - timedelta(days=9)), now=now)
    acquainting.see_to(owner_id=owner, now=now)
    events.there(owner_id=owner, event_id=event, person_ids=[ada, ben], now=now)
    events.want(owner_id=owner, event_id=event, person_id=cy, now=now)

    said, chance = sentences(owner, ada, ben, now)

    assert said == ["Ada Lovelace and Ben Carter were both at Lambda Supper, 12 Nov 2026."]
    assert 0 < chance < 0.1
    assert sentences(owner, ada, cy, now) == ([], 0.0)
    changes.undo(owner_id=owner, now=now)
    changes.undo(owner_id=owner, now=now)
    assert sentences(owner, ada, ben, now) == ([], 0.0)


def test_neither_a_great_conference_nor_one_to_come_ties_anybody(owner, now, person):
    ada, ben = person("Ada Lovelace"), person("Ben Carter")
    for name, days in (("PyCon", -9), ("Lambda Supper", 9)):
        kind = "conference" if days < 0 else "meetup"
        event = events.add(owner_id=owner, told=Told(name=name, kind=kind, begins_on=now.date() + timedelta(days=days)), now=now)
        events.there(owner_id=owner, event_id=event, person_ids=[ada, ben], now=now)

    assert sentences(owner, ada, ben, now)[1] == 0
