"""Mentorships both ways: begun, held, agreed, counted over years, and ended kindly."""

from datetime import timedelta

import pytest

from kithwork.actions import advising, changes, congratulations, identities, keeping, mentored, mentoring, portability, today, words
from kithwork.actions.asking import StillToCome
from kithwork.actions.ledgering import account
from kithwork.domain.errors import Refused


@pytest.fixture
def marisol(owner, now):
    return words.add(owner_id=owner, name="Marisol Vega", handles=["marisol@salsa.example"], now=now)


@pytest.fixture
def begin(owner, now, marisol):
    def begun(side="mentor", goal="a first post", **more):
        return mentoring.begin(owner_id=owner, person_id=marisol, side=side, goal=goal, now=now, **more)

    return begun


@pytest.fixture
def hold(owner, now):
    return lambda number, topics, days=0, **more: mentoring.hold(
        owner_id=owner, mentorship_id=number, topics=topics, on=(now - timedelta(days=days)).date(), now=now, **more
    )


def one(owner, now):
    (found,) = mentored.listed(owner_id=owner, today=now.date(), is_open=False)
    return found


def glosses(owner, now):
    return {(card.person.name, card.gloss) for card in today.day(owner_id=owner, now=now).cards}


def day(now, days):
    return (now + timedelta(days=days)).date()


def test_a_mentorship_is_what_was_agreed(owner, now, begin):
    begin(help_=["teach", "guide"], agreement="an hour a month", every="4w")

    line = one(owner, now).line

    assert (line.person, line.side, line.goal, line.agreement, line.every_days) == ("Marisol Vega", "mentor", "a first post", "an hour a month", 28)
    assert line.help == ("guide", "teach")


def test_one_side_with_one_person_is_one_mentorship_and_both_sides_are_two(begin):
    begin()

    with pytest.raises(mentoring.Already, match="number"):
        begin(goal="another")
    begin(side="mentee")


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"side": "coach"}, mentoring.NoSuchSide),
        ({"help_": ["push"]}, mentoring.NoSuchHelp),
        ({"every": "often"}, keeping.NotAnInterval),
        ({"goal": "  "}, Refused),
        ({"goal": "x" * 501}, Refused),
    ],
)
def test_what_makes_no_sense_is_refused(begin, said, refusal):
    with pytest.raises(refusal):
        begin(**said)


def test_a_session_that_was_planned_is_held_and_one_that_nobody_planned_is_kept_as_well(owner, now, begin, hold):
    number = begin()
    mentoring.plan(owner_id=owner, mentorship_id=number, on=now.date(), topics="refactoring", now=now)

    mentoring.hold(owner_id=owner, mentorship_id=number, notes="small steps", now=now)
    hold(number, "TDD, a kata", days=40)

    line = one(owner, now).line
    assert [(row.on, row.topics, row.notes, row.is_held) for row in line.sessions] == [
        (day(now, -40), "TDD, a kata", "", True),
        (now.date(), "refactoring", "small steps", True),
    ]
    assert line.begun_on == day(now, -40)  # it began no later than its first session


def test_a_planned_session_is_moved_or_skipped_and_one_of_the_past_asks_whether_it_was(owner, now, begin):
    number = begin()
    mentoring.plan(owner_id=owner, mentorship_id=number, on=day(now, 1), now=now)
    (row,) = one(owner, now).line.planned
    mentoring.move(owner_id=owner, session_id=row.id, on=day(now, 3), now=now)

    later = one(owner, now + timedelta(days=5))
    mentoring.skip(owner_id=owner, session_id=row.id, now=now)

    assert later.to_do.startswith("Say whether there was a session on 24 Nov")
    assert one(owner, now).line.sessions == ()
    with pytest.raises(mentoring.NoSuchSession):
        mentoring.skip(owner_id=owner, session_id=row.id, now=now)


def test_days_that_cannot_be_are_refused(owner, now, begin):
    number = begin()

    with pytest.raises(Refused, match="is past"):
        mentoring.plan(owner_id=owner, mentorship_id=number, on=day(now, -1), now=now)
    with pytest.raises(StillToCome):
        mentoring.hold(owner_id=owner, mentorship_id=number, topics="TDD", on=day(now, 1), now=now)
    with pytest.raises(Refused, match="before the day"):
        mentoring.agree(owner_id=owner, mentorship_id=number, text="a kata", is_mine=False, due_on=day(now, -1), now=now)
    with pytest.raises(Refused, match="what the session was about"):
        mentoring.hold(owner_id=owner, mentorship_id=number, now=now)


def test_today_thinks_of_the_session_tomorrow_of_a_rhythm_and_of_what_was_agreed(owner, now, begin, hold):
    number = begin(every="4w")
    hold(number, "TDD", days=29)
    over = glosses(owner, now)
    mentoring.plan(owner_id=owner, mentorship_id=number, on=day(now, 1), topics="a kata", now=now)
    mentoring.agree(owner_id=owner, mentorship_id=number, text="lend the book", is_mine=True, due_on=now.date(), now=now)
    (card,) = today.day(owner_id=owner, now=now).cards

    assert over == {("Marisol Vega", "no session planned")}
    assert card.gloss == "session tomorrow"
    assert "(a kata); the goal is a first post. One step is still open" in card.why
    assert any("lend the book" in why for why in card.also)


def test_the_sheet_has_last_time_what_is_open_what_went_well_and_questions(owner, now, marisol, begin, hold):
    number = begin(help_=["challenge"])
    hold(number, "TDD", days=28, notes="she likes small steps")
    mentoring.agree(owner_id=owner, mentorship_id=number, text="one kata a week", is_mine=False, now=now)
    mentoring.mark(owner_id=owner, mentorship_id=number, kind="progress", text="her first merge", now=now)
    congratulations.add(owner_id=owner, person_id=marisol, text="a talk at the club", on=day(now, -3), now=now)
    congratulations.add(owner_id=owner, person_id=marisol, text="long before", on=day(now, -100), now=now)
    advising.said(owner_id=owner, person_id=marisol, text="read the test first", is_mine=True, now=now)

    sheet = mentored.sheet(owner_id=owner, mentorship_id=number, now=now)

    assert (sheet.last.topics, sheet.last.notes) == ("TDD", "she likes small steps")
    assert [row.words for row in sheet.theirs] == ["one kata a week"]
    assert [row.words for row in sheet.progress] == ["her first merge"]
    assert [win.words for win in sheet.wins] == ["a talk at the club"]
    assert [row.words for row in sheet.advice] == ["read the test first"]
    assert sheet.questions[0] == "How did it go with “one kata a week”?"
    assert "What do you put off, and what would happen if you did it this week?" in sheet.questions


def test_years_are_counted_and_what_became_of_it_is_added_long_after_the_end(owner, now, begin, hold):
    number = begin()
    for days, topic in ((800, "TDD"), (400, "mob programming"), (20, "TDD, interviews")):
        hold(number, topic, days=days)
    step = mentoring.agree(owner_id=owner, mentorship_id=number, text="a kata", is_mine=False, now=now)
    mentoring.settle(owner_id=owner, action_id=step, said="done", now=now)
    mentoring.close(owner_id=owner, mentorship_id=number, gave="I learnt to listen", now=now)
    mentoring.mark(owner_id=owner, mentorship_id=number, kind="outcome", text="engineer at Stonecrop", now=now + timedelta(days=300))

    years = mentored.years(one(owner, now).line)

    assert [(year.year, year.sessions_count, year.topics, year.done_count) for year in years] == [
        (2024, 1, ("TDD",), 0),
        (2025, 1, ("mob programming",), 0),
        (2026, 1, ("TDD", "interviews"), 1),
        (2027, 0, (), 0),
    ]
    assert years[-1].marks == ("engineer at Stonecrop",)


def test_it_ends_with_what_it_gave_and_a_word_of_thanks_and_then_nothing_is_due(owner, now, begin, hold):
    number = begin(every="1w")
    hold(number, "TDD", days=30)
    before = mentored.farewell(owner_id=owner, mentorship_id=number)

    mentoring.close(owner_id=owner, mentorship_id=number, gave="I learnt to listen", now=now)

    letter, address = mentored.farewell(owner_id=owner, mentorship_id=number)
    assert before is None
    assert "once about a first post. What it gave me: I learnt to listen." in letter.words
    assert address == "marisol@salsa.example"
    assert glosses(owner, now) == set()
    with pytest.raises(mentoring.Over):
        hold(number, "one more")


def test_it_does_not_end_over_a_session_that_is_planned(owner, now, begin):
    number = begin()
    mentoring.plan(owner_id=owner, mentorship_id=number, on=day(now, 7), now=now)

    with pytest.raises(Refused, match="still planned"):
        mentoring.close(owner_id=owner, mentorship_id=number, gave="much", now=now)


def test_what_was_agreed_is_said_anew_in_part(owner, now, begin):
    number = begin(every="4w", help_=["guide"])

    mentoring.change(owner_id=owner, mentorship_id=number, every="none", now=now)
    mentoring.change(owner_id=owner, mentorship_id=number, goal="a second post", now=now)

    line = one(owner, now).line
    assert (line.every_days, line.goal, line.help) == (None, "a second post", ("guide",))


def test_hours_with_somebody_stand_in_the_ledger_of_the_side_that_gave_them(owner, now, marisol, begin, hold):
    hold(begin(), "TDD", days=8)
    mentee = begin(side="mentee", goal="public speaking")
    hold(mentee, "a first talk", days=9)
    hold(mentee, "a second talk", days=3)

    ledger = account.of(owner_id=owner, person_id=marisol, now=now)

    assert [entry.words for entry in ledger.given] == ["You sat down with them once about a first post"]
    assert [entry.words for entry in ledger.received] == ["They sat down with you 2 times about public speaking"]


def test_each_deed_can_be_taken_back(owner, now, marisol):
    before = portability.canonical(owner_id=owner)
    number = mentoring.begin(owner_id=owner, person_id=marisol, side="mentor", goal="a first post", now=now)
    mentoring.change(owner_id=owner, mentorship_id=number, every="2w", now=now)
    mentoring.plan(owner_id=owner, mentorship_id=number, on=now.date(), now=now)
    mentoring.hold(owner_id=owner, mentorship_id=number, topics="TDD", now=now)
    step = mentoring.agree(owner_id=owner, mentorship_id=number, text="a kata", is_mine=True, now=now)
    mentoring.settle(owner_id=owner, action_id=step, said="done", now=now)
    mentoring.mark(owner_id=owner, mentorship_id=number, kind="progress", text="a merge", now=now)
    mentoring.close(owner_id=owner, mentorship_id=number, gave="much", now=now)

    for _ in range(8):
        changes.undo(owner_id=owner, now=now)

    assert portability.canonical(owner_id=owner) == before


def test_a_mentorship_follows_its_person_through_merge_and_back_and_through_an_export(owner, now, begin, hold, tmp_path, marisol):
    number = begin(every="4w", help_=["teach"])
    hold(number, "TDD", days=30, notes="small steps")
    mentoring.plan(owner_id=owner, mentorship_id=number, on=day(now, 5), now=now)
    mentoring.agree(owner_id=owner, mentorship_id=number, text="a kata", is_mine=False, due_on=day(now, 5), now=now)
    mentoring.mark(owner_id=owner, mentorship_id=number, kind="outcome", text="a post", now=now)
    other = words.add(owner_id=owner, name="M. Vega", now=now)
    before = portability.canonical(owner_id=owner)

    identities.merge(owner_id=owner, one=other, other=marisol, now=now)
    followed = one(owner, now).line.person
    changes.undo(owner_id=owner, now=now)
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=now)
    from kithwork.store.queries import owners  # noqa: PLC0415
    from kithwork.store.writes import emptying  # noqa: PLC0415

    assert followed == "M. Vega"  # as the two are called together
    assert portability.canonical(owner_id=owner) == before
    emptying.empty(owner)
    portability.restore(path=tmp_path / "out.zip", now=now)
    assert portability.canonical(owner_id=owners.only()) == before


def test_nothing_ends_before_its_last_session(owner, now, marisol):
    number = mentoring.begin(owner_id=owner, person_id=marisol, side="mentor", goal="a talk", now=now, on=(now - timedelta(days=60)).date())
    mentoring.hold(owner_id=owner, mentorship_id=number, topics="slides", now=now)

    with pytest.raises(Refused, match="The last session was on"):
        mentoring.close(owner_id=owner, mentorship_id=number, gave="much", on=(now - timedelta(days=10)).date(), now=now)
