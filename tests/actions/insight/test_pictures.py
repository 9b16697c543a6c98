"""Pictures of a small network: what they show of it, and that they are empty in one sentence where nothing is."""

from datetime import UTC, datetime, timedelta

import pytest
from tests.files import ME, calendar, connections, letter, mbox, meeting

from kithwork.actions import acquainting, events, imports, opportunities, targets, traced, words
from kithwork.actions.insight import beginnings, others, pictures, year
from kithwork.actions.insight.pictures import NoSuchPicture
from kithwork.actions.opportunities import Particulars
from kithwork.domain import dates
from kithwork.domain.errors import NotFound
from kithwork.domain.opportunities import OpportunityKind
from kithwork.store.queries import people

ADA, GRACE, MARY = "Ada Lovelace <ada@engines.example>", "Grace Hopper <grace@navy.example>", "Mary Somerville <mary@stars.example>"


@pytest.fixture
def lively(owner, now, tmp_path):
    letters = [letter(*pair, now - timedelta(days=days)) for days in (5, 15, 25, 400, 410, 420) for pair in ((ADA, ME), (ME, ADA))]
    letters += [letter(*pair, now - timedelta(days=9)) for pair in ((GRACE, ME), (ME, GRACE))]
    letters += [letter(*pair, now - timedelta(days=500)) for pair in ((MARY, ME), (ME, MARY))]
    tea = meeting(
        "t",
        "Tea",
        now - timedelta(days=5),
        [("Robin Adeyemi", "robin@adeyemi.example"), ("Ada Lovelace", "ada@engines.example")],
        place="Kaffee, Leeds",
    )
    book = [(f"Ada{i}", "Byron", f"ada{i}", "Acme", "Software Engineer") for i in range(4)]
    paths = [mbox(tmp_path / "in.mbox", letters), calendar(tmp_path / "c.ics", [tea]), connections(tmp_path / "Connections.csv", book)]
    imports.run(owner_id=owner, paths=paths, now=now, me=["robin@adeyemi.example"])
    acquainting.see_to(owner_id=owner, now=now)
    return owner


def drawn(name, owner, now, **more):
    return pictures.of(name, owner_id=owner, now=now, **more)


@pytest.mark.parametrize("name", pictures.QUESTIONS)
def test_every_picture_has_its_question_a_sentence_and_says_what_was_counted(name, lively, now):
    found = drawn(name, lively, now)

    assert (found.name, found.question) == (name, pictures.QUESTIONS[name])
    assert found.finding.endswith(".")
    assert found.how


@pytest.mark.parametrize("name", pictures.QUESTIONS)
def test_with_nobody_a_picture_is_a_sentence(name, owner, now):
    found = drawn(name, owner, now)

    assert found.is_empty
    assert found.finding.endswith(".")


def test_there_is_no_picture_of_another_name(owner, now):
    with pytest.raises(NoSuchPicture):
        drawn("leaderboard", owner, now)


def test_a_week_shows_words_and_faces(lively, now):
    weeks = drawn("rhythm", lively, now).calendar.weeks

    assert sum(week.words for week in weeks) == 8
    assert sum(week.faces for week in weeks) == 1


def test_weeks_begin_on_mondays(lively, now):
    shown = [drawn("rhythm", lively, now, year=now.year - i).calendar.weeks for i in range(2)]

    assert {dates.date_of(week.begins_day).weekday() for weeks in shown for week in weeks} == {0}


def test_what_was_on_a_monday_is_of_the_week_that_it_begins(owner, now, tmp_path):
    monday = now - timedelta(days=now.weekday())
    letters = [letter("Ada <ada@x.example>", ME, monday + timedelta(days=days)) for days in (-1, 0)]
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "m.mbox", letters)], now=now, me=["robin@adeyemi.example"])

    assert [week.words for week in drawn("rhythm", owner, now).calendar.weeks][-2:] == [1, 1]


def test_another_year_has_its_own_weeks(lively, now):
    found = drawn("rhythm", lively, now, year=now.year - 1)

    assert sum(week.words for week in found.calendar.weeks) == 8


def test_a_year_of_which_nothing_is_on_file_has_no_rhythm(lively, now):
    with pytest.raises(NotFound, match="Nothing is on file of 1999"):
        drawn("rhythm", lively, now, year=1999)


def test_people_behind_a_picture_stand_by_name_and_not_by_days(lively, now):
    (crowd,) = drawn("closeness", lively, now).crowds

    names = [one.name for one in crowd.people]
    assert names == sorted(names, key=str.casefold)


def test_half_or_more_of_one_kind_is_said_with_what_widens_it(lively, now):
    for one in people.everybody(lively):
        words.edit(
            owner_id=lively, person_id=one.id, fields={"organisation": "Acme", "city": "Leeds" if one.name.startswith("Ada") else "York"}, now=now
        )

    found = drawn("sameness", lively, now)

    assert "work at Acme" in found.finding
    assert any("York" in one for one in found.widen)


def test_new_and_old_are_told_apart(lively, now):
    chart = next(one for one in drawn("balance", lively, now).charts if one.heading == "Old and new")

    assert [bar.said for bar in chart.bars] == ["1, half", "1, half"]


def test_a_source_of_opportunities_has_one_bar_with_all_its_outcomes_in_words(owner, now):
    ada = words.add(owner_id=owner, name="Ada Lovelace", now=now - timedelta(days=300))
    of = Particulars("Acme", "developer")
    number = opportunities.add(owner_id=owner, kind=OpportunityKind.JOB, of=of, person_id=ada, now=now - timedelta(days=60))
    for stage, days in (("interview", 40), ("offer", 30), ("accepted", 20)):
        opportunities.stage(owner_id=owner, opportunity_id=number, stage=stage, now=now - timedelta(days=days))

    bars = [bar for chart in drawn("opportunities", owner, now).charts for bar in chart.bars]

    assert len({bar.label for bar in bars}) == len(bars)
    assert all(bar.label[0].isupper() for bar in bars)
    assert set(traced.BY) == set(beginnings.BY)


def test_hours_given_are_a_bar_and_those_wanted_a_mark_on_it(lively, now):
    goal = targets.aim(owner_id=lively, text="a role in engines", kind="job", weekly_hours=2, now=now - timedelta(weeks=2))
    target = targets.add(owner_id=lively, organisation="Acme", goal_id=goal, now=now - timedelta(weeks=2))
    targets.near(owner_id=lively, target_id=target, kind="read", minutes=60, now=now)

    (chart,) = drawn("hours", lively, now).charts

    assert (chart.bars[0].lengths, chart.bars[0].mark) == ((1.0,), 4.0)


def test_a_year_tells_who_came_and_who_was_near(lively, now):
    found = year.of(now.year, owner_id=lively, now=now)

    assert [one.name for one in found.came] == ["Grace Hopper"]
    assert {one.name for one in found.near} >= {"Ada Lovelace", "Grace Hopper"}
    assert found.finding.startswith(f"In {now.year} there was a word with 2 people, of whom 1 was new")


def test_an_event_still_to_come_is_not_where_one_was(lively, now):
    for name, days in (("Compiler Night", -3), ("Engine Fair", 9)):
        events.add(owner_id=lively, told=events.Told(name, kind="meetup", begins_on=(now + timedelta(days=days)).date()), now=now)

    found = year.of(now.year, owner_id=lively, now=now)

    parts = {part.heading: [line.words for line in part.lines] for part in found.parts}
    assert (parts["Where you were"], parts["To come"]) == (["Compiler Night"], ["Engine Fair"])


def test_whoever_is_merely_unlike_the_others_does_not_lead_where_nobody_does():
    assert others._odd_said(1, 8) == "1 person leads where nobody else of yours does; 8 people are of a field or a city that few of yours are of."


def test_a_full_list_is_said_to_be_the_first_of_more():
    assert [others._first(count) for count in (3, 12)] == ["3", "The first 12"]


def test_of_a_year_before_all_there_is_none(lively, now):
    with pytest.raises(year.NoSuchYear):
        year.of(1950, owner_id=lively, now=now)


def test_a_week_between_two_years_is_of_one_of_them(owner, tmp_path):
    turn, now = datetime(2025, 12, 29, 9, 0, tzinfo=UTC), datetime(2026, 2, 1, 9, 0, tzinfo=UTC)
    letters = [letter("Ada <ada@x.example>", ME, turn + timedelta(days=days)) for days in (-1, 0, 6)]
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "m.mbox", letters)], now=now, me=["robin@adeyemi.example"])

    before, after = (drawn("rhythm", owner, now, year=year) for year in (2025, 2026))

    assert [len(before.calendar.weeks), sum(week.words for week in before.calendar.weeks)] == [52, 1]
    assert [week.words for week in after.calendar.weeks][:2] == [2, 0]
    assert "0 of 52 weeks of 2025" in before.finding
