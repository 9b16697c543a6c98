"""Events: before, during and after, on a small network."""

import json
from datetime import date, timedelta

import pytest
from tests.files import ME, calendar, letter, mbox, meeting

from kithwork.actions import (
    beliefs,
    capture,
    changes,
    drafting,
    event_after,
    event_answers,
    event_choices,
    event_lines,
    event_prep,
    event_proposals,
    event_yield,
    events,
    identities,
    imports,
    people,
    promises,
    rosters,
    wins,
    words,
)
from kithwork.actions import today as today_actions
from kithwork.actions.events import Told
from kithwork.actions.guardrails import Held
from kithwork.domain.errors import NotFound, Refused
from kithwork.store import models
from kithwork.store.queries import events as event_queries
from kithwork.store.queries import people as people_queries
from kithwork.store.queries import words as typed

YESTERDAY = date(2026, 11, 20)


@pytest.fixture
def who(network, now):
    return lambda name: people.find(owner_id=network, text=name, now=now).id


@pytest.fixture
def dojo(network, now):
    return events.add(owner_id=network, told=Told("Leeds Code Dojo #12", begins_on=YESTERDAY, place="Leeds"), now=now)


def at(owner, event_id, line, now, **more):
    occasion = event_lines.occasion(owner_id=owner, event_id=event_id, now=now)
    return capture.keep(owner_id=owner, line=line, now=now, at=occasion, is_sure=True, **more)


class TestAnEvent:
    def test_its_kind_and_series_follow_from_its_name_and_the_same_is_found_again(self, network, now, dojo):
        again = events.add(owner_id=network, told=Told("leeds code dojo #12", begins_on=YESTERDAY), now=now)

        line = event_lines.numbered(owner_id=network, event_id=dojo)

        assert again == dojo
        assert (line.kind, line.series, line.begins_on, line.ends_on) == ("meetup", "Leeds Code Dojo", YESTERDAY, YESTERDAY)

    def test_whoever_the_owner_met_there_by_their_word_is_first_met_there_unless_they_knew_them(self, network, now, dojo, who):
        new = words.add(owner_id=network, name="Katherine Johnson", now=now)
        events.met(owner_id=network, event_id=dojo, person_ids=[new, who("Ada Lovelace")], now=now)

        brought = event_yield.of_event(owner_id=network, line=event_lines.numbered(owner_id=network, event_id=dojo), now=now)

        assert [one.name for one in brought.met] == ["Katherine Johnson"]

    def test_one_that_is_put_off_keeps_its_length(self, network, now):
        made = events.add(owner_id=network, told=Told("PHP UK", begins_on=date(2027, 2, 19), ends_on=date(2027, 2, 20)), now=now)

        events.edit(owner_id=network, event_id=made, told=Told(begins_on=date(2027, 3, 1)), now=now)

        assert event_lines.numbered(owner_id=network, event_id=made).ends_on == date(2027, 3, 2)

    @pytest.mark.parametrize(
        "told",
        [
            Told(" "),
            Told("x" * 301),
            Told("Dojo", kind="party"),
            Told("Dojo", begins_on=YESTERDAY, ends_on=date(2026, 11, 1)),
            Told("Dojo", begins_on=YESTERDAY, ends_on=date(2027, 11, 1)),
        ],
    )
    def test_what_is_none_is_refused(self, network, now, told):
        with pytest.raises(Refused):
            events.add(owner_id=network, told=told, now=now)

    def test_it_goes_with_all_that_was_said_and_comes_back_with_all_of_it(self, network, now, dojo, who):
        events.want(owner_id=network, event_id=dojo, person_id=who("Grace Hopper"), why="schedulers", now=now)
        at(network, dojo, "coffee with @ada, promised her the link", now)
        before = event_after.of(owner_id=network, event_id=dojo, now=now)

        events.drop(owner_id=network, event_id=dojo, now=now)
        with pytest.raises(NotFound):
            event_lines.numbered(owner_id=network, event_id=dojo)
        changes.undo(owner_id=network, now=now)

        assert event_after.of(owner_id=network, event_id=dojo, now=now) == before

    def test_the_owner_is_not_among_their_own_guests(self, network, now, dojo):
        own = next(line.id for line in people_queries.by_ids(network, range(1, 30)).values() if line.standing == "own")

        with pytest.raises(Refused, match="That is you"):
            events.met(owner_id=network, event_id=dojo, person_ids=[own], now=now)

    def test_nobody_was_met_at_what_is_still_to_come(self, network, now, who):
        made = events.add(owner_id=network, told=Told("Dojo", begins_on=date(2026, 12, 1)), now=now)

        with pytest.raises(Refused, match="still to come"):
            events.met(owner_id=network, event_id=made, person_ids=[who("Grace Hopper")], now=now)


class TestALineCapturedThere:
    def test_whoever_it_is_about_was_met_there_on_a_day_of_the_event(self, network, now, dojo, who):
        at(network, dojo, "@grace looks for a reviewer, promised her the queue link by friday", now)

        found = event_after.of(owner_id=network, event_id=dojo, now=now)
        (met,) = found.met

        assert met.person.id == who("Grace Hopper")
        assert met.lines == ("@grace looks for a reviewer, promised her the queue link by friday",)
        assert [(one.words, one.made_on) for one in met.promises] == [("the queue link", YESTERDAY)]
        assert "I promised you the queue link" in met.draft.words

    def test_somebody_new_has_the_event_as_the_story_of_how_they_met(self, network, now, dojo):
        kept = at(network, dojo, "met Priya Natarajan, works on parsers", now)

        story = typed.words(network, kept.people[0].id).story

        assert (story.event, story.on) == ("Leeds Code Dojo #12", YESTERDAY.isoformat())
        assert (
            event_yield.of_event(owner_id=network, line=event_lines.numbered(owner_id=network, event_id=dojo), now=now).sentence
            == "1 person first met there."
        )

    def test_undo_takes_all_of_it_back(self, network, now, dojo):
        at(network, dojo, "coffee with @ada", now)
        changes.undo(owner_id=network, now=now)

        assert event_after.of(owner_id=network, event_id=dojo, now=now).met == ()

    def test_nothing_is_captured_at_what_is_still_to_come(self, network, now):
        made = events.add(owner_id=network, told=Told("Dojo", begins_on=date(2026, 12, 1)), now=now)

        with pytest.raises(Refused, match="still to come"):
            event_lines.occasion(owner_id=network, event_id=made, now=now)


class TestAfter:
    @pytest.fixture
    def met(self, network, now, dojo, who):
        events.met(owner_id=network, event_id=dojo, person_ids=[who("Grace Hopper"), who("Ada Lovelace")], now=now)
        return dojo

    def test_each_is_answered_once(self, network, now, met, who):
        event_answers.wrote(owner_id=network, event_id=met, person_id=who("Grace Hopper"), now=now)
        assert [one.id for one in event_after.open_ones(owner_id=network, now=now)] == [met]
        event_answers.let_go(owner_id=network, event_id=met, person_id=who("Ada Lovelace"), now=now)

        found = event_after.of(owner_id=network, event_id=met, now=now)

        assert found.open == ()
        assert {one.person.name: one.answer for one in found.met} == {"Grace Hopper": "written", "Ada Lovelace": "let-go"}
        assert event_after.open_ones(owner_id=network, now=now) == []

    def test_a_note_says_where_it_is_from(self, network, now, met, who):
        event_answers.noted(owner_id=network, event_id=met, person_id=who("Grace Hopper"), text="knows queues", now=now)

        assert typed.words(network, who("Grace Hopper")).notes[0].words == "knows queues (Leeds Code Dojo #12, 20 Nov 2026)"

    def test_whom_nobody_met_is_not_answered(self, network, now, dojo, who):
        with pytest.raises(NotFound, match="have not said that you met Grace Hopper"):
            event_answers.wrote(owner_id=network, event_id=dojo, person_id=who("Grace Hopper"), now=now)

    def test_a_follow_up_is_free_of_the_cool_down_but_not_of_being_left_in_peace(self, network, now, met, who):

        drafting.sent(owner_id=network, to=[who("Ada Lovelace")], kind="hello", now=now)
        event_answers.wrote(owner_id=network, event_id=met, person_id=who("Ada Lovelace"), now=now)
        words.set_aside(owner_id=network, person_id=who("Grace Hopper"), do_not_contact=True, now=now)

        with pytest.raises(Held):
            event_answers.wrote(owner_id=network, event_id=met, person_id=who("Grace Hopper"), now=now)
        assert [one.person.name for one in event_after.of(owner_id=network, event_id=met, now=now).met] == ["Ada Lovelace"]

    def test_today_names_them_for_two_days_and_not_after_an_answer(self, network, now, met, who):
        def named(when):
            return {card.person.name for card in today_actions.day(owner_id=network, now=when).cards if "Leeds Code Dojo" in card.why}

        assert named(now) == named(now + timedelta(days=1)) == {"Grace Hopper", "Ada Lovelace"}
        assert named(now + timedelta(days=2)) == set()
        event_answers.let_go(owner_id=network, event_id=met, person_id=who("Grace Hopper"), now=now)
        assert named(now + timedelta(hours=1)) == {"Ada Lovelace"}

    def test_two_who_turn_out_to_be_one_are_met_once(self, network, now, met, who):
        identities.merge(owner_id=network, one=who("Grace Hopper"), other=who("Ada Lovelace"), now=now)

        (one,) = event_after.of(owner_id=network, event_id=met, now=now).met
        event_answers.let_go(owner_id=network, event_id=met, person_id=one.person.id, now=now)

        assert event_after.of(owner_id=network, event_id=met, now=now).open == ()


class TestBefore:
    def test_whom_the_owner_named_then_whom_they_promised_something(self, network, now, who):
        made = events.add(owner_id=network, told=Told("Dojo", begins_on=date(2026, 11, 22)), now=now)
        promises.add(owner_id=network, person_id=who("Ada Lovelace"), text="the link", is_mine=True, now=now)
        events.there(owner_id=network, event_id=made, person_ids=[who("Ada Lovelace")], now=now)
        events.want(owner_id=network, event_id=made, person_id=who("Grace Hopper"), why="ask her about schedulers", now=now)

        found = event_prep.of(owner_id=network, event_id=made, now=now)

        assert [(one.person.name, one.whys[0], one.evidence) for one in found.to_meet] == [
            ("Grace Hopper", "Ask her about schedulers.", "you hope so"),
            ("Ada Lovelace", "You promised them the link.", "your word"),
        ]
        card = next(card for card in today_actions.day(owner_id=network, now=now).cards if card.person.name == "Grace Hopper")
        assert "To look for at Dojo, tomorrow. Ask her about schedulers." in (card.why, *card.also)

    def test_whoever_came_to_the_series_may_come_again(self, network, now, who):
        for number in (1, 2, 3):
            day = YESTERDAY - timedelta(days=30 * number)
            made = events.add(owner_id=network, told=Told(f"Dojo #{number}", begins_on=day), now=now)
            events.met(owner_id=network, event_id=made, person_ids=[who("Grace Hopper")], now=now)
        coming = events.add(owner_id=network, told=Told("Dojo #4", begins_on=date(2026, 11, 25)), now=now)
        line = event_lines.numbered(owner_id=network, event_id=coming)

        (one,) = rosters.of_event(owner_id=network, line=line, now=now)
        (again,) = event_yield.again(owner_id=network, now=now)

        assert (one.evidence, one.chance) == ("came to all of the last 3, most recently on 21 Oct 2026", 0.875)
        assert (len(again.events), again.next) == (3, line)
        assert "You keep meeting: 3 events so far, the last was Dojo #1." in event_prep.of(owner_id=network, event_id=coming, now=now).to_meet[0].whys

    def test_those_who_live_there_are_near(self, network, now, who):

        words.edit(owner_id=network, person_id=who("Grace Hopper"), fields={"city": "Leeds, West Yorkshire"}, now=now)
        made = events.add(owner_id=network, told=Told("Dojo", begins_on=date(2026, 11, 25), is_remote=True, region="leeds"), now=now)

        assert [one.person.name for one in event_prep.of(owner_id=network, event_id=made, now=now).near] == ["Grace Hopper"]


@pytest.mark.usefixtures("meetups")
class TestFromACalendar:
    @pytest.fixture
    def meetups(self, network, now, tmp_path):
        everybody = [("Robin Adeyemi", "robin@adeyemi.example"), ("Grace Hopper", "grace@navy.example"), ("Sorcha Byrne", "sorcha@dove.example")]
        held = [meeting(f"m{i}", f"Remote PHP meetup #{i}", now - timedelta(days=400 - 28 * i), everybody) for i in (1, 2, 3)]
        plain = meeting("p1", "Sprint planning", now - timedelta(days=3), everybody[:2])
        return imports.run(owner_id=network, paths=[calendar(tmp_path / "c.ics", [*held, plain])], now=now, me=["robin@adeyemi.example"])

    def test_titles_propose_and_the_owner_decides(self, network, now):
        newest, middle, oldest = event_proposals.listed(owner_id=network)
        event_choices.decline(owner_id=network, number=newest.number, now=now)

        made = event_choices.take_series(owner_id=network, number=oldest.number, now=now)

        assert newest.name == "Remote PHP meetup #3"
        assert "“Remote PHP meetup #2”" in middle.evidence
        assert "c.ics" in middle.evidence
        assert len(made) == 2
        assert event_proposals.listed(owner_id=network) == []
        changes.undo(owner_id=network, now=now)
        assert len(event_proposals.listed(owner_id=network)) == 2

    def test_an_entry_without_a_place_is_remote_only_where_it_says_so(self, network, now, tmp_path):
        everybody = [("Robin Adeyemi", "robin@adeyemi.example"), ("Grace Hopper", "grace@navy.example")]
        imports.run(
            owner_id=network, paths=[calendar(tmp_path / "d.ics", [meeting("d1", "Leeds Code Dojo", now - timedelta(days=30), everybody)])], now=now
        )

        remote = {one.series: one.is_remote for one in event_proposals.listed(owner_id=network)}

        assert remote == {"Remote PHP meetup": True, "Leeds Code Dojo": False}

    def test_what_a_series_brought_is_counted_without_percentages(self, network, now, tmp_path):
        (first, *_) = event_proposals.listed(owner_id=network)
        event_choices.take_series(owner_id=network, number=first.number, now=now)
        assert event_yield.of_series(owner_id=network, now=now)[0].sentence == "1 person first met there; 0 of 1 still in touch a month later."

        word = letter("Sorcha Byrne <sorcha@dove.example>", ME, now - timedelta(days=100), subject="Interview?")
        imports.run(owner_id=network, paths=[mbox(tmp_path / "s.mbox", [word])], now=now)

        (brought,) = event_yield.of_series(owner_id=network, now=now)
        assert [who.name for who in brought.met] == [who.name for who in brought.lived_on] == ["Sorcha Byrne"]

    def test_when_the_import_is_taken_back_the_owners_event_stays(self, network, now):
        (first, *_) = event_proposals.listed(owner_id=network)
        event_choices.take(owner_id=network, numbers=[first.number], now=now)

        imports.undo(owner_id=network, number=2, now=now)

        (line,) = event_lines.listed(owner_id=network)
        assert rosters.of_event(owner_id=network, line=line, now=now) == []


def test_a_programme_proposes_its_conference_with_talks_and_speakers(network, now, tmp_path):
    talk = {"id": 1, "date": "2026-12-05T10:00:00+00:00", "title": "Queues", "persons": [{"code": "PN", "public_name": "Priya Natarajan"}]}
    conference = {"acronym": "nw", "title": "Northern Web", "start": "2026-12-05", "days": [{"date": "2026-12-05", "rooms": {"Hall": [talk]}}]}
    path = tmp_path / "schedule.json"
    path.write_text(json.dumps({"schedule": {"conference": conference}}), encoding="utf-8")
    imports.run(owner_id=network, paths=[path], now=now)
    (proposed,) = event_proposals.listed(owner_id=network)

    (made,) = event_choices.take(owner_id=network, numbers=[proposed.number], now=now)

    line = event_lines.numbered(owner_id=network, event_id=made)
    (one,) = event_prep.of(owner_id=network, event_id=made, now=now).to_meet
    assert (line.kind, line.begins_on) == ("conference", date(2026, 12, 5))
    assert [(talk.title, talk.person, talk.room) for talk in event_queries.talks(network, line)] == [("Queues", "Priya Natarajan", "Hall")]
    assert (one.person.name, one.person.standing, one.evidence) == ("Priya Natarajan", "seen", "on the programme")
    assert one.opener == "What is the one thing to take home from “Queues”?"


def test_met_at_finds_the_event_by_its_name(network, now, dojo, who):
    words.met(owner_id=network, person_id=who("Grace Hopper"), event="leeds code dojo #12", on="2026-11-20", now=now)

    (one,) = rosters.of_event(owner_id=network, line=event_lines.numbered(owner_id=network, event_id=dojo), now=now)

    assert (one.person.name, one.evidence) == ("Grace Hopper", "how you met, in your words")
    assert [line.id for line in event_queries.of_person(network, who("Grace Hopper"))] == [dojo]
    assert event_queries.of_person(network, who("Ada Lovelace")) == []


def test_a_talk_of_a_programme_is_a_win_once_it_was_given(network, now, tmp_path):
    talk = {"id": 1, "date": "2026-12-05T10:00:00+00:00", "title": "Queues", "persons": [{"code": "GH", "public_name": "Grace Hopper"}]}
    conference = {"acronym": "nw", "title": "Northern Web", "start": "2026-12-05", "days": [{"date": "2026-12-05", "rooms": {"Hall": [talk]}}]}
    path = tmp_path / "schedule.json"
    path.write_text(json.dumps({"schedule": {"conference": conference}}), encoding="utf-8")
    imports.run(owner_id=network, paths=[path], now=now)
    speaker = models.Identity.objects.get(owner_id=network, value__startswith="event-programme:").person_id
    before = wins.of_person(owner_id=network, person_id=speaker)

    beliefs.refresh(owner_id=network, now=now + timedelta(days=15))

    assert before == []
    assert [(win.kind, win.words, win.on) for win in wins.of_person(owner_id=network, person_id=speaker)] == [
        ("talk", "Spoke at Northern Web: Queues", date(2026, 12, 5))
    ]
