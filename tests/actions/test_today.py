from datetime import timedelta

import pytest
from django.db import connection
from tests.files import ME, calendar, letter, mbox, meeting

from kithwork.actions import answers, capture, changes, imports, opportunities, people, promises, today, words
from kithwork.actions.answers import NoSuchAnswer
from kithwork.actions.opportunities import Particulars
from kithwork.actions.proposing import registry

pytestmark = pytest.mark.usefixtures("network")


def cards(owner, now):
    return {card.person.name: card for card in today.day(owner_id=owner, now=now).cards}


def find(owner, now, name):
    return people.find(owner_id=owner, text=name, now=now).id


def test_somebody_who_went_quiet_comes_up_with_what_was_last_shared(owner, now):
    ada = cards(owner, now)["Ada Lovelace"]

    assert ada.reason == "quiet"
    assert "It’s been a while since you spoke (December 2025)" in ada.why
    assert ada.last_talk.subject == "Engines 345"


def test_a_day_is_the_same_whenever_it_is_asked_for(owner, now):
    assert today.day(owner_id=owner, now=now) == today.day(owner_id=owner, now=now + timedelta(hours=9))


def test_a_promise_due_comes_first(owner, now):
    promises.add(owner_id=owner, person_id=find(owner, now, "Grace"), text="the nanosecond wire", is_mine=True, now=now, due_on=now.date())

    assert next(iter(cards(owner, now))) == "Grace Hopper"


@pytest.mark.parametrize(("answer", "days"), [("done", 14), ("later", 7)])
def test_an_answer_gives_quiet_for_a_while(owner, now, answer, days):
    answers.mark(owner_id=owner, person_id=find(owner, now, "Ada"), answer=answer, now=now)

    assert "Ada Lovelace" not in cards(owner, now + timedelta(days=days - 1))
    assert "Ada Lovelace" in cards(owner, now + timedelta(days=days))


def test_not_this_person_is_for_ever_and_can_be_undone(owner, now):
    answers.mark(owner_id=owner, person_id=find(owner, now, "Ada"), answer="never", now=now)
    assert "Ada Lovelace" not in cards(owner, now + timedelta(days=300))

    changes.undo(owner_id=owner, now=now)

    assert "Ada Lovelace" in cards(owner, now)


@pytest.mark.parametrize("treatment", [{"do_not_contact": True}, {"archived": True}])
def test_who_is_set_aside_never_comes_up(owner, now, treatment):
    promises.add(owner_id=owner, person_id=find(owner, now, "Ada"), text="it", is_mine=True, now=now, due_on=now.date())

    words.set_aside(owner_id=owner, person_id=find(owner, now, "Ada"), now=now, **treatment)

    assert "Ada Lovelace" not in cards(owner, now)


def test_a_promise_kept_is_no_reason_any_more(owner, now):
    promises.add(owner_id=owner, person_id=find(owner, now, "Grace"), text="the wire", is_mine=True, now=now, due_on=now.date())
    (promise,) = today.day(owner_id=owner, now=now).promises

    promises.settle(owner_id=owner, promise_id=promise.id, said="kept", now=now)

    assert today.day(owner_id=owner, now=now).promises == ()
    assert cards(owner, now)["Grace Hopper"].reason == "letter"


def test_only_the_three_answers_are_taken(owner, now):
    with pytest.raises(NoSuchAnswer):
        answers.mark(owner_id=owner, person_id=find(owner, now, "Ada"), answer="maybe", now=now)


def told(owner, now, name):
    return cards(owner, now).get(name)


def add(owner, now, *letters, path):
    imports.run(owner_id=owner, paths=[mbox(path, letters)], now=now)


def test_a_promise_that_comes_up_after_done_may_speak(owner, now):
    answers.mark(owner_id=owner, person_id=find(owner, now, "Ada"), answer="done", now=now)

    later = now + timedelta(days=4)
    promises.add(
        owner_id=owner, person_id=find(owner, now, "Ada"), text="the paper", is_mine=True, now=later, due_on=(later + timedelta(days=3)).date()
    )

    assert told(owner, later + timedelta(days=1), "Ada Lovelace").reason == "my-promise"


def test_a_promise_that_was_kept_is_worth_thanks_until_the_owner_writes(owner, now, tmp_path):
    grace = find(owner, now, "Grace")
    number = promises.add(owner_id=owner, person_id=grace, text="the nanosecond wire", is_mine=False, now=now, due_on=now.date())
    promises.settle(owner_id=owner, promise_id=number, said="kept", now=now)
    card = told(owner, now, "Grace Hopper")

    later = now + timedelta(days=1)
    add(owner, later, letter(ME, "Grace Hopper <grace@navy.example>", later), path=tmp_path / "thanks.mbox")

    assert card.reason == "thanks"
    assert "keeping a promise (the nanosecond wire)" in card.why
    assert "Thank you for keeping a promise" in card.draft.words
    assert (after := told(owner, later + timedelta(days=1), "Grace Hopper")) is None or after.reason != "thanks"


def test_whoever_brought_one_together_with_somebody_is_worth_thanks(owner, now):
    ada, grace = find(owner, now, "Ada"), find(owner, now, "Grace")

    words.met(owner_id=owner, person_id=grace, through=[ada], on=now.date().isoformat(), now=now)

    assert "bringing you together with Grace Hopper" in told(owner, now, "Ada Lovelace").why


def test_somebody_seldom_seen_is_followed_up_on_the_next_day(owner, now, tmp_path):
    alan = "Alan Turing <alan@bletchley.example>"
    add(owner, now, *(letter(ME, alan, now - timedelta(days=days)) for days in (220, 160, 100, 40)), path=tmp_path / "seldom.mbox")
    capture.keep(owner_id=owner, line="coffee with Alan Turing", now=now)

    card = told(owner, now + timedelta(days=1), "Alan Turing")

    assert card.reason == "follow-up"
    assert "yesterday" in card.why
    assert told(owner, now + timedelta(days=5), "Alan Turing") is None


def test_whoever_one_was_connected_with_for_long_is_newly_met_with_the_first_talk(owner, now):
    capture.keep(owner_id=owner, line="connected with Alan Turing", is_sure=True, now=now - timedelta(days=200))
    capture.keep(owner_id=owner, line="coffee with Alan Turing", now=now - timedelta(days=2))

    card = told(owner, now, "Alan Turing")

    assert card.reason == "newly-met"
    assert f"You first spoke on {(now - timedelta(days=2)):%A}" in card.why


def test_of_whom_it_is_a_year_this_week_only_a_tie_that_was_dear_is_the_first_choice(owner, now, tmp_path):
    then, alan = now - timedelta(days=730), "Alan Turing <alan@bletchley.example>"
    thin = [letter(*pair, then - timedelta(days=days)) for days in range(0, 3000, 300) for pair in ((alan, ME), (ME, alan))]
    add(owner, now, *thin, path=tmp_path / "thin.mbox")

    dormant = [day for day in range(3) if (card := told(owner, now + timedelta(days=day), "Alan Turing")) and card.reason == "dormant"]

    assert len(dormant) <= 1


def test_a_year_to_the_week_is_an_occasion_for_an_old_tie(owner, now, tmp_path):
    then = now - timedelta(days=730)
    both = [("Alan Turing <alan@bletchley.example>", ME), (ME, "Alan Turing <alan@bletchley.example>")]
    add(owner, now, *(letter(*pair, then - timedelta(days=days)) for days in range(0, 100, 10) for pair in both), path=tmp_path / "old.mbox")

    card = told(owner, now, "Alan Turing")

    assert card.reason == "dormant"
    assert "It is 2 years ago this week." in card.why


def test_how_somebody_likes_to_be_reached_is_what_was_typed_else_what_was_used(owner, now):
    before = told(owner, now, "Ada Lovelace").reached
    words.edit(owner_id=owner, person_id=find(owner, now, "Ada"), fields={"channel": "Signal"}, now=now)

    assert before == "mostly by mail of late"
    assert told(owner, now, "Ada Lovelace").reached == "by Signal, as you noted"


def test_a_pause_shrinks_the_list_and_the_next_day_it_is_long_again(owner, now):
    words.note(owner_id=owner, person_id=find(owner, now, "Ada"), text="likes engines", now=now)
    later = now + timedelta(days=30)

    away = today.day(owner_id=owner, now=later)

    assert "short list" in away.remark
    words.note(owner_id=owner, person_id=find(owner, now, "Ada"), text="likes tea", now=later)
    assert "short list" not in today.day(owner_id=owner, now=later + timedelta(days=1)).remark


def test_the_remark_stands_there_once_and_only_where_somebody_is_written_to_unasked(owner, now):
    assert today.day(owner_id=owner, now=now).remark == today.GLADDER
    answers.mark(owner_id=owner, person_id=find(owner, now, "Ada"), answer="never", now=now)
    assert today.day(owner_id=owner, now=now).remark == ""


def test_every_part_that_proposes_says_the_same_all_day(owner, now):
    for part in registry.PROPOSERS:
        propose = part.loaded() if isinstance(part, registry.OnWords) else part
        assert list(propose(owner_id=owner, now=now)) == list(propose(owner_id=owner, now=now + timedelta(hours=5)))


def test_parts_that_live_on_the_owners_words_are_named_by_what_holds_words(owner, now):
    before = registry.spoken(owner)
    opportunities.add(owner_id=owner, kind="job", of=Particulars(organisation="Brightwell", title="Platform engineer"), now=now)

    assert (before, registry.spoken(owner)) == (set(), {"opportunity"})


@pytest.fixture
def nine(owner, now):
    """Nine of whom each has promised something for today, and Ada and Grace beside them: more than a list holds, and more of a kind than it takes."""
    names = [
        "Mary Somerville",
        "Alan Turing",
        "Joan Clarke",
        "Edsger Dijkstra",
        "Barbara Liskov",
        "Tony Hoare",
        "Donald Knuth",
        "Kathleen Booth",
        "Maurice Wilkes",
    ]
    words.add_all(owner_id=owner, names=names, now=now)
    for number, name in enumerate(names):
        person_id = find(owner, now, name)
        if number % 3:
            promises.add(owner_id=owner, person_id=person_id, text="the notes", is_mine=bool(number % 2), now=now, due_on=now.date())
        else:
            words.edit(owner_id=owner, person_id=person_id, fields={"birthday": f"--{now:%m-%d}"}, now=now)


@pytest.mark.usefixtures("nine")
@pytest.mark.parametrize("answer", ["done", "later", "never"])
def test_an_answer_takes_one_away_and_moves_nobody(owner, now, answer):
    before = list(cards(owner, now))

    for gone in before[:3]:
        answers.mark(owner_id=owner, person_id=find(owner, now, gone), answer=answer, now=now)
        before.remove(gone)

        assert list(cards(owner, now)) == before


def test_a_birthday_of_which_the_owner_is_done_waits_for_its_day(owner, now):
    words.edit(owner_id=owner, person_id=find(owner, now, "Ada"), fields={"birthday": f"--{now + timedelta(days=2):%m-%d}"}, now=now)
    soon = cards(owner, now)["Ada Lovelace"].reason
    answers.mark(owner_id=owner, person_id=find(owner, now, "Ada"), answer="done", now=now)

    assert soon == "birthday"
    assert "Ada Lovelace" not in cards(owner, now + timedelta(days=1))
    assert cards(owner, now + timedelta(days=2))["Ada Lovelace"].why == "Their birthday is today."


def test_of_what_the_owner_wrote_down_for_tomorrow_only_the_day_is_known(owner, now):
    capture.keep(owner_id=owner, line="call with Ada Lovelace tomorrow", now=now)

    (planned,) = today.day(owner_id=owner, now=now).tomorrow

    assert planned.hour == ""


def test_a_letter_from_a_clock_that_is_ahead_is_no_meeting(owner, now, tmp_path):
    ahead = letter("Grace Hopper <grace@navy.example>", ME, now + timedelta(days=1), subject="invoice")
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "ahead.mbox", [ahead])], now=now)

    assert today.day(owner_id=owner, now=now).tomorrow == ()
    assert "tomorrow" not in {card.reason for card in cards(owner, now).values()}


def test_a_whole_day_of_a_calendar_is_told_without_an_hour(owner, now, tmp_path):
    at = (now + timedelta(days=1)).replace(hour=0)
    hour = f"DTSTART:{at:%Y%m%dT%H%M%SZ}"
    whole = meeting("m1", "Engines, all day", at, [("Robin Adeyemi", "robin@adeyemi.example"), ("Grace Hopper", "grace@navy.example")])
    imports.run(owner_id=owner, paths=[calendar(tmp_path / "day.ics", [whole.replace(hour, f"DTSTART;VALUE=DATE:{at:%Y%m%d}")])], now=now)

    (planned,) = today.day(owner_id=owner, now=now).tomorrow

    assert planned.hour == "all day"
    assert cards(owner, now)["Grace Hopper"].why == "You meet tomorrow: Engines, all day."


def test_what_stands_in_the_calendar_for_the_day_is_named_and_is_no_last_talk(owner, now, tmp_path):
    ada = ("Ada Lovelace", "ada@engines.example")
    told_ = [meeting("m1", "Engines, again", now + timedelta(hours=6), [("Robin Adeyemi", "robin@adeyemi.example"), ada])]
    imports.run(owner_id=owner, paths=[calendar(tmp_path / "day.ics", told_)], now=now)
    promises.add(owner_id=owner, person_id=find(owner, now, "Ada"), text="it", is_mine=True, now=now, due_on=now.date())

    day = today.day(owner_id=owner, now=now)

    assert [one.subject for one in day.meetings] == ["Engines, again"]
    assert told(owner, now, "Ada Lovelace").last_talk.subject == "Engines 345"


@pytest.mark.parametrize(
    ("subject", "is_within", "is_answered", "is_named"),
    [
        ("Could you review my talk?", False, False, True),
        ("A talk of mine", False, False, True),
        ("A talk of mine", True, False, False),  # it may well end the conversation
        ("When do we meet?", True, False, True),
        ("Could you review my talk?", False, True, False),
    ],
)
def test_who_wrote_and_waits_for_an_answer_comes_up(owner, now, tmp_path, subject, is_within, is_answered, is_named):
    grace = "Grace Hopper <grace@navy.example>"
    before = [letter(ME, grace, now - timedelta(days=3), subject=subject, number="a@x.example")] if is_within else []
    theirs = letter(grace, ME, now - timedelta(days=2), subject=subject, number="b@x.example", answers="a@x.example" if is_within else "")
    after = [letter(ME, grace, now - timedelta(days=1), subject=subject, number="c@x.example")] if is_answered else []
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "new.mbox", [*before, theirs, *after])], now=now)

    found = [card for card in cards(owner, now).values() if card.reason == "letter"]

    assert [(card.person.name, subject in card.why) for card in found] == ([("Grace Hopper", True)] if is_named else [])


def test_what_goes_on_for_days_is_named_on_each_and_asks_for_no_word_before_it_is_over(owner, now, tmp_path):
    alan = "Alan Turing <alan@bletchley.example>"
    add(owner, now, *(letter(ME, alan, now - timedelta(days=days)) for days in (220, 160, 100, 40)), path=tmp_path / "seldom.mbox")
    there = [("Robin Adeyemi", "robin@adeyemi.example"), ("Charles", "charles@engines.example"), ("Alan Turing", "alan@bletchley.example")]
    told_ = meeting("m1", "Congress", now - timedelta(days=4), there).replace("DTEND:20261117", "DTEND:20261123")
    imports.run(owner_id=owner, paths=[calendar(tmp_path / "day.ics", [told_])], now=now)

    day, after = (today.day(owner_id=owner, now=now + timedelta(days=days)) for days in (0, 3))

    assert [(one.subject, one.last_on.day, one.has_begun) for one in (*day.meetings, *day.tomorrow)] == [("Congress", 23, True)] * 2
    assert day.title.endswith("one meeting tomorrow.")
    assert {"newly-met", "follow-up"}.isdisjoint(card.reason for card in day.cards)
    assert after.meetings == ()
    assert {(card.person.name, card.reason) for card in after.cards} >= {("Charles", "newly-met"), ("Alan Turing", "follow-up")}


def test_what_goes_on_for_days_is_looked_up_once_for_the_calendar_and_once_for_whom_to_write_to(owner, now):
    asked = []

    def noted(execute, sql, *rest):
        asked.append(sql)
        return execute(sql, *rest)

    with connection.execute_wrapper(noted):
        today.day(owner_id=owner, now=now)

    assert sum("record_several_days" in sql for sql in asked) == 2


def test_a_meeting_to_come_is_no_answer_to_a_letter(owner, now, tmp_path):
    there = [("Robin Adeyemi", "robin@adeyemi.example"), ("Grace Hopper", "grace@navy.example")]
    add(owner, now, letter("Grace Hopper <grace@navy.example>", ME, now - timedelta(days=3), subject="When do we meet?"), path=tmp_path / "one.mbox")
    ahead = [meeting(f"m{hours}", "Engines", now + timedelta(hours=hours), there) for hours in (4, 200)]
    imports.run(owner_id=owner, paths=[calendar(tmp_path / "ahead.ics", ahead)], now=now)

    assert told(owner, now, "Grace Hopper").reason == "letter"
