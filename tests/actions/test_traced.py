"""What led to what, from what is on file: told, introduced, seen first, by the owner's word; and unknown."""

from datetime import timedelta

import pytest
from tests.files import ME, calendar, letter, mbox, meeting

from kithwork.actions import (
    changes,
    events,
    identities,
    imports,
    introductions,
    led,
    mentoring,
    opportunities,
    own_links,
    people,
    portability,
    rounds,
    traced,
    words,
)
from kithwork.actions.asking import StillToCome
from kithwork.actions.introduced import NoSuchIntroduction
from kithwork.actions.opportunities import Particulars
from kithwork.domain.introducing import Seat
from kithwork.domain.opportunities import OpportunityKind

CROWD = [("Ada Lovelace", "ada@engines.example"), ("Grace Hopper", "grace@navy.example"), ("Alan Turing", "alan@bletchley.example")]


@pytest.fixture
def add(owner, now):
    return lambda name: words.add(owner_id=owner, name=name, now=now - timedelta(days=300))


@pytest.fixture
def could(owner, now):
    """An opportunity with its stages by how many days ago."""

    def had(*stages, kind=OpportunityKind.JOB, heard=60, told_by=None, for_id=None, channel="", organisation="Acme"):
        of, then = Particulars(organisation, "developer", channel=channel), now - timedelta(days=heard)
        number = opportunities.add(owner_id=owner, kind=kind, of=of, person_id=told_by, for_id=for_id, now=then)
        for stage, days in stages:
            opportunities.stage(owner_id=owner, opportunity_id=number, stage=stage, now=now - timedelta(days=days))
        return number

    return had


@pytest.fixture
def to(owner, now):
    """What led to an opportunity, as the labels of each route."""

    def found(number):
        return {
            tuple(step.thing.label for step in route.steps)
            for route in traced.led_to(owner_id=owner, opportunity_id=number, today=now.date()).account.routes
        }

    return found


@pytest.fixture
def meetup(owner, now, tmp_path):
    """Three people who were at a meetup with the owner, and one who only wrote."""
    at = now - timedelta(days=400)
    letters = [letter("Priya Raman <priya@post.example>", ME, at), letter(ME, "Priya Raman <priya@post.example>", at + timedelta(days=1))]
    paths = [
        calendar(tmp_path / "all.ics", [meeting("m1", "Leeds meetup #7", at, [*CROWD, ("Robin Adeyemi", "robin@adeyemi.example")])]),
        mbox(tmp_path / "in.mbox", letters),
    ]
    imports.run(owner_id=owner, paths=paths, now=now, me=["robin@adeyemi.example"])
    return lambda name: people.find(owner_id=owner, text=name, now=now).id


def test_an_interview_goes_back_to_the_meetup_where_whoever_told_of_it_was_seen_first(owner, now, could, to, meetup):
    number = could(("interview", 20), told_by=meetup("Ada"))

    told = traced.everything(owner_id=owner, today=now.date())

    assert to(number) == {("Ada Lovelace", "Leeds meetup #7", "Leeds meetup")}
    assert [(kind, tally.thing.label, tally.words) for kind, rows in told.mine for tally in rows] == [
        ("series", "Leeds meetup", "1 of 1 interview"),
        ("event", "Leeds meetup #7", "1 of 1 interview"),
    ]
    assert told.others == told.unknown == ()


def test_whoever_sat_on_the_other_side_counts_only_when_the_owner_knew_them_before(owner, now, could, to, meetup, add):
    number = could(("interview", 20))
    stranger = add("Somebody New")
    for person in (meetup("Grace"), stranger):
        opportunities.person(owner_id=owner, opportunity_id=number, person_id=person, part="interviewer", now=now)

    assert to(number) == {("Grace Hopper", "Leeds meetup #7", "Leeds meetup")}


def test_a_first_letter_says_nothing_of_how_one_met(could, to, meetup):
    assert to(could(("interview", 20), told_by=meetup("Priya"))) == {("Priya Raman",)}


def test_the_owners_word_on_how_they_met_wins_over_the_calendar(owner, now, could, to, meetup):
    words.met(owner_id=owner, person_id=meetup("Ada"), event="a bus stop", now=now)

    assert to(could(("interview", 20), told_by=meetup("Ada"))) == {("Ada Lovelace", "a bus stop")}


def test_where_nothing_is_on_file_it_is_unknown(owner, now, could, to):
    number = could(("interview", 20))

    assert to(number) == set()
    assert [one.title for one in traced.everything(owner_id=owner, today=now.date()).unknown] == ["developer at Acme"]


def test_two_ways_are_told_as_two_with_the_first_and_the_last_touch(owner, now, could, meetup):
    number = could(("interview", 20), told_by=meetup("Ada"), channel="a board")
    led.say(owner_id=owner, opportunity_id=number, person_id=meetup("Grace"), text="heard my talk", on=(now - timedelta(days=30)).date(), now=now)

    account = traced.led_to(owner_id=owner, opportunity_id=number, today=now.date()).account

    assert account.is_contested
    assert {route.steps[0].thing.label for route in account.routes} == {"Ada Lovelace", "Grace Hopper", "a board"}
    assert (account.first.thing.label, account.last.thing.label) == ("Leeds meetup #7", "Grace Hopper")


def test_an_introducer_has_part_in_whatever_comes_later(owner, now, could, add):
    dad, marisol = add("Dad"), add("Marisol Vega")
    words.met(owner_id=owner, person_id=marisol, through=[dad], event="salsa class", now=now - timedelta(days=290))
    number = mentoring.begin(owner_id=owner, person_id=marisol, side="mentor", goal="a first post", now=now - timedelta(days=200))
    could(("interview", 20), ("accepted", 10), for_id=marisol)
    mentoring.mark(owner_id=owner, mentorship_id=number, kind="outcome", text="engineer", now=now)

    credited = traced.credited(owner_id=owner, person_id=dad, today=now.date())
    told = traced.everything(owner_id=owner, today=now.date())

    assert [one.title for one in credited] == ["Marisol Vega: engineer", "developer at Acme, for Marisol Vega"]
    assert {tally.words for kind, rows in told.others if kind == "introducer" for tally in rows} == {
        "1 of 1 interview",
        "1 of 1 job",
        "1 of 1 mentee’s success",
    }
    assert told.mine == ()


def test_an_introduction_leads_back_to_whoever_made_it_and_how_they_were_met(owner, now, could, to, meetup, add):
    mia = add("Mia")
    then = now - timedelta(days=100)
    number = introductions.begin(owner_id=owner, seats={Seat.CONNECTOR: meetup("Alan"), Seat.TARGET: mia}, why="compilers", now=then, blurb=BLURB)
    for step in ("blurb-ready", "connector-asked", "connector-yes", "target-asked", "target-yes", "introduced"):
        introductions.advance(owner_id=owner, introduction_id=number, step=step, now=then)

    routes = to(could(("interview", 20), told_by=mia))

    assert routes == {("Mia", "an introduction about compilers", "Alan Turing", "Leeds meetup #7", "Leeds meetup")}


BLURB = "Robin mends compilers and would like to hear how Mia tests hers. Would you talk with her for twenty minutes about it? If it does not suit, a no is completely fine."


def test_what_the_owner_brought_together_leads_to_what_became_of_it_for_others(owner, now, could, add):
    sam, mia = add("Sam"), add("Mia")
    then = now - timedelta(days=100)
    number = introductions.begin(owner_id=owner, seats={Seat.REQUESTER: sam, Seat.TARGET: mia}, why="film", now=then)
    for step in ("connector-yes", "target-asked", "target-yes", "introduced"):
        introductions.advance(owner_id=owner, introduction_id=number, step=step, now=then)
    place = could(("interview", 20), for_id=sam)
    opportunities.person(owner_id=owner, opportunity_id=place, person_id=mia, part="hiring-manager", now=now)
    introductions.advance(owner_id=owner, introduction_id=number, step="outcome", text="a portfolio", now=now)

    told = traced.everything(owner_id=owner, today=now.date())

    assert {one.title for one in told.chains} == {"a portfolio", "developer at Acme, for Sam"}
    assert not any(one.is_mine or one.account.is_unknown for one in told.chains)
    assert "your introduction of Sam and Mia" in {
        route.steps[0].thing.label for one in told.chains if one.of.startswith("opportunity") for route in one.account.routes
    }


def test_the_owners_own_links_are_kept_once_taken_away_and_undone(owner, now, could, to, add):
    number, ada = could(("interview", 20)), add("Ada Lovelace")
    before = portability.canonical(owner_id=owner)
    first = led.say(owner_id=owner, opportunity_id=number, person_id=ada, now=now)
    again = led.say(owner_id=owner, opportunity_id=number, person_id=ada, now=now)
    led.say(owner_id=owner, opportunity_id=number, channel="my post", now=now)
    routes = to(number)
    led.drop(owner_id=owner, led_id=first, now=now)
    dropped = to(number)

    for _ in range(3):
        changes.undo(owner_id=owner, now=now)

    assert first == again
    assert (routes, dropped) == ({("Ada Lovelace",), ("my post",)}, {("my post",)})
    assert portability.canonical(owner_id=owner) == before


@pytest.mark.parametrize("cause", [{}, {"event": "a", "channel": "b"}, {"event": "  "}])
def test_one_link_names_one_cause(owner, now, could, cause):
    with pytest.raises(led.OneCause):
        led.say(owner_id=owner, opportunity_id=could(), now=now, **cause)


def test_what_is_not_there_or_still_to_come_is_refused(owner, now, could):
    number = could()

    with pytest.raises(NoSuchIntroduction):
        led.say(owner_id=owner, opportunity_id=number, introduction_id=9, now=now)
    with pytest.raises(StillToCome):
        led.say(owner_id=owner, opportunity_id=number, event="a meetup", on=(now + timedelta(days=1)).date(), now=now)
    with pytest.raises(led.NoSuchLink):
        led.drop(owner_id=owner, led_id=9, now=now)


def test_links_follow_their_person_through_merge_and_back_and_through_an_export(owner, now, could, add, tmp_path):
    number, ada, sam, mia = could(("interview", 20)), add("Ada Lovelace"), add("Sam"), add("Mia")
    brought = introductions.begin(owner_id=owner, seats={Seat.REQUESTER: sam, Seat.TARGET: mia}, why="film", now=now)
    led.say(owner_id=owner, opportunity_id=number, person_id=ada, on=now.date(), text="told me", now=now)
    led.say(owner_id=owner, opportunity_id=number, introduction_id=brought, now=now)
    led.say(owner_id=owner, opportunity_id=number, event="Leeds meetup #7", now=now)
    before = portability.canonical(owner_id=owner)

    identities.merge(owner_id=owner, one=add("A. Lovelace"), other=ada, now=now)
    followed = {own_links.label_of(one) for one in own_links.listed(owner_id=owner)}
    for _ in range(2):
        changes.undo(owner_id=owner, now=now)
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=now)
    from kithwork.store.queries import owners  # noqa: PLC0415
    from kithwork.store.writes import emptying  # noqa: PLC0415

    assert followed == {"A. Lovelace", f"introduction {brought}", "Leeds meetup #7"}
    assert portability.canonical(owner_id=owner) == before
    emptying.empty(owner)
    portability.restore(path=tmp_path / "out.zip", now=now)
    assert portability.canonical(owner_id=owners.only()) == before


def test_a_series_that_the_owner_names_is_the_event_of_it_that_the_calendar_saw(owner, now, could, to, meetup):
    words.met(owner_id=owner, person_id=meetup("Ada"), event="Leeds meetup", now=now)

    assert to(could(("interview", 20), told_by=meetup("Ada"))) == {("Ada Lovelace", "Leeds meetup #7", "Leeds meetup")}


def test_an_event_of_the_owners_brings_its_day_and_series(owner, now, could, to, add):
    ada, on = add("Ada Lovelace"), (now - timedelta(days=250)).date()
    events.add(owner_id=owner, told=events.Told("Brunch with compilers", begins_on=on, series="Compiler Sundays"), now=now)
    words.met(owner_id=owner, person_id=ada, event="Brunch with Compilers", now=now)
    number = could(("interview", 20), told_by=ada)

    (route,) = traced.led_to(owner_id=owner, opportunity_id=number, today=now.date()).account.routes

    assert [(step.thing.kind, step.thing.label.casefold(), step.thing.on) for step in route.steps[1:]] == [
        ("event", "brunch with compilers", on),
        ("series", "compiler sundays", None),
    ]


def test_a_round_is_an_interview_whatever_the_stage_and_its_interviewer_is_on_the_other_side(owner, now, could, to, meetup):
    number = could()
    seat = rounds.Seat(person_id=meetup("Grace"))
    rounds.add(owner_id=owner, opportunity_id=number, on=(now - timedelta(days=3)).date(), seats=[seat], now=now)

    (chain,) = traced.everything(owner_id=owner, today=now.date()).chains

    assert [outcome.kind for outcome in chain.outcomes] == ["interview"]
    assert to(number) == {("Grace Hopper", "Leeds meetup #7", "Leeds meetup")}


def test_whom_the_owner_met_at_an_event_by_their_word_goes_back_to_it(owner, now, could, to, add):
    ada = add("Ada Lovelace")
    number = events.add(owner_id=owner, told=events.Told("Compiler Supper #4", begins_on=(now - timedelta(days=250)).date()), now=now)
    events.met(owner_id=owner, event_id=number, person_ids=[ada], now=now)

    assert to(could(("interview", 20), told_by=ada)) == {("Ada Lovelace", "Compiler Supper #4", "Compiler Supper")}
    assert led.event_called(owner_id=owner, name="compiler supper #4") == "Compiler Supper #4"


def test_an_event_after_one_knew_each_other_is_not_where_one_met(owner, now, could, to, meetup):
    number = events.add(owner_id=owner, told=events.Told("A late supper", begins_on=(now - timedelta(days=250)).date()), now=now)
    events.met(owner_id=owner, event_id=number, person_ids=[meetup("Priya")], now=now)

    assert to(could(("interview", 20), told_by=meetup("Priya"))) == {("Priya Raman",)}
