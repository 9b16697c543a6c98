"""Two stories of people who met at events, told in steps: the festival that became a portfolio, and the meetups that became three interviews."""

from datetime import UTC, datetime, timedelta

import pytest
from tests.files import ME, calendar, letter, mbox, meeting

from kithwork.actions import (
    capture,
    event_after,
    event_answers,
    event_choices,
    event_lines,
    event_proposals,
    event_yield,
    events,
    imports,
    introductions,
    needs,
    opportunities,
    people,
    rosters,
    stating,
    today,
    words,
)
from kithwork.actions.events import Told
from kithwork.domain.introducing import Seat

FESTIVAL = datetime(2026, 7, 25, 12, tzinfo=UTC)


@pytest.mark.django_db
def test_a_dream_at_a_festival_becomes_a_portfolio(owner):
    """A colleague dreams of videography; a film crew arrives; they introduce themselves, and that becomes work."""
    kwabena = words.add(owner_id=owner, name="Kwabena Quartey", now=FESTIVAL)
    stating.add(owner_id=owner, person_id=kwabena, said=needs.Stated("to become a videographer", is_dream=True), is_offer=False, now=FESTIVAL)
    told = Told("Hilltop Festival", "festival", begins_on=FESTIVAL.date(), ends_on=FESTIVAL.date() + timedelta(days=2), place="Hilltop Farm")
    festival = events.add(owner_id=owner, told=told, now=FESTIVAL)

    second_day = FESTIVAL + timedelta(days=1)
    at = event_lines.occasion(owner_id=owner, event_id=festival, now=second_day)
    line = "met Inês Cardoso, she films for Longshot and looks for somebody who carries a camera"
    ines = capture.keep(owner_id=owner, line=line, now=second_day, at=at, is_sure=True).people[0].id
    events.met(owner_id=owner, event_id=festival, person_ids=[kwabena], now=second_day)
    stating.add(owner_id=owner, person_id=ines, said=needs.Stated("lets beginners carry a camera on a shoot"), is_offer=True, now=second_day)

    morning_after = FESTIVAL + timedelta(days=3)
    assert {card.person.id for card in today.day(owner_id=owner, now=morning_after).cards} >= {ines}
    event_answers.wrote(owner_id=owner, event_id=festival, person_id=ines, now=morning_after)
    event_answers.noted(owner_id=owner, event_id=festival, person_id=kwabena, text="dreams of filming", now=morning_after)
    assert event_after.open_ones(owner_id=owner, now=morning_after) == []

    seats = {Seat.REQUESTER: kwabena, Seat.TARGET: ines}
    brought = introductions.begin(owner_id=owner, seats=seats, why="carrying a camera", now=morning_after)
    for step, days in (("connector-yes", 3), ("target-asked", 3), ("target-yes", 4), ("introduced", 4), ("met", 8)):
        introductions.advance(owner_id=owner, introduction_id=brought, step=step, now=FESTIVAL + timedelta(days=days))
    later = FESTIVAL + timedelta(days=60)
    introductions.advance(owner_id=owner, introduction_id=brought, step="outcome", text="three shoots, and a portfolio", now=later)

    capture.keep(owner_id=owner, line=f"coffee with #{ines} about the first reel", now=later, is_sure=True)
    found = event_yield.of_event(owner_id=owner, line=event_lines.numbered(owner_id=owner, event_id=festival), now=later)
    assert "Inês Cardoso" in {who.name for who in found.met}
    assert "Inês Cardoso" in {who.name for who in found.lived_on}
    assert any("carrying a camera" in one for one in found.introductions)


@pytest.mark.django_db
def test_remote_meetups_from_all_over_the_country_become_three_interviews(owner, now, tmp_path):
    """In the lockdown the owner sits in PHP meetups; when they look for work, three of the people there invite them."""
    there = [
        ("Robin", "robin@adeyemi.example"),
        ("Sorcha Byrne", "s@dovetail.example"),
        ("Aled Maddocks", "a@fernwick.example"),
        ("Farah Mansouri", "f@tangle.example"),
    ]
    days = [now - timedelta(days=2000 - 28 * number) for number in range(4)]
    held = [meeting(f"m{number}", f"Remote PHP meetup #{number + 1}", day, there) for number, day in enumerate(days)]
    imports.run(owner_id=owner, paths=[calendar(tmp_path / "c.ics", held)], now=now, me=["robin@adeyemi.example"])
    one_of_four, *others = event_proposals.listed(owner_id=owner)
    assert len(others) == 3
    event_choices.take_series(owner_id=owner, number=one_of_four.number, now=now)
    by_name = {name.split()[0]: people.find(owner_id=owner, text=address, now=now).id for name, address in there[1:]}
    for name, city in (("Sorcha", "Belfast"), ("Aled", "Cardiff"), ("Farah", "Leeds")):
        words.edit(owner_id=owner, person_id=by_name[name], fields={"city": city}, now=now)

    looking = days[-1] + timedelta(days=30)
    letters = []
    for number, (name, address) in enumerate(there[1:]):
        then = looking + timedelta(days=10 * number)
        letters.append(letter(f"{name} <{address}>", ME, then, subject="Interview?"))
        of = opportunities.Particulars(("Dovetail Payments", "Fernwick Labs", "Tanglewood Games")[number], "PHP developer")
        heard = opportunities.add(owner_id=owner, kind="job", of=of, person_id=by_name[name.split()[0]], now=then)
        opportunities.stage(owner_id=owner, opportunity_id=heard, stage="interview", now=then + timedelta(days=2))
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "m.mbox", letters)], now=now)

    (series,) = event_yield.of_series(owner_id=owner, now=now)
    newest = event_lines.listed(owner_id=owner)[0]
    assert series.sentence == "3 people first met there; 3 of 3 still in touch a month later; of them came 3 opportunities."
    assert [one.partition(":")[0] for one in series.opportunities] == [
        "PHP developer at Tanglewood Games",
        "PHP developer at Fernwick Labs",
        "PHP developer at Dovetail Payments",
    ]
    roster = event_after.rosters.of_event(owner_id=owner, line=newest, now=now)
    assert dict(rosters.regions(roster)) == {"Belfast": 1, "Cardiff": 1, "Leeds": 1}
