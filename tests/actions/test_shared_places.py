"""One school, one event: what it proves of two others, with dates where both sides have them, and nothing of a great conference."""

import json
from datetime import timedelta

import pytest

from kithwork.actions import acquainting, changes, common_ground, events, imports, people, stating, targets, ways, words
from kithwork.actions.events import Told
from kithwork.actions.needs import Stated
from kithwork.engines import acquaintance
from kithwork.store.queries import ways as queries
from kithwork.store.queries import words as typed

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


def test_common_ground_names_what_goes_together_on_both_sides(owner, now, person):
    ada = person("Ada Lovelace", fields={"title": "Technical Recruiter"})
    event = events.add(owner_id=owner, told=Told(name="Lambda Supper", kind="meetup", begins_on=now.date() - timedelta(days=9)), now=now)
    events.met(owner_id=owner, event_id=event, person_ids=[ada], now=now)
    stating.add(owner_id=owner, person_id=0, said=Stated("somebody who knows Kubernetes", kind="skill"), is_offer=False, now=now)
    stating.add(owner_id=owner, person_id=ada, said=Stated("explains Kubernetes"), is_offer=True, now=now)
    stating.add(owner_id=owner, person_id=ada, said=Stated("a lawyer", is_confidential=True), is_offer=False, now=now)
    targets.aim(owner_id=owner, kind="job", text="backend in Leeds", now=now)

    found = common_ground.of(owner_id=owner, person=people.line_of(owner, ada), said=typed.words(owner, ada), now=now)

    assert found.shared == ("You met at Lambda Supper, 12 Nov 2026",)
    assert found.complementary == (
        (
            "You look for it, and they offer it (kubernetes): you look for, 21 Nov 2026: “somebody who knows Kubernetes”; "
            "they offer, 21 Nov 2026: “explains Kubernetes”"
        ),
        "You are the seeker, they the recruiter: your goal: job: backend in Leeds; title: Technical Recruiter",
    )


def test_the_owners_own_school_is_common_ground_with_dates_where_both_have_them(owner, now, tmp_path, person):
    ada, ben = person("Ada Lovelace", handles=["ada@a.example"]), person("Ben Carter", fields={"organisation": LEEDS})
    own = tmp_path / "Education.csv"
    own.write_text(
        "School Name,Start Date,End Date,Notes,Degree Name,Activities\nLeeds University,2009,2012,,BSc Computer Science,\n", encoding="utf-8"
    )
    imports.run(owner_id=owner, paths=[own, cv(tmp_path, "Ada Lovelace", "ada@a.example", "2010", "2013")], now=now, me=["robin@adeyemi.example"])

    ground = [common_ground.of(owner_id=owner, person=people.line_of(owner, one), said=typed.words(owner, one), now=now) for one in (ada, ben)]

    assert [one.shared for one in ground] == [
        ("You were both at Leeds University 2010–12",),
        ("You studied at Leeds University, and they list it",),
    ]
