"""What led to what: every way back, none guessed."""

import random
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from kithwork.domain.attribution import OutcomeKind, ThingKind
from kithwork.engines import attribution as engine
from kithwork.engines.attribution import Link, Outcome, Thing

HIRED = date(2021, 4, 7)


def on(days):
    return HIRED - timedelta(days=days)


def things(*named):
    kinds = {"o": ThingKind.OPPORTUNITY, "p": ThingKind.PERSON, "e": ThingKind.EVENT, "s": ThingKind.SERIES, "i": ThingKind.INTRODUCER}
    return {key: Thing(key, kinds[key[0]], key) for key in named}


def link(effect, cause, days=None, how="came of it"):
    return Link(effect, cause, how, None if days is None else on(days), "your word")


def interview(of="o1", on_=HIRED):
    return Outcome(OutcomeKind.INTERVIEW, of, of, on_, is_mine=True)


def keys(account):
    return [[step.thing.key for step in route.steps] for route in account.routes]


def test_an_interview_is_told_back_to_the_meetup_where_one_met():
    found = engine.account(interview(), things("o1", "p1", "e1", "s1"), [link("o1", "p1", 19), link("p1", "e1", 350), link("e1", "s1")])

    assert keys(found) == [["p1", "e1", "s1"]]
    assert (found.first.thing.key, found.last.thing.key) == ("e1", "p1")
    assert not found.is_contested


def test_two_routes_compete_and_both_are_told_with_the_first_and_the_last_touch():
    links = [link("o1", "p1", 19), link("p1", "e1", 350), link("o1", "p2", 8), link("p2", "e2", 320)]

    found = engine.account(interview(), things("o1", "p1", "p2", "e1", "e2"), links)

    assert keys(found) == [["p1", "e1"], ["p2", "e2"]]
    assert (found.first.thing.key, found.last.thing.key) == ("e1", "p2")
    assert found.is_contested


def test_since_when_there_was_a_series_does_not_make_a_touch_the_first():
    found = engine.account(interview(), things("o1", "p1", "p2", "s1"), [link("o1", "p1", 0), link("o1", "p2", 1), link("p1", "s1", 1)])

    assert found.first.thing.key == "p2"


def test_where_nothing_is_on_file_it_is_unknown():
    found = engine.account(interview(), things("o1", "p1", "e1"), [link("p1", "e1", 3)])

    assert found.is_unknown
    assert (found.first, found.last) == (None, None)


def test_what_came_later_led_to_nothing_before_it():
    after_the_outcome = engine.account(interview(), things("o1", "p1"), [link("o1", "p1", -1)])
    after_its_effect = engine.account(interview(), things("o1", "p1", "e1"), [link("o1", "p1", 19), link("p1", "e1", 5)])

    assert after_the_outcome.is_unknown
    assert keys(after_its_effect) == [["p1"]]


def test_a_circle_is_walked_once():
    found = engine.account(interview(), things("o1", "p1", "p2"), [link("o1", "p1"), link("p1", "p2"), link("p2", "p1"), link("p2", "o1")])

    assert keys(found) == [["p1", "p2"]]


def test_few_are_counted_and_only_many_are_a_share():
    links = [link(f"o{i}", "p1", 9) for i in range(11)] + [link("p1", "e1", 99)]
    named = things("p1", "e1", *(f"o{i}" for i in range(12)))
    few = engine.accounts([interview(f"o{i}") for i in range(3)], named, links)
    many = engine.accounts([interview(f"o{i}") for i in range(12)], named, links)

    assert [one.words for one in engine.tallies(few, by=ThingKind.EVENT)] == ["3 of 3 interviews"]
    assert [one.words for one in engine.tallies(many, by=ThingKind.EVENT)] == ["11 of 12 interviews (92 %)"]


def test_a_share_in_a_contested_outcome_is_said_as_such():
    links = [link("o1", "p1", 9), link("p1", "e1", 90), link("o1", "p2", 8), link("o2", "p1", 9)]
    found = engine.accounts([interview(), interview("o2")], things("o1", "o2", "p1", "p2", "e1"), links)

    (tally,) = engine.tallies(found, by=ThingKind.EVENT)

    assert tally.words == "2 of 2 interviews; 1 of them by another route as well"


def test_an_introducer_has_part_in_all_that_came_later():
    named = things("o1", "o2", "o3", "p1", "p2") | {
        "i1": Thing("i1", ThingKind.INTRODUCER, "Dad", name="dad"),
        "i2": Thing("i2", ThingKind.INTRODUCER, "Dad", name="dad"),
    }
    links = [link("o1", "p1"), link("p1", "i1"), link("o2", "p2"), link("p2", "i2")]

    found = engine.accounts([interview(), interview("o2"), interview("o3")], named, links)

    assert [one.outcome.of for one in engine.credited(found, "dad")] == ["o1", "o2"]
    assert [(one.thing.label, one.words) for one in engine.tallies(found, by=ThingKind.INTRODUCER)] == [("Dad", "2 of 3 interviews")]


def test_the_first_touch_is_the_earliest_of_however_many_ways_and_nobody_loses_their_part():
    people = [f"p{i}" for i in range(20)]

    found = engine.account(interview(), things("o1", *people), [link("o1", key, i) for i, key in enumerate(people)])

    assert (found.first.thing.key, found.last.thing.key) == ("p19", "p0")
    assert all(engine.credited([found], key) for key in people)
    assert len(found.told) == engine.MOST


KEYS = ["o1", "p1", "p2", "p3", "e1", "e2", "s1"]
LINKS = st.lists(st.builds(link, st.sampled_from(KEYS), st.sampled_from(KEYS), st.one_of(st.none(), st.integers(-5, 400))), max_size=14)


@settings(max_examples=60)
@given(LINKS, st.randoms(use_true_random=False))
def test_every_route_is_of_given_links_ends_where_nothing_is_known_and_never_runs_forward(links, shuffler):
    found = engine.account(interview(), things(*KEYS), links)

    for route in found.routes:
        walked = [step.thing.key for step in route.steps]
        assert len(set(walked)) == len(walked)
        assert "o1" not in walked
        assert {step.link for step in route.steps} <= set(links)
        days = [step.on for step in route.steps if step.on]
        assert days == sorted(days, reverse=True)
        assert all(day <= HIRED for day in days)
    assert found.is_unknown == (not any(one.effect == "o1" and one.cause != "o1" and (one.on or HIRED) <= HIRED for one in links))
    shuffled = random.Random(shuffler.random()).sample(links, len(links))
    assert engine.account(interview(), things(*KEYS), shuffled) == found


@settings(max_examples=40)
@given(LINKS)
def test_no_tally_counts_more_than_there_is_and_touches_stand_on_a_route(links):
    named = things(*KEYS)
    found = engine.accounts([interview(), interview("p1"), interview("e1")], named, links)

    for one in found:
        steps = [step for route in one.routes for step in route.steps]
        assert (one.first in steps and one.last in steps) or one.is_unknown
        if one.first and one.first.on:
            dated = [step.on for step in steps if step.on and step.thing.kind is not ThingKind.SERIES]
            assert one.first.on <= min(dated, default=one.first.on)
    for kind in ThingKind:
        assert all(
            0 < tally.count <= tally.of == 3 and tally.alone <= tally.count and "%" not in tally.words for tally in engine.tallies(found, by=kind)
        )
