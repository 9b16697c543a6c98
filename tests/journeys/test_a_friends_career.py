"""A friend's mum met somebody at Slimming World who had a post to give; one introduction later the friend has a career."""

from datetime import UTC, datetime, timedelta

import pytest

from kithwork.actions import calling, introductions, openings, opportunities, prospects, today, words
from kithwork.actions.ledgering import registry
from kithwork.actions.opportunities import Particulars
from kithwork.domain.introducing import Seat

BEGAN = datetime(2022, 4, 4, 18, 0, tzinfo=UTC)


@pytest.fixture
def cast(owner):
    made = {name: words.add(owner_id=owner, name=name, now=BEGAN) for name in ("Callum Pryce", "Rhian Pryce", "Denise Hartnell")}
    words.edit(owner_id=owner, person_id=made["Denise Hartnell"], fields={"organisation": "Kestrel Marine", "title": "Operations Manager"}, now=BEGAN)
    return made


def after(days):
    return BEGAN + timedelta(days=days)


def test_from_a_post_heard_of_to_a_friends_career(owner, cast):
    callum, rhian, denise = cast.values()
    said = {"owner_id": owner}

    # Rhian, his mum, tells of a post on the boats; it is for Callum, and one looks first who there is known.
    of = Particulars("Kestrel Marine Ltd", "survey technician", due_on=after(20).date())
    number = opportunities.add(**said, kind="job", of=of, person_id=rhian, for_id=callum, now=BEGAN)
    found = prospects.of(**said, opportunity_id=number, now=BEGAN)
    assert [one.person.name for one in found.ways.there] == ["Denise Hartnell"]
    assert found.line.for_name == "Callum Pryce"

    # One introduces them, and what Denise says of the place is kept beside it.
    opportunities.person(**said, opportunity_id=number, person_id=denise, part="hiring-manager", now=after(1))
    brought = introductions.begin(**said, seats={Seat.REQUESTER: callum, Seat.TARGET: denise}, why="the post on the boats", now=after(1))
    for step in ("connector-yes", "target-asked", "target-yes", "introduced"):
        introductions.advance(**said, introduction_id=brought, step=step, now=after(2))

    # A week before it closes, Today thinks of him; once he has applied, it does not.
    (call,) = calling.listed(**said, now=after(14))
    assert (call.person_id, call.why) == (
        callum,
        "Survey technician at Kestrel Marine Ltd closes on 24 Apr 2022. Callum Pryce could apply until then.",
    )
    assert "Callum Pryce" in [card.person.name for card in today.day(**said, now=after(14)).cards]
    opportunities.sent(**said, opportunity_id=number, kind="application", version="his letter", now=after(15))
    assert calling.listed(**said, now=after(60)) == []  # whose clock it is, follows up

    # It goes on over months, and years later it is on file that it began at Slimming World.
    opportunities.stage(**said, opportunity_id=number, stage="interview", text="on a boat", now=after(30))
    opportunities.close(**said, opportunity_id=number, ending="accepted", text="begins on Monday", now=after(70))
    line = openings.numbered(**said, opportunity_id=number)
    assert openings.in_words(line).startswith("heard 4 Apr 2022, applied 19 Apr 2022, interview 4 May 2022 (“on a boat”), accepted 13 Jun 2022")
    assert openings.listed(**said) == []

    entries = {side: [entry.words for entry in registry.entries(**said, person_id=who, until=after(900).date())] for side, who in cast.items()}
    assert "You kept an eye on something for them (survey technician at Kestrel Marine Ltd)" in entries["Callum Pryce"]
    assert "They told you of something (survey technician at Kestrel Marine Ltd)" in entries["Rhian Pryce"]
