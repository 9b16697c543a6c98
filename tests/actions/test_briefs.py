"""What to remember before a talk: from what is on file alone, of one, of several, of a meeting."""

from datetime import timedelta

import pytest
from tests.files import ME, calendar, connections, letter, mbox, meeting

from kithwork.actions import (
    briefs,
    congratulations,
    imports,
    ledger_entries,
    needs,
    noticing,
    people,
    person,
    promises,
    proving,
    stating,
    today,
    words,
)
from kithwork.actions.briefs import NoSuchMeeting, SeveralMeetings
from kithwork.store.queries import owners

pytestmark = pytest.mark.usefixtures("network")
ADA = "Ada Lovelace <ada@engines.example>"


@pytest.fixture
def ada(owner, now):
    return people.find(owner_id=owner, text="ada@engines.example", now=now).id


@pytest.fixture
def brief(owner, now, ada):
    return lambda: briefs.of(owner_id=owner, person_id=ada, now=now)


def said(some):
    return [one.words for one in some]


def test_letters_about_one_thing_are_one_of_the_last_three_talks(owner, now, brief, tmp_path):
    letters = [letter(*pair, now - timedelta(days=days), subject="Re: Looms") for days in (9, 8) for pair in ((ADA, ME), (ME, ADA))]
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "looms.mbox", letters)], now=now)

    assert [talk.subject for talk in brief().last_talks] == ["Looms", "Engines 345", "Hello"]


def test_wins_are_those_since_the_last_talk_that_are_open(owner, now, brief, ada):
    for text, days in (("Old news", 350), ("A medal", 30), ("A talk", 20)):
        number = congratulations.add(owner_id=owner, person_id=ada, text=text, on=(now - timedelta(days=days)).date(), now=now)
    congratulations.congratulate(owner_id=owner, win_id=number, now=now)

    assert said(brief().wins) == ["A medal"]


def test_what_not_to_raise_is_the_owners_word_and_stands_in_no_other_place(owner, now, brief, ada):
    words.note(owner_id=owner, person_id=ada, text="Her father; she asked not to speak of him", is_not_to_raise=True, now=now)
    words.edit(owner_id=owner, person_id=ada, fields={"avoid": "Gambling"}, now=now)
    made = brief()

    assert said(made.avoid) == ["Gambling", "Her father; she asked not to speak of him"]
    assert made.asked == made.notes == ()
    assert all("father" not in opener.words for opener in made.openers)


def test_a_note_of_what_not_to_raise_is_private(owner, now, ada):
    words.note(owner_id=owner, person_id=ada, text="The old job", is_not_to_raise=True, now=now)

    (note,) = people_words(owner, ada).notes

    assert note.is_private
    assert note.is_not_to_raise


def people_words(owner, ada):
    from kithwork.store.queries import words as typed  # noqa: PLC0415  Django is ready only now

    return typed.words(owner, ada)


def test_kept_promises_are_what_was_given_and_received(owner, now, brief, ada):
    for text, is_mine in (("the wire", True), ("the notes", False)):
        number = promises.add(owner_id=owner, person_id=ada, text=text, is_mine=is_mine, now=now)
        promises.settle(owner_id=owner, promise_id=number, said="kept", now=now)

    assert (said(brief().given), said(brief().received)) == (["You kept a promise (the wire)"], ["They kept a promise (the notes)"])


def test_questions_come_from_what_they_promised_and_looked_for_and_from_the_last_talk(owner, now, brief, ada):
    promises.add(owner_id=owner, person_id=ada, text="the notes", is_mine=False, now=now)
    words.note(owner_id=owner, person_id=ada, text="Looks for a printer", now=now)

    assert said(brief().openers) == ["What became of “the notes”?", "How does it go with this: “Looks for a printer”?", "What came of “Engines 345”?"]
    assert brief().openers[1].because == "your note, 21 Nov 2026"


def test_of_somebody_of_whom_only_a_name_is_known_nothing_is_asked(owner, now):
    number = words.add(owner_id=owner, name="Emmy Noether", now=now)

    made = briefs.of(owner_id=owner, person_id=number, now=now)

    assert made.openers == made.wins == made.given == ()


@pytest.fixture
def retro(owner, now, tmp_path):
    there = [("Robin", "robin@adeyemi.example"), ("Ada Lovelace", "ada@engines.example"), ("Grace Hopper", "grace@navy.example")]
    imports.run(owner_id=owner, paths=[calendar(tmp_path / "c.ics", [meeting("r1", "Engine retro", now + timedelta(days=1), there)])], now=now)


@pytest.mark.usefixtures("retro")
def test_a_meeting_of_the_next_days_is_found_by_subject_and_number_with_everybody_in_it(owner, now):
    found = briefs.meeting(owner_id=owner, text="RETRO", now=now)
    made = briefs.together(owner_id=owner, person_ids=found.person_ids, now=now)

    assert briefs.meeting(owner_id=owner, text=f"#{found.id}", now=now) == found
    assert [one.person.name for one in made] == ["Grace Hopper", "Ada Lovelace"]


@pytest.mark.usefixtures("retro")
def test_a_meeting_that_is_not_planned_is_refused_with_those_that_are(owner, now):
    with pytest.raises(NoSuchMeeting, match="Engine retro \\(22 Nov 2026\\) is number"):
        briefs.meeting(owner_id=owner, text="planning", now=now)


@pytest.mark.usefixtures("retro")
def test_of_several_meetings_none_is_taken_unasked(owner, now, tmp_path):
    there = [("Robin", "robin@adeyemi.example"), ("Ada Lovelace", "ada@engines.example")]
    imports.run(owner_id=owner, paths=[calendar(tmp_path / "d.ics", [meeting("r2", "Team retro", now + timedelta(days=2), there)])], now=now)

    with pytest.raises(SeveralMeetings, match=r"Engine retro .* is number .*; Team retro .* is number"):
        briefs.meeting(owner_id=owner, text="retro", now=now)
    assert briefs.meeting(owner_id=owner, text="team retro", now=now).subject == "Team retro"


def test_where_nothing_is_planned_that_is_said(owner, now):
    with pytest.raises(NoSuchMeeting, match="none is planned"):
        briefs.meeting(owner_id=owner, text="planning", now=now)


def test_a_new_post_is_asked_about(owner, now, tmp_path):
    path = connections(tmp_path / "Connections.csv", [("Grace", "Hopper", "grace", "Eckert", "Head of compilers")])
    imports.run(owner_id=owner, paths=[path], now=now + timedelta(days=3))
    grace = people.find(owner_id=owner, text="grace", now=now).id

    made = briefs.of(owner_id=owner, person_id=grace, now=now + timedelta(days=3))

    assert "How is it going since: “Head of compilers at Eckert”?" in said(made.openers)


def test_a_brief_says_what_they_look_for_and_can_give_and_what_went_to_and_fro(owner, now):
    ada = words.add(owner_id=owner, name="Ada Lovelace", now=now)
    stating.add(owner_id=owner, person_id=ada, said=needs.Stated("a reviewer for her talk"), is_offer=False, now=now)
    stating.add(owner_id=owner, person_id=ada, said=needs.Stated("Latin lessons"), is_offer=True, now=now)
    ledger_entries.enter(owner_id=owner, person_id=ada, is_mine=True, kind="listened", now=now)

    found = briefs.of(owner_id=owner, person_id=ada, now=now)
    ledger_entries.exempt(owner_id=owner, person_id=ada, is_exempt=True, now=now)

    assert [one.words for one in (*found.looks_for, *found.can_give, *found.given)] == ["a reviewer for her talk", "Latin lessons", "You listened"]
    assert briefs.of(owner_id=owner, person_id=ada, now=now).given == ()


def test_what_they_noticed_of_the_owner_s_work_stands_there_with_their_words(owner, now, brief, ada):
    number = proving.add(owner_id=owner, kind="talk", title="Looms at night", parts={}, now=now)
    noticing.noticed(owner_id=owner, artifact_id=number, person_id=ada, now=now, place="PyLeeds", text="told everybody")

    assert said(brief().noticed) == ["Looms at night: “told everybody”"]


def test_of_the_owner_it_says_that_it_is_you(owner, now):
    made = briefs.of(owner_id=owner, person_id=owners.own_person(owner), now=now)

    assert made.last_talks
    assert made.warmth == "This is you"


def test_a_meeting_later_today_is_planned_and_no_talk_yet(owner, now, brief, ada, tmp_path):
    robin = [("Robin Adeyemi", "robin@adeyemi.example"), ("Ada Lovelace", "ada@engines.example")]
    later = calendar(tmp_path / "later.ics", [meeting("m1", "Later tonight", now + timedelta(hours=4), robin)])
    imports.run(owner_id=owner, paths=[later], now=now)
    shown = person.page(owner_id=owner, person_id=ada, now=now)

    assert "Later tonight" not in [talk.subject for talk in (*brief().last_talks, *shown.moments)]
    assert not any("Later tonight" in opener.words for opener in brief().openers)
    assert [one.subject for one in shown.to_come] == ["Later tonight"]
    assert briefs.of(owner_id=owner, person_id=ada, now=now + timedelta(hours=5)).last_talks[0].subject == "Later tonight"


@pytest.fixture
def offsite(owner, now, tmp_path):
    """From yesterday until the hour of now tomorrow; by DTEND of a calendar."""
    began, ends = now - timedelta(days=1), now + timedelta(days=1)
    there = [("Robin", "robin@adeyemi.example"), ("Ada Lovelace", "ada@engines.example")]
    told = meeting("o1", "Offsite", began, there).replace(f"DTEND:{began:%Y%m%dT%H%M%SZ}", f"DTEND:{ends:%Y%m%dT%H%M%SZ}")
    imports.run(owner_id=owner, paths=[calendar(tmp_path / "o.ics", [told])], now=now)
    return ends


def test_what_goes_on_is_no_talk_that_was_until_its_hour(owner, now, ada, offsite):
    during, over = (briefs.of(owner_id=owner, person_id=ada, now=at) for at in (offsite - timedelta(hours=1), offsite))

    assert "Offsite" not in [talk.subject for talk in during.last_talks]
    assert not any("Offsite" in opener.words for opener in during.openers)
    assert over.last_talks[0].subject == "Offsite"


def test_what_has_ended_goes_on_no_more_on_the_evening_of_its_last_day(owner, offsite):
    before, after = (today.day(owner_id=owner, now=at).meetings for at in (offsite - timedelta(hours=1), offsite + timedelta(hours=5)))

    assert [[one.subject for one in some] for some in (before, after)] == [["Offsite"], []]


def test_a_meeting_of_today_that_has_begun_or_goes_on_is_found_by_its_number(owner, offsite, retro):
    late = offsite + timedelta(hours=5)  # the retro was at the hour at which the offsite ended
    number = briefs.meeting(owner_id=owner, text="retro", now=offsite).id

    assert briefs.meeting(owner_id=owner, text=str(number), now=late) == briefs.meeting(owner_id=owner, text="retro", now=late)
    assert briefs.meeting(owner_id=owner, text="offsite", now=late).subject == "Offsite"
